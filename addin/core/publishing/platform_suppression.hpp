// Tables of several platforms and the table of their totals, all published.
#pragma once

#include "core/publishing/count_table.hpp"
#include "core/publishing/report_rows.hpp"
#include "core/publishing/suppression_layout.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace utfall::core {

/// The sums over platforms that a reader can check: each figure of the table of totals with those
/// of the platforms.
[[nodiscard]] std::vector<std::vector<std::size_t>>
lines_across(const CountTable& table, std::span<const ReportTable> reports, std::size_t total);

/// How many other platforms are asked to make up for a change, the next ones first: more than any
/// association has, and few enough for the work to grow as the table does.
inline constexpr std::size_t most_partners = 20;

/// Hides cells until every hidden one can be another count. A change within one platform's table is
/// made up for by the same change in the total, or by the opposite in another platform, whichever
/// hides less.
/// @param reports the tables; `total` is that of the totals
/// @param layouts of the reports
/// @param hidden  by cell; changed
/// @return how many figures were looked at
std::size_t protect_platforms(const CountTable& table, std::span<const ReportTable> reports,
                              std::size_t total, std::span<SuppressionLayout> layouts,
                              std::vector<bool>& hidden);

} // namespace utfall::core
