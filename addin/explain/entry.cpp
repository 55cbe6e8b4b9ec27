#include "explain/entry.hpp"

#include "cells/options.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"
#include "core/base/phrase.hpp"
#include "explain/view.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace utfall::explain {

namespace {

using core::Language;

/// Rows and columns of a table that a preview shows.
constexpr std::size_t shown_rows = 8;

template <typename Choice> bool names_option(std::string_view word) {
    const auto words = cells::option_words<Choice>();
    return std::any_of(words.begin(), words.end(),
                       [word](const auto& option) { return option.word == word; });
}

/// p90 is a word here and the cell P90 there: as it is typed, in lower case, it is the word.
bool is_option_word(std::string_view word) {
    return names_option<core::Direction>(word) || names_option<core::AmountKind>(word) ||
           names_option<core::GenderRule>(word) || names_option<core::IntervalMethod>(word) ||
           names_option<core::ForecastMethod>(word) ||
           names_option<core::DurationStatistic>(word) || names_option<core::Language>(word);
}

/// A number as people write it in the language; blanks part thousands.
std::optional<double> number_of(std::string_view typed, Language language) {
    std::string digits;
    bool percent = false;
    for (const char32_t letter : core::decode(typed)) {
        if (core::is_space(letter)) {
            continue;
        }
        if (letter == U'−') {
            digits.push_back('-');
        } else if (letter == U'%') {
            percent = true;
        } else if (letter == U',') {
            if (language == Language::swedish) {
                digits.push_back('.');
            }
        } else if (letter < 0x80 && !percent) {
            digits.push_back(static_cast<char>(letter));
        } else {
            return std::nullopt;
        }
    }
    double number = 0.0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number, std::chars_format::fixed);
    const bool whole = !digits.empty() && read.ec == std::errc() && read.ptr == end;
    return whole ? std::optional(percent ? number / 100.0 : number) : std::nullopt;
}

/// 2023-12-31 as DATE(2023;12;31).
std::optional<std::string> date_of(std::string_view typed) {
    static constexpr std::string_view pattern = "dddd-dd-dd";
    if (typed.size() != pattern.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = std::isdigit(static_cast<unsigned char>(typed[i])) != 0;
        if (pattern[i] == '-' ? typed[i] != '-' : !digit) {
            return std::nullopt;
        }
    }
    const auto part = [typed](std::size_t from, std::size_t count) {
        std::string_view digits = typed.substr(from, count);
        while (digits.size() > 1 && digits.front() == '0') {
            digits.remove_prefix(1);
        }
        return std::string(digits);
    };
    return "DATE(" + part(0, 4) + ";" + part(5, 2) + ";" + part(8, 2) + ")";
}

/// A number that is read alike whatever the locale's decimal mark is: hundredths as percent, other
/// decimals as a quotient, which gives the same number. Calc redoes an array formula in the
/// language of its user interface, not as it was given to it.
std::string number_text(double number) {
    constexpr int most_decimals = 15; // more than a double tells apart
    if (number == std::round(number)) {
        return core::number_label(number);
    }
    const double percent = core::round_half_up(number * 100.0, 6);
    if (percent == std::round(percent) && percent / 100.0 == number) {
        return core::number_label(percent) + "%";
    }
    double power = 10.0;
    for (int decimals = 1; decimals <= most_decimals; ++decimals, power *= 10.0) {
        const double whole = std::round(number * power);
        if (whole / power == number) {
            return core::number_label(whole) + "/1" +
                   std::string(static_cast<std::size_t>(decimals), '0');
        }
    }
    return core::number_label(number);
}

/// The rows of a table that doesn't name them itself.
struct NamedRows {
    std::string_view function;
    std::array<core::Text, 4> names;
};
constexpr NamedRows volume_rows{"PARTICIPANT_VOLUME",
                                {{{"Deltagare", "Participants"},
                                  {"varav nya", "of which new"},
                                  {"Avslutade", "Closed"},
                                  {"Kvar", "Remaining"}}}};

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char letter : text) {
        result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    }
    return result + "\"";
}

