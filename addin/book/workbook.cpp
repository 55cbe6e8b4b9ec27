#include "book/workbook.hpp"

#include "book/formula.hpp"
#include "book/pages.hpp"
#include "book/sheet_xml.hpp"
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
    out.append(page_layouts());
    return out.append(" </office:automatic-styles>\n");
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

/// A range as typed, `'Register'.B5:B9`, as the file stores fixed ones: `$'Register'.$B$5:.$B$9`.
[[nodiscard]] std::string fixed_range(std::string_view typed) {
    const std::size_t point = typed.rfind("'.") + 1;
    std::string out = "$" + std::string(typed.substr(0, point)) + ".";
    bool in_letters = false;
    for (const char c : typed.substr(point + 1)) {
        const bool letter = c >= 'A' && c <= 'Z';
        const bool starts = letter != in_letters && c != ':';
        out.append(starts ? "$" : "");
        out.append(c == ':' ? ":." : std::string(1, c));
        in_letters = letter;
    }
    return out;
}

/// Lists that cells offer, each once.
[[nodiscard]] std::string validations(const Workbook& book) {
    std::set<std::string> choices;
    for (const Sheet& sheet : book.sheets()) {
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                choices.insert(cell.choices);
            }
        }
    }
    choices.erase("");
    if (choices.empty()) {
        return {};
    }
    std::string out = "   <table:content-validations>\n";
    for (const std::string& range : choices) {
        out.append("    <table:content-validation table:name=\"" + choice_name(range) +
                   "\" table:condition=\"of:cell-content-is-in-list([" +
                   escaped(fixed_range(range)) +
                   "])\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\">\n"
                   "     <table:error-message table:message-type=\"warning\" "
                   "table:display=\"true\"><text:p>Ordet finns inte i listan.</text:p>"
                   "</table:error-message>\n    </table:content-validation>\n");
    }
    return out.append("   </table:content-validations>\n");
}

[[nodiscard]] std::string
named_ranges(const std::vector<std::pair<std::string, std::string>>& names) {
    if (names.empty()) {
        return {};
    }
    std::string out = "   <table:named-expressions>\n";
    for (const auto& [name, range] : names) {
        const std::string stored = escaped(fixed_range(range));
        out.append("    <table:named-range table:name=\"" + escaped(name) +
                   "\" table:base-cell-address=\"" + stored.substr(0, stored.find(':')) +
                   "\" table:cell-range-address=\"" + stored + "\"/>\n");
    }
    return out.append("   </table:named-expressions>\n");
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
    out.append(master_pages(subject_));
    out.append(" <office:body>\n  <office:spreadsheet>\n");
    out.append(validations(*this));
    for (const Sheet& sheet : sheets_) {
        out.append(sheet_xml(sheet));
    }
    out.append(named_ranges(names_));
    out.append("  </office:spreadsheet>\n </office:body>\n</office:document>\n");
    return out;
}

} // namespace utfall::book
