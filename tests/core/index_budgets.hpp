// Budgets, as the index and what builds on it take them: attainments with weights and areas.
#pragma once

#include "core/base/numeric.hpp"
#include "core/index/index.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace utfall::tests {

using namespace utfall::core;

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr int rounds = 300;

struct Budget {
    std::vector<std::string> areas;
    std::vector<std::optional<Attainment>> attainment;
    std::vector<std::optional<double>> weights;

    void add(std::string area, std::optional<Attainment> met, std::optional<double> weight) {
        areas.push_back(std::move(area));
        attainment.push_back(met);
        weights.push_back(weight);
    }

    [[nodiscard]] Budget rearranged(const std::vector<std::size_t>& order) const {
        Budget result;
        for (const std::size_t row : order) {
            result.add(areas[row], attainment[row], weights[row]);
        }
        return result;
    }

    [[nodiscard]] Budget with_weights_times(double factor) const {
        Budget result = *this;
        for (auto& weight : result.weights) {
            weight = weight ? std::optional(*weight * factor) : weight;
        }
        return result;
    }

    [[nodiscard]] double index(double near_credit = 0.0) const {
        return impact_index(attainment, weights, near_credit, MissingAttainment::not_met);
    }
};

/// Social budgets as they come: words, shares, blanks, indicators without a weight.
class RandomBudgets {
public:
    Budget next() {
        Budget budget;
        const int rows = below(40) + 1;
        for (int row = 0; row < rows; ++row) {
            budget.add("Område " + std::to_string(below(5)), attainment(),
                       row > 0 && below(10) == 0 ? std::nullopt : std::optional(below(10) + 1.0));
        }
        return budget;
    }

    std::vector<std::size_t> order(std::size_t rows) {
        std::vector<std::size_t> result(rows);
        std::iota(result.begin(), result.end(), std::size_t{0});
        for (std::size_t i = rows; i > 1; --i) {
            std::swap(result[i - 1], result[static_cast<std::size_t>(below(static_cast<int>(i)))]);
        }
        return result;
    }

    int below(int end) {
        return boost::random::uniform_int_distribution<int>(0, end - 1)(generator_);
    }
    double share() { return boost::random::uniform_01<double>()(generator_); }

private:
    std::optional<Attainment> attainment() {
        switch (below(5)) {
        case 0:
            return std::nullopt;
        case 1:
            return Attainment::near();
        case 2:
            return Attainment::share(1.0);
        case 3:
            return Attainment::share(0.0);
        default:
            return Attainment::share(share());
        }
    }

    boost::random::mt19937_64 generator_{1210};
};

inline void expect_same(double left, double right) {
    EXPECT_TRUE(within(left, right, 1e-12)) << left << " and " << right;
}

} // namespace utfall::tests
