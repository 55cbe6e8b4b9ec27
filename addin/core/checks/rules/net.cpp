#include "core/checks/relations/slips.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::checks {

namespace {

bool is_net(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && roles.has(Role::net) && !roles.has(Role::net_result) &&
           !roles.has(Role::deviation) && !roles.has(Role::rate);
}

// The two lines with figures right before.
std::vector<std::size_t> netted(const Axis& axis, std::size_t net) {
    std::vector<std::size_t> lines;
    for (std::size_t line = net; line-- > 0 && lines.size() < 2;) {
        if (!axis.line(line).figures) {
            continue;
        }
        const Roles& roles = axis.line(line).roles;
        if (roles.has(Role::rate) || roles.has(Role::net) || axis.is_part(line)) {
            return {};
        }
        lines.insert(lines.begin(), line);
    }
    return lines;
}

// The first less the second, the second less the first, or together where one has its minus.
std::optional<Family> best_way(const Search& search, std::size_t net,
                               const std::vector<std::size_t>& lines) {
    const std::array<std::vector<int>, 3> ways{std::vector<int>{1, -1}, {-1, 1}, {}};
    std::optional<Family> best;
    for (const std::vector<int>& signs : ways) {
        keep_better(search, best, known_sum(search, "net", net, lines, signs));
    }
    return best;
}

// Where nothing holds, that these two lines are meant is told by their place alone, unless the
// figure is what their difference is when it is written wrong.
bool is_told(const Axis& axis, const Family& family) {
    return family.held > 0 ||
           std::all_of(
               family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
                   const Value& printed = axis.at(family.target, instance.at);
                   return !instance.broken() ||
                          has_one_other_digit(printed.value, instance.expected, printed.step) ||
                          has_swapped_digits(printed.value, instance.expected, printed.step);
               });
}

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families;
    for (const std::size_t line : known_lines(
             search.axis, [&search](std::size_t each) { return is_net(search.axis, each); })) {
        const std::vector<std::size_t> lines = netted(search.axis, line);
        if (lines.size() < 2) {
            continue;
        }
        auto family = best_way(search, line, lines);
        if (family && is_told(search.axis, *family)) {
            families.push_back(std::move(*family));
        }
    }
    return families;
}

} // namespace

const Rule net_rule{
    "net",
    {"netto", "net"},
    {"Netto är det ena minus det andra: in och ut, intäkter och kostnader.",
     "Net is the one less the other: in and out, income and costs."},
    {{"Insats|In|Ut|Netto\n"
      "Stegen|34|21|13\n"
      "Navet|12|18|-6\n"
      "Kraft|44|36|8\n"
      "Delta|15|10|5\n",
      "Project|In|Out|Net\n"
      "Stegen|34|21|13\n"
      "Navet|12|18|-6\n"
      "Kraft|44|36|8\n"
      "Delta|15|10|5\n"},
     {3, 3},
     "18"},
    {{Stage::late, Direction::across, propose}, {Stage::late, Direction::down, propose}}};

} // namespace utfall::core::checks
