// The sheets of the workbook for the half-year report 2020. Each function fills one sheet.
#pragma once

#include "report.hpp"

namespace utfall::examples::hr2020 {

void participants(Sheet& sheet, Report report);
/// Numbers and shares that the running text gives, against each other.
void persons_in_text(Sheet& sheet, Report report);
void outcomes(Sheet& sheet, Report report);
/// Whether a line of the budget is income; the result is read as one.
[[nodiscard]] bool is_income(const CsvFile& csv, std::size_t row);
/// Gives the rows of the budget by line.
Rows budget(Sheet& sheet, Report report);
void forecast(Sheet& sheet, Report report, const Rows& budget);
/// Gives the first of the three rows with the contributions of the parties, in column D.
int funding(Sheet& sheet, Report report, const Rows& budget);
void balance(Sheet& sheet, Report report, const Rows& budget, int parties);

} // namespace utfall::examples::hr2020
