// Laws of sharing out: it adds up, and it is Hamilton's method.
#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"
#include "core/finance/allocation.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

namespace utfall::tests {

namespace {

using Keys = std::vector<std::optional<double>>;

class Random {
public:
    int whole(int least, int most) {
        return boost::random::uniform_int_distribution<int>(least, most)(generator_);
    }
    double real(double least, double most) {
        return boost::random::uniform_real_distribution<double>(least, most)(generator_);
    }
    Keys whole_keys(int count, int most) {
        Keys keys;
        for (int i = 0; i < count; ++i) {
            keys.emplace_back(whole(0, most));
        }
        keys.front() = *keys.front() + 1;
        return keys;
    }
    Keys real_keys(int count) {
        Keys keys;
        for (int i = 0; i < count; ++i) {
            keys.emplace_back(real(0.0, 1000.0));
        }
        return keys;
    }

private:
    boost::random::mt19937 generator_{100};
};

double total(const Keys& shares) {
    core::CompensatedSum sum;
    for (const auto& share : shares) {
        sum.add(share.value_or(0.0));
    }
    return sum.value();
}

Keys times(Keys keys, double factor) {
    for (auto& key : keys) {
        key = *key * factor;
    }
    return keys;
}

/// Hamilton's method as one would do it by hand, in small whole numbers.
std::vector<long> by_hand(long amount, const Keys& keys) {
    std::vector<long> whole;
    std::vector<long> remainder;
    long sum = 0;
    for (const auto& key : keys) {
        sum += static_cast<long>(*key);
    }
    for (const auto& key : keys) {
        whole.push_back(amount * static_cast<long>(*key) / sum);
        remainder.push_back(amount * static_cast<long>(*key) % sum);
    }
    long left = amount - std::accumulate(whole.begin(), whole.end(), 0L);
    for (; left > 0; --left) {
        const auto largest = std::max_element(remainder.begin(), remainder.end());
        ++whole[static_cast<std::size_t>(largest - remainder.begin())];
        *largest = -1;
    }
    return whole;
}

TEST(Allocate, AddsUpForTenThousandRandomKeys) {
    Random random;
    const Keys whole = random.whole_keys(10000, 1000000);
    const Keys real = random.real_keys(10000);
    for (const double amount : {100.0, 11354.0, 1e6 + 1, 123456789.0, -4321.0}) {
        EXPECT_EQ(total(core::allocate(amount, whole, 0)), amount);
        EXPECT_EQ(total(core::allocate(amount, real, 0)), amount);
        EXPECT_TRUE(core::close(total(core::allocate(amount, real, 3)), amount));
    }
}

TEST(Allocate, AddsUpForTenThousandRandomAllocations) {
    Random random;
    for (int i = 0; i < 10000; ++i) {
        const Keys keys = i % 2 == 0 ? random.whole_keys(random.whole(1, 12), 5)
                                     : random.real_keys(random.whole(1, 12));
        const int decimals = random.whole(-2, 4);
        const double scale = std::pow(10.0, decimals);
        const double units = random.whole(-100000, 100000);
        const double amount = decimals < 0 ? units * std::round(1.0 / scale) : units / scale;
        EXPECT_TRUE(core::close(total(core::allocate(amount, keys, decimals)), amount) ||
                    std::abs(total(core::allocate(amount, keys, decimals)) - amount) < 1e-12)
            << amount << " with " << decimals << " decimals";
    }
}

TEST(Allocate, TakesAWholeColumn) {
    Keys keys(1048576);
    keys[2] = 0.2;
    keys[7] = 0.3;
    keys[1048575] = 0.5;
    const auto shares = core::allocate(11.0, keys, 0);
    EXPECT_FALSE(shares[0].has_value());
    EXPECT_EQ(*shares[2], 2.0);
    EXPECT_EQ(*shares[7], 3.0);
    EXPECT_EQ(*shares[1048575], 6.0);
}

TEST(Allocate, GivesEachItsQuotaOrTheNextUnit) {
    Random random;
    const Keys keys = random.real_keys(500);
    const auto shares = core::allocate(100000.0, keys, 0);
    const double sum = total(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        EXPECT_LT(std::abs(*shares[i] - 100000.0 * *keys[i] / sum), 1.0);
    }
}

TEST(Allocate, IsHamiltonsMethod) {
    Random random;
    for (int i = 0; i < 2000; ++i) {
        const Keys keys = random.whole_keys(random.whole(1, 20), random.whole(1, 1000));
        const long amount = random.whole(0, 1000);
        const auto expected = by_hand(amount, keys);
        const auto shares = core::allocate(static_cast<double>(amount), keys, 0);
        for (std::size_t k = 0; k < keys.size(); ++k) {
            EXPECT_EQ(*shares[k], static_cast<double>(expected[k]));
        }
    }
}

TEST(Allocate, IsTheSameForKeysInAnyScale) {
    Random random;
    for (int i = 0; i < 500; ++i) {
        // Small whole keys give many ties.
        const Keys keys = random.whole_keys(random.whole(1, 20), 20);
        const double amount = random.whole(0, 1000);
        const auto shares = core::allocate(amount, keys, 1);
        for (const double factor : {2.0, 0.5, 0.1, 1.0 / 3.0, 1e-6, 1e-200, 1e200}) {
            EXPECT_EQ(core::allocate(amount, times(keys, factor), 1), shares) << factor;
        }
    }
}

TEST(Allocate, MirrorsANegativeAmount) {
    Random random;
    for (int i = 0; i < 500; ++i) {
        const Keys keys = random.whole_keys(7, 20);
        const double amount = random.whole(0, 1000);
        EXPECT_EQ(core::allocate(-amount, keys, 1), times(core::allocate(amount, keys, 1), -1.0));
    }
}

TEST(Allocate, IsExactAtTheLargestAmount) {
    const Keys keys{core::largest_count, core::largest_count - 1, 1.0};
    const auto shares = core::allocate(core::largest_count, keys, 0);
    EXPECT_EQ(*shares[0], 4503599627370496.0);
    EXPECT_EQ(*shares[1], 4503599627370496.0);
    EXPECT_EQ(*shares[2], 0.0);
    const auto three = core::allocate(core::largest_count, Keys{1.0, 1.0, 1.0}, 0);
    EXPECT_EQ(*three[0], 3002399751580331.0);
    EXPECT_EQ(*three[1], 3002399751580331.0);
    EXPECT_EQ(*three[2], 3002399751580330.0);
}

TEST(Allocate, RefusesWhatIsNoNumber) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinity, -infinity}) {
        EXPECT_THROW(static_cast<void>(core::allocate(bad, Keys{1.0}, 0)), core::DomainError);
        EXPECT_THROW(static_cast<void>(core::allocate(1.0, Keys{1.0, bad}, 0)), core::DomainError);
    }
    EXPECT_THROW(static_cast<void>(core::allocate(1.0, Keys{1e-310, 2e-310}, 0)),
                 core::DomainError);
    EXPECT_THROW(static_cast<void>(core::allocate(1.0, Keys{}, 0)), core::DivisionByZero);
    EXPECT_THROW(static_cast<void>(core::allocate(1.0, Keys{1.0}, 10)), core::DomainError);
}

} // namespace

} // namespace utfall::tests
