// What the example workbooks are written in: the cells, sheets and formulas of addin/book, and the
// published figures.
#pragma once

#include "book/cell.hpp"
#include "book/formula.hpp"
#include "book/sheet.hpp"
#include "book/workbook.hpp"
#include "support/figures.hpp"

namespace utfall::examples {

using book::array_formula;
using book::blank;
using book::Cell;
using book::choice;
using book::column_name;
using book::date;
using book::fill;
using book::Format;
using book::formula;
using book::in_column;
using book::input;
using book::label;
using book::link_to;
using book::number;
using book::Print;
using book::reference;
using book::row_label;
using book::Sheet;
using book::Style;
using book::text;
using book::total;
using book::Workbook;
using support::CsvFile;
using support::Figures;
using support::find_row;
using support::printed;
using support::Where;

} // namespace utfall::examples
