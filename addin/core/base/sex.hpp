// Sex as it stands in a register, and counts divided by it.
#pragma once

#include <optional>
#include <string_view>

namespace utfall::core {

enum class Sex { woman, man, other };

/// Reads sex from a text, whatever its case and spaces around it.
/// woman: k, kvinna, kvinnor, f, female, w, woman, women; man: m, man, män, male, men;
/// anything else, blank too: other, which stands for other or unknown.
/// Source: ours; people who are neither women nor men occur, and tables must hold them.
[[nodiscard]] Sex read_sex(std::string_view text);

/// Whether a text says a sex: a word for women or men, or one for other or unknown (`annat`,
/// `icke-binär`, `uppgift saknas`, ...). A misspelt word isn't known, and would be counted as
/// other. Source: ours; the words that registers and surveys use.
[[nodiscard]] bool is_known_sex(std::string_view text);

/// The sex that a spelt-out word means (kvinna, kvinnor, woman, women, female; man, män, men,
/// male): as a criterion it stands for every spelling. A single letter means itself only.
[[nodiscard]] std::optional<Sex> spelt_out_sex(std::string_view text);

/// Persons counted by sex.
struct BySex {
    double women = 0.0; ///< count
    double men = 0.0;   ///< count
    double other = 0.0; ///< count of other or unknown sex

    void add(Sex sex) { (sex == Sex::woman ? women : sex == Sex::man ? men : other) += 1.0; }
    [[nodiscard]] double total() const { return women + men + other; }

    friend bool operator==(const BySex&, const BySex&) = default;
};

} // namespace utfall::core
