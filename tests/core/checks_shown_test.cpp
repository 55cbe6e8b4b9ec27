// What the formats of a sheet's cells tell the checks.
#include "checks_tables.hpp"

#include "core/checks/check_table.hpp"
#include "core/checks/model/orientation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace utfall::tests {

namespace {

using core::CellFormat;
using core::CellPlace;
using core::SheetCells;
using core::Table;

constexpr std::string_view costs = "Kostnader|Utfall 2023|Utfall 2024\n"
                                   "Personal|4180|4312\n"
                                   "Löner|3109|3207\n"
                                   "Avgifter|1071|1105\n"
                                   "Lokaler|752|879\n"
                                   "Hyra|611|634\n"
                                   "El|141|164\n"
                                   "Insatser|2447|2619\n"
                                   "Arbetsträning|1683|1702\n"
                                   "Utredning|764|917\n"
                                   "Kansli|388|401\n";

/// The rows of `costs` that are set in.
const std::vector<std::size_t> parts{2, 3, 5, 6, 8, 9};

constexpr std::string_view rates = "Kommun|2023|2024\n"
                                   "Arvika|0.12|0.11\n"
                                   "Eda|0.21|0.18\n"
                                   "Säffle|0.09|0.14\n"
                                   "Årjäng|0.17|0.13\n"
                                   "Summa|0.59|0.65\n";

std::vector<CellPlace> found(const Table& table, const SheetCells& cells) {
    std::vector<CellPlace> places;
    for (const core::Finding& finding : core::check_table(table, std::nullopt, cells).findings) {
        places.push_back({finding.row, finding.column});
    }
    return places;
}

SheetCells formats(const Table& table, const std::function<CellFormat(CellPlace)>& format_of) {
    SheetCells cells(table.size());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            cells[row * table.columns() + column].format = format_of({row, column});
        }
    }
    return cells;
}

Table beside(const Table& left, const Table& right) {
    Table all(left.rows(), left.columns() + 1 + right.columns());
    for (std::size_t row = 0; row < left.rows(); ++row) {
        for (std::size_t column = 0; column < left.columns(); ++column) {
            all.at(row, column) = left.at(row, column);
        }
        for (std::size_t column = 0; column < right.columns(); ++column) {
            all.at(row, left.columns() + 1 + column) = right.at(row, column);
        }
    }
    return all;
}

bool is_part(std::size_t row) {
    return std::find(parts.begin(), parts.end(), row) != parts.end();
}

TEST(CellFormats, SetPartsInUnderTheirWhole) {
    const Table table = table_of(costs);
    EXPECT_EQ(found(table, {}), std::vector<CellPlace>{});
    const SheetCells cells = formats(table, [](CellPlace place) {
        return CellFormat{.indent = place.column == 0 && is_part(place.row) ? 3 : 0};
    });
    EXPECT_EQ(found(table, cells), (std::vector<CellPlace>{{4, 2}}));
}

TEST(CellFormats, GoOnWithTheCellsOfATableThatStandsBesideAnother) {
    const Table table = table_of(costs);
    const std::size_t first = table.columns() + 1;
    const Table both = beside(table, table);
    const SheetCells cells = formats(both, [first](CellPlace place) {
        return CellFormat{.indent = place.column == first && is_part(place.row) ? 3 : 0};
    });
    EXPECT_EQ(found(both, cells), (std::vector<CellPlace>{{4, first + 2}}));
}

TEST(CellFormats, GoOnWithTheCellsOfATableThatStandsOnItsSide) {
    const Table upright = table_of(costs);
    const Table table = core::checks::transposed(upright);
    const SheetCells cells = formats(table, [](CellPlace place) {
        return CellFormat{.indent = place.row == 0 && is_part(place.column) ? 3 : 0};
    });
    EXPECT_EQ(found(table, cells), (std::vector<CellPlace>{{2, 4}}));
}

TEST(CellFormats, ShowPercentagesThatAreNotSummed) {
    const Table table = table_of(rates);
    EXPECT_EQ(found(table, {}), (std::vector<CellPlace>{{5, 2}}));
    const SheetCells cells = formats(table, [](CellPlace place) {
        return CellFormat{.percent = place.row > 0 && place.column > 0};
    });
    EXPECT_EQ(found(table, cells), std::vector<CellPlace>{});
}

// A text says itself whether it is a percentage.
TEST(CellFormats, SayNothingOfFiguresThatAreTexts) {
    Table table = table_of(rates);
    for (std::size_t row = 1; row < table.rows(); ++row) {
        for (std::size_t column = 1; column < table.columns(); ++column) {
            const double value = std::get<double>(table.at(row, column));
            table.at(row, column) = std::to_string(value).substr(0, 4);
        }
    }
    const SheetCells cells = formats(table, [](CellPlace) { return CellFormat{.percent = true}; });
    EXPECT_EQ(found(table, cells), (std::vector<CellPlace>{{5, 2}}));
}

} // namespace

} // namespace utfall::tests
