// How many lie in each band of a scale, by sex.
#pragma once

#include "core/base/sex.hpp"
#include "core/base/text.hpp"

#include <span>
#include <string>
#include <vector>

namespace utfall::core {

struct Measured {
    double value = 0.0;
    Sex sex = Sex::other;
};

struct Band {
    std::string label;
    BySex count;
};

/// Counts the values of each band: below limits[0], from limits[i] up to but not including
/// limits[i + 1], and from the last limit on.
/// @param limits   rising
/// @param language of the decimal mark in the labels
/// @return limits + 1 bands. Where all limits and values are whole numbers the labels name whole
///         numbers, `–10`, `11–36`, `37–`; else `–<11`, `11–<37`, `37–`.
/// @throws DomainError no limit, limits that don't rise, NaN or infinity
/// Source: the tables of time and age in reports of coordination associations.
/// Law: the counts of the bands sum to the number of values.
[[nodiscard]] std::vector<Band> band_table(std::span<const Measured> values,
                                           std::span<const double> limits, Language language);

} // namespace utfall::core
