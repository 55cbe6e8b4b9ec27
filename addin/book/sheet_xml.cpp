#include "book/sheet_xml.hpp"

#include "book/conditions.hpp"
#include "book/formula.hpp"
#include "book/pages.hpp"
#include "book/styles.hpp"
#include "book/xml.hpp"

namespace utfall::book {
namespace {

[[nodiscard]] std::string cell_text(const Cell& cell) {
    if (cell.link.empty()) {
        return escaped(cell.text);
    }
    return "<text:a xlink:type=\"simple\" xlink:href=\"#'" + escaped(cell.link) + "'.A1\">" +
           escaped(cell.text) + "</text:a>";
}

void append_choices(std::string& out, const Cell& cell) {
    if (!cell.choices.empty()) {
        out.append(" table:content-validation-name=\"").append(choice_name(cell.choices)) += '"';
    }
}

void append_cell(std::string& out, const Cell& cell, int row) {
    out.append("     <table:table-cell table:style-name=\"" + style_name(cell.style) + "\"");
    if (cell.span > 1) {
        out.append(" table:number-columns-spanned=\"" + std::to_string(cell.span) +
                   "\" table:number-rows-spanned=\"1\"");
    }
    if (cell.matrix_rows > 0) {
        out.append(" table:number-matrix-columns-spanned=\"" + std::to_string(cell.matrix_columns) +
                   "\" table:number-matrix-rows-spanned=\"" + std::to_string(cell.matrix_rows) +
                   "\"");
    }
    append_choices(out, cell);
    switch (cell.kind) {
    case Cell::Kind::blank:
        out.append("/>\n");
        break;
    case Cell::Kind::text:
        out.append(" office:value-type=\"string\"><text:p>" + cell_text(cell) +
                   "</text:p></table:table-cell>\n");
        break;
    case Cell::Kind::number:
        out.append(" office:value-type=\"float\" office:value=\"" + decimal(cell.number) +
                   "\"/>\n");
        break;
    case Cell::Kind::date:
        out.append(" office:value-type=\"date\" office:date-value=\"" + escaped(cell.text) +
                   "\"/>\n");
        break;
    case Cell::Kind::formula:
        out.append(" table:formula=\"" + escaped(stored_formula(cell.text, row)) + "\"/>\n");
        break;
    }
    if (cell.span > 1) {
        out.append("     <table:covered-table-cell table:number-columns-repeated=\"" +
                   std::to_string(cell.span - 1) + "\"/>\n");
    }
}

void append_row(std::string& out, const Sheet& sheet, int number, const Sheet::Row& row) {
    const auto height = sheet.row_height_cm(number);
    const int repeats = sheet.repeats(number);
    out.append("    <table:table-row table:style-name=\"" +
               (height ? row_style(*height, sheet.begins_page(number)) : std::string("row")) +
               "\"");
    if (repeats > 1) {
        out.append(" table:number-rows-repeated=\"" + std::to_string(repeats) + "\"");
    }
    out.append(">\n");
    int column = 0;
    for (const auto& [at, cell] : row) {
        if (at > column) {
            out.append("     <table:table-cell table:number-columns-repeated=\"" +
                       std::to_string(at - column) + "\"/>\n");
        }
        append_cell(out, cell, number);
        column = at + cell.span;
    }
    out.append("    </table:table-row>\n");
}

[[nodiscard]] std::string table_start(const Sheet& sheet) {
    std::string out = "   <table:table table:name=\"" + escaped(sheet.name()) +
                      "\" table:style-name=\"sheet-" + std::string(print_name(sheet.print())) +
                      "\"";
    if (!sheet.prints()) {
        out.append(" table:print=\"false\"");
    }
    return out.append(">\n");
}

} // namespace

std::string row_style(double height_cm, bool begins_page) {
    return "row-" + decimal(height_cm) + (begins_page ? "-new-page" : "");
}

std::string choice_name(std::string_view choices) {
    std::string name = "choice-";
    for (const char c : choices) {
        const bool plain =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        name.push_back(plain ? c : '-');
    }
    return name;
}

std::string sheet_xml(const Sheet& sheet) {
    std::string out = table_start(sheet);
    for (const double width : sheet.widths_cm()) {
        out.append("    <table:table-column table:style-name=\"column-" + decimal(width) +
                   "\"/>\n");
    }
    int next = 1;
    for (const auto& [number, row] : sheet.rows()) {
        if (number > next) {
            out.append(
                "    <table:table-row table:style-name=\"row\" table:number-rows-repeated=\"" +
                std::to_string(number - next) + "\"><table:table-cell/></table:table-row>\n");
        }
        const bool repeated = sheet.repeated_row() == number;
        out.append(repeated ? "    <table:table-header-rows>\n" : "");
        append_row(out, sheet, number, row);
        out.append(repeated ? "    </table:table-header-rows>\n" : "");
        next = number + sheet.repeats(number);
    }
    out.append(conditional_formats(sheet));
    return out.append("   </table:table>\n");
}

} // namespace utfall::book
