#include "book/styles.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace utfall::book {
namespace {

// Text properties and alignment that a purpose needs beyond the default style.
struct Look {
    Format format;
    std::string_view name;    // in the file
    std::string_view display; // in Calc's list of styles
    std::string_view number;  // number format, empty: general
    std::string_view cell;    // cell properties
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
constexpr std::string_view right = R"(fo:text-align="end")";
constexpr std::string_view centre = R"(fo:text-align="center")";

constexpr std::array looks = std::to_array<Look>({
    {Format::title, "title", "Utfall rubrik", "", R"(style:vertical-align="middle")", left,
     R"(fo:font-size="18pt" fo:font-weight="bold")"},
    {Format::lead, "lead", "Utfall ingress", "", plain_wrapped, left, ""},
    {Format::heading, "heading", "Utfall underrubrik", "", R"(style:vertical-align="bottom")", left,
     R"(fo:font-size="12pt" fo:font-weight="bold")"},
    {Format::header, "header", "Utfall kolumnrubrik", "", head, left, R"(fo:font-weight="bold")"},
    {Format::header_number, "header-number", "Utfall kolumnrubrik tal", "", head, right,
     R"(fo:font-weight="bold")"},
    {Format::header_centred, "header-centred", "Utfall kolumnrubrik mitt", "", head, centre,
     R"(fo:font-weight="bold")"},
    {Format::band, "band", "Utfall mellanrubrik", "", plain_wrapped, left,
     R"(fo:font-weight="bold")"},
    {Format::label, "label", "Utfall radrubrik", "", wrapped, left, ""},
    {Format::label_part, "label-part", "Utfall radrubrik del", "", wrapped, indented, ""},
    {Format::text, "text", "Utfall text", "", wrapped, left, ""},
    {Format::centred, "centred", "Utfall text mitt", "", wrapped, centre, ""},
    {Format::note, "note", "Utfall anmärkning", "", plain_wrapped, left,
     R"(fo:font-size="9pt" fo:font-style="italic")"},
    {Format::count, "count", "Utfall antal", "n-count", line_below, right, ""},
    {Format::tkr, "tkr", "Utfall tkr", "n-count", line_below, right, ""},
    {Format::kr, "kr", "Utfall kr", "n-count", line_below, right, ""},
    {Format::percent0, "percent0", "Utfall procent", "n-percent0", line_below, right, ""},
    {Format::percent1, "percent1", "Utfall procent 1 decimal", "n-percent1", line_below, right, ""},
    {Format::points0, "points0", "Utfall procentenheter", "n-points0", line_below, right, ""},
    {Format::points1, "points1", "Utfall procentenheter 1 decimal", "n-points1", line_below, right,
     ""},
    {Format::index0, "index0", "Utfall index", "n-count", line_below, right, ""},
    {Format::index1, "index1", "Utfall index 1 decimal", "n-decimal1", line_below, right, ""},
    {Format::decimal1, "decimal1", "Utfall 1 decimal", "n-decimal1", line_below, right, ""},
    {Format::decimal2, "decimal2", "Utfall 2 decimaler", "n-decimal2", line_below, right, ""},
    {Format::decimal3, "decimal3", "Utfall 3 decimaler", "n-decimal3", line_below, right, ""},
    {Format::plain_number, "plain", "Utfall tal", "n-plain", line_below, right, ""},
    {Format::date, "date", "Utfall datum", "n-date", line_below, right, ""},
    {Format::agree, "agree", "Utfall stämmer", "", wrapped, centre, ""},
    {Format::flag, "flag", "Utfall ja eller nej", "n-flag", line_below, beside_icon, ""},
    {Format::target_signal, "target-signal", "Utfall målsignal", "n-target", line_below,
     beside_icon, ""},
    {Format::change_signal, "change-signal", "Utfall förändringssignal", "n-change", line_below,
     left, ""},
    {Format::budget_signal, "budget-signal", "Utfall budgetsignal", "n-budget", line_below, left,
     ""},
});

[[nodiscard]] const Look& look_of(Format format) {
    for (const Look& look : looks) {
        if (look.format == format) {
            return look;
        }
    }
    throw std::logic_error("a cell format has no look");
}

// Swedish number habits whatever the language of the user's office.
constexpr std::string_view number_formats =
    R"(  <number:number-style style:name="n-count" number:language="sv" number:country="SE">
   <number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>
  </number:number-style>
  <number:number-style style:name="n-plain" number:language="sv" number:country="SE">
   <number:number number:decimal-places="0" number:min-integer-digits="1"/>
  </number:number-style>
  <number:number-style style:name="n-decimal1" number:language="sv" number:country="SE">
   <number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true"/>
  </number:number-style>
  <number:number-style style:name="n-decimal2" number:language="sv" number:country="SE">
   <number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>
  </number:number-style>
  <number:number-style style:name="n-decimal3" number:language="sv" number:country="SE">
   <number:number number:decimal-places="3" number:min-decimal-places="3" number:min-integer-digits="1" number:grouping="true"/>
  </number:number-style>
  <number:percentage-style style:name="n-percent0" number:language="sv" number:country="SE">
   <number:number number:decimal-places="0" number:min-integer-digits="1"/>
   <number:text>&#160;%</number:text>
  </number:percentage-style>
  <number:percentage-style style:name="n-percent1" number:language="sv" number:country="SE">
   <number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/>
   <number:text>&#160;%</number:text>
  </number:percentage-style>
  <number:number-style style:name="n-points0-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>+</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
  <number:number-style style:name="n-points0-1" style:volatile="true" number:language="sv" number:country="SE"><number:text>−</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
  <number:number-style style:name="n-points0" number:language="sv" number:country="SE">
   <number:number number:decimal-places="0" number:min-integer-digits="1"/>
   <style:map style:condition="value()&gt;0" style:apply-style-name="n-points0-0"/>
   <style:map style:condition="value()&lt;0" style:apply-style-name="n-points0-1"/>
  </number:number-style>
  <number:number-style style:name="n-points1-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>+</number:text><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
  <number:number-style style:name="n-points1-1" style:volatile="true" number:language="sv" number:country="SE"><number:text>−</number:text><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
  <number:number-style style:name="n-points1" number:language="sv" number:country="SE">
   <number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/>
   <style:map style:condition="value()&gt;0" style:apply-style-name="n-points1-0"/>
   <style:map style:condition="value()&lt;0" style:apply-style-name="n-points1-1"/>
  </number:number-style>
  <number:number-style style:name="n-flag-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>nej</number:text></number:number-style>
  <number:number-style style:name="n-flag" number:language="sv" number:country="SE">
   <number:text>ja</number:text>
   <style:map style:condition="value()&lt;=0" style:apply-style-name="n-flag-0"/>
  </number:number-style>
  <number:number-style style:name="n-target-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>inte nått</number:text></number:number-style>
  <number:number-style style:name="n-target-1" style:volatile="true" number:language="sv" number:country="SE"><number:text>nära</number:text></number:number-style>
  <number:number-style style:name="n-target" number:language="sv" number:country="SE">
   <number:text>nått</number:text>
   <style:map style:condition="value()&lt;=0" style:apply-style-name="n-target-0"/>
   <style:map style:condition="value()=0.5" style:apply-style-name="n-target-1"/>
  </number:number-style>
  <number:number-style style:name="n-change-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>sämre</number:text></number:number-style>
  <number:number-style style:name="n-change-1" style:volatile="true" number:language="sv" number:country="SE"><number:text>oförändrat</number:text></number:number-style>
  <number:number-style style:name="n-change" number:language="sv" number:country="SE">
   <number:text>bättre</number:text>
   <style:map style:condition="value()&lt;0" style:apply-style-name="n-change-0"/>
   <style:map style:condition="value()=0" style:apply-style-name="n-change-1"/>
  </number:number-style>
  <number:number-style style:name="n-budget-0" style:volatile="true" number:language="sv" number:country="SE"><number:text>ogynnsam</number:text></number:number-style>
  <number:number-style style:name="n-budget-1" style:volatile="true" number:language="sv" number:country="SE"><number:text>enligt budget</number:text></number:number-style>
  <number:number-style style:name="n-budget" number:language="sv" number:country="SE">
   <number:text>gynnsam</number:text>
   <style:map style:condition="value()&lt;0" style:apply-style-name="n-budget-0"/>
   <style:map style:condition="value()=0" style:apply-style-name="n-budget-1"/>
  </number:number-style>
  <number:date-style style:name="n-date" number:language="sv" number:country="SE">
   <number:year number:style="long"/>
   <number:text>-</number:text>
   <number:month number:style="long"/>
   <number:text>-</number:text>
   <number:day number:style="long"/>
  </number:date-style>
)";

constexpr std::string_view default_style =
    R"(  <style:default-style style:family="table-cell">
   <style:paragraph-properties style:tab-stop-distance="1.25cm"/>
   <style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt" fo:language="sv" fo:country="SE"/>
  </style:default-style>
  <style:style style:name="Default" style:family="table-cell">
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
    }
    if (style.total) {
        properties.append(R"( fo:border-top="0.75pt solid #1f4e79")");
    }
    return properties;
}

} // namespace

std::string style_name(const Style& style) {
    std::string name(look_of(style.format).name);
    name.append(style.computed ? "-computed" : "");
    name.append(style.total ? "-total" : "");
    return name;
}

std::string styles_xml(const std::set<Style>& used) {
    std::string out = " <office:styles>\n";
    out.append(number_formats);
    out.append(default_style);
    for (const Style& style : used) {
        const Look& look = look_of(style.format);
        std::string display(look.display);
        display.append(style.computed ? ", beräknad" : "").append(style.total ? ", summa" : "");
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
