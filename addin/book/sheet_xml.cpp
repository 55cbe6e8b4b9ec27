#include "book/sheet_xml.hpp"

#include "book/conditions.hpp"
#include "book/formula.hpp"
#include "book/pages.hpp"
#include "book/styles.hpp"
#include "book/validations_xml.hpp"
#include "book/xml.hpp"

namespace utfall::book {
namespace {

struct Place {
    int row = 1;
    int column = 0;
};

[[nodiscard]] std::string validation_attribute(const std::string& name) {
    return " table:content-validation-name=\"" + name + "\"";
}

[[nodiscard]] std::string cell_text(const Cell& cell) {
    if (cell.link.empty()) {
        return escaped(cell.text);
    }
    return "<text:a xlink:type=\"simple\" xlink:href=\"#'" + escaped(cell.link) + "'.A1\">" +
           escaped(cell.text) + "</text:a>";
}

class SheetWriter {
public:
    SheetWriter(const Sheet& sheet, int number, const Embed& embed)
        : sheet_(sheet), number_(number), embed_(embed) {}

    [[nodiscard]] std::string text() {
        open();
        rows();
        out_.append(conditional_formats(sheet_));
        out_.append("   </table:table>\n");
        return out_;
    }

private:
    void open() {
        out_ = "   <table:table table:name=\"" + escaped(sheet_.name()) +
               "\" table:style-name=\"sheet-" + std::string(print_name(sheet_.print())) + "\"";
        if (const auto& block = sheet_.printed()) {
            const std::string prefix = "'" + sheet_.name() + "'.";
            out_.append(" table:print-ranges=\"" +
                        escaped(prefix + column_name(block->first_column) +
                                std::to_string(block->first_row) + ":" + prefix +
                                column_name(block->last_column) + std::to_string(block->last_row)) +
                        "\"");
        }
        out_.append(sheet_.prints() ? "" : " table:print=\"false\"");
        out_.append(">\n");
        for (const double width : sheet_.widths_cm()) {
            out_.append("    <table:table-column table:style-name=\"column-" + decimal(width) +
                        "\" table:default-cell-style-name=\"Default\"/>\n");
        }
    }

    void rows() {
        int next = 1;
        for (const auto& [number, row] : sheet_.rows()) {
            if (number > next) {
                out_.append(
                    "    <table:table-row table:style-name=\"row\" table:number-rows-repeated=\"" +
                    std::to_string(number - next) + "\"><table:table-cell/></table:table-row>\n");
            }
            const bool repeated = sheet_.repeated_row() == number;
            out_.append(repeated ? "    <table:table-header-rows>\n" : "");
            append_row(number, row);
            out_.append(repeated ? "    </table:table-header-rows>\n" : "");
            next = number + sheet_.repeats(number);
        }
    }

    void append_row(int number, const Sheet::Row& row) {
        const auto look = row_look(sheet_, number);
        out_.append("    <table:table-row table:style-name=\"" +
                    (look ? row_style(*look) : std::string("row")) + "\"");
        if (const int repeats = sheet_.repeats(number); repeats > 1) {
            out_.append(" table:number-rows-repeated=\"" + std::to_string(repeats) + "\"");
        }
        out_.append(">\n");
        int column = 0;
        for (const auto& [at, cell] : row) {
            if (at > column) {
                out_.append("     <table:table-cell table:number-columns-repeated=\"" +
                            std::to_string(at - column) + "\"/>\n");
            }
            append_cell(cell, {number, at});
            column = at + cell.span;
        }
        out_.append("    </table:table-row>\n");
    }

    void append_cell(const Cell& cell, Place place) {
        out_.append("     <table:table-cell table:style-name=\"" + style_name(cell.style) + "\"" +
                    (cell.choices.empty() ? validation(place)
                                          : validation_attribute(choice_name(cell.choices))));
        if (cell.span > 1) {
            out_.append(" table:number-columns-spanned=\"" + std::to_string(cell.span) +
                        "\" table:number-rows-spanned=\"1\"");
        }
        if (cell.matrix_rows > 0) {
            out_.append(
                " table:number-matrix-columns-spanned=\"" + std::to_string(cell.matrix_columns) +
                "\" table:number-matrix-rows-spanned=\"" + std::to_string(cell.matrix_rows) + "\"");
        }
        append_content(cell, place);
        if (cell.span > 1) {
            out_.append("     <table:covered-table-cell table:number-columns-repeated=\"" +
                        std::to_string(cell.span - 1) + "\"/>\n");
        }
    }

    void append_content(const Cell& cell, Place place) {
        switch (cell.kind) {
        case Cell::Kind::blank:
            out_.append(frame(place).empty() ? "/>\n"
                                             : ">" + frame(place) + "</table:table-cell>\n");
            break;
        case Cell::Kind::text:
            out_.append(" office:value-type=\"string\"><text:p>" + cell_text(cell) +
                        "</text:p></table:table-cell>\n");
            break;
        case Cell::Kind::number:
            out_.append(" office:value-type=\"float\" office:value=\"" + decimal(cell.number) +
                        "\"/>\n");
            break;
        case Cell::Kind::date:
            out_.append(" office:value-type=\"date\" office:date-value=\"" + escaped(cell.text) +
                        "\"/>\n");
            break;
        case Cell::Kind::formula:
            out_.append(" table:formula=\"" + escaped(stored_formula(cell.text, place.row)) +
                        "\"/>\n");
            break;
        }
    }

    [[nodiscard]] std::string validation(Place place) const {
        const auto& all = sheet_.validations();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Block& block = all[i].block;
            if (place.row >= block.first_row && place.row <= block.last_row &&
                place.column >= block.first_column && place.column <= block.last_column) {
                return validation_attribute(validation_name(number_, i));
            }
        }
        return {};
    }

    /// The chart that hangs in a cell.
    [[nodiscard]] std::string frame(Place place) const {
        const auto found = sheet_.charts().find({place.row, place.column});
        if (found == sheet_.charts().end()) {
            return {};
        }
        const Chart& chart = found->second;
        return "<draw:frame draw:z-index=\"0\" draw:style-name=\"chart-frame\" draw:name=\"" +
               escaped(chart.name) + "\" svg:x=\"0cm\" svg:y=\"0cm\" svg:width=\"" +
               decimal(chart.width_cm) + "cm\" svg:height=\"" + decimal(chart.height_cm) + "cm\">" +
               embed_(chart, sheet_.name()) + "<svg:title>" + escaped(chart.title) +
               "</svg:title><svg:desc>" + escaped(chart.description) + "</svg:desc></draw:frame>";
    }

    const Sheet& sheet_;
    int number_;
    const Embed& embed_;
    std::string out_;
};

} // namespace

std::string choice_name(std::string_view choices) {
    std::string name = "choice-";
    for (const char c : choices) {
        const bool plain =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        name.push_back(plain ? c : '-');
    }
    return name;
}

std::optional<RowLook> row_look(const Sheet& sheet, int row) {
    if (const auto height = sheet.row_height_cm(row)) {
        return RowLook{*height, true, sheet.begins_page(row)};
    }
    if (const auto height = sheet.text_height_cm(row)) {
        return RowLook{*height, false, false};
    }
    return std::nullopt;
}

std::string row_style(const RowLook& look) {
    return (look.fixed ? "row-" : "row-text-") + decimal(look.height_cm) +
           (look.begins_page ? "-new-page" : "");
}

std::string sheet_xml(const Sheet& sheet, int number, const Embed& embed) {
    return SheetWriter(sheet, number, embed).text();
}

} // namespace utfall::book
