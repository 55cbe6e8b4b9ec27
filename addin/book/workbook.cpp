#include "book/workbook.hpp"

#include "book/pages.hpp"
#include "book/settings_xml.hpp"
#include "book/sheet_xml.hpp"
#include "book/styles.hpp"
#include "book/validations_xml.hpp"
#include "book/xml.hpp"
#include "book/zip.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace utfall::book {
namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>
)";
constexpr std::string_view namespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
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
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")";
constexpr std::string_view spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view chart_document = "application/vnd.oasis.opendocument.chart";
constexpr std::string_view suffix_of_templates = "-template";

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

[[nodiscard]] std::string table_styles(const Workbook& book) {
    std::set<double> widths;
    std::set<RowLook> looks;
    for (const Sheet& sheet : book.sheets()) {
        widths.insert(sheet.widths_cm().begin(), sheet.widths_cm().end());
        for (const auto& [number, row] : sheet.rows()) {
            if (const auto look = row_look(sheet, number)) {
                looks.insert(*look);
            }
        }
    }
    std::string out;
    for (const double width : widths) {
        out.append("  <style:style style:name=\"column-" + decimal(width) +
                   "\" style:family=\"table-column\"><style:table-column-properties "
                   "style:column-width=\"" +
                   in_cm(width) + "\"/></style:style>\n");
    }
    for (const RowLook& look : looks) {
        out.append("  <style:style style:name=\"" + row_style(look) +
                   "\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"" +
                   in_cm(look.height_cm) + "\" style:use-optimal-row-height=\"" +
                   (look.fixed ? "false" : "true") + "\"" +
                   (look.begins_page ? " fo:break-before=\"page\"" : "") + "/></style:style>\n");
    }
    const bool charts = std::any_of(book.sheets().begin(), book.sheets().end(),
                                    [](const Sheet& sheet) { return !sheet.charts().empty(); });
    // With charts, as high as Calc will make the row: when rows change height in print, charts
    // don't move along.
    out.append("  <style:style style:name=\"row\" style:family=\"table-row\">"
               "<style:table-row-properties style:row-height=\"" +
               std::string(charts ? "0.452cm" : "0.5cm") +
               "\" style:use-optimal-row-height=\"true\"/></style:style>\n");
    for (const Print print : prints) {
        const std::string page(print_name(print));
        out.append("  <style:style style:name=\"sheet-" + page +
                   "\" style:family=\"table\" style:master-page-name=\"" + page +
                   "\"><style:table-properties table:display=\"true\"/></style:style>\n");
    }
    if (charts) {
        out.append(
            R"(  <style:style style:name="chart-frame" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>
)");
    }
    return out;
}

/// An outermost element with all namespaces and what is in it.
[[nodiscard]] std::string document(std::string_view element, const std::string& content,
                                   std::string_view media_type = {}) {
    std::string out = "<";
    out.append(element).append("\n").append(namespaces).append("\n office:version=\"1.3\"");
    if (!media_type.empty()) {
        out.append(" office:mimetype=\"").append(media_type).append("\"");
    }
    return out.append(">\n").append(content).append("</").append(element).append(">\n");
}

[[nodiscard]] std::string meta(const Workbook& book) {
    std::string out = " <office:meta>\n  <dc:title>" + escaped(book.title()) + "</dc:title>\n";
    if (!book.subject().empty()) {
        out.append("  <dc:subject>" + escaped(book.subject()) + "</dc:subject>\n");
    }
    return out + "  <dc:language>" +
           (book.language() == core::Language::swedish ? "sv-SE" : "en-US") +
           "</dc:language>\n </office:meta>\n";
}

[[nodiscard]] std::string automatic(const std::string& styles) {
    return " <office:automatic-styles>\n" + styles + " </office:automatic-styles>\n";
}

[[nodiscard]] std::string master_styles(const Workbook& book) {
    return master_pages(book.subject(), book.language());
}

[[nodiscard]] std::string ranges_attribute(const Chart& chart, const std::string& sheet) {
    return " draw:notify-on-update-of-ranges=\"" + chart_ranges(chart, sheet) + "\"";
}

} // namespace

std::string Workbook::body(const Embed& embed) const {
    std::string out = " <office:body>\n  <office:spreadsheet>\n" + validations_xml(*this);
    int number = 0;
    for (const Sheet& sheet : sheets_) {
        out.append(sheet_xml(sheet, number++, embed));
    }
    return out + named_ranges_xml(names_) + "  </office:spreadsheet>\n </office:body>\n";
}

std::string Workbook::flat_xml() const {
    const Embed inside = [](const Chart& chart, const std::string& sheet) {
        return "<draw:object" + ranges_attribute(chart, sheet) + ">\n" +
               document("office:document", chart_content(chart, sheet), chart_document) +
               "</draw:object>";
    };
    return std::string(declaration) +
           document("office:document",
                    meta(*this) + settings_xml(*this) + std::string(fonts) +
                        styles_xml(used_styles(*this), language_) +
                        automatic(table_styles(*this) + page_layouts()) + master_styles(*this) +
                        body(inside),
                    spreadsheet);
}

std::string Workbook::package(Package kind) const {
    const std::string type =
        std::string(spreadsheet) +
        std::string(kind == Package::document_template ? suffix_of_templates : "");
    std::vector<ZipEntry> charts;
    const Embed beside = [&charts](const Chart& chart, const std::string& sheet) {
        const std::string folder = "Object " + std::to_string(charts.size() + 1);
        charts.push_back(
            {folder, std::string(declaration) +
                         document("office:document-content", chart_content(chart, sheet))});
        return "<draw:object" + ranges_attribute(chart, sheet) + " xlink:href=\"./" + folder +
               R"(" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>)";
    };
    const auto part = [](std::string_view element, const std::string& content) {
        return std::string(declaration) + document(element, content);
    };
    const std::string content =
        part("office:document-content",
             std::string(fonts) + automatic(table_styles(*this)) + body(beside));
    std::vector<ZipEntry> entries{
        {"mimetype", type},
        {"content.xml", content},
        {"styles.xml", part("office:document-styles",
                            std::string(fonts) + styles_xml(used_styles(*this), language_) +
                                automatic(page_layouts()) + master_styles(*this))},
        {"meta.xml", part("office:document-meta", meta(*this))},
        {"settings.xml", part("office:document-settings", settings_xml(*this))}};
    std::string manifest =
        std::string(declaration) +
        R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
)";
    const auto list = [&manifest](const std::string& path, std::string_view media_type) {
        manifest
            .append(" <manifest:file-entry manifest:full-path=\"" + path +
                    "\" manifest:media-type=\"")
            .append(media_type)
            .append("\"/>\n");
    };
    list("/", type);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        list(entries[i].name, "text/xml");
    }
    for (const ZipEntry& chart : charts) {
        list(chart.name + "/", chart_document);
        list(chart.name + "/content.xml", "text/xml");
        entries.push_back({chart.name + "/content.xml", chart.content});
    }
    entries.push_back({"META-INF/manifest.xml", manifest + "</manifest:manifest>\n"});
    return zip(entries);
}

} // namespace utfall::book
