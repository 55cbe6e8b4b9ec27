#include "core/participants/register_entry.hpp"

#include "core/base/marks.hpp"
#include "core/base/text.hpp"

namespace utfall::core {

Entry read_entry(const Cell& cell) {
    Entry entry;
    if (const auto* error = std::get_if<ErrorValue>(&cell)) {
        throw Error(*error, Problem{.rule = Rule::no_error, .argument = "start"});
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        entry.day = *number;
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        entry.word = fold(*text);
        if (is_missing_mark(entry.word) || is_none_mark(entry.word)) {
            entry.word.clear();
        }
    }
    return entry;
}

} // namespace utfall::core
