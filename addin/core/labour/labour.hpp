// Labour market and social insurance: full-year equivalents and sick-pay days.
#pragma once

#include <optional>
#include <span>

namespace utfall::core {

/// Days in the year that a full-year equivalent is measured against.
inline constexpr double default_year_days = 365.0;

/// A person's (or a group's) days in the period.
struct PersonDays {
    std::optional<double> days; ///< days, 0 or more, parts of days too; nothing = none registered
    double extent = 1.0;        ///< share 0..1 of full time
};

/// Full-year equivalents (helårsekvivalenter): two people half a year each are one.
/// sum(days * extent) / year_days.
/// @param rows      one per person or group; a row without days adds nothing
/// @param year_days days, > 0
/// @return full-year equivalents, 0 or more, not rounded; 0 when no row has days
/// @throws DomainError days negative, extent outside 0..1, year_days not greater than 0
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 4 (34 onwards), for the
///         term; the formula is the contract's.
/// Law: splitting a row's days into two rows, or the order of rows, changes nothing.
[[nodiscard]] double fullyear_equivalents(std::span<const PersonDays> rows, double year_days);

/// Sick-pay days per insured (sjukpenningtal): net days paid over twelve months / insured.
/// @param net_days net days (partial days added up to whole ones), 0 or more
/// @param insured  count of insured people, whole, > 0
/// @return days per insured, 0 or more, not rounded
/// @throws DivisionByZero nobody is insured
/// @throws DomainError    net_days negative, insured negative or fractional
/// Source: Försäkringskassan's measure, as in Årsredovisning 2023, Bilaga 4 (34 onwards).
/// Law: sjukpenningtal(n * days, n * insured) == sjukpenningtal(days, insured).
[[nodiscard]] double sjukpenningtal(double net_days, double insured);

} // namespace utfall::core
