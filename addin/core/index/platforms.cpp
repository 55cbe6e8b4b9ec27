#include "core/index/platforms.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/index/grouping.hpp"

#include <algorithm>

namespace utfall::core {

namespace {

using Platform = std::vector<std::optional<Attainment>>;

/// The index over some of the rows, or why there is none.
Cell index_over(std::span<const std::size_t> rows, const Platform& platform, Weights weights,
                double near_credit, MissingAttainment missing) {
    std::vector<std::optional<Attainment>> attainment;
    std::vector<std::optional<double>> weight;
    for (const std::size_t row : rows) {
        attainment.push_back(platform[row]);
        weight.push_back(weights[row]);
    }
    try {
        return impact_index(attainment, weight, near_credit, missing);
    } catch (const DivisionByZero& nothing_to_judge) {
        return nothing_to_judge.value();
    } catch (const Undefined& not_all_known) {
        return not_all_known.value();
    }
}

PlatformRow row_over(std::span<const std::size_t> rows, std::span<const Platform> platforms,
                     Weights weights, double near_credit, MissingAttainment missing) {
    PlatformRow result;
    CompensatedSum maximum;
    for (const std::size_t row : rows) {
        maximum.add(require_positive(*weights[row], "weight"));
    }
    result.maximum = maximum.value();
    for (const Platform& platform : platforms) {
        result.indices.push_back(index_over(rows, platform, weights, near_credit, missing));
    }
    return result;
}

} // namespace

PlatformTable impact_table(std::span<const std::string> areas, std::span<const Platform> platforms,
                           Weights weights, double near_credit, MissingAttainment missing) {
    for (const Platform& platform : platforms) {
        if (platform.size() != weights.size() || areas.size() != weights.size()) {
            throw NotANumber({.rule = Rule::same_shape});
        }
    }
    const Grouping grouping = group_by_area(areas);
    std::vector<std::vector<std::size_t>> rows_of(grouping.name_row.size());
    std::vector<std::size_t> weighted;
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (weights[row]) {
            rows_of[grouping.area_of_row[row]].push_back(row);
            weighted.push_back(row);
        }
    }
    if (weighted.empty()) {
        throw DivisionByZero({.rule = Rule::weighted_row, .argument = "weights"});
    }
    PlatformTable table;
    for (std::size_t area = 0; area < rows_of.size(); ++area) {
        if (!rows_of[area].empty()) {
            table.areas.push_back(
                row_over(rows_of[area], platforms, weights, near_credit, missing));
            table.areas.back().name_row = grouping.name_row[area];
        }
    }
    table.total = row_over(weighted, platforms, weights, near_credit, missing);
    return table;
}

} // namespace utfall::core
