// The findings of a check function, laid out so that there may be fewer or more of them tomorrow.
#pragma once

#include "notation.hpp"

#include <string>
#include <vector>

namespace utfall::examples {

/// Where a field of the findings goes.
struct FindingColumn {
    int column = 0; // of the sheet, from 0
    int field = 1;  // of the check's result, from 1
    std::string header;
    Format format = Format::text;
    int span = 1;
};

/// A heading, the number of findings, and room for `rows` of them.
/// @param call the whole call of the check function; its first field is `ok` if nothing is found
void add_findings(Sheet& sheet, const std::string& heading, const std::string& call, int rows,
                  const std::vector<FindingColumn>& columns);

/// The columns of TABLE_CHECK: row, column, printed, computed and difference in A to E, and what
/// kind of finding it is.
[[nodiscard]] std::vector<FindingColumn> table_findings();

} // namespace utfall::examples
