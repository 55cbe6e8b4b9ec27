#include "catalog/function.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace utfall::catalog {

std::string fill_in(std::string_view expected, core::Language language, std::string_view version) {
    static constexpr std::string_view placeholder = "{version}";
    static constexpr std::string_view divider = "¦";
    std::string text(expected);
    if (const auto at = text.find(placeholder); at != std::string::npos) {
        text.replace(at, placeholder.size(), version);
    }
    for (auto at = text.find(divider); at != std::string::npos; at = text.find(divider)) {
        if (language == core::Language::swedish) {
            text.erase(at, text.find('"', at) - at);
        } else {
            const auto start = text.rfind('"', at) + 1;
            text.erase(start, at + divider.size() - start);
        }
    }
    return text;
}

namespace {

std::string listed(const std::vector<Text>& columns, core::Language language) {
    static constexpr Text last{" och ", " and "};
    std::string list;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        list += i == 0 ? "" : i + 1 == columns.size() ? std::string(last.in(language)) : ", ";
        list += columns[i].in(language);
    }
    return list;
}

} // namespace

std::string Function::description(core::Language language) const {
    static constexpr Text table_of{" Ger en tabell: ", " Gives a table: "};
    static constexpr Text columns_are{". Kolumner: ", ". Columns: "};
    static constexpr Text spare_rows{
        " Ta några rader för mycket: de som inte behövs visar #SAKNAS.",
        " Take a few rows too many: those that aren't needed show #N/A."};
    static constexpr Text entered{
        " Markera ett så stort område, skriv formeln och avsluta med Ctrl+Skift+Enter.",
        " Select a range of that size, type the formula and end with Ctrl+Shift+Enter."};
    std::string said(text.in(language));
    if (!notes.rows) {
        return said;
    }
    said.append(table_of.in(language)).append(notes.rows->text.in(language));
    if (!notes.columns.empty()) {
        said.append(columns_are.in(language)).append(listed(notes.columns, language));
    }
    said.append(".");
    if (notes.rows->open_ended) {
        said.append(spare_rows.in(language));
    }
    return said.append(entered.in(language));
}

std::string Parameter::english_label() const {
    std::string snake;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isupper(letter) != 0) {
            snake.push_back('_');
        }
        snake.push_back(static_cast<char>(std::tolower(letter)));
    }
    return snake;
}

std::string Function::method() const {
    std::string method;
    bool upper = false;
    for (const char c : name) {
        if (c == '_') {
            upper = true;
            continue;
        }
        const auto letter = static_cast<unsigned char>(c);
        method.push_back(static_cast<char>(upper ? std::toupper(letter) : std::tolower(letter)));
        upper = false;
    }
    return method;
}

std::string Function::stored_name() const {
    std::string stored = std::string(service_name) + "." + method();
    std::transform(stored.begin(), stored.end(), stored.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return stored;
}

Packed Function::call_packed(std::span<Argument> arguments, const Context& context) const {
    try {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (arguments[i].missing() && !parameters[i].optional) {
                throw core::MissingArgument(
                    {.rule = core::Rule::left_out, .argument = std::string(parameters[i].name)});
            }
        }
        cells::fit_whole_columns(arguments);
        return evaluate(arguments, context);
    } catch (const core::Error& error) {
        return Packed(core::Cell(error.value()));
    } catch (const std::exception&) {
        // Out of memory, or a library that gave up on extreme values: no figure, and no crash.
        return Packed(core::Cell(core::ErrorValue{ErrorKind::domain}));
    }
}

Result Function::call(std::vector<Argument> arguments, const Context& context) const {
    arguments.resize(parameters.size());
    return call_packed(arguments, context).table();
}

} // namespace utfall::catalog
