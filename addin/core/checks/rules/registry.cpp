#include "core/checks/rules/registry.hpp"

#include "core/checks/rules/rules.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::checks {

std::span<const Rule> rules() {
    static const std::array all{
        sum_rule,     total_column_rule,    excluding_rule, of_which_rule,   deviation_rule,
        percent_rule, shares_to_100_rule,   result_rule,    net_rule,        roll_forward_rule,
        balance_rule, exits_rule,           remaining_rule, cumulative_rule, running_balance_rule,
        repeat_rule,  relative_change_rule, step_rule,      average_rule};
    return all;
}

const Rule* find_rule(std::string_view id) {
    const auto all = rules();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Rule& rule) { return rule.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace utfall::core::checks
