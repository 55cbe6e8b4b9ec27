#include "core/checks/relation.hpp"

#include "core/base/numeric.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

// The last bits of sums of decimal fractions.
constexpr double binary_noise = 1e-11;

struct Total {
    double value = 0.0;
    double reach = 0.0;
    double size = 0.0;
    bool any = false;
    bool blank = false;
    bool missing = false;
};

Total add_up(const Sheet& sheet, const std::vector<Term>& terms) {
    Total total;
    CompensatedSum sum;
    for (const Term& term : terms) {
        const Figure& figure = sheet.figure(term.row, term.column);
        total.missing = total.missing || figure.is_missing();
        if (!figure.is_number()) {
            total.blank = true;
            continue;
        }
        total.any = true;
        sum.add(term.sign * figure.value);
        total.reach += sheet.unit(term.row, term.column) / 2.0;
        total.size = std::max(total.size, std::abs(figure.value));
    }
    total.value = sum.value();
    return total;
}

Judgement judge_ratio(const Sheet& sheet, const Relation& relation, const Figure& target) {
    Judgement judgement;
    const Total part = add_up(sheet, relation.terms);
    const Total whole = add_up(sheet, relation.base);
    if (part.missing || whole.missing || !part.any || !whole.any || whole.value == 0.0) {
        return judgement;
    }
    judgement.printed = target.value;
    judgement.computed = relation.scale * part.value / whole.value;
    double spread = 0.0;
    if (!relation.exact_counts) {
        // Both are rounded amounts: the furthest quotients of the two intervals.
        const double size = std::max(std::abs(whole.value) - whole.reach, whole.reach);
        spread =
            relation.scale * (part.reach + std::abs(part.value / whole.value) * whole.reach) / size;
    }
    judgement.reach = relation.share_unit / 2.0 + spread;
    const double off = std::abs(judgement.printed - judgement.computed);
    const bool holds =
        off <= judgement.reach * (1.0 + same_figure_tolerance) + relation.scale * 1e-9;
    judgement.bits = agreement_bits(relation.scale, judgement.reach);
    const bool zero = part.value == 0.0 && target.value == 0.0;
    judgement.verdict = !holds ? Verdict::broken : zero ? Verdict::trivial : Verdict::holds;
    return judgement;
}

} // namespace

double agreement_bits(double size, double reach) {
    return std::log2(1.0 + size / std::max(2.0 * reach, 1e-12 * size + 1e-300));
}

Judgement judge(const Sheet& sheet, const Relation& relation) {
    Judgement judgement;
    if (relation.whole != 0.0) {
        const Total shares = add_up(sheet, relation.terms);
        std::size_t printed = 0;
        for (const Term& term : relation.terms) {
            printed += sheet.figure(term.row, term.column).is_number() ? 1U : 0U;
        }
        if (shares.missing || printed < 2) {
            return judgement;
        }
        judgement.printed = shares.value;
        judgement.computed = relation.whole;
        judgement.reach = static_cast<double>(printed) * relation.share_unit / 2.0;
        judgement.bits = agreement_bits(relation.whole, judgement.reach);
        const double off = std::abs(judgement.printed - judgement.computed);
        judgement.verdict = off <= judgement.reach * (1.0 + same_figure_tolerance) + 1e-9
                                ? Verdict::holds
                                : Verdict::broken;
        return judgement;
    }
    const Figure& target = sheet.figure(relation.target.row, relation.target.column);
    if (!target.is_number()) {
        return judgement;
    }
    if (!relation.base.empty()) {
        return judge_ratio(sheet, relation, target);
    }
    const Total terms = add_up(sheet, relation.terms);
    if (terms.missing || !terms.any || (relation.needs_all && terms.blank)) {
        return judgement;
    }
    judgement.printed = target.value;
    judgement.computed = terms.value;
    judgement.reach =
        relation.exact_counts
            ? 0.0
            : terms.reach + sheet.unit(relation.target.row, relation.target.column) / 2.0;
    if (relation.share_unit > 0.0) {
        judgement.reach =
            static_cast<double>(relation.terms.size() + 1) * relation.share_unit / 2.0;
    }
    const double size = std::max(terms.size, std::abs(target.value));
    double off = judgement.printed - judgement.computed;
    if (relation.at_most) {
        // A part larger than its whole, seen from zero.
        const double excess =
            target.value >= 0.0 ? terms.value - target.value : target.value - terms.value;
        off = std::max(0.0, excess);
    }
    const bool holds =
        std::abs(off) <= judgement.reach * (1.0 + same_figure_tolerance) + size * binary_noise;
    judgement.bits = agreement_bits(size, judgement.reach);
    judgement.verdict = !holds ? Verdict::broken : size == 0.0 ? Verdict::trivial : Verdict::holds;
    return judgement;
}

Ledger::Ledger(const Sheet& sheet) : sheet_(sheet), support_(sheet.rows() * sheet.columns(), 0) {}

Verdict Ledger::add(Relation relation) {
    const Judgement judgement = judge(sheet_, relation);
    if (judgement.verdict == Verdict::not_compared) {
        return judgement.verdict;
    }
    ++comparisons_;
    if (judgement.verdict == Verdict::broken) {
        broken_.push_back(std::move(relation));
        return judgement.verdict;
    }
    if (judgement.verdict == Verdict::holds && !relation.at_most) {
        ++agreements_;
        const auto mark = [this](const Term& term) {
            ++support_[term.row * sheet_.columns() + term.column];
        };
        if (relation.whole == 0.0) {
            mark(relation.target);
        }
        std::for_each(relation.terms.begin(), relation.terms.end(), mark);
        std::for_each(relation.base.begin(), relation.base.end(), mark);
    }
    return judgement.verdict;
}

} // namespace utfall::core::checks
