#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/known.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_running(const Axis& axis, std::size_t line) {
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

// The lines that may be added up, with their words.
struct Added {
    std::size_t at = 0;
    std::vector<std::string> words;
};

std::vector<Added> may_be_added(const Axis& axis) {
    std::vector<Added> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.line(line).figures && !is_running(axis, line) &&
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

// This period and what had added up before. A first period, or a new year, begins with itself; what
// stands after a total and doesn't begin again is no period.
void add_steps(const Axis& axis, Family& steps) {
    const std::size_t single = steps.terms.front();
    const std::vector<std::size_t> instances = instances_of(axis, steps.target);
    bool runs = true;
    for (std::size_t k = 1; k < instances.size(); ++k) {
        const std::size_t own = instances[k];
        const std::size_t before = instances[k - 1];
        const bool begins =
            axis.has(single, own) && axis.value(steps.target, own) == axis.value(single, own);
        runs = !sums_up(axis, own) && (runs || begins);
        if (runs && !begins && !sums_up(axis, before)) {
            steps.only.push_back(own);
            std::vector<CellPlace> cells;
            for (std::size_t term = 0; term + 1 < steps.terms.size(); ++term) {
                cells.push_back(axis.place(steps.terms[term], own));
            }
            cells.push_back(axis.place(steps.target, before));
            steps.cells.push_back(std::move(cells));
        }
    }
}

// A total has nothing to add: it says what had added up last.
void add_wholes(const Axis& axis, Family& wholes) {
    const std::vector<std::size_t> instances = instances_of(axis, wholes.target);
    for (std::size_t k = 1; k < instances.size(); ++k) {
        if (sums_up(axis, instances[k]) && !sums_up(axis, instances[k - 1])) {
            wholes.only.push_back(instances[k]);
            wholes.cells.push_back({axis.place(wholes.target, instances[k - 1])});
        }
    }
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
std::vector<Family> ways_to(const Search& search, const std::vector<Added>& all,
                            std::size_t running) {
    const std::vector<std::size_t> lines = added_up(search.axis, all, running);
    std::vector<Family> ways;
    ways.reserve(lines.size() + 1);
    for (const std::size_t line : lines) {
        ways.push_back(known_sum(search, "cumulative", running, {line, running}));
    }
    if (lines.size() >= 2) {
        ways.push_back(
            known_sum(search, "cumulative", running, {lines[1], lines[0], running}, {1, -1, 1}));
    }
    return ways;
}

// The way that agrees most often, where any does: else something else is counted than stands there.
std::optional<Family> best_way(const Search& search, const std::vector<Added>& all,
                               std::size_t running) {
    std::optional<Family> best;
    std::vector<Family> ways = ways_to(search, all, running);
    // Among many lines one agrees by chance.
    const double needed =
        evidence::telling + std::log2(static_cast<double>(std::max<std::size_t>(1, ways.size())));
    for (Family& steps : ways) {
        add_steps(search.axis, steps);
        if (steps.only.empty()) {
            continue;
        }
        evaluate(search.axis, steps);
        if (ends_early(search.axis, steps)) {
            evaluate(search.axis, steps);
        }
        const bool allowed =
            !steps.only.empty() && arithmetic_allows(search, steps) && steps.held_bits >= needed;
        if (allowed && steps.held > 0 && (!best || steps.held > best->held)) {
            best = std::move(steps);
        }
    }
    return best;
}

std::vector<Family> propose(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    // What the lines above it make, as depreciation that has accumulated at the end of the year,
    // has nothing to add up beside it.
    const std::vector<std::size_t> running = known_lines(axis, [&](std::size_t line) {
        return is_running(axis, line) && !search.ledger.computes(line, true);
    });
    const std::vector<Added> all = running.empty() ? std::vector<Added>{} : may_be_added(axis);
    for (const std::size_t line : running) {
        auto steps = best_way(search, all, line);
        if (!steps) {
            continue;
        }
        families.push_back(std::move(*steps));
        Family wholes = known_sum(search, "cumulative", line, {line});
        add_wholes(axis, wholes);
        if (!wholes.only.empty() && arithmetic_allows(search, wholes)) {
            families.push_back(std::move(wholes));
        }
    }
    return families;
}

} // namespace

const Rule cumulative_rule{
    "cumulative",
    {"ackumulerat", "cumulative"},
    {"Ett ackumulerat värde är det förra och periodens eget; totalen är det sista.",
     "A cumulative figure is the one before and the period's own; the total is the last."},
    {{"Månad|Nya|Ackumulerat\n"
      "Januari|12|12\n"
      "Februari|9|21\n"
      "Mars|14|35\n"
      "April|5|40\n"
      "Maj|7|47\n",
      "Month|New|Cumulative\n"
      "January|12|12\n"
      "February|9|21\n"
      "March|14|35\n"
      "April|5|40\n"
      "May|7|47\n"},
     {3, 2},
     "53"},
    {{Stage::late, Direction::across, propose}, {Stage::late, Direction::down, propose}}};

} // namespace utfall::core::checks
