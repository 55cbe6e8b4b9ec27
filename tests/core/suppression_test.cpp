// What suppression promises, seen by a reader who tries to work the hidden counts out.
#include "core/publishing/suppression.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::CountCell;
using core::CountTable;
using core::default_threshold;
using Hidden = std::vector<bool>;
using Random = boost::random::mt19937;

Hidden hide_small(const CountTable& table, int threshold, bool totals) {
    return core::suppress_small(table, threshold, totals).hidden;
}

int draw(Random& random, int from, int to) {
    return boost::random::uniform_int_distribution<int>(from, to)(random);
}

/// A table of `rows` x `columns` counts with a row and a column of totals.
CountTable with_totals(std::size_t rows, std::size_t columns, const std::vector<int>& counts) {
    CountTable table{columns + 1, std::vector<CountCell>((rows + 1) * (columns + 1))};
    std::vector<double> sums((rows + 1) * (columns + 1));
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const double count = counts[row * columns + column];
            for (const std::size_t r : {row, rows}) {
                for (const std::size_t c : {column, columns}) {
                    sums[r * (columns + 1) + c] += count;
                }
            }
        }
    }
    std::transform(sums.begin(), sums.end(), table.cells.begin(), [](double count) {
        return CountCell{count, false};
    });
    return table;
}

CountTable random_table(Random& random, int most_rows, int most_columns) {
    const auto rows = static_cast<std::size_t>(draw(random, 1, most_rows));
    const auto columns = static_cast<std::size_t>(draw(random, 1, most_columns));
    const int zeros = draw(random, 0, 60);
    const int largest = draw(random, 1, 4) * draw(random, 1, 8);
    std::vector<int> counts(rows * columns);
    for (int& count : counts) {
        count = draw(random, 1, 100) <= zeros ? 0 : draw(random, 1, largest);
    }
    return with_totals(rows, columns, counts);
}

std::string to_text(const CountTable& table, const Hidden& hidden) {
    std::string text;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        text += (i % table.columns == 0 ? "\n" : " ") +
                std::to_string(static_cast<int>(table.cells[i].count.value_or(-1.0))) +
                (hidden[i] ? "*" : "");
    }
    return text;
}

/// The sums of a table: coefficients of its cells, +1 for parts and -1 for the total.
std::vector<std::vector<double>> equations(const CountTable& table) {
    std::vector<std::vector<double>> system;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        system.emplace_back(table.cells.size());
        for (std::size_t column = 0; column < table.columns; ++column) {
            system.back()[row * table.columns + column] = column + 1 < table.columns ? 1.0 : -1.0;
        }
    }
    for (std::size_t column = 0; column < table.columns; ++column) {
        system.emplace_back(table.cells.size());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            system.back()[row * table.columns + column] = row + 1 < table.rows() ? 1.0 : -1.0;
        }
    }
    return system;
}

/// Whether the sums, taken together, leave a single value for some hidden cell: Gauss-Jordan on
/// the hidden cells; a row that ends with one unknown gives it away.
bool system_gives_away(const CountTable& table, const Hidden& hidden) {
    auto system = equations(table);
    std::size_t rank = 0;
    for (std::size_t cell = 0; cell < hidden.size() && rank < system.size(); ++cell) {
        const auto pivot =
            std::find_if(system.begin() + static_cast<std::ptrdiff_t>(rank), system.end(),
                         [cell](const auto& equation) { return std::abs(equation[cell]) > 0.5; });
        if (!hidden[cell] || pivot == system.end()) {
            continue;
        }
        std::swap(system[rank], *pivot);
        const double scale = system[rank][cell];
        for (std::size_t other = 0; other < system.size(); ++other) {
            const double factor = system[other][cell] / scale;
            for (std::size_t i = 0; other != rank && i < hidden.size(); ++i) {
                system[other][i] -= factor * system[rank][i];
            }
        }
        ++rank;
    }
    return std::any_of(system.begin(), system.end(), [&](const auto& equation) {
        std::size_t unknowns = 0;
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            unknowns += hidden[i] && std::abs(equation[i]) > 0.5 ? 1 : 0;
        }
        return unknowns == 1;
    });
}

bool line_gives_away(const CountTable& table, const Hidden& hidden) {
    const auto system = equations(table);
    return std::any_of(system.begin(), system.end(), [&](const auto& equation) {
        std::size_t unknowns = 0;
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            unknowns += hidden[i] && equation[i] != 0.0 ? 1 : 0;
        }
        return unknowns == 1;
    });
}

/// Whether a reader who knows that hidden counts are at least 1 can work one out: tries all tables
/// of 2 x 2 counts that agree with what is shown.
bool search_gives_away(const CountTable& table, const Hidden& hidden) {
    const int largest = static_cast<int>(*table.cells.back().count) + 2;
    std::vector<std::optional<double>> seen(table.cells.size());
    Hidden varies(table.cells.size());
    std::array<int, 4> counts{};
    for (int code = 0; code < (largest + 1) * (largest + 1) * (largest + 1) * (largest + 1);
         ++code) {
        int rest = code;
        for (int& count : counts) {
            count = rest % (largest + 1);
            rest /= largest + 1;
        }
        const CountTable other = with_totals(2, 2, {counts.begin(), counts.end()});
        bool agrees = true;
        for (std::size_t i = 0; agrees && i < hidden.size(); ++i) {
            agrees = hidden[i] ? *other.cells[i].count >= 1.0
                               : other.cells[i].count == table.cells[i].count;
        }
        for (std::size_t i = 0; agrees && i < hidden.size(); ++i) {
            varies[i] = varies[i] || (seen[i] && seen[i] != other.cells[i].count);
            seen[i] = other.cells[i].count;
        }
    }
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        if (hidden[i] && !varies[i]) {
            return true;
        }
    }
    return false;
}

