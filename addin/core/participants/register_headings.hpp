// The headings that the columns of a participant register go by.
#pragma once

#include "core/base/cell.hpp"

namespace utfall::core {

enum class RegisterColumn { start, end, outcome, sex, person, platform };

/// Whether a cell is a heading of this column: a known word in Swedish or English, whatever its
/// case, with marks and what stands in brackets after it left out: `Slut (ÅÅÅÅ-MM-DD):` is slut.
/// Source: ours; the words of registers that we have seen.
[[nodiscard]] bool is_register_heading(const Cell& cell, RegisterColumn column);

} // namespace utfall::core
