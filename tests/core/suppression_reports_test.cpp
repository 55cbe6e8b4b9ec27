// With labels no hidden count of a report can be worked out, by a reader who knows every relation
// that the labels state. The reader's relations are written here once more, from the tables.
#include "suppression_reports.hpp"

#include "core/base/errors.hpp"
#include "core/publishing/platform_suppression.hpp"
#include "core/publishing/suppression.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace utfall::tests {

namespace {

using Random = boost::random::mt19937;
using Hidden = std::vector<bool>;

int draw(Random& random, int from, int to) {
    return boost::random::uniform_int_distribution<int>(from, to)(random);
}

/// Which rows of a table are what, told by the test and not by the labels' reader.
struct Shape {
    std::size_t parts = 0;  ///< of positive
    std::size_t others = 0; ///< other ways out
    bool remaining = false;
};

std::string join(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += "\n" + text;
    }
    return all;
}

using Terms = std::vector<std::pair<std::size_t, double>>;

/// A reader of tables below each other. Every table has the rows participants, new, closed,
/// positive, its parts, the other ways out, and perhaps remaining.
class ReportReader {
public:
    ReportReader(const Stacked& stacked, const Hidden& hidden)
        : stacked_(stacked), columns_(stacked.counts.columns) {
        for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
            ids_.push_back(reader_.figure(*stacked.counts.cells[cell].count, hidden[cell], 1.0));
        }
    }

    void know_table(const SuppressedTable& table, const Shape& shape) {
        const std::size_t rows = table.rows.size();
        for (std::size_t row = first_; stacked_.totals && row < first_ + rows; ++row) {
            know_row(row);
        }
        for (std::size_t column = 0; column < columns_; ++column) {
            know_column(rows, shape, column);
        }
        firsts_.push_back(first_);
        first_ += rows;
    }

    /// The first table is the total of the others.
    void know_total(const std::vector<SuppressedTable>& tables) {
        for (std::size_t row = 0; row < tables[0].rows.size(); ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                Terms terms{{at(row, column), -1.0}};
                for (std::size_t t = 1; t < tables.size(); ++t) {
                    if (const auto place = same_row(tables[0], row, tables[t])) {
                        terms.emplace_back(at(firsts_[t] + *place, column), 1.0);
                    }
                }
                reader_.sum(terms);
            }
        }
    }

    /// The hidden cells that the reader works out, as texts.
    [[nodiscard]] std::vector<std::string> works_out() const {
        std::vector<std::string> known;
        for (const std::size_t figure : reader_.works_out()) {
            if (figure < ids_.size()) { // the others aren't printed
                known.push_back(stacked_.labels[figure / columns_] + ", column " +
                                std::to_string(figure % columns_) + ": " +
                                std::to_string(value(figure / columns_, figure % columns_)));
            }
        }
        return known;
    }

private:
    [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const {
        return ids_[row * columns_ + column];
    }
    [[nodiscard]] double value(std::size_t row, std::size_t column) const {
        return *stacked_.counts.cells[row * columns_ + column].count;
    }

    /// What isn't printed of a whole when one part of it is.
    std::size_t rest(std::size_t whole, std::size_t part, std::size_t column) {
        return reader_.figure(value(first_ + whole, column) - value(first_ + part, column), true,
                              0.0);
    }

    void know_row(std::size_t row) {
        Terms terms;
        for (std::size_t column = 0; column < columns_; ++column) {
            terms.emplace_back(at(row, column), column + 1 < columns_ ? 1.0 : -1.0);
        }
        reader_.sum(terms);
    }

    void know_column(std::size_t rows, const Shape& shape, std::size_t column) {
        const auto id = [&](std::size_t row) { return at(first_ + row, column); };
        reader_.sum({{id(0), -1.0}, {id(1), 1.0}, {rest(0, 1, column), 1.0}});
        reader_.sum({{id(0), -1.0},
                     {id(2), 1.0},
                     {shape.remaining ? id(rows - 1) : rest(0, 2, column), 1.0}});
        Terms closed{{id(2), -1.0}, {id(3), 1.0}};
        Terms positive{{id(3), -1.0}};
        for (std::size_t part = 0; part < shape.parts; ++part) {
            positive.emplace_back(id(4 + part), 1.0);
        }
        for (std::size_t other = 0; other < shape.others; ++other) {
            closed.emplace_back(id(4 + shape.parts + other), 1.0);
        }
        reader_.sum(closed);
        reader_.sum(positive);
    }

    /// Where a platform's table has a row of the total; the platforms write the positive outcomes
    /// in words of their own.
    static std::optional<std::size_t> same_row(const SuppressedTable& total, std::size_t row,
                                               const SuppressedTable& platform) {
        for (std::size_t i = 0; i < platform.rows.size(); ++i) {
            const std::string& label = platform.rows[i].label;
            const bool positive = row == 3 && label.find("lösning") != std::string::npos;
            if (positive || label == total.rows[row].label) {
                return i;
            }
        }
        return std::nullopt;
    }

    const Stacked& stacked_;
    std::size_t columns_;
    Reader reader_;
    std::vector<std::size_t> ids_; ///< by cell
    std::size_t first_ = 0;        ///< row of the table that comes next
    std::vector<std::size_t> firsts_;
};

