#include "constants/random_tables.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace utfall::tests {

namespace {

using core::Cell;
using core::Table;

using Words = std::vector<std::string>;

const Words columns_said = {"",          "2022",    "2023",   "Antal",   "Kvinnor",
                            "Män",       "Totalt",  "Utfall", "Budget",  "Avvikelse",
                            "Andel %",   "Procent", "Kronor", "Tkr",     "Förändring",
                            "Medel",     "Kvot",    "Andel",  "Summa",   "Index",
                            "Deltagare", "Kostnad", "Snitt",  "Procent", "per plats"};
const Words rows_said = {"",           "Rad",           "Insats",         "Summa",
                         "Totalt",     "Netto",         "varav nya",      "varav",
                         "Medelvärde", "Genomsnitt",    "Resultat",       "Årets resultat",
                         "Intäkter",   "Kostnader",     "Summa intäkter", "Summa kostnader",
                         "Kvar",       "Andel kvinnor", "Snitt",          "Differens"};

// Figures of one size in one column, at times with a decimal.
double figure(bench::Chance& chance, int digits, bool decimal) {
    const double most = std::pow(10.0, digits);
    const double value = std::floor(chance.real(0.0, most));
    return decimal ? value + 0.1 * chance.whole(0, 9) : value;
}

// What a column or a row says of the two or more before it.
double worked_out(const std::vector<double>& before, int how) {
    const double last = before.back();
    const double other = before.size() > 1 ? before[before.size() - 2] : last;
    double sum = 0.0;
    for (const double value : before) {
        sum += value;
    }
    switch (how) {
    case 0:
        return sum;
    case 1:
        return other - last;
    case 2:
        return last - other;
    case 3:
        return last == 0.0 ? 0.0 : std::round(100.0 * other / last);
    case 4:
        return last == 0.0 ? 0.0 : std::round(1000.0 * other / last) / 1000.0;
    case 5:
        return std::round(10.0 * sum / static_cast<double>(before.size())) / 10.0;
    case 6:
        return other == 0.0 ? 0.0 : std::round(1000.0 * (last - other) / other) / 10.0;
    case 7:
        return last;
    default:
        return other + last;
    }
}

} // namespace

Table random_table(bench::Chance& chance) {
    const auto rows = static_cast<std::size_t>(chance.whole(3, chance.one_in(8) ? 26 : 9));
    const auto columns = static_cast<std::size_t>(chance.whole(2, 6));
    Table table(rows, columns);
    std::vector<int> how(columns, -1);
    const int digits = chance.whole(1, 5);
    for (std::size_t column = 1; column < columns; ++column) {
        table.at(0, column) = chance.pick(columns_said);
        how[column] = column > 1 && chance.one_in(2) ? chance.whole(0, 8) : -1;
    }
    const bool decimal = chance.one_in(6);
    const bool works_down = chance.one_in(2);
    const int down = chance.whole(0, 8);
    for (std::size_t row = 1; row < rows; ++row) {
        table.at(row, 0) = chance.pick(rows_said);
        const bool worked = works_down && (row + 1 == rows || (row > 2 && chance.one_in(6)));
        std::vector<double> across;
        for (std::size_t column = 1; column < columns; ++column) {
            double value = figure(chance, digits, decimal);
            if (worked) {
                std::vector<double> before;
                for (std::size_t above = 1; above < row; ++above) {
                    before.push_back(std::get<double>(table.at(above, column)));
                }
                value = worked_out(before, down);
            } else if (how[column] >= 0) {
                value = worked_out(across, how[column]);
            }
            across.push_back(value);
            table.at(row, column) = value;
        }
    }
    return table;
}

Table without_row(const Table& table, std::size_t gone) {
    Table less(table.rows() - 1, table.columns());
    for (std::size_t row = 0; row < less.rows(); ++row) {
        for (std::size_t column = 0; column < less.columns(); ++column) {
            less.at(row, column) = table.at(row + (row >= gone ? 1 : 0), column);
        }
    }
    return less;
}

Table without_column(const Table& table, std::size_t gone) {
    Table less(table.rows(), table.columns() - 1);
    for (std::size_t row = 0; row < less.rows(); ++row) {
        for (std::size_t column = 0; column < less.columns(); ++column) {
            less.at(row, column) = table.at(row, column + (column >= gone ? 1 : 0));
        }
    }
    return less;
}

