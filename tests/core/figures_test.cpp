// A table's cells read once: states, the decimal mark of the whole table, and steps of rounding.
#include "checks_tables.hpp"

#include "core/checks/figures/figures.hpp"
#include "core/checks/figures/quantum.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::Cell;
using core::Table;
using core::figures::DecimalMark;
using core::figures::Figures;
using core::figures::Quanta;
using core::figures::read_figures;
using core::figures::State;
using core::figures::Unit;

core::figures::Figure read_one(Cell cell) {
    return read_figures(Table(1, {std::move(cell)})).at(0, 0);
}

TEST(Figures, EachCellHasAState) {
    EXPECT_EQ(read_one(core::Blank{}).state, State::blank);
    EXPECT_EQ(read_one(std::string(" \u00A0")).state, State::blank);
    EXPECT_EQ(read_one(12.5).state, State::number);
    EXPECT_EQ(read_one(std::string("12,5")).state, State::number);
    for (const std::string dash : {"-", "–", "−", " – "}) {
        EXPECT_EQ(read_one(dash).state, State::none) << dash;
        EXPECT_TRUE(read_one(dash).has_value());
        EXPECT_FALSE(read_one(dash).is_number());
    }
    EXPECT_EQ(read_one(std::string("..")).state, State::missing);
    EXPECT_EQ(read_one(std::string(".")).state, State::missing);
    EXPECT_EQ(read_one(core::ErrorValue{}).state, State::missing);
    EXPECT_EQ(read_one(std::nan("")).state, State::missing);
    EXPECT_EQ(read_one(std::numeric_limits<double>::infinity()).state, State::missing);
    EXPECT_EQ(read_one(1e308).state, State::missing);
    EXPECT_EQ(read_one(std::string("12 av 30")).state, State::unread);
    EXPECT_EQ(read_one(std::string("1,234")).state, State::unread);
    EXPECT_EQ(read_one(std::string("20230102")).state, State::unread);
    EXPECT_EQ(read_one(std::string("Summa")).state, State::label);
    EXPECT_EQ(read_one(std::string("2023-01-02")).state, State::label);
}

TEST(Figures, NumberedNamesInTheFirstColumnAreLabels) {
    const Figures named = read_figures(table_of("Post|Tkr\n1 Kansli|70\n1.1 Lön|40\n1.2 Hyra|30"));
    for (std::size_t row = 1; row < named.rows(); ++row) {
        EXPECT_EQ(named.at(row, 0).state, State::label) << row;
    }
    const Figures beside = read_figures(table_of("Post|Tkr\nKansli|70\nLön|12 av 30"));
    EXPECT_EQ(beside.at(2, 1).state, State::unread) << "of another column";
    const Figures figures = read_figures(table_of("|Tkr\n40|70\n12 av 30|30"));
    EXPECT_EQ(figures.at(2, 0).state, State::unread) << "beneath a figure";
}

TEST(Figures, ValueDecimalsAndUnit) {
    const auto percent = read_one(std::string("45,5 %*"));
    EXPECT_DOUBLE_EQ(percent.value, 0.455);
    EXPECT_EQ(percent.decimals, 3);
    EXPECT_EQ(percent.unit, Unit::percent);
    EXPECT_TRUE(percent.footnote);
    EXPECT_TRUE(percent.from_text);
    EXPECT_EQ(read_one(0.5).decimals, 1);
    EXPECT_FALSE(read_one(0.5).from_text);
    EXPECT_EQ(read_one(1.0 / 3.0).decimals, core::figures::full_precision);
    EXPECT_EQ(read_one(1e15).decimals, 0);
    const auto open = read_one(std::string("1,234"));
    EXPECT_TRUE(open.open);
    EXPECT_DOUBLE_EQ(open.value, 1.234);
    EXPECT_DOUBLE_EQ(open.other, 1234.0);
}

