// What each rule's file defines, for the registry alone.
#pragma once

#include "core/checks/rules/registry.hpp"

namespace utfall::core::checks {

extern const Rule sum_rule;
extern const Rule total_column_rule;
extern const Rule excluding_rule;
extern const Rule of_which_rule;
extern const Rule deviation_rule;
extern const Rule percent_rule;
extern const Rule shares_to_100_rule;
extern const Rule result_rule;
extern const Rule net_rule;
extern const Rule roll_forward_rule;
extern const Rule balance_rule;
extern const Rule exits_rule;
extern const Rule remaining_rule;
extern const Rule cumulative_rule;
extern const Rule running_balance_rule;
extern const Rule repeat_rule;
extern const Rule relative_change_rule;
extern const Rule step_rule;
extern const Rule average_rule;

} // namespace utfall::core::checks
