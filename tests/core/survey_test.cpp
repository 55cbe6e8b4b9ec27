// Laws of the survey figures, and values that no cell can hold.
#include "core/base/errors.hpp"
#include "core/survey/survey.hpp"
#include "core/survey/survey_result.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using Random = boost::random::mt19937;
using Texts = std::vector<std::string>;

int draw(Random& random, int from, int to) {
    return boost::random::uniform_int_distribution<int>(from, to)(random);
}

Texts scale_texts(std::string_view name) {
    const auto steps = core::survey_scale(name).value();
    return {steps.begin(), steps.end()};
}

Texts random_answers(Random& random) {
    const Texts scale = scale_texts("omfattning6");
    Texts answers(static_cast<std::size_t>(draw(random, 1, 60)));
    for (std::string& answer : answers) {
        const auto step = static_cast<std::size_t>(draw(random, 0, 7));
        answer = step < scale.size() ? scale[step] : step == 6 ? "Vet ej" : "något annat";
    }
    answers.push_back("Delvis");
    return answers;
}

const Texts& excluded() {
    static const Texts texts(core::default_excluded.begin(), core::default_excluded.end());
    return texts;
}

TEST(SurveyShare, OfComplementaryListsSumsToOne) {
    Random random(1);
    const Texts low{"Inte alls", "Till liten del", "något annat"};
    const Texts high{"Delvis", "Till stor del", "Till mycket stor del", "Helt och hållet"};
    for (int round = 0; round < 200; ++round) {
        const Texts answers = random_answers(random);
        EXPECT_NEAR(core::survey_share(answers, low, excluded()) +
                        core::survey_share(answers, high, excluded()),
                    1.0, 1e-15);
    }
}

TEST(SurveyShare, DoesNotDependOnTheOrderOfTheAnswers) {
    Random random(2);
    for (int round = 0; round < 100; ++round) {
        Texts answers = random_answers(random);
        const double share = core::survey_share(answers, Texts{"delvis"}, excluded());
        std::reverse(answers.begin(), answers.end());
        EXPECT_EQ(core::survey_share(answers, Texts{"delvis"}, excluded()), share);
    }
}

TEST(SurveyTally, CountsEveryAnswerOnceAndAgreesWithTheShare) {
    Random random(3);
    const Texts scale = scale_texts("omfattning6");
    for (int round = 0; round < 200; ++round) {
        const Texts answers = random_answers(random);
        const auto tally = core::survey_tally(answers, scale, excluded());
        const auto no_answers = std::count(answers.begin(), answers.end(), "Vet ej");
        EXPECT_EQ(tally.answered(),
                  static_cast<double>(answers.size()) - static_cast<double>(no_answers));
        EXPECT_NEAR(core::survey_share(answers, Texts{scale[5]}, excluded()),
                    tally.steps[5] / tally.answered(), 1e-15);
    }
}

TEST(Topbox, AndTheStepsBelowSumToOne) {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> tallies(6);
        for (double& tally : tallies) {
            tally = draw(random, 0, 20);
        }
        tallies[static_cast<std::size_t>(draw(random, 0, 5))] += 1.0;
        const std::vector<double> reversed(tallies.rbegin(), tallies.rend());
        const int steps = draw(random, 1, 5);
        EXPECT_NEAR(core::topbox(tallies, steps) + core::topbox(reversed, 6 - steps), 1.0, 1e-15);
        EXPECT_NEAR(core::survey_index(tallies) + core::survey_index(reversed), 100.0, 1e-12);
    }
}

TEST(SurveyIndex, OfTwoStepsIsTheTopShareInPercent) {
    for (int yes = 0; yes <= 30; ++yes) {
        const std::vector<double> tallies{30.0, static_cast<double>(yes)};
        EXPECT_NEAR(core::survey_index(tallies), 100.0 * core::topbox(tallies, 1.0), 1e-12);
    }
}

TEST(Tallies, MustBeCounts) {
    for (const double bad :
         {static_cast<double>(NAN), std::numeric_limits<double>::infinity(), -1.0, 0.5, 1e300}) {
        const std::vector<double> tallies{1.0, bad};
        EXPECT_THROW(static_cast<void>(core::topbox(tallies, 1.0)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::survey_index(tallies)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::response_rate(1.0, bad)), core::DomainError);
    }
    EXPECT_THROW(static_cast<void>(core::topbox(std::vector<double>{1.0, 2.0}, NAN)),
                 core::DomainError);
}

TEST(SurveyScale, HasDifferentStepsAndNoneThatIsNoAnswer) {
    for (const char* name : {"omfattning6", "kvalitet6", "frekvens6", "janej", "omfattning4",
                             "utsträckning4", "vikt4", "kvalitet4"}) {
        const Texts scale = scale_texts(name);
        EXPECT_EQ(core::survey_tally(scale, scale, excluded()).steps,
                  std::vector<double>(scale.size(), 1.0))
            << name;
    }
    EXPECT_FALSE(core::survey_scale("omfattning").has_value());
}

TEST(SurveyResult, CountsTheSameAsTheTally) {
    Random random(11);
    const Texts scale = scale_texts("omfattning6");
    for (int round = 0; round < 100; ++round) {
        const Texts answers = random_answers(random);
        const std::vector<std::optional<std::string>> column(answers.begin(), answers.end());
        std::vector<core::Sex> sexes;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            sexes.push_back(static_cast<core::Sex>(draw(random, 0, 2)));
        }
        const int steps = draw(random, 1, 6);
        const auto tally = core::survey_tally(answers, scale, excluded());
        const auto result = core::survey_result(column, scale, steps, sexes, excluded());
        EXPECT_EQ(result.all.answered, tally.answered() - tally.outside);
        EXPECT_EQ(result.all.share(), core::topbox(tally.steps, steps));
        EXPECT_LE(result.women.answered + result.men.answered, result.all.answered);
        EXPECT_LE(result.women.top + result.men.top, result.all.top);
        const auto nobody = core::survey_result(column, scale, steps, {}, excluded());
        EXPECT_EQ(nobody.all.top, result.all.top);
        EXPECT_EQ(nobody.gap(), std::nullopt);
    }
}

} // namespace

} // namespace utfall::tests
