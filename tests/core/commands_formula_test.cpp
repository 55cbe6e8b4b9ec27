// Formulas that say the same, and numbers typed over one of them.
#include "core/commands/overwritten.hpp"
#include "core/commands/relative_formula.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

TEST(RelativeForm, IsTheSameForTheSameFormulaOneRowDown) {
    EXPECT_EQ(relative_form("=B2-C2", 1, 3), relative_form("=B3-C3", 2, 3));
    EXPECT_EQ(relative_form("=SUM(B2:B9)", 9, 1), relative_form("=SUM(C2:C9)", 9, 2));
    EXPECT_NE(relative_form("=B2-C2", 1, 3), relative_form("=B2-C2", 2, 3));
    EXPECT_NE(relative_form("=B2-C2", 1, 3), relative_form("=B3+C3", 2, 3));
}

TEST(RelativeForm, LeavesFixedReferencesNamesAndTexts) {
    EXPECT_EQ(relative_form("=B2/$B$10", 1, 2), "=R[0]C[-1]/R10C2");
    EXPECT_EQ(relative_form("=B$2", 4, 1), "=R2C[0]");
    EXPECT_EQ(relative_form("=LOG10(A1)", 0, 1), "=LOG10(R[0]C[-1])");
    EXPECT_EQ(relative_form("=\"A1\"&A1", 0, 1), "=\"A1\"&R[0]C[-1]");
    EXPECT_EQ(relative_form("=$'Blad A1'.B2", 1, 1), "=$'Blad A1'.R[0]C[0]");
    EXPECT_EQ(relative_form("=Blad2.B2", 1, 1), "=Blad2.R[0]C[0]");
    EXPECT_EQ(relative_form("=Q1.B2", 1, 1), "=Q1.R[0]C[0]");
    EXPECT_EQ(relative_form("=$T2.B2:C2", 1, 1), "=$T2.R[0]C[0]:R[0]C[1]");
    EXPECT_EQ(relative_form("=Å1+tak_A1", 0, 0), "=Å1+tak_A1");
    EXPECT_EQ(relative_form("=ABCD1", 0, 0), "=ABCD1");
    EXPECT_EQ(relative_form("=\"open", 0, 0), "=\"open");
}

// One column: a number is typed, a text starting with = is a formula that shows 1.
std::vector<Overwritten> in_column(const std::vector<std::string>& cells) {
    Table values(cells.size(), 1);
    Formulas formulas(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].starts_with('=')) {
            formulas[i] = cells[i];
            values.at(i, 0) = 1.0;
        } else if (!cells[i].empty()) {
            values.at(i, 0) = 7.0;
        }
    }
    return find_overwritten(values, formulas, 0, 3);
}

TEST(Overwritten, BetweenTwoFormulasThatSayTheSame) {
    const auto found = in_column({"=B1-C1", "7", "=B3-C3"});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place, (CellPlace{1, 0}));
    EXPECT_EQ(found[0].neighbour, (CellPlace{0, 0}));
    EXPECT_FALSE(found[0].in_row);
}

TEST(Overwritten, WhereThreeQuartersOfARunSayTheSame) {
    EXPECT_EQ(in_column({"=B1-C1", "=B2-C2", "=B3-C3", "7"}).size(), 1U);
    EXPECT_EQ(in_column({"=B1", "=B2", "=B3", "7", "7", "=B6", "=B7", "=B8"}).size(), 2U);
    EXPECT_EQ(in_column({"=B1", "7", "7", "=B4", "7", "7", "=B7"}).size(), 0U);
}

TEST(Overwritten, StartValuesInputsAndSubtotalsAreMeant) {
    // A roll-forward: the first figure is typed, the others build on it.
    EXPECT_EQ(in_column({"7", "=D1+C2", "=D2+C3", "=D3+C4"}).size(), 0U);
    // A typed line between two subtotals of different lengths.
    EXPECT_EQ(in_column({"7", "7", "=SUM(D1:D2)", "7", "=SUM(D4:D4)", "7", "7"}).size(), 0U);
    // Typed figures with one total below.
    EXPECT_EQ(in_column({"7", "7", "7", "=SUM(D1:D3)"}).size(), 0U);
    EXPECT_EQ(in_column({"7", "7"}).size(), 0U);
}

TEST(Overwritten, InARowOfTotals) {
    Table values(1, 3);
    values.at(0, 0) = 1.0;
    values.at(0, 1) = 7.0;
    values.at(0, 2) = 1.0;
    const auto found = find_overwritten(values, {"=SUM(B2:B9)", "", "=SUM(D2:D9)"}, 9, 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].in_row);
}

TEST(Overwritten, ATableWithoutFormulasHasNone) {
    EXPECT_TRUE(find_overwritten(Table(3, 3), {}, 0, 0).empty());
}

TEST(RangesRead, AreThoseOfTheOwnSheet) {
    const auto read = [](std::string_view formula) {
        std::string text;
        for (const ReadRange& range : ranges_read(formula)) {
            text += std::to_string(range.first_row) + "," + std::to_string(range.first_column) +
                    "-" + std::to_string(range.last_row) + "," + std::to_string(range.last_column) +
                    " ";
        }
        return text;
    };
    EXPECT_EQ(read("=B2-$C$3"), "1,1-1,1 2,2-2,2 ");
    EXPECT_EQ(read("=SUM(B2:B9;D1)"), "1,1-8,1 0,3-0,3 ");
    EXPECT_EQ(read("=$Q1.B4+SUM($Blad2.A1:A9)+B1"), "0,1-0,1 ");
    EXPECT_EQ(read("=\"A1\"&LOG10(5)"), "");
}

} // namespace
} // namespace utfall::core::commands
