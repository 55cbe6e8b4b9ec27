// The page 'Vad som kontrolleras' / 'What is checked', from the registry of rules: what each says,
// a table that keeps it, one that doesn't, and what the checker says of that.
#include "core/checks/check_table.hpp"
#include "core/checks/rules/example.hpp"
#include "core/checks/rules/registry.hpp"
#include "markup.hpp"
#include "writers.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace utfall::generate {

namespace {

using core::Language;
using core::Text;
using core::checks::Rule;

constexpr std::string_view style =
    "body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h2{border-bottom:2px solid #2a6f5e;margin-top:2.5rem}"
    "table{border-collapse:collapse;margin:.2rem 2rem .6rem 0;display:inline-table;"
    "vertical-align:top}caption{text-align:left;font-weight:600}"
    "td,th{padding:.15rem .7rem;border:1px solid #ddd;text-align:left}"
    "td.figure{text-align:right}td.wrong{background:#fbe3e0;border:2px solid #b3261e}"
    ".says{background:#f2f5f4;padding:.3rem .7rem}";

constexpr Text title{"Utfall: vad som kontrolleras", "Utfall: what is checked"};
constexpr Text lead{
    "Utfall ▸ Granska tabell och funktionen TABLE_CHECK läser en tabell som den är skriven och "
    "letar efter tal som inte stämmer med de andra. Vad raderna och kolumnerna är läses först ur "
    "talen och sedan ur orden. Granska tabell ser också hur cellerna visas: det som har indrag är "
    "delar av raden ovanför, och datum är rubriker. Inget sägs om en regel som tabellen inte visar "
    "att den följer.",
    "Utfall ▸ Check table and the function TABLE_CHECK read a table as it is written and look for "
    "figures that don't agree with the others. What rows and columns are is read from the figures "
    "first and from the words after. Check table also sees how cells are shown: what is set in is "
    "a part of the row above, and dates are headings. Nothing is said of a rule that the table "
    "doesn't show that it keeps."};
constexpr Text rounding{
    "Avrundning ger aldrig en anmärkning: varje tal får vara avrundat för sig, till de decimaler "
    "som det visar. Står det bara jämna hundratal eller tusental i kolumnerna, eller bara femtal, "
    "får summorna skilja så mycket som den avrundningen gör. Antal personer är exakta, om inte "
    "tabellens egna summor visar gång på gång att de är avrundade. Tal som är "
    "skrivna som text läses (”11 354”, ”– 83”, ”(807)”, ”45 %”, ”3 408 kr”, ”2 861*”); ”..” och "
    "”.” är uppgifter som saknas, och det som de ingår i jämförs bara där tabellens summor stämmer "
    "utan dem, gång på gång. Ett ensamt streck är noll. En tom cell är ingenting, och "
    "pekas ut bara där två samband visar att samma tal fattas i den. Tal som inte gick att läsa "
    "räknas och visas.",
    "Rounding never gives a remark: each figure may be rounded by itself, to the decimals that it "
    "shows. Where columns hold nothing but whole hundreds or thousands, or nothing but fives, "
    "sums may be off by what that rounding makes. Counts of persons are exact, unless the table's "
    "own sums show time and again that they are rounded. Numbers written as "
    "text are read (“11 354”, “– 83”, “(807)”, “45 %”, “3 408 kr”, “2 861*”); “..” and “.” are "
    "missing values, and what they are part of is compared only where the table's sums agree "
    "without them, time and again. A dash alone is zero. An empty cell is nothing, and is pointed "
    "out only where two relations show that the same figure is missing in it. Figures that "
    "couldn't be read are counted and shown."};
constexpr Text right_caption{"Stämmer", "Right"};
constexpr Text wrong_caption{"Stämmer inte", "Wrong"};
constexpr Text says{"Utfall säger: ", "Utfall says: "};

bool is_figure(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.-") == std::string_view::npos;
}

// A figure as the language writes it.
std::string local(std::string text, Language language) {
    if (is_figure(text) && language == Language::swedish) {
        std::replace(text.begin(), text.end(), '.', ',');
    }
    return text;
}

void write_table(std::ostringstream& page, const Rule& rule, Language language, bool wrong) {
    const auto rows = core::checks::example_cells(rule, language);
    page << "<table><caption>" << escape((wrong ? wrong_caption : right_caption).in(language))
         << "</caption>\n";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        page << "<tr>";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const bool here = wrong && rule.example.wrong == core::CellPlace{row, column};
            const std::string text =
                here ? std::string(rule.example.wrong_text) : rows[row][column];
            const std::string_view kind = here                         ? " class=\"figure wrong\""
                                          : row > 0 && is_figure(text) ? " class=\"figure\""
                                                                       : "";
            const std::string_view tag = row == 0 ? "th" : "td";
            page << '<' << tag << kind << '>' << escape(local(text, language)) << "</" << tag
                 << '>';
        }
        page << "</tr>\n";
    }
    page << "</table>\n";
}

// What the checker says of the wrong table.
std::optional<std::string> said(const Rule& rule, Language language) {
    const core::CheckReport report = core::check_table(core::checks::wrong_table(rule, language));
    if (report.findings.empty()) {
        return std::nullopt;
    }
    return core::describe(report.findings.front(), language);
}

void write_rule(std::ostringstream& page, const Rule& rule, Language language) {
    page << "<h2 id=\"" << rule.id << "\">" << escape(rule.name.in(language)) << "</h2>\n<p>"
         << escape(rule.statement.in(language)) << "</p>\n";
    write_table(page, rule, language, false);
    write_table(page, rule, language, true);
    if (const auto sentence = said(rule, language)) {
        page << "<p class=\"says\"><b>" << escape(says.in(language)) << "</b>" << escape(*sentence)
             << "</p>\n";
    }
}

} // namespace

std::string checks_page(Language language, std::string_view version) {
    std::ostringstream page;
    page << "<!DOCTYPE html>\n<html lang=\"" << (language == Language::swedish ? "sv" : "en")
         << "\">\n<head><meta charset=\"utf-8\"><title>" << escape(title.in(language))
         << "</title><style>" << style << "</style></head>\n<body>\n<h1>"
         << escape(title.in(language)) << ' ' << escape(version) << "</h1>\n<p>"
         << escape(lead.in(language)) << "</p>\n<p>" << escape(rounding.in(language)) << "</p>\n";
    for (const Rule& rule : core::checks::rules()) {
        write_rule(page, rule, language);
    }
    page << "</body>\n</html>\n";
    return page.str();
}

std::string checks_link(Language language) {
    const bool swedish = language == Language::swedish;
    return std::string("<a href=\"") + (swedish ? "vad-som-kontrolleras" : "what-is-checked") +
           ".html\">" + (swedish ? "Vad som kontrolleras" : "What is checked") + "</a>\n";
}

} // namespace utfall::generate
