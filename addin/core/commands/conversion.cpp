#include "core/commands/conversion.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/figures.hpp"
#include "core/commands/date_text.hpp"

#include <algorithm>
#include <optional>

namespace utfall::core::commands {

namespace {

using figures::DecimalMark;
using figures::NumberText;
using figures::Unit;

/// `45 %` has the value 0.45: two decimals that aren't shown.
constexpr int percent_decimals = 2;

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

bool is_sign(char32_t letter) {
    return letter == U'-' || letter == U'−' || letter == U'–' || letter == U'+' || letter == U'(' ||
           letter == U')';
}

bool has_digits(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

// Where the digits of the number end: a blank, point or comma belongs to it between two digits.
std::size_t end_of_figure(std::u32string_view text, std::size_t first) {
    std::size_t end = first;
    while (end < text.size()) {
        const bool between = end + 1 < text.size() && is_digit(text[end + 1]) &&
                             (is_space(text[end]) || text[end] == U'.' || text[end] == U',');
        if (!is_digit(text[end]) && !between) {
            break;
        }
        ++end;
    }
    return end;
}

// `2 861 1)`: the last figure is a note's.
std::size_t before_note(std::u32string_view text, std::size_t end) {
    if (text.empty() || text.back() != U')' || text.find(U'(') != std::u32string_view::npos) {
        return end;
    }
    const std::size_t blank = text.find_last_of(U" \u00A0");
    return blank == std::u32string_view::npos ? end : std::min(end, blank);
}

std::string without_signs(std::u32string_view text) {
    std::u32string rest;
    for (const char32_t letter : text) {
        if (!is_sign(letter) && letter != U'%') {
            rest.push_back(letter);
        }
    }
    return trim(encode(rest)).empty() ? std::string() : encode(rest);
}

Look look_of(const NumberText& number, const std::string& text) {
    Look look;
    look.thousands = number.grouped;
    look.decimals = number.reading.decimals;
    if (number.unit == Unit::percent) {
        look.kind = Look::Kind::percent;
        look.decimals = std::max(0, look.decimals - percent_decimals);
    }
    const std::u32string letters = decode(trim(text));
    const auto first = static_cast<std::size_t>(
        std::find_if(letters.begin(), letters.end(), is_digit) - letters.begin());
    std::size_t end = end_of_figure(letters, first);
    if (number.footnote) {
        end = before_note(letters, end);
    }
    const std::u32string_view all = letters;
    look.before = without_signs(all.substr(0, first));
    // A note in brackets keeps them; brackets around the whole are a minus.
    look.after = number.negative == figures::Negative::parentheses || !number.footnote
                     ? without_signs(all.substr(end))
                     : encode(all.substr(end));
    return look;
}

bool continues(const Conversion& before, const Conversion& next) {
    return next.place.column == before.place.column && next.place.row == before.place.row + 1 &&
           next.look == before.look;
}

// The table as numbers, with one decimal mark for all its texts.
Table with_mark(const Table& table, DecimalMark mark) {
    const figures::Figures figures = figures::read_figures(table, mark);
    Table numbers = table;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            const figures::Figure& figure = figures.at(row, column);
            if (figure.is_number()) {
                numbers.at(row, column) = figure.value;
            }
        }
    }
    return numbers;
}

// How many comparisons agree, less those that don't.
long long agreement(const Table& table, DecimalMark mark) {
    const CheckReport report = check_table(with_mark(table, mark));
    return static_cast<long long>(report.comparisons) -
           2 * static_cast<long long>(report.findings.size());
}

bool is_small(const Table& table) {
    return table.rows() <= most_table_rows && table.size() <= most_table_cells;
}

void plan_text(ConversionPlan& plan, CellPlace place, const std::string& text, DecimalMark mark,
               bool dates_only) {
    if (const auto date = read_date_text(text)) {
        plan.conversions.push_back({place, *date, {Look::Kind::date, false, 0, {}, {}}});
        return;
    }
    if (dates_only) {
        return;
    }
    const auto number = figures::read_number_text(text, mark);
    if (number && !number->is_ambiguous()) {
        plan.conversions.push_back({place, number->reading.value, look_of(*number, text)});
    } else if (number) {
        plan.left.push_back(
            {place, text, number->maybe_date ? LeftReason::maybe_date : LeftReason::ambiguous});
    } else if (has_digits(decode(text))) {
        plan.left.push_back({place, text, LeftReason::not_only_a_number});
    } else {
        ++plan.words;
    }
}

} // namespace

std::size_t count_pieces(const std::vector<Conversion>& conversions) {
    std::size_t pieces = conversions.empty() ? 0 : 1;
    for (std::size_t i = 1; i < conversions.size(); ++i) {
        pieces += continues(conversions[i - 1], conversions[i]) ? 0 : 1;
    }
    return pieces;
}

DecimalMark settle_mark(const Table& table) {
    const DecimalMark said = figures::decimal_mark_of(table);
    if (said != DecimalMark::unsettled || !is_small(table) ||
        figures::read_figures(table).open() == 0) {
        return said;
    }
    const long long comma = agreement(table, DecimalMark::comma);
    const long long point = agreement(table, DecimalMark::point);
    return comma == point  ? DecimalMark::unsettled
           : comma > point ? DecimalMark::comma
                           : DecimalMark::point;
}

ConversionPlan plan_conversion(const Table& table, DecimalMark mark, ConversionStart start) {
    ConversionPlan plan;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        for (std::size_t row = start.row; row < table.rows(); ++row) {
            if (const auto* text = std::get_if<std::string>(&table.at(row, column))) {
                plan_text(plan, {row, column}, *text, mark, column < start.column);
            }
        }
    }
    std::stable_sort(plan.left.begin(), plan.left.end(),
                     [](const LeftText& a, const LeftText& b) { return a.reason < b.reason; });
    return plan;
}

} // namespace utfall::core::commands
