#include "book/conditions.hpp"

#include "book/formula.hpp"
#include "book/xml.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace utfall::book {
namespace {

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

struct Coloured {
    std::string_view style; // applied to the cell
    std::string_view value; // that the cell then holds
};

/// Conditions that colour the cells of these purposes by their value.
void append_colours(std::string& out, const Sheet& sheet, const std::set<Format>& formats,
                    const std::array<Coloured, 2>& colours) {
    const auto found = ranges(sheet, formats);
    if (found.empty()) {
        return;
    }
    const std::string base = escaped(found.front().substr(0, found.front().find(':')));
    std::string entries;
    for (const auto& [style, value] : colours) {
        entries.append("      <calcext:condition calcext:apply-style-name=\"").append(style);
        entries.append("\" calcext:value=\"=").append(escaped(value));
        entries.append("\" calcext:base-cell-address=\"").append(base).append("\"/>\n");
    }
    append_conditional(out, sheet, formats, entries);
}

} // namespace

std::string conditional_formats(const Sheet& sheet) {
    std::string inner;
    append_conditional(inner, sheet, {Format::target_signal, Format::flag},
                       icon_set("0", "0.5", "1"));
    // No icon: Calc's sets of three have a warning in the middle, and nothing is wrong with a
    // figure that is unchanged or as budgeted.
    append_colours(inner, sheet, {Format::change_signal, Format::budget_signal},
                   {{{"Utfall-lika", "1"}, {"Utfall-olika", "-1"}}});
    append_colours(inner, sheet, {Format::agree},
                   {{{"Utfall-lika", "\"stämmer\""}, {"Utfall-olika", "\"stämmer inte\""}}});
    if (inner.empty()) {
        return {};
    }
    return "    <calcext:conditional-formats>\n" + inner + "    </calcext:conditional-formats>\n";
}

} // namespace utfall::book
