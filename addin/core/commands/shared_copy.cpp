#include "core/commands/shared_copy.hpp"

#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

constexpr Text sheet_name{"Formler", "Formulas"};
constexpr Text title{"Utfall: formler i kopian", "Utfall: formulas of the copy"};
constexpr Text note{"Cellerna nedan hade formler från tillägget Utfall. I kopian är de värden, så "
                    "den kan läsas utan Utfall; namn, villkorsstyrda format och giltighetsregler "
                    "med sådana formler är borttagna. Med Utfall installerat sätter Utfall ▸ "
                    "Återställ formler i kopia tillbaka dem.",
                    "The cells below had formulas of the extension Utfall. In the copy they are "
                    "values, so it can be read without Utfall; names, conditional formats and "
                    "validity rules with such formulas are removed. Where Utfall is installed, "
                    "Utfall ▸ Restore Formulas in Copy puts them back."};
constexpr std::array<Text, 4> kinds{{{"", ""},
                                     {"Namn", "Name"},
                                     {"Villkorsstyrd formatering", "Conditional format"},
                                     {"Giltighet", "Validity"}}};
constexpr Text copy{"{0} – kopia", "{0} – copy"};
constexpr Text unnamed{"Kopia", "Copy"};
constexpr Text one_shared{"Kopian är sparad som {0}. 1 formel är ett värde där och står på bladet "
                          "{2}. Det här dokumentet är oförändrat.",
                          "The copy is saved as {0}. 1 formula is a value there and stands on the "
                          "sheet {2}. This document is unchanged."};
constexpr Text rules{
    "Namn, villkorsstyrda format och giltighetsregler med våra formler är borttagna "
    "i kopian, {0} i antal, och står på samma blad.",
    "Names, conditional formats and validity rules with our formulas are removed "
    "in the copy, {0} in number, and stand on the same sheet."};
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
         {"Lagrad formel", "Stored formula"},
         {"Slag", "Kind"},
         {"Uppgifter", "Details"},
         {"Andra formeln", "Second formula"},
         {"Namn eller format", "Name or style"}}};
    return headers;
}

std::string_view kind_name(FormulaKind kind, Language language) {
    return kinds.at(static_cast<std::size_t>(kind)).in(language);
}

FormulaKind read_kind(std::string_view text) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (!text.empty() && (text == kinds.at(i).sv || text == kinds.at(i).en)) {
            return static_cast<FormulaKind>(i);
        }
    }
    return FormulaKind::cells;
}

bool mentions(std::string_view formula, std::string_view name) {
    const std::u32string text = decode(fold(formula));
    const std::u32string word = decode(fold(name));
    const auto continues = [&text](std::size_t at) {
        const char32_t letter = at < text.size() ? text[at] : U' ';
        return letter > 0x7f || letter == U'_' || letter == U'.' ||
               (letter >= U'0' && letter <= U'9') || (letter >= U'a' && letter <= U'z');
    };
    bool quoted = false;
    for (std::size_t i = 0; i + word.size() <= text.size() && !word.empty(); ++i) {
        quoted = quoted != (text[i] == U'"');
        const bool begins = i == 0 || !continues(i - 1);
        if (!quoted && begins && text.compare(i, word.size(), word) == 0 &&
            !continues(i + word.size())) {
            return true;
        }
    }
    return false;
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

std::string share_summary(std::size_t formulas, std::size_t removed, std::string_view path,
                          std::string_view sheet, Language language) {
    const Text& text = formulas + removed == 0 ? none_shared : formulas == 1 ? one_shared : shared;
    std::string said =
        phrase(text, language,
               {std::string(path), shown_number(static_cast<double>(formulas), language),
                std::string(sheet)});
    if (removed > 0) {
        said +=
            '\n' + phrase(rules, language, {shown_number(static_cast<double>(removed), language)});
    }
    return said;
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
