// The sheets of the workbook for the half-year report 2020. Each function fills one sheet.
#pragma once

#include "comparison.hpp"
#include "notation.hpp"

#include <map>
#include <string>

namespace utfall::examples::hr2020 {

struct Report {
    Figures& figures;
    Summary& summary;
};

/// Row label and row number.
using Rows = std::map<std::string, int>;

void participants(Sheet& sheet, Report report);
void outcomes(Sheet& sheet, Report report);
/// Gives the rows of the budget by line.
Rows budget(Sheet& sheet, Report report);
void forecast(Sheet& sheet, Report report, const Rows& budget);
/// Gives the first of the three rows with the contributions of the parties, in column D.
int funding(Sheet& sheet, Report report, const Rows& budget);
void balance(Sheet& sheet, Report report, const Rows& budget, int parties);

} // namespace utfall::examples::hr2020
