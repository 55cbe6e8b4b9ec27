#include "book/formula.hpp"

#include "catalog/catalog.hpp"

#include <algorithm>
#include <stdexcept>

namespace utfall::book {
namespace {

[[nodiscard]] bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of a cell reference such as `B5` or `$B$5` at the start of `text`, 0 if there is none.
[[nodiscard]] std::size_t reference_length(std::string_view text) {
    std::size_t i = 0;
    const auto skip_dollar = [&] { i += i < text.size() && text[i] == '$' ? 1U : 0U; };
    const auto count = [&](auto&& accepts) {
        const std::size_t start = i;
        while (i < text.size() && accepts(text[i])) {
            ++i;
        }
        return i - start;
    };
    skip_dollar();
    const std::size_t letters = count(is_upper);
    skip_dollar();
    const std::size_t digits = count(is_digit);
    const bool goes_on = i < text.size() && (is_upper(text[i]) || text[i] == '_' || text[i] == '(');
    return letters >= 1 && letters <= 3 && digits >= 1 && !goes_on ? i : 0;
}

/// Reads `B5` or `B5:C9` at `position` and appends `.B5` or `.B5:.C9`.
void append_reference(std::string& out, std::string_view typed, std::size_t& position) {
    const std::size_t first = reference_length(typed.substr(position));
    out.append(".").append(typed.substr(position, first));
    position += first;
    if (position < typed.size() && typed[position] == ':') {
        const std::size_t last = reference_length(typed.substr(position + 1));
        if (last > 0) {
            out.append(":.").append(typed.substr(position + 1, last));
            position += 1 + last;
        }
    }
}

void append_name(std::string& out, std::string_view name) {
    const catalog::Function* function = catalog::find(name);
    out.append(function == nullptr ? std::string(name) : function->stored_name());
}

[[nodiscard]] std::string replace_rows(std::string_view typed, int row) {
    std::string out;
    for (const char c : typed) {
        if (c == '#') {
            out.append(std::to_string(row));
        } else {
            out.push_back(c);
        }
    }
    return out;
}

} // namespace

std::string stored_formula(std::string_view typed, int row) {
    const std::string expression = replace_rows(typed, row);
    const std::string_view rest = expression;
    std::string out = "of:=";
    std::size_t i = 0;
    const auto end_of_quote = [&](char quote) {
        const std::size_t end = rest.find(quote, i + 1);
        if (end == std::string_view::npos) {
            throw std::invalid_argument("unclosed quote in formula: " + expression);
        }
        return end + 1;
    };
    while (i < rest.size()) {
        const char c = rest[i];
        if (c == '"') {
            const std::size_t end = end_of_quote('"');
            out.append(rest.substr(i, end - i));
            i = end;
        } else if (c == '\'') {
            const std::size_t end = end_of_quote('\'');
            out.append("[$").append(rest.substr(i, end - i));
            i = end + 1; // the point between sheet and cell
            append_reference(out, rest, i);
            out.push_back(']');
        } else if (reference_length(rest.substr(i)) > 0) {
            out.push_back('[');
            append_reference(out, rest, i);
            out.push_back(']');
        } else if (is_upper(c)) {
            std::size_t end = i;
            while (end < rest.size() && (is_upper(rest[end]) || is_digit(rest[end]) ||
                                         rest[end] == '_' || rest[end] == '.')) {
                ++end;
            }
            append_name(out, rest.substr(i, end - i));
            i = end;
        } else {
            out.push_back(c);
            ++i;
        }
    }
    return out;
}

std::string fill(std::string_view pattern, std::initializer_list<int> numbers) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && is_digit(pattern[i + 1]) &&
            pattern[i + 2] == '}') {
            const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
            if (index >= numbers.size()) {
                throw std::invalid_argument("no number for a place in: " + std::string(pattern));
            }
            out.append(std::to_string(*(numbers.begin() + index)));
            i += 2;
        } else {
            out.push_back(pattern[i]);
        }
    }
    return out;
}

std::string in_column(std::string_view pattern, char column) {
    std::string out(pattern);
    std::replace(out.begin(), out.end(), '@', column);
    return out;
}

std::string column_name(int column) {
    std::string name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

} // namespace utfall::book
