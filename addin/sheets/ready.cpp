#include "sheets/ready.hpp"

#include "catalog/menu.hpp"

#include <stdexcept>
#include <string>
#include <vector>

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

namespace {

struct Writing {
    std::string document_title;
    std::string title; ///< of the sheet
    std::vector<double> widths_cm;
    void (*write)(const Page& page) = nullptr;
};

book::Workbook written(const Writing& writing, Edition edition, support::Figures& figures) {
    book::Workbook book(writing.document_title, "", edition.language);
    book::Sheet& sheet = book.add_sheet(writing.title, writing.widths_cm);
    const Page page{sheet, edition, figures};
    sheet.title(writing.title);
    writing.write(page);
    if (const auto first = sheet.first_input()) {
        sheet.begin_at(*first);
    }
    return book;
}

} // namespace

book::Workbook workbook_of(const ReadySheet& ready, Edition edition, support::Figures& figures) {
    const std::string title = title_of(ready, edition.language);
    std::string document_title = title;
    if (edition.example) {
        document_title += edition.language == core::Language::swedish ? ", exempel" : ", example";
    }
    return written({document_title, title, ready.widths_cm, ready.write}, edition, figures);
}

book::Workbook linked_workbook_of(const ReadySheet& ready, core::Language language,
                                  support::Figures& figures) {
    const std::string title = title_of(ready, language);
    return written({title, title, ready.linked_widths_cm, ready.write_linked}, {language, false},
                   figures);
}

} // namespace utfall::sheets
