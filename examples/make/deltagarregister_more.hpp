// More tables from the invented register, one formula each.
#pragma once

#include "notation.hpp"

#include <string>
#include <vector>

namespace utfall::examples {

/// The columns of the register as ranges.
struct RegisterRanges {
    std::string number, start, end, outcome, sex, platform;
};

/// @param positive, other the outcomes, in the order they are to stand
void write_more_tables(Sheet& sheet, const RegisterRanges& ranges,
                       const std::vector<std::string>& positive,
                       const std::vector<std::string>& other,
                       const std::vector<std::string>& platforms);

} // namespace utfall::examples
