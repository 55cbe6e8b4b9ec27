// What the table checker must not depend on, tried on generated tables, clean and with one error:
// names, position, orientation, blanks, notes, the unit, the decimal mark.
#include "checks_samples.hpp"

#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace utfall::tests {
namespace {

using bench::Layout;
using bench::Ref;
using core::Cell;
using core::Table;

using Places = std::set<std::pair<std::size_t, std::size_t>>;

Places found_in(const Table& table) {
    Places places;
    for (const core::Finding& finding : core::check_table(table).findings) {
        places.emplace(finding.row, finding.column);
    }
    return places;
}

struct Changed {
    Table table;
    std::function<Ref(Ref)> place; ///< where a cell of the first table stands now
};

Ref same_place(Ref place) {
    return place;
}

/// How many of the samples tell something else when they are changed.
std::size_t broken_by(const std::function<std::optional<Changed>(const Sample&)>& change,
                      const std::vector<Sample>& tried = samples()) {
    std::size_t broken = 0;
    for (const Sample& sample : tried) {
        const auto changed = change(sample);
        if (!changed) {
            continue;
        }
        Places moved;
        for (const auto& [row, column] : found_in(sample.table)) {
            const Ref place = changed->place({row, column});
            moved.emplace(place.row, place.column);
        }
        broken += moved == found_in(changed->table) ? 0U : 1U;
    }
    return broken;
}

/// The table with rows and columns put in, given by their number in the new table.
Table with_gaps(const Table& table, std::size_t row, std::size_t rows, std::size_t column,
                std::size_t columns) {
    Table wider(table.rows() + rows, table.columns() + columns);
    for (std::size_t r = 0; r < table.rows(); ++r) {
        for (std::size_t c = 0; c < table.columns(); ++c) {
            wider.at(r + (r >= row ? rows : 0), c + (c >= column ? columns : 0)) = table.at(r, c);
        }
    }
    return wider;
}

std::function<Ref(Ref)> past(std::size_t row, std::size_t rows, std::size_t column,
                             std::size_t columns) {
    return [=](Ref place) {
        return Ref{place.row + (place.row >= row ? rows : 0),
                   place.column + (place.column >= column ? columns : 0)};
    };
}

/// Laws that a few of the samples still break: how many may, each just above what is measured.
struct Allowed {
    std::size_t renamed = 45;
    std::size_t transposed = 4;
    std::size_t transposed_carried = 0;
    std::size_t below_title = 0;
    std::size_t beside_blank_column = 0;
    std::size_t after_blank_row = 0;
    std::size_t with_notes = 4;
    std::size_t with_blanks = 0;
    std::size_t reordered = 4;
    std::size_t in_kronor = 45;
    std::size_t as_texts = 8;
    std::size_t silenced = 8;
};
constexpr Allowed allowed;

TEST(Laws, NamesOfPlainRowsDecideNothing) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        bench::Model renamed = sample.model;
        bench::Chance chance(sample.seed + 5);
        bench::give_outside_names(renamed, bench::words::plain(), chance);
        return Changed{bench::laid_out(renamed, Layout::plain, sample.seed).table, same_place};
    });
    EXPECT_LE(broken, allowed.renamed);
}

std::optional<Changed> on_its_side(const Sample& sample) {
    Table turned(sample.table.columns(), sample.table.rows());
    for (std::size_t row = 0; row < sample.table.rows(); ++row) {
        for (std::size_t column = 0; column < sample.table.columns(); ++column) {
            turned.at(column, row) = sample.table.at(row, column);
        }
    }
    return Changed{turned, [](Ref place) { return Ref{place.column, place.row}; }};
}

TEST(Laws, RowsAndColumnsMayChangePlaces) {
    EXPECT_LE(broken_by(on_its_side), allowed.transposed);
}

TEST(Laws, RowsAndColumnsMayChangePlacesUnderACarriedError) {
    ASSERT_GT(carried_samples().size(), 40U);
    EXPECT_LE(broken_by(on_its_side, carried_samples()), allowed.transposed_carried);
}

TEST(Laws, ATitleAboveChangesNothing) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        Table titled = with_gaps(sample.table, 0, 2, 0, 0);
        titled.at(0, 0) = std::string("Tabell 4. Uppföljning av verksamheten");
        return Changed{titled, past(0, 2, 0, 0)};
    });
    EXPECT_LE(broken, allowed.below_title);
}

TEST(Laws, ABlankColumnOrRowChangesNothing) {
    EXPECT_LE(broken_by([](const Sample& sample) -> std::optional<Changed> {
                  return Changed{with_gaps(sample.table, 0, 0, 0, 1), past(0, 0, 0, 1)};
              }),
              allowed.beside_blank_column);
    // Below the header.
    EXPECT_LE(broken_by([](const Sample& sample) -> std::optional<Changed> {
                  const std::size_t row = sample.model.title.empty() ? 1 : 2;
                  return Changed{with_gaps(sample.table, row, 1, 0, 0), past(row, 1, 0, 0)};
              }),
              allowed.after_blank_row);
}

TEST(Laws, AColumnOfNotesChangesNothing) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        Table noted = with_gaps(sample.table, 0, 0, sample.table.columns(), 1);
        const std::size_t last = noted.columns() - 1;
        noted.at(sample.model.title.empty() ? 0 : 1, last) = std::string("Kommentar");
        for (std::size_t row = 3; row < noted.rows(); row += 3) {
            noted.at(row, last) = std::string("preliminär uppgift, se bilaga 2");
        }
        return Changed{noted, same_place};
    });
    EXPECT_LE(broken, allowed.with_notes);
}

