#include "sheets/participants_working.hpp"

namespace utfall::sheets::linked {

using core::commands::LinkedColumn;

std::string column(LinkedColumn which) {
    return std::string(core::commands::stand_in(which));
}

namespace {

/// A block's table: what OUTCOME_REPORT gives, then other ways out and those who remain.
void add_block(const Page& page, const Layout& layout, const Working& working, int block,
               const std::string& from, const std::string& to) {
    const int name = working.name(block);
    const bool rest = block == blocks - 1;
    const auto total_of = [&](char field, int line) {
        std::string sum;
        for (int one = 1; one <= platform_rows; ++one) {
            sum += "-N(" + at(field, working.row(one, line)) + ")";
        }
        return "N(" + at(field, working.row(0, line)) + ")" + sum;
    };
    if (block == 0) {
        page.sheet.put(name, 0, page.label({"Alla", "All"}));
    } else if (rest) {
        page.sheet.put(name, 0,
                       book::reference("IF(" + total_of(total_counted, 0) + ">0;" +
                                           page.quoted({"Ingen eller annan plattform",
                                                        "No or another platform"}) +
                                           ";\"\")",
                                       Format::label));
    } else {
        page.sheet.put(name, 0,
                       book::reference("IFERROR(INDEX(OUTCOME_TABLE(" +
                                           column(LinkedColumn::platform) + ");" +
                                           std::to_string(block) + ";1)&\"\";\"\")",
                                       Format::label));
    }
    const std::string named = at('A', name) + "=\"\"";
    for (int line = rest ? 0 : reported; line < rows; ++line) {
        const int row = working.row(block, line);
        const Text& label = lines[static_cast<std::size_t>(line)].label;
        const Text& word = lines[static_cast<std::size_t>(line)].word;
        const bool other = line == first_other || line == last_other;
        page.sheet.put(
            row, 0,
            book::reference("IF(" + named + ";\"\";" +
                                (other             ? page.quoted(word)
                                 : word.sv.empty() ? page.quoted(label)
                                                   : page.quoted(label) + "&" + page.quoted(word)) +
                                ")",
                            Format::label));
        for (const char field : counted) {
            const auto of = [&](int which) { return at(field, working.row(block, which)); };
            std::string value = total_of(field, line);
            if (!rest) {
                value = line == unlisted ? of(closed) + "-" + of(positive) + "-" + of(first_other) +
                                               "-" + of(last_other)
                                         : of(0) + "-" + of(closed);
            }
            const std::string empty = rest ? named : "OR(" + named + ";" + of(0) + "=\"\")";
            page.sheet.put(row, field - 'A',
                           book::formula("IF(" + empty + ";\"\";" + value + ")", Format::count));
        }
    }
    if (!rest) {
        const std::string group =
            block == 0 ? "" : ";" + column(LinkedColumn::platform) + ";" + at('A', name);
        const std::string report = "OUTCOME_REPORT(" + column(LinkedColumn::start) + ";" +
                                   column(LinkedColumn::end) + ";" + column(LinkedColumn::outcome) +
                                   ";" + column(LinkedColumn::sex) + ";" + from + ";" + to + ";" +
                                   layout.words(first_part, last_part) + ";" +
                                   layout.words(first_other, last_other) + group + ")";
        page.sheet.put_matrix(
            working.row(block, 0), 0, reported,
            "IFERROR(IF(" + named + ";\"\";" + report + ");\"\")",
            {Format::label, Format::count, Format::count, Format::count, Format::count});
    }
}

} // namespace

void add_working(const Page& page, const Layout& layout, const Working& working, const Text& title,
                 const std::string& from, const std::string& to) {
    page.sheet.put(working.first - 1, 0, book::text(page.say(title), Format::band));
    for (int block = 0; block < blocks; ++block) {
        add_block(page, layout, working, block, from, to);
    }
    const auto all = [&](char left, char right) {
        return at(left, working.first) + ":" + at(right, working.last());
    };
    page.sheet.put_matrix(working.first, first_hidden - 'A', blocks * block_height,
                          "SUPPRESS_SMALL(" + all(counted.front(), counted.back()) + ";" +
                              layout.settings.threshold + ";1;" + all('A', 'A') + ")",
                          {Format::count, Format::count, Format::count, Format::count});
}

} // namespace utfall::sheets::linked