TEST(Figures, TheTableSettlesTheDecimalMark) {
    struct Row {
        std::string cells;
        DecimalMark mark;
    };
    for (const Row& row : std::vector<Row>{{"1,234|12,5", DecimalMark::comma},
                                           {"1,234|12.5", DecimalMark::point},
                                           {"1.234|1.234.567", DecimalMark::comma},
                                           {"1,234|1,234,567.8", DecimalMark::point},
                                           {"1,234|2 345", DecimalMark::comma},
                                           {"1.234|2 345", DecimalMark::point},
                                           {"1.234|1,234|2 345", DecimalMark::unsettled},
                                           {"1,234|2,345", DecimalMark::unsettled},
                                           {"12,5|12.5", DecimalMark::unsettled},
                                           {"Summa|Totalt", DecimalMark::unsettled}}) {
        Table table(1, std::vector<Cell>{});
        std::istringstream cells(row.cells);
        for (std::string cell; std::getline(cells, cell, '|');) {
            table.add_row({cell});
        }
        EXPECT_EQ(core::figures::decimal_mark_of(table), row.mark) << row.cells;
    }
}

TEST(Figures, OneSlipInElevenDoesNotContradict) {
    std::vector<Cell> cells(11, std::string("12,5"));
    cells.emplace_back(std::string("8.9"));
    EXPECT_EQ(core::figures::decimal_mark_of(Table(1, cells)), DecimalMark::comma);
    cells.erase(cells.begin());
    EXPECT_EQ(core::figures::decimal_mark_of(Table(1, cells)), DecimalMark::unsettled);
}

TEST(Figures, ASettledTableHasNoOpenTexts) {
    const Table settled(1, {std::string("1.234"), std::string("2,5")});
    EXPECT_EQ(read_figures(settled).open(), 0U);
    EXPECT_DOUBLE_EQ(read_figures(settled).at(0, 0).value, 1234.0);
    const Table open(1, {std::string("1.234"), std::string("2.345")});
    EXPECT_EQ(read_figures(open).open(), 2U);
    EXPECT_EQ(read_figures(open, DecimalMark::point).open(), 0U);
    EXPECT_DOUBLE_EQ(read_figures(open, DecimalMark::comma).at(1, 0).value, 2345.0);
}

TEST(Quanta, FollowTheColumnsUsualDecimals) {
    const Figures figures = read_figures(table_of("82.1\n86.9\n82\n85.5"));
    EXPECT_DOUBLE_EQ(Quanta(figures).at(2, 0), 0.1);
    const Figures counts = read_figures(table_of("12\n13\n45.5\n7"));
    EXPECT_DOUBLE_EQ(Quanta(counts).at(0, 0), 1.0) << "most have none";
    EXPECT_DOUBLE_EQ(Quanta(counts).at(2, 0), 0.1) << "but it has";
}

TEST(Quanta, ARowOfCountsAmongRatesStaysWhole) {
    const Figures figures = read_figures(table_of("12.5|13.5\n14.5|15.5\n7|8\n11.5|12.5\n9.5|8.5"));
    EXPECT_DOUBLE_EQ(Quanta(figures).at(2, 0), 0.5) << "a column of halves";
    const Figures rates = read_figures(table_of("12.4|13.5\n14.5|15.1\n7|8\n11.5|12.5\n9.5|8.5"));
    EXPECT_DOUBLE_EQ(Quanta(rates).at(2, 0), 1.0);
    EXPECT_DOUBLE_EQ(Quanta(rates).at(1, 0), 0.1);
}

TEST(Quanta, RoundFiguresAreMeant) {
    EXPECT_DOUBLE_EQ(Quanta(read_figures(table_of("1200\n300\n500\n2000"))).at(0, 0), 1.0);
}

TEST(Quanta, OneFormulaAmongPrintedFiguresIsPreciseAlone) {
    core::Table table(1, {12.1, 13.2, 14.3, 1.0 / 3.0, 15.4, 16.0});
    const Quanta quanta(read_figures(table));
    EXPECT_LT(quanta.at(3, 0), 1e-5);
    EXPECT_DOUBLE_EQ(quanta.at(5, 0), 0.1);
}

TEST(Quanta, YearsAboveTheDataSayNothing) {
    const Figures figures = read_figures(table_of("2021\n12.1\n13\n14.2"));
    EXPECT_DOUBLE_EQ(Quanta(figures).at(2, 0), 1.0);
    EXPECT_DOUBLE_EQ(Quanta(figures, 1, figures.rows()).at(2, 0), 0.1);
}

} // namespace
} // namespace utfall::tests
