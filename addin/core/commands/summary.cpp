#include "core/commands/summary.hpp"

#include "core/commands/phrase.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

constexpr Text checked{"{0}:", "{0}:"};
constexpr Text no_finding{"Inget att anmärka. {0} jämförelser stämmer.",
                          "Nothing to remark on. {0} comparisons agree."};
constexpr Text one_agrees{"Inget att anmärka. 1 jämförelse stämmer.",
                          "Nothing to remark on. 1 comparison agrees."};
constexpr Text nothing_to_compare{
    "Inget att anmärka, men tabellen har inga summor, avvikelser eller procenttal att jämföra. Är "
    "rubrikerna och summaraderna med i markeringen?",
    "Nothing to remark on, but the table has no totals, deviations or percentages to compare. Does "
    "the selection include the headers and the total rows?"};
constexpr Text nothing_judged{"Inget gick att bedöma.", "Nothing could be judged."};
constexpr Text one_finding{"1 tal stämmer inte (av {0} jämförelser).",
                           "1 figure doesn't add up (of {0} comparisons)."};
constexpr Text only_comparison{"1 tal stämmer inte (av 1 jämförelse).",
                               "1 figure doesn't add up (of 1 comparison)."};
constexpr Text findings{"{1} tal stämmer inte (av {0} jämförelser).",
                        "{1} figures don't add up (of {0} comparisons)."};
constexpr Text one_blank{"1 cell är tom där det ska stå ett tal.",
                         "1 cell is empty where a figure is due."};
constexpr Text blanks{"{0} celler är tomma där det ska stå tal.",
                      "{0} cells are empty where figures are due."};
constexpr Text all_agree{"Alla {0} jämförelser stämmer.", "All {0} comparisons agree."};
constexpr Text one_comparison_agrees{"Den enda jämförelsen stämmer.",
                                     "The only comparison agrees."};
constexpr Text one_overwritten{"1 formel är överskriven med ett tal.",
                               "1 formula is overwritten by a number."};
constexpr Text overwritten{"{0} formler är överskrivna med tal.",
                           "{0} formulas are overwritten by numbers."};
constexpr Text nothing_compared{"Inga summor, avvikelser eller procenttal att jämföra.",
                                "No totals, deviations or percentages to compare."};
constexpr Text one_unread{"1 tal gick inte att läsa.", "1 number couldn't be read."};
constexpr Text unread{"{0} tal gick inte att läsa.", "{0} numbers couldn't be read."};
constexpr Text one_approved{"1 av dem har du godkänt.", "1 of them you have approved."};
constexpr Text approved{"{0} av dem har du godkänt.", "{0} of them you have approved."};
constexpr Text compared{"Jämfört: {0}.", "Compared: {0}."};
constexpr Text not_judged{
    "Inte bedömt, eftersom tabellen inte visar säkert att det gäller: {0}.",
    "Not judged, because the table doesn't show for certain that it applies: {0}."};
constexpr Text kept_in{"{0} (stämmer i {1} av {2})", "{0} (agrees in {1} of {2})"};
constexpr Text kept_by{"{0} ”{1}” (stämmer i {2} av {3})", "{0} “{1}” (agrees in {2} of {3})"};
constexpr Text one_text{"1 tal är inskrivet som text.", "1 number is written as text."};
constexpr Text texts{"{0} tal är inskrivna som text.", "{0} numbers are written as text."};
constexpr Text listed{
    "Allt står på bladet {0}. Cellerna har fått en ram, som inte skrivs ut på papper, och en "
    "kommentar; inga värden har ändrats.",
    "Everything is listed on the sheet {0}. The cells have got a frame, which "
    "isn't printed on paper, and a comment; no values have been changed."};
constexpr Text one_listed{
    "Allt står på bladet {0}. Cellen har fått en ram, som inte skrivs ut på papper, och en "
    "kommentar; inga värden har ändrats.",
    "Everything is listed on the sheet {0}. The cell has got a frame, which isn't printed on "
    "paper, and a comment; no values have been changed."};
constexpr Text one_listed_only{"Cellen står på bladet {0}; inga värden har ändrats.",
                               "The cell is listed on the sheet {0}; no values have been changed."};
constexpr Text listed_only{"Cellerna står på bladet {0}; inga värden har ändrats.",
                           "The cells are listed on the sheet {0}; no values have been changed."};
constexpr Text unmarked{"Tabellens blad är skyddat, så cellerna är inte markerade.",
                        "The table's sheet is protected, so the cells aren't marked."};
constexpr Text more{"Listan visar de första; {0} till får inte plats.",
                    "The list shows the first ones; there is no room for {0} more."};
constexpr Text hidden{"Dolda rader och kolumner är granskade som de andra.",
                      "Hidden rows and columns are checked like the others."};
constexpr Text no_problem{"Inget att anmärka på registrets {0} rader.",
                          "Nothing to remark on in the register's {0} rows."};
constexpr Text one_problem{"1 fel i registret ({0} rader).",
                           "1 problem in the register ({0} rows)."};
constexpr Text problems{"{1} fel i registret ({0} rader).",
                        "{1} problems in the register ({0} rows)."};
