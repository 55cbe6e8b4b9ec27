#include "core/equality/equality.hpp"

#include "core/base/errors.hpp"
#include "core/base/first_error.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/statistics/fisher.hpp"

#include <cmath>

namespace utfall::core {

namespace {

bool is_count(double value) {
    return value <= largest_count && close(value, std::round(value));
}

bool are_shares_of_one(double women, double men) {
    return at_most(women, 1.0) && at_most(men, 1.0) &&
           at_least(women + men, 1.0 - share_sum_rounding) &&
           at_most(women + men, 1.0 + share_sum_rounding);
}

double require_balance_limit(double limit) {
    if (!(limit >= 0.0 && limit <= 0.5)) {
        throw DomainError({.rule = Rule::balance_limit, .argument = "limit", .value = limit});
    }
    return limit;
}

/// Both are 0: the zero tolerance of discrimination. The limit isn't used, but must be one.
bool zero_met(const EqualityRow& row) {
    require_share(row.limit.value_or(0.0), "limit");
    const double women = require_not_negative(row.women.value_or(0.0), "women");
    const double men = require_not_negative(row.men.value_or(0.0), "men");
    return women == 0.0 && men == 0.0;
}

bool gap_met(double women, double men, double limit) {
    require_share(women, "women");
    require_share(men, "men");
    require_share(limit, "limit");
    return within(women, men, limit);
}

bool row_met(const EqualityRow& row) {
    if (row.rule == GenderRule::zero) {
        return zero_met(row);
    }
    if (!row.women || !row.men) {
        throw NotANumber({.rule = Rule::both_values, .argument = "women"});
    }
    if (row.rule == GenderRule::gap) {
        return gap_met(*row.women, *row.men, row.limit.value_or(largest_gap));
    }
    return gender_balance(*row.women, *row.men, row.limit.value_or(balanced_share)) == 1.0;
}

} // namespace

double women_share(double women, double men) {
    if (women == 0.0 && men == 0.0) {
        throw DivisionByZero({.rule = Rule::women_or_men, .argument = "women"});
    }
    require_not_negative(women, "women");
    require_not_negative(men, "men");
    if (!(is_count(women) && is_count(men)) && !are_shares_of_one(women, men)) {
        throw DomainError({.rule = Rule::counts_or_shares,
                           .argument = "women",
                           .value = women,
                           .other = "men",
                           .other_value = men});
    }
    return women / (women + men);
}

double gender_balance(double women, double men, double limit) {
    const double share = women_share(women, men);
    require_balance_limit(limit);
    return at_least(share, limit) && at_most(share, 1.0 - limit) ? 1.0 : 0.0;
}

double gender_gap(double women_part, double women_whole, double men_part, double men_whole) {
    require_base(women_whole, "women_whole");
    require_base(men_whole, "men_whole");
    return difference(share_of_counts(women_part, women_whole, "women_part", "women_whole"),
                      share_of_counts(men_part, men_whole, "men_part", "men_whole"));
}

double gender_gap_p(double women_part, double women_whole, double men_part, double men_whole) {
    static_cast<void>(gender_gap(women_part, women_whole, men_part, men_whole)); // same demands
    return fisher_exact_p(std::round(women_part), std::round(women_whole), std::round(men_part),
                          std::round(men_whole));
}

double equality_index(std::span<const EqualityRow> rows) {
    double indicators = 0.0;
    double met = 0.0;
    FirstError wrong;
    for (const EqualityRow& row : rows) {
        if (!row.women && !row.men) {
            continue;
        }
        indicators += 1.0;
        wrong.attempt([&] { met += row_met(row) ? 1.0 : 0.0; });
    }
    wrong.throw_if_any();
    if (indicators == 0.0) {
        throw DivisionByZero({.rule = Rule::indicators, .argument = "women"});
    }
    return 100.0 * met / indicators;
}

} // namespace utfall::core
