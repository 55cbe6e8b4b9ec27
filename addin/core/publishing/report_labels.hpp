// The words of a report's row labels.
#pragma once

#include <string>
#include <string_view>

namespace utfall::core {

/// What a row of a report's table counts.
enum class ReportRow {
    other,        ///< nothing that the words tell
    participants, ///< all in the period
    started,      ///< the new ones among them
    closed,       ///< all closings
    positive,     ///< those to a positive outcome
    remaining,    ///< still there after the period
    sum           ///< of the rows above
};

struct ReportLabel {
    ReportRow row = ReportRow::other;
    bool part = false; ///< of the row above that isn't one: `varav`, `of which`
    std::string words; ///< folded, without `varav` and dashes
};

/// @param label as written
/// Source: the labels of OUTCOME_REPORT and of the reports named in report_rows.hpp
[[nodiscard]] ReportLabel read_report_label(std::string_view label);

} // namespace utfall::core
