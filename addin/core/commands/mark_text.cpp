#include "core/commands/mark_text.hpp"

#include "core/checks/said_figures.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace utfall::core::commands {

namespace {

/// Our part begins with a line that starts like this.
constexpr std::array<std::string_view, 2> first_words{"Granskat av Utfall: ",
                                                      "Checked by Utfall: "};
constexpr Text first_line{"Granskat av Utfall: {0}", "Checked by Utfall: {0}"};
constexpr Text difference{"Skillnad, tryckt minus beräknat: {0}",
                          "Difference, printed minus computed: {0}"};
/// And ends with a blank of no width, which the reader doesn't see: what stands after it is theirs.
constexpr std::string_view end_mark = "\u200B";
/// The last line of version 0.1 began so.
constexpr std::array<std::string_view, 2> fill_words{"Fyllning före: ", "Fill before: "};

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

// Where our part ends, and the fill that version 0.1 wrote down.
struct End {
    std::size_t begin = std::string_view::npos; ///< of the end itself
    std::size_t next = 0;                       ///< what follows it
    std::optional<OwnFill> fill;
};

End find_end(std::string_view comment, std::size_t from) {
    const std::size_t mark = comment.find(end_mark, from);
    if (mark != std::string_view::npos) {
        return {mark, mark + end_mark.size(), std::nullopt};
    }
    const std::size_t last = find_line(comment, fill_words, from);
    if (last == std::string_view::npos) {
        return {};
    }
    const std::size_t end = std::min(comment.find('\n', last), comment.size());
    const std::string_view line = comment.substr(last, end - last);
    return {last, end, read_fill(line.substr(line.find(": ") + 2))};
}

} // namespace

std::string mark_text(std::span<const Remark> remarks, Language language) {
    std::string text;
    for (const Remark& remark : remarks) {
        text += (text.empty() ? "" : "\n") + phrase(first_line, language, {remark.kind}) + '\n' +
                remark.explanation;
        if (remark.difference && !remark.percent) {
            text +=
                '\n' +
                phrase(difference, language,
                       {fixed_number(*remark.difference,
                                     remark.decimals.value_or(said_decimals(*remark.difference)),
                                     language)});
        }
    }
    return text + std::string(end_mark);
}

std::optional<ReadMark> read_mark(std::string_view comment) {
    const std::size_t begin = find_line(comment, first_words, 0);
    const End end = begin == std::string_view::npos ? End() : find_end(comment, begin);
    if (end.begin == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string above = trim(comment.substr(0, begin));
    const std::string below = trim(comment.substr(end.next));
    return ReadMark{above + (above.empty() || below.empty() ? "" : "\n") + below, end.fill};
}

} // namespace utfall::core::commands
