#include "catalog/local_form.hpp"

#include <cctype>

namespace utfall::catalog {

namespace {

struct Marks {
    char argument;
    char column;
    char row;
    char decimal;
};

constexpr Marks swedish{';', '.', ';', ','};
constexpr Marks english{',', ',', ';', '.'};

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

} // namespace

std::string local_form(std::string_view text, core::Language language) {
    const Marks& marks = language == core::Language::swedish ? swedish : english;
    std::string local;
    bool quoted = false;
    bool array = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        quoted = quoted != (c == '"');
        if (quoted) {
            local.push_back(c);
            continue;
        }
        array = c == '{' || (array && c != '}');
        if (c == ';') {
            local.push_back(array ? marks.column : marks.argument);
        } else if (c == '|') {
            local.push_back(marks.row);
        } else if (c == '.' && i > 0 && digit_at(text, i - 1) && digit_at(text, i + 1)) {
            local.push_back(marks.decimal);
        } else {
            local.push_back(c);
        }
    }
    return local;
}

} // namespace utfall::catalog
