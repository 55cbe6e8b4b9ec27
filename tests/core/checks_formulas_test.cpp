// Errors that formulas carry: the typed figure is wrong, not the sums that follow from it.
#include "checks_tables.hpp"

#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::tests {
namespace {

using core::CellPlace;
using core::SheetCells;

/// A table whose formulas read what is told of them.
class Sheet {
public:
    explicit Sheet(std::string_view text)
        : table_(table_of(text)), cells_(table_.rows() * table_.columns()) {}

    void formula(CellPlace cell, std::vector<CellPlace> reads) {
        cells_[cell.row * table_.columns() + cell.column].reads = std::move(reads);
    }
    /// Each row's last column adds up the two before it.
    void total_column() {
        for (std::size_t row = 1; row < table_.rows(); ++row) {
            formula({row, 3}, {{row, 1}, {row, 2}});
        }
    }
    [[nodiscard]] bool is_formula(CellPlace cell) const {
        return !cells_[cell.row * table_.columns() + cell.column].reads.empty();
    }
    [[nodiscard]] std::vector<core::Finding> findings() const {
        return core::check_table(table_, std::nullopt, cells_).findings;
    }

private:
    core::Table table_;
    SheetCells cells_;
};

constexpr std::string_view participants = "|Kvinnor|Män|Totalt\n"
                                          "Antal deltagare|398|374|772\n"
                                          "Totalt antal avslutade|112|122|234\n"
                                          "Avslutade till en positiv lösning|71|73|144\n"
                                          "- varav till arbete|23|38|61\n"
                                          "- varav till studier|9|15|24\n"
                                          "- varav till fortsatt insats|19|17|36\n"
                                          "- varav saknar arbetsförmåga|20|13|33\n"
                                          "Avslutade av hälsoskäl|29|32|61\n"
                                          "Avbrott|12|17|29\n"
                                          "Antal kvar|286|252|538\n";

TEST(Formulas, AnErrorThatTotalsCarryAccusesTheTypedFigureOnce) {
    Sheet sheet(participants);
    sheet.total_column();
    const auto findings = sheet.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ((CellPlace{findings[0].row, findings[0].column}), (CellPlace{4, 2}));
    EXPECT_EQ(findings[0].printed, 38.0);
    EXPECT_EQ(findings[0].computed, 28.0);
}

TEST(Formulas, ASumThatIsAFormulaIsNeverAccusedForWhatItReads) {
    // The positive are a formula too, so that the error reaches the closed: 132 against 122.
    Sheet sheet("|Kvinnor|Män|Totalt\n"
                "Totalt antal avslutade|112|122|234\n"
                "Avslutade till en positiv lösning|71|83|154\n"
                "- varav till arbete|23|38|61\n"
                "- varav till studier|48|45|93\n"
                "Avslutade av hälsoskäl|29|32|61\n"
                "Avbrott|12|17|29\n");
    sheet.total_column();
    sheet.formula({2, 1}, {{3, 1}, {4, 1}});
    sheet.formula({2, 2}, {{3, 2}, {4, 2}});
    const auto findings = sheet.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_FALSE(sheet.is_formula({findings[0].row, findings[0].column}));
    EXPECT_EQ(findings[0].column, 2U);
}

TEST(Formulas, AFormulaThatLeavesARowOutIsItselfAccused) {
    Sheet sheet("Tkr|2022|2023\n"
                "Insatser|6100|6400\n"
                "Kansli|1450|1500\n"
                "Lokaler|450|500\n"
                "Summa|8000|7900\n");
    sheet.formula({4, 1}, {{1, 1}, {2, 1}, {3, 1}});
    sheet.formula({4, 2}, {{1, 2}, {2, 2}});
    const auto findings = sheet.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ((CellPlace{findings[0].row, findings[0].column}), (CellPlace{4, 2}));
    EXPECT_EQ(findings[0].computed, 8400.0);
}

} // namespace
} // namespace utfall::tests
