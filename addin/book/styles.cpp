#include "book/styles.hpp"

#include "book/number_formats.hpp"
#include "core/commands/input_cells.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace utfall::book {
namespace {

// Text properties and alignment that a purpose needs beyond the default style.
struct Look {
    Format format;
    std::string_view name;   // in the file
    core::Text display;      // in Calc's list of styles
    std::string_view number; // number format, empty: general
    std::string_view cell;   // cell properties
    std::string_view paragraph;
    std::string_view text;
};

constexpr std::string_view line_below = R"(fo:border-bottom="0.5pt solid #d5dce4")";
constexpr std::string_view wrapped =
    R"(fo:border-bottom="0.5pt solid #d5dce4" fo:wrap-option="wrap")";
constexpr std::string_view plain_wrapped = R"(fo:wrap-option="wrap" style:vertical-align="top")";
constexpr std::string_view head =
    R"(fo:background-color="#dfe8f1" fo:border-bottom="1pt solid #1f4e79" )"
    R"(fo:wrap-option="wrap" style:vertical-align="bottom")";
constexpr std::string_view left = R"(fo:text-align="start" fo:margin-left="0cm")";
constexpr std::string_view indented = R"(fo:text-align="start" fo:margin-left="0.4cm")";
constexpr std::string_view beside_icon = R"(fo:text-align="start" fo:margin-left="0.55cm")";
constexpr std::string_view after_figures = R"(fo:text-align="start" fo:margin-left="0.25cm")";
constexpr std::string_view right = R"(fo:text-align="end")";
constexpr std::string_view centre = R"(fo:text-align="center")";

constexpr std::array looks = std::to_array<Look>({
    {Format::title,
     "title",
     {"Utfall rubrik", "Utfall title"},
     "",
     R"(style:vertical-align="middle")",
     left,
     R"(fo:font-size="18pt" fo:font-weight="bold")"},
    {Format::lead, "lead", {"Utfall ingress", "Utfall lead"}, "", plain_wrapped, left, ""},
    {Format::heading,
     "heading",
     {"Utfall underrubrik", "Utfall heading"},
     "",
     R"(style:vertical-align="bottom")",
     left,
     R"(fo:font-size="12pt" fo:font-weight="bold")"},
    {Format::header,
     "header",
     {"Utfall kolumnrubrik", "Utfall column head"},
     "",
     head,
     left,
     R"(fo:font-weight="bold")"},
    {Format::header_number,
     "header-number",
     {"Utfall kolumnrubrik tal", "Utfall column head, figures"},
     "",
     head,
     right,
     R"(fo:font-weight="bold")"},
    {Format::header_centred,
     "header-centred",
     {"Utfall kolumnrubrik mitt", "Utfall column head, centred"},
     "",
     head,
     centre,
     R"(fo:font-weight="bold")"},
    {Format::band,
     "band",
     {"Utfall mellanrubrik", "Utfall band"},
     "",
     plain_wrapped,
     left,
     R"(fo:font-weight="bold")"},
    {Format::label, "label", {"Utfall radrubrik", "Utfall row label"}, "", wrapped, left, ""},
    {Format::label_part,
     "label-part",
     {"Utfall radrubrik del", "Utfall row label, part"},
     "",
     wrapped,
     indented,
     ""},
    {Format::text, "text", {"Utfall text", "Utfall plain text"}, "", wrapped, left, ""},
    {Format::prose,
     "prose",
     {"Utfall löptext", "Utfall prose"},
     "",
     R"(fo:border-bottom="0.5pt solid #d5dce4" fo:wrap-option="wrap" style:vertical-align="top")",
     left,
     ""},
    {Format::centred,
     "centred",
     {"Utfall text mitt", "Utfall text, centred"},
     "",
     wrapped,
     centre,
     ""},
    {Format::note,
     "note",
     {"Utfall anmärkning", "Utfall note"},
     "",
     plain_wrapped,
     left,
     R"(fo:font-size="9pt" fo:font-style="italic")"},
    {Format::count, "count", {"Utfall antal", "Utfall count"}, "n-count", line_below, right, ""},
    {Format::tkr, "tkr", {"Utfall tkr", "Utfall SEK thousand"}, "n-count", line_below, right, ""},
    {Format::kr, "kr", {"Utfall kr", "Utfall SEK"}, "n-count", line_below, right, ""},
    {Format::percent0,
     "percent0",
     {"Utfall procent", "Utfall percent"},
     "n-percent0",
     line_below,
     right,
     ""},
    {Format::percent1,
     "percent1",
     {"Utfall procent 1 decimal", "Utfall percent, 1 decimal"},
     "n-percent1",
     line_below,
     right,
     ""},
    {Format::index0, "index0", {"Utfall index", "Utfall index"}, "n-count", line_below, right, ""},
    {Format::index1,
     "index1",
     {"Utfall index 1 decimal", "Utfall index, 1 decimal"},
     "n-decimal1",
     line_below,
     right,
     ""},
    {Format::decimal1,
     "decimal1",
     {"Utfall 1 decimal", "Utfall 1 decimal"},
     "n-decimal1",
     line_below,
     right,
     ""},
    {Format::decimal2,
     "decimal2",
     {"Utfall 2 decimaler", "Utfall 2 decimals"},
     "n-decimal2",
     line_below,
     right,
     ""},
    {Format::decimal3,
     "decimal3",
     {"Utfall 3 decimaler", "Utfall 3 decimals"},
     "n-decimal3",
     line_below,
     right,
     ""},
    {Format::plain_number,
     "plain",
     {"Utfall tal", "Utfall number"},
     "n-plain",
     line_below,
     right,
     ""},
    {Format::date, "date", {"Utfall datum", "Utfall date"}, "n-date", line_below, right, ""},
    {Format::agree, "agree", {"Utfall stämmer", "Utfall agreement"}, "", wrapped, centre, ""},
    {Format::flag,
     "flag",
     {"Utfall ja eller nej", "Utfall yes or no"},
     "n-flag",
     line_below,
     beside_icon,
     ""},
    {Format::target_signal,
     "target-signal",
     {"Utfall målsignal", "Utfall target signal"},
     "n-target",
     line_below,
     beside_icon,
     ""},
    {Format::change_signal,
     "change-signal",
     {"Utfall förändringssignal", "Utfall change signal"},
     "n-change",
     line_below,
     after_figures,
     ""},
    {Format::budget_signal,
     "budget-signal",
     {"Utfall budgetsignal", "Utfall budget signal"},
     "n-budget",
     line_below,
     after_figures,
     ""},
    {Format::points0,
     "points0",
     {"Utfall procentenheter", "Utfall percentage points"},
     "n-points0",
     line_below,
     right,
     ""},
    {Format::points1,
     "points1",
     {"Utfall procentenheter 1 decimal", "Utfall percentage points, 1 decimal"},
     "n-points1",
     line_below,
     right,
     ""},
    {Format::share_size,
     "share-size",
     {"Utfall andel utan tecken", "Utfall share without sign"},
     "n-share-size",
     line_below,
     right,
     ""},
    {Format::finding,
     "finding",
     {"Utfall slutsats", "Utfall finding"},
     "",
     plain_wrapped,
     left,
     R"(fo:font-size="11pt" fo:font-weight="bold")"},
});

[[nodiscard]] const Look& look_of(Format format) {
    for (const Look& look : looks) {
        if (look.format == format) {
            return look;
        }
    }
    throw std::logic_error("a cell format has no look");
}

[[nodiscard]] std::string default_style(core::Language language) {
    return std::string(R"(  <style:default-style style:family="table-cell">
   <style:paragraph-properties style:tab-stop-distance="1.25cm"/>
   <style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt" )") +
           (language == core::Language::swedish ? R"(fo:language="sv" fo:country="SE")"
                                                : R"(fo:language="en" fo:country="US")") +
           R"(/>
  </style:default-style>
)";
}

