// The example workbooks.
#pragma once

#include "notation.hpp"

namespace utfall::examples {

/// Annual report 2023 of Samordningsförbundet Umeåregionen.
[[nodiscard]] Workbook arsredovisning_2023(Figures& figures);
/// Social accounts 2020 of Samordningsförbundet Umeåregionen.
[[nodiscard]] Workbook socialt_bokslut_2020(Figures& figures);
/// Half-year report 2020 of Samordningsförbundet Södra Norrbotten.
[[nodiscard]] Workbook halvar_2020(Figures& figures);
/// An invented register of participants, and the report's tables from it.
[[nodiscard]] Workbook deltagarregister();
/// Invented survey answers, and their results.
[[nodiscard]] Workbook enkat();

} // namespace utfall::examples
