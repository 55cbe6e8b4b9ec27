#include "core/survey/survey.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/base/share.hpp"
#include "core/base/text.hpp"
#include "core/survey/steps.hpp"

namespace utfall::core {

namespace {

/// How many rows hold each text.
std::vector<double> counts_of(const TextColumn& answers) {
    std::vector<double> counts(answers.texts.size());
    for (const std::uint32_t place : answers.rows) {
        if (place != TextColumn::none) {
            counts[place] += 1.0;
        }
    }
    return counts;
}

double sum_of_counts(std::span<const double> tallies) {
    for (const double tally : tallies) {
        require_count(tally, "tallies");
    }
    const double all = sum(tallies);
    if (all == 0.0) {
        throw DivisionByZero({.rule = Rule::answers, .argument = "tallies"});
    }
    return all;
}

} // namespace

double survey_share(const TextColumn& answers, std::span<const std::string> positive,
                    std::span<const std::string> excluded) {
    const AnswerSet wanted(positive);
    const AnswerSet no_answers(excluded);
    double answered = 0.0;
    double found = 0.0;
    const auto counts = counts_of(answers);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::string folded = fold(answers.texts[i]);
        if (!no_answers.holds(folded)) {
            answered += counts[i];
            found += wanted.holds(folded) ? counts[i] : 0.0;
        }
    }
    if (answered == 0.0) {
        throw DivisionByZero({.rule = Rule::answers, .argument = "answers"});
    }
    if (wanted.empty()) {
        throw DomainError({.rule = Rule::positive_answer, .argument = "positive"});
    }
    no_answers.require_none_of(positive, "positive");
    return share_of_counts(found, answered, "positive answers", "answers");
}

double SurveyTally::answered() const {
    return sum(steps) + outside;
}

SurveyTally survey_tally(const TextColumn& answers, std::span<const std::string> scale,
                         std::span<const std::string> excluded) {
    const LabelList steps = steps_of(scale);
    const AnswerSet no_answers(excluded);
    no_answers.require_none_of(scale, "scale");
    SurveyTally tally{std::vector<double>(scale.size()), 0.0};
    const auto counts = counts_of(answers);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::string folded = fold(answers.texts[i]);
        if (!no_answers.holds(folded)) {
            const auto step = steps.find(folded);
            (step ? tally.steps[*step] : tally.outside) += counts[i];
        }
    }
    return tally;
}

double topbox(std::span<const double> tallies, double steps) {
    const double all = sum_of_counts(tallies);
    const auto top = static_cast<std::size_t>(
        require_whole(steps, 1, static_cast<int>(tallies.size()), "steps"));
    return sum(tallies.last(top)) / all;
}

double survey_index(std::span<const double> tallies) {
    const double all = sum_of_counts(tallies);
    if (tallies.size() == 1) {
        throw Undefined({.rule = Rule::scale_positions, .argument = "tallies"});
    }
    CompensatedSum positions;
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        positions.add(static_cast<double>(i) * tallies[i]);
    }
    return 100.0 * positions.value() / (static_cast<double>(tallies.size() - 1) * all);
}

double response_rate(double answered, double invited) {
    return share_of_counts(answered, invited, "answered", "invited");
}

} // namespace utfall::core
