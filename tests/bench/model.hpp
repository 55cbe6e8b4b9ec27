// A report table before it is laid out: rows, columns, figures, and the relations that its maker
// knows to hold between them. Knows nothing of the engine.
#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>
#include <cstdint>

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace utfall::bench {

/// The seeded source of all choices: the same tables in every run and on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    int whole(int from, int to) {
        return boost::random::uniform_int_distribution<int>(from, to)(engine_);
    }
    double real(double from, double to) {
        return boost::random::uniform_real_distribution<double>(from, to)(engine_);
    }
    bool one_in(int count) { return whole(1, count) == 1; }
    template <typename List> const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(whole(0, static_cast<int>(list.size()) - 1))];
    }
    template <typename List> void shuffle(List& list) {
        for (std::size_t i = list.size(); i > 1; --i) {
            std::swap(list[i - 1],
                      list[static_cast<std::size_t>(whole(0, static_cast<int>(i) - 1))]);
        }
    }

private:
    boost::random::mt19937_64 engine_;
};

/// A figure by row and column of the model.
struct Ref {
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(const Ref&, const Ref&) = default;
};

/// What holds between figures: Σ coefficient · figure = 0, or percent = scale · part / whole.
struct Link {
    std::vector<std::pair<Ref, double>> terms; ///< of a share: percent, parts, whole
    double bound = 0.0;                        ///< how far rounding can take the sum from 0
    bool share = false;
    double scale = 100.0;
};

enum class RowKind { heading, line, total };

struct ModelRow {
    RowKind kind = RowKind::line;
    std::string label;
    std::string section;
    bool first_of_section = false;
};

struct ModelColumn {
    std::string group; ///< the upper header, when printed in two rows
    std::string header;
    bool percent = false;
};

struct Model {
    std::string family;
    std::string label_header;
    std::string title;
    std::string unit; ///< what a units column would say
    std::vector<ModelRow> rows;
    std::vector<ModelColumn> columns;
    std::vector<std::vector<std::optional<double>>> figures;
    std::vector<Link> links;
    std::vector<Ref> lost; ///< figures that the report marks as missing
    bool money = false;
    bool totals_can_lead = true; ///< sums make sense above their lines too
    bool has_percent = false;

    std::size_t add_column(std::string header, std::string group = {}, bool percent = false) {
        columns.push_back({std::move(group), std::move(header), percent});
        for (auto& row : figures) {
            row.resize(columns.size());
        }
        has_percent = has_percent || percent;
        return columns.size() - 1;
    }
    std::size_t add_row(RowKind kind, std::string label, std::string section = {}) {
        rows.push_back({kind, std::move(label), std::move(section), false});
        figures.emplace_back(columns.size());
        return rows.size() - 1;
    }
    std::optional<double>& at(std::size_t row, std::size_t column) { return figures[row][column]; }
    [[nodiscard]] double value(Ref ref) const { return figures[ref.row][ref.column].value_or(0.0); }
    [[nodiscard]] bool written(Ref ref) const { return figures[ref.row][ref.column].has_value(); }

    /// target = Σ sign · parts, every figure rounded to `printed_to`.
    void link_sum(Ref target, const std::vector<std::pair<Ref, double>>& parts,
                  double printed_to = 1.0) {
        Link link;
        link.terms = parts;
        link.terms.emplace_back(target, -1.0);
        link.bound = static_cast<double>(link.terms.size()) * printed_to / 2.0;
        links.push_back(std::move(link));
    }
    /// A row that is the sum of others in some columns, as they are printed.
    void total_up(std::size_t total, const std::vector<std::size_t>& summed,
                  const std::vector<std::size_t>& in_columns) {
        for (const std::size_t column : in_columns) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const std::size_t row : summed) {
                sum += *at(row, column);
                terms.emplace_back(Ref{row, column}, 1.0);
            }
            at(total, column) = sum;
            link_sum({total, column}, terms);
        }
    }
    /// percent = 100 · Σ parts / whole, amounts are rounded themselves.
    void link_share(Ref percent, const std::vector<Ref>& parts, Ref whole, double printed_to,
                    bool amounts) {
        Link link;
        link.share = true;
        link.terms = {{percent, 1.0}};
        double part = 0.0;
        for (const Ref ref : parts) {
            link.terms.emplace_back(ref, 1.0);
            part += value(ref);
        }
        link.terms.emplace_back(whole, 1.0);
        link.bound = printed_to / 2.0;
        if (amounts && value(whole) != 0.0) {
            const double base = std::abs(value(whole));
            link.bound += 100.0 * 0.5 * (1.0 + std::abs(part) / base) / base;
        }
        links.push_back(std::move(link));
    }

    /// Whether a link is broken beyond rounding. A link with an unwritten figure isn't.
    [[nodiscard]] bool broken(const Link& link) const {
        for (const auto& [ref, coefficient] : link.terms) {
            if (!written(ref)) {
                return false;
            }
        }
        constexpr double noise = 1e-7;
        if (link.share) {
            const double whole = value(link.terms.back().first);
            double part = 0.0;
            for (std::size_t i = 1; i + 1 < link.terms.size(); ++i) {
                part += value(link.terms[i].first);
            }
            return whole != 0.0 && std::abs(value(link.terms[0].first) -
                                            link.scale * part / whole) > link.bound + noise;
        }
        double sum = 0.0;
        for (const auto& [ref, coefficient] : link.terms) {
            sum += coefficient * value(ref);
        }
        return std::abs(sum) > link.bound + noise;
    }
};

inline double rounded(double value, int decimals = 0) {
    const double scale = std::pow(10.0, decimals);
    const double away = std::copysign(std::floor(std::abs(value) * scale + 0.5 + 1e-9), value);
    return away == 0.0 ? 0.0 : away / scale;
}

} // namespace utfall::bench
