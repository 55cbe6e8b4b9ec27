#include "core/checks/old_engine.hpp"

#include "core/base/numeric.hpp"
#include "core/checks/blame.hpp"
#include "core/checks/column_rules.hpp"
#include "core/checks/layout.hpp"
#include "core/checks/percent_rules.hpp"
#include "core/checks/relation.hpp"
#include "core/checks/row_rules.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace utfall::core::checks {

namespace {

/// A larger table isn't read both ways: reports are rows of lines, and this is a list.
constexpr std::size_t largest_turned = 60000;
constexpr std::size_t most_turned_rows = 400;

/// Texts that speak this clearly for the table as given need no second reading.
constexpr int clear_texts = 3;

/// How many agreeing figures one telling text outweighs.
constexpr double text_weight = 0.7;

struct Reading {
    OldReport report;
    int orientation = 0;
    std::size_t agreements = 0;
};

std::string row_name(const Sheet& sheet, std::size_t row) {
    return sheet.line(row).label;
}

RuleTerm named_term(const Sheet& sheet, const Relation& relation, const Term& term) {
    RuleTerm named;
    named.place = {term.row, term.column};
    named.sign = term.sign;
    const std::string& header = sheet.column(term.column).header;
    if (relation.across_columns) {
        named.label = header;
    } else {
        named.label = row_name(sheet, term.row);
        if (term.column != relation.target.column && !header.empty() &&
            relation.kind != FindingKind::percent) {
            named.label += " (" + header + ")";
        }
    }
    return named;
}

OldFinding finding_of(const Sheet& sheet, const Blame& blame) {
    const Relation& relation = blame.relation;
    OldFinding finding;
    finding.kind = relation.kind;
    finding.row = blame.cell.row;
    finding.column = blame.cell.column;
    finding.row_label = row_name(sheet, finding.row);
    finding.column_header = sheet.column(finding.column).header;
    finding.printed = blame.printed;
    finding.computed = blame.computed;
    finding.difference = blame.printed - blame.computed;
    FindingRule& rule = finding.rule;
    rule.kind = relation.kind;
    rule.across_columns = relation.across_columns;
    rule.at_most = relation.at_most;
    rule.target_confirmed = blame.target_confirmed;
    rule.target_place = {relation.target.row, relation.target.column};
    rule.target = relation.across_columns ? sheet.column(relation.target.column).header
                                          : row_name(sheet, relation.target.row);
    for (const Term& term : relation.terms) {
        rule.terms.push_back(named_term(sheet, relation, term));
    }
    for (const Term& term : relation.base) {
        rule.base.push_back(named_term(sheet, relation, term));
    }
    return finding;
}

Reading read(const Table& table, double unit) {
    Sheet sheet(table, unit);
    Ledger ledger(sheet);
    const auto differences = check_differences(ledger);
    std::vector<std::size_t> known = check_total_columns(ledger, differences);
    for (const auto& difference : differences) {
        known.push_back(difference.column);
    }
    check_silent_differences(ledger, known);
    check_roll_columns(ledger, differences);
    std::vector<std::size_t> amounts;
    for (const std::size_t column : sheet.figure_columns()) {
        const bool difference =
            std::any_of(differences.begin(), differences.end(),
                        [column](const auto& known_one) { return known_one.column == column; });
        if (sheet.column(column).kind == ColumnKind::amount && !difference) {
            amounts.push_back(column);
        }
    }
    const RowPlan plan = check_rows(ledger, amounts);
    check_percentages(ledger, plan, differences);

    Reading reading;
    reading.orientation = sheet.orientation_score();
    reading.agreements = ledger.agreements();
    reading.report.comparisons = ledger.comparisons();
    for (const Blame& blame : find_wrong_cells(sheet, ledger)) {
        reading.report.findings.push_back(finding_of(sheet, blame));
    }
    return reading;
}

void turn(CellPlace& place) {
    std::swap(place.row, place.column);
}

// Back to the table as given.
void turn(OldFinding& finding) {
    std::swap(finding.row, finding.column);
    std::swap(finding.row_label, finding.column_header);
    turn(finding.rule.target_place);
    finding.rule.across_columns = !finding.rule.across_columns;
    for (RuleTerm& term : finding.rule.terms) {
        turn(term.place);
    }
    for (RuleTerm& term : finding.rule.base) {
        turn(term.place);
    }
}

} // namespace

OldReport check_by_kind(const Table& table, double unit) {
    require_positive(unit, "unit");
    if (table.size() == 0) {
        return {};
    }
    Reading upright = read(table, unit);
    const bool may_be_turned = table.size() <= largest_turned && table.rows() <= most_turned_rows &&
                               upright.orientation < clear_texts;
    if (may_be_turned) {
        Reading turned = read(transpose(table), unit);
        // What agrees, helped by the texts, decides; as given when nothing does.
        const auto weight = [](const Reading& reading) {
            return static_cast<double>(reading.agreements) -
                   0.5 * static_cast<double>(reading.report.findings.size()) +
                   text_weight * reading.orientation;
        };
        const bool use_turned =
            turned.report.comparisons > 0 &&
            (upright.report.comparisons == 0 || weight(turned) > weight(upright) + 0.5);
        if (use_turned) {
            for (OldFinding& finding : turned.report.findings) {
                turn(finding);
            }
            upright = std::move(turned);
        }
    }
    std::stable_sort(upright.report.findings.begin(), upright.report.findings.end(),
                     [](const OldFinding& a, const OldFinding& b) {
                         return std::pair(a.row, a.column) < std::pair(b.row, b.column);
                     });
    return std::move(upright.report);
}

} // namespace utfall::core::checks
