#include "core/checks/relations/gathered.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

// The terms' own places in an instance.
const std::vector<CellPlace>& cells_at(const Family& family, std::size_t instance) {
    const auto at = static_cast<std::size_t>(
        std::lower_bound(family.only.begin(), family.only.end(), instance) - family.only.begin());
    return family.cells[at];
}

} // namespace

CellPlace term_place(const Axis& axis, const Family& family, std::size_t term,
                     std::size_t instance) {
    if (family.cells.empty()) {
        return axis.place(family.terms[term], instance);
    }
    return cells_at(family, instance)[term];
}

Gathered gather(const Axis& axis, const Family& family, std::size_t instance) {
    Gathered all;
    const CellPlace* const cells =
        family.cells.empty() ? nullptr : cells_at(family, instance).data();
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const Value& term =
            cells == nullptr ? axis.at(family.terms[k], instance) : axis.model().at(cells[k]);
        if (!term.has()) {
            ++all.missing;
            all.unknown = all.unknown || term.unknown;
            continue;
        }
        const double value = family.sign(k) * term.value;
        ++all.count;
        all.sum += value;
        all.slack += term.slack;
        all.squares += term.slack * term.slack;
        all.most_slack = std::max(all.most_slack, term.slack);
        all.step = std::max(all.step, term.step);
        if (value != 0.0) {
            ++all.not_zero;
            all.size += std::abs(value);
            all.largest = std::max(all.largest, std::abs(value));
            all.low = std::min(all.low, value);
            all.high = std::max(all.high, value);
        }
    }
    return all;
}

namespace {

// Whether a line is a part of another total, which the run beside it isn't.
bool is_apart(const Axis& axis, std::size_t line, std::size_t end) {
    const auto& filled = axis.filled();
    return std::any_of(filled.begin(), filled.end(), [&](std::size_t instance) {
        return axis.has(line, instance) && !axis.alive(line, instance) && axis.alive(end, instance);
    });
}

} // namespace

double coarse_step_of(const Axis& axis, const Family& family, std::size_t instance) {
    const Model& model = axis.model();
    double step = model.column(axis.place(family.target, instance).column).coarse;
    for (std::size_t k = 0; k < family.terms.size() && step > 0.0; ++k) {
        const CellPlace place = term_place(axis, family, k, instance);
        if (model.at(place).has()) {
            step = std::min(step, model.column(place.column).coarse);
        }
    }
    return step;
}

double slack_of(const Axis& axis, const Family& family, std::size_t instance) {
    double slack = axis.at(family.target, instance).slack;
    for (const std::size_t term : family.terms) {
        slack += axis.has(term, instance) ? axis.at(term, instance).slack : 0.0;
    }
    return slack;
}

bool touches_unknown(const Axis& axis, const Family& family, std::size_t instance) {
    const bool run = family.shape == Shape::run || family.shape == Shape::kind ||
                     family.shape == Shape::leaves || family.shape == Shape::labelled;
    if (!run || family.terms.empty()) {
        return false;
    }
    const std::size_t low = family.terms.front();
    const std::size_t high = family.terms.back();
    const std::size_t to = std::max(high, family.target);
    for (std::size_t line = std::min(low, family.target); line <= to; ++line) {
        if (line != family.target && axis.at(line, instance).unknown) {
            return true;
        }
    }
    const bool above = family.target > high;
    if (above ? low == 0 : high + 1 >= axis.lines()) {
        return false;
    }
    const std::size_t next = above ? low - 1 : high + 1;
    return axis.at(next, instance).unknown && !axis.is_total(next) &&
           axis.is_part(next) == axis.is_part(low) && !is_apart(axis, next, above ? low : high);
}

} // namespace utfall::core::checks
