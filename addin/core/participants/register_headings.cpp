#include "core/participants/register_headings.hpp"

#include "core/base/text.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace utfall::core {

namespace {

using namespace std::string_view_literals;

constexpr std::array start_words{"start"sv,
                                 "startdatum"sv,
                                 "startdag"sv,
                                 "startade"sv,
                                 "startar"sv,
                                 "börjar"sv,
                                 "började"sv,
                                 "början"sv,
                                 "inskriven"sv,
                                 "inskrivning"sv,
                                 "inskriven datum"sv,
                                 "inskrivningsdatum"sv,
                                 "inskrivningsdag"sv,
                                 "från"sv,
                                 "från och med"sv,
                                 "fr.o.m"sv,
                                 "fr o m"sv,
                                 "from"sv,
                                 "påbörjad"sv,
                                 "in"sv,
                                 "indatum"sv,
                                 "datum in"sv,
                                 "datum för start"sv,
                                 "start date"sv,
                                 "date of start"sv,
                                 "started"sv,
                                 "enrolled"sv,
                                 "entry date"sv,
                                 "date in"sv,
                                 "from date"sv,
                                 "begin"sv};
constexpr std::array end_words{"slut"sv,
                               "slutdatum"sv,
                               "slutdag"sv,
                               "slutade"sv,
                               "slutar"sv,
                               "avslut"sv,
                               "avslutad"sv,
                               "avslutat"sv,
                               "avslutades"sv,
                               "avslutsdatum"sv,
                               "avslutningsdatum"sv,
                               "utskriven"sv,
                               "utskrivning"sv,
                               "utskrivningsdatum"sv,
                               "till"sv,
                               "till och med"sv,
                               "t.o.m"sv,
                               "t o m"sv,
                               "tom"sv,
                               "ut"sv,
                               "utdatum"sv,
                               "datum ut"sv,
                               "datum för slut"sv,
                               "datum för avslut"sv,
                               "end"sv,
                               "end date"sv,
                               "date of end"sv,
                               "ended"sv,
                               "closed"sv,
                               "exit date"sv,
                               "date out"sv,
                               "to date"sv,
                               "to"sv};
constexpr std::array outcome_words{"utfall"sv,
                                   "avslutsorsak"sv,
                                   "avslutsanledning"sv,
                                   "avslutsskäl"sv,
                                   "avslutad till"sv,
                                   "avslut till"sv,
                                   "avslutningsorsak"sv,
                                   "orsak"sv,
                                   "orsak till avslut"sv,
                                   "resultat"sv,
                                   "utfall vid avslut"sv,
                                   "outcome"sv,
                                   "exit reason"sv,
                                   "reason"sv,
                                   "result"sv,
                                   "reason for closing"sv,
                                   "closed to"sv,
                                   "exit"sv};
constexpr std::array sex_words{"kön"sv, "juridiskt kön"sv, "könsidentitet"sv,
                               "sex"sv, "gender"sv,        "kvinna/man"sv};
// `Nr` and `Kod` aren't here: they number rows, groups and municipalities too.
constexpr std::array person_words{
    "person"sv,      "personnr"sv,       "personnummer"sv, "person-id"sv,   "personid"sv,
    "deltagare"sv,   "deltagarnr"sv,     "deltagarid"sv,   "deltagar-id"sv, "deltagarnummer"sv,
    "participant"sv, "participant id"sv, "person id"sv};
// Where a person takes part: the groups that a report compares.
constexpr std::array platform_words{"plattform"sv, "verksamhet"sv, "insats"sv,       "enhet"sv,
                                    "team"sv,      "mottagning"sv, "arbetsställe"sv, "platform"sv,
                                    "programme"sv, "initiative"sv, "service"sv};

std::span<const std::string_view> words_of(RegisterColumn column) {
    switch (column) {
    case RegisterColumn::start:
        return start_words;
    case RegisterColumn::end:
        return end_words;
    case RegisterColumn::outcome:
        return outcome_words;
    case RegisterColumn::sex:
        return sex_words;
    case RegisterColumn::person:
        return person_words;
    case RegisterColumn::platform:
        return platform_words;
    }
    return {};
}

std::string heading_word(std::string_view text) {
    constexpr std::string_view marks = ":.*; ";
    std::string word = fold(text.substr(0, text.find('(')));
    const auto last = word.find_last_not_of(marks);
    word.resize(last == std::string::npos ? 0 : last + 1);
    return word;
}

} // namespace

bool is_register_heading(const Cell& cell, RegisterColumn column) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && is_one_of(heading_word(*text), words_of(column));
}

} // namespace utfall::core