TEST(Laws, BlanksAroundTextsChangeNothing) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        Table spaced = sample.table;
        for (Cell& cell : spaced.cells()) {
            if (auto* text = std::get_if<std::string>(&cell)) {
                *text = " \u00A0" + *text + "  ";
            }
        }
        return Changed{spaced, same_place};
    });
    EXPECT_LE(broken, allowed.with_blanks);
}

TEST(Laws, TheOrderOfPlainRowsChangesNothing) {
    const bench::Words plain = bench::words::plain();
    const auto is_plain = [&plain](const std::string& label) {
        return std::find(plain.begin(), plain.end(), label) != plain.end();
    };
    const std::size_t broken = broken_by([&](const Sample& sample) -> std::optional<Changed> {
        // The first two plain rows below each other change places.
        for (std::size_t row = 0; row + 1 < sample.table.rows(); ++row) {
            const auto* upper = std::get_if<std::string>(&sample.table.at(row, 0));
            const auto* lower = std::get_if<std::string>(&sample.table.at(row + 1, 0));
            if (upper == nullptr || lower == nullptr || !is_plain(*upper) || !is_plain(*lower)) {
                continue;
            }
            Table swapped = sample.table;
            for (std::size_t column = 0; column < swapped.columns(); ++column) {
                std::swap(swapped.at(row, column), swapped.at(row + 1, column));
            }
            return Changed{swapped, [row](Ref place) {
                               return Ref{place.row == row       ? row + 1
                                          : place.row == row + 1 ? row
                                                                 : place.row,
                                          place.column};
                           }};
        }
        return std::nullopt;
    });
    EXPECT_LE(broken, allowed.reordered);
}

TEST(Laws, TheUnitChangesNothing) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        if (!sample.model.money || sample.model.has_percent) {
            return std::nullopt;
        }
        bench::Model kronor = sample.model;
        for (auto& row : kronor.figures) {
            for (auto& figure : row) {
                if (figure) {
                    figure = std::round(*figure * 1000.0);
                }
            }
        }
        return Changed{bench::laid_out(kronor, Layout::plain, sample.seed).table, same_place};
    });
    EXPECT_LE(broken, allowed.in_kronor);
}

TEST(Laws, FiguresAsTextsWithADecimalCommaAreTheSameFigures) {
    const std::size_t broken = broken_by([](const Sample& sample) -> std::optional<Changed> {
        return Changed{bench::laid_out(sample.model, Layout::text_numbers, sample.seed).table,
                       same_place};
    });
    EXPECT_LE(broken, allowed.as_texts);
}

// Another table to the right, with a blank column between, as sheets have them.
TEST(Laws, ATableBesideAnotherChangesNothing) {
    const auto& all = samples();
    for (std::size_t k = 0; k + 1 < all.size(); k += 2) {
        const Table& left = all[k].table;
        const Table& right = all[k + 1].table;
        Table both(std::max(left.rows(), right.rows()), left.columns() + 1 + right.columns());
        Places wanted;
        for (const Table* table : {&left, &right}) {
            const std::size_t by = table == &left ? 0 : left.columns() + 1;
            for (std::size_t row = 0; row < table->rows(); ++row) {
                for (std::size_t column = 0; column < table->columns(); ++column) {
                    both.at(row, by + column) = table->at(row, column);
                }
            }
            for (const auto& [row, column] : found_in(*table)) {
                wanted.emplace(row, by + column);
            }
        }
        EXPECT_EQ(found_in(both), wanted) << all[k].model.family << ' ' << k;
    }
}

// Noughts are often left blank: a blank is accused only for what isn't nothing.
TEST(Laws, NoughtsLeftBlankGiveNothing) {
    std::size_t blanks = 0;
    for (const Sample& sample : samples()) {
        Table table = sample.table;
        for (Cell& cell : table.cells()) {
            if (cell == Cell(0.0)) {
                cell = core::Blank{};
                ++blanks;
            }
        }
        for (const core::Finding& finding : core::check_table(table).findings) {
            EXPECT_TRUE(finding.printed || finding.computed != 0.0) << sample.model.family;
        }
        if (found_in(sample.table).empty()) {
            EXPECT_TRUE(found_in(table).empty()) << sample.model.family;
        }
    }
    EXPECT_GE(blanks, 10U);
}

TEST(Laws, CountsThatAddUpGiveNothing) {
    for (const Sample& sample : samples()) {
        const bool exact =
            std::none_of(sample.model.links.begin(), sample.model.links.end(),
                         [&](const bench::Link& link) { return sample.model.broken(link); });
        if (exact && !sample.model.money && !sample.model.has_percent) {
            EXPECT_TRUE(found_in(sample.table).empty()) << sample.model.family;
        }
    }
}

TEST(Laws, AnErrorMoreDoesNotSilenceAnother) {
    std::size_t silenced = 0;
    for (const Sample& sample : samples()) {
        const Places before = found_in(sample.table);
        bench::Model worse = sample.model;
        bench::Chance chance(sample.seed + 11);
        if (before.empty() || !bench::plant(worse, chance)) {
            continue;
        }
        const Places after = found_in(bench::laid_out(worse, Layout::plain, sample.seed).table);
        const bool gone = !std::includes(after.begin(), after.end(), before.begin(), before.end());
        const bool added = !std::includes(before.begin(), before.end(), after.begin(), after.end());
        silenced += gone && !added ? 1U : 0U;
    }
    EXPECT_LE(silenced, allowed.silenced);
}

} // namespace
} // namespace utfall::tests