std::string shown_cell(const core::Cell& cell, Language language) {
    if (core::is_error(cell)) {
        return std::string(core::Text{"fel", "error"}.in(language));
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? std::string() : core::shown_number(*number, language);
}

} // namespace

std::string formula_argument(std::string_view typed, bool is_reference, Language language) {
    std::string text = core::trim(typed);
    if (text.empty()) {
        return {};
    }
    if (text.front() == '=') {
        return text.substr(1);
    }
    if (text.front() == '"' || text.front() == '{') {
        return text;
    }
    if (const auto number = number_of(text, language)) {
        return number_text(*number);
    }
    if (auto date = date_of(text)) {
        return *date;
    }
    return is_reference && !is_option_word(text) ? text : quoted(text);
}

std::string formula_of(const catalog::Function& function, std::vector<std::string> arguments) {
    while (!arguments.empty() && arguments.back().empty()) {
        arguments.pop_back();
    }
    std::string formula = "=" + std::string(function.name) + "(";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        formula += (i == 0 ? "" : ";") + arguments[i];
    }
    return formula + ")";
}

Layout layout_of(const catalog::Function& function, const cells::Result& result,
                 Language language) {
    Layout layout{std::max<std::size_t>(result.rows(), 1),
                  std::max<std::size_t>(result.columns(), 1),
                  {},
                  {}};
    if (function.name == volume_rows.function && layout.rows == volume_rows.names.size()) {
        for (const core::Text& name : volume_rows.names) {
            layout.labels.emplace_back(name.in(language));
        }
    }
    const auto& headings = function.notes.columns;
    if (headings.empty() || !layout.is_array()) {
        return layout;
    }
    for (std::size_t column = 0; column < layout.columns; ++column) {
        const std::size_t last = headings.size() - 1;
        std::string heading(headings[std::min(column, last)].in(language));
        if (layout.columns > headings.size() && column >= last) {
            heading += " " + std::to_string(column - last + 1);
        }
        layout.headings.push_back(std::move(heading));
    }
    return layout;
}

std::string preview(const Layout& layout, const cells::Result& result, Language language) {
    if (!layout.is_array()) {
        return result.size() == 0 ? std::string() : shown_cell(result.cells().front(), language);
    }
    std::string text =
        core::phrase({"{0} rader och {1} kolumner", "{0} rows and {1} columns"}, language,
                     {std::to_string(layout.rows), std::to_string(layout.columns)});
    const auto line = [&](const auto& cell_text, std::size_t columns) {
        text += "\n";
        for (std::size_t column = 0; column < columns; ++column) {
            text += (column == 0 ? "" : " | ") + cell_text(column);
        }
    };
    if (!layout.headings.empty()) {
        line([&](std::size_t column) { return layout.headings[column]; }, layout.columns);
    }
    for (std::size_t row = 0; row < std::min(layout.rows, shown_rows); ++row) {
        line(
            [&](std::size_t column) {
                const std::string label =
                    column == 0 && !layout.labels.empty() ? layout.labels[row] + ": " : "";
                return label + shown_cell(result.at(row, column), language);
            },
            layout.columns);
    }
    if (layout.rows > shown_rows) {
        text += "\n…";
    }
    return text;
}

std::string description(const catalog::Function& function, Language language) {
    std::string text(function.text.in(language));
    text += "\n\n" + std::string(core::Text{"Ger: ", "Gives: "}.in(language)) +
            std::string(function.notes.result.in(language));
    for (const catalog::Parameter& parameter : function.parameters) {
        text += "\n\n" + label_of(parameter, language);
        if (parameter.optional) {
            text += core::Text{" (valfri)", " (optional)"}.in(language);
        }
        text += ": " + std::string(parameter.text.in(language));
    }
    return text;
}

} // namespace utfall::explain
