// The goal areas of the impact index: the index of each, and whether their weights follow the plan.
#pragma once

#include "core/index/index.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

// An area's name is compared without regard to case and spaces. A row with a blank name belongs to
// the area above, as in a report table with merged cells or with the area as a heading row; blank
// rows before the first name are an area without a name. An area without any weighted row isn't in
// the social budget: it is left out.

/// Deviation of an area's share from the planned one that the board allows: 5 percentage points.
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (25).
inline constexpr double usual_weight_tolerance = 0.05;

/// What the indicators of an area, or of all areas, earned.
struct AreaFigures {
    std::size_t indicators = 0; ///< with a weight
    std::size_t met = 0;        ///< of them, fully met; 'near' isn't
    double points = 0.0;        ///< earned
    double maximum = 0.0;       ///< sum of the weights
    double index = 0.0;         ///< 0..100
    double share = 0.0;         ///< of the maximum of all areas, 0..1
};

struct AreaRow {
    std::size_t name_row = 0; ///< the row where the area's name is first written
    AreaFigures figures;
};

struct AreaTable {
    std::vector<AreaRow> areas; ///< in order of first appearance
    AreaFigures total;
};

/// Impact index per area: 100 * sum(weight * attainment) / sum(weight) over its indicators.
/// @param areas       the area's name, one per indicator
/// @param attainment  share 0..1 or 'near', one per indicator; nothing = not met
/// @param weights     points, > 0, one per indicator; nothing = not in the index
/// @param near_credit share 0..1 of its weight that a near indicator earns
/// @return points and indices not rounded
/// @throws as weighted_indicators
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, 1.7.4 (13-14), Bilaga 1 (24-25).
/// Law: points and maxima of the areas add up to those of the total; the total's index is
/// impact_index.
[[nodiscard]] AreaTable impact_areas(std::span<const std::string> areas, Attainments attainment,
                                     Weights weights, double near_credit);

/// A goal area as the board planned it.
struct PlannedArea {
    std::string name;
    std::optional<double> share; ///< of the whole, 0..1; nothing = not planned
};

/// An area's weight beside the plan.
struct WeightComparison {
    double weight = 0.0;    ///< points
    double share = 0.0;     ///< of all weights, 0..1
    double planned = 0.0;   ///< share 0..1
    double deviation = 0.0; ///< share - planned
    bool within = false;    ///< |deviation| <= tolerance
};

struct WeightRow {
    bool in_plan = false;                    ///< named in the plan
    std::size_t name_row = 0;                ///< where: a row of the plan, else of `areas`
    std::optional<WeightComparison> figures; ///< nothing: the area is in only one of the lists
};

/// Compares the areas' shares of the weights with the planned shares.
/// @param areas     the area's name, one per weight
/// @param weights   points, > 0; nothing = not in the index
/// @param planned   a row without name and share is skipped
/// @param tolerance largest absolute difference of shares that is allowed, 0..1, included
/// @return the planned areas in their order, then the areas that only have weights
/// @throws DivisionByZero no weighted row
/// @throws DomainError    a weight that isn't positive, a planned share or the tolerance outside
///                        0..1, a planned share without a name, an area planned twice
/// @throws NotANumber     columns of different lengths
/// Source: Samordningsförbundet Umeåregionen, Årsredovisning 2023, Bilaga 1 (24-25).
/// Law: doubling all weights changes no share.
[[nodiscard]] std::vector<WeightRow> weight_check(std::span<const std::string> areas,
                                                  Weights weights,
                                                  std::span<const PlannedArea> planned,
                                                  double tolerance);

} // namespace utfall::core
