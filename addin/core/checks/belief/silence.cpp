// When not to speak: what is explained elsewhere, what breaks too often to be meant, and what
// doesn't look like a slip.
#include "core/checks/belief/believe.hpp"
#include "core/checks/belief/blanks.hpp"
#include "core/checks/belief/demands.hpp"
#include "core/checks/belief/explained.hpp"
#include "core/checks/belief/looks_like_a_slip.hpp"
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace utfall::core::checks {

namespace {

void excuse(const Beliefs& beliefs, Family& family, Instance& instance, Excuse why) {
    if (beliefs.observer != nullptr) {
        beliefs.observer->excused(beliefs.axis(family), family, instance, why);
    }
    instance.state = State::neutral;
    --family.broken;
}

using Breaks = std::vector<std::pair<Family*, Instance*>>;

// All before any is excused, which would change what the others are judged by.
template <class Which> Breaks breaks_that(Beliefs& beliefs, const Which& which) {
    Breaks breaks;
    for (Family& family : beliefs.families) {
        for (Instance& instance : family.instances) {
            if (instance.broken() && which(family, instance)) {
                breaks.emplace_back(&family, &instance);
            }
        }
    }
    return breaks;
}

void excuse_all(const Beliefs& beliefs, const Breaks& breaks, Excuse why) {
    for (const auto& [family, instance] : breaks) {
        excuse(beliefs, *family, *instance, why);
    }
}

void excuse_explained(Beliefs& beliefs) {
    const Explained explained(beliefs.families);
    const auto is_explained = [&](const Family& family, const Instance& instance) {
        return family.operation != Operation::bound && family.operation != Operation::whole &&
               family.shape != Shape::share &&
               explained.elsewhere(beliefs.axis(family), family, instance);
    };
    excuse_all(beliefs, breaks_that(beliefs, is_explained), Excuse::explained_elsewhere);
}

// A complete total that its word names, with breaks as few and as near as slips are where nothing
// agrees with it: what does agree can't make them less so.
bool breaks_nearly(const Axis& axis, const Family& family) {
    return family.needed <= evidence::believed_named && family.held > 1 &&
           family.broken <= evidence::labelled_like_breaks &&
           std::all_of(
               family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
                   const double size = std::max(std::abs(axis.value(family.target, instance.at)),
                                                std::abs(instance.expected));
                   return !instance.broken() ||
                          std::abs(instance.off) <= evidence::labelled_slips * size ||
                          one_slip_explains(axis, family, instance);
               });
}

bool breaks_too_often(const Axis& axis, const Family& family) {
    const std::size_t broken = separate_breaks(axis, family);
    const std::size_t held = agreements(axis, family);
    const auto share_of = [held](std::size_t breaks) {
        return static_cast<double>(breaks) /
               static_cast<double>(std::max<std::size_t>(1, breaks + held));
    };
    const double share = share_of(broken);
    // A clear slip doesn't speak against the relation, as long as more holds than breaks.
    const std::size_t against =
        broken > held ? broken : broken - std::min(broken, clear_slips(axis, family));
    const bool often = (against >= 2 && share_of(against) > evidence::most_broken_share) ||
                       against > evidence::most_breaks;
    const bool deviations =
        family.has_signs() && axis.line(family.target).roles.has(Role::deviation);
    if (family.shape == Shape::named && broken > evidence::most_breaks &&
        share > evidence::most_broken_named) {
        return true; // some line of it isn't printed
    }
    if (family.named || !often || (deviations && share <= evidence::most_broken_named)) {
        return false;
    }
    const bool total = family.is_sum() && axis.is_total(family.target) &&
                       !(family.shape == Shape::pair && axis.down());
    // Three terms or more are no repeat, and holding in most columns no chance.
    const bool result = family.is_sum() && family.terms.size() > 2 &&
                        axis.line(family.target).roles.has(Role::result);
    const double beyond = total ? evidence::sure_total : evidence::far_beyond_doubt;
    if ((total || result) && held >= broken && family.score > evidence::believed + beyond) {
        return false;
    }
    return !(total && held > 0 && (leaves_one_out(axis, family) || breaks_nearly(axis, family)));
}

// What sums say in one column, or in one row.
struct Tried {
    Breaks broken;
    std::size_t agree = 0; ///< or nearly: a run that isn't meant doesn't come near

    // Whether most break, and no single wrong figure could be behind it.
    [[nodiscard]] bool isnt_meant() const {
        if (broken.size() <= agree) {
            return false;
        }
        const auto in_all = [this](std::size_t line) {
            return std::all_of(broken.begin(), broken.end(),
                               [line](const auto& one) { return one.first->has_line(line); });
        };
        const Family& first = *broken.front().first;
        return !in_all(first.target) &&
               std::none_of(first.terms.begin(), first.terms.end(), in_all);
    }
};

// Index figures, standard deviations and yields stand among amounts, and no word says so: a line in
// which most sums break isn't one of amounts.
void excuse_other_kinds(Beliefs& beliefs) {
    std::map<std::pair<Direction, std::size_t>, Tried> lines;
    for (Family& family : beliefs.families) {
        if (!family.is_sum() || family.named ||
            agreements(beliefs.axis(family), family) <= family.broken) {
            continue;
        }
        for (Instance& instance : family.instances) {
            Tried& tried = lines[{family.direction, instance.at}];
            const bool far = instance.bits >= evidence::break_cost || family.shape == Shape::pair;
            if (instance.broken() && far) {
                tried.broken.emplace_back(&family, &instance);
            } else if (instance.broken() ||
                       (instance.held() && instance.bits >= evidence::telling)) {
                ++tried.agree;
            }
        }
    }
    for (const auto& [line, tried] : lines) {
        if (!tried.isnt_meant()) {
            continue;
        }
        excuse_all(beliefs, tried.broken, Excuse::another_kind);
    }
}

// A mean below a column of totals, which the totals beside it don't make.
void excuse_results_in_sums(Beliefs& beliefs) {
    const Breaks results =
        breaks_that(beliefs, [&](const Family& family, const Instance& instance) {
            return family.is_sum() && !family.has_signs() &&
                   has_more_decimals(beliefs.axis(family), family, instance);
        });
    excuse_all(beliefs, results, Excuse::another_kind);
}

// What doesn't look like a slip, unless another relation asks for the same figure.
void excuse_doubtful(Beliefs& beliefs) {
    Breaks doubtful = breaks_that(beliefs, [&](const Family& family, const Instance& instance) {
        return !family.silent && !looks_like_a_slip(beliefs.axis(family), family, instance);
    });
    if (doubtful.empty()) {
        return;
    }
    const Demands demands(beliefs);
    const Blanks blanks(beliefs);
    std::erase_if(doubtful, [&](const auto& one) {
        return demands.agree(*one.first, *one.second) || blanks.mend(*one.first, *one.second);
    });
    excuse_all(beliefs, doubtful, Excuse::no_slip);
}

// Where a figure is wrong, shares of it agree with what it must be, and seem to be of another.
void excuse_shares_of_wrong_figures(Beliefs& beliefs) {
    const Breaks shares = breaks_that(beliefs, [](const Family& family, const Instance&) {
        return family.shape == Shape::share && !family.whole && !family.silent;
    });
    if (shares.empty()) {
        return;
    }
    const Demands demands(beliefs);
    for (const auto& [family, instance] : shares) {
        if (demands.make_right(*family, *instance)) {
            excuse(beliefs, *family, *instance, Excuse::explained_elsewhere);
        }
    }
}

} // namespace

void keep_silent(Beliefs& beliefs) {
    excuse_explained(beliefs);
    excuse_other_kinds(beliefs);
    excuse_results_in_sums(beliefs);
    for (Family& family : beliefs.families) {
        const Axis& axis = beliefs.axis(family);
        family.silent = breaks_too_often(axis, family);
        if (family.silent && beliefs.observer != nullptr) {
            beliefs.observer->candidate(axis, family, Fate::breaks_too_often, nullptr);
        }
    }
    excuse_doubtful(beliefs);
    excuse_shares_of_wrong_figures(beliefs);
}

} // namespace utfall::core::checks
