#include "sheet.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <array>
#include <utility>

namespace utfall::tests {

namespace {

using core::ErrorKind;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using uno::to_ustring;
using uno::to_utf8;

// Results stand apart from what a row of data may fill.
constexpr int result_row = 400;
constexpr int result_column = 60;

constexpr std::array<std::pair<int, ErrorKind>, 5> errors{{
    {502, ErrorKind::domain},
    {511, ErrorKind::missing_argument},
    {519, ErrorKind::not_a_number},
    {532, ErrorKind::division_by_zero},
    {32767, ErrorKind::undefined},
}};

core::ErrorValue error_of(int code) {
    for (const auto& [known, kind] : errors) {
        if (known == code) {
            return {kind};
        }
    }
    return {ErrorKind::foreign, code};
}

std::string text_of(const Reference<css::table::XCell>& cell) {
    return to_utf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
}

// One cell further in the directions in which an array has more than one cell.
core::Table trimmed(const core::Table& read, const core::Table& expected) {
    const auto beyond = [&](std::size_t row, std::size_t column) {
        return row >= expected.rows() || column >= expected.columns();
    };
    for (std::size_t row = 0; row < read.rows(); ++row) {
        for (std::size_t column = 0; column < read.columns(); ++column) {
            if (beyond(row, column) &&
                read.at(row, column) != core::Cell(core::ErrorValue{ErrorKind::undefined})) {
                return read;
            }
        }
    }
    core::Table table(expected.rows(), expected.columns());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            table.at(row, column) = read.at(row, column);
        }
    }
    return table;
}

} // namespace

Sheet sheet_at(const Reference<css::sheet::XSpreadsheetDocument>& document, int index) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    return {sheets->getByIndex(index), UNO_QUERY_THROW};
}

Sheet sheet_named(const Reference<css::sheet::XSpreadsheetDocument>& document,
                  const std::string& name) {
    return {document->getSheets()->getByName(to_ustring(name)), UNO_QUERY_THROW};
}

void clear(const Sheet& sheet) {
    using namespace css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(sheet, UNO_QUERY_THROW)
        ->clearContents(VALUE | DATETIME | STRING | ANNOTATION | FORMULA | HARDATTR | STYLES);
}

void clear_results(const Sheet& sheet) {
    constexpr int room = 100; // more than any result needs
    using namespace css::sheet::CellFlags;
    const auto area = sheet->getCellRangeByPosition(result_column, result_row, result_column + room,
                                                    result_row + room);
    Reference<css::sheet::XSheetOperation>(area, UNO_QUERY_THROW)
        ->clearContents(VALUE | DATETIME | STRING | FORMULA);
}

void put(const Sheet& sheet, const CellBlock& block) {
    for (std::size_t r = 0; r < block.values.rows(); ++r) {
        for (std::size_t c = 0; c < block.values.columns(); ++c) {
            const auto cell = sheet->getCellByPosition(static_cast<sal_Int32>(block.column + c),
                                                       static_cast<sal_Int32>(block.row + r));
            const core::Cell& value = block.values.at(r, c);
            if (const auto* number = std::get_if<double>(&value)) {
                cell->setValue(*number);
            } else if (const auto* text = std::get_if<std::string>(&value)) {
                if (text->starts_with("=")) {
                    cell->setFormula(to_ustring(*text));
                } else {
                    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)
                        ->setString(to_ustring(*text));
                }
            }
        }
    }
}

core::Cell cell_at(const Sheet& sheet, int row, int column) {
    const auto cell = sheet->getCellByPosition(column, row);
    if (const int code = cell->getError(); code != 0) {
        return error_of(code);
    }
    switch (cell->getType()) {
    case css::table::CellContentType_VALUE:
        return cell->getValue();
    case css::table::CellContentType_TEXT:
        return text_of(cell);
    case css::table::CellContentType_FORMULA: {
        sal_Int32 type = 0;
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
            ->getPropertyValue("FormulaResultType2") >>= type;
        if (type == css::sheet::FormulaResult::STRING) {
            return text_of(cell);
        }
        return cell->getValue();
    }
    default:
        return core::Blank();
    }
}

core::Table evaluate(const Sheet& sheet, const std::string& formula, const core::Table& expected) {
    if (expected.size() == 1) {
        sheet->getCellByPosition(result_column, result_row)->setFormula(to_ustring(formula));
        core::Table result(1, 1);
        result.at(0, 0) = cell_at(sheet, result_row, result_column);
        return result;
    }
    const auto further = [](std::size_t cells) { return cells > 1 ? cells + 1 : cells; };
    core::Table read(further(expected.rows()), further(expected.columns()));
    const Reference<css::sheet::XArrayFormulaRange> range(
        sheet->getCellRangeByPosition(result_column, result_row,
                                      result_column + static_cast<int>(read.columns()) - 1,
                                      result_row + static_cast<int>(read.rows()) - 1),
        UNO_QUERY_THROW);
    range->setArrayFormula(to_ustring(formula));
    for (std::size_t r = 0; r < read.rows(); ++r) {
        for (std::size_t c = 0; c < read.columns(); ++c) {
            read.at(r, c) = cell_at(sheet, result_row + static_cast<int>(r),
                                    result_column + static_cast<int>(c));
        }
    }
    return trimmed(read, expected);
}

core::Cell typed(const Sheet& sheet, const std::string& formula) {
    const auto cell = sheet->getCellByPosition(result_column, result_row);
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
        ->setPropertyValue("FormulaLocal", css::uno::Any(to_ustring(formula)));
    return cell_at(sheet, result_row, result_column);
}

} // namespace utfall::tests
