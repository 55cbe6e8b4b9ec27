// Numbers in place of texts.
#pragma once

#include "core/commands/conversion.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/number_formats.hpp"

#include <map>
#include <span>
#include <vector>

namespace utfall::uno::commands {

/// Writes the values part by part, then all formats at once: each change of a format is an entry of
/// its own among what can be undone, and a million of them would fill the memory.
class NumberWriter {
public:
    explicit NumberWriter(const Workplace& work) : work_(work), formats_(work) {}

    /// @param conversions column by column, from the top, places in `part`
    void write(const Area& part, const std::vector<core::commands::Conversion>& conversions);

    /// Gives the numbers formats that keep their look. A format that the user has chosen stays,
    /// unless it is text, or other than percent for a percentage.
    void write_formats() const;

private:
    void choose_formats(const Area& run, std::span<const core::commands::Conversion> conversions);
    void choose_format(sal_Int32 before, const core::commands::Conversion& conversion,
                       const css::table::CellAddress& cell);
    [[nodiscard]] sal_Int32 key_for(const core::commands::Look& look);

    const Workplace& work_;
    NumberFormats formats_;
    std::map<core::commands::Look, sal_Int32> keys_;
    /// By the new format and the old: set over ranges with different old formats, the office leaves
    /// some as they were, as text.
    std::map<std::pair<sal_Int32, sal_Int32>, std::vector<css::table::CellRangeAddress>> cells_;
};

} // namespace utfall::uno::commands
