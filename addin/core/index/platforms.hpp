// The impact index of several platforms side by side.
#pragma once

#include "core/base/cell.hpp"
#include "core/index/index.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// An area, or all of them, with the index of each platform.
struct PlatformRow {
    std::size_t name_row = 0;  ///< the row where the area's name is first written
    double maximum = 0.0;      ///< sum of the area's weights, points
    std::vector<Cell> indices; ///< 0..100; #DIV/0! where a platform has nothing to judge, #N/A
                               ///< where an attainment is missing and that is what `missing` asks
};

struct PlatformTable {
    std::vector<PlatformRow> areas; ///< in order of first appearance
    PlatformRow total;
};

/// Impact index per area and platform: 100 * sum(weight * attainment) / sum(weight).
/// @param areas       the area's name, one per indicator, as in impact_areas
/// @param platforms   for each platform its attainments, one per indicator; nothing = not judged
/// @param weights     points, > 0, one per indicator, the same for all platforms; nothing = not in
///                    the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @param missing     what a blank attainment means
/// @return points and indices not rounded; an area without weighted rows isn't there
/// @throws DivisionByZero no weighted row
/// @throws DomainError    a weight that isn't positive, an attainment or near_credit outside 0..1
/// @throws NotANumber     columns of different lengths
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, 1.7.4, Tabell 2-5 (13-14).
/// Law: a platform's column is that of impact_areas, and its total its impact_index.
[[nodiscard]] PlatformTable
impact_table(std::span<const std::string> areas,
             std::span<const std::vector<std::optional<Attainment>>> platforms, Weights weights,
             double near_credit, MissingAttainment missing);

} // namespace utfall::core
