#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

bool is_both_sides(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.is_total(line) && roles.has(Role::equity) && roles.has(Role::liabilities);
}

std::vector<Family> propose(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!is_both_sides(axis, line)) {
            continue;
        }
        // The last total of assets before it sums up all of them.
        const auto assets = line_before(line, 0, [&axis](std::size_t other) {
            return axis.is_total(other) && axis.line(other).roles.has(Role::assets) &&
                   !axis.line(other).roles.has(Role::equity);
        });
        if (!assets) {
            continue;
        }
        Family family = known_sum(search, "balance", line, {*assets});
        if (arithmetic_allows(search, family)) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

} // namespace

const Rule balance_rule{
    "balance",
    {"balans", "balance"},
    {"Tillgångarna är lika stora som eget kapital och skulder tillsammans.",
     "Assets equal equity and liabilities together."},
    {{"Tkr|2023|2022\n"
      "Summa tillgångar|3668|3232\n"
      "Eget kapital|2292|2105\n"
      "Skulder|1376|1127\n"
      "Summa eget kapital och skulder|3668|3232\n",
      "SEK 000|2023|2022\n"
      "Total assets|3668|3232\n"
      "Equity|2292|2105\n"
      "Liabilities|1376|1127\n"
      "Total equity and liabilities|3668|3232\n"},
     {4, 1},
     "3686"},
    {{Stage::near, Direction::down, propose}, {Stage::near, Direction::across, propose}}};

} // namespace utfall::core::checks
