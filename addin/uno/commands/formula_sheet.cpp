#include "uno/commands/formula_sheet.hpp"

#include "core/commands/listing.hpp"
#include "core/commands/shared_copy.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesAccess.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace utfall::uno::commands {

namespace {

using namespace core::commands;
using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using Sheet = Reference<css::sheet::XSpreadsheet>;

constexpr std::size_t most_formulas = 100000; ///< a sheet has room for more; a person hasn't

/// Hundredths of a millimetre.
constexpr std::array<sal_Int32, formula_columns> widths{4500, 12000, 4500,  12000,
                                                        5000, 3500,  12000, 4500};

Sheet sheet_at(const Document& document, sal_Int32 index) {
    return {Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(index),
            UNO_QUERY_THROW};
}

std::string name_of(const Sheet& sheet) {
    return to_utf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

std::string text_at(const Sheet& sheet, std::size_t column, sal_Int32 row) {
    return to_utf8(
        Reference<css::text::XTextRange>(
            sheet->getCellByPosition(static_cast<sal_Int32>(column), row), UNO_QUERY_THROW)
            ->getString());
}

void put_text(const Sheet& sheet, std::size_t column, sal_Int32 row, std::string_view text) {
    Reference<css::text::XTextRange>(sheet->getCellByPosition(static_cast<sal_Int32>(column), row),
                                     UNO_QUERY_THROW)
        ->setString(to_ustring(text));
}

Reference<css::table::XCellRange> range_of(const Document& document,
                                           const CellRangeAddress& cells) {
    return sheet_at(document, cells.Sheet)
        ->getCellRangeByPosition(cells.StartColumn, cells.StartRow, cells.EndColumn, cells.EndRow);
}

CellRangeAddress array_around(const Sheet& sheet, sal_Int32 column, sal_Int32 row) {
    const Reference<css::sheet::XSheetCellRange> cell(
        sheet->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW);
    const auto cursor = sheet->createCursorByRange(cell);
    cursor->collapseToCurrentArray();
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
}

void add_formula(const Sheet& sheet, const std::vector<OurRule>& rules, sal_Int32 index,
                 sal_Int32 column, sal_Int32 row, std::vector<OurFormula>& found) {
    const std::string formula = to_utf8(sheet->getCellByPosition(column, row)->getFormula());
    if (!uses_us(formula, rules) || found.size() >= most_formulas) {
        return;
    }
    if (!formula.starts_with("{")) {
        found.push_back(
            {{static_cast<sal_Int16>(index), column, row, column, row}, formula, false});
        return;
    }
    const CellRangeAddress cells = array_around(sheet, column, row);
    if (cells.StartColumn == column && cells.StartRow == row) {
        found.push_back({cells, formula, true});
    }
}

void put_link(const Document& document, const Sheet& sheet, sal_Int32 row,
              const CellRangeAddress& cells) {
    const auto at = [](sal_Int32 index) { return static_cast<std::size_t>(index); };
    sheet->getCellByPosition(static_cast<sal_Int32>(FormulaColumn::cell), row)
        ->setFormula(to_ustring(link_formula(
            name_of(sheet_at(document, cells.Sheet)),
            {at(cells.StartRow), at(cells.StartColumn), at(cells.EndRow), at(cells.EndColumn)})));
}

// The cells of a rule beyond the first stretch stand after its numbers: four numbers each.
std::string details_of(const OurRule& rule) {
    std::string text;
    const auto add = [&text](sal_Int32 number) {
        text += (text.empty() ? "" : " ") + std::to_string(number);
    };
    std::for_each(rule.details.begin(), rule.details.end(), add);
    for (std::size_t i = 1; i < rule.cells.size(); ++i) {
        const CellRangeAddress& cells = rule.cells[i];
        for (const sal_Int32 number :
             {cells.StartColumn, cells.StartRow, cells.EndColumn, cells.EndRow}) {
            add(number);
        }
    }
    return text;
}

void write_rule(const Document& document, const Sheet& sheet, sal_Int32 row, const OurRule& rule,
                core::Language language) {
    if (!rule.cells.empty()) {
        put_link(document, sheet, row, rule.cells.front());
    }
    const auto put = [&](FormulaColumn column, std::string_view text) {
        put_text(sheet, static_cast<std::size_t>(column), row, text);
    };
    put(FormulaColumn::formula, short_formula(rule.stored));
    put(FormulaColumn::stored, rule.stored);
    put(FormulaColumn::kind, kind_name(rule.kind, language));
    put(FormulaColumn::details, details_of(rule));
    put(FormulaColumn::second, rule.second);
    put(FormulaColumn::named, rule.named);
}

/// How many numbers a rule of the kind has; what follows are cells.
constexpr std::size_t numbers_of(FormulaKind kind) {
    return kind == FormulaKind::name ? 4 : 5;
}

std::string shown_at(const Document& document, const CellRangeAddress& cells) {
    return text_at(sheet_at(document, cells.Sheet), static_cast<std::size_t>(cells.StartColumn),
                   cells.StartRow);
}

// Where a link leads, and over how many cells its text says.
bool follow(const Document& document, const Sheet& sheet, sal_Int32 row, CellRangeAddress& cells) {
    const std::string formula = to_utf8(
        sheet->getCellByPosition(static_cast<sal_Int32>(FormulaColumn::cell), row)->getFormula());
    const std::string reference = linked_reference(formula);
    if (reference.empty()) {
        return false;
    }
    const Reference<css::sheet::XCellRangesAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const auto found = sheets->getCellRangesByName(to_ustring(reference));
    if (found.getLength() != 1) {
        return false;
    }
    cells =
        Reference<css::sheet::XCellRangeAddressable>(found[0], UNO_QUERY_THROW)->getRangeAddress();
    const std::string shown = text_at(sheet, static_cast<std::size_t>(FormulaColumn::cell), row);
    const auto area = sheet_at(document, cells.Sheet)->getCellRangeByName(to_ustring(shown));
    cells = Reference<css::sheet::XCellRangeAddressable>(area, UNO_QUERY_THROW)->getRangeAddress();
    return true;
}

void write_head(const Sheet& sheet, core::Language language) {
    put_text(sheet, 0, 0, formula_title(language));
    put_text(sheet, 0, 1, formula_note(language));
    for (std::size_t column = 0; column < formula_columns; ++column) {
        put_text(sheet, column, static_cast<sal_Int32>(formula_header_row),
                 formula_headers()[column].in(language));
        const auto columns =
            Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getColumns();
        Reference<css::beans::XPropertySet>(columns->getByIndex(static_cast<sal_Int32>(column)),
                                            UNO_QUERY_THROW)
            ->setPropertyValue("Width", Any(widths[column]));
    }
    for (const std::size_t row : {std::size_t{0}, formula_header_row}) {
        const auto line = sheet->getCellRangeByPosition(
            0, static_cast<sal_Int32>(row), formula_columns - 1, static_cast<sal_Int32>(row));
        Reference<css::beans::XPropertySet>(line, UNO_QUERY_THROW)
            ->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
    }
}

} // namespace

std::vector<OurFormula> our_formulas(const Document& document, const std::vector<OurRule>& rules) {
    std::vector<OurFormula> found;
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index) {
        const Sheet sheet = sheet_at(document, index);
        const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
        for (const CellRangeAddress& part :
             query->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses()) {
            for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row) {
                for (sal_Int32 column = part.StartColumn; column <= part.EndColumn; ++column) {
                    add_formula(sheet, rules, index, column, row, found);
                }
            }
        }
    }
    return found;
}

