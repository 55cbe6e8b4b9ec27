#include "core/checks/relations/explained.hpp"

#include "core/checks/relations/evidence.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

// What the agreement says by itself, whether or not another has said it before.
bool explains(const Instance& instance) {
    const double needed = evidence::explains * (instance.repeats ? evidence::repeat_share : 1.0);
    return instance.held() && instance.bits >= needed;
}

CellPlace target_of(const Family& family, const Instance& instance) {
    return family.direction == Direction::down ? CellPlace{family.target, instance.at}
                                               : CellPlace{instance.at, family.target};
}

bool is_quotient_of_lines(const Family& family) {
    return family.is_quotient() && family.shape != Shape::share;
}

bool has_line(const Family& family, std::size_t line) {
    return family.target == line ||
           std::find(family.terms.begin(), family.terms.end(), line) != family.terms.end();
}

} // namespace

Explained::Explained(const std::vector<Family>& families) {
    for (const Family& family : families) {
        for (const Instance& instance : family.instances) {
            if (instance.broken()) {
                ++broken_[target_of(family, instance)];
            }
        }
        if (family.named || !(family.is_sum() || is_quotient_of_lines(family))) {
            continue;
        }
        for (const Instance& instance : family.instances) {
            if (explains(instance)) {
                add(family, instance);
            }
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

bool Explained::elsewhere(const Family& family, const Instance& instance) const {
    if (is_quotient_of_lines(family)) {
        return is_in_quotients(family, instance);
    }
    return (family.is_sum() && makes_another_line(family, instance)) ||
           (family.broken >= 2 && is_made_better(family, instance));
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

bool Explained::is_told_twice(const Family& family, const Instance& instance) const {
    return broken_.at(target_of(family, instance)) > 1;
}

bool Explained::is_made_better(const Family& family, const Instance& instance) const {
    const auto cell = by_cell_.find({family.direction, family.target, instance.at});
    return cell != by_cell_.end() &&
           std::any_of(cell->second.begin(), cell->second.end(),
                       [&family](const Family* other) { return other->score > family.score; });
}

// Each of its figures is in a quotient that holds here: none of them is wrong.
bool Explained::is_in_quotients(const Family& family, const Instance& instance) const {
    const auto place = quotients_.find({family.direction, instance.at});
    if (place == quotients_.end()) {
        return false;
    }
    const auto holds = [&place](std::size_t line) {
        return std::any_of(place->second.begin(), place->second.end(),
                           [line](const Family* other) { return has_line(*other, line); });
    };
    return holds(family.target) && std::all_of(family.terms.begin(), family.terms.end(), holds);
}

} // namespace utfall::core::checks
