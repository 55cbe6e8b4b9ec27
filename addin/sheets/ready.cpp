#include "sheets/ready.hpp"

#include "catalog/menu.hpp"

#include <stdexcept>
#include <string>

namespace utfall::sheets {

const std::vector<ReadySheet>& ready_sheets() {
    static const std::vector<ReadySheet> all{
        participants(),    flow(),        participant_register(),
        social_accounts(), equality(),    survey(),
        strategic_goals(), equivalents(), budget(),
        forecast(),        economy(),     initiatives(),
        year_wheel()};
    return all;
}

std::string title_of(const ReadySheet& ready, core::Language language) {
    const std::string id = "sheet." + std::string(ready.name);
    const catalog::Command* command = catalog::find_command(id);
    if (command == nullptr) {
        throw std::logic_error("no command " + id);
    }
    return catalog::plain_title(command->title, language);
}

book::Workbook workbook_of(const ReadySheet& ready, Edition edition, support::Figures& figures) {
    const std::string title = title_of(ready, edition.language);
    std::string document_title = title;
    if (edition.example) {
        document_title += edition.language == core::Language::swedish ? ", exempel" : ", example";
    }
    book::Workbook book(document_title, "", edition.language);
    book::Sheet& sheet = book.add_sheet(title, ready.widths_cm);
    const Page page{sheet, edition, figures};
    sheet.title(title);
    ready.write(page);
    return book;
}

} // namespace utfall::sheets
