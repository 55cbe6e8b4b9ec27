// The functions of participants, a file a group; participants.cpp puts them in the contract's
// order. And what their texts have in common.
#pragma once

#include "catalog/function.hpp"
#include "core/base/sex.hpp"

#include <vector>

namespace utfall::catalog::participants {

// participants_register.cpp: counts straight from the register.
[[nodiscard]] Function participant_volume();
[[nodiscard]] Function outcome_report();
[[nodiscard]] Function outcome_table();
[[nodiscard]] Function time_to_close();

// participants_following.cpp: days, and what happened within a time.
[[nodiscard]] Function period_days();
[[nodiscard]] Function share_within();
[[nodiscard]] Function return_share();

// participants_tables.cpp: filters and tables of any columns.
[[nodiscard]] Function only_where();
[[nodiscard]] Function cross_table();
[[nodiscard]] Function band_table();

inline constexpr Text start_text{"Startdatum, en deltagare per rad.",
                                 "Start dates, one participant per row."};
inline constexpr Text end_text{"Slutdatum; tom för den som är kvar.",
                               "End dates; blank for those still active."};
inline constexpr Text from_text{"Periodens första dag.", "The first day of the period."};
inline constexpr Text to_text{"Periodens sista dag.", "The last day of the period."};
inline constexpr Text sex_text{
    "Kön per rad: k, kvinna, m, man; allt annat räknas som annat eller okänt. Utelämnad: okänt för "
    "alla.",
    "Sex per row: woman, f, man, m; anything else counts as other or unknown. Left out: unknown "
    "for all."};
inline constexpr Text group_text{
    "Grupp per rad, till exempel plattform eller kön. Anges tillsammans med vilken. Utelämnad: "
    "alla "
    "räknas.",
    "The group of each row, such as platform or sex. Goes together with which. Left out: all "
    "count."};
inline constexpr Text which_text{
    "Vilken grupp som ska räknas; kvinna och man står för alla sätt att skriva könet.",
    "Which group to count; woman and man stand for every way to write the sex."};

inline constexpr Text women{"Kvinnor", "Women"};
inline constexpr Text men{"Män", "Men"};
inline constexpr Text other_sex{"Annat eller okänt", "Other or unknown"};
inline constexpr Text total{"Totalt", "Total"};
inline constexpr Text share{"Andel", "Share"};

inline const ErrorNote bad_date{ErrorKind::not_a_number,
                                {"ett datum är en text, eller kolumnerna är olika långa",
                                 "a date is a text, or the columns differ in length"}};
inline const ErrorNote unknown_group{ErrorKind::undefined,
                                     {"ingen rad hör till gruppen", "no row is of the group"}};

/// Women, men, other or unknown, total.
[[nodiscard]] inline std::vector<core::Cell> by_sex(const core::BySex& count) {
    return {count.women, count.men, count.other, count.total()};
}

} // namespace utfall::catalog::participants
