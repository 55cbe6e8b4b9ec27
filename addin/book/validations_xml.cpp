#include "book/validations_xml.hpp"

#include "book/formula.hpp"
#include "book/sheet_xml.hpp"
#include "book/xml.hpp"

#include <set>

namespace utfall::book {
namespace {

/// A range as typed, `'Register'.B5:B9`, as the file stores fixed ones: `$'Register'.$B$5:.$B$9`.
[[nodiscard]] std::string fixed_range(std::string_view typed) {
    const std::size_t point = typed.rfind("'.") + 1;
    std::string out = "$" + std::string(typed.substr(0, point)) + ".";
    bool in_letters = false;
    for (const char c : typed.substr(point + 1)) {
        const bool letter = c >= 'A' && c <= 'Z';
        const bool starts = letter != in_letters && c != ':';
        out.append(starts ? "$" : "");
        out.append(c == ':' ? ":." : std::string(1, c));
        in_letters = letter;
    }
    return out;
}

/// Lists that cells offer, each once.
[[nodiscard]] std::string choices_xml(const Workbook& book) {
    constexpr core::Text not_listed{"Ordet finns inte i listan.", "The word isn't in the list."};
    std::set<std::string> choices;
    for (const Sheet& sheet : book.sheets()) {
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                choices.insert(cell.choices);
            }
        }
    }
    choices.erase("");
    std::string out;
    for (const std::string& range : choices) {
        out.append("    <table:content-validation table:name=\"" + choice_name(range) +
                   "\" table:condition=\"of:cell-content-is-in-list([" +
                   escaped(fixed_range(range)) +
                   "])\" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\">\n"
                   "     <table:error-message table:message-type=\"warning\" "
                   "table:display=\"true\"><text:p>" +
                   std::string(not_listed.in(book.language())) +
                   "</text:p>"
                   "</table:error-message>\n    </table:content-validation>\n");
    }
    return out;
}

/// `$A$5:$A$9` as `.$A$5:.$A$9`
[[nodiscard]] std::string in_sheet(const std::string& range) {
    const std::size_t colon = range.find(':');
    return "." + range.substr(0, colon) + ":." + range.substr(colon + 1);
}

[[nodiscard]] std::string condition(const Validation& validation) {
    switch (validation.kind) {
    case Validation::Kind::list: {
        if (!validation.listed_in.empty()) {
            return "of:cell-content-is-in-list([" + in_sheet(validation.listed_in) + "])";
        }
        std::string items;
        for (const std::string& item : validation.items) {
            items += (items.empty() ? "\"" : ";\"") + item + "\"";
        }
        return "of:cell-content-is-in-list(" + items + ")";
    }
    case Validation::Kind::count:
        return "of:cell-content-is-whole-number() and cell-content()>=0";
    case Validation::Kind::share:
        return "of:cell-content-is-decimal-number() and cell-content-is-between(0,1)";
    case Validation::Kind::date:
        return "of:cell-content-is-date() and cell-content()>=32874"; // 1990-01-01
    case Validation::Kind::anything:
        break;
    }
    return {};
}

[[nodiscard]] std::string sheet_validations(const Sheet& sheet, int number) {
    std::string out;
    const auto& all = sheet.validations();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Validation& validation = all[i];
        out.append("    <table:content-validation table:name=\"" + validation_name(number, i) +
                   "\"");
        if (const std::string rule = condition(validation); !rule.empty()) {
            out.append(" table:condition=\"" + escaped(rule) + "\"");
        }
        out.append(" table:allow-empty-cell=\"true\"");
        out.append(validation.kind == Validation::Kind::list ? " table:display-list=\"unsorted\""
                                                             : "");
        out.append(" table:base-cell-address=\"" +
                   escaped("'" + sheet.name() + "'." + column_name(validation.block.first_column) +
                           std::to_string(validation.block.first_row)) +
                   "\">\n");
        if (!validation.note.empty()) {
            out.append("     <table:help-message table:title=\"" + escaped(validation.title) +
                       "\" table:display=\"true\"><text:p>" + escaped(validation.note) +
                       "</text:p></table:help-message>\n");
        }
        if (!validation.wrong.empty()) {
            out.append("     <table:error-message table:message-type=\"warning\" table:title=\"" +
                       escaped(validation.title) + "\" table:display=\"true\"><text:p>" +
                       escaped(validation.wrong) + "</text:p></table:error-message>\n");
        }
        out.append("    </table:content-validation>\n");
    }
    return out;
}

} // namespace

std::string validation_name(int sheet, std::size_t index) {
    return "v" + std::to_string(sheet) + "-" + std::to_string(index);
}

std::string validations_xml(const Workbook& book) {
    std::string out = choices_xml(book);
    int number = 0;
    for (const Sheet& sheet : book.sheets()) {
        out.append(sheet_validations(sheet, number++));
    }
    return out.empty()
               ? out
               : "   <table:content-validations>\n" + out + "   </table:content-validations>\n";
}

std::string named_ranges_xml(const std::vector<std::pair<std::string, std::string>>& names) {
    if (names.empty()) {
        return {};
    }
    std::string out = "   <table:named-expressions>\n";
    for (const auto& [name, range] : names) {
        const std::string stored = escaped(fixed_range(range));
        out.append("    <table:named-range table:name=\"" + escaped(name) +
                   "\" table:base-cell-address=\"" + stored.substr(0, stored.find(':')) +
                   "\" table:cell-range-address=\"" + stored + "\"/>\n");
    }
    return out.append("   </table:named-expressions>\n");
}

} // namespace utfall::book
