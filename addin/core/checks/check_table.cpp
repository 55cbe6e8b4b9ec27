#include "core/checks/check_table.hpp"

#include "core/base/numeric.hpp"
#include "core/checks/old_engine.hpp"
#include "core/checks/rules/registry.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace utfall::core {

namespace {

std::string_view id_of(checks::FindingKind kind) {
    static constexpr std::array<std::string_view, 9> ids{
        "sum",           "total_column", "of_which",     "deviation", "percent",
        "shares_to_100", "result",       "roll_forward", "balance"};
    return ids.at(static_cast<std::size_t>(kind));
}

std::vector<RelationTerm> terms_of(const std::vector<checks::RuleTerm>& old) {
    std::vector<RelationTerm> terms;
    for (const checks::RuleTerm& term : old) {
        terms.push_back({term.place, term.sign, term.label});
    }
    return terms;
}

Operation operation_of(const checks::FindingRule& rule) {
    if (rule.kind == checks::FindingKind::percent) {
        return Operation::ratio;
    }
    if (rule.kind == checks::FindingKind::shares_to_100) {
        return Operation::whole;
    }
    return rule.at_most ? Operation::bound : Operation::sum;
}

Finding finding_of(const checks::OldFinding& old) {
    Finding finding;
    finding.rule = id_of(old.kind);
    finding.row = old.row;
    finding.column = old.column;
    finding.row_label = old.row_label;
    finding.column_header = old.column_header;
    finding.printed = old.printed;
    finding.computed = old.computed;
    finding.difference = old.difference;
    finding.target_confirmed = old.rule.target_confirmed;
    CheckedRelation& relation = finding.relation;
    relation.rule = finding.rule;
    relation.operation = operation_of(old.rule);
    relation.target = old.rule.target_place;
    relation.target_label = old.rule.target;
    relation.terms = terms_of(old.rule.terms);
    relation.base = terms_of(old.rule.base);
    relation.across_columns = old.rule.across_columns;
    relation.holds = false;
    return finding;
}

void require_checkable(const Table& table, std::optional<double> unit) {
    if (unit) {
        require_not_negative(*unit, "unit");
    }
    if (table.rows() > most_table_rows || table.size() > most_table_cells) {
        throw DomainError({.rule = Rule::table_size, .argument = "table"});
    }
}

} // namespace

CheckReport check_table(const Table& table, std::optional<double> unit,
                        const FormulaReads& /*reads*/) {
    require_checkable(table, unit);
    /// The old engine divides by the unit; nothing in a table is printed this finely.
    constexpr double exact = 1e-9;
    const checks::OldReport old = checks::check_by_kind(table, std::max(unit.value_or(1.0), exact));
    CheckReport report;
    report.comparisons = old.comparisons;
    for (const checks::OldFinding& finding : old.findings) {
        report.findings.push_back(finding_of(finding));
    }
    return report;
}

std::string_view rule_name(std::string_view rule, Language language) {
    const checks::Rule* known = checks::find_rule(rule);
    return known == nullptr ? std::string_view() : known->name.in(language);
}

} // namespace utfall::core
