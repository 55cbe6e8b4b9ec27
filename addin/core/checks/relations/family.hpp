// A family: one relation between lines, tried in every line of the other direction.
#pragma once

#include "core/checks/check_table.hpp"
#include "core/checks/model/model.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// How a family was found, which says what it costs to name it.
enum class Shape : unsigned char {
    run,      ///< lines beside the target, up to a boundary
    kind,     ///< the lines of one kind beside the target
    leaves,   ///< all lines that aren't totals themselves
    labelled, ///< the lines that a total's place names, though nothing agrees
    pair,     ///< two lines near by
    result,   ///< three to six signed lines above
    equal,    ///< another line once more
    bound,    ///< parts that can't be more than the whole
    quotient, ///< two lines near by
    share,    ///< parts of a column over its total
    named     ///< known from reports: the words say which
};

enum class State : unsigned char {
    held,
    broken,
    neutral,  ///< nothing but zeros, or what rounding could nearly explain
    misplaced ///< the relation isn't meant here: a percentage among amounts
};

/// The relation in one line of the other direction.
struct Instance {
    std::size_t at = 0;
    State state = State::neutral;
    double bits = 0.0;     ///< what an agreement says, or a break costs
    double expected = 0.0; ///< what the terms give
    double off = 0.0;      ///< printed − expected
    double beyond = 0.0;   ///< what an agreement of terms says above the most that counts
    std::size_t missing = 0;
    double level = 0.0;    ///< what it says more if it is the first to tell how large the line is
    bool repeats = false;  ///< the same figures as another instance's
    bool grey = false;     ///< neutral, as rounding could nearly explain it
    bool unlikely = false; ///< neutral, within the worst case of rounding but beyond chance
    bool flipped = false;  ///< every sign is the other: a deviation counted from its other side

    [[nodiscard]] bool held() const { return state == State::held; }
    [[nodiscard]] bool broken() const { return state == State::broken; }
};

/// The one of ascending instances in a line of the other direction, or null.
[[nodiscard]] inline const Instance* instance_at(const std::vector<Instance>& instances,
                                                 std::size_t line) {
    const auto found =
        std::lower_bound(instances.begin(), instances.end(), line,
                         [](const Instance& instance, std::size_t at) { return instance.at < at; });
    return found != instances.end() && found->at == line ? &*found : nullptr;
}

struct Family {
    std::string_view rule;
    Direction direction = Direction::down;
    Operation operation = Operation::sum;
    Shape shape = Shape::run;
    std::size_t target = 0;
    std::vector<std::size_t> terms; ///< ascending, when they are a sum; else part, base
    std::vector<int> signs;         ///< one a term, or none when all are +1
    double scale = 1.0;
    double cost = 0.0;   ///< bits that it takes to say it
    double needed = 0.0; ///< bits that it needs to be believed

    std::vector<std::size_t> only; ///< the instances it claims, ascending; none = all
    std::vector<std::vector<CellPlace>>
        cells;                      ///< the terms' own places, one list for each of `only`
    std::vector<std::size_t> bases; ///< of a share: the line of its base, one an instance
    std::optional<double> whole;    ///< of shares that all agree on another base than is printed
    bool named = false;             ///< accepted for what its search knows, though little agrees
    bool judged = false;            ///< its instances were found by the search that made it

    std::vector<Instance> instances; ///< ascending
    double held_bits = 0.0;
    double score = 0.0;
    std::size_t held = 0;
    std::size_t broken = 0;
    bool silent = false; ///< accepted, but not sure enough to accuse
    std::string note;    ///< for the trace

    [[nodiscard]] bool is_sum() const { return operation == Operation::sum; }
    /// A sum of lines in each instance by itself: no term stands in another.
    [[nodiscard]] bool is_sum_of_lines() const { return is_sum() && cells.empty(); }
    /// The same where nothing is taken off.
    [[nodiscard]] bool is_plain_sum() const { return is_sum_of_lines() && !has_signs(); }
    [[nodiscard]] bool has_signs() const { return !signs.empty(); }
    [[nodiscard]] int sign(std::size_t term) const { return signs.empty() ? 1 : signs[term]; }
    [[nodiscard]] bool has_line(std::size_t line) const {
        return target == line || std::find(terms.begin(), terms.end(), line) != terms.end();
    }
    /// Whether these are terms of it, and others are too.
    [[nodiscard]] bool takes_in_more(const std::vector<std::size_t>& lines) const {
        if (terms.size() <= lines.size()) {
            return false;
        }
        if (std::is_sorted(terms.begin(), terms.end()) &&
            std::is_sorted(lines.begin(), lines.end())) {
            return std::includes(terms.begin(), terms.end(), lines.begin(), lines.end());
        }
        return std::all_of(lines.begin(), lines.end(), [this](std::size_t line) {
            return std::find(terms.begin(), terms.end(), line) != terms.end();
        });
    }
    [[nodiscard]] bool is_quotient() const {
        return operation == Operation::ratio || operation == Operation::relative_change;
    }

    /// Its instance in a line of the other direction, or null.
    [[nodiscard]] const Instance* instance_at(std::size_t line) const {
        return checks::instance_at(instances, line);
    }

    /// Counts anew what holds and what breaks among its instances.
    void count() {
        held = 0;
        broken = 0;
        held_bits = 0.0;
        for (const Instance& instance : instances) {
            held += instance.held() ? 1U : 0U;
            broken += instance.broken() ? 1U : 0U;
            held_bits += instance.held() ? instance.bits : 0.0;
        }
    }
};

} // namespace utfall::core::checks
