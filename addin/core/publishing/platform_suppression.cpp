#include "core/publishing/platform_suppression.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace utfall::core {

namespace {

using CellChange = SuppressionLayout::CellChange;

/// What would be hidden for a change, and at what cost.
struct Plan {
    std::vector<std::size_t> cells;
    double cost = 0.0;
};

class Platforms {
public:
    Platforms(const CountTable& table, std::span<const ReportTable> reports, std::size_t total,
              std::span<SuppressionLayout> layouts, std::vector<bool>& hidden)
        : table_(table), reports_(reports), total_(total), layouts_(layouts), hidden_(hidden),
          safe_(hidden.size()), rows_(reports.size()) {
        for (std::size_t report = 0; report < reports.size(); ++report) {
            for (std::size_t i = 0; i < reports[report].rows.size(); ++i) {
                rows_[report][reports[report].keys[i]] = reports[report].rows[i];
                places_[reports[report].rows[i]] = {report, &reports[report].keys[i]};
            }
        }
        for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
            if (hidden[cell]) {
                hide(cell);
            }
        }
    }

    std::size_t protect() {
        for (std::size_t report = 0; report < reports_.size(); ++report) {
            if (report != total_) {
                protect(report);
            }
        }
        protect(total_);
        std::size_t work = work_;
        for (SuppressionLayout& layout : layouts_) {
            work += layout.network().work();
        }
        return work;
    }

private:
    void hide(std::size_t cell) {
        hidden_[cell] = true;
        const auto place = places_.find(cell / table_.columns);
        if (place != places_.end()) {
            SuppressionLayout& layout = layouts_[place->second.report];
            if (const auto id = layout.figure_of(cell)) {
                layout.network().hide(*id);
            }
        }
    }

    void protect(std::size_t report) {
        for (const std::size_t row : reports_[report].rows) {
            for (std::size_t column = 0; column < table_.columns; ++column) {
                const std::size_t cell = row * table_.columns + column;
                if (!hidden_[cell] || safe_[cell]) {
                    continue;
                }
                const auto plan =
                    report == total_ ? plan_for_total(cell) : plan_for_platform(report, cell);
                for (const std::size_t other : plan ? plan->cells : std::vector<std::size_t>()) {
                    hide(other);
                    safe_[other] = true;
                }
            }
        }
    }

    /// The cheapest change in a table alone.
    std::optional<std::vector<CellChange>> own_change(std::size_t report, std::size_t cell) {
        SuppressionLayout& layout = layouts_[report];
        const auto id = layout.figure_of(cell);
        const auto change = id ? layout.network().cheapest_change(*id) : std::nullopt;
        if (!change) {
            return std::nullopt;
        }
        std::vector<CellChange> changes;
        for (const auto& step : change->steps) {
            if (const auto place = layout.cell_of(step.figure)) {
                changes.push_back({*place, step.increase ? 1.0 : -1.0});
            }
        }
        return changes;
    }

    [[nodiscard]] std::optional<std::size_t> cell_in(std::size_t report, std::size_t cell) const {
        const auto place = places_.find(cell / table_.columns);
        const auto row = rows_[report].find(*place->second.key);
        return row == rows_[report].end()
                   ? std::nullopt
                   : std::optional(row->second * table_.columns + cell % table_.columns);
    }

    /// The change carried over to another table, times `sign`; nothing where that table can't make
    /// it. Rows that the totals don't have need no making up for.
    [[nodiscard]] std::optional<std::vector<CellChange>>
    carried(std::span<const CellChange> changes, std::size_t report, double sign) {
        std::vector<CellChange> result;
        for (const CellChange& change : changes) {
            ++work_;
            const auto in_total = cell_in(total_, change.cell);
            if (!in_total || (!table_.cells[*in_total].count && !table_.cells[*in_total].hidden)) {
                continue;
            }
            const auto cell = cell_in(report, change.cell);
            if (!cell || !can_change(*cell, sign * change.by)) {
                return std::nullopt;
            }
            result.push_back({*cell, sign * change.by});
        }
        return layouts_[report].keeps_sums(result) ? std::optional(result) : std::nullopt;
    }

