// What may be typed, and names of ranges, as they are written to the file.
#pragma once

#include "book/workbook.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace utfall::book {

/// Name of a sheet's validation.
/// @param sheet number of the sheet in its workbook, from 0
[[nodiscard]] std::string validation_name(int sheet, std::size_t index);

/// <table:content-validations> of a workbook, empty if it has none.
[[nodiscard]] std::string validations_xml(const Workbook& book);

/// <table:named-expressions>, empty if there are none.
[[nodiscard]] std::string
named_ranges_xml(const std::vector<std::pair<std::string, std::string>>& names);

} // namespace utfall::book