std::vector<std::string> worked_out(const std::vector<SuppressedTable>& tables,
                                    const std::vector<Shape>& shapes, const Stacked& stacked,
                                    const Hidden& hidden, bool total) {
    ReportReader reader(stacked, hidden);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        reader.know_table(tables[t], shapes[t]);
    }
    if (total) {
        reader.know_total(tables);
    }
    return reader.works_out();
}

std::vector<Shape> shapes_2020(const std::vector<SuppressedTable>& tables) {
    std::vector<Shape> shapes;
    for (const SuppressedTable& table : tables) {
        shapes.push_back({table.rows.size() - 6, 2, false});
    }
    return shapes;
}

void expect_safe(const std::vector<SuppressedTable>& tables, const std::vector<Shape>& shapes,
                 bool total, bool row_totals = true) {
    const Stacked stacked = stack(tables, row_totals);
    const auto result =
        core::suppress_report(stacked.counts, core::default_threshold, row_totals, stacked.labels);
    for (std::size_t cell = 0; cell < result.hidden.size(); ++cell) {
        const double count = *stacked.counts.cells[cell].count;
        EXPECT_TRUE(result.hidden[cell] || count == 0.0 || count >= core::default_threshold);
        EXPECT_FALSE(result.hidden[cell] && count == 0.0);
    }
    const auto known = worked_out(tables, shapes, stacked, result.hidden, total);
    EXPECT_TRUE(known.empty()) << join(known);
}

/// A random report table: counts of the leaves, sums above them.
SuppressedTable random_table(Random& random, const Shape& shape, std::size_t sexes, bool swedish,
                             int largest) {
    std::vector<SuppressedRow> rows;
    const auto leaf = [&](const std::string& label) {
        SuppressedRow row{label, {}};
        for (std::size_t sex = 0; sex < sexes; ++sex) {
            row.counts.push_back(draw(random, 0, 2) == 0 ? 0 : draw(random, 1, largest));
        }
        return row;
    };
    const auto add = [](SuppressedRow& to, const SuppressedRow& more) {
        for (std::size_t sex = 0; sex < to.counts.size(); ++sex) {
            to.counts[sex] += more.counts[sex];
        }
    };
    const SuppressedRow none{"", std::vector<int>(sexes)};
    SuppressedRow positive = none;
    positive.label = swedish ? "Avslutade till en positiv lösning" : "Closed to a positive outcome";
    SuppressedRow closed = none;
    closed.label = swedish ? "Avslutade" : "Closed";
    std::vector<SuppressedRow> parts;
    for (std::size_t i = 0; i < shape.parts; ++i) {
        parts.push_back(leaf((swedish ? "varav väg " : "of which way ") + std::to_string(i)));
        add(positive, parts.back());
    }
    add(closed, positive);
    std::vector<SuppressedRow> others;
    for (std::size_t i = 0; i < shape.others; ++i) {
        others.push_back(leaf((swedish ? "Avbrott " : "Exit ") + std::to_string(i)));
        add(closed, others.back());
    }
    SuppressedRow remaining = leaf(swedish ? "Kvar" : "Remaining");
    SuppressedRow participants = none;
    participants.label = swedish ? "Antal deltagare" : "Participants";
    add(participants, closed);
    add(participants, remaining);
    SuppressedRow started{swedish ? "varav nya" : "of which new", {}};
    for (const int count : participants.counts) {
        started.counts.push_back(draw(random, 0, count));
    }
    rows = {participants, started, closed, positive};
    rows.insert(rows.end(), parts.begin(), parts.end());
    rows.insert(rows.end(), others.begin(), others.end());
    if (shape.remaining) {
        rows.push_back(remaining);
    }
    return {"", rows};
}

