#include "core/checks/check_table.hpp"

#include "core/base/numeric.hpp"
#include "core/checks/engine.hpp"
#include "core/checks/rules/registry.hpp"

namespace utfall::core {

CheckReport check_table(const Table& table, std::optional<double> unit, const SheetCells& cells,
                        Tracing tracing) {
    if (unit) {
        require_not_negative(*unit, "unit");
    }
    if (table.rows() > most_table_rows || table.size() > most_table_cells) {
        throw DomainError({.rule = Rule::table_size, .argument = "table"});
    }
    return checks::run_checks(table, unit, cells, tracing, checks::rules());
}

std::string_view rule_name(std::string_view rule, Language language) {
    const checks::Rule* known = checks::find_rule(rule);
    return known == nullptr ? std::string_view() : known->name.in(language);
}

} // namespace utfall::core
