#include "core/checks/figures/figures.hpp"

#include "core/base/marks.hpp"
#include "core/base/numeric.hpp"
#include "core/base/text.hpp"
#include "core/checks/figures/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace utfall::core::figures {

namespace {

signed char count_decimals(double value) {
    double scaled = std::abs(value);
    for (int decimals = 0; decimals <= reading::most_printed_decimals; ++decimals) {
        if (std::abs(scaled - std::round(scaled)) <=
            reading::scaling_noise * std::max(1.0, scaled)) {
            return static_cast<signed char>(decimals);
        }
        scaled *= 10.0;
    }
    return full_precision;
}

Figure figure_of_number(double value) {
    Figure figure;
    if (!std::isfinite(value) || std::abs(value) > largest_count) {
        figure.state = State::missing;
        return figure;
    }
    figure.state = State::number;
    figure.value = value;
    figure.decimals = count_decimals(value);
    return figure;
}

// The long dashes of English tables say what '–' says.
bool says_none(std::string_view word) {
    static constexpr std::array<std::string_view, 2> long_dashes{"—", "―"};
    return is_none_mark(word) || is_one_of(word, long_dashes);
}

int blanks_before(const std::string& text) {
    const std::u32string letters = decode(text);
    const auto first = std::find_if_not(letters.begin(), letters.end(), is_space);
    return static_cast<int>(first - letters.begin());
}

Figure figure_of_text(const std::string& text, DecimalMark mark) {
    Figure figure;
    const std::string word = trim(text);
    if (word.empty()) {
        return figure;
    }
    figure.from_text = true;
    if (says_none(word)) {
        figure.state = State::none;
        return figure;
    }
    if (is_missing_mark(word)) {
        figure.state = State::missing;
        return figure;
    }
    const std::optional<NumberText> number = read_number_text(word, mark);
    if (!number) {
        figure.state = looks_like_figure(word) ? State::unread : State::label;
        figure.indent = blanks_before(text);
        return figure;
    }
    figure.state = number->is_ambiguous() ? State::unread : State::number;
    figure.open = number->whole.has_value();
    figure.value = number->reading.value;
    figure.other = figure.open ? number->whole->value : figure.value;
    figure.decimals = static_cast<signed char>(number->reading.decimals);
    figure.unit = number->unit;
    figure.footnote = number->footnote;
    return figure;
}

// What the texts of a table tell about its marks.
struct Evidence {
    std::size_t comma = 0;
    std::size_t point = 0;
    std::size_t blank_groups = 0;
    std::size_t open_commas = 0;
    std::size_t open_points = 0;

    void add(const std::string& text) {
        const std::optional<NumberText> number = read_number_text(text);
        if (!number) {
            return;
        }
        comma += number->shows == DecimalMark::comma ? 1U : 0U;
        point += number->shows == DecimalMark::point ? 1U : 0U;
        if (number->whole) {
            const bool with_comma = text.find(',') != std::string::npos;
            open_commas += with_comma ? 1U : 0U;
            open_points += with_comma ? 0U : 1U;
        } else if (number->grouped && number->shows == DecimalMark::unsettled) {
            ++blank_groups;
        }
    }
};

// '1.1 Lön' and '3 ungdomar' name their rows where the first column holds no figure at all, and
// others do.
void read_names(std::vector<Figure>& cells, std::size_t columns) {
    const auto column_has = [&](std::size_t column, const auto& is) {
        for (std::size_t at = column; at < cells.size(); at += columns) {
            if (is(cells[at])) {
                return true;
            }
        }
        return false;
    };
    const auto is_number = [](const Figure& figure) { return figure.is_number(); };
    std::size_t first = 0;
    while (first < columns &&
           !column_has(first, [](const Figure& figure) { return figure.state != State::blank; })) {
        ++first;
    }
    if (first == columns || column_has(first, is_number) ||
        std::none_of(cells.begin(), cells.end(), is_number)) {
        return;
    }
    for (std::size_t at = first; at < cells.size(); at += columns) {
        if (cells[at].state == State::unread && !cells[at].open) {
            cells[at].state = State::label;
        }
    }
}

// '78.0 %' at the head of a column, and '4.9' below: the mark is written once, and all are as many
// in a hundred. Counts beside percentages have no decimals like theirs.
void share_percent_mark(std::vector<Figure>& cells, std::size_t columns, std::size_t column) {
    std::vector<Figure*> marked;
    std::vector<const Figure*> bare;
    for (std::size_t at = column; at < cells.size(); at += columns) {
        Figure& figure = cells[at];
        if (figure.is_number() && figure.from_text) {
            if (figure.unit == Unit::percent) {
                marked.push_back(&figure);
            } else {
                bare.push_back(&figure);
            }
        }
    }
    if (marked.empty()) {
        return;
    }
    const auto alike =
        static_cast<std::size_t>(std::count_if(bare.begin(), bare.end(), [&](const Figure* figure) {
            return figure->decimals > 0 && figure->decimals + 2 == marked.front()->decimals;
        }));
    if (alike <= marked.size() || 2 * alike <= bare.size()) {
        return;
    }
    for (Figure* figure : marked) {
        figure->value *= 100.0;
        figure->decimals = static_cast<signed char>(std::max(0, figure->decimals - 2));
    }
}

} // namespace

std::size_t Figures::open() const {
    return static_cast<std::size_t>(std::count_if(
        cells_.begin(), cells_.end(), [](const Figure& figure) { return figure.open; }));
}

void Figures::show_as(std::size_t cell, bool percent, int indent) {
    Figure& figure = cells_[cell];
    if (figure.state == State::label) {
        figure.indent += indent;
    } else if (percent && figure.is_number() && !figure.from_text) {
        figure.unit = Unit::percent;
    }
}

void Figures::share_percent_marks() {
    for (std::size_t column = 0; column < columns_; ++column) {
        share_percent_mark(cells_, columns_, column);
    }
}

DecimalMark decimal_mark_of(const Table& table) {
    Evidence seen;
    for (const Cell& cell : table.cells()) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            seen.add(*text);
        }
    }
    // Where blanks part thousands, no other mark does.
    if (seen.blank_groups > 0 && seen.comma + seen.point == 0) {
        seen.comma = seen.open_points == 0 ? seen.open_commas : 0;
        seen.point = seen.open_commas == 0 ? seen.open_points : 0;
    }
    if (seen.comma > seen.point * reading::texts_a_contradiction) {
        return DecimalMark::comma;
    }
    if (seen.point > seen.comma * reading::texts_a_contradiction) {
        return DecimalMark::point;
    }
    return DecimalMark::unsettled;
}

Figures read_figures(const Table& table) {
    return read_figures(table, decimal_mark_of(table));
}

Figures read_figures(const Table& table, DecimalMark mark) {
    std::vector<Figure> cells;
    cells.reserve(table.size());
    for (const Cell& cell : table.cells()) {
        if (const auto* number = std::get_if<double>(&cell)) {
            cells.push_back(figure_of_number(*number));
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            cells.push_back(figure_of_text(*text, mark));
        } else {
            Figure figure;
            figure.state = is_error(cell) ? State::missing : State::blank;
            cells.push_back(figure);
        }
    }
    read_names(cells, table.columns());
    return {table.columns(), std::move(cells), mark};
}

} // namespace utfall::core::figures
