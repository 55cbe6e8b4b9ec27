// Survey answers and tallies: shares, top steps, mean position.
#pragma once

#include "core/base/text_column.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core {

/// Answers that are no answers unless the caller says otherwise. The office's autocorrection
/// writes the apostrophe in two ways.
inline constexpr std::array<std::string_view, 5> default_excluded{
    "vet ej", "ej aktuellt", "don't know", "don’t know", "not applicable"};

// Answers, positive answers, steps and excluded answers are texts; they are compared after
// trimming, and folding case and runs of spaces.

/// Share of those who answered whose answer is positive.
/// answers in `positive` / answers not in `excluded`.
/// @param answers  one text per person who answered something, no blanks
/// @param positive at least one
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero nobody answered, or all answers are excluded
/// @throws DomainError    no positive answer is named, or one is excluded as well
/// Source: the indicator surveys of the coordination associations, '78 % (64/82)'.
/// Law: the order of the answers doesn't matter; the shares of complementary lists sum to 1.
[[nodiscard]] double survey_share(const TextColumn& answers, std::span<const std::string> positive,
                                  std::span<const std::string> excluded);

/// Answers counted by step.
struct SurveyTally {
    std::vector<double> steps; ///< count for each step of the scale
    double outside = 0.0;      ///< count of answers that are no step

    /// Those who answered, outside the scale too.
    [[nodiscard]] double answered() const;
};

/// Counts answers by the steps of a scale.
/// @param scale steps, lowest first, at least one, each once
/// @throws DomainError an empty scale, a step that stands twice, or one that is excluded as well
/// Law: answered() == the number of answers that aren't excluded.
[[nodiscard]] SurveyTally survey_tally(const TextColumn& answers,
                                       std::span<const std::string> scale,
                                       std::span<const std::string> excluded);

/// Share of the answers that lie in the top steps: sum of the `steps` last tallies / sum of all.
/// @param tallies counts, whole, 0 or more, lowest step first
/// @param steps   number of steps, whole, 1..number of tallies
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero no tallies, or all are 0
/// @throws DomainError    negative or fractional count, steps out of range
/// Source: the indicator surveys of the coordination associations: share in the top steps.
/// Law: topbox(tallies, all of them) == 1.
[[nodiscard]] double topbox(std::span<const double> tallies, double steps);

/// Mean position on the scale: 100 * sum(i * tally_i) / ((k - 1) * sum(tally_i)), i = 0..k-1.
/// @param tallies counts, whole, 0 or more, lowest step first
/// @return index, 0..100, not rounded: 0 all answers on the lowest step, 100 all on the highest
/// @throws DivisionByZero no tallies, or all are 0
/// @throws DomainError    negative or fractional count
/// @throws Undefined      a scale of a single step has no positions
/// Source: ours; needed to follow a question from year to year on one figure.
/// Law: reversing the tallies gives 100 minus the index.
[[nodiscard]] double survey_index(std::span<const double> tallies);

/// Response rate: answered / invited.
/// @param answered count, whole, 0..invited
/// @param invited  count, whole, > 0
/// @return fraction, 0..1, not rounded
/// @throws DivisionByZero invited is 0
/// @throws DomainError    negative or fractional count, answered > invited
/// Law: response_rate(n, n) == 1.
[[nodiscard]] double response_rate(double answered, double invited);

/// The steps of a built-in scale, lowest first; nothing for a name that isn't one.
/// @param name compared folded
/// Source: the national indicator surveys and the surveys of the coordination associations.
[[nodiscard]] std::optional<std::span<const std::string_view>> survey_scale(std::string_view name);

/// The steps of every built-in scale, lowest first.
[[nodiscard]] std::vector<std::span<const std::string_view>> survey_scales();

} // namespace utfall::core
