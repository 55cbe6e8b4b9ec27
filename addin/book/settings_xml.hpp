// What Calc remembers of a window: the sheet in front, frozen heads.
#pragma once

#include "book/workbook.hpp"

#include <string>

namespace utfall::book {

/// <office:settings>
[[nodiscard]] std::string settings_xml(const Workbook& book);

} // namespace utfall::book
