#include "core/commands/shared_copy.hpp"

#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

constexpr Text sheet_name{"Formler", "Formulas"};
constexpr Text title{"Utfall: formler i kopian", "Utfall: formulas of the copy"};
constexpr Text note{"Cellerna nedan hade formler från tillägget Utfall. I kopian är de värden, så "
                    "den kan läsas utan Utfall. Med Utfall installerat sätter Utfall ▸ Återställ "
                    "formler i kopia tillbaka dem.",
                    "The cells below had formulas of the extension Utfall. In the copy they are "
                    "values, so it can be read without Utfall. Where Utfall is installed, Utfall ▸ "
                    "Restore Formulas in Copy puts them back."};
constexpr Text copy{"{0} – kopia", "{0} – copy"};
constexpr Text unnamed{"Kopia", "Copy"};
constexpr Text one_shared{"Kopian är sparad som {0}. 1 formel är ett värde där och står på bladet "
                          "{2}. Det här dokumentet är oförändrat.",
                          "The copy is saved as {0}. 1 formula is a value there and stands on the "
                          "sheet {2}. This document is unchanged."};
constexpr Text shared{"Kopian är sparad som {0}. {1} formler är värden där och står på bladet {2}. "
                      "Det här dokumentet är oförändrat.",
                      "The copy is saved as {0}. {1} formulas are values there and stand on the "
                      "sheet {2}. This document is unchanged."};
constexpr Text none_shared{"Kopian är sparad som {0}. Dokumentet har inga formler från Utfall, så "
                           "kopian är likadan.",
                           "The copy is saved as {0}. The document has no formulas of Utfall, so "
                           "the copy is the same."};
constexpr Text one_restored{"1 formel är återställd.", "1 formula is restored."};
constexpr Text restored{"{0} formler är återställda.", "{0} formulas are restored."};
constexpr Text one_changed{"1 formel är inte återställd, för cellen har ändrats sedan kopian "
                           "sparades. Den står kvar på bladet.",
                           "1 formula isn't restored, because its cell has been changed since the "
                           "copy was saved. It remains on the sheet."};
constexpr Text changed_cells{"{0} formler är inte återställda, för cellerna har ändrats sedan "
                             "kopian sparades. De står kvar på bladet.",
                             "{0} formulas aren't restored, because their cells have been changed "
                             "since the copy was saved. They remain on the sheet."};

} // namespace

const std::array<Text, formula_columns>& formula_headers() {
    static constexpr std::array<Text, formula_columns> headers{
        {{"Celler", "Cells"},
         {"Formel", "Formula"},
         {"Visade", "Showed"},
         {"Lagrad formel", "Stored formula"}}};
    return headers;
}

std::string_view formula_sheet_name(Language language) {
    return sheet_name.in(language);
}

std::string_view formula_title(Language language) {
    return title.in(language);
}

bool is_formula_title(std::string_view text) {
    return text == title.sv || text == title.en;
}

std::string_view formula_note(Language language) {
    return note.in(language);
}

bool calls_us(std::string_view formula) {
    return formula.find(stored_prefix) != std::string_view::npos;
}

std::string short_formula(std::string_view formula) {
    std::string text(formula);
    for (std::size_t at = text.find(stored_prefix); at != std::string::npos;
         at = text.find(stored_prefix, at)) {
        text.erase(at, stored_prefix.size());
    }
    return text;
}

std::string copy_name(std::string_view document, Language language) {
    const std::string_view name = document.substr(0, document.rfind('.'));
    return name.empty() ? std::string(unnamed.in(language))
                        : phrase(copy, language, {std::string(name)});
}

std::string share_summary(std::size_t formulas, std::string_view path, std::string_view sheet,
                          Language language) {
    return phrase(formulas == 0   ? none_shared
                  : formulas == 1 ? one_shared
                                  : shared,
                  language,
                  {std::string(path), shown_number(static_cast<double>(formulas), language),
                   std::string(sheet)});
}

std::string restore_summary(std::size_t formulas, std::size_t changed, Language language) {
    std::string text = phrase(formulas == 1 ? one_restored : restored, language,
                              {shown_number(static_cast<double>(formulas), language)});
    if (changed > 0) {
        text += '\n' + phrase(changed == 1 ? one_changed : changed_cells, language,
                              {shown_number(static_cast<double>(changed), language)});
    }
    return text;
}

} // namespace utfall::core::commands
