#include "book/workbook.hpp"

#include "book/formula.hpp"
#include "book/styles.hpp"
#include "book/xml.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace utfall::book {
namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
 xmlns:ooo="http://openoffice.org/2004/office"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
)";

constexpr std::string_view fonts = R"( <office:font-face-decls>
  <style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'" style:font-family-generic="swiss" style:font-pitch="variable"/>
 </office:font-face-decls>
)";

constexpr std::array prints = {Print::landscape, Print::portrait, Print::one_page,
                               Print::one_portrait_page};

[[nodiscard]] std::string_view print_name(Print print) {
    switch (print) {
    case Print::portrait:
        return "portrait";
    case Print::one_page:
        return "one-page";
    case Print::one_portrait_page:
        return "one-portrait-page";
    case Print::landscape:
        break;
    }
    return "landscape";
}

/// Shown in Calc's list of page styles.
[[nodiscard]] std::string_view display_name(Print print) {
    switch (print) {
    case Print::portrait:
        return "Utfall stående";
    case Print::one_page:
        return "Utfall liggande, en sida";
    case Print::one_portrait_page:
        return "Utfall stående, en sida";
    case Print::landscape:
        break;
    }
    return "Utfall liggande";
}

[[nodiscard]] std::string page_layout(Print print) {
    const bool portrait = print == Print::portrait || print == Print::one_portrait_page;
    const bool one_page = print == Print::one_page || print == Print::one_portrait_page;
    std::string out =
        "  <style:page-layout style:name=\"page-" + std::string(print_name(print)) + "\">\n";
    out.append("   <style:page-layout-properties ");
    out.append(portrait ? R"(fo:page-width="21cm" fo:page-height="29.7cm")"
                        : R"(fo:page-width="29.7cm" fo:page-height="21cm")");
    out.append(portrait ? R"( style:print-orientation="portrait")"
                        : R"( style:print-orientation="landscape")");
    out.append(
        R"( fo:margin-top="1.2cm" fo:margin-bottom="1.2cm" fo:margin-left="1.5cm" )"
        R"(fo:margin-right="1.5cm" style:first-page-number="continue" style:scale-to-X="1" )");
    out.append(one_page ? R"(style:scale-to-Y="1")" : R"(style:scale-to-Y="0")");
    out.append(R"( style:print="objects charts drawings zero-values" style:print-page-order="ttb"/>
   <style:header-style>
    <style:header-footer-properties fo:min-height="0.7cm" fo:margin-bottom="0.3cm"/>
   </style:header-style>
   <style:footer-style>
    <style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.3cm"/>
   </style:footer-style>
  </style:page-layout>
)");
    return out;
}

[[nodiscard]] std::string master_page(Print print, const std::string& subject) {
    const std::string name(print_name(print));
    std::string out = "  <style:master-page style:name=\"" + name + "\" style:display-name=\"" +
                      std::string(display_name(print)) + "\" style:page-layout-name=\"page-" +
                      name + "\">\n";
    out.append("   <style:header>\n    <style:region-left><text:p>" + escaped(subject) +
               "</text:p></style:region-left>\n    "
               "<style:region-right><text:p><text:sheet-name/></text:p></style:region-right>\n   "
               "</style:header>\n   <style:footer>\n    <style:region-right><text:p>Sida "
               "<text:page-number>1</text:page-number> av "
               "<text:page-count>1</text:page-count></text:p></style:region-right>\n   "
               "</style:footer>\n  </style:master-page>\n");
    return out;
}

[[nodiscard]] std::string in_cm(double value) {
    return decimal(value) + "cm";
}

[[nodiscard]] std::set<Style> used_styles(const Workbook& book) {
    std::set<Style> used;
    for (const Sheet& sheet : book.sheets()) {
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                used.insert(cell.style);
            }
        }
    }
    return used;
}

[[nodiscard]] std::string row_style(double height_cm, bool begins_page) {
    return "row-" + decimal(height_cm) + (begins_page ? "-new-page" : "");
}

