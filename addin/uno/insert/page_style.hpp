// The page style that an inserted sheet is printed with: its own, beside those of the document.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

namespace utfall::uno::insert {

using Spreadsheet = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

/// Makes the page style in `to`, unless there is one of that name: paper, margins, scale, and
/// header and footer with their fields. Calc's own loading of styles ends the office now and then.
/// @return whether it was made
bool take_page_style(const Spreadsheet& from, const Spreadsheet& to, const rtl::OUString& name);

/// Takes a page style away that no sheet of the document is printed with.
void drop_page_style(const Spreadsheet& document, const rtl::OUString& name);

} // namespace utfall::uno::insert
