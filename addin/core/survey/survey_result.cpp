#include "core/survey/survey_result.hpp"

#include "core/base/columns.hpp"
#include "core/base/numeric.hpp"
#include "core/base/text.hpp"
#include "core/survey/steps.hpp"

namespace utfall::core {

namespace {

void count(TopAnswers& group, bool top) {
    group.answered += 1.0;
    group.top += top ? 1.0 : 0.0;
}

} // namespace

std::optional<double> TopAnswers::share() const {
    return answered == 0.0 ? std::nullopt : std::optional(top / answered);
}

std::optional<double> QuestionResult::gap() const {
    const auto of_women = women.share();
    const auto of_men = men.share();
    if (!of_women || !of_men) {
        return std::nullopt;
    }
    return difference(*of_women, *of_men);
}

QuestionResult survey_result(const TextColumn& answers, std::span<const std::string> scale,
                             double steps, std::span<const Sex> sexes,
                             std::span<const std::string> excluded) {
    if (!sexes.empty()) {
        require_same_length(answers.size(), sexes.size());
    }
    const LabelList places = steps_of(scale);
    const AnswerSet no_answers(excluded);
    no_answers.require_none_of(scale, "scale");
    const auto top_steps =
        static_cast<std::size_t>(require_whole(steps, 1, static_cast<int>(places.size()), "steps"));
    const auto step_of =
        answers.map([&places](const std::string& answer) { return places.find(fold(answer)); });
    QuestionResult result;
    for (std::size_t person = 0; person < answers.size(); ++person) {
        const std::uint32_t text = answers.rows[person];
        const auto place = text == TextColumn::none ? std::nullopt : step_of[text];
        if (!place) {
            continue;
        }
        const bool top = *place + top_steps >= places.size();
        count(result.all, top);
        const Sex sex = sexes.empty() ? Sex::other : sexes[person];
        if (sex == Sex::woman) {
            count(result.women, top);
        } else if (sex == Sex::man) {
            count(result.men, top);
        }
    }
    return result;
}

} // namespace utfall::core
