// Lines that say the same figures as another.
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace utfall::core::checks {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

// The first pairs of lines that say the same in any instance, as many as candidates can be.
class FirstPairs {
public:
    void add(std::size_t line, std::size_t later) {
        const Pair pair{line, later};
        if (pairs_.size() == limits::most_candidates && pair > *pairs_.rbegin()) {
            return;
        }
        pairs_.insert(pair);
        if (pairs_.size() > limits::most_candidates) {
            pairs_.erase(std::prev(pairs_.end()));
        }
    }

    [[nodiscard]] const std::set<Pair>& all() const { return pairs_; }

private:
    std::set<Pair> pairs_;
};

// The lines of an instance by their figures, in steps.
std::vector<std::pair<double, std::size_t>> by_figure(const Axis& axis, std::size_t instance) {
    std::vector<std::pair<double, std::size_t>> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!axis.is_nothing(line, instance)) {
            const Value& value = axis.at(line, instance);
            lines.emplace_back(std::round(value.value / value.step), line);
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

void add_equals(const Axis& axis, std::size_t instance, FirstPairs& pairs) {
    const auto lines = by_figure(axis, instance);
    for (auto first = lines.begin(); first != lines.end();) {
        const auto last = std::find_if(
            first, lines.end(), [first](const auto& line) { return line.first != first->first; });
        const bool few = static_cast<std::size_t>(last - first) <= limits::most_equal_lines;
        for (auto a = first; few && a != last; ++a) {
            for (auto b = a + 1; b != last; ++b) {
                pairs.add(a->second, b->second);
            }
        }
        first = last;
    }
}

} // namespace

std::vector<Family> find_equals(const Search& search) {
    const Axis& axis = search.axis;
    FirstPairs pairs;
    std::size_t instances = 0;
    for (const std::size_t instance : axis.filled()) {
        if (!axis.other(instance).roles.has(Role::rate) && !axis.dependent(instance)) {
            ++instances;
            add_equals(axis, instance, pairs);
        }
    }
    std::vector<Family> families;
    for (const auto& [line, later] : pairs.all()) {
        if (instances >= 2) {
            Family family;
            family.shape = Shape::equal;
            family.target = later;
            family.terms = {line};
            families.push_back(std::move(family));
        }
    }
    return families;
}

} // namespace utfall::core::checks
