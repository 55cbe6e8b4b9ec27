#include "core/checks/report.hpp"

#include "core/checks/blame/accuse.hpp"
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/trace.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace utfall::core::checks {

namespace {

RelationTerm term_of(const Axis& axis, std::size_t line, std::size_t instance, int sign,
                     std::size_t first_row) {
    RelationTerm term;
    term.place = axis.place(line, instance);
    term.place.row += first_row;
    term.sign = sign;
    term.label = axis.line(line).label;
    return term;
}

// A term may stand in another period than its target, whose name is said then.
RelationTerm term_in(const Axis& axis, const Family& family, std::size_t index, std::size_t at,
                     int sign, std::size_t first_row) {
    const CellPlace place = term_place(axis, family, index, at);
    const std::size_t own = axis.down() ? place.column : place.row;
    RelationTerm term = term_of(axis, family.terms[index], own, sign, first_row);
    if (own != at && !axis.other(own).label.empty()) {
        term.label += (term.label.empty() ? "" : ", ") + axis.other(own).label;
    }
    return term;
}

// Where a relation is told.
struct Told {
    const Instance& instance;
    std::size_t base = 0;           ///< of a share
    std::optional<CellPlace> blank; ///< a cell without a figure that is named among the terms
};

CheckedRelation relation_of(const Axis& axis, const Family& family, const Told& told) {
    const Instance& instance = told.instance;
    const std::size_t first = axis.model().first_row();
    CheckedRelation relation;
    relation.rule = family.rule;
    relation.operation = family.operation;
    relation.target = axis.place(family.target, instance.at);
    relation.target.row += first;
    relation.target_label = axis.line(family.target).label;
    relation.scale = family.scale;
    relation.across_columns = !axis.down();
    relation.holds = instance.held();
    if (family.shape == Shape::share) {
        relation.terms = {term_of(axis, family.terms[0], instance.at, 1, first)};
        relation.terms[0].label = axis.other(instance.at).label;
        relation.base = {term_of(axis, family.terms[0], told.base, 1, first)};
        relation.base[0].label = axis.other(told.base).label;
        return relation;
    }
    if (family.is_quotient()) {
        for (std::size_t k = 0; k + 1 < family.terms.size(); ++k) {
            relation.terms.push_back(term_in(axis, family, k, instance.at, 1, first));
        }
        relation.base = {term_in(axis, family, family.terms.size() - 1, instance.at, 1, first)};
        return relation;
    }
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const CellPlace place = term_place(axis, family, k, instance.at);
        if (axis.model().at(place).has() || place == told.blank) {
            relation.terms.push_back(term_in(axis, family, k, instance.at,
                                             instance.flipped ? -family.sign(k) : family.sign(k),
                                             first));
        }
    }
    return relation;
}

Told told_of(const Family& family, std::size_t index) {
    return {family.instances[index], family.bases.empty() ? 0 : family.bases[index], std::nullopt};
}

Finding finding_of(const Beliefs& beliefs, const Accused& accused) {
    const Family& family = *accused.family;
    const Axis& axis = beliefs.axis(family);
    const Model& model = axis.model();
    Finding finding;
    finding.rule = family.rule;
    finding.row = accused.cell.row + model.first_row();
    finding.column = accused.cell.column;
    finding.row_label = model.row(accused.cell.row).label;
    finding.column_header = model.column(accused.cell.column).label;
    finding.printed = accused.printed;
    finding.computed = accused.computed;
    Told told =
        told_of(family, static_cast<std::size_t>(accused.instance - family.instances.data()));
    if (accused.printed) {
        finding.difference = *accused.printed - accused.computed;
        const auto part = axis.place(family.target, accused.instance->at) == accused.cell
                              ? part_left_out(axis, family, *accused.instance)
                              : std::nullopt;
        finding.left_out = part ? axis.line(family.terms[*part]).label : std::string();
    } else {
        told.blank = accused.cell;
    }
    finding.relation = relation_of(axis, family, told);
    if (accused.also) {
        const Ask& also = *accused.also;
        finding.also = relation_of(beliefs.axis(*also.family), *also.family,
                                   {also.instance, also.base, accused.cell});
    }
    finding.target_confirmed = accused.target_confirmed;
    finding.trace = trace_of(axis, family);
    return finding;
}

// A relation that its words name and that is broken too often to accuse anyone.
bool is_known(const Axis& axis, const Family& family) {
    return axis.is_total(family.target) || family.rule == "of_which";
}

void add_family(const Beliefs& beliefs, const Family& family, CheckReport& report) {
    const Axis& axis = beliefs.axis(family);
    if (family.silent) {
        if (is_known(axis, family)) {
            const auto first =
                std::find_if(family.instances.begin(), family.instances.end(),
                             [](const Instance& instance) { return instance.broken(); });
            GivenUp given{std::string(family.rule), axis.place(family.target, first->at),
                          axis.line(family.target).label, family.held, family.broken};
            given.target.row += axis.model().first_row();
            report.given_up.push_back(std::move(given));
        }
        return;
    }
    for (std::size_t k = 0; k < family.instances.size(); ++k) {
        const Instance& instance = family.instances[k];
        if (instance.broken() || (instance.held() && instance.bits > 0.0)) {
            report.relations.push_back(relation_of(axis, family, told_of(family, k)));
            ++report.comparisons;
        }
    }
}

} // namespace

void add_beliefs(const Beliefs& beliefs, const SheetCells& cells, CheckReport& report) {
    for (const Family& family : beliefs.families) {
        add_family(beliefs, family, report);
    }
    for (const Accused& accused : accuse(beliefs, cells)) {
        report.findings.push_back(finding_of(beliefs, accused));
    }
}

} // namespace utfall::core::checks
