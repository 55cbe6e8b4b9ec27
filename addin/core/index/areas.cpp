#include "core/index/areas.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/base/text.hpp"
#include "core/index/grouping.hpp"

#include <algorithm>
#include <unordered_set>

namespace utfall::core {

namespace {

void require_names(std::size_t areas, std::size_t weights) {
    if (areas != weights) {
        throw NotANumber({.rule = Rule::same_length,
                          .argument = "areas",
                          .value = static_cast<double>(areas),
                          .other_value = static_cast<double>(weights)});
    }
}

class AreaSum {
public:
    void add(const WeightedIndicator& indicator) {
        ++indicators_;
        met_ += indicator.reached ? 1 : 0;
        points_.add(indicator.points());
        maximum_.add(indicator.weight);
    }

    [[nodiscard]] bool empty() const { return indicators_ == 0; }
    [[nodiscard]] double maximum() const { return maximum_.value(); }
    [[nodiscard]] AreaFigures figures(double total_maximum) const {
        const double points = points_.value();
        const double maximum = maximum_.value();
        return {
            indicators_, met_, points, maximum, index_of(points, maximum), maximum / total_maximum};
    }

private:
    std::size_t indicators_ = 0;
    std::size_t met_ = 0;
    CompensatedSum points_;
    CompensatedSum maximum_;
};

/// The sum of each area's weights; an area without weighted rows has none.
std::vector<std::optional<double>> area_weights(const Grouping& grouping, Weights weights) {
    std::vector<CompensatedSum> sums(grouping.name_row.size());
    std::vector<std::optional<double>> totals(grouping.name_row.size());
    for (std::size_t row = 0; row < weights.size(); ++row) {
        if (weights[row]) {
            const std::size_t area = grouping.area_of_row[row];
            sums[area].add(require_positive(*weights[row], "weights"));
            totals[area] = sums[area].value();
        }
    }
    return totals;
}

std::optional<std::size_t> weighted_area(const Grouping& grouping,
                                         std::span<const std::optional<double>> weights,
                                         const std::string& name) {
    const auto found = grouping.area_of_name.find(name);
    if (found == grouping.area_of_name.end() || !weights[found->second]) {
        return std::nullopt;
    }
    return found->second;
}

double sum_of_present(std::span<const std::optional<double>> values) {
    CompensatedSum total;
    for (const auto& value : values) {
        total.add(value.value_or(0.0));
    }
    return require_finite(total.value(), "weights");
}

/// A row of the plan, checked.
struct PlanEntry {
    std::size_t row = 0;
    std::string key;
    std::optional<double> share;
};

std::vector<PlanEntry> plan_entries(std::span<const PlannedArea> planned) {
    std::vector<PlanEntry> entries;
    std::unordered_set<std::string> seen;
    for (std::size_t row = 0; row < planned.size(); ++row) {
        const auto& [name, share] = planned[row];
        if (share) {
            require_share(*share, "planned");
        }
        const std::string key = fold(name);
        if (key.empty() && share) {
            throw DomainError({.rule = Rule::named_area, .argument = "planned"});
        }
        if (!key.empty() && !seen.insert(key).second) {
            throw DomainError({.rule = Rule::area_once, .argument = "planned", .value = name});
        }
        if (!key.empty()) {
            entries.push_back({row, key, share});
        }
    }
    return entries;
}

std::optional<WeightComparison> compare(double weight, double total, std::optional<double> planned,
                                        double tolerance) {
    if (!planned) {
        return std::nullopt;
    }
    const double share = weight / total;
    return WeightComparison{weight, share, *planned, difference(share, *planned),
                            within(share, *planned, tolerance)};
}

} // namespace

AreaTable impact_areas(std::span<const std::string> areas, Attainments attainment, Weights weights,
                       double near_credit) {
    require_names(areas.size(), weights.size());
    const Grouping grouping = group_by_area(areas);
    std::vector<AreaSum> sums(grouping.name_row.size());
    AreaSum total;
    for (const auto& indicator : weighted_indicators(attainment, weights, near_credit)) {
        sums[grouping.area_of_row[indicator.row]].add(indicator);
        total.add(indicator);
    }
    AreaTable table;
    for (std::size_t area = 0; area < sums.size(); ++area) {
        if (!sums[area].empty()) {
            table.areas.push_back({grouping.name_row[area], sums[area].figures(total.maximum())});
        }
    }
    table.total = total.figures(total.maximum());
    return table;
}

std::vector<WeightRow> weight_check(std::span<const std::string> areas, Weights weights,
                                    std::span<const PlannedArea> planned, double tolerance) {
    require_names(areas.size(), weights.size());
    if (std::none_of(weights.begin(), weights.end(), [](const auto& weight) { return weight; })) {
        throw DivisionByZero({.rule = Rule::weighted_row, .argument = "weights"});
    }
    require_share(tolerance, "tolerance");
    const Grouping grouping = group_by_area(areas);
    const auto given = area_weights(grouping, weights);
    const double total = sum_of_present(given);

    std::vector<WeightRow> rows;
    std::vector<bool> in_plan(given.size(), false);
    for (const PlanEntry& entry : plan_entries(planned)) {
        WeightRow row{true, entry.row, std::nullopt};
        if (const auto area = weighted_area(grouping, given, entry.key)) {
            in_plan[*area] = true;
            row.figures = compare(*given[*area], total, entry.share, tolerance);
        }
        rows.push_back(row);
    }
    for (std::size_t area = 0; area < given.size(); ++area) {
        if (given[area] && !in_plan[area]) {
            rows.push_back({false, grouping.name_row[area], std::nullopt});
        }
    }
    return rows;
}

} // namespace utfall::core
