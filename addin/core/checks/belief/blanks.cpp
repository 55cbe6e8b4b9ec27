#include "core/checks/belief/blanks.hpp"

#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace utfall::core::checks {

namespace {

// Whether two relations ask for one figure, as far as rounding lets it be known.
bool ask_the_same(const Ask& left, const Ask& right) {
    const double within = left.figure.within + right.figure.within;
    const double size = std::abs(left.figure.by);
    return left.family != right.family &&
           std::abs(left.figure.by - right.figure.by) <= within + evidence::binary_noise * size &&
           size >= std::exp2(evidence::telling) * 2.0 * within;
}

// Which way a relation with changing signs would count what isn't there, nothing says.
bool turns(const Family& family) {
    return std::any_of(family.instances.begin(), family.instances.end(),
                       [](const Instance& instance) { return instance.flipped; });
}

} // namespace

Blanks::Blanks(const Beliefs& beliefs) : beliefs_(beliefs) {
    add_breaks();
    if (suspects_.empty()) {
        return;
    }
    add_unprinted();
    keep_confirmed();
}

const Ask* Blanks::asked(CellPlace cell, const Family& family, const Instance& broken) const {
    const auto suspect = suspects_.find(cell);
    if (suspect == suspects_.end()) {
        return nullptr;
    }
    const Asks& asks = suspect->second;
    const auto own = std::find_if(asks.begin(), asks.end(), [&](const Ask& ask) {
        return ask.breaks && ask.family == &family && ask.instance.at == broken.at;
    });
    return own == asks.end() ? nullptr : &*own;
}

bool Blanks::mend(const Family& family, const Instance& broken) const {
    return std::any_of(suspects_.begin(), suspects_.end(), [&](const auto& suspect) {
        return asked(suspect.first, family, broken) != nullptr;
    });
}

Blanks::Asks Blanks::confirming(CellPlace cell, const Ask& ask) const {
    Asks others;
    const auto suspect = suspects_.find(cell);
    if (suspect != suspects_.end()) {
        std::copy_if(suspect->second.begin(), suspect->second.end(), std::back_inserter(others),
                     [&](const Ask& other) { return ask_the_same(ask, other); });
    }
    return others;
}

// A sum that isn't printed is no fault where nothing breaks over it.
void Blanks::keep_confirmed() {
    for (auto& [cell, asks] : suspects_) {
        Asks confirmed;
        std::copy_if(asks.begin(), asks.end(), std::back_inserter(confirmed),
                     [&asks = asks](const Ask& ask) {
                         return std::any_of(asks.begin(), asks.end(), [&](const Ask& other) {
                             return (ask.breaks || other.breaks) && ask_the_same(ask, other);
                         });
                     });
        asks = std::move(confirmed);
    }
    std::erase_if(suspects_, [](const auto& suspect) { return suspect.second.empty(); });
}

void Blanks::add_breaks() {
    for (const Family& family : beliefs_.families) {
        const Axis& axis = beliefs_.axis(family);
        if (family.silent || !family.is_sum()) {
            continue;
        }
        for (const Instance& instance : family.instances) {
            if (!instance.broken() || instance.missing == 0) {
                continue;
            }
            const double slack = slack_of(axis, family, instance.at);
            for (std::size_t k = 0; k < family.terms.size(); ++k) {
                const CellPlace place = term_place(axis, family, k, instance.at);
                if (axis.model().at(place).blank) {
                    const double weight = family.sign(k) * (instance.flipped ? -1.0 : 1.0);
                    suspects_[place].push_back(
                        {&family, instance, true, 0, {instance.off / weight, slack}});
                }
            }
        }
    }
}

// The sum that isn't printed, and the part whose share is.
void Blanks::add_unprinted() {
    for (const Family& family : beliefs_.families) {
        if (family.silent || !family.cells.empty()) {
            continue;
        }
        for (auto& [blank, asks] : suspects_) {
            if (family.is_sum()) {
                add_target(family, blank, asks);
            } else if (family.operation == Operation::ratio) {
                add_part(family, blank, asks);
            }
        }
    }
}

void Blanks::add_target(const Family& family, CellPlace blank, Asks& asks) const {
    const Axis& axis = beliefs_.axis(family);
    const std::size_t at = axis.down() ? blank.column : blank.row;
    if (axis.place(family.target, at) != blank || turns(family)) {
        return;
    }
    const Gathered all = gather(axis, family, at);
    if (all.not_zero == 0 || all.missing > 0 || touches_unknown(axis, family, at)) {
        return;
    }
    Ask ask{&family, {}, false, 0, {all.sum, all.slack}};
    ask.instance.at = at;
    asks.push_back(ask);
}

void Blanks::add_part(const Family& family, CellPlace blank, Asks& asks) const {
    const Axis& axis = beliefs_.axis(family);
    const std::size_t at = axis.down() ? blank.column : blank.row;
    const bool same_base = std::adjacent_find(family.bases.begin(), family.bases.end(),
                                              std::not_equal_to<>()) == family.bases.end();
    const Value& printed = axis.at(family.target, at);
    if (family.terms.size() != 2 || axis.place(family.terms[0], at) != blank || !same_base ||
        !printed.has() || family.whole) {
        return;
    }
    const std::size_t base = family.bases.empty() ? at : family.bases.front();
    const double whole = axis.value(family.terms[1], base) / family.scale;
    if (!axis.has(family.terms[1], base) || whole == 0.0) {
        return;
    }
    Ask ask{&family,
            {},
            false,
            family.bases.empty() ? 0 : base,
            {printed.value * whole, printed.slack * std::abs(whole)}};
    ask.instance.at = at;
    asks.push_back(ask);
}

} // namespace utfall::core::checks
