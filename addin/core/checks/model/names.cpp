// What the rows and columns are called, and which columns hold figures.
#include "core/base/text.hpp"
#include "core/checks/figures/reading.hpp"
#include "core/checks/model/draft.hpp"
#include "core/checks/model/headings.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace utfall::core::checks {

namespace {

std::string year_text(double value) {
    return std::to_string(static_cast<long long>(value));
}

std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : trim(*text);
}

// 'P101', '2.1': a word with digits in it names a line to a register, not to a reader.
bool is_code(const std::string& text) {
    return text.find(' ') == std::string::npos &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// '6, 27, 30'; a year is one by itself.
bool lists_numbers(const std::string& text) {
    return text.find(',') != std::string::npos &&
           text.find_first_not_of("0123456789, ") == std::string::npos;
}

// The passes in their order.
class Namer {
public:
    explicit Namer(Draft& draft)
        : draft_(draft), header_row_(find_headings(draft)), is_of_others_(draft.columns.size()) {}

    void run() {
        name_columns();
        name_rows();
        mark_percent();
        find_keys();
        find_amounts();
    }

private:
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const {
        return text_of(draft_.table.at(draft_.first + row, column));
    }
    [[nodiscard]] bool is_label(std::size_t row, std::size_t column) const {
        return draft_.figure(row, column).state == figures::State::label;
    }

    [[nodiscard]] bool holds_number(std::size_t row) const {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            if (draft_.value(row, column).has() && draft_.figure(row, column).is_number()) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::string head(std::size_t row, std::size_t column) const {
        const figures::Figure& read = draft_.figure(row, column);
        return header_row_[row] != 0 && read.is_number() && !read.from_text ? year_text(read.value)
                                                                            : text(row, column);
    }

    // A title stands alone in its row.
    [[nodiscard]] bool heads_columns(std::size_t row) const {
        for (std::size_t column = 1; column < draft_.columns.size(); ++column) {
            if (!head(row, column).empty()) {
                return true;
            }
        }
        return false;
    }

    // Adds one header row's texts; a heading over several columns stands in the first of them.
    void add_heads(std::size_t row, bool more_below) {
        std::string last;
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            std::string own = head(row, column);
            const bool numbers = lists_numbers(own);
            if (numbers && is_of_notes(column)) {
                continue; // what such a column holds, and no more of its name
            }
            if (own.empty() && more_below && !head(row + 1, column).empty()) {
                own = last;
            } else if (!own.empty()) {
                last = column == 0 ? std::string() : own;
            }
            std::string& label = draft_.columns[column].label;
            label += (label.empty() || own.empty() ? "" : " ") + own;
            if (!numbers && !own.empty()) {
                is_of_others_[column] = 0;
            }
        }
    }

    // Whether a column's name so far says that it holds numbers of notes, which more numbers in it
    // can't make it say: where figures are texts, all rows may be read as headings.
    [[nodiscard]] bool is_of_notes(std::size_t column) {
        if (is_of_others_[column] == 0 &&
            !read_roles(draft_.columns[column].label).has(Role::code)) {
            is_of_others_[column] = 1;
        }
        return is_of_others_[column] == 0;
    }

    void name_columns() {
        std::size_t first = 0;
        while (first < draft_.rows.size() && !holds_number(first)) {
            ++first;
        }
        draft_.first_figures = first;
        for (std::size_t row = 0; row < first; ++row) {
            if (heads_columns(row)) {
                add_heads(row, row + 1 < first);
            }
        }
        for (std::size_t k = 0; k < first * draft_.columns.size(); ++k) {
            draft_.values[k].unknown = false; // a heading, whatever it looks like
        }
        for (Line& column : draft_.columns) {
            column.words = column.label;
            column.roles = read_roles(column.label);
        }
    }

    // The label column is the first whose texts differ most from row to row.
    [[nodiscard]] std::size_t find_label_column() const {
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            std::set<std::string> texts;
            bool words = false;
            for (std::size_t row = draft_.first_figures; row < draft_.rows.size(); ++row) {
                if (is_label(row, column)) {
                    const std::string own = text(row, column);
                    words = words || !is_code(own);
                    texts.insert(own);
                }
            }
            if (words && texts.size() > most + most / reading::more_labels) {
                most = texts.size();
                best = column;
            }
        }
        return best;
    }

    void name_rows() {
        const std::size_t label_column = find_label_column();
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            Line& line = draft_.rows[row];
            for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
                if (!is_label(row, column)) {
                    continue;
                }
                const std::string own = text(row, column);
                if (line.words.empty() || column == label_column) {
                    line.label = own;
                    line.indent = draft_.figure(row, column).indent;
                }
                line.words += (line.words.empty() ? "" : " ") + own;
            }
            line.roles = read_roles(line.label);
        }
    }

    // Figures written with % are percentages, whatever the heading calls them.
    void mark_percent() {
        std::vector<Share> of_rows(draft_.rows.size());
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            Share of_column;
            for (std::size_t row = draft_.first_figures; row < draft_.rows.size(); ++row) {
                const figures::Figure& read = draft_.figure(row, column);
                if (read.is_number()) {
                    const bool percent = read.unit == figures::Unit::percent;
                    of_column.add(percent);
                    of_rows[row].add(percent);
                }
            }
            of_column.mark(draft_.columns[column]);
        }
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            of_rows[row].mark(draft_.rows[row]);
        }
    }

    // How many of a line's figures are percentages: of most, the line is one.
    struct Share {
        std::size_t percent = 0;
        std::size_t all = 0;

        void add(bool is_percent) {
            percent += is_percent ? 1U : 0U;
            ++all;
        }
        void mark(Line& line) const {
            if (2 * percent > all) {
                line.roles.add(Role::percent, read_roles("%").bits(Role::percent));
                line.roles.add(Role::rate, read_roles("%").bits(Role::rate));
            }
        }
    };

    [[nodiscard]] std::vector<double> values_of(std::size_t column) const {
        std::vector<double> values;
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            if (draft_.value(row, column).has()) {
                values.push_back(draft_.value(row, column).value);
            }
        }
        return values;
    }

    // A column of years, of running numbers or of codes isn't one of figures.
    void find_keys() {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            const std::vector<double> values = values_of(column);
            const bool code = draft_.columns[column].roles.has(Role::code) &&
                              std::all_of(values.begin(), values.end(), [](double number) {
                                  return number == std::floor(number) && number >= 0.0;
                              });
            const bool key =
                (values.size() > 1 && are_years(values)) || are_numbering(values) || code;
            for (std::size_t row = 0; row < draft_.rows.size() && key; ++row) {
                drop_key(draft_.value(row, column), draft_.rows[row]);
            }
            draft_.columns[column].figures = !key && !values.empty();
        }
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            Line& line = draft_.rows[row];
            for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
                line.figures = line.figures || draft_.value(row, column).has();
            }
            line.heading = !line.figures && !line.words.empty();
        }
    }

    // A share of a whole is never below nothing: 'Share of associated companies' result' is of a
    // result. One below may be a slip, and a difference of shares may be below.
    void find_amounts() {
        std::vector<std::size_t> below_of_row(draft_.rows.size());
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            std::size_t below = 0;
            for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
                const Value& value = draft_.value(row, column);
                const bool is_below = value.has() && value.value < 0.0;
                below += is_below ? 1U : 0U;
                below_of_row[row] += is_below ? 1U : 0U;
            }
            make_amount(draft_.columns[column], below);
        }
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            make_amount(draft_.rows[row], below_of_row[row]);
        }
    }

    // What is written with % is a percentage.
    static void make_amount(Line& line, std::size_t below) {
        const double bits = line.roles.bits(Role::percent);
        if (below > 1 && bits > 0.0 && bits < read_roles("%").bits(Role::percent) &&
            !line.roles.has(Role::deviation)) {
            line.roles.add(Role::percent, -bits);
            line.roles.add(Role::rate, -bits);
        }
    }

    static void drop_key(Value& value, Line& line) {
        if (value.has()) {
            if (line.label.empty()) {
                line.label = year_text(value.value);
            }
            value = Value{};
        }
    }

    Draft& draft_;
    std::vector<char> header_row_;   ///< of years and numbers, no figures
    std::vector<char> is_of_others_; ///< columns whose words are known to name no notes
};

} // namespace

void name_lines(Draft& draft) {
    Namer(draft).run();
}

} // namespace utfall::core::checks