/// The sums of tables with the same rows.
SuppressedTable total_of(const std::vector<SuppressedTable>& tables) {
    SuppressedTable total = tables.front();
    for (std::size_t t = 1; t < tables.size(); ++t) {
        for (std::size_t row = 0; row < total.rows.size(); ++row) {
            for (std::size_t sex = 0; sex < total.rows[row].counts.size(); ++sex) {
                total.rows[row].counts[sex] += tables[t].rows[row].counts[sex];
            }
        }
    }
    return total;
}

TEST(SuppressReport, LeavesNothingToWorkOutOfAnyTableOf2020) {
    for (const SuppressedTable& table : tables_2020()) {
        SCOPED_TRACE(table.platform);
        expect_safe({table}, shapes_2020({table}), false);
    }
}

TEST(SuppressReport, LeavesNothingToWorkOutOfTheTablesOf2020Together) {
    const auto tables = tables_2020();
    expect_safe(tables, shapes_2020(tables), true);
}

TEST(SuppressReport, IsNeededWhereRowsAreParts) {
    const auto tables = tables_2020();
    const Stacked stacked = stack(tables);
    Hidden hidden;
    for (const SuppressedTable& table : tables) {
        const auto own =
            core::suppress_small(stack({table}).counts, core::default_threshold, true).hidden;
        hidden.insert(hidden.end(), own.begin(), own.end());
    }
    EXPECT_FALSE(worked_out(tables, shapes_2020(tables), stacked, hidden, false).empty());
    EXPECT_FALSE(worked_out(tables, shapes_2020(tables), stacked, hidden, true).empty());
}

TEST(SuppressReport, LeavesNothingToWorkOutOfRandomReports) {
    Random random(21);
    for (int round = 0; round < 800; ++round) {
        const Shape shape{static_cast<std::size_t>(draw(random, 1, 4)),
                          static_cast<std::size_t>(draw(random, 1, 3)), draw(random, 0, 1) == 1};
        const auto table = random_table(random, shape, static_cast<std::size_t>(draw(random, 1, 3)),
                                        round % 2 == 0, draw(random, 1, 12));
        SCOPED_TRACE(round);
        expect_safe({table}, {shape}, false);
        expect_safe({table}, {shape}, false, false);
    }
}

TEST(SuppressReport, LeavesNothingToWorkOutOfRandomPlatformsAndTheirTotal) {
    Random random(22);
    for (int round = 0; round < 250; ++round) {
        const Shape shape{static_cast<std::size_t>(draw(random, 1, 3)),
                          static_cast<std::size_t>(draw(random, 1, 2)), draw(random, 0, 1) == 1};
        const auto sexes = static_cast<std::size_t>(draw(random, 1, 3));
        const int largest = draw(random, 1, 10);
        std::vector<SuppressedTable> tables;
        for (int platform = draw(random, 2, 4); platform > 0; --platform) {
            tables.push_back(random_table(random, shape, sexes, true, largest));
        }
        tables.insert(tables.begin(), total_of(tables));
        SCOPED_TRACE(round);
        expect_safe(tables, std::vector<Shape>(tables.size(), shape), true);
        expect_safe(tables, std::vector<Shape>(tables.size(), shape), true, false);
    }
}

TEST(SuppressReport, TakesWorkThatGrowsAsTheTable) {
    Random random(23);
    // Each cell is in three sums and has a way of its own, asked of the total and 20 platforms.
    constexpr double most_per_cell = 30.0;
    EXPECT_EQ(core::most_partners, 20U);
    const Shape shape{4, 2, true};
    for (const bool total : {false, true}) {
        for (const std::size_t tables : {90U, 900U}) {
            std::vector<SuppressedTable> all;
            for (std::size_t i = 0; i < tables; ++i) {
                all.push_back(random_table(random, shape, 3, true, 6));
            }
            if (total) {
                all.insert(all.begin(), total_of(all));
            }
            const Stacked stacked = stack(all);
            const auto result = core::suppress_report(stacked.counts, core::default_threshold, true,
                                                      stacked.labels);
            EXPECT_LE(static_cast<double>(result.work),
                      most_per_cell * static_cast<double>(stacked.counts.cells.size()));
        }
    }
}

TEST(SuppressReport, NeedsALabelForEachRow) {
    const Stacked stacked = stack({tables_2020().front()});
    const std::vector<std::string> labels(3);
    EXPECT_THROW(static_cast<void>(core::suppress_report(stacked.counts, 5, true, labels)),
                 core::NotANumber);
}

} // namespace

} // namespace utfall::tests