void make_values(const Document& document, const std::vector<OurFormula>& formulas) {
    // All are read before the first is written: one may be computed from another.
    std::vector<css::uno::Sequence<css::uno::Sequence<Any>>> values;
    std::vector<std::string> errors;
    for (const OurFormula& formula : formulas) {
        values.push_back(Reference<css::sheet::XCellRangeData>(range_of(document, formula.cells),
                                                               UNO_QUERY_THROW)
                             ->getDataArray());
        errors.push_back(shown_at(document, formula.cells));
    }
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        const auto range = range_of(document, formulas[i].cells);
        if (formulas[i].is_array) {
            Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)
                ->setArrayFormula(rtl::OUString());
        }
        for (sal_Int32 row = 0; row < values[i].getLength(); ++row) {
            for (sal_Int32 column = 0; column < values[i][row].getLength(); ++column) {
                const auto cell = range->getCellByPosition(column, row);
                const Any& value = values[i][row][column];
                double number = 0.0;
                rtl::OUString text;
                if (value >>= number) {
                    cell->setValue(number);
                } else {
                    // An error has no value; what it showed says more than a blank.
                    text = (value >>= text) ? text : to_ustring(errors[i]);
                    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(text);
                }
            }
        }
    }
}

std::string add_formula_sheet(const Document& document, const std::vector<OurFormula>& formulas,
                              const std::vector<OurRule>& rules, core::Language language) {
    std::vector<std::string> taken;
    for (const rtl::OUString& name : document->getSheets()->getElementNames()) {
        taken.push_back(to_utf8(name));
    }
    const std::string name = free_name(formula_sheet_name(language), taken);
    document->getSheets()->insertNewByName(to_ustring(name), static_cast<sal_Int16>(taken.size()));
    const Sheet sheet(document->getSheets()->getByName(to_ustring(name)), UNO_QUERY_THROW);
    write_head(sheet, language);
    auto row = static_cast<sal_Int32>(first_formula_row);
    for (const OurFormula& formula : formulas) {
        put_link(document, sheet, row, formula.cells);
        put_text(sheet, static_cast<std::size_t>(FormulaColumn::formula), row,
                 short_formula(formula.stored));
        put_text(sheet, static_cast<std::size_t>(FormulaColumn::shown), row,
                 shown_at(document, formula.cells));
        put_text(sheet, static_cast<std::size_t>(FormulaColumn::stored), row, formula.stored);
        ++row;
    }
    for (const OurRule& rule : rules) {
        write_rule(document, sheet, row, rule, language);
        ++row;
    }
    return name;
}

