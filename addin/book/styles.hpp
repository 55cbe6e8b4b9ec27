// How the cells look: the named cell styles of the workbooks.
#pragma once

#include "book/cell.hpp"
#include "core/base/text.hpp"

#include <set>
#include <string>

namespace utfall::book {

/// Name of the cell style in the file.
[[nodiscard]] std::string style_name(const Style& style);

/// <office:styles>: default style, number formats, and the cell styles in use.
[[nodiscard]] std::string styles_xml(const std::set<Style>& used, core::Language language);

} // namespace utfall::book
