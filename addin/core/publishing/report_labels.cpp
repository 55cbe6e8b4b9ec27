#include "core/publishing/report_labels.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <vector>

namespace utfall::core {

namespace {

using namespace std::string_view_literals;

constexpr std::array part_words{"varav"sv, "därav"sv, "of which"sv, "of whom"sv};
constexpr std::array dashes{"-"sv, "–"sv, "−"sv, "•"sv, "·"sv};
/// Words that say no more than that all of a period are meant.
constexpr std::array filling{
    "antal"sv,  "totalt"sv, "hela"sv, "året"sv,     "året:"sv,   "år"sv,        "under"sv,
    "i"sv,      "för"sv,    "och"sv,  "är"sv,       "period"sv,  "perioden"sv,  "alla"sv,
    "number"sv, "total"sv,  "the"sv,  "of"sv,       "in"sv,      "during"sv,    "year"sv,
    "all"sv,    "har"sv,    "som"sv,  "personer"sv, "persons"sv, "deltagare"sv, "participants"sv};
constexpr std::array participant_words{"deltagare"sv, "deltagit"sv, "participants"sv, "inskrivna"sv,
                                       "personer"sv};
constexpr std::array new_words{"nya"sv, "new"sv, "nyinskrivna"sv, "påbörjade"sv, "started"sv};
constexpr std::array closed_words{"avslutade"sv, "avslut"sv,    "avslutats"sv,
                                  "closed"sv,    "utskrivna"sv, "avslutat"sv};
constexpr std::array remaining_words{"kvar"sv, "kvarvarande"sv, "remaining"sv, "pågående"sv};
constexpr std::array sum_words{"summa"sv, "totalt"sv, "total"sv, "sum"sv, "samtliga"sv};
constexpr std::array positive_stems{"positiv"sv, "långsiktig lösning"sv};

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == ':';
    });
}

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    std::istringstream text(folded);
    for (std::string word; text >> word;) {
        words.push_back(word);
    }
    return words;
}

bool has_any(std::span<const std::string> words, std::span<const std::string_view> wanted) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_one_of(word, wanted); });
}

/// Whether the words are some of `wanted` and otherwise nothing but filling.
bool are_only(std::span<const std::string> words, std::span<const std::string_view> wanted) {
    return has_any(words, wanted) &&
           std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return is_one_of(word, wanted) || is_one_of(word, filling) || is_number(word);
           });
}

bool has_stem(const std::string& folded, std::span<const std::string_view> stems) {
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        return folded.find(stem) != std::string::npos;
    });
}

/// Takes a word away from the front of a folded text.
bool take_front(std::string& folded, std::string_view word) {
    if (!folded.starts_with(word)) {
        return false;
    }
    folded = trim(std::string_view(folded).substr(word.size()));
    return true;
}

ReportRow row_of(const std::string& folded) {
    const auto words = words_of(folded);
    if (has_any(words, remaining_words)) {
        return ReportRow::remaining;
    }
    if (has_stem(folded, positive_stems)) {
        return ReportRow::positive;
    }
    if (are_only(words, closed_words)) {
        return ReportRow::closed;
    }
    if (are_only(words, new_words)) {
        return ReportRow::started;
    }
    if (are_only(words, participant_words)) {
        return ReportRow::participants;
    }
    return words.size() == 1 && is_one_of(words.front(), sum_words) ? ReportRow::sum
                                                                    : ReportRow::other;
}

} // namespace

ReportLabel read_report_label(std::string_view label) {
    ReportLabel result;
    result.words = fold(label);
    const auto take_any = [&](std::span<const std::string_view> fronts) {
        return std::any_of(fronts.begin(), fronts.end(),
                           [&](std::string_view front) { return take_front(result.words, front); });
    };
    while (take_any(dashes)) {
    }
    result.part = take_any(part_words);
    if (result.words.ends_with(':')) {
        result.words.pop_back();
    }
    result.row = row_of(result.words);
    return result;
}

} // namespace utfall::core
