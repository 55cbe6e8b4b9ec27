#include "book/pages.hpp"

#include "book/xml.hpp"

namespace utfall::book {

std::string_view print_name(Print print) {
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

namespace {

constexpr core::Text page{"Sida", "Page"};
constexpr core::Text of{"av", "of"};

/// Shown in Calc's list of page styles.
[[nodiscard]] core::Text display_name(Print print) {
    switch (print) {
    case Print::portrait:
        return {"Utfall stående", "Utfall portrait"};
    case Print::one_page:
        return {"Utfall liggande, en sida", "Utfall landscape, one page"};
    case Print::one_portrait_page:
        return {"Utfall stående, en sida", "Utfall portrait, one page"};
    case Print::landscape:
        break;
    }
    return {"Utfall liggande", "Utfall landscape"};
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

[[nodiscard]] std::string master_page(Print print, const std::string& subject,
                                      core::Language language) {
    const std::string name(print_name(print));
    const std::string sheet = "<text:sheet-name>?</text:sheet-name>";
    std::string out = "  <style:master-page style:name=\"" + name + "\" style:display-name=\"" +
                      std::string(display_name(print).in(language)) +
                      "\" style:page-layout-name=\"page-" + name + "\">\n";
    out.append("   <style:header>\n    <style:region-left><text:p>" +
               (subject.empty() ? sheet : escaped(subject)) +
               "</text:p></style:region-left>\n    <style:region-right><text:p>" +
               (subject.empty() ? std::string("<text:date>?</text:date>") : sheet) +
               "</text:p></style:region-right>\n   </style:header>\n   <style:footer>\n    "
               "<style:region-right><text:p>" +
               std::string(page.in(language)) + " <text:page-number>1</text:page-number> " +
               std::string(of.in(language)) +
               " <text:page-count>1</text:page-count></text:p></style:region-right>\n   "
               "</style:footer>\n  </style:master-page>\n");
    return out;
}

} // namespace

std::string page_layouts() {
    std::string out;
    for (const Print print : prints) {
        out.append(page_layout(print));
    }
    return out;
}

std::string master_pages(const std::string& subject, core::Language language) {
    std::string out = " <office:master-styles>\n";
    for (const Print print : prints) {
        out.append(master_page(print, subject, language));
    }
    return out.append(" </office:master-styles>\n");
}

} // namespace utfall::book
