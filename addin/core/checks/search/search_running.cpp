// Running lines, by what words say and by what the figures prove.
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/known.hpp"
#include "core/checks/search/running.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_named_running(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && roles.has(Role::running) && !roles.has(Role::cash_flow) &&
           !roles.has(Role::rate);
}

// 'Ackumulerat utfall' and 'Utfall': the words of the one are in the other.
bool is_named_by(const std::vector<std::string>& own, const std::vector<std::string>& running) {
    return !own.empty() && own.size() < running.size() &&
           std::all_of(own.begin(), own.end(), [&running](const std::string& word) {
               return std::find(running.begin(), running.end(), word) != running.end();
           });
}

// The lines that may change a running one, with their words.
struct Added {
    std::size_t at = 0;
    std::vector<std::string> words;
};

std::vector<Added> may_be_added(const Axis& axis) {
    std::vector<Added> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.line(line).figures && !is_named_running(axis, line) &&
            !axis.line(line).roles.has(Role::rate)) {
            lines.push_back({line, label_words(axis.line(line).label)});
        }
    }
    return lines;
}

// Those of a running line: the one that its words name, else those before it, nearest first.
std::vector<std::size_t> added_up(const Axis& axis, const std::vector<Added>& all,
                                  std::size_t running) {
    const std::vector<std::string> words = label_words(axis.line(running).label);
    std::vector<std::size_t> lines;
    for (const Added& line : all) {
        if (is_named_by(line.words, words)) {
            return {line.at};
        }
        if (line.at < running) {
            lines.insert(lines.begin(), line.at);
            lines.resize(std::min(lines.size(), limits::near_lines));
        }
    }
    return lines;
}

// What breaks again and again up to the end is no period any longer: averages and forecasts stand
// there. A single break at the end may be a slip.
bool ends_early(const Axis& axis, Family& steps) {
    std::size_t last = steps.instances.size();
    while (last > 0 && !steps.instances[last - 1].held()) {
        --last;
    }
    Family tail = steps;
    tail.instances.erase(tail.instances.begin(),
                         tail.instances.begin() + static_cast<std::ptrdiff_t>(last));
    if (separate_breaks(axis, tail) < 2) {
        return false;
    }
    const auto kept = last == 0 ? steps.only.begin()
                                : std::upper_bound(steps.only.begin(), steps.only.end(),
                                                   steps.instances[last - 1].at);
    steps.only.erase(kept, steps.only.end());
    steps.cells.resize(steps.only.size());
    return true;
}

// One line that adds up, or what comes in and what goes out.
std::vector<Flows> named_ways(const Axis& axis, const std::vector<Added>& all,
                              std::size_t running) {
    const std::vector<std::size_t> lines = added_up(axis, all, running);
    std::vector<Flows> ways;
    ways.reserve(lines.size() + 1);
    for (const std::size_t line : lines) {
        ways.push_back({{line, 1}});
    }
    if (lines.size() >= 2) {
        ways.push_back({{lines[1], 1}, {lines[0], -1}});
    }
    return ways;
}

// Where words say that a line runs: the way that agrees most often, where any does. Else something
// else is counted than stands there.
std::optional<Family> best_named(const Search& search, std::string_view rule,
                                 const std::vector<Added>& all, std::size_t running) {
    std::optional<Family> best;
    const std::vector<Flows> ways = named_ways(search.axis, all, running);
    const std::vector<Step> steps = steps_of(search.axis, running);
    // Among many lines one agrees by chance.
    const double needed =
        evidence::telling + std::log2(static_cast<double>(std::max<std::size_t>(1, ways.size())));
    for (const Flows& flows : ways) {
        Family family = family_of(search, rule, running, flows, steps);
        if (family.only.empty()) {
            continue;
        }
        evaluate(search.axis, family);
        if (ends_early(search.axis, family)) {
            evaluate(search.axis, family);
        }
        const bool allowed = !family.only.empty() && arithmetic_allows(search, family) &&
                             family.held_bits >= needed &&
                             family.held >= separate_breaks(search.axis, family);
        if (allowed && family.held > 0 && (!best || family.held > best->held)) {
            best = std::move(family);
        }
    }
    return best;
}

// What happens comes after an opening value, and makes the closing one.
bool may_run(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && (!roles.has(Role::opening) || roles.has(Role::closing));
}

// A total has nothing to add: it says what had added up last.
void add_whole(const Search& search, std::string_view rule, std::size_t running,
               std::vector<Family>& families) {
    const Axis& axis = search.axis;
    Family whole = known_sum(search, rule, running, {running});
    const std::vector<std::size_t> instances = instances_of(axis, running);
    for (std::size_t k = 1; k < instances.size(); ++k) {
        if (sums_up(axis, instances[k]) && !sums_up(axis, instances[k - 1])) {
            whole.only.push_back(instances[k]);
            whole.cells.push_back({axis.place(running, instances[k - 1])});
        }
    }
    if (!whole.only.empty() && arithmetic_allows(search, whole)) {
        families.push_back(std::move(whole));
    }
}

// Whether anything goes out: else it is what has added up so far.
bool goes_down(const Axis& axis, const Family& family) {
    const auto falls = [&](const std::vector<CellPlace>& cells) {
        const Value& flow = axis.model().at(cells.back());
        return flow.has() && flow.value < 0.0;
    };
    return family.has_signs() || std::any_of(family.cells.begin(), family.cells.end(), falls);
}

} // namespace

std::vector<Family> find_running(const Search& search, std::string_view rule, Running kind) {
    const Axis& axis = search.axis;
    // What the lines above it make, as depreciation that has accumulated at the end of the year,
    // has nothing to add up beside it.
    const auto is_made = [&](std::size_t line) { return search.ledger.computes(line, true); };
    const std::vector<std::size_t> named = known_lines(
        axis, [&](std::size_t line) { return is_named_running(axis, line) && !is_made(line); });
    const bool searched = axis.lines() <= limits::most_searched_lines;
    const std::vector<Added> all = named.empty() ? std::vector<Added>{} : may_be_added(axis);
    std::vector<Family> families;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const bool is_named = std::binary_search(named.begin(), named.end(), line);
        if (!is_named && (!searched || !may_run(axis, line) || is_made(line))) {
            continue;
        }
        std::optional<Family> steps =
            searched ? best_proved(search, rule, line, kind) : std::nullopt;
        if (!steps && is_named) {
            steps = best_named(search, rule, all, line);
        }
        if (!steps || goes_down(axis, *steps) != (kind == Running::balance)) {
            continue;
        }
        families.push_back(std::move(*steps));
        if (is_named) {
            add_whole(search, rule, line, families);
        }
    }
    return families;
}

} // namespace utfall::core::checks
