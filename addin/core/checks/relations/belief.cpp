#include "core/checks/relations/belief.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/affixes.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/halves.hpp"
#include "core/checks/relations/pool.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace utfall::core::checks {

namespace {

bool contains(const std::vector<std::size_t>& lines, std::size_t line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

bool share_terms(const Family& left, const Family& right) {
    return std::any_of(left.terms.begin(), left.terms.end(),
                       [&right](std::size_t term) { return contains(right.terms, term); });
}

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

bool same_lines(const Family& left, const Family& right) {
    std::set<std::size_t> a(left.terms.begin(), left.terms.end());
    std::set<std::size_t> b(right.terms.begin(), right.terms.end());
    a.insert(left.target);
    b.insert(right.target);
    return a == b;
}

bool are_wholes(const Family& left, const Family& right) {
    return left.operation == Operation::whole && right.operation == Operation::whole;
}

// Noughts among shares make it with some of them as often as with all, which are meant.
bool says_less(const Family& left, const Family& right) {
    return are_wholes(left, right) ? left.terms.size() > right.terms.size()
                                   : left.terms.size() < right.terms.size();
}

// The better, then the shorter; among equals an order that doesn't hang on who proposed first.
bool comes_first(const Family& left, const Family& right) {
    const auto rest = [](const Family& family) {
        return std::tie(family.operation, family.target, family.terms, family.signs, family.scale,
                        family.only, family.rule);
    };
    return left.score != right.score                 ? left.score > right.score
           : left.terms.size() != right.terms.size() ? says_less(left, right)
                                                     : rest(left) < rest(right);
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
bool sums_compete(const Family& left, const Family& right) {
    if (names_a_part(left, right) || names_a_part(right, left)) {
        return false;
    }
    const bool both_sure = !left.has_signs() && !right.has_signs() &&
                           std::min(left.score, right.score) >= evidence::far_beyond_doubt;
    const bool pair = left.shape == Shape::pair || right.shape == Shape::pair;
    const bool overlap =
        left.target != right.target && left.terms != right.terms && share_terms(left, right);
    return (overlap && !both_sure && !pair) || same_lines(left, right);
}

bool holds_at(const Family& family, std::size_t at) {
    const Instance* const instance = family.instance_at(at);
    return instance != nullptr && instance->held() && instance->bits >= evidence::explains;
}

// A sum of the same lines and more.
bool takes_in(const Family& more, const Family& less) {
    return more.is_sum() && more.cells.empty() && more.takes_in_more(less.terms);
}

// What words name and no figure confirms gives way to the sum that takes in the line they forgot.
const Family* better_known(const Axis& axis, const Family& family,
                           const std::vector<Family>& believed) {
    if (family.shape != Shape::named || family.held > 0 || !family.is_sum() ||
        !family.cells.empty() || axis.line(family.target).roles.has(Role::excluding)) {
        return nullptr;
    }
    const auto better =
        std::find_if(believed.begin(), believed.end(), [&family](const Family& other) {
            return other.target == family.target && takes_in(other, family) &&
                   std::all_of(family.instances.begin(), family.instances.end(),
                               [&other](const Instance& instance) {
                                   return !instance.broken() || holds_at(other, instance.at);
                               });
        });
    return better == believed.end() ? nullptr : &*better;
}

// Zeros agree with anything, and so do trifles; but a labelled total of small counts agrees a
// little in row after row.
bool something_telling_agrees(const Family& family) {
    return (family.is_sum() && is_sure_total(family)) ||
           std::any_of(
               family.instances.begin(), family.instances.end(), [](const Instance& instance) {
                   return instance.state == State::held && instance.bits >= evidence::telling;
               });
}

// Years, numbers and blanks name no row.
bool says_something(const std::string& words) {
    const std::u32string letters = decode(words);
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
        return is_letter_or_digit(letter) && !figures::is_digit(letter);
    });
}

// Among all the rows of a list some are quotients or differences of others by chance; what is meant
// is named. A sum may stand below its parts without a word.
bool is_of_no_name(const Axis& axis, const Family& family) {
    return axis.down() && !family.named && (family.is_quotient() || family.has_signs()) &&
           !says_something(axis.line(family.target).words);
}

} // namespace

