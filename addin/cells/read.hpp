// From a cell to a typed value. Blanks, missing marks, attainment words and option words are
// read here and nowhere else.
#pragma once

#include "cells/options.hpp"
#include "core/base/cell.hpp"
#include "core/index/attainment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace utfall::cells {

using core::Cell;
using core::Table;

/// Empty, or text of nothing but spaces.
[[nodiscard]] bool is_blank_cell(const Cell& cell);

/// The marks of Swedish statistics for a value that isn't there: `..` and `.`.
[[nodiscard]] bool is_missing_mark(const Cell& cell);

/// A cell as text: a number becomes its text, a blank an empty text.
/// @throws Error the cell holds an error
[[nodiscard]] std::string read_text(const Cell& cell);

/// A number; `–` and `-` alone are 0.
/// @throws NotANumber text, blank or a missing mark
/// @throws DomainError NaN or infinity
[[nodiscard]] double read_number(const Cell& cell, std::string_view name);

/// A number, or nothing for a blank or a missing mark.
[[nodiscard]] std::optional<double> read_optional_number(const Cell& cell, std::string_view name);

/// How far an indicator is met: a number or a word (rule 8 of the contract); nothing for a blank
/// or a missing mark. That the number is 0..1 is the method's demand, not the reader's.
/// @throws NotANumber another text
[[nodiscard]] std::optional<core::Attainment> read_attainment(const Cell& cell,
                                                              std::string_view name);

/// @throws DomainError the folded word isn't known
[[noreturn]] void throw_unknown_word(std::string_view word, std::string_view name,
                                     std::string words);

template <typename Choice>
[[nodiscard]] Choice read_option(const Cell& cell, std::string_view name) {
    const std::string word = core::fold(read_text(cell));
    for (const auto& option : option_words<Choice>()) {
        if (option.word == word) {
            return option.choice;
        }
    }
    std::string words;
    for (const auto& option : option_words<Choice>()) {
        words += (words.empty() ? "" : ", ") + std::string(option.word);
    }
    throw_unknown_word(word, name, std::move(words));
}

/// A number for which a blank beside another figure of the row stands for 0 (see lift).
struct OrZero {
    double value = 0.0;
};

/// Whether values of the type are option words.
template <typename T> inline constexpr bool is_option = std::is_enum_v<T>;
template <typename T> inline constexpr bool is_option<std::optional<T>> = std::is_enum_v<T>;

/// A cell as the type that a core function asks for.
template <typename T> [[nodiscard]] T read_cell(const Cell& cell, std::string_view name) {
    if constexpr (std::is_same_v<T, Cell>) {
        return cell;
    } else if constexpr (std::is_same_v<T, double>) {
        return read_number(cell, name);
    } else if constexpr (std::is_same_v<T, OrZero>) {
        return {is_blank_cell(cell) ? 0.0 : read_number(cell, name)};
    } else if constexpr (std::is_same_v<T, std::optional<double>>) {
        return read_optional_number(cell, name);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return read_text(cell);
    } else if constexpr (std::is_same_v<T, std::optional<core::Attainment>>) {
        return read_attainment(cell, name);
    } else {
        static_assert(std::is_enum_v<T>, "no reader for this type");
        return read_option<T>(cell, name);
    }
}

} // namespace utfall::cells
