#include "core/commands/relative_formula.hpp"

namespace utfall::core::commands {

namespace {

/// Columns go to XFD or AMJ, rows to 1 048 576.
constexpr std::size_t most_letters = 3;
constexpr std::size_t most_digits = 7;

bool is_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// A byte of å, ä, ö belongs to a name too.
bool is_name_part(char letter) {
    return is_letter(letter) || is_digit(letter) || letter == '_' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

// A reference at the start of `text`: its length (0 = none), and where it points.
struct Reference {
    std::size_t length = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    bool fixed_row = false;
    bool fixed_column = false;
};

Reference read_reference(std::string_view text) {
    Reference reference;
    std::size_t at = 0;
    const auto skip_dollar = [&] {
        const bool there = at < text.size() && text[at] == '$';
        at += there ? 1 : 0;
        return there;
    };
    reference.fixed_column = skip_dollar();
    std::size_t letters = 0;
    for (; at < text.size() && is_letter(text[at]); ++at, ++letters) {
        reference.column =
            reference.column * 26 + static_cast<std::size_t>(upper(text[at]) - 'A') + 1;
    }
    reference.fixed_row = skip_dollar();
    std::size_t digits = 0;
    for (; at < text.size() && is_digit(text[at]) && digits <= most_digits; ++at, ++digits) {
        reference.row = reference.row * 10 + static_cast<std::size_t>(text[at] - '0');
    }
    // `Q1.B4`: a sheet may be named like a cell.
    const bool ends =
        at == text.size() || (!is_name_part(text[at]) && text[at] != '(' && text[at] != '.');
    if (letters == 0 || letters > most_letters || digits == 0 || digits > most_digits || !ends) {
        return {};
    }
    reference.length = at;
    return reference;
}

std::string distance(char letter, std::size_t target, std::size_t own, bool fixed) {
    const auto steps = static_cast<long long>(target) - static_cast<long long>(own) - 1;
    return letter + (fixed ? std::to_string(target) : "[" + std::to_string(steps) + "]");
}

// Goes through a formula: `on_reference` gets each reference with where it begins, `on_other` the
// pieces between.
template <typename OnReference, typename OnOther>
void walk(std::string_view formula, const OnReference& on_reference, const OnOther& on_other) {
    for (std::size_t at = 0; at < formula.size();) {
        const char letter = formula[at];
        if (letter == '"' || letter == '\'') {
            // A text or a quoted sheet name: as it is, up to the closing mark.
            const std::size_t end = formula.find(letter, at + 1);
            const std::size_t length =
                end == std::string_view::npos ? formula.size() - at : end + 1 - at;
            on_other(formula.substr(at, length));
            at += length;
            continue;
        }
        const bool inside_name = at > 0 && is_name_part(formula[at - 1]);
        const Reference found = inside_name ? Reference() : read_reference(formula.substr(at));
        if (found.length == 0) {
            on_other(formula.substr(at, 1));
            ++at;
            continue;
        }
        on_reference(found, at);
        at += found.length;
    }
}

} // namespace

std::string relative_form(std::string_view formula, std::size_t row, std::size_t column) {
    std::string form;
    walk(
        formula,
        [&](const Reference& found, std::size_t) {
            form += distance('R', found.row, row, found.fixed_row) +
                    distance('C', found.column, column, found.fixed_column);
        },
        [&form](std::string_view other) { form += other; });
    return form;
}

std::vector<ReadRange> ranges_read(std::string_view formula) {
    std::vector<ReadRange> ranges;
    std::size_t end = 0; // of the last reference
    bool own_sheet = false;
    walk(
        formula,
        [&](const Reference& found, std::size_t at) {
            const bool second = at > 0 && formula[at - 1] == ':' && end == at - 1;
            end = at + found.length;
            if (second) {
                if (own_sheet) {
                    ranges.back().last_row = found.row - 1;
                    ranges.back().last_column = found.column - 1;
                }
                return;
            }
            own_sheet = at == 0 || formula[at - 1] != '.'; // `Q1.B4` is on another sheet
            if (own_sheet) {
                ranges.push_back(
                    {found.row - 1, found.column - 1, found.row - 1, found.column - 1});
            }
        },
        [](std::string_view) {});
    return ranges;
}

} // namespace utfall::core::commands
