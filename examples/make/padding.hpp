// Tables whose length depends on what an office fills in.
#pragma once

#include "notation.hpp"

#include <string>

namespace utfall::examples {

/// An array formula's table filled up with empty cells to so many rows: past the table's end Calc
/// shows #N/A, and whatever can't be worked out stays empty.
[[nodiscard]] inline std::string filled_up(int rows, const std::string& table) {
    return fill("IFERROR(IF(ROW(A1:A{0});", rows) + table + ");\"\")";
}

} // namespace utfall::examples