    [[nodiscard]] bool can_change(std::size_t cell, double by) const {
        const CountCell& content = table_.cells[cell];
        const double least = by < 0.0 ? 2.0 : 1.0;
        return content.count ? *content.count >= least : content.hidden;
    }

    [[nodiscard]] Plan plan_of(std::span<const CellChange> own,
                               std::span<const CellChange> other) const {
        Plan plan;
        for (const auto changes : {own, other}) {
            for (const CellChange& change : changes) {
                plan.cells.push_back(change.cell);
                plan.cost +=
                    hidden_[change.cell] ? 0.0 : table_.cells[change.cell].count.value_or(0.0);
            }
        }
        return plan;
    }

    static void keep_cheaper(std::optional<Plan>& best, Plan plan) {
        if (!best || plan.cost < best->cost) {
            best = std::move(plan);
        }
    }

    std::optional<Plan> plan_for_platform(std::size_t report, std::size_t cell) {
        const auto own = own_change(report, cell);
        if (!own) { // a table that doesn't add up
            return std::nullopt;
        }
        std::optional<Plan> best;
        const std::size_t partners = std::min(most_partners, reports_.size() - 1);
        for (std::size_t next = 0; next <= partners; ++next) { // the total, then other platforms
            const std::size_t other = next == 0 ? total_ : (report + next) % reports_.size();
            const bool done = best && best->cost == 0.0;
            if (done || other == report || (other == total_ && next != 0)) {
                continue;
            }
            if (const auto makes_up = carried(*own, other, other == total_ ? 1.0 : -1.0)) {
                keep_cheaper(best, plan_of(*own, *makes_up));
            }
        }
        return best ? best : std::optional(plan_of(*own, {}));
    }

    /// A change of the total is a change of some platform.
    std::optional<Plan> plan_for_total(std::size_t cell) {
        std::optional<Plan> best;
        for (std::size_t report = 0; report < reports_.size(); ++report) {
            if (best && best->cost == 0.0) {
                break;
            }
            const auto same = report == total_ ? std::nullopt : cell_in(report, cell);
            const auto own = same ? own_change(report, *same) : std::nullopt;
            const auto in_total = own ? carried(*own, total_, 1.0) : std::nullopt;
            if (in_total) {
                keep_cheaper(best, plan_of(*own, *in_total));
            }
        }
        if (!best) {
            const auto own = own_change(total_, cell);
            best = own ? std::optional(plan_of(*own, {})) : std::nullopt;
        }
        return best;
    }

    const CountTable& table_;
    std::span<const ReportTable> reports_;
    std::size_t total_;
    std::span<SuppressionLayout> layouts_;
    std::vector<bool>& hidden_;
    std::vector<bool> safe_;
    std::size_t work_ = 0;
    struct Place {
        std::size_t report = 0;
        const std::string* key = nullptr;
    };
    std::vector<std::unordered_map<std::string, std::size_t>> rows_; ///< by report and key
    std::unordered_map<std::size_t, Place> places_;                  ///< by row
};

} // namespace

std::vector<std::vector<std::size_t>>
lines_across(const CountTable& table, std::span<const ReportTable> reports, std::size_t total) {
    std::vector<std::vector<std::size_t>> lines;
    for (std::size_t i = 0; i < reports[total].rows.size(); ++i) {
        for (std::size_t column = 0; column < table.columns; ++column) {
            const std::size_t cell = reports[total].rows[i] * table.columns + column;
            if (!table.cells[cell].count && !table.cells[cell].hidden) {
                continue;
            }
            std::vector<std::size_t> cells{cell};
            for (std::size_t other = 0; other < reports.size(); ++other) {
                const auto row =
                    other == total ? std::nullopt : reports[other].row_of(reports[total].keys[i]);
                if (row) {
                    cells.push_back(*row * table.columns + column);
                }
            }
            lines.push_back(std::move(cells));
        }
    }
    return lines;
}

std::size_t protect_platforms(const CountTable& table, std::span<const ReportTable> reports,
                              std::size_t total, std::span<SuppressionLayout> layouts,
                              std::vector<bool>& hidden) {
    return Platforms(table, reports, total, layouts, hidden).protect();
}

} // namespace utfall::core
