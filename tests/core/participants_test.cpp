// Laws of the participants' rates, volumes, outcomes and times, and values that no cell can hold.
#include "catalog/catalog.hpp"
#include "core/base/errors.hpp"
#include "core/participants/outcomes.hpp"
#include "core/participants/participants.hpp"
#include "core/participants/register.hpp"
#include "core/publishing/rate_text.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::DurationStatistic;
using core::Language;
using core::Participation;
using core::Sex;

constexpr double infinity = std::numeric_limits<double>::infinity();

using Random = boost::random::mt19937;

int draw(Random& random, int from, int to) {
    return boost::random::uniform_int_distribution<int>(from, to)(random);
}

std::vector<Participation> random_register(Random& random) {
    std::vector<Participation> rows(static_cast<std::size_t>(draw(random, 0, 40)));
    for (Participation& row : rows) {
        row.start = draw(random, 44000, 45500);
        if (draw(random, 0, 2) > 0) {
            row.end = *row.start + draw(random, 0, 700);
        }
        row.sex = static_cast<Sex>(draw(random, 0, 2));
    }
    return rows;
}

TEST(Share, AndItsComplementSumToOne) {
    for (double closed = 1.0; closed <= 60.0; closed += 1.0) {
        for (double positive = 0.0; positive <= closed; positive += 1.0) {
            EXPECT_NEAR(core::positive_outcome_rate(positive, closed) +
                            core::positive_outcome_rate(closed - positive, closed),
                        1.0, 1e-15);
        }
    }
}

TEST(Share, RefusesWhatIsNoCount) {
    for (const double bad : {static_cast<double>(NAN), infinity, -infinity, -1.0, 0.5, 1e300}) {
        EXPECT_THROW(static_cast<void>(core::positive_outcome_rate(bad, 7.0)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::throughput(1.0, bad)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::rate_text(bad, 7.0, 0, Language::swedish)),
                     core::DomainError);
    }
}

TEST(ReadSex, KnowsItsWordsAndTakesTheRestAsOther) {
    for (const char* word : {"k", "Kvinna", " KVINNOR ", "f", "Female", "w", "woman", "women"}) {
        EXPECT_EQ(core::read_sex(word), Sex::woman) << word;
    }
    for (const char* word : {"m", "Man", "MÄN", "male", "men\t"}) {
        EXPECT_EQ(core::read_sex(word), Sex::man) << word;
    }
    for (const char* word : {"", " ", "annat", "icke binär", "x", "0", "kv", ".."}) {
        EXPECT_EQ(core::read_sex(word), Sex::other) << word;
    }
}

TEST(ParticipantVolume, HasParticipantsLessClosedRemaining) {
    Random random(2023);
    for (int round = 0; round < 500; ++round) {
        const auto rows = random_register(random);
        const double from = draw(random, 44000, 46000);
        const auto volume = core::participant_volume(rows, from, from + draw(random, 0, 400));
        EXPECT_EQ(volume.participants.women - volume.closed.women, volume.remaining.women);
        EXPECT_EQ(volume.participants.men - volume.closed.men, volume.remaining.men);
        EXPECT_EQ(volume.participants.other - volume.closed.other, volume.remaining.other);
        EXPECT_LE(volume.started.total(), volume.participants.total());
    }
}

// Who remains after a year and doesn't close in the next takes part in it.
TEST(ParticipantVolume, RollsFromOneYearToTheNext) {
    Random random(2024);
    for (int round = 0; round < 500; ++round) {
        const auto rows = random_register(random);
        const auto first = core::participant_volume(rows, 44562.0, 44926.0);
        const auto next = core::participant_volume(rows, 44927.0, 45291.0);
        EXPECT_EQ(first.remaining.total() + next.started.total(), next.participants.total());
    }
}

TEST(ParticipantVolume, DoesNotDependOnTheOrderOfTheRows) {
    Random random(7);
    auto rows = random_register(random);
    const auto volume = core::participant_volume(rows, 44562.0, 44926.0);
    std::reverse(rows.begin(), rows.end());
    const auto reversed = core::participant_volume(rows, 44562.0, 44926.0);
    EXPECT_EQ(volume.participants, reversed.participants);
    EXPECT_EQ(volume.started, reversed.started);
    EXPECT_EQ(volume.closed, reversed.closed);
    EXPECT_EQ(volume.remaining, reversed.remaining);
}

