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

/// The hidden cells that a reader works out, as texts. Every table has the rows participants, new,
/// closed, positive, its parts, the other ways out, and perhaps remaining. With `total` the first
/// table is the total of the others.
std::vector<std::string> worked_out(const std::vector<SuppressedTable>& tables,
                                    const std::vector<Shape>& shapes, const Stacked& stacked,
                                    const Hidden& hidden, bool total) {
    Reader reader;
    const std::size_t columns = stacked.counts.columns;
    std::vector<std::size_t> id(stacked.counts.cells.size());
    for (std::size_t cell = 0; cell < id.size(); ++cell) {
        id[cell] = reader.figure(*stacked.counts.cells[cell].count, hidden[cell], 1.0);
    }
    const auto value = [&](std::size_t row, std::size_t column) {
        return *stacked.counts.cells[row * columns + column].count;
    };
    std::size_t first = 0;
    std::vector<std::size_t> starts;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        starts.push_back(first);
        const Shape& shape = shapes[t];
        const std::size_t rows = tables[t].rows.size();
        for (std::size_t row = first; row < first + rows; ++row) {
            std::vector<std::pair<std::size_t, double>> terms;
            for (std::size_t column = 0; column < columns; ++column) {
                terms.emplace_back(id[row * columns + column], column + 1 < columns ? 1.0 : -1.0);
            }
            reader.sum(terms);
        }
        for (std::size_t column = 0; column < columns; ++column) {
            const auto at = [&](std::size_t row) { return id[(first + row) * columns + column]; };
            const std::size_t old =
                reader.figure(value(first, column) - value(first + 1, column), true, 0.0);
            reader.sum({{at(0), -1.0}, {at(1), 1.0}, {old, 1.0}});
            const std::size_t left =
                shape.remaining
                    ? at(rows - 1)
                    : reader.figure(value(first, column) - value(first + 2, column), true, 0.0);
            reader.sum({{at(0), -1.0}, {at(2), 1.0}, {left, 1.0}});
            std::vector<std::pair<std::size_t, double>> closed{{at(2), -1.0}, {at(3), 1.0}};
            std::vector<std::pair<std::size_t, double>> positive{{at(3), -1.0}};
            for (std::size_t part = 0; part < shape.parts; ++part) {
                positive.emplace_back(at(4 + part), 1.0);
            }
            for (std::size_t other = 0; other < shape.others; ++other) {
                closed.emplace_back(at(4 + shape.parts + other), 1.0);
            }
            reader.sum(closed);
            reader.sum(positive);
        }
        first += rows;
    }
    for (std::size_t row = 0; total && row < tables[0].rows.size(); ++row) {
        const auto same_row = [&](const SuppressedRow& other) {
            const bool positive = row == 3 && other.label.find("lösning") != std::string::npos;
            return positive || other.label == tables[0].rows[row].label;
        };
        for (std::size_t column = 0; column < columns; ++column) {
            std::vector<std::pair<std::size_t, double>> terms{{id[row * columns + column], -1.0}};
            for (std::size_t t = 1; t < tables.size(); ++t) {
                const auto found =
                    std::find_if(tables[t].rows.begin(), tables[t].rows.end(), same_row);
                if (found != tables[t].rows.end()) {
                    const auto place =
                        starts[t] + static_cast<std::size_t>(found - tables[t].rows.begin());
                    terms.emplace_back(id[place * columns + column], 1.0);
                }
            }
            reader.sum(terms);
        }
    }
    std::vector<std::string> known;
    for (const std::size_t figure : reader.works_out()) {
        if (figure < id.size()) { // the others aren't printed
            known.push_back(stacked.labels[figure / columns] + ", column " +
                            std::to_string(figure % columns) + ": " +
                            std::to_string(value(figure / columns, figure % columns)));
        }
    }
    return known;
}

std::vector<Shape> shapes_2020(const std::vector<SuppressedTable>& tables) {
    std::vector<Shape> shapes;
    for (const SuppressedTable& table : tables) {
        shapes.push_back({table.rows.size() - 6, 2, false});
    }
    return shapes;
}

