#include "core/checks/engine.hpp"

#include "core/checks/blame/accuse.hpp"
#include "core/checks/model/model.hpp"
#include "core/checks/relations/believe.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/rules/registry.hpp"

#include <algorithm>
#include <map>

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

CheckedRelation relation_of(const Axis& axis, const Family& family, std::size_t index) {
    const Instance& instance = family.instances[index];
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
        relation.base = {term_of(axis, family.terms[0], family.bases[index], 1, first)};
        relation.base[0].label = axis.other(family.bases[index]).label;
        return relation;
    }
    if (family.is_quotient()) {
        relation.terms = {term_of(axis, family.terms[0], instance.at, 1, first)};
        relation.base = {term_of(axis, family.terms[1], instance.at, 1, first)};
        return relation;
    }
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        if (axis.has(family.terms[k], instance.at)) {
            relation.terms.push_back(term_of(axis, family.terms[k], instance.at,
                                             instance.flipped ? -family.sign(k) : family.sign(k),
                                             first));
        }
    }
    return relation;
}

std::string trace_of(const Axis& axis, const Family& family) {
    std::string text = std::string(family.rule) + (axis.down() ? " down " : " across ") +
                       std::to_string(family.target) + " <-";
    for (std::size_t k = 0; k < std::min<std::size_t>(family.terms.size(), 12); ++k) {
        text += (family.sign(k) < 0 ? " -" : " ") + std::to_string(family.terms[k]);
    }
    return text + " shape " + std::to_string(static_cast<int>(family.shape)) + " bits " +
           std::to_string(static_cast<int>(family.held_bits)) + " score " +
           std::to_string(static_cast<int>(family.score)) + " held " + std::to_string(family.held) +
           " broken " + std::to_string(family.broken) + (family.silent ? " silent" : "");
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
    finding.difference = accused.printed - accused.computed;
    finding.relation = relation_of(
        axis, family, static_cast<std::size_t>(accused.instance - family.instances.data()));
    finding.target_confirmed = accused.target_confirmed;
    finding.trace = trace_of(axis, family);
    return finding;
}

// A relation that its words name and that is broken too often to accuse anyone.
bool is_known(const Axis& axis, const Family& family) {
    return axis.is_total(family.target) || family.rule == "of_which";
}

void add_family(const Beliefs& beliefs, const Family& family, CheckReport& report,
                std::map<std::string_view, std::size_t>& counts) {
    const Axis& axis = beliefs.axis(family);
    report.trace.push_back(trace_of(axis, family));
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
            report.relations.push_back(relation_of(axis, family, k));
            ++report.comparisons;
            ++counts[family.rule];
        }
    }
}

} // namespace

CheckReport run_checks(const Table& table, std::optional<double> unit,
                       const FormulaReads& /*reads*/) {
    CheckReport report;
    if (table.size() == 0) {
        return report;
    }
    const figures::Figures figures = figures::read_figures(table);
    const Model model(table, figures, unit, 0, table.rows());
    Beliefs beliefs(model);
    believe(beliefs);
    keep_silent(beliefs);
    std::map<std::string_view, std::size_t> counts;
    for (const Family& family : beliefs.families) {
        add_family(beliefs, family, report, counts);
    }
    for (const Rule& rule : rules()) {
        if (counts.count(rule.id) != 0) {
            report.by_rule.push_back({std::string(rule.id), counts[rule.id]});
        }
    }
    for (const Accused& accused : accuse(beliefs)) {
        report.findings.push_back(finding_of(beliefs, accused));
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const Finding& a, const Finding& b) {
                         return std::pair(a.row, a.column) < std::pair(b.row, b.column);
                     });
    return report;
}

} // namespace utfall::core::checks