Sheet find_formula_sheet(const Document& document) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Sheet sheet = sheet_at(document, i);
        if (is_formula_title(text_at(sheet, 0, 0))) {
            return sheet;
        }
    }
    return {};
}

namespace {

OurRule read_rule(const Document& document, const Sheet& sheet, sal_Int32 row, FormulaKind kind) {
    const auto text = [&](FormulaColumn column) {
        return text_at(sheet, static_cast<std::size_t>(column), row);
    };
    OurRule rule{kind,
                 {},
                 text(FormulaColumn::stored),
                 text(FormulaColumn::second),
                 text(FormulaColumn::named),
                 {}};
    std::istringstream numbers(text(FormulaColumn::details));
    for (sal_Int32 number = 0; numbers >> number;) {
        rule.details.push_back(number);
    }
    CellRangeAddress first;
    if (follow(document, sheet, row, first)) {
        rule.cells.push_back(first);
        for (std::size_t i = numbers_of(kind); i + 3 < rule.details.size(); i += 4) {
            rule.cells.push_back({first.Sheet, rule.details[i], rule.details[i + 1],
                                  rule.details[i + 2], rule.details[i + 3]});
        }
    }
    rule.details.resize(std::min(rule.details.size(), numbers_of(kind)));
    return rule;
}

} // namespace

std::vector<FormulaLine> read_formula_sheet(const Document& document, const Sheet& sheet) {
    std::vector<FormulaLine> lines;
    for (auto row = static_cast<sal_Int32>(first_formula_row);; ++row) {
        const std::string stored =
            text_at(sheet, static_cast<std::size_t>(FormulaColumn::stored), row);
        if (stored.empty()) {
            return lines;
        }
        FormulaLine line{{{}, stored, stored.starts_with("{")}, {}, row, true};
        const FormulaKind kind =
            read_kind(text_at(sheet, static_cast<std::size_t>(FormulaColumn::kind), row));
        try {
            if (kind != FormulaKind::cells) {
                line.rule = read_rule(document, sheet, row, kind);
                line.changed = false;
            } else if (follow(document, sheet, row, line.formula.cells)) {
                line.changed = shown_at(document, line.formula.cells) !=
                               text_at(sheet, static_cast<std::size_t>(FormulaColumn::shown), row);
            }
        } catch (const css::uno::Exception&) {
            line.changed = true; // the cells, or their sheet, are gone
        }
        lines.push_back(std::move(line));
    }
}

void put_formula(const Document& document, const OurFormula& formula) {
    const auto range = range_of(document, formula.cells);
    if (!formula.is_array) {
        range->getCellByPosition(0, 0)->setFormula(to_ustring(formula.stored));
        return;
    }
    // `{=…}` without its braces.
    const std::string inside = formula.stored.substr(1, formula.stored.size() - 2);
    Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)
        ->setArrayFormula(to_ustring(inside));
}

} // namespace utfall::uno::commands
