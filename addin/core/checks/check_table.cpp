#include "core/checks/check_table.hpp"

#include "core/base/numeric.hpp"
#include "core/checks/engine.hpp"
#include "core/checks/figures/number_text.hpp"
#include "core/checks/rules/registry.hpp"

namespace utfall::core {

namespace {

// A text with its % shows a percentage as a format does, where it is read as a share of one.
CellFormat format_at(const Table& table, const SheetCells& cells, const Finding& finding) {
    const Cell& cell = table.at(finding.row, finding.column);
    if (std::holds_alternative<double>(cell) && !cells.empty()) {
        return cells[finding.row * table.columns() + finding.column].format;
    }
    const auto* text = std::get_if<std::string>(&cell);
    const auto number = text == nullptr ? std::nullopt : figures::read_number_text(*text);
    return {.percent = number && number->unit == figures::Unit::percent &&
                       finding.printed == number->reading.value};
}

} // namespace

CheckReport check_table(const Table& table, std::optional<double> unit, const SheetCells& cells,
                        Tracing tracing) {
    if (unit) {
        require_not_negative(*unit, "unit");
    }
    if (table.rows() > most_table_rows || table.size() > most_table_cells) {
        throw DomainError({.rule = Rule::table_size, .argument = "table"});
    }
    CheckReport report = checks::run_checks(table, unit, cells, tracing, checks::rules());
    for (Finding& finding : report.findings) {
        finding.format = format_at(table, cells, finding);
    }
    return report;
}

std::string_view rule_name(std::string_view rule, Language language) {
    const checks::Rule* known = checks::find_rule(rule);
    return known == nullptr ? std::string_view() : known->name.in(language);
}

} // namespace utfall::core