bool is_sure_total(const Family& family) {
    return family.needed <= evidence::believed_named &&
           family.held_bits >= evidence::sure_total_bits;
}

bool is_believed(const Family& family) {
    if (family.named) {
        return family.held + family.broken > 0;
    }
    double beyond = 0.0;
    for (const Instance& instance : family.instances) {
        beyond = std::max(beyond, instance.held() ? instance.beyond : 0.0);
    }
    return family.score + beyond >= family.needed && something_telling_agrees(family);
}

bool compete(const Family& left, const Family& right) {
    if (are_wholes(left, right)) { // a share is of one whole
        return left.direction == right.direction && share_instances(left, right) &&
               share_terms(left, right);
    }
    if (stands_apart(left) || stands_apart(right)) {
        return left.rule == right.rule && left.direction == right.direction &&
               left.target == right.target && left.terms == right.terms;
    }
    if (left.direction != right.direction || !share_instances(left, right)) {
        return false;
    }
    const bool common = share_terms(left, right);
    const bool right_has_left = contains(right.terms, left.target);
    const bool left_has_right = contains(left.terms, right.target);
    const bool means = left.operation == Operation::average && left.operation == right.operation;
    if (left.target == right.target && (common || means)) {
        return true;
    }
    if (left.is_quotient() != right.is_quotient()) {
        return false; // a share of a total doesn't deny the total
    }
    if (left.is_quotient()) {
        return left.target == right.target || same_lines(left, right);
    }
    if (right_has_left && left_has_right) {
        return true;
    }
    if ((right_has_left || left_has_right) && common) {
        return true;
    }
    return left.is_sum() && right.is_sum() && sums_compete(left, right);
}

const Family* Ledger::rival_of(const Family& family) const {
    const auto rival =
        std::find_if(families_.begin(), families_.end(),
                     [&family](const Family& other) { return compete(family, other); });
    return rival == families_.end() ? nullptr : &*rival;
}

void Ledger::tell(const Axis& axis, const Family& family, Fate fate, const Family* rival) const {
    if (observer_ != nullptr) {
        observer_->candidate(axis, family, fate, rival);
    }
}

std::size_t Ledger::accept_believed(const Axis& axis, std::vector<Family> candidates) {
    for (Family& family : candidates) {
        evaluate(axis, family);
    }
    pool_moved(axis, candidates);
    std::vector<Family> believed;
    for (Family& family : candidates) {
        if (is_believed(family) && !is_of_no_name(axis, family)) {
            believed.push_back(std::move(family));
        } else {
            const bool below = family.score < family.needed;
            tell(axis, family, below ? Fate::below_belief : Fate::nothing_telling, nullptr);
        }
    }
    drop_halves(axis, believed);
    std::sort(believed.begin(), believed.end(), comes_first);
    std::size_t accepted = 0;
    std::vector<const Family*> better;
    better.reserve(believed.size());
    for (const Family& family : believed) {
        better.push_back(better_known(axis, family, believed));
    }
    for (std::size_t k = 0; k < believed.size(); ++k) {
        Family& family = believed[k];
        const Family* rival = better[k] != nullptr ? better[k] : rival_of(family);
        tell(axis, family, rival == nullptr ? Fate::accepted : Fate::loses, rival);
        if (rival == nullptr) {
            families_.push_back(std::move(family));
            ++accepted;
        }
    }
    return accepted;
}

bool Ledger::computes(std::size_t line, bool sums_only) const {
    return std::any_of(families_.begin(), families_.end(), [&](const Family& family) {
        return family.target == line && (!sums_only || family.is_sum());
    });
}

} // namespace utfall::core::checks
