// A chart in a sheet, drawn by Calc from the sheet's cells.
#pragma once

#include "core/base/palette.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::book {

namespace colours = core::colours;

/// One row or column of figures of a chart. Ranges stand as in a formula: `B5:B9`.
struct Series {
    enum class Look { bars, line, dashed_line, points };

    std::string values;
    std::string name; ///< the cell that holds it
    std::string_view colour = colours::dark;
    Look look = Look::bars;
    bool labelled = false;                  ///< each figure is written beside its mark
    std::vector<std::string_view> points{}; ///< colours of single figures, if they differ
};

struct Chart {
    enum class Kind { bars, columns, lines, ring };

    Kind kind = Kind::bars;
    std::string name;        ///< as the navigator lists it
    std::string title;       ///< what it shows
    std::string description; ///< for those who can't see it
    std::string categories;
    std::vector<Series> series;
    bool stacked = false;
    bool overlapping = false; ///< bars of one name stand in each other's place
    bool legend = true;
    bool axis_labels_outside = false; ///< names stand at the edge also where bars go below 0
    std::optional<double> lowest{};   ///< of the axis of figures; none: as Calc chooses
    std::optional<double> highest{};
    double width_cm = 16.0;
    double height_cm = 8.0;
};

/// The document that a chart is, without the outermost element: styles and body.
/// @param sheet that its ranges lie in
[[nodiscard]] std::string chart_content(const Chart& chart, const std::string& sheet);

/// The ranges that a chart is drawn from, as an attribute of its frame.
[[nodiscard]] std::string chart_ranges(const Chart& chart, const std::string& sheet);

} // namespace utfall::book
