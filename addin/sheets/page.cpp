#include "sheets/page.hpp"

#include "core/base/number_word.hpp"

#include <array>
#include <cmath>

namespace utfall::sheets {
namespace {

constexpr double row_cm = 0.45; // height of a plain row

std::vector<std::string> in_language(const Page& page, const std::vector<Text>& texts) {
    std::vector<std::string> said;
    said.reserve(texts.size());
    for (const Text& text : texts) {
        said.push_back(page.say(text));
    }
    return said;
}

} // namespace

Cell Page::given(Cell example_cell) const {
    if (edition.example) {
        return book::input(std::move(example_cell));
    }
    return open(example_cell.style.format);
}

int Page::header(const std::vector<Text>& names) const {
    return sheet.header(in_language(*this, names));
}

int Page::repeated_header(const std::vector<Text>& names) const {
    return sheet.repeated_header(in_language(*this, names));
}

void Page::hint(Block block, const Text& title, const Text& note) const {
    sheet.validate({.block = block, .title = say(title), .note = say(note)});
}

void Page::counts(Block block, const Text& note) const {
    sheet.validate({.block = block,
                    .kind = Validation::Kind::count,
                    .title = say({"Antal", "Count"}),
                    .note = say(note),
                    .wrong = say({"Ett antal är ett heltal, 0 eller mer.",
                                  "A count is a whole number, 0 or more."})});
}

void Page::percent(Block block, const Text& note) const {
    sheet.validate({.block = block,
                    .kind = Validation::Kind::share,
                    .title = say({"Andel", "Share"}),
                    .note = say(note),
                    .wrong = say({"Skriv bara talet: 38 blir 38 %.",
                                  "Type the figure alone: 38 becomes 38%."})});
}

void Page::choices(Block block, const Text& title, const std::vector<Text>& items,
                   const Text& note) const {
    sheet.validate({.block = block,
                    .kind = Validation::Kind::list,
                    .items = in_language(*this, items),
                    .title = say(title),
                    .note = say(note),
                    .wrong = say({"Ordet finns inte i listan. Ska det ändå stå så?",
                                  "The word isn't in the list. Keep it anyway?"})});
}

void Page::dates(Block block, const Text& title, const Text& note) const {
    sheet.validate({.block = block,
                    .kind = Validation::Kind::date,
                    .title = say(title),
                    .note = say(note),
                    .wrong = say({"Skriv ett datum, till exempel 2023-09-01. Ska det ändå stå så?",
                                  "Type a date, such as 2023-09-01. Keep it anyway?"})});
}

void Page::insert_above(int columns) const {
    Cell note = book::text(say({"Fler rader: kopiera en rad och infoga den ovanför den här.",
                                "More rows: copy a row and insert it above this one."}),
                           Format::note);
    note.span = columns;
    sheet.add({note});
}

void Page::finding(const std::string& formula, int columns) const {
    Cell cell = book::reference(formula, Format::finding);
    cell.span = columns;
    sheet.add({cell});
}

void Page::room_for_charts(double height_cm) const {
    sheet.skip(static_cast<int>(std::ceil(height_cm / row_cm)) + 1);
}

void Page::print_all(int columns, Print print) const {
    sheet.print(print);
    sheet.print_only({.first_row = 1,
                      .first_column = 0,
                      .last_row = sheet.next_row() - 1,
                      .last_column = columns - 1});
}

std::string at(char column, int row) {
    return column + std::to_string(row);
}

std::string down(char column, int first, int last) {
    return at(column, first) + ":" + at(column, last);
}

std::string fixed(char column, int first, int last) {
    const std::string name{column};
    return "$" + name + "$" + std::to_string(first) + ":$" + name + "$" + std::to_string(last);
}

std::string unless_empty(const std::string& cell, const std::string& expression) {
    return "IF(" + cell + "=\"\";\"\";" + expression + ")";
}

std::string if_any(const std::string& whole, const std::string& expression) {
    return "IF(N(" + whole + ")<=0;\"\";" + expression + ")";
}

std::string number_word(const std::string& expression, core::Language language,
                        bool first_in_sentence, Noun noun) {
    constexpr std::array<Text, 2> common{{{"Ingen", "None"}, {"En", "One"}}};
    std::string list;
    for (std::size_t i = 0; i < core::number_words.size(); ++i) {
        const bool bent = noun == Noun::common && i < common.size();
        const Text& word = bent ? common.at(i) : core::number_words.at(i);
        list += ";\"" + std::string(word.in(language)) + "\"";
    }
    const std::string chosen =
        "IF(" + expression + ">12;" + expression + ";CHOOSE(" + expression + "+1" + list + "))";
    return first_in_sentence ? chosen : "LOWER(" + chosen + ")";
}

} // namespace utfall::sheets
