#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

// What stands after 'exkl', 'utom', 'excluding'.
std::vector<std::string> words_left_out(const std::string& label) {
    std::vector<std::string> words = label_words(label);
    const auto from = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        return read_roles(word).has(Role::excluding);
    });
    words.erase(words.begin(), from == words.end() ? from : from + 1);
    return words;
}

bool same_stem(const std::string& left, const std::string& right) {
    const std::size_t length = std::min(left.size(), right.size());
    return length >= limits::stem_letters && left.compare(0, length, right, 0, length) == 0;
}

// The words of each line, read once.
using Words = std::vector<std::vector<std::string>>;

Words words_of(const Axis& axis) {
    Words words;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        words.push_back(axis.is_total(line) ? std::vector<std::string>{}
                                            : label_words(axis.line(line).label));
    }
    return words;
}

bool is_named_among(const std::vector<std::string>& words, const std::vector<std::string>& named) {
    return std::any_of(words.begin(), words.end(), [&named](const std::string& word) {
        return std::any_of(named.begin(), named.end(),
                           [&word](const std::string& name) { return same_stem(word, name); });
    });
}

bool is_excluding(const Axis& axis, std::size_t line) {
    const Roles& roles = axis.line(line).roles;
    return axis.line(line).figures && axis.is_total(line) && roles.has(Role::excluding);
}

// The lines above, up to a total or a gap, without those that the label leaves out.
std::vector<std::size_t> rest_above(const Axis& axis, const Words& words, std::size_t target,
                                    const std::vector<std::string>& named) {
    std::vector<std::size_t> rest;
    for (std::size_t line = target; line-- > 0;) {
        if (axis.is_total(line) || (axis.down() && !axis.line(line).figures)) {
            break;
        }
        if (axis.line(line).figures && !axis.is_part(line) && !is_named_among(words[line], named)) {
            rest.push_back(line);
        }
    }
    std::reverse(rest.begin(), rest.end());
    return rest;
}

// The total right above, and what is taken off it.
void add_from_total(const Search& search, std::size_t target,
                    const std::vector<std::size_t>& left_out, std::vector<Family>& ways) {
    const Axis& axis = search.axis;
    const auto total =
        line_before(target, 0, [&axis](std::size_t line) { return axis.line(line).figures; });
    if (!total || !axis.is_total(*total) || is_excluding(axis, *total)) {
        return;
    }
    std::vector<std::size_t> terms = left_out;
    terms.push_back(*total);
    std::sort(terms.begin(), terms.end());
    std::vector<int> signs;
    signs.reserve(terms.size());
    for (const std::size_t term : terms) {
        signs.push_back(term == *total ? 1 : -1);
    }
    ways.push_back(known_sum(search, "excluding", target, std::move(terms), std::move(signs)));
}

std::vector<Family> ways_to(const Search& search, const Words& words, std::size_t target) {
    const Axis& axis = search.axis;
    const std::vector<std::string> named = words_left_out(axis.line(target).label);
    std::vector<std::size_t> left_out;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (line != target && axis.line(line).figures && is_named_among(words[line], named)) {
            left_out.push_back(line);
        }
    }
    std::vector<Family> ways;
    if (left_out.empty()) {
        return ways; // what is left out doesn't stand here
    }
    std::vector<std::size_t> rest = rest_above(axis, words, target, named);
    if (rest.size() >= 2) {
        ways.push_back(known_sum(search, "excluding", target, std::move(rest)));
    }
    add_from_total(search, target, left_out, ways);
    return ways;
}

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families;
    const std::vector<std::size_t> totals = known_lines(
        search.axis, [&search](std::size_t line) { return is_excluding(search.axis, line); });
    const Words words = totals.empty() ? Words{} : words_of(search.axis);
    for (const std::size_t line : totals) {
        std::optional<Family> best;
        for (Family& family : ways_to(search, words, line)) {
            keep_better(search, best, std::move(family));
        }
        if (best) {
            families.push_back(std::move(*best));
        }
    }
    return families;
}

} // namespace

const Rule excluding_rule{
    "excluding",
    {"total som utelämnar något", "total that leaves something out"},
    {"En total som säger vad den utelämnar är summan av de övriga.",
     "A total that says what it leaves out is the sum of the others."},
    {{"Kommun|2022|2023\n"
      "Umeå|120|130\n"
      "Vännäs|14|15\n"
      "Bjurholm|4|5\n"
      "Utomläns|7|8\n"
      "Totalt exkl. utomläns|138|150\n"
      "Totalt|145|158\n",
      "Municipality|2022|2023\n"
      "Umeå|120|130\n"
      "Vännäs|14|15\n"
      "Bjurholm|4|5\n"
      "Elsewhere|7|8\n"
      "Total excl. elsewhere|138|150\n"
      "Total|145|158\n"},
     {5, 1},
     "183"},
    {{Stage::runs, Direction::down, propose}, {Stage::runs, Direction::across, propose}}};

} // namespace utfall::core::checks