TEST(SuppressSmall, HidesEverySmallCountAndNoZero) {
    Random random(1);
    for (int round = 0; round < 2000; ++round) {
        const CountTable table = random_table(random, 7, 6);
        const Hidden hidden = hide_small(table, default_threshold, true);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            const double count = *table.cells[i].count;
            EXPECT_TRUE(hidden[i] || count == 0.0 || count >= default_threshold);
            EXPECT_FALSE(hidden[i] && count == 0.0);
        }
    }
}

TEST(SuppressSmall, LeavesNothingToWorkOutFromARowOrColumn) {
    Random random(2);
    for (int round = 0; round < 2000; ++round) {
        const CountTable table = random_table(random, 7, 6);
        const Hidden hidden = hide_small(table, default_threshold, true);
        EXPECT_FALSE(line_gives_away(table, hidden)) << to_text(table, hidden);
    }
}

TEST(SuppressSmall, LeavesNothingToWorkOutFromAllSumsTogether) {
    Random random(3);
    for (int round = 0; round < 2000; ++round) {
        const CountTable table = random_table(random, 7, 6);
        const Hidden hidden = hide_small(table, default_threshold, true);
        EXPECT_FALSE(system_gives_away(table, hidden)) << to_text(table, hidden);
    }
}

TEST(SuppressSmall, LeavesNothingToAReaderWhoKnowsThatHiddenCountsAreNoZeros) {
    Random random(4);
    for (int round = 0; round < 60; ++round) {
        std::vector<int> counts(4);
        for (int& count : counts) {
            count = draw(random, 0, 4);
        }
        const CountTable table = with_totals(2, 2, counts);
        const Hidden hidden = hide_small(table, 2 + round % 2, true);
        EXPECT_FALSE(search_gives_away(table, hidden)) << to_text(table, hidden);
    }
}

TEST(SuppressSmall, HidesNoMoreTheSecondTime) {
    Random random(5);
    for (int round = 0; round < 1000; ++round) {
        CountTable table = random_table(random, 7, 6);
        const Hidden hidden = hide_small(table, default_threshold, true);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            if (hidden[i]) {
                table.cells[i] = {std::nullopt, true};
            }
        }
        EXPECT_EQ(hide_small(table, default_threshold, true), hidden);
    }
}

TEST(SuppressSmall, WithoutTotalsHidesOnlyTheSmallCounts) {
    Random random(6);
    for (int round = 0; round < 200; ++round) {
        const CountTable table = random_table(random, 7, 6);
        const Hidden hidden = hide_small(table, default_threshold, false);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            const double count = *table.cells[i].count;
            EXPECT_EQ(hidden[i], count >= 1.0 && count < default_threshold);
        }
    }
}

TEST(SuppressSmall, EndsForATableThatDoesNotAddUp) {
    Random random(7);
    for (int round = 0; round < 500; ++round) {
        CountTable table = random_table(random, 5, 5);
        for (CountCell& cell : table.cells) {
            if (draw(random, 0, 3) == 0) {
                cell = {std::nullopt, draw(random, 0, 1) == 1};
            } else if (draw(random, 0, 3) == 0) {
                cell.count = draw(random, 0, 9);
            }
        }
        const Hidden hidden = hide_small(table, default_threshold, true);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            EXPECT_EQ(hidden[i] && !table.cells[i].count, table.cells[i].hidden);
        }
    }
}

TEST(SuppressSmall, TakesATableOfOneCellAndOfNone) {
    EXPECT_EQ(hide_small({1, {{3.0, false}}}, default_threshold, true), Hidden{true});
    EXPECT_EQ(hide_small({}, default_threshold, true), Hidden());
}

// The work is counted, not timed: a table of ten times the rows takes at most about ten times the
// work, whatever its counts are.
TEST(SuppressSmall, TakesWorkThatGrowsAsTheTable) {
    Random random(8);
    constexpr double most_per_cell = 12.0; // each cell is in two sums, and looked at a few times
    for (const int zeros : {0, 30, 80}) {
        for (const int largest : {1, 2, 6, 40}) {
            for (const int rows : {1000, 10000}) {
                std::vector<int> counts(static_cast<std::size_t>(rows) * 3);
                for (int& count : counts) {
                    count = draw(random, 1, 100) <= zeros ? 0 : draw(random, 1, largest);
                }
                const CountTable table = with_totals(static_cast<std::size_t>(rows), 3, counts);
                const auto result = core::suppress_small(table, default_threshold, true);
                EXPECT_LE(static_cast<double>(result.work),
                          most_per_cell * static_cast<double>(table.cells.size()))
                    << rows << " rows, " << zeros << " % zeros, up to " << largest;
            }
        }
    }
}

} // namespace

} // namespace utfall::tests
