#include "core/checks/relations/rivals.hpp"

#include "core/checks/relations/evidence.hpp"

#include <algorithm>
#include <map>

namespace utfall::core::checks {

namespace {

// Which lines two families have in common; `own` is the one, `other` the other.
struct Common {
    bool target = false;       ///< they compute the same line
    bool terms = false;        ///< one term or more
    bool own_target = false;   ///< the own target is a term of the other
    bool other_target = false; ///< the other's target is a term of the own
    std::size_t lines = 0;     ///< how many
    bool all = false;          ///< neither has another line
};

bool share_instances(const Family& left, const Family& right) {
    auto a = left.instances.begin();
    auto b = right.instances.begin();
    while (a != left.instances.end() && b != right.instances.end()) {
        if (a->at == b->at) {
            return true;
        }
        ++(a->at < b->at ? a : b);
    }
    return false;
}

// A subtotal that its place names, of lines that another sum takes in past it.
bool names_a_part(const Family& labelled, const Family& other) {
    return labelled.shape == Shape::labelled && other.takes_in_more(labelled.terms) &&
           !other.has_line(labelled.target);
}

// What no other relation than itself denies.
bool stands_apart(const Family& family) {
    return !family.cells.empty() || family.operation == Operation::whole ||
           family.operation == Operation::bound;
}

// Of sums of common lines one is chance, unless both are far beyond doubt; and one relation moved
// is meant once.
bool sums_compete(const Family& own, const Family& other, const Common& common) {
    if (names_a_part(own, other) || names_a_part(other, own)) {
        return false;
    }
    const bool both_sure = !own.has_signs() && !other.has_signs() &&
                           std::min(own.score, other.score) >= evidence::far_beyond_doubt;
    const bool pair = own.shape == Shape::pair || other.shape == Shape::pair;
    const bool overlap = !common.target && common.terms && own.terms != other.terms;
    return (overlap && !both_sure && !pair) || common.all;
}

bool compete(const Family& own, const Family& other, const Common& common) {
    if (own.direction != other.direction) {
        return false;
    }
    if (are_wholes(own, other)) { // a share is of one whole
        return common.terms && share_instances(own, other);
    }
    if (stands_apart(own) || stands_apart(other)) {
        return own.rule == other.rule && common.target && own.terms == other.terms;
    }
    if (!share_instances(own, other)) {
        return false;
    }
    const bool means = own.operation == Operation::average && own.operation == other.operation;
    if (common.target && (common.terms || means)) {
        return true;
    }
    if (own.is_quotient() != other.is_quotient()) {
        return false; // a share of a total doesn't deny the total
    }
    if (own.is_quotient()) {
        return common.target || common.all;
    }
    if ((common.own_target && common.other_target) ||
        ((common.own_target || common.other_target) && common.terms)) {
        return true;
    }
    return own.is_sum() && other.is_sum() && sums_compete(own, other, common);
}

} // namespace

bool are_wholes(const Family& left, const Family& right) {
    return left.operation == Operation::whole && right.operation == Operation::whole;
}

const Family* first_rival(const Family& family, const std::vector<Family>& families,
                          const ByLine& by_line) {
    std::map<std::size_t, Common> others; // in the order of the families
    const auto own = by_line.uses_of(family);
    for (const auto& [line, mine] : own) {
        for (const ByLine::Use& use : by_line.with(line)) {
            Common& common = others[use.family];
            common.target = common.target || (mine.as_target && use.as_target);
            common.terms = common.terms || (mine.as_term && use.as_term);
            common.own_target = common.own_target || (mine.as_target && use.as_term);
            common.other_target = common.other_target || (mine.as_term && use.as_target);
            ++common.lines;
        }
    }
    const auto rival = std::find_if(others.begin(), others.end(), [&](auto& one) {
        auto& [place, common] = one;
        common.all = common.lines == own.size() && common.lines == by_line.lines(place);
        return compete(family, families[place], common);
    });
    return rival == others.end() ? nullptr : &families[rival->first];
}

} // namespace utfall::core::checks
