#include "cells/read.hpp"

#include "core/base/marks.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"

#include <array>
#include <cmath>

namespace utfall::cells {

namespace {

using namespace std::string_view_literals;

constexpr std::array met_words{"ja"sv,       "yes"sv, "sant"sv, "true"sv,  "uppnått"sv,
                               "uppfyllt"sv, "met"sv, "grön"sv, "green"sv, "x"sv};
constexpr std::array not_met_words{"nej"sv, "no"sv, "falskt"sv, "false"sv, "röd"sv, "red"sv};
constexpr std::array near_words{"nära"sv, "near"sv, "orange"sv, "gul"sv, "yellow"sv};

const std::string* text_of(const Cell& cell) {
    return std::get_if<std::string>(&cell);
}

void throw_if_error(const Cell& cell) {
    if (const auto* error = std::get_if<core::ErrorValue>(&cell)) {
        throw core::Error(*error, core::Problem{.rule = core::Rule::no_error});
    }
}

bool is_mark(const Cell& cell, bool (*mark)(std::string_view)) {
    const std::string* text = text_of(cell);
    return text != nullptr && mark(core::trimmed(*text));
}

} // namespace

bool is_blank_cell(const Cell& cell) {
    const std::string* text = text_of(cell);
    return core::is_blank(cell) || (text != nullptr && core::trimmed(*text).empty());
}

bool is_missing_mark(const Cell& cell) {
    return is_mark(cell, core::is_missing_mark);
}

std::string read_text(const Cell& cell) {
    throw_if_error(cell);
    if (const auto* number = std::get_if<double>(&cell)) {
        return core::number_label(*number);
    }
    const std::string* text = text_of(cell);
    return text != nullptr ? *text : std::string();
}

double read_number(const Cell& cell, std::string_view name) {
    throw_if_error(cell);
    if (const auto* number = std::get_if<double>(&cell)) {
        return core::require_finite(*number, name);
    }
    if (is_mark(cell, core::is_none_mark)) {
        return 0.0;
    }
    const std::string text = core::trim(read_text(cell));
    throw core::NotANumber({.rule = text.empty() ? core::Rule::filled : core::Rule::number,
                            .argument = std::string(name),
                            .value = text});
}

std::optional<double> read_optional_number(const Cell& cell, std::string_view name) {
    if (is_blank_cell(cell) || is_missing_mark(cell)) {
        return std::nullopt;
    }
    return read_number(cell, name);
}

std::optional<core::Attainment> read_attainment(const Cell& cell, std::string_view name) {
    if (is_blank_cell(cell) || is_missing_mark(cell)) {
        return std::nullopt;
    }
    if (const std::string* text = text_of(cell)) {
        const std::string word = core::fold(*text);
        if (core::is_one_of(word, near_words)) {
            return core::Attainment::near();
        }
        if (core::is_one_of(word, met_words)) {
            return core::Attainment::share(1.0);
        }
        if (core::is_one_of(word, not_met_words)) {
            return core::Attainment::share(0.0);
        }
        if (!is_mark(cell, core::is_none_mark)) {
            throw core::NotANumber({.rule = core::Rule::attainment_word,
                                    .argument = std::string(name),
                                    .value = core::trim(*text)});
        }
    }
    return core::Attainment::share(read_number(cell, name));
}

void throw_unknown_word(std::string_view word, std::string_view name, std::string words) {
    throw core::DomainError({.rule = core::Rule::known_word,
                             .argument = std::string(name),
                             .value = std::string(word),
                             .words = std::move(words)});
}

} // namespace utfall::cells