Table disturbed(Table table, bench::Chance& chance) {
    for (int times = chance.whole(0, 3); times > 0; --times) {
        const auto row =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(table.rows()) - 1));
        const auto column =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(table.columns()) - 1));
        Cell& cell = table.at(row, column);
        if (auto* number = std::get_if<double>(&cell)) {
            const double unit = *number == std::floor(*number) ? 1.0 : 0.1;
            switch (chance.whole(0, 5)) {
            case 0:
                *number += unit * chance.whole(-4, 4);
                break;
            case 1:
                *number = std::round(*number * chance.real(0.4, 1.9) / unit) * unit;
                break;
            case 2:
                *number = 0.0;
                break;
            case 3:
                *number = -*number;
                break;
            case 4:
                *number *= chance.one_in(2) ? 10.0 : 100.0;
                break;
            default:
                cell = core::Blank{};
            }
        } else if (chance.one_in(3)) {
            cell = std::string("Summa");
        } else if (table.rows() > 3) {
            table = without_row(table, row);
        }
    }
    return table;
}

Table window(const Table& table, bench::Chance& chance) {
    const auto some = [&chance](std::size_t all, int least, int most) {
        const auto count = std::min(all, static_cast<std::size_t>(chance.whole(least, most)));
        const auto first = static_cast<std::size_t>(chance.whole(0, static_cast<int>(all - count)));
        return std::pair(chance.one_in(2) ? std::size_t{0} : first, count);
    };
    const auto [first_row, rows] = some(table.rows(), 3, 10);
    const auto [first_column, columns] = some(table.columns(), 2, 6);
    Table part(rows, columns);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            part.at(row, column) =
                table.at(first_row + row,
                         column == 0 ? 0 : std::min(first_column + column, table.columns() - 1));
        }
    }
    return part;
}

namespace {

std::size_t one_of(std::size_t count, bench::Chance& chance) {
    return static_cast<std::size_t>(chance.whole(0, static_cast<int>(count) - 1));
}

// The table with one of its rows, or of its columns, once more.
Table with_repeat(const Table& table, bool row, std::size_t at, std::size_t from) {
    const auto source = [at, from](std::size_t line) {
        return line < at ? line : line == at ? from : line - 1;
    };
    Table more(table.rows() + (row ? 1 : 0), table.columns() + (row ? 0 : 1));
    for (std::size_t r = 0; r < more.rows(); ++r) {
        for (std::size_t c = 0; c < more.columns(); ++c) {
            more.at(r, c) = table.at(row ? source(r) : r, row ? c : source(c));
        }
    }
    return more;
}

// Two figures of one column: as much moved from one to the other, or added to both; swapped, or
// one copied.
void move_figures(double& one, double& other, bench::Chance& chance) {
    const double by = chance.whole(-30, 30);
    switch (chance.whole(0, 3)) {
    case 0:
        one += by;
        other -= by;
        break;
    case 1:
        one += by;
        other += by;
        break;
    case 2:
        std::swap(one, other);
        break;
    default:
        one = other;
    }
}

void nudge_cell(Table& table, std::size_t row, std::size_t column, bench::Chance& chance) {
    Cell& cell = table.at(row, column);
    if (std::holds_alternative<std::string>(cell)) {
        cell = chance.pick(row == 0 ? columns_said : rows_said);
        return;
    }
    auto* number = std::get_if<double>(&cell);
    auto* other = std::get_if<double>(&table.at(one_of(table.rows(), chance), column));
    if (number == nullptr) {
        return;
    }
    if (other != nullptr && other != number && chance.one_in(2)) {
        move_figures(*number, *other, chance);
    } else {
        const double unit = chance.one_in(2) ? 1.0 : chance.one_in(2) ? 0.1 : 10.0;
        *number = std::round((*number + unit * chance.whole(-9, 9)) * 100.0) / 100.0;
    }
}

} // namespace

Table nudged(Table table, bench::Chance& chance) {
    for (int times = chance.whole(1, 3); times > 0; --times) {
        const std::size_t row = one_of(table.rows(), chance);
        const std::size_t column = one_of(table.columns(), chance);
        switch (chance.whole(0, 7)) {
        case 0:
            table = disturbed(std::move(table), chance);
            break;
        case 1:
            table = with_repeat(table, true, row, one_of(table.rows(), chance));
            break;
        case 2:
            table = with_repeat(table, false, column, one_of(table.columns(), chance));
            break;
        case 3:
            if (table.rows() > 3) {
                table = without_row(table, row);
            }
            break;
        case 4:
            if (table.columns() > 2) {
                table = without_column(table, column);
            }
            break;
        default:
            nudge_cell(table, row, column, chance);
        }
    }
    return table;
}

} // namespace utfall::tests