[[nodiscard]] std::string automatic_styles(const Workbook& book) {
    std::set<double> widths;
    std::set<std::pair<double, bool>> heights; // and whether a page begins there
    for (const Sheet& sheet : book.sheets()) {
        widths.insert(sheet.widths_cm().begin(), sheet.widths_cm().end());
        for (const auto& [number, row] : sheet.rows()) {
            if (const auto height = sheet.row_height_cm(number)) {
                heights.emplace(*height, sheet.begins_page(number));
            }
        }
    }
    std::string out = " <office:automatic-styles>\n";
    for (const double width : widths) {
        out.append("  <style:style style:name=\"column-" + decimal(width) +
                   "\" style:family=\"table-column\"><style:table-column-properties "
                   "style:column-width=\"" +
                   in_cm(width) + "\"/></style:style>\n");
    }
    for (const auto& [height, begins_page] : heights) {
        out.append("  <style:style style:name=\"" + row_style(height, begins_page) +
                   "\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"" +
                   in_cm(height) + "\" style:use-optimal-row-height=\"false\"" +
                   (begins_page ? " fo:break-before=\"page\"" : "") + "/></style:style>\n");
    }
    out.append(
        "  <style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties "
        "style:row-height=\"0.5cm\" style:use-optimal-row-height=\"true\"/></style:style>\n");
    for (const Print print : prints) {
        const std::string page(print_name(print));
        out.append("  <style:style style:name=\"sheet-" + page +
                   "\" style:family=\"table\" style:master-page-name=\"" + page +
                   "\"><style:table-properties table:display=\"true\"/></style:style>\n");
    }
    for (const Print print : prints) {
        out.append(page_layout(print));
    }
    out.append(" </office:automatic-styles>\n");
    return out;
}

void append_setting(std::string& out, int depth, std::string_view name, std::string_view type,
                    std::string_view value) {
    out.append(static_cast<std::size_t>(depth), ' ');
    out.append("<config:config-item config:name=\"").append(name);
    out.append("\" config:type=\"").append(type).append("\">");
    out.append(escaped(value)).append("</config:config-item>\n");
}

[[nodiscard]] std::string settings(const Workbook& book) {
    std::string out = R"( <office:settings>
  <config:config-item-set config:name="ooo:view-settings">
   <config:config-item-map-indexed config:name="Views">
    <config:config-item-map-entry>
)";
    append_setting(out, 5, "ViewId", "string", "view1");
    out.append("     <config:config-item-map-named config:name=\"Tables\">\n");
    for (const Sheet& sheet : book.sheets()) {
        out.append("      <config:config-item-map-entry config:name=\"" + escaped(sheet.name()) +
                   "\">\n");
        if (const auto row = sheet.repeated_row()) {
            const std::string position = std::to_string(*row);
            append_setting(out, 7, "VerticalSplitMode", "short", "2");
            append_setting(out, 7, "VerticalSplitPosition", "int", position);
            append_setting(out, 7, "ActiveSplitRange", "short", "2");
            append_setting(out, 7, "PositionBottom", "int", position);
        }
        append_setting(out, 7, "ShowZeroValues", "boolean", "true");
        append_setting(out, 7, "ShowGrid", "boolean", "false");
        out.append("      </config:config-item-map-entry>\n");
    }
    out.append("     </config:config-item-map-named>\n");
    append_setting(out, 5, "ActiveTable", "string", book.sheets().front().name());
    append_setting(out, 5, "ShowGrid", "boolean", "false");
    append_setting(out, 5, "ShowZeroValues", "boolean", "true");
    out.append(R"(    </config:config-item-map-entry>
   </config:config-item-map-indexed>
  </config:config-item-set>
 </office:settings>
)");
    return out;
}

