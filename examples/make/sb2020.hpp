// The sheets of the workbook for the social accounts 2020. Each function fills one sheet.
#pragma once

#include "report.hpp"

#include <string>
#include <vector>

namespace utfall::examples::sb2020 {

constexpr const char* tables_name = "Tabeller";
constexpr const char* fte_name = "Helårsekvivalenter";
constexpr const char* whole = "Samordningsförbundet totalt";

/// A row of the report's table, as OUTCOME_REPORT orders them, and how it is printed.
struct TableRow {
    const char* printed;      // begins the printed label
    const char* outcome = ""; // in the register, if the row counts one
};

enum RowIndex { took_part, started, closed, positive, first_part, last_part = 8, remaining = 11 };

/// The eleven printed rows; the remaining, which the function adds, aren't printed there.
[[nodiscard]] const std::vector<TableRow>& table_rows();

/// The csv row of a table's line; throws if it isn't printed.
[[nodiscard]] bool is_printed(const CsvFile& csv, const std::string& platform, const TableRow& row);
[[nodiscard]] std::size_t csv_row(const CsvFile& csv, const std::string& platform,
                                  const TableRow& row);

/// The platforms in the order of the tables, the whole first.
[[nodiscard]] std::vector<std::string> platforms(const CsvFile& csv);

/// Persons that give exactly the printed counts, one row each, and names for their columns.
void construct_register(Workbook& book, Sheet& sheet, Report report);

/// First row of each table, by platform.
[[nodiscard]] Rows tables(Workbook& book, Sheet& sheet, Report report);
void sums(Sheet& sheet, Report report, const Rows& tables);
void publication(Sheet& sheet, Report report, const Rows& tables);

void indicators(Sheet& sheet, Report report, const Rows& tables, int decreased_row);
void equality(Sheet& sheet, Report report, const Rows& tables);
/// Gives the row with the number of municipalities where the share has fallen, in column B.
int fullyear_equivalents(Sheet& sheet, Report report);

} // namespace utfall::examples::sb2020
