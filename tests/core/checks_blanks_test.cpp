// Blank cells: where one is a figure left out, and where it is nothing.
#include "checks_tables.hpp"

#include "core/checks/model/orientation.hpp"
#include "core/commands/mark_text.hpp"
#include "core/commands/table_remarks.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::Language;

core::Table exits() {
    return table_of("Deltagare|Kvinnor|Män|Totalt\n"
                    "Positiva resultat|32||71\n"
                    "varav arbete|20|25|45\n"
                    "varav studier|12|14|26\n"
                    "Sjukdom|10|12|22\n");
}

TEST(BlankCells, AreToldWithWhatWouldMakeBothRelationsAgree) {
    const auto findings = core::check_table(exits()).findings;
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].row_label, "Positiva resultat");
    EXPECT_EQ(findings[0].column_header, "Män");
    EXPECT_EQ(findings[0].printed, std::nullopt);
    EXPECT_EQ(findings[0].difference, std::nullopt);
    EXPECT_EQ(findings[0].computed, 39.0);
    EXPECT_EQ(core::describe(findings[0], Language::swedish),
              "”Totalt” ska vara summan av ”Kvinnor” och ”Män”. ”Positiva resultat” ska vara "
              "summan av ”varav arbete” och ”varav studier”. Cellen är tom. Båda stämmer om det "
              "står 39 i den.");
    EXPECT_EQ(core::describe(findings[0], Language::english),
              "“Totalt” must be the sum of “Kvinnor” and “Män”. “Positiva resultat” must be the "
              "sum of “varav arbete” and “varav studier”. The cell is empty. Both agree if it says "
              "39.");
}

TEST(BlankCells, AreToldWithTheirShare) {
    const auto findings = core::check_table(table_of("Svar|Antal svar|Andel\n"
                                                     "Inte alls|37|21\n"
                                                     "Till liten del||36\n"
                                                     "Till stor del|70|39\n"
                                                     "Till mycket stor del|9|5\n"
                                                     "Total|180|100\n"))
                              .findings;
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(core::describe(findings[0], Language::swedish),
              "”Total” ska vara summan av raderna ”Inte alls” … ”Till mycket stor del” (4 rader). "
              "”Andel” ska vara ”Till liten del” som andel av ”Total”. Cellen är tom. Båda stämmer "
              "om det står 64 i den.");
    EXPECT_EQ(core::describe(findings[0], Language::english),
              "“Total” must be the sum of the rows “Inte alls” … “Till mycket stor del” (4 rows). "
              "“Andel” must be “Till liten del” as a share of “Total”. The cell is empty. Both "
              "agree if it says 64.");
}

TEST(BlankCells, AreFoundInATableOnItsSideAndInOneBesideAnother) {
    const core::Table table = exits();
    const core::Table turned = core::checks::transposed(table);
    const auto on_its_side = core::check_table(turned).findings;
    ASSERT_EQ(on_its_side.size(), 1U);
    EXPECT_EQ(on_its_side[0].row, 2U);
    EXPECT_EQ(on_its_side[0].column, 1U);
    ASSERT_TRUE(on_its_side[0].also);
    EXPECT_EQ(on_its_side[0].also->target, (core::CellPlace{2, 1}));

    core::Table both(table.rows(), 2 * table.columns() + 1);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            both.at(row, column) = table.at(row, column);
            both.at(row, table.columns() + 1 + column) = table.at(row, column);
        }
    }
    const auto beside = core::check_table(both).findings;
    ASSERT_EQ(beside.size(), 2U);
    EXPECT_EQ(beside[1].column, 7U);
    ASSERT_TRUE(beside[1].also);
    EXPECT_EQ(beside[1].also->target, (core::CellPlace{1, 7}));
    EXPECT_EQ(beside[1].also->terms[0].place, (core::CellPlace{2, 7}));
}

TEST(BlankCells, AreListedAndMarkedWithoutADifference) {
    const core::Table table = exits();
    const auto found = core::commands::remarks_on_table(table, std::vector<std::string>(20), {}, 0,
                                                        0, Language::swedish);
    ASSERT_EQ(found.remarks.size(), 1U);
    EXPECT_EQ(found.blanks, 1U);
    const core::commands::Remark& remark = found.remarks[0];
    EXPECT_EQ(remark.place, (core::CellPlace{1, 2}));
    EXPECT_EQ(remark.mark, core::commands::Mark::error);
    EXPECT_EQ(remark.printed, core::Cell());
    EXPECT_EQ(remark.computed, 39.0);
    EXPECT_EQ(remark.difference, std::nullopt);
    EXPECT_EQ(core::commands::mark_text(found.remarks, Language::swedish),
              "Granskat av Utfall: tom cell\n" + remark.explanation + "\u200B");
}

} // namespace
} // namespace utfall::tests
