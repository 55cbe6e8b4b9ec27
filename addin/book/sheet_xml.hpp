// A sheet as it is written to the file.
#pragma once

#include "book/sheet.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace utfall::book {

/// Gives the <draw:object> of a chart: the document itself, or where it is.
using Embed = std::function<std::string(const Chart&, const std::string& sheet)>;

/// A row that isn't one line high.
struct RowLook {
    double height_cm = 0;
    bool fixed = true; // else Calc may work it out anew
    bool begins_page = false;

    friend auto operator<=>(const RowLook&, const RowLook&) = default;
};
[[nodiscard]] std::optional<RowLook> row_look(const Sheet& sheet, int row);

/// Name of its style.
[[nodiscard]] std::string row_style(const RowLook& look);

/// Name of the validation that offers these choices.
[[nodiscard]] std::string choice_name(std::string_view choices);

/// <table:table> with its columns, rows, and conditional formats.
/// @param number of the sheet in its workbook, from 0
[[nodiscard]] std::string sheet_xml(const Sheet& sheet, int number, const Embed& embed);

} // namespace utfall::book
