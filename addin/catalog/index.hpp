// The functions of the impact index, a file a group; index.cpp puts them in the contract's order.
// And what their texts and arguments have in common.
#pragma once

#include "catalog/declare.hpp"
#include "core/base/numeric.hpp"
#include "core/index/index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::catalog::index {

// index.cpp: the index itself.
[[nodiscard]] Function impactindex_entry();
[[nodiscard]] Function impact_points_entry();
[[nodiscard]] Function weighted_index_entry();

// index_tables.cpp: by area, by platform, by what is lost.
[[nodiscard]] Function impact_areas_entry();
[[nodiscard]] Function impact_drivers_entry();
[[nodiscard]] Function impact_table_entry();
[[nodiscard]] Function weight_check_entry();

// index_chance.cpp: how sure it is.
[[nodiscard]] Function impact_robustness_entry();
[[nodiscard]] Function impact_uncertainty_entry();

using cells::Paired;
using core::Cell;
using core::Table;
using Attainments = Paired<std::optional<core::Attainment>>;
using Numbers = Paired<std::optional<double>>;
using Labels = Paired<Cell>;
using Number = std::optional<double>;

inline constexpr Text areas_text{
    "Målområdets namn på varje rad. En tom cell hör till området ovanför, som i en tabell med "
    "sammanfogade celler.",
    "The goal area's name on each row. A blank cell belongs to the area above, as in a table with "
    "merged cells."};
inline constexpr Text attainment_text{
    "Hur långt varje indikator är uppfylld: ett tal 0–1, eller ja, nej eller nära.",
    "How far each indicator is met: a number 0–1, or yes, no or near."};
inline constexpr Text weights_text{
    "Indikatorernas vikter i poäng, större än 0. En rad utan vikt räknas inte: vill man räkna bara "
    "en del av raderna filtrerar man vikterna, ONLY_WHERE(vikter;…), inte uppfyllelsen, där en tom "
    "cell betyder inte uppfylld.",
    "The indicators' weights in points, greater than 0. A row without a weight doesn't count: to "
    "count some of the rows, filter the weights, ONLY_WHERE(weights;…), not the attainment, where "
    "a blank cell means not met."};
inline constexpr Text near_credit_text{
    "Den andel 0–1 av vikten som ”nära” ger. Utelämnad: 0, som i den publicerade metoden.",
    "The share 0–1 of the weight that 'near' earns. Left out: 0, as in the published method."};
inline constexpr Text missing_text{
    "Anger vad en tom uppfyllelse bredvid en vikt betyder: 0 inte uppfylld, 1 räknas inte alls, 2 "
    "ger #SAKNAS. Utelämnad: 0.",
    "Says what a blank attainment beside a weight means: 0 not met, 1 left out with its weight, 2 "
    "gives #N/A. Left out: 0."};
inline const ErrorNote no_weighted_row{ErrorKind::division_by_zero,
                                       {"ingen rad har en vikt", "no row has a weight"}};
inline const ErrorNote bad_weight_or_attainment{
    ErrorKind::domain,
    {"en vikt är inte större än 0, eller en uppfyllelse eller det som nära ger ligger utanför 0–1",
     "a weight isn't greater than 0, or an attainment or what near earns is outside 0–1"}};
inline const ErrorNote attainment_word{
    ErrorKind::not_a_number,
    {"en uppfyllelse är en text som inte betyder ja, nej eller nära, en vikt är en text, eller "
     "kolumnerna är olika långa",
     "an attainment is a text that doesn't mean yes, no or near, a weight is a text, or the "
     "columns differ in length"}};
inline const ErrorNote column_needed{
    ErrorKind::missing_argument,
    {"en av kolumnerna är utelämnad", "one of the columns is left out"}};
inline constexpr Text total_label{"Totalt", "Total"};
[[nodiscard]] inline core::MissingAttainment missing_rule(Number choice) {
    return static_cast<core::MissingAttainment>(
        core::require_whole(choice.value_or(0.0), 0, 2, "missing"));
}

[[nodiscard]] inline std::vector<std::string> texts(const Labels& labels) {
    std::vector<std::string> names;
    names.reserve(labels.size());
    for (const Cell& label : labels) {
        names.push_back(cells::read_text(label));
    }
    return names;
}

} // namespace utfall::catalog::index
