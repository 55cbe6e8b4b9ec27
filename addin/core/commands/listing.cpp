#include "core/commands/listing.hpp"

#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::commands {

namespace {

constexpr Text title{"Utfall: granskning", "Utfall: check"};
constexpr Text note{
    "Det som inte stämmer, med länk till cellen (Ctrl-klick). En ny granskning av en tabell byter "
    "ut tabellens egna rader. Inga värden har ändrats i tabellerna.",
    "What doesn't agree, with a link to the cell (Ctrl-click). A new check of a table replaces "
    "that "
    "table's own rows. No values have been changed in the tables."};
constexpr Text nothing{"Inget att anmärka.", "Nothing to remark on."};
constexpr Text sheet_name{"Granskning", "Check"};

constexpr std::string_view link_start = "=HYPERLINK(\"#\"&CELL(\"ADDRESS\";";
constexpr std::string_view link_middle = ");ADDRESS(ROW(";

std::string quoted_sheet(std::string_view sheet) {
    std::string name = "$'";
    for (const char letter : sheet) {
        name += letter == '\'' ? std::string("''") : std::string(1, letter);
    }
    return name + "'";
}

std::string fixed(std::string_view name) {
    const std::size_t digits = name.find_first_of("0123456789");
    return "$" + std::string(name.substr(0, digits)) + "$" + std::string(name.substr(digits));
}

} // namespace

const std::array<Text, list_columns>& list_headers() {
    static constexpr std::array<Text, list_columns> headers{{{"Nr", "No."},
                                                             {"Blad", "Sheet"},
                                                             {"Cell", "Cell"},
                                                             {"Vad", "What"},
                                                             {"Rad", "Row"},
                                                             {"Kolumn", "Column"},
                                                             {"Tryckt", "Printed"},
                                                             {"Beräknat", "Computed"},
                                                             {"Skillnad", "Difference"},
                                                             {"Förklaring", "Explanation"}}};
    return headers;
}

std::string_view list_title(Language language) {
    return title.in(language);
}

bool is_list_title(std::string_view text) {
    return text == title.sv || text == title.en;
}

std::string_view list_note(Language language) {
    return note.in(language);
}

std::string_view empty_list(Language language) {
    return nothing.in(language);
}

std::string free_sheet_name(std::span<const std::string> taken, Language language) {
    const std::string base(sheet_name.in(language));
    std::string name = base;
    // Calc takes names that differ in case only for the same.
    const auto is_taken = [&taken](const std::string& wanted) {
        return std::any_of(taken.begin(), taken.end(), [&wanted](const std::string& other) {
            return fold(other) == fold(wanted);
        });
    };
    for (int number = 2; is_taken(name); ++number) {
        name = base + " " + std::to_string(number);
    }
    return name;
}

std::string link_formula(std::string_view sheet, std::size_t row, std::size_t column) {
    const std::string reference = quoted_sheet(sheet) + "." + fixed(cell_name(row, column));
    return std::string(link_start) + reference + std::string(link_middle) + reference +
           ");COLUMN(" + reference + ");4))";
}

std::string linked_reference(std::string_view formula) {
    if (!formula.starts_with(link_start)) {
        return {};
    }
    const std::string_view rest = formula.substr(link_start.size());
    const std::size_t end = rest.find(link_middle);
    return end == std::string_view::npos ? std::string() : std::string(rest.substr(0, end));
}

} // namespace utfall::core::commands