TEST(ParticipantVolume, RefusesWhatIsNoDate) {
    const std::vector<Participation> good{{44562.0, 44926.0, Sex::woman}};
    for (const double bad : {static_cast<double>(NAN), infinity}) {
        const std::vector<Participation> bad_start{{bad, std::nullopt, Sex::woman}};
        const std::vector<Participation> bad_end{{44562.0, bad, Sex::woman}};
        EXPECT_THROW(static_cast<void>(core::participant_volume(bad_start, 1.0, 2.0)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::participant_volume(bad_end, 1.0, 2.0)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::participant_volume(good, bad, 2.0)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::participant_volume(good, 1.0, bad)),
                     core::DomainError);
        EXPECT_THROW(static_cast<void>(core::time_to_close(bad_end, DurationStatistic::mean)),
                     core::DomainError);
    }
}

TEST(OutcomeTable, CountsEveryClosingOnce) {
    Random random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<core::Label> labels;
        for (const char* letter : {"a", "b", "c", "d", "e"}) {
            labels.push_back({std::string(letter), letter});
        }
        std::vector<core::Closing> closings(static_cast<std::size_t>(draw(random, 0, 50)));
        for (core::Closing& closing : closings) {
            closing = {&labels[static_cast<std::size_t>(draw(random, 0, 4))],
                       static_cast<Sex>(draw(random, 0, 2))};
        }
        const std::vector<core::Label> order{{std::string("x"), "x"}, {std::string("c"), "c"}};
        double total = 0.0;
        for (const auto& row : core::outcome_table(closings, order)) {
            total += row.closings.total();
        }
        EXPECT_EQ(total, static_cast<double>(closings.size()));
    }
}

TEST(TimeToClose, DoesNotDependOnTheOrderOfTheRows) {
    Random random(13);
    for (int round = 0; round < 100; ++round) {
        auto rows = random_register(random);
        rows.push_back({44562.0, 44900.0, Sex::man});
        for (const auto statistic :
             {DurationStatistic::mean, DurationStatistic::median, DurationStatistic::p90}) {
            const double months = core::time_to_close(rows, statistic);
            std::reverse(rows.begin(), rows.end());
            EXPECT_EQ(core::time_to_close(rows, statistic), months);
        }
    }
}

// The text against whole-number arithmetic of its own: 1000 * part / whole in halves.
TEST(RateText, RoundsTiesUpForAllSmallCounts) {
    for (int whole = 1; whole <= 200; ++whole) {
        for (int part = 0; part <= whole; ++part) {
            const int tenths = (2 * 1000 * part + whole) / (2 * whole);
            const std::string expected = std::to_string(tenths / 10) + "." +
                                         std::to_string(tenths % 10) + "% (" +
                                         std::to_string(part) + "/" + std::to_string(whole) + ")";
            EXPECT_EQ(core::rate_text(part, whole, 1, Language::english), expected);
        }
    }
}

TEST(RateText, TakesTheLargestCounts) {
    EXPECT_EQ(core::rate_text(9007199254740992.0, 9007199254740992.0, 10, Language::english),
              "100.0000000000% (9007199254740992/9007199254740992)");
    EXPECT_EQ(core::rate_text(1.0, 9007199254740992.0, 0, Language::english),
              "0% (1/9007199254740992)");
}

TEST(RateText, SpeaksTheLanguageOfTheOffice) {
    const auto* function = catalog::find("RATE_TEXT");
    ASSERT_NE(function, nullptr);
    const std::vector<cells::Argument> counts{cells::Argument(core::Cell(64.0)),
                                              cells::Argument(core::Cell(82.0))};
    const auto text = [&](Language language) {
        return function->call(counts, {language, "1"}).cells().front();
    };
    EXPECT_EQ(text(Language::swedish), core::Cell(std::string("78\u00a0% (64/82)")));
    EXPECT_EQ(text(Language::english), core::Cell(std::string("78% (64/82)")));
}

} // namespace

} // namespace utfall::tests