[[nodiscard]] std::string cell_text(const Cell& cell) {
    if (cell.link.empty()) {
        return escaped(cell.text);
    }
    return "<text:a xlink:type=\"simple\" xlink:href=\"#'" + escaped(cell.link) + "'.A1\">" +
           escaped(cell.text) + "</text:a>";
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
    out.append("    <table:table-row table:style-name=\"" +
               (height ? row_style(*height, sheet.begins_page(number)) : std::string("row")) +
               "\">\n");
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

/// Cells of one conditional format, as ranges down the columns.
[[nodiscard]] std::vector<std::string> ranges(const Sheet& sheet, const std::set<Format>& formats) {
    std::map<int, std::vector<int>> rows_by_column;
    for (const auto& [number, row] : sheet.rows()) {
        for (const auto& [column, cell] : row) {
            if (formats.contains(cell.style.format)) {
                rows_by_column[column].push_back(number);
            }
        }
    }
    const std::string prefix = "'" + sheet.name() + "'.";
    std::vector<std::string> found;
    for (const auto& [column, rows] : rows_by_column) {
        for (std::size_t first = 0, next = 0; first < rows.size(); first = next) {
            next = first + 1;
            while (next < rows.size() && rows[next] == rows[next - 1] + 1) {
                ++next;
            }
            const std::string name = prefix + column_name(column);
            found.push_back(name + std::to_string(rows[first]) + ":" + name +
                            std::to_string(rows[next - 1]));
        }
    }
    return found;
}

/// Writes a conditional format for all cells of the given purposes, if there are any.
void append_conditional(std::string& out, const Sheet& sheet, const std::set<Format>& formats,
                        std::string_view entries) {
    const auto found = ranges(sheet, formats);
    if (found.empty()) {
        return;
    }
    out.append("     <calcext:conditional-format calcext:target-range-address=\"");
    for (const std::string& range : found) {
        out.append(&range == &found.front() ? "" : " ").append(escaped(range));
    }
    out.append("\">\n").append(entries);
    out.append("     </calcext:conditional-format>\n");
}

[[nodiscard]] std::string icon_set(std::string_view low, std::string_view middle,
                                   std::string_view high) {
    std::string out = "      <calcext:icon-set calcext:icon-set-type=\"3Signs\">\n";
    for (const std::string_view value : {low, middle, high}) {
        out.append("       <calcext:formatting-entry calcext:value=\"")
            .append(value)
            .append("\" calcext:type=\"number\"/>\n");
    }
    return out.append("      </calcext:icon-set>\n");
}

[[nodiscard]] std::string agree_conditions(const Sheet& sheet) {
    const auto found = ranges(sheet, {Format::agree});
    if (found.empty()) {
        return {};
    }
    const std::string base = escaped(found.front().substr(0, found.front().find(':')));
    std::string out;
    for (const auto& [style, word] :
         {std::pair("Utfall-lika", "stämmer"), std::pair("Utfall-olika", "stämmer inte")}) {
        out.append("      <calcext:condition calcext:apply-style-name=\"" + std::string(style) +
                   "\" calcext:value=\"=&quot;" + std::string(word) +
                   "&quot;\" calcext:base-cell-address=\"" + base + "\"/>\n");
    }
    return out;
}

[[nodiscard]] std::string conditional_formats(const Sheet& sheet) {
    std::string inner;
    append_conditional(inner, sheet, {Format::target_signal, Format::flag},
                       icon_set("0", "0.5", "1"));
    append_conditional(inner, sheet, {Format::change_signal, Format::budget_signal},
                       icon_set("-1", "0", "1"));
    append_conditional(inner, sheet, {Format::agree}, agree_conditions(sheet));
    if (inner.empty()) {
        return {};
    }
    return "    <calcext:conditional-formats>\n" + inner + "    </calcext:conditional-formats>\n";
}

void append_sheet(std::string& out, const Sheet& sheet) {
    out.append("   <table:table table:name=\"" + escaped(sheet.name()) +
               "\" table:style-name=\"sheet-" + std::string(print_name(sheet.print())) + "\">\n");
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
        next = number + 1;
    }
    out.append(conditional_formats(sheet));
    out.append("   </table:table>\n");
}

} // namespace

std::string Workbook::flat_xml() const {
    std::string out(head);
    out.append(" <office:meta>\n  <dc:title>" + escaped(title_) + "</dc:title>\n  <dc:subject>" +
               escaped(subject_) + "</dc:subject>\n  <dc:language>sv-SE</dc:language>\n" +
               " </office:meta>\n");
    out.append(settings(*this));
    out.append(fonts);
    out.append(styles_xml(used_styles(*this)));
    out.append(automatic_styles(*this));
    out.append(" <office:master-styles>\n");
    for (const Print print : prints) {
        out.append(master_page(print, subject_));
    }
    out.append(" </office:master-styles>\n <office:body>\n  <office:spreadsheet>\n");
    for (const Sheet& sheet : sheets_) {
        append_sheet(out, sheet);
    }
    out.append("  </office:spreadsheet>\n </office:body>\n</office:document>\n");
    return out;
}

} // namespace utfall::book
