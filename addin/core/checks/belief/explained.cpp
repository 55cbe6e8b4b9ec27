#include "core/checks/belief/explained.hpp"

#include "core/checks/figures/reading.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge_quotient.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

// What the agreement says by itself, whether or not another has said it before.
bool explains(const Instance& instance) {
    const double needed = evidence::explains * (instance.repeats ? evidence::repeat_share : 1.0);
    return instance.held() && instance.bits >= needed;
}

CellPlace place_of(const Family& family, std::size_t line, const Instance& instance) {
    return family.direction == Direction::down ? CellPlace{line, instance.at}
                                               : CellPlace{instance.at, line};
}

CellPlace target_of(const Family& family, const Instance& instance) {
    return place_of(family, family.target, instance);
}

Direction other_way(const Family& family) {
    return family.direction == Direction::down ? Direction::across : Direction::down;
}

// Whether the percentage of a quotient is the column's figure in a row.
bool makes_percentage(const Axis& axis, const Family& quotient, std::size_t row,
                      std::size_t column) {
    const std::size_t base = quotient.terms.back();
    const bool moved =
        quotient.scale == reading::all_shares &&
        is_base_the_percentage(axis.value(row, quotient.target), axis.value(row, base));
    return column == (moved ? base : quotient.target);
}

bool is_quotient_of_lines(const Family& family) {
    return family.is_quotient() && family.shape != Shape::share;
}

} // namespace

Explained::Explained(const std::vector<Family>& families) {
    for (const Family& family : families) {
        for (const Instance& instance : family.instances) {
            if (instance.broken()) {
                ++broken_[target_of(family, instance)];
            }
        }
        if (family.is_sum() || family.operation == Operation::average) {
            add_made(family);
        }
        add_repeated(family);
        if (family.shape == Shape::share && !family.whole) {
            shares_[{family.direction, family.terms.front()}].push_back(&family);
        }
        if (family.named || !(family.is_sum() || is_quotient_of_lines(family))) {
            continue;
        }
        if (family.is_sum() && family.broken == 0) {
            unbroken_[{family.direction, family.target}].push_back(&family);
        }
        for (const Instance& instance : family.instances) {
            if (explains(instance)) {
                add(family, instance);
            }
        }
    }
}

void Explained::add_made(const Family& family) {
    for (const Instance& instance : family.instances) {
        if (explains(instance)) {
            made_.emplace(family.direction, target_of(family, instance));
        }
    }
}

void Explained::add_repeated(const Family& family) {
    if (!family.is_sum_of_lines() || family.terms.size() > 1) {
        return;
    }
    for (const Instance& instance : family.instances) {
        if (instance.held() && instance.bits >= evidence::telling) {
            repeated_.insert(target_of(family, instance));
            repeated_.insert(place_of(family, family.terms.front(), instance));
        }
    }
}

void Explained::add(const Family& family, const Instance& instance) {
    const Place place{family.direction, instance.at};
    if (!family.is_sum()) {
        quotients_[place].push_back(&family);
        return;
    }
    by_cell_[{family.direction, family.target, instance.at}].push_back(&family);
    by_terms_[place][family.terms].push_back({&family, &instance});
}

bool Explained::elsewhere(const Axis& axis, const Family& family, const Instance& instance) const {
    if (family.operation == Operation::average && is_made_the_other_way(family, instance)) {
        return true;
    }
    if (is_quotient_of_lines(family)) {
        return is_in_quotients(family, instance) || is_of_changes(family, instance);
    }
    return (family.is_sum() &&
            (are_not_all_printed(family) || makes_another_line(family, instance) ||
             are_right_shares(axis, family, instance) ||
             are_percentages(axis, family, instance))) ||
           (family.has_signs() && is_total_of_more(axis, family, instance)) ||
           (family.broken >= 2 && is_made_better(family, instance)) ||
           is_made_without_gaps(family, instance);
}

// Equity and liabilities come to the assets in each year, and what is printed of them in none: one
// of them isn't printed.
bool Explained::are_not_all_printed(const Family& family) const {
    return !family.has_signs() && family.terms.size() > 1 && family.held == 0 &&
           family.broken >= 2 &&
           std::all_of(
               family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
                   return !instance.broken() || repeated_.contains(target_of(family, instance));
               });
}

// The same terms make another line. Where they made both but for this figure, one repeats the
// other, and the break is a slip, which another relation may tell better.
bool Explained::makes_another_line(const Family& family, const Instance& instance) const {
    const auto place = by_terms_.find({family.direction, instance.at});
    if (place == by_terms_.end()) {
        return false;
    }
    const auto same = place->second.find(family.terms);
    return same != place->second.end() &&
           std::any_of(same->second.begin(), same->second.end(), [&](const Holds& other) {
               const double elsewhere = other.family->held_bits - other.instance->bits;
               return other.family->target != family.target &&
                      (elsewhere > family.held_bits || is_told_twice(family, instance));
           });
}

// All that is printed is the share of the total that it says it is, and together it is less or
// more: the total is right, and what else it takes in isn't printed, or what counts twice is once
// in it.
bool Explained::are_right_shares(const Axis& axis, const Family& family,
                                 const Instance& instance) const {
    const double printed = axis.value(family.target, instance.at);
    const auto shares = shares_.find({other_way(family), instance.at});
    if (shares == shares_.end() || family.has_signs()) {
        return false;
    }
    return std::any_of(shares->second.begin(), shares->second.end(), [&](const Family* share) {
        double slack = 0.0;
        for (const std::size_t term : family.terms) {
            const Instance* const own = share->instance_at(term);
            if (own == nullptr || !own->held() ||
                share->bases[static_cast<std::size_t>(own - share->instances.data())] !=
                    family.target) {
                return false;
            }
            slack += axis.at(term, share->target).slack / share->scale;
        }
        return std::abs(instance.off) > slack * std::abs(printed);
    });
}