constexpr Text none_converted{"Ingen text har gjorts om.", "No text has been converted."};
constexpr Text one_number{"1 text har gjorts om till tal.",
                          "1 text has been converted to a number."};
constexpr Text numbers{"{0} texter har gjorts om till tal.",
                       "{0} texts have been converted to numbers."};
constexpr Text one_date{"1 text har gjorts om till datum.", "1 text has been converted to a date."};
constexpr Text dates{"{0} texter har gjorts om till datum.",
                     "{0} texts have been converted to dates."};
constexpr Text one_number_will{"1 text blir tal.", "1 text becomes a number."};
constexpr Text numbers_will{"{0} texter blir tal.", "{0} texts become numbers."};
constexpr Text one_date_will{"1 text blir datum.", "1 text becomes a date."};
constexpr Text dates_will{"{0} texter blir datum.", "{0} texts become dates."};
constexpr Text sample{"”{0}” blir {1}", "“{0}” becomes {1}"};
constexpr Text convert{"~Gör om", "~Convert"};
constexpr Text one_will_be_left{"1 text lämnas som den är:", "1 text is left as it is:"};
constexpr Text will_be_left{"{0} texter lämnas som de är:", "{0} texts are left as they are:"};
constexpr Text left_date{"{0}: ”{1}” kan vara ett belopp eller ett datum",
                         "{0}: “{1}” can be an amount or a date"};
constexpr Text one_left{"1 text har lämnats som den är:", "1 text has been left as it is:"};
constexpr Text left{"{0} texter har lämnats som de är:", "{0} texts have been left as they are:"};
constexpr Text left_ambiguous{"{0}: ”{1}” kan läsas som två olika tal",
                              "{0}: “{1}” can be read as two different numbers"};
constexpr Text left_other{"{0}: ”{1}” är inte bara ett tal", "{0}: “{1}” isn't only a number"};
constexpr Text left_more{"och {0} till", "and {0} more"};
constexpr Text one_word{"1 text utan siffror är orörd.", "1 text without digits is untouched."};
constexpr Text words_left{"{0} texter utan siffror är orörda.",
                          "{0} texts without digits are untouched."};
constexpr Text failure{"Det gick inte, och inget har ändrats: {0}",
                       "That didn't work, and nothing has been changed: {0}"};

std::string count_text(std::size_t count, Language language) {
    return shown_number(static_cast<double>(count), language);
}

// A sentence about a count; none for 0.
void add_count(std::string& text, std::size_t count, const Text& one, const Text& many,
               Language language) {
    if (count > 0) {
        text += '\n' + phrase(count == 1 ? one : many, language, {count_text(count, language)});
    }
}

// What doesn't add up and what isn't there, or that nothing is wrong with what was compared.
std::string findings_text(const TableRemarks& remarks, Language language) {
    const std::string comparisons = count_text(remarks.comparisons, language);
    const std::size_t wrong = remarks.findings - remarks.blanks;
    if (wrong > 0) {
        std::string text = phrase(remarks.comparisons == 1 ? only_comparison
                                  : wrong == 1             ? one_finding
                                                           : findings,
                                  language, {comparisons, count_text(wrong, language)});
        add_count(text, remarks.blanks, one_blank, blanks, language);
        return text;
    }
    if (remarks.blanks > 0) {
        return phrase(remarks.blanks == 1 ? one_blank : blanks, language,
                      {count_text(remarks.blanks, language)});
    }
    return remarks.comparisons == 0
               ? phrase(remarks.given_up.empty() ? nothing_compared : nothing_judged, language)
           : remarks.comparisons == 1 ? phrase(one_comparison_agrees, language)
                                      : phrase(all_agree, language, {comparisons});
}

// @param marks how many remarks mark their cells, or did before they were approved
void add_where(std::string& text, const CheckedArea& area, std::size_t remarks, std::size_t marks,
               Language language) {
    add_count(text, area.approved, one_approved, approved, language);
    if (!area.list_sheet.empty()) {
        const bool marked = marks > 0 && area.marked;
        const Text& where = marked ? (marks == area.approved + 1 ? one_listed : listed)
                                   : (remarks == 1 ? one_listed_only : listed_only);
        text += "\n\n" + phrase(where, language, {area.list_sheet});
    }
    if (marks > 0 && !area.marked) {
        text += '\n' + phrase(unmarked, language);
    }
    if (area.unlisted > 0) {
        text += '\n' + phrase(more, language, {count_text(area.unlisted, language)});
    }
    if (area.hidden_rows) {
        text += "\n\n" + phrase(hidden, language);
    }
}

// How often it holds lets the reader see what to look at: a row of sums that breaks in most
// columns.
std::string unkept_text(const GivenUp& given_up, Language language) {
    const std::string rule(rule_name(given_up.rule, language));
    const std::string held = count_text(given_up.held, language);
    const std::string all = count_text(given_up.held + given_up.broken, language);
    return given_up.label.empty() ? phrase(kept_in, language, {rule, held, all})
                                  : phrase(kept_by, language, {rule, given_up.label, held, all});
}

