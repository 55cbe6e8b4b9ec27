#include "scanner.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace utfall::tests {

namespace {

using core::ErrorKind;

constexpr std::array<std::pair<std::string_view, ErrorKind>, 5> errors{{
    {"Err:502", ErrorKind::domain},
    {"Err:511", ErrorKind::missing_argument},
    {"#VALUE!", ErrorKind::not_a_number},
    {"#DIV/0!", ErrorKind::division_by_zero},
    {"#N/A", ErrorKind::undefined},
}};

bool is_word_letter(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' ||
           letter == '.' || letter == '$';
}

} // namespace

char Scanner::peek() {
    while (at_ < text_.size() && text_[at_] == ' ') {
        ++at_;
    }
    return at_ < text_.size() ? text_[at_] : '\0';
}

bool Scanner::done() {
    return peek() == '\0';
}

bool Scanner::take(char letter) {
    if (peek() != letter) {
        return false;
    }
    ++at_;
    return true;
}

void Scanner::expect(char letter) {
    if (!take(letter)) {
        fail(std::string("expected ") + letter);
    }
}

std::string Scanner::word() {
    static_cast<void>(peek());
    std::string word;
    while (at_ < text_.size() && is_word_letter(text_[at_])) {
        if (text_[at_] != '$') {
            word.push_back(text_[at_]);
        }
        ++at_;
    }
    return word;
}

double Scanner::number() {
    double value = 0.0;
    const auto [end, error] =
        std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
    if (error != std::errc()) {
        fail("not a number");
    }
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
}

std::optional<core::Cell> Scanner::value() {
    const char next = peek();
    if (next == '"') {
        std::string text;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                text.push_back(text_[at_]);
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                text.push_back('"');
                ++at_;
            } else {
                ++at_;
                return core::Cell(text);
            }
        }
        fail("a text without its end");
    }
    for (const auto& [name, kind] : errors) {
        if (text_.substr(at_, name.size()) == name) {
            at_ += name.size();
            return core::ErrorValue{kind};
        }
    }
    for (const auto& [name, value] : {std::pair{"TRUE", 1.0}, std::pair{"FALSE", 0.0}}) {
        const std::string_view word = name;
        if (text_.substr(at_, word.size()) == word &&
            (at_ + word.size() == text_.size() || !is_word_letter(text_[at_ + word.size()]))) {
            at_ += word.size();
            return core::Cell(value);
        }
    }
    if (std::isdigit(static_cast<unsigned char>(next)) != 0 || next == '-') {
        return core::Cell(number());
    }
    return std::nullopt;
}

std::optional<double> Scanner::tolerance() {
    static constexpr std::string_view mark = "±";
    if (text_.substr(at_, mark.size()) != mark) {
        return std::nullopt;
    }
    at_ += mark.size();
    return number();
}

void Scanner::fail(const std::string& what) const {
    throw std::runtime_error(what + " at character " + std::to_string(at_ + 1) + " of " +
                             std::string(text_));
}

std::optional<CellAddress> parse_address(std::string_view word) {
    CellAddress address;
    std::size_t i = 0;
    while (i < word.size() && std::isupper(static_cast<unsigned char>(word[i])) != 0) {
        address.column = address.column * 26 + static_cast<std::size_t>(word[i] - 'A') + 1;
        ++i;
    }
    if (i == 0 || i > 3 || i == word.size()) {
        return std::nullopt;
    }
    for (; i < word.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(word[i])) == 0) {
            return std::nullopt;
        }
        address.row = address.row * 10 + static_cast<std::size_t>(word[i] - '0');
    }
    if (address.row == 0) {
        return std::nullopt;
    }
    return CellAddress{address.row - 1, address.column - 1};
}

} // namespace utfall::tests
