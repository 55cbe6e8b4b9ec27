#include "core/equality.hpp"

#include "core/errors.hpp"
#include "core/numeric.hpp"

#include <cmath>

namespace utfall::core {

namespace {

bool within_balance(double women, double men, double limit) {
    const double share = women / (women + men);
    return at_least(share, limit) && at_most(share, 1.0 - limit);
}

double require_balance_limit(double limit) {
    if (!(limit >= 0.0 && limit <= 0.5)) {
        throw DomainError("limit must be a share from 0 to 0.5");
    }
    return limit;
}

bool row_met(const EqualityRow& row) {
    if (row.rule == GenderRule::zero) {
        const double women = require_not_negative(row.women.value_or(0.0), "women");
        const double men = require_not_negative(row.men.value_or(0.0), "men");
        return women == 0.0 && men == 0.0;
    }
    if (!row.women || !row.men) {
        throw NotANumber("women and men must both have a value");
    }
    if (row.rule == GenderRule::gap) {
        const double women = require_share(*row.women, "women");
        const double men = require_share(*row.men, "men");
        const double limit = require_share(row.limit.value_or(largest_gap), "limit");
        return at_most(std::abs(women - men), limit);
    }
    const double women = require_not_negative(*row.women, "women");
    const double men = require_not_negative(*row.men, "men");
    require_base(women + men, "women + men");
    return within_balance(women, men, require_balance_limit(row.limit.value_or(balanced_share)));
}

} // namespace

double equality_index(std::span<const EqualityRow> rows) {
    double indicators = 0.0;
    double met = 0.0;
    for (const EqualityRow& row : rows) {
        if (!row.women && !row.men) {
            continue;
        }
        indicators += 1.0;
        met += row_met(row) ? 1.0 : 0.0;
    }
    require_base(indicators, "number of indicators");
    return 100.0 * met / indicators;
}

} // namespace utfall::core