// What was compared, rule by rule, and what wasn't judged.
void add_rules(std::string& text, const TableRemarks& remarks, Language language) {
    std::string counts;
    for (const RuleCount& count : remarks.by_rule) {
        if (count.comparisons > 0) {
            counts += (counts.empty() ? "" : ", ") + std::string(rule_name(count.rule, language)) +
                      ' ' + count_text(count.comparisons, language);
        }
    }
    std::vector<std::string> unkept;
    for (const GivenUp& given_up : remarks.given_up) {
        unkept.push_back(unkept_text(given_up, language));
    }
    if (!counts.empty()) {
        text += "\n\n" + phrase(compared, language, {counts});
    }
    if (!unkept.empty()) {
        text += '\n' + phrase(not_judged, language, {name_list(unkept, unkept.size(), language)});
    }
}

// The texts that are left, and why.
void add_left(std::string& text, const ConversionCounts& counts, const Text& one, const Text& many,
              Language language) {
    if (counts.left > 0) {
        text += "\n\n" + phrase(counts.left == 1 ? one : many, language,
                                {count_text(counts.left, language)});
        const std::size_t shown = std::min(counts.named.size(), most_named_texts);
        for (std::size_t i = 0; i < shown; ++i) {
            const NamedText& named = counts.named[i];
            const Text& reason = named.reason == LeftReason::ambiguous    ? left_ambiguous
                                 : named.reason == LeftReason::maybe_date ? left_date
                                                                          : left_other;
            text += '\n' + phrase(reason, language, {named.cell, named.text});
        }
        if (counts.left > shown) {
            text += '\n' + phrase(left_more, language, {count_text(counts.left - shown, language)});
        }
    }
    if (counts.words > 0) {
        text += "\n\n" + phrase(counts.words == 1 ? one_word : words_left, language,
                                {count_text(counts.words, language)});
    }
}

} // namespace

std::string table_summary(const TableRemarks& remarks, const CheckedArea& area, Language language) {
    std::string text = phrase(checked, language, {area.range}) + ' ';
    if (remarks.remarks.empty()) {
        text +=
            remarks.comparisons == 0
                ? phrase(remarks.given_up.empty() ? nothing_to_compare : nothing_judged, language)
                : phrase(remarks.comparisons == 1 ? one_agrees : no_finding, language,
                         {count_text(remarks.comparisons, language)});
    } else {
        text += findings_text(remarks, language);
        add_count(text, remarks.overwritten, one_overwritten, overwritten, language);
        add_count(text, remarks.texts, one_text, texts, language);
        add_count(text, remarks.unread, one_unread, unread, language);
    }
    add_where(text, area, remarks.remarks.size(), remarks.findings + remarks.overwritten, language);
    add_rules(text, remarks, language);
    return text;
}

std::string register_summary(const RegisterRemarks& remarks, const CheckedArea& area,
                             Language language) {
    const std::string persons = count_text(remarks.persons, language);
    const std::size_t count = remarks.remarks.size();
    std::string text = phrase(checked, language, {area.range}) + ' ';
    text += phrase(count == 0   ? no_problem
                   : count == 1 ? one_problem
                                : problems,
                   language, {persons, count_text(count, language)});
    add_where(text, area, count, count, language);
    return text;
}

std::string conversion_preview(const ConversionCounts& counts, Language language) {
    std::string text = counts.range + ':';
    add_count(text, counts.numbers, one_number_will, numbers_will, language);
    add_count(text, counts.dates, one_date_will, dates_will, language);
    text += '\n';
    for (const NamedText& named : counts.samples) {
        text += '\n' + named.cell + ": " + named.text;
    }
    if (counts.converted() > counts.samples.size()) {
        text += '\n' + phrase(left_more, language,
                              {count_text(counts.converted() - counts.samples.size(), language)});
    }
    add_left(text, counts, one_will_be_left, will_be_left, language);
    return text;
}

std::string_view convert_button(Language language) {
    return convert.in(language);
}

std::string conversion_summary(const ConversionCounts& counts, Language language) {
    std::string text;
    if (counts.converted() == 0) {
        text = '\n' + phrase(none_converted, language);
    }
    add_count(text, counts.numbers, one_number, numbers, language);
    add_count(text, counts.dates, one_date, dates, language);
    text.erase(0, 1); // each sentence begins a line
    add_left(text, counts, one_left, left, language);
    return text;
}

std::string sample_text(const std::string& text, const Conversion& conversion, Language language) {
    return phrase(sample, language, {text, shown_conversion(conversion, language)});
}

std::string shown_conversion(const Conversion& conversion, Language language) {
    const Look& look = conversion.look;
    if (look.kind == Look::Kind::date) {
        return date_name(conversion.value);
    }
    const bool percent = look.kind == Look::Kind::percent;
    return look.before +
           fixed_number(percent ? conversion.value * 100.0 : conversion.value, look.decimals,
                        language) +
           (percent ? "\u00A0%" : "") + look.after;
}

std::string failure_text(std::string_view reason, Language language) {
    return phrase(failure, language, {std::string(reason)});
}

} // namespace utfall::core::commands
