#include "book/settings_xml.hpp"

#include "book/xml.hpp"

#include <string_view>

namespace utfall::book {
namespace {

void append_setting(std::string& out, int depth, std::string_view name, std::string_view type,
                    std::string_view value) {
    out.append(static_cast<std::size_t>(depth), ' ');
    out.append("<config:config-item config:name=\"").append(name);
    out.append("\" config:type=\"").append(type).append("\">");
    out.append(escaped(value)).append("</config:config-item>\n");
}

} // namespace

std::string settings_xml(const Workbook& book) {
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
        if (const auto& cursor = sheet.cursor()) {
            append_setting(out, 7, "CursorPositionX", "int", std::to_string(cursor->first_column));
            append_setting(out, 7, "CursorPositionY", "int", std::to_string(cursor->first_row - 1));
        }
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

} // namespace utfall::book
