// The built-in scales: texts as the surveys print them.
#include "core/base/text.hpp"
#include "core/survey/survey.hpp"

#include <algorithm>
#include <array>

namespace utfall::core {

namespace {

using Steps = std::span<const std::string_view>;

constexpr std::array<std::string_view, 6> extent6{
    "Inte alls",     "Till liten del",       "Delvis",
    "Till stor del", "Till mycket stor del", "Helt och hållet"};
constexpr std::array<std::string_view, 6> quality6{"Mycket dåligt", "Dåligt", "Ganska dåligt",
                                                   "Ganska bra",    "Bra",    "Mycket bra"};
constexpr std::array<std::string_view, 6> frequency6{"Aldrig", "Sällan",        "Ibland",
                                                     "Ofta",   "För det mesta", "Alltid"};
constexpr std::array<std::string_view, 2> yes_no{"Nej", "Ja"};
constexpr std::array<std::string_view, 4> extent4{"Inte alls", "Till liten del", "Till stor del",
                                                  "Till mycket stor del"};
constexpr std::array<std::string_view, 4> degree4{"I mycket liten utsträckning",
                                                  "I liten utsträckning", "I stor utsträckning",
                                                  "I mycket stor utsträckning"};
constexpr std::array<std::string_view, 4> weight4{"Inte alls viktigt", "Inte så viktigt", "Viktigt",
                                                  "Mycket viktigt"};
constexpr std::array<std::string_view, 4> quality4{"Mycket dåligt", "Dåligt", "Bra", "Mycket bra"};

struct Scale {
    std::string_view name; ///< folded
    Steps steps;
};

constexpr std::array scales{
    Scale{"omfattning6", extent6}, Scale{"kvalitet6", quality6},  Scale{"frekvens6", frequency6},
    Scale{"janej", yes_no},        Scale{"omfattning4", extent4}, Scale{"utsträckning4", degree4},
    Scale{"vikt4", weight4},       Scale{"kvalitet4", quality4},
};

} // namespace

std::optional<Steps> survey_scale(std::string_view name) {
    const std::string word = fold(name);
    const auto found = std::find_if(scales.begin(), scales.end(),
                                    [&](const Scale& scale) { return scale.name == word; });
    return found == scales.end() ? std::nullopt : std::optional(found->steps);
}

std::vector<Steps> survey_scales() {
    std::vector<Steps> found;
    found.reserve(scales.size());
    for (const Scale& scale : scales) {
        found.push_back(scale.steps);
    }
    return found;
}

} // namespace utfall::core
