#include "core/commands/mark_text.hpp"

#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace utfall::core::commands {

namespace {

/// Our part begins with a line that starts like this, and ends with one of the fill lines.
constexpr std::array<std::string_view, 2> first_words{"Granskat av Utfall: ",
                                                      "Checked by Utfall: "};
constexpr Text first_line{"Granskat av Utfall: {0}", "Checked by Utfall: {0}"};
constexpr std::array<std::string_view, 2> fill_words{"Fyllning före: ", "Fill before: "};
constexpr Text fill_line{"Fyllning före: {0}", "Fill before: {0}"};
constexpr Text no_fill{"ingen", "none"};
constexpr Text difference{"Skillnad, tryckt minus beräknat: {0}",
                          "Difference, printed minus computed: {0}"};
constexpr std::string_view between = "\n\n";

std::string fill_name(const OwnFill& fill, Language language) {
    if (!fill.colour) {
        return std::string(no_fill.in(language));
    }
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "#";
    for (int shift = 20; shift >= 0; shift -= 4) {
        name.push_back(digits[static_cast<std::size_t>((*fill.colour >> shift) & 0xF)]);
    }
    return name;
}

OwnFill read_fill(std::string_view name) {
    OwnFill fill;
    int colour = 0;
    if (name.size() == 7 && name.front() == '#' &&
        std::from_chars(name.data() + 1, name.data() + name.size(), colour, 16).ptr ==
            name.data() + name.size()) {
        fill.colour = colour;
    }
    return fill;
}

// Where the first line that starts with one of the words begins.
std::size_t find_line(std::string_view text, const std::array<std::string_view, 2>& words,
                      std::size_t from) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view word : words) {
        std::size_t at = text.find(word, from);
        while (at != std::string_view::npos && at > 0 && text[at - 1] != '\n') {
            at = text.find(word, at + 1);
        }
        first = std::min(first, at);
    }
    return first;
}

std::string difference_line(const Remark& remark, Language language) {
    return remark.difference
               ? phrase(difference, language, {shown_number(*remark.difference, language)}) + '\n'
               : std::string();
}

} // namespace

std::string mark_text(std::string_view own, std::span<const Remark> remarks, const OwnFill& fill,
                      Language language) {
    std::string text(own);
    if (!own.empty()) {
        text += between;
    }
    for (const Remark& remark : remarks) {
        text += phrase(first_line, language, {remark.kind}) + '\n' + remark.explanation + '\n' +
                difference_line(remark, language);
    }
    return text + phrase(fill_line, language, {fill_name(fill, language)});
}

std::optional<ReadMark> read_mark(std::string_view comment) {
    const std::size_t begin = find_line(comment, first_words, 0);
    const std::size_t last = begin == std::string_view::npos
                                 ? std::string_view::npos
                                 : find_line(comment, fill_words, begin);
    if (last == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t end = std::min(comment.find('\n', last), comment.size());
    std::string_view before = comment.substr(0, begin);
    if (before.ends_with(between)) {
        before.remove_suffix(between.size());
    }
    ReadMark mark;
    const std::string_view line = comment.substr(last, end - last);
    mark.fill = read_fill(line.substr(line.find(": ") + 2));
    mark.own = before;
    // What the user has added below our lines.
    if (end + 1 < comment.size()) {
        mark.own += (mark.own.empty() ? "" : "\n") + std::string(comment.substr(end + 1));
    }
    return mark;
}

} // namespace utfall::core::commands
