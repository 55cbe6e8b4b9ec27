#include "core/participants/register_check.hpp"

#include "core/base/columns.hpp"
#include "core/base/marks.hpp"
#include "core/base/sex.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace utfall::core {

namespace {

constexpr std::array<std::string_view, 26> start_headers = {"start",
                                                            "startdatum",
                                                            "startdag",
                                                            "börjar",
                                                            "början",
                                                            "inskriven",
                                                            "inskrivning",
                                                            "inskrivningsdatum",
                                                            "inskriven datum",
                                                            "från",
                                                            "fr.o.m.",
                                                            "fr o m",
                                                            "from",
                                                            "start date",
                                                            "started",
                                                            "begin",
                                                            "in",
                                                            "indatum",
                                                            "påbörjad",
                                                            "datum in",
                                                            "datum för start",
                                                            "inskrivningsdag",
                                                            "startade",
                                                            "enrolled",
                                                            "entry date",
                                                            "date in"};

constexpr std::array<std::string_view, 24> end_headers = {
    "slut",      "slutdatum",   "slutdag",
    "avslut",    "avslutad",    "avslutsdatum",
    "avslutat",  "till",        "t.o.m.",
    "t o m",     "to",          "end",
    "end date",  "ended",       "closed",
    "exit date", "ut",          "utdatum",
    "utskriven", "utskrivning", "utskrivningsdatum",
    "datum ut",  "date out",    "avslutningsdatum"};

// A cell of a register: nothing written, a word, or a day.
struct Entry {
    std::string word; // folded; empty for a blank or a number
    std::optional<double> day;

    [[nodiscard]] bool blank() const { return word.empty() && !day; }
};

Entry read_entry(const Cell& cell) {
    Entry entry;
    if (const auto* error = std::get_if<ErrorValue>(&cell)) {
        throw Error(*error, "the register holds an error");
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

bool is_day(double value) {
    return value >= first_register_day && value < last_register_day + 1.0;
}

} // namespace

std::vector<RegisterFinding> register_check(std::span<const Cell> start, std::span<const Cell> end,
                                            std::span<const Cell> outcome,
                                            std::span<const Cell> sex) {
    require_same_length(start.size(), end.size());
    if (!outcome.empty()) {
        require_same_length(start.size(), outcome.size());
    }
    if (!sex.empty()) {
        require_same_length(start.size(), sex.size());
    }
    std::vector<RegisterFinding> findings;
    for (std::size_t row = 0; row < start.size(); ++row) {
        const auto report = [&findings, row](RegisterProblem problem, const Cell& value) {
            findings.push_back({row + 1, problem, value});
        };
        const Entry from = read_entry(start[row]);
        const Entry to = read_entry(end[row]);
        const Entry result = outcome.empty() ? Entry{} : read_entry(outcome[row]);
        const Entry person = sex.empty() ? Entry{} : read_entry(sex[row]);
        if (row == 0 && is_one_of(from.word, start_headers) && is_one_of(to.word, end_headers)) {
            continue;
        }
        for (const auto& [entry, cell] : {std::pair{&from, &start[row]}, {&to, &end[row]}}) {
            if (!entry->word.empty()) {
                report(RegisterProblem::text_for_date, *cell);
            } else if (entry->day && !is_day(*entry->day)) {
                report(RegisterProblem::date_out_of_range, *cell);
            }
        }
        // Whole days: a person who starts in the afternoon can end the same day.
        if (from.day && to.day && is_day(*from.day) && is_day(*to.day) &&
            std::floor(*to.day) < std::floor(*from.day)) {
            report(RegisterProblem::end_before_start, end[row]);
        }
        if (!outcome.empty() && !to.blank() && result.blank()) {
            report(RegisterProblem::closed_without_outcome, end[row]);
        }
        if (!outcome.empty() && to.blank() && !result.blank()) {
            report(RegisterProblem::outcome_without_end, outcome[row]);
        }
        if (!person.blank() && (person.day || !is_known_sex(person.word))) {
            report(RegisterProblem::unknown_sex, sex[row]);
        }
    }
    return findings;
}

std::string_view problem_name(RegisterProblem problem, Language language) {
    static constexpr std::array<Text, 6> names = {{
        {"slut före start", "end before start"},
        {"avslutad utan utfall", "closed without outcome"},
        {"utfall utan slutdatum", "outcome without end"},
        {"text i stället för datum", "text instead of a date"},
        {"datum utanför 1990–2100", "date outside 1990–2100"},
        {"kön som inte känns igen", "unknown sex"},
    }};
    return names.at(static_cast<std::size_t>(problem)).in(language);
}

} // namespace utfall::core
