#include "sheets/participants_working.hpp"

namespace utfall::sheets::linked {

using core::commands::LinkedColumn;

std::string column(LinkedColumn which) {
    return std::string(core::commands::stand_in(which));
}

namespace {

/// A block's table: what OUTCOME_REPORT gives, then other ways out and those who remain.
class Block {
public:
    Block(const Page& page, const Layout& layout, const Working& working, int number)
        : page_(page), layout_(layout), working_(working), number_(number),
          name_(working.name(number)), unnamed_(at('A', name_) + "=\"\"") {}

    void add(const std::string& from, const std::string& to) const {
        add_name();
        for (int line = is_rest() ? 0 : reported; line < rows; ++line) {
            add_line(line);
        }
        if (!is_rest()) {
            add_report(from, to);
        }
    }

private:
    /// Those of no platform, or of one beyond those that have a block.
    [[nodiscard]] bool is_rest() const { return number_ == blocks - 1; }

    [[nodiscard]] std::string own(char field, int line) const {
        return at(field, working_.row(number_, line));
    }

    /// All less the platforms with a block of their own.
    [[nodiscard]] std::string rest_of(char field, int line) const {
        std::string sum;
        for (int one = 1; one <= platform_rows; ++one) {
            sum += "-N(" + at(field, working_.row(one, line)) + ")";
        }
        return "N(" + at(field, working_.row(0, line)) + ")" + sum;
    }

    void add_name() const {
        if (number_ == 0) {
            page_.sheet.put(name_, 0, page_.label({"Alla", "All"}));
            return;
        }
        const std::string name =
            is_rest()
                ? "IF(" + rest_of(total_counted, 0) + ">0;" +
                      page_.quoted({"Ingen eller annan plattform", "No or another platform"}) +
                      ";\"\")"
                : "IFERROR(INDEX(OUTCOME_TABLE(" + column(LinkedColumn::platform) + ");" +
                      std::to_string(number_) + ";1)&\"\";\"\")";
        page_.sheet.put(name_, 0, book::reference(name, Format::label));
    }

    [[nodiscard]] std::string label_of(int line) const {
        const Text& label = lines[static_cast<std::size_t>(line)].label;
        const Text& word = lines[static_cast<std::size_t>(line)].word;
        if (line == first_other || line == last_other) {
            return page_.quoted(word);
        }
        return word.sv.empty() ? page_.quoted(label)
                               : page_.quoted(label) + "&" + page_.quoted(word);
    }

    [[nodiscard]] std::string count_of(char field, int line) const {
        if (is_rest()) {
            return rest_of(field, line);
        }
        if (line == unlisted) {
            return own(field, closed) + "-" + own(field, positive) + "-" + own(field, first_other) +
                   "-" + own(field, last_other);
        }
        return own(field, 0) + "-" + own(field, closed);
    }

    void add_line(int line) const {
        const int row = working_.row(number_, line);
        page_.sheet.put(
            row, 0,
            book::reference("IF(" + unnamed_ + ";\"\";" + label_of(line) + ")", Format::label));
        for (const char field : counted) {
            const std::string empty =
                is_rest() ? unnamed_ : "OR(" + unnamed_ + ";" + own(field, 0) + "=\"\")";
            page_.sheet.put(row, field - 'A',
                            book::formula("IF(" + empty + ";\"\";" + count_of(field, line) + ")",
                                          Format::count));
        }
    }

    void add_report(const std::string& from, const std::string& to) const {
        const std::string group =
            number_ == 0 ? "" : ";" + column(LinkedColumn::platform) + ";" + at('A', name_);
        const std::string report = "OUTCOME_REPORT(" + column(LinkedColumn::start) + ";" +
                                   column(LinkedColumn::end) + ";" + column(LinkedColumn::outcome) +
                                   ";" + column(LinkedColumn::sex) + ";" + from + ";" + to + ";" +
                                   layout_.words(first_part, last_part) + ";" +
                                   layout_.words(first_other, last_other) + group + ")";
        page_.sheet.put_matrix(
            working_.row(number_, 0), 0, reported,
            "IFERROR(IF(" + unnamed_ + ";\"\";" + report + ");\"\")",
            {Format::label, Format::count, Format::count, Format::count, Format::count});
    }

    const Page& page_;
    const Layout& layout_;
    const Working& working_;
    int number_;
    int name_; ///< the row of its name
    std::string unnamed_;
};

} // namespace

void add_working(const Page& page, const Layout& layout, const Working& working, const Text& title,
                 const std::string& from, const std::string& to) {
    page.sheet.put(working.first - 1, 0, book::text(page.say(title), Format::band));
    for (int block = 0; block < blocks; ++block) {
        Block(page, layout, working, block).add(from, to);
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
