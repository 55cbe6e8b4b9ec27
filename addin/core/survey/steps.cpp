#include "core/survey/steps.hpp"

#include "core/base/errors.hpp"
#include "core/base/text.hpp"

namespace utfall::core {

AnswerSet::AnswerSet(std::span<const std::string> answers) {
    for (const std::string& answer : answers) {
        folded_.insert(fold(answer));
    }
}

void AnswerSet::require_none_of(std::span<const std::string> answers, std::string_view name) const {
    for (const std::string& answer : answers) {
        if (holds(fold(answer))) {
            throw DomainError({.rule = Rule::not_excluded,
                               .argument = std::string(name),
                               .value = answer,
                               .other = "excluded"});
        }
    }
}

LabelList steps_of(std::span<const std::string> scale) {
    LabelList steps;
    for (const std::string& step : scale) {
        const Label label{step, fold(step)};
        if (steps.find(label.key)) {
            throw DomainError({.rule = Rule::step_once, .argument = "scale", .value = step});
        }
        steps.add(label);
    }
    if (steps.size() == 0) {
        throw DomainError({.rule = Rule::scale_steps, .argument = "scale"});
    }
    return steps;
}

} // namespace utfall::core
