// The result of a survey question as the reports print it: how many answered, how many of them in
// the top steps, for women and for men.
#pragma once

#include "core/base/sex.hpp"
#include "core/base/text_column.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// Those who answered a question, and how many of them chose one of the top steps.
struct TopAnswers {
    double answered = 0.0; ///< count
    double top = 0.0;      ///< count, 0..answered

    /// top / answered; nothing where nobody answered.
    [[nodiscard]] std::optional<double> share() const;
};

struct QuestionResult {
    TopAnswers all;
    TopAnswers women;
    TopAnswers men;

    /// Women's share less men's; nothing where no woman or no man answered.
    [[nodiscard]] std::optional<double> gap() const;
};

/// Answers in the top steps of a scale.
/// @param answers  one text per person; nothing = no answer
/// @param scale    steps, lowest first, at least one, each once
/// @param steps    how many of the top steps count, whole, 1..number of steps
/// @param sexes    one per person, or none at all: then nobody is a woman or a man
/// @param excluded answers that are no answers; nor is one outside the scale
/// @throws NotANumber  as many sexes as answers are needed
/// @throws DomainError an empty scale, a step that stands twice or is excluded, steps out of range
/// Source: Samordningsförbundet Umeåregionen, Socialt bokslut 2020: '78 % (64/82)', and women's and
/// men's shares with their difference in the equality index.
/// Law: all.answered is the number of answers on the scale; women and men are among them.
[[nodiscard]] QuestionResult survey_result(const TextColumn& answers,
                                           std::span<const std::string> scale, double steps,
                                           std::span<const Sex> sexes,
                                           std::span<const std::string> excluded);

} // namespace utfall::core
