// A cell of a register, as the check reads it.
#pragma once

#include "core/base/cell.hpp"

#include <optional>
#include <string>

namespace utfall::core {

/// Nothing written, a word, or a day.
struct Entry {
    std::string word; ///< folded; empty for a blank, a mark or a number
    std::optional<double> day;

    [[nodiscard]] bool blank() const { return word.empty() && !day; }

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// @throws Error the cell holds an error
[[nodiscard]] Entry read_entry(const Cell& cell);

} // namespace utfall::core
