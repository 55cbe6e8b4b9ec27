#include "core/base/columns.hpp"

#include "core/base/errors.hpp"
#include "core/base/marks.hpp"
#include "core/base/numeric.hpp"
#include "core/base/text.hpp"

#include <string>

namespace utfall::core {

void require_same_length(std::size_t length, std::size_t other) {
    if (length != other) {
        throw NotANumber({.rule = Rule::same_shape});
    }
}

std::optional<double> read_figure(const Cell& cell, std::string_view name) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return require_finite(*number, name);
    }
    if (const auto* error = std::get_if<ErrorValue>(&cell)) {
        throw Error(*error, Problem{.rule = Rule::no_error, .argument = std::string(name)});
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        const std::string word = fold(*text);
        if (word.empty() || is_missing_mark(word)) {
            return std::nullopt;
        }
        if (is_none_mark(word)) {
            return 0.0;
        }
        throw NotANumber({.rule = Rule::number, .argument = std::string(name), .value = *text});
    }
    return std::nullopt;
}

} // namespace utfall::core
