// A table that was pasted as one column of text, split into labels and figures.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::commands {

/// What tells where the columns part.
enum class SplitBasis {
    tabs,     ///< tabs between the columns
    sums,     ///< the table's own sums and differences agree with these columns
    headings, ///< the headings are as many
    only      ///< the lines can be read in one way only
};

struct SplitTable {
    Table cells; ///< texts: labels in the first column, each figure as it was written
    SplitBasis basis = SplitBasis::only;
    std::size_t split = 0;            ///< lines with figures that are split
    std::vector<std::size_t> unsplit; ///< those that don't fit: left in the first column
};

/// Splits each line into a label and as many figures as the table has columns. In `Kanslipersonal
/// 1 977 2 010 33` blanks part both columns and thousands. Of the numbers of columns that fit the
/// lines, and the ways to split each, those are taken with which most of the table's own sums and
/// differences agree; where they say nothing, as many columns as there are headings.
/// @param lines one text a line, from the top
/// @return nothing when there are no figures to split off, or nothing tells how
[[nodiscard]] std::optional<SplitTable> split_lines(const std::vector<std::string>& lines);

/// What will be done, before it is done; the first lines as they will stand.
[[nodiscard]] std::string split_preview(const SplitTable& table, std::string_view range,
                                        Language language);
[[nodiscard]] std::string_view split_button(Language language);

/// What was done.
[[nodiscard]] std::string split_summary(const SplitTable& table, Language language);

} // namespace utfall::core::commands
