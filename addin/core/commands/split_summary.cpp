// What Dela upp inklistrad text says.
#include "core/commands/phrase.hpp"
#include "core/commands/split_text.hpp"

namespace utfall::core::commands {

namespace {

/// Lines of the table that the question shows.
constexpr std::size_t most_shown = 14;

constexpr Text will{"{0}: {1} rader delas upp i etikett och {2} kolumner med tal.",
                    "{0}: {1} lines are split into a label and {2} columns of figures."};
constexpr Text done{"{0} rader är uppdelade i etikett och {1} kolumner.",
                    "{0} lines are split into a label and {1} columns."};
constexpr Text by_tabs{"Kolumnerna skiljs åt av tabbar.", "The columns are parted by tabs."};
constexpr Text by_sums{"Antalet kolumner och tusentalen följer av tabellens egna summor och "
                       "skillnader.",
                       "The number of columns and the thousands follow from the table's own sums "
                       "and differences."};
constexpr Text by_headings{"Antalet kolumner följer av rubrikerna.",
                           "The number of columns follows from the headings."};
constexpr Text by_lines{"Raderna kan bara läsas på ett sätt.",
                        "The lines can be read in one way only."};
constexpr Text unsplit{"{0} rader med tal passar inte och lämnas som de är.",
                       "{0} lines with figures don't fit and are left as they are."};
constexpr Text one_unsplit{"1 rad med tal passar inte och lämnas som den är.",
                           "1 line with figures doesn't fit and is left as it is."};
constexpr Text rest{"… och {0} rader till", "… and {0} more lines"};
constexpr Text button{"~Dela upp", "~Split"};

const Text& basis_text(SplitBasis basis) {
    switch (basis) {
    case SplitBasis::tabs:
        return by_tabs;
    case SplitBasis::sums:
        return by_sums;
    case SplitBasis::headings:
        return by_headings;
    case SplitBasis::only:
        break;
    }
    return by_lines;
}

std::string line_text(const Table& table, std::size_t row) {
    std::string text;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const auto* cell = std::get_if<std::string>(&table.at(row, column));
        text += (column == 0 ? "" : "  |  ") + (cell == nullptr ? std::string() : *cell);
    }
    return text;
}

std::string figure_columns(const SplitTable& table) {
    return std::to_string(table.cells.columns() - 1);
}

std::string unsplit_text(const SplitTable& table, Language language) {
    const std::size_t count = table.unsplit.size();
    return count == 0 ? std::string()
                      : '\n' + phrase(count == 1 ? one_unsplit : unsplit, language,
                                      {std::to_string(count)});
}

} // namespace

std::string split_preview(const SplitTable& table, std::string_view range, Language language) {
    std::string text =
        phrase(will, language,
               {std::string(range), std::to_string(table.split), figure_columns(table)}) +
        '\n' + phrase(basis_text(table.basis), language) + unsplit_text(table, language) + '\n';
    for (std::size_t row = 0; row < std::min(table.cells.rows(), most_shown); ++row) {
        text += '\n' + line_text(table.cells, row);
    }
    if (table.cells.rows() > most_shown) {
        text += '\n' + phrase(rest, language, {std::to_string(table.cells.rows() - most_shown)});
    }
    return text;
}

std::string_view split_button(Language language) {
    return button.in(language);
}

std::string split_summary(const SplitTable& table, Language language) {
    return phrase(done, language, {std::to_string(table.split), figure_columns(table)}) +
           unsplit_text(table, language);
}

} // namespace utfall::core::commands
