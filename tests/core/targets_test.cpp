// Laws of targets and change, and what a formula can't hand over: NaN and infinity.
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/targets/targets.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <limits>

namespace utfall::tests {

namespace {

using namespace utfall::core;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int rounds = 10000;

/// Figures with one decimal as reports print them, -100.0 to 100.0.
class PrintedFigures {
public:
    double next() { return tenths_(generator_) / 10.0; }

private:
    boost::random::mt19937_64 generator_{1210};
    boost::random::uniform_int_distribution<int> tenths_{-1000, 1000};
};

TEST(TargetMet, SeenFromTheOtherSideIsTheSame) {
    PrintedFigures figures;
    for (int round = 0; round < rounds; ++round) {
        const double outcome = figures.next();
        const double target = figures.next();
        EXPECT_EQ(target_met(outcome, target, Direction::increase),
                  target_met(-outcome, -target, Direction::decrease));
        EXPECT_EQ(target_met(outcome, outcome, Direction::decrease), 1.0);
    }
}

TEST(TargetSignal, WithoutANearZoneIsTargetMet) {
    PrintedFigures figures;
    for (int round = 0; round < rounds; ++round) {
        const double outcome = figures.next();
        const double target = figures.next();
        for (const auto direction : {Direction::increase, Direction::decrease}) {
            EXPECT_EQ(target_signal(outcome, target, direction, 0.0),
                      target_met(outcome, target, direction));
            EXPECT_GE(target_signal(outcome, target, direction, 0.1),
                      target_signal(outcome, target, direction, 0.05));
        }
    }
}

TEST(TargetSignal, IncludesItsLimitForEveryTarget) {
    for (int percent = 1; percent <= 100; ++percent) {
        const double target = percent / 100.0;
        EXPECT_EQ(target_signal(target * 0.95, target, Direction::increase, usual_near), 0.5);
        EXPECT_EQ(target_signal(target * 1.05, target, Direction::decrease, usual_near), 0.5);
        EXPECT_EQ(target_signal(target * 0.9499, target, Direction::increase, usual_near), 0.0);
    }
}

TEST(ChangeSignal, ChangesSignWithTheDirectionAndTheOrder) {
    PrintedFigures figures;
    for (int round = 0; round < rounds; ++round) {
        const double previous = figures.next();
        const double current = figures.next();
        const double signal = change_signal(previous, current, Direction::increase, 0.3);
        EXPECT_EQ(signal, -change_signal(previous, current, Direction::decrease, 0.3));
        EXPECT_EQ(signal, -change_signal(current, previous, Direction::increase, 0.3));
    }
}

TEST(ChangeSignal, CountsTenthsAsAPersonWould) {
    for (int previous = -200; previous <= 200; ++previous) {
        for (int step = 0; step <= 9; ++step) {
            const double current = (previous + step) / 10.0;
            for (int tolerance = 0; tolerance <= 9; ++tolerance) {
                EXPECT_EQ(
                    change_signal(previous / 10.0, current, Direction::increase, tolerance / 10.0),
                    step > tolerance ? 1.0 : 0.0)
                    << previous / 10.0 << " to " << current << " within " << tolerance / 10.0;
            }
        }
    }
}

TEST(Targets, RefuseWhatIsNoNumber) {
    const auto up = Direction::increase;
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(static_cast<void>(target_met(bad, 1.0, up)), DomainError);
        EXPECT_THROW(static_cast<void>(target_met(1.0, bad, up)), DomainError);
        EXPECT_THROW(static_cast<void>(target_signal(bad, 1.0, up, 0.05)), DomainError);
        EXPECT_THROW(static_cast<void>(target_signal(1.0, bad, up, 0.05)), DomainError);
        EXPECT_THROW(static_cast<void>(target_signal(1.0, 1.0, up, bad)), DomainError);
        EXPECT_THROW(static_cast<void>(change_signal(bad, 1.0, up, 0.0)), DomainError);
        EXPECT_THROW(static_cast<void>(change_signal(1.0, bad, up, 0.0)), DomainError);
        EXPECT_THROW(static_cast<void>(change_signal(1.0, 1.0, up, bad)), DomainError);
    }
}

TEST(ChangeMet, HoldsForOneDirectionAtMostAndAgreesWithTheSignal) {
    for (const double previous : {-2.0, 0.0, 0.1 + 0.2, 12.0}) {
        for (const double current : {-2.0, 0.0, 0.3, 12.0, 12.1}) {
            const double up = core::change_met(previous, current, Direction::increase);
            const double down = core::change_met(previous, current, Direction::decrease);
            EXPECT_EQ(up + down, core::close(previous, current) ? 0.0 : 1.0);
            EXPECT_EQ(up == 1.0, change_signal(previous, current, Direction::increase, 0.0) == 1.0);
        }
    }
    EXPECT_THROW(static_cast<void>(core::change_met(nan, 1.0, Direction::increase)), DomainError);
}

TEST(Targets, StandExtremeFigures) {
    constexpr double huge = std::numeric_limits<double>::max();
    EXPECT_EQ(target_signal(-huge, huge, Direction::increase, 1.0), 0.0);
    EXPECT_EQ(change_signal(-huge, huge, Direction::increase, huge), 1.0);
    EXPECT_EQ(
        change_signal(0.0, std::numeric_limits<double>::denorm_min(), Direction::increase, 0.0),
        1.0);
}

TEST(Within, IncludesTheLimitWhateverTheLastBitsSay) {
    EXPECT_TRUE(within(9.5, 9.3, 0.2));
    EXPECT_TRUE(within(0.3, 0.1 + 0.2, 0.0));
    EXPECT_FALSE(within(9.5, 9.3, 0.19));
    EXPECT_FALSE(within(nan, 1.0, 1.0));
    EXPECT_FALSE(within(infinity, 1.0, 1e300));
}

} // namespace

} // namespace utfall::tests