// Turnouts and shares of each row aren't summed, though where a row has none the sum is near.
bool Explained::are_percentages(const Axis& axis, const Family& family,
                                const Instance& instance) const {
    const auto all = quotients_.find({other_way(family), family.target});
    if (all == quotients_.end()) {
        return false;
    }
    return std::any_of(all->second.begin(), all->second.end(), [&](const Family* quotient) {
        const auto is_one = [&](std::size_t line) {
            const Instance* const own = quotient->instance_at(line);
            return axis.is_nothing(line, instance.at) || (own != nullptr && explains(*own));
        };
        return makes_percentage(axis, *quotient, family.target, instance.at) &&
               std::all_of(family.terms.begin(), family.terms.end(), is_one);
    });
}

bool Explained::is_told_twice(const Family& family, const Instance& instance) const {
    return broken_.at(target_of(family, instance)) > 1;
}

// Overspent and underspent stand in columns of their own, and a total counts both: all its figures
// add up, the difference over the rows where it has this column's sign.
bool Explained::is_total_of_more(const Axis& axis, const Family& family,
                                 const Instance& instance) const {
    const Direction other = other_way(family);
    const auto adds_up = [&](std::size_t line) {
        return by_cell_.contains({other, instance.at, line});
    };
    if (!adds_up(family.target) ||
        !std::all_of(family.terms.begin(), family.terms.end(), adds_up)) {
        return false;
    }
    const double sign = axis.value(family.target, instance.at) < 0.0 ? -1.0 : 1.0;
    const auto is_of_this_sign = [&](std::size_t part) {
        return !axis.has(family.target, part) || sign * axis.value(family.target, part) >= 0.0;
    };
    const auto leaves_it = [&](std::size_t part) {
        double difference = 0.0;
        for (std::size_t k = 0; k < family.terms.size(); ++k) {
            if (!axis.has(family.terms[k], part)) {
                return false;
            }
            difference += family.sign(k) * axis.value(family.terms[k], part);
        }
        return !axis.has(family.target, part) && sign * difference < 0.0;
    };
    const auto& sums = by_cell_.at({other, instance.at, family.target});
    return std::any_of(sums.begin(), sums.end(), [&](const Family* sum) {
        return std::all_of(sum->terms.begin(), sum->terms.end(), is_of_this_sign) &&
               std::any_of(sum->terms.begin(), sum->terms.end(), leaves_it);
    });
}

// Where leaves are blank because their total alone is printed, what is made of totals is right.
bool Explained::is_made_without_gaps(const Family& family, const Instance& instance) const {
    return family.shape == Shape::leaves && instance.missing > 0 &&
           made_.contains({family.direction, target_of(family, instance)});
}

// Another makes the figure, and better; or another makes the whole line, though each of its small
// figures says little.
bool Explained::is_made_better(const Family& family, const Instance& instance) const {
    const auto line = unbroken_.find({family.direction, family.target});
    if (line != unbroken_.end() &&
        std::any_of(line->second.begin(), line->second.end(), [&](const Family* other) {
            const Instance* const own = other->instance_at(instance.at);
            return other->score > family.score && own != nullptr && own->held() && own->bits > 0.0;
        })) {
        return true;
    }
    const auto cell = by_cell_.find({family.direction, family.target, instance.at});
    return cell != by_cell_.end() &&
           std::any_of(cell->second.begin(), cell->second.end(),
                       [&family](const Family* other) { return other->score > family.score; });
}

// A row of means: each of its figures is made of those above it, and where some of these are
// missing the mean of the means is another.
bool Explained::is_made_the_other_way(const Family& family, const Instance& instance) const {
    const auto made = [&](std::size_t line) {
        return made_.contains({other_way(family), place_of(family, line, instance)});
    };
    return family.cells.empty() && made(family.target) &&
           std::all_of(family.terms.begin(), family.terms.end(), made);
}

// Each of its figures is a difference of its row: a change of percentages is no percentage of
// changes.
bool Explained::is_of_changes(const Family& family, const Instance& instance) const {
    const auto is_change = [&](std::size_t line) {
        const auto sums = by_cell_.find({other_way(family), instance.at, line});
        return sums != by_cell_.end() &&
               std::any_of(sums->second.begin(), sums->second.end(),
                           [](const Family* sum) { return sum->has_signs(); });
    };
    return is_change(family.target) &&
           std::all_of(family.terms.begin(), family.terms.end(), is_change);
}

// Each of its figures is in a quotient that holds here: none of them is wrong.
bool Explained::is_in_quotients(const Family& family, const Instance& instance) const {
    const auto place = quotients_.find({family.direction, instance.at});
    if (place == quotients_.end()) {
        return false;
    }
    const auto holds = [&place](std::size_t line) {
        return std::any_of(place->second.begin(), place->second.end(),
                           [line](const Family* other) { return other->has_line(line); });
    };
    return holds(family.target) && std::all_of(family.terms.begin(), family.terms.end(), holds);
}

} // namespace utfall::core::checks
