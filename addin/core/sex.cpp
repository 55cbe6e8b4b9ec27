#include "core/sex.hpp"

#include "core/text.hpp"

#include <array>

namespace utfall::core {

namespace {

using namespace std::string_view_literals;

constexpr std::array women_words{"k"sv,      "kvinna"sv, "kvinnor"sv, "f"sv,
                                 "female"sv, "w"sv,      "woman"sv,   "women"sv};
constexpr std::array men_words{"m"sv, "man"sv, "män"sv, "male"sv, "men"sv};

} // namespace

Sex read_sex(std::string_view text) {
    const std::string word = fold(text);
    if (is_one_of(word, women_words)) {
        return Sex::woman;
    }
    return is_one_of(word, men_words) ? Sex::man : Sex::other;
}

} // namespace utfall::core
