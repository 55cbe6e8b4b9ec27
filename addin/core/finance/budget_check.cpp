#include "core/finance/budget_check.hpp"

#include "core/base/columns.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"
#include "core/base/shown_unit.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace utfall::core {

namespace {

std::string label_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return number_label(*number);
    }
    return {};
}

/// A line with a printed deviation, and how far that lies from outcome − budget and from its
/// opposite.
struct Line {
    std::size_t row = 0;
    double printed = 0.0;
    double deviation = 0.0; ///< outcome − budget
    bool holds = false;     ///< printed is outcome − budget within rounding
    bool opposite = false;  ///< printed is budget − outcome within rounding
};

/// Which way the deviations of some lines are written, where a line tells: one that holds both ways
/// doesn't.
struct Votes {
    std::size_t same = 0;
    std::size_t opposite = 0;

    void add(const Line& line) {
        same += line.holds && !line.opposite ? 1 : 0;
        opposite += line.opposite && !line.holds ? 1 : 0;
    }
    [[nodiscard]] bool most_are_opposite() const { return opposite > same; }
    /// Whether the lines are enough to have a habit of their own: two that agree, or most of more.
    [[nodiscard]] bool tell() const {
        return same + opposite >= 2 && same != opposite &&
               (same == 0 || opposite == 0 || same + opposite > 2);
    }
};

bool has_word(const std::string& folded, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
}

bool closes_a_side(const std::string& folded) {
    static constexpr std::array<std::string_view, 3> words{"summa", "total", "result"};
    return has_word(folded, words);
}

bool is_result(const std::string& folded) {
    static constexpr std::array<std::string_view, 1> words{"result"};
    return has_word(folded, words);
}

Line compare(std::size_t row, double spent, double planned, double printed, double unit) {
    const double deviation = difference(spent, planned);
    const double noise = 1e-12 * (std::abs(spent) + std::abs(planned));
    const double reach = 1.5 * unit * (1.0 + same_figure_tolerance) + noise;
    return {row, printed, deviation, std::abs(difference(printed, deviation)) <= reach,
            std::abs(difference(printed, -deviation)) <= reach};
}

double unit_of(std::span<const Cell> outcome, std::span<const Cell> budget,
               std::span<const Cell> deviation) {
    double unit = 1.0;
    for (const auto& [name, column] : {std::pair("outcome", outcome), std::pair("budget", budget),
                                       std::pair("deviation", deviation)}) {
        for (const Cell& cell : column) {
            const double figure = read_figure(cell, name).value_or(0.0);
            unit = std::min(unit, shown_unit({&figure, 1}));
        }
    }
    return unit;
}

/// For each line, whether it is to be read as budget − outcome: the habit of its side of the table
/// where that tells, else the table's.
std::vector<bool> read_opposite(std::span<const Line> lines, std::span<const std::string> labels) {
    Votes table;
    for (const Line& line : lines) {
        table.add(line);
    }
    std::vector<bool> opposite(lines.size(), table.most_are_opposite());
    bool mixed = false;
    for (std::size_t first = 0; first < lines.size();) {
        Votes side;
        std::size_t end = first;
        while (end < lines.size() && (end == first || !closes_a_side(labels[lines[end - 1].row]))) {
            side.add(lines[end++]);
        }
        for (std::size_t i = first; side.tell() && i < end; ++i) {
            mixed = mixed || side.most_are_opposite() != table.most_are_opposite();
            opposite[i] = side.most_are_opposite();
        }
        first = end;
    }
    for (std::size_t i = 0; mixed && i < lines.size(); ++i) {
        if (is_result(labels[lines[i].row])) { // between two habits it may follow either
            opposite[i] = lines[i].opposite;
        }
    }
    return opposite;
}

} // namespace

std::vector<BudgetFinding> budget_check(std::span<const Cell> labels, std::span<const Cell> outcome,
                                        std::span<const Cell> budget,
                                        std::span<const Cell> deviation,
                                        std::optional<double> given) {
    require_same_length(outcome.size(), labels.size());
    require_same_length(outcome.size(), budget.size());
    require_same_length(outcome.size(), deviation.size());
    const double shown = unit_of(outcome, budget, deviation);
    const double unit = given ? require_not_negative(*given, "unit") : shown;
    std::vector<Line> lines;
    std::vector<std::string> folded;
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        folded.push_back(fold(label_of(labels[row])));
        const auto spent = read_figure(outcome[row], "outcome");
        const auto planned = read_figure(budget[row], "budget");
        const auto printed = read_figure(deviation[row], "deviation");
        if (printed && (spent || planned)) {
            lines.push_back(
                compare(row, spent.value_or(0.0), planned.value_or(0.0), *printed, unit));
        }
    }
    const std::vector<bool> opposite = read_opposite(lines, folded);
    std::vector<BudgetFinding> findings;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (opposite[i] ? !line.opposite : !line.holds) {
            const double computed = opposite[i] ? -line.deviation : line.deviation;
            findings.push_back({line.row, label_of(labels[line.row]), line.printed, computed,
                                difference(line.printed, computed)});
        }
    }
    return findings;
}

} // namespace utfall::core
