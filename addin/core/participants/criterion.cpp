#include "core/participants/criterion.hpp"

#include "core/base/calendar.hpp"
#include "core/base/marks.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace utfall::core {

namespace {

// A number as people type it: decimal comma or point, a hyphen or a minus sign before it.
std::optional<double> typed_number(std::string text) {
    constexpr std::string_view minus_sign = "−";
    if (text.starts_with(minus_sign)) {
        text.replace(0, minus_sign.size(), "-");
    }
    std::replace(text.begin(), text.end(), ',', '.');
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool whole_text = error == std::errc() && stop == end;
    return whole_text && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void throw_if_error(const Cell& cell) {
    if (const auto* error = std::get_if<ErrorValue>(&cell)) {
        throw Error(*error, Problem{.rule = Rule::no_error});
    }
}

bool is_empty_text(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr) {
        return is_blank(cell);
    }
    const std::string_view written = trimmed(*text);
    return written.empty() || is_missing_mark(written);
}

} // namespace

Criterion Criterion::equal_to(const Cell& value) {
    throw_if_error(value);
    Criterion criterion;
    if (const auto* number = std::get_if<double>(&value)) {
        criterion.number_ = require_finite(*number, "criterion");
        criterion.key_ = number_label(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        criterion.key_ = fold(*text);
        criterion.number_ = iso_day(criterion.key_);
        criterion.is_day_ = criterion.number_.has_value();
        if (!criterion.is_day_) {
            criterion.number_ = typed_number(criterion.key_);
        }
        criterion.sex_ = spelt_out_sex(criterion.key_);
    }
    return criterion;
}

Criterion Criterion::read(const Cell& value) {
    static constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs{{
        {"<>", Comparison::not_equal},
        {"<=", Comparison::at_most},
        {">=", Comparison::at_least},
        {"<", Comparison::less},
        {">", Comparison::greater},
        {"=", Comparison::equal},
    }};
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) {
        return equal_to(value);
    }
    const std::string_view written = trimmed(*text);
    const auto* const sign = std::find_if(signs.begin(), signs.end(), [&](const auto& known) {
        return written.starts_with(known.first);
    });
    if (sign == signs.end()) {
        return equal_to(value);
    }
    Criterion criterion = equal_to(std::string(written.substr(sign->first.size())));
    criterion.comparison_ = sign->second;
    criterion.blanks_ = criterion.key_.empty();
    const bool either = sign->second == Comparison::equal || sign->second == Comparison::not_equal;
    if (!either && !criterion.number_) {
        throw DomainError({.rule = Rule::criterion_value, .value = criterion.key_});
    }
    return criterion;
}

bool Criterion::holds(const Cell& cell) const {
    throw_if_error(cell);
    if (comparison_ == Comparison::equal || comparison_ == Comparison::not_equal) {
        return equals(cell) == (comparison_ == Comparison::equal);
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return compares(*number);
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && is_none_mark(trimmed(*text)) && compares(0.0);
}

bool Criterion::equals(const Cell& cell) const {
    if (is_empty_text(cell) || key_.empty()) {
        return is_empty_text(cell) && blanks_;
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return number_ && difference(comparable(*number), *number_) == 0.0;
    }
    const std::string word = fold(std::get<std::string>(cell));
    if (sex_) {
        return read_sex(word) == *sex_;
    }
    return word == key_ || (number_ == 0.0 && is_none_mark(word));
}

bool Criterion::compares(double value) const {
    const double above = difference(comparable(value), *number_);
    switch (comparison_) {
    case Comparison::less:
        return above < 0.0;
    case Comparison::at_most:
        return above <= 0.0;
    case Comparison::greater:
        return above > 0.0;
    default:
        return above >= 0.0;
    }
}

double Criterion::comparable(double value) const {
    return is_day_ ? std::floor(value) : value;
}

} // namespace utfall::core
