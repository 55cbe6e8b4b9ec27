#include "core/base/sex.hpp"

#include "core/base/text.hpp"

#include <array>

namespace utfall::core {

namespace {

using namespace std::string_view_literals;

constexpr std::array women_words{"k"sv,      "kvinna"sv, "kvinnor"sv, "f"sv,
                                 "female"sv, "w"sv,      "woman"sv,   "women"sv};
constexpr std::array men_words{"m"sv, "man"sv, "män"sv, "male"sv, "men"sv};

constexpr std::array other_words{"annat"sv,
                                 "annan"sv,
                                 "annat kön"sv,
                                 "annan könsidentitet"sv,
                                 "övrigt"sv,
                                 "övriga"sv,
                                 "okänt"sv,
                                 "okänd"sv,
                                 "icke-binär"sv,
                                 "icke binär"sv,
                                 "ickebinär"sv,
                                 "ickebinära"sv,
                                 "icke-binära"sv,
                                 "other"sv,
                                 "unknown"sv,
                                 "non-binary"sv,
                                 "nonbinary"sv,
                                 "non binary"sv,
                                 "not stated"sv,
                                 "uppgift saknas"sv,
                                 "saknas"sv,
                                 "vill ej uppge"sv,
                                 "vill inte uppge"sv,
                                 "vill inte svara"sv,
                                 "ej uppgivet"sv,
                                 "prefer not to say"sv,
                                 "x"sv,
                                 "?"sv};

} // namespace

Sex read_sex(std::string_view text) {
    const std::string word = fold(text);
    if (is_one_of(word, women_words)) {
        return Sex::woman;
    }
    return is_one_of(word, men_words) ? Sex::man : Sex::other;
}

std::optional<Sex> spelt_out_sex(std::string_view text) {
    const std::string word = fold(text);
    const Sex sex = read_sex(word);
    return word.size() > 1 && sex != Sex::other ? std::optional(sex) : std::nullopt;
}

bool is_known_sex(std::string_view text) {
    return read_sex(text) != Sex::other || is_one_of(fold(text), other_words);
}

} // namespace utfall::core
