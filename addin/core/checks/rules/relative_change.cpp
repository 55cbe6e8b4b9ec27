#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace utfall::core::checks {

namespace {

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_quotients(search, Operation::relative_change);
    price(search, families, "relative_change");
    return families;
}

// 'Förändring %', right after two years of one thing.
bool is_named(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && roles.has(Role::deviation) && roles.has(Role::percent);
}

struct Years {
    std::size_t newer = 0;
    std::size_t older = 0;
};

std::optional<Years> years_before(const Axis& axis, std::size_t line) {
    const auto has_figures = [&axis](std::size_t other) { return axis.line(other).figures; };
    const auto second = line_before(line, 0, has_figures);
    const auto first = second ? line_before(*second, 0, has_figures) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    const PeriodOf left = period_of(axis.line(*first).label);
    const PeriodOf right = period_of(axis.line(*second).label);
    if (!left.year || !right.year || left.rest != right.rest || left.year == right.year) {
        return std::nullopt;
    }
    return *left.year > *right.year ? Years{*first, *second} : Years{*second, *first};
}

// In how many instances the change is what it would be on the newer figure.
std::size_t held_on_newer(const Axis& axis, const Family& family) {
    const std::size_t newer = family.terms.front();
    const std::size_t older = family.terms.back();
    return static_cast<std::size_t>(std::count_if(
        family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
            const Value& printed = axis.at(family.target, instance.at);
            const double now = axis.value(newer, instance.at);
            const double before = axis.value(older, instance.at);
            return now != 0.0 && std::abs(family.scale * (now - before) / std::abs(now) -
                                          printed.value) <= printed.slack;
        }));
}

// Meant where it holds in most rows; and where every row is counted on the newer figure, which is
// the usual mistake.
bool is_meant(const Axis& axis, const Family& family) {
    const std::size_t tried = family.held + family.broken;
    return family.held > family.broken ||
           (family.broken >= 2 && held_on_newer(axis, family) == tried);
}

std::vector<Family> propose_named(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const auto years = is_named(axis, line) ? years_before(axis, line) : std::nullopt;
        if (!years) {
            continue;
        }
        for (const double scale : std::array{100.0, 1.0}) {
            Family family;
            family.rule = "relative_change";
            family.direction = axis.direction();
            family.operation = Operation::relative_change;
            family.shape = Shape::quotient;
            family.target = line;
            family.terms = {years->newer, years->older};
            family.scale = scale;
            family.named = true;
            evaluate(axis, family);
            if (is_meant(axis, family)) {
                families.push_back(std::move(family));
                break;
            }
        }
    }
    return families;
}

} // namespace

const Rule relative_change_rule{"relative_change",
                                {"förändring i procent", "change in percent"},
                                {"En förändring i procent räknas på det äldre värdet.",
                                 "A change in percent is counted on the older value."},
                                {{"Kommun|2022|2023|Förändring %\n"
                                  "Ale|60|75|25\n"
                                  "Kungälv|40|60|50\n"
                                  "Tjörn|80|88|10\n"
                                  "Mark|51|62|22\n",
                                  "Municipality|2022|2023|Change %\n"
                                  "Ale|60|75|25\n"
                                  "Kungälv|40|60|50\n"
                                  "Tjörn|80|88|10\n"
                                  "Mark|51|62|22\n"},
                                 {1, 3},
                                 "20"},
                                {{Stage::quotients, Direction::across, propose_named},
                                 {Stage::quotients, Direction::down, propose_named},
                                 {Stage::quotients, Direction::across, propose},
                                 {Stage::quotients, Direction::down, propose}}};

} // namespace utfall::core::checks
