#include "core/checks/relations/ledger.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/affixes.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/halves.hpp"
#include "core/checks/relations/pool.hpp"
#include "core/checks/relations/rivals.hpp"

#include <algorithm>
#include <tuple>

namespace utfall::core::checks {

namespace {

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

bool holds_at(const Family& family, std::size_t at, double bits) {
    const Instance* const instance = family.instance_at(at);
    return instance != nullptr && instance->held() && instance->bits >= bits;
}

bool breaks_at(const Family& family, std::size_t at) {
    const Instance* const instance = family.instance_at(at);
    return instance != nullptr && instance->broken();
}

// A sum of the same lines and more.
bool takes_in(const Family& more, const Family& less) {
    return more.is_sum_of_lines() && more.takes_in_more(less.terms);
}

// What words name and no figure confirms, and a repeat that breaks.
bool may_forget_a_line(const Axis& axis, const Family& family) {
    return family.shape == Shape::equal ||
           (family.shape == Shape::named && family.held == 0 && family.is_sum_of_lines() &&
            !axis.line(family.target).roles.has(Role::excluding));
}

// It gives way to the sum that takes in the line it forgot, which is nothing wherever it holds.
const Family* better_known(const Axis& axis, const Family& family,
                           const std::vector<Family>& believed) {
    if (family.broken == 0 || !may_forget_a_line(axis, family)) {
        return nullptr;
    }
    const double needed = family.held == 0 ? evidence::explains : evidence::telling;
    const auto better = std::find_if(believed.begin(), believed.end(), [&](const Family& other) {
        return other.target == family.target && takes_in(other, family) &&
               std::all_of(family.instances.begin(), family.instances.end(),
                           [&](const Instance& instance) {
                               return (!instance.held() || !breaks_at(other, instance.at)) &&
                                      (!instance.broken() || holds_at(other, instance.at, needed));
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

void Ledger::tell(const Axis& axis, const Family& family, Fate fate, const Family* rival) const {
    if (observer_ != nullptr) {
        observer_->candidate(axis, family, fate, rival);
    }
}

void Ledger::keep_open(Family family) {
    double against = 0.0;
    for (const Instance& instance : family.instances) {
        against += instance.broken() ? instance.bits : 0.0;
    }
    const bool adds_up = family.is_sum() || family.operation == Operation::average;
    if (adds_up && !family.has_signs() && family.cells.empty() && family.broken == 1 &&
        something_telling_agrees(family) && family.score + against > 0.0) {
        open_.push_back(std::move(family));
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
            keep_open(std::move(family));
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
        const Family* rival =
            better[k] != nullptr ? better[k] : first_rival(family, families_, by_line_);
        tell(axis, family, rival == nullptr ? Fate::accepted : Fate::loses, rival);
        if (rival == nullptr) {
            by_line_.add(family);
            families_.push_back(std::move(family));
            ++accepted;
        }
    }
    return accepted;
}

bool Ledger::computes(std::size_t line, bool sums_only) const {
    const auto uses = by_line_.with(line);
    return std::any_of(uses.begin(), uses.end(), [&](const ByLine::Use& use) {
        return use.as_target && (!sums_only || families_[use.family].is_sum());
    });
}

} // namespace utfall::core::checks