constexpr std::string_view own_styles =
    R"(  <style:style style:name="Default" style:family="table-cell">
   <style:table-cell-properties fo:padding-left="0.12cm" fo:padding-right="0.12cm" fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" style:vertical-align="bottom"/>
  </style:style>
  <style:style style:name="Utfall-lika" style:family="table-cell" style:parent-style-name="Default">
   <style:table-cell-properties fo:background-color="#e2f2e6"/>
   <style:text-properties fo:color="#1e6b34"/>
  </style:style>
  <style:style style:name="Utfall-olika" style:family="table-cell" style:parent-style-name="Default">
   <style:table-cell-properties fo:background-color="#fbe3df"/>
   <style:text-properties fo:color="#a3200d" fo:font-weight="bold"/>
  </style:style>
)";

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"").append(value).append("\"");
}

void append_element(std::string& out, std::string_view element, const std::string& attributes) {
    if (!attributes.empty()) {
        out.append("   <").append(element).append(" ").append(attributes).append("/>\n");
    }
}

[[nodiscard]] std::string cell_properties(const Look& look, const Style& style) {
    std::string properties(look.cell);
    if (style.computed) {
        properties.append(R"( fo:background-color="#eaf3fb")");
    } else if (style.input && properties.find("fo:background-color") == std::string::npos) {
        properties.append(R"( fo:background-color="#fff6d6")");
    }
    if (style.total) {
        properties.append(R"( fo:border-top="0.75pt solid #1f4e79")");
    }
    return properties;
}

} // namespace

std::string style_name(const Style& style) {
    std::string name(look_of(style.format).name);
    name.append(style.computed ? "-computed" : "").append(style.input ? "-input" : "");
    name.append(style.total ? "-total" : "");
    return name;
}

std::string styles_xml(const std::set<Style>& used, core::Language language) {
    std::string out = " <office:styles>\n";
    out.append(number_formats(language));
    out.append(default_style(language)).append(own_styles);
    for (const Style& style : used) {
        const Look& look = look_of(style.format);
        const auto also = [language](bool it_is, const core::Text& words) {
            return it_is ? std::string(words.in(language)) : std::string();
        };
        const std::string display = std::string(look.display.in(language)) +
                                    also(style.computed, {", beräknad", ", computed"}) +
                                    also(style.total, {", summa", ", total"}) +
                                    also(style.input, core::commands::input_style_ending);
        out.append("  <style:style");
        append_attribute(out, "style:name", style_name(style));
        append_attribute(out, "style:display-name", display);
        append_attribute(out, "style:family", "table-cell");
        append_attribute(out, "style:parent-style-name", "Default");
        if (!look.number.empty()) {
            append_attribute(out, "style:data-style-name", look.number);
        }
        out.append(">\n");
        std::string text(look.text);
        const bool wordy = style.format == Format::text || style.format == Format::agree;
        if (style.total && !wordy) {
            text.append(text.empty() ? "" : " ").append(R"(fo:font-weight="bold")");
        }
        append_element(out, "style:table-cell-properties", cell_properties(look, style));
        append_element(out, "style:paragraph-properties", std::string(look.paragraph));
        append_element(out, "style:text-properties", text);
        out.append("  </style:style>\n");
    }
    out.append(" </office:styles>\n");
    return out;
}

} // namespace utfall::book