void expect_safe(const std::vector<SuppressedTable>& tables, const std::vector<Shape>& shapes,
                 bool total) {
    const Stacked stacked = stack(tables);
    const auto result =
        core::suppress_report(stacked.counts, core::default_threshold, true, stacked.labels);
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
    for (int round = 0; round < 150; ++round) {
        const Shape shape{static_cast<std::size_t>(draw(random, 1, 4)),
                          static_cast<std::size_t>(draw(random, 1, 3)), draw(random, 0, 1) == 1};
        const auto table = random_table(random, shape, static_cast<std::size_t>(draw(random, 1, 3)),
                                        round % 2 == 0, draw(random, 1, 12));
        SCOPED_TRACE(round);
        expect_safe({table}, {shape}, false);
    }
}

TEST(SuppressReport, LeavesNothingToWorkOutOfRandomPlatformsAndTheirTotal) {
    Random random(22);
    for (int round = 0; round < 40; ++round) {
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

std::vector<SuppressedTable> tables_2020() {
    struct Row {
        const char* label;
        int women;
        int men;
    };
    struct Table {
        const char* platform;
        std::vector<Row> rows;
    };
    static const std::vector<Table> printed{
        {"Samordningsförbundet totalt",
         {{"Antal deltagare hela året", 415, 499},
          {"varav nya för året", 150, 177},
          {"Totalt antal avslutade hela året", 99, 111},
          {"Deltagaren har avslutat till en för individen positiv lösning", 71, 79},
          {"varav till arbete", 20, 26},
          {"varav till extratjänster", 7, 7},
          {"varav till studier", 18, 16},
          {"varav fortsatt rehab och öppet a-sök", 21, 24},
          {"varav saknar arbetsförmåga", 5, 6},
          {"Avbrott av hälsoskäl", 15, 14},
          {"Övriga avbrott", 13, 18}}},
        {"Ungdomstorget",
         {{"Antal deltagare hela året", 131, 113},
          {"varav nya för året", 38, 39},
          {"Totalt antal avslutade hela året", 36, 20},
          {"Deltagarna har avslutats till en långsiktig lösning", 28, 15},
          {"varav till arbete", 12, 5},
          {"varav till studier", 7, 4},
          {"varav fortsatt rehab och öppet a-sök", 9, 6},
          {"varav saknar arbetsförmåga", 0, 0},
          {"Avbrott av hälsoskäl", 5, 4},
          {"Övriga avbrott", 3, 1}}},
        {"Vuxentorget",
         {{"Antal deltagare hela året", 185, 249},
          {"varav nya för året", 57, 65},
          {"Totalt antal avslutade hela året", 17, 23},
          {"Deltagaren har avslutats till en långsiktig lösning", 12, 17},
          {"varav till arbete", 3, 9},
          {"varav till studier", 4, 3},
          {"varav fortsatt rehab och öppet a-sök", 4, 4},
          {"varav saknar arbetsförmåga", 1, 1},
          {"Avbrott av hälsoskäl", 2, 5},
          {"Övriga avbrott", 3, 1}}},
        {"Nordmaling",
         {{"Antal deltagare hela året", 19, 34},
          {"varav nya för året", 12, 20},
          {"Totalt antal avslutade hela året", 10, 16},
          {"Deltagaren har avslutats till en långsiktig lösning", 7, 14},
          {"varav till arbete", 1, 2},
          {"varav till extratjänster", 1, 2},
          {"varav till studier", 2, 2},
          {"varav fortsatt rehab och öppet a-sök", 1, 4},
          {"varav saknar arbetsförmåga", 2, 4},
          {"Avbrott av hälsoskäl", 1, 0},
          {"Övriga avbrott", 2, 2}}},
        {"Vännäs",
         {{"Antal deltagare hela året", 38, 40},
          {"varav nya för året", 20, 15},
          {"Totalt antal avslutade hela året", 14, 20},
          {"Deltagaren har avslutats till en långsiktig lösning", 7, 9},
          {"varav till arbete", 0, 2},
          {"varav till extratjänster", 1, 0},
          {"varav till studier", 3, 3},
          {"varav fortsatt rehab och öppet a-sök", 3, 3},
          {"varav saknar arbetsförmåga", 0, 1},
          {"Avbrott av hälsoskäl", 6, 3},
          {"Övriga avbrott", 1, 8}}},
        {"Bjurholm",
         {{"Antal deltagare hela året", 8, 7},
          {"varav nya för året", 5, 6},
          {"Totalt antal avslutade hela året", 1, 0},
          {"Deltagarna har avslutats till en långsiktig lösning", 1, 0},
          {"varav till arbete", 1, 0},
          {"varav till studier", 0, 0},
          {"varav fortsatt rehab och öppet a-sök", 0, 0},
          {"varav saknar arbetsförmåga", 0, 0},
          {"Avbrott av hälsoskäl", 0, 0},
          {"Övriga avbrott", 0, 0}}},
        {"Vindeln",
         {{"Antal deltagare hela året", 14, 19},
          {"varav nya för året", 8, 10},
          {"Totalt antal avslutade hela året", 8, 11},
          {"Deltagaren har avslutats till en långsiktig lösning", 4, 9},
          {"varav till arbete", 0, 3},
          {"varav till extratjänster", 0, 1},
          {"varav till studier", 1, 2},
          {"varav fortsatt rehab och öppet a-sök", 2, 3},
          {"varav saknar arbetsförmåga", 1, 0},
          {"Avbrott av hälsoskäl", 0, 0},
          {"Övriga avbrott", 4, 2}}},
        {"Robertsfors",
         {{"Antal deltagare hela året", 20, 37},
          {"varav nya för året", 10, 22},
          {"Totalt antal avslutade hela året", 13, 21},
          {"Deltagaren har avslutats till en långsiktig lösning", 12, 15},
          {"varav till arbete", 3, 5},
          {"varav till extratjänster", 5, 4},
          {"varav till studier", 1, 2},
          {"varav fortsatt rehab och öppet a-sök", 2, 4},
          {"varav saknar arbetsförmåga", 1, 0},
          {"Avbrott av hälsoskäl", 1, 2},
          {"Övriga avbrott", 0, 4}}},
    };
    std::vector<SuppressedTable> tables;
    for (const Table& table : printed) {
        tables.push_back({table.platform, {}});
        for (const Row& row : table.rows) {
            tables.back().rows.push_back({row.label, {row.women, row.men}});
        }
    }
    return tables;
}

Stacked stack(const std::vector<SuppressedTable>& tables) {
    Stacked stacked;
    stacked.counts.columns = tables.front().rows.front().counts.size() + 1;
    for (const SuppressedTable& table : tables) {
        for (const SuppressedRow& row : table.rows) {
            double total = 0.0;
            for (const int count : row.counts) {
                stacked.counts.cells.push_back({static_cast<double>(count), false});
                total += count;
            }
            stacked.counts.cells.push_back({total, false});
            stacked.labels.push_back(row.label);
        }
    }
    return stacked;
}

std::size_t Reader::figure(double value, bool hidden, double least) {
    figures_.push_back({value, hidden, least});
    return figures_.size() - 1;
}

void Reader::sum(std::vector<std::pair<std::size_t, double>> terms) {
    sums_.push_back(std::move(terms));
}

namespace {

/// The simplex method on a dense tableau: A y = b, y >= 0.
class Simplex {
public:
    Simplex(std::vector<std::vector<double>> rows, std::size_t variables)
        : rows_(std::move(rows)), variables_(variables), basis_(rows_.size()) {
        for (std::size_t row = 0; row < rows_.size(); ++row) { // an artificial variable each
            if (rows_[row].back() < 0.0) {
                for (double& entry : rows_[row]) {
                    entry = -entry;
                }
            }
            rows_[row].insert(rows_[row].end() - 1, rows_.size(), 0.0);
            rows_[row][variables_ + row] = 1.0;
            basis_[row] = variables_ + row;
        }
        std::vector<double> gains(variables_ + rows_.size(), 0.0);
        std::fill(gains.begin() + static_cast<std::ptrdiff_t>(variables_), gains.end(), -1.0);
        climb(gains, variables_ + rows_.size(), {});
        leave_artificial();
    }

    /// Whether a variable can be something else than `value`.
    bool can_differ(std::size_t variable, double value) {
        for (const double sign : {1.0, -1.0}) {
            std::vector<double> gains(variables_ + rows_.size(), 0.0);
            gains[variable] = sign;
            const auto differs = [&] { return std::abs(level(variable) - value) > 1e-6; };
            if (climb(gains, variables_, differs) || differs()) {
                return true;
            }
        }
        return false;
    }

private:
    static constexpr double tiny = 1e-9;

    [[nodiscard]] double level(std::size_t variable) const {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (basis_[row] == variable) {
                return rows_[row].back();
            }
        }
        return 0.0;
    }

    void pivot(std::size_t row, std::size_t column) {
        const double scale = rows_[row][column];
        for (double& entry : rows_[row]) {
            entry /= scale;
        }
        for (std::size_t other = 0; other < rows_.size(); ++other) {
            const double factor = rows_[other][column];
            if (other == row || factor == 0.0) {
                continue;
            }
            for (std::size_t i = 0; i < rows_[other].size(); ++i) {
                rows_[other][i] -= factor * rows_[row][i];
            }
        }
        basis_[row] = column;
    }

    /// Artificial variables that stay in the basis are 0: out with them, or their rows say nothing.
    void leave_artificial() {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (basis_[row] < variables_) {
                continue;
            }
            for (std::size_t column = 0; column < variables_; ++column) {
                if (std::abs(rows_[row][column]) > tiny) {
                    pivot(row, column);
                    break;
                }
            }
        }
    }

    /// Bland's rule, which never runs in circles. True when it grows without bound or `enough` says
    /// so.
    bool climb(const std::vector<double>& gains, std::size_t columns,
               const std::function<bool()>& enough) {
        for (;;) {
            if (enough && enough()) {
                return true;
            }
            std::size_t entering = columns;
            for (std::size_t column = 0; column < columns && entering == columns; ++column) {
                double gain = gains[column];
                for (std::size_t row = 0; row < rows_.size(); ++row) {
                    const double worth = gains[basis_[row]];
                    gain -= worth == 0.0 ? 0.0 : worth * rows_[row][column];
                }
                entering = gain > tiny ? column : columns;
            }
            if (entering == columns) {
                return false;
            }
            std::optional<std::size_t> leaving;
            double best = 0.0;
            for (std::size_t row = 0; row < rows_.size(); ++row) {
                if (rows_[row][entering] > tiny) {
                    const double ratio = rows_[row].back() / rows_[row][entering];
                    if (!leaving || ratio < best - tiny ||
                        (ratio < best + tiny && basis_[row] < basis_[*leaving])) {
                        leaving = row;
                        best = ratio;
                    }
                }
            }
            if (!leaving) {
                return true;
            }
            pivot(*leaving, entering);
        }
    }

    std::vector<std::vector<double>> rows_; ///< coefficients, right side last
    std::size_t variables_;
    std::vector<std::size_t> basis_;
};

} // namespace

std::vector<std::size_t> Reader::works_out() const {
    std::vector<std::size_t> place(figures_.size());
    std::vector<std::size_t> hidden;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        if (figures_[i].hidden) {
            place[i] = hidden.size();
            hidden.push_back(i);
        }
    }
    std::vector<std::vector<double>> rows;
    for (const auto& terms : sums_) {
        std::vector<double> row(hidden.size() + 1);
        for (const auto& [figure, sign] : terms) {
            const Figure& known = figures_[figure];
            if (known.hidden) {
                row[place[figure]] += sign;
                row.back() -= sign * known.least;
            } else {
                row.back() -= sign * known.value;
            }
        }
        if (std::any_of(row.begin(), row.end() - 1, [](double entry) { return entry != 0.0; })) {
            rows.push_back(std::move(row));
        }
    }
    Simplex simplex(std::move(rows), hidden.size());
    std::vector<std::size_t> known;
    for (const std::size_t figure : hidden) {
        if (!simplex.can_differ(place[figure], figures_[figure].value - figures_[figure].least)) {
            known.push_back(figure);
        }
    }
    return known;
}

} // namespace utfall::tests
