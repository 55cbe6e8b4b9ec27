#include "catalog/catalog.hpp"
#include "catalog/local_form.hpp"
#include "markup.hpp"
#include "writers.hpp"

#include <array>
#include <sstream>
#include <utility>

namespace utfall::generate {

namespace {

using catalog::ErrorKind;
using core::Language;
using core::Text;

struct Page {
    std::ostringstream text;
    Language language;
    std::string_view version;

    [[nodiscard]] std::string_view in(const Text& both) const { return both.in(language); }
    [[nodiscard]] std::string escaped(const Text& both) const { return escape(in(both)); }
};

constexpr std::string_view style =
    "body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h2{border-bottom:2px solid #2a6f5e;margin-top:3rem}h3{margin-bottom:.2rem}"
    "code{background:#f2f5f4;padding:.1rem .3rem}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;"
    "border-bottom:1px solid #ddd}.index td{border:0;padding-bottom:0}.index td:first-child"
    "{width:16rem}h4{margin-bottom:.2rem}th{font-weight:600}nav{columns:3}nav a{display:block}";

constexpr Text title{"Utfall: funktionerna", "Utfall: the functions"};
constexpr Text lead{
    "Alla kalkylbladsfunktioner i Utfall. Argument skiljs åt med semikolon; i {…} skiljer punkt "
    "kolumner och semikolon rader. Ett argument inom hakparentes kan utelämnas. Andelar är tal "
    "mellan 0 och 1: formatera cellen som procent.",
    "All spreadsheet functions of Utfall. Formulas are written as in American English settings: a "
    "comma between arguments and between the columns of {…}, a semicolon between its rows. An "
    "argument in brackets may be left out. Shares are numbers between 0 and 1: format the cell as "
    "percent."};
constexpr Text lifting{
    "Räknar cell för cell: med områden som argument fås ett område av samma form (mata in som "
    "matrisformel). En tom cell ger en tom text.",
    "Works cell by cell: with ranges as arguments it gives a range of the same shape (enter it as "
    "an array formula). A blank cell gives an empty text."};
constexpr Text by_column{
    "Läser hela kolumner. En rad där alla kolumner som hör ihop är tomma hoppas över.",
    "Reads whole columns. A row where all columns that belong together are blank is skipped."};
constexpr Text shared_errors{
    "Gemensamt för alla: #VÄRDE! när en text står där ett tal ska stå eller områdena inte passar "
    "ihop, Fel:511 när ett argument saknas, Fel:502 när ett värde ligger utanför sitt område.",
    "Common to all: #VALUE! for a text where a number must be or ranges that don't fit together, "
    "Err:511 for an argument that is left out, Err:502 for a value outside its domain."};
constexpr Text gives{"Ger", "Gives"};
constexpr Text example{"Exempel", "Example"};
constexpr Text argument_heading{"Argument", "Argument"};
constexpr Text meaning_heading{"Betydelse", "Meaning"};
constexpr Text error_heading{"Fel", "Error"};
constexpr Text when_heading{"När", "When"};

constexpr std::array<std::pair<ErrorKind, Text>, 5> error_names{{
    {ErrorKind::missing_argument, {"Fel:511", "Err:511"}},
    {ErrorKind::not_a_number, {"#VÄRDE!", "#VALUE!"}},
    {ErrorKind::division_by_zero, {"#DIV/0!", "#DIV/0!"}},
    {ErrorKind::domain, {"Fel:502", "Err:502"}},
    {ErrorKind::undefined, {"#SAKNAS", "#N/A"}},
}};

std::string_view error_name(ErrorKind kind, Language language) {
    for (const auto& [known, name] : error_names) {
        if (known == kind) {
            return name.in(language);
        }
    }
    return "";
}

std::string label(const catalog::Parameter& parameter, Language language) {
    return language == Language::swedish ? std::string(parameter.label) : parameter.english_label();
}

void write_parameters(Page& page, const catalog::Function& function) {
    page.text << "<table><tr><th>" << page.escaped(argument_heading) << "</th><th>"
              << page.escaped(meaning_heading) << "</th></tr>\n";
    for (const auto& parameter : function.parameters) {
        const std::string name = escape(label(parameter, page.language));
        page.text << "<tr><td><code>" << (parameter.optional ? "[" + name + "]" : name)
                  << "</code></td><td>" << page.escaped(parameter.text) << "</td></tr>\n";
    }
    page.text << "</table>\n";
}

void write_errors(Page& page, const catalog::Function& function) {
    page.text << "<table><tr><th>" << page.escaped(error_heading) << "</th><th>"
              << page.escaped(when_heading) << "</th></tr>\n";
    for (const auto& note : function.notes.errors) {
        page.text << "<tr><td><code>" << error_name(note.kind, page.language) << "</code></td><td>"
                  << page.escaped(note.when) << "</td></tr>\n";
    }
    page.text << "</table>\n";
}

std::string signature(const catalog::Function& function, Language language) {
    std::string text = std::string(function.name) + "(";
    std::string separator;
    for (const auto& parameter : function.parameters) {
        const std::string name = label(parameter, language);
        text += separator + (parameter.optional ? "[" + name + "]" : name);
        separator = language == Language::swedish ? "; " : ", ";
    }
    return text + ")";
}

/// The family's functions with a few words for each: what its text says before the first stop.
void write_index(Page& page, const catalog::Family& family) {
    page.text << "<h4>" << page.escaped(family.title) << "</h4>\n<table class=\"index\">\n";
    for (const auto& function : family.functions) {
        const std::string_view text = page.in(function.text);
        page.text << "<tr><td><a href=\"#" << function.name << "\">" << function.name
                  << "</a></td><td>" << escape(text.substr(0, text.find_first_of(":.")))
                  << "</td></tr>\n";
    }
    page.text << "</table>\n";
}

void write_function(Page& page, const catalog::Function& function) {
    page.text << "<h3 id=\"" << function.name << "\">" << function.name << "</h3>\n<p><code>"
              << escape(signature(function, page.language)) << "</code></p>\n<p>"
              << escape(function.description(page.language)) << "</p>\n";
    if (function.kind == catalog::Kind::elementwise) {
        page.text << "<p>" << page.escaped(lifting) << "</p>\n";
    } else if (function.kind == catalog::Kind::columns) {
        page.text << "<p>" << page.escaped(by_column) << "</p>\n";
    }
    if (!function.parameters.empty()) {
        write_parameters(page, function);
    }
    page.text << "<p><b>" << page.escaped(gives) << ":</b> " << page.escaped(function.notes.result)
              << "</p>\n<p><b>" << page.escaped(example) << ":</b> <code>"
              << escape(catalog::local_form(function.notes.example.formula, page.language))
              << "</code> → <code>"
              << escape(catalog::local_form(
                     catalog::fill_in(function.notes.example.expected, page.language, page.version),
                     page.language))
              << "</code></p>\n";
    if (!function.notes.errors.empty()) {
        write_errors(page, function);
    }
}

} // namespace

std::string reference(Language language, std::string_view version) {
    Page page{{}, language, version};
    page.text << "<!DOCTYPE html>\n<html lang=\"" << (language == Language::swedish ? "sv" : "en")
              << "\">\n<head><meta charset=\"utf-8\"><title>" << page.escaped(title)
              << "</title><style>" << style << "</style></head>\n<body>\n<h1>"
              << page.escaped(title) << " " << escape(version) << "</h1>\n<p>" << page.escaped(lead)
              << "</p>\n<p>" << page.escaped(shared_errors) << "</p>\n<nav>\n";
    page.text << commands_link(language) << calc_link(language) << checks_link(language)
              << "</nav>\n";
    for (const auto& family : catalog::families()) {
        write_index(page, family);
    }
    for (const auto& family : catalog::families()) {
        page.text << "<h2>" << page.escaped(family.title) << "</h2>\n";
        for (const auto& function : family.functions) {
            write_function(page, function);
        }
    }
    page.text << commands_chapter(language) << calc_chapter(language) << "</body>\n</html>\n";
    return page.text.str();
}

} // namespace utfall::generate
