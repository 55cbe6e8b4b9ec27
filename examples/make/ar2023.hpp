// The sheets of the workbook for the annual report 2023. Each function fills one sheet and gives
// the rows that other sheets refer to.
#pragma once

#include "report.hpp"

namespace utfall::examples::ar2023 {

// Participants
Rows participants(Sheet& sheet, Report report);
void throughput(Sheet& sheet, Report report, const Rows& participants);
void referrals(Sheet& sheet, Report report);
Rows kraft(Sheet& sheet, Report report);
void vaga_vaxa(Sheet& sheet, Report report);
/// Gives the row with the positive outcomes in column B.
int hikikomori(Sheet& sheet, Report report);

// Social accounts
Span area_weights(Sheet& sheet, Report report);
void impact_index(Sheet& sheet, Report report, Span weights);
void indicators(Sheet& sheet, Report report, const Rows& participants, const Rows& kraft,
                int hikikomori_row);
void equality(Sheet& sheet, const Rows& participants);

// Goals
/// Rows by indicator and municipality: `Helårsekvivalenterna/Umeå`. Years 2022 and 2023 in D and E.
Rows strategic_goals(Sheet& sheet, Report report);
void against_country(Sheet& sheet, Report report, const Rows& goals);
void fullyear_equivalents(Sheet& sheet);
/// Goals on change, chance, platforms side by side, and what the budget's deviation depends on.
void changes(Sheet& sheet, Report report, const Rows& participants, Span weights);

// Money
Rows budget(Sheet& sheet, Report report);
void plan(Sheet& sheet, Report report);
Rows accounts(Sheet& sheet, Report report);
void equity(Sheet& sheet, Report report, const Rows& budget, const Rows& accounts);
void overview(Sheet& sheet, Report report, const Rows& accounts);
void cash_flow(Sheet& sheet, Report report, const Rows& accounts);
void plan_initiatives(Sheet& sheet, Report report);
void cost_split(Sheet& sheet, Report report, const Rows& accounts);

/// What the running text says, against the tables.
void running_text(Sheet& sheet, Report report, const Rows& participants, const Rows& kraft,
                  const Rows& budget, const Rows& accounts);

} // namespace utfall::examples::ar2023
