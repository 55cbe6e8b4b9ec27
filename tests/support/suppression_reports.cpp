#include "suppression_reports.hpp"

#include "platforms_2020.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace utfall::tests {

std::vector<SuppressedTable> tables_2020() {
    std::vector<SuppressedTable> tables;
    for (const PlatformTable& printed : platform_tables_2020()) {
        SuppressedTable table{printed.platform, {}};
        for (const PlatformRow& row : printed.rows) {
            table.rows.push_back(
                {row.label, {static_cast<int>(row.women), static_cast<int>(row.men)}});
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

Stacked stack(const std::vector<SuppressedTable>& tables, bool totals) {
    Stacked stacked;
    stacked.totals = totals;
    stacked.counts.columns = tables.front().rows.front().counts.size() + (totals ? 1 : 0);
    for (const SuppressedTable& table : tables) {
        for (const SuppressedRow& row : table.rows) {
            double total = 0.0;
            for (const int count : row.counts) {
                stacked.counts.cells.push_back({static_cast<double>(count), false});
                total += count;
            }
            if (totals) {
                stacked.counts.cells.push_back({total, false});
            }
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
