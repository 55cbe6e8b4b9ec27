#include "core/commands/listing.hpp"

#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::commands {

namespace {

constexpr Text title{"Utfall: granskningslista", "Utfall: list of findings"};
constexpr Text note{
    "Det som inte stämmer. Ctrl-klicka på cellens namn, eller ställ markören på raden och välj "
    "Granska tabell (Ctrl+Skift+G), för att gå till cellen. Skriv ”godkänd” i Status för det som "
    "ska stå som det är: markeringen försvinner och kommer inte igen. "
    "Kolumnen Anteckning är din.",
    "What doesn't agree. Ctrl-click a cell's name, or put the cursor on the line and choose Check "
    "Table (Ctrl+Shift+G), to go to the cell. Write “approved” under Status for what shall stay as "
    "it is: its mark goes and doesn't come back. The column Note is yours."};
constexpr Text sheet_name{"Granskning", "Check"};
constexpr std::array<Text, statuses.size()> status_texts{
    {{"ny", "new"}, {"kvar", "remains"}, {"rättad", "mended"}, {"godkänd", "approved"}}};

constexpr std::string_view link_start = "=HYPERLINK(\"#\"&CELL(\"ADDRESS\";";
constexpr std::string_view link_middle = ");";

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
                                                             {"Status", "Status"},
                                                             {"Blad", "Sheet"},
                                                             {"Cell", "Cell"},
                                                             {"Vad", "What"},
                                                             {"Rad", "Row"},
                                                             {"Kolumn", "Column"},
                                                             {"Tryckt", "Printed"},
                                                             {"Beräknat", "Computed"},
                                                             {"Skillnad", "Difference"},
                                                             {"Förklaring", "Explanation"},
                                                             {"Anteckning", "Note"}}};
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

std::string_view status_name(Status status, Language language) {
    return status_texts[static_cast<std::size_t>(status)].in(language);
}

Status read_status(std::string_view text) {
    const std::string word = fold(text);
    for (const Status status : statuses) {
        const Text& name = status_texts[static_cast<std::size_t>(status)];
        if (word == name.sv || word == name.en) {
            return status;
        }
    }
    return Status::fresh;
}

std::string free_name(std::string_view name, std::span<const std::string> taken) {
    // Calc takes names that differ in case only for the same.
    const auto is_taken = [&taken](const std::string& wanted) {
        return std::any_of(taken.begin(), taken.end(), [&wanted](const std::string& other) {
            return fold(other) == fold(wanted);
        });
    };
    std::string free(name);
    for (int number = 2; is_taken(free); ++number) {
        free = std::string(name) + " " + std::to_string(number);
    }
    return free;
}

std::string free_sheet_name(std::span<const std::string> taken, Language language) {
    return free_name(sheet_name.in(language), taken);
}

std::string link_formula(std::string_view sheet, const LinkedCells& cells) {
    const auto shown = [](const std::string& reference) {
        return "ADDRESS(ROW(" + reference + ");COLUMN(" + reference + ");4)";
    };
    const std::string place = quoted_sheet(sheet) + ".";
    const std::string first = place + fixed(cell_name(cells.row, cells.column));
    std::string formula = std::string(link_start) + first + std::string(link_middle) + shown(first);
    if (cells.last_row != cells.row || cells.last_column != cells.column) {
        formula += "&\":\"&" + shown(place + fixed(cell_name(cells.last_row, cells.last_column)));
    }
    return formula + ")";
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
