#include "core/commands/unmark.hpp"

#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

constexpr Text question{"Tabellen har {0} markerade celler, hela dokumentet {1}. Ta bort "
                        "granskningens ramar och kommentarer?",
                        "The table has {0} marked cells, the whole document {1}. Remove the "
                        "frames and comments of the checks?"};
constexpr Text table_button{"I ~tabellen", "In the ~Table"};
constexpr Text document_button{"I hela ~dokumentet", "In the Whole ~Document"};
constexpr Text one_removed{
    "Markeringen är borttagen i 1 cell. Listan på granskningens blad är kvar.",
    "The mark is removed in 1 cell. The list on the sheet of the check "
    "remains."};
constexpr Text removed{
    "Markeringarna är borttagna i {0} celler. Listan på granskningens blad är kvar.",
    "The marks are removed in {0} cells. The list on the sheet of the check remains."};

std::string count_text(std::size_t count, Language language) {
    return shown_number(static_cast<double>(count), language);
}

} // namespace

std::string unmark_question(std::size_t in_table, std::size_t in_document, Language language) {
    return phrase(question, language,
                  {count_text(in_table, language), count_text(in_document, language)});
}

std::string_view unmark_table_button(Language language) {
    return table_button.in(language);
}

std::string_view unmark_document_button(Language language) {
    return document_button.in(language);
}

std::string unmark_summary(std::size_t cells, Language language) {
    return phrase(cells == 1 ? one_removed : removed, language, {count_text(cells, language)});
}

} // namespace utfall::core::commands
