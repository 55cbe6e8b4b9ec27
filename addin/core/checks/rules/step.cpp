#include "core/checks/relations/evidence.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <vector>

namespace utfall::core::checks {

namespace {

bool is_change(const Axis& axis, std::size_t line) {
    return axis.line(line).figures && axis.line(line).roles.has(Role::deviation);
}

// What changed: the nearest line before that is no change itself.
std::optional<std::size_t> changed(const Axis& axis, std::size_t change) {
    return line_before(change, 0, [&axis](std::size_t line) {
        const Roles& roles = axis.line(line).roles;
        return axis.line(line).figures && !roles.has(Role::deviation) && !roles.has(Role::rate);
    });
}

bool gap_between(const Axis& axis, std::size_t before, std::size_t own) {
    for (std::size_t line = before + 1; line < own; ++line) {
        if (!axis.other(line).figures) {
            return true;
        }
    }
    return false;
}

// Each period with the one before it: behind a heading or a blank line begins something else.
void add_steps(const Axis& axis, Family& family) {
    const std::vector<std::size_t> instances = instances_of(axis, family.terms.front());
    for (std::size_t k = 1; k < instances.size(); ++k) {
        const std::size_t own = instances[k];
        const std::size_t before = instances[k - 1];
        if (axis.has(family.target, own) && !sums_up(axis, own) && !sums_up(axis, before) &&
            !gap_between(axis, before, own)) {
            family.only.push_back(own);
            family.cells.push_back(
                {axis.place(family.terms.front(), own), axis.place(family.terms.front(), before)});
        }
    }
}

Family difference(const Search& search, std::size_t change, std::size_t line) {
    return known_sum(search, "step", change, {line, line}, {1, -1});
}

Family in_percent(const Search& search, std::size_t change, std::size_t line, double scale) {
    Family family = known_sum(search, "step", change, {line, line});
    family.operation = Operation::relative_change;
    family.scale = scale;
    return family;
}

std::vector<Family> propose(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (const std::size_t line :
         known_lines(axis, [&axis](std::size_t each) { return is_change(axis, each); })) {
        const auto of = changed(axis, line);
        if (!of) {
            continue;
        }
        std::optional<Family> best;
        for (Family family :
             std::vector{difference(search, line, *of), in_percent(search, line, *of, 100.0),
                         in_percent(search, line, *of, 1.0)}) {
            add_steps(axis, family);
            if (family.only.empty()) {
                continue;
            }
            evaluate(axis, family);
            // Words alone name no neighbour: the steps that agree must say that it is this one.
            if (family.held_bits >= evidence::believed && family.held > family.broken &&
                (!best || family.held > best->held)) {
                best = std::move(family);
            }
        }
        if (best) {
            families.push_back(std::move(*best));
        }
    }
    return families;
}

} // namespace

const Rule step_rule{
    "step",
    {"förändring från förra perioden", "change from the period before"},
    {"En förändring är periodens värde minus förra periodens, eller i procent av förra periodens.",
     "A change is the period's figure less the one before, or in percent of the one before."},
    {{"År|Deltagare|Förändring\n"
      "2019|120|\n"
      "2020|141|21\n"
      "2021|133|-8\n"
      "2022|160|27\n"
      "2023|172|12\n",
      "Year|Participants|Change\n"
      "2019|120|\n"
      "2020|141|21\n"
      "2021|133|-8\n"
      "2022|160|27\n"
      "2023|172|12\n"},
     {4, 2},
     "72"},
    {{Stage::quotients, Direction::across, propose}, {Stage::quotients, Direction::down, propose}}};

} // namespace utfall::core::checks
