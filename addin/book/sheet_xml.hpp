// A sheet as it is written to the file.
#pragma once

#include "book/sheet.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace utfall::book {

/// Gives the <draw:object> of a chart: the document itself, or where it is.
using Embed = std::function<std::string(const Chart&, const std::string& sheet)>;

/// Name of the style of a row that has a height of its own.
[[nodiscard]] std::string row_style(double height_cm, bool begins_page);

/// Name of the validation that offers these choices.
[[nodiscard]] std::string choice_name(std::string_view choices);

/// <table:table> with its columns, rows, and conditional formats.
/// @param number of the sheet in its workbook, from 0
[[nodiscard]] std::string sheet_xml(const Sheet& sheet, int number, const Embed& embed);

} // namespace utfall::book
