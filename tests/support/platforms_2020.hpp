// The eight tables of participants in the social accounts 2020, and one register that gives them.
#pragma once

#include "core/base/cell.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::tests {

/// The year of the tables.
inline constexpr double first_day_2020 = 43831.0; // 2020-01-01
inline constexpr double last_day_2020 = 44196.0;  // 2020-12-31

/// A row as it is printed.
struct PlatformRow {
    std::string label;
    double women = 0.0;
    double men = 0.0;
    std::optional<double> total;   ///< nothing where the printed one is misread
    std::optional<double> percent; ///< nothing where none is printed or it isn't what it says
};

struct PlatformTable {
    std::string platform; ///< empty: all of them
    std::vector<PlatformRow> rows;
    std::vector<std::string> positive; ///< outcomes in the order of the table
    std::vector<std::string> other;
};

/// The tables in the report's order, the whole first.
/// Source: Samordningsförbundet Umeåregionen, Socialt bokslut 2020, tables 1-8.
[[nodiscard]] std::vector<PlatformTable> platform_tables_2020();

/// A register with exactly the counts of the platforms' tables, a row a person, in mixed order:
/// start, end, outcome, sex, platform. Who is who is made up, and always the same.
[[nodiscard]] core::Table register_2020();

/// The formula of a table over the register in the cells A1:E914.
[[nodiscard]] std::string report_formula(const PlatformTable& table);

/// How a report differs from the printed table; empty if it doesn't.
[[nodiscard]] std::string report_difference(const core::Table& report, const PlatformTable& table);

} // namespace utfall::tests
