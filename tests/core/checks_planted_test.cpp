// A fast part of the planted-error benchmark (tests/bench), with bounds just under what the engine
// reaches.
#include "../bench/planting.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {
namespace {

constexpr std::size_t tables_each = 12;

/// What a layout must reach: errors found; false findings per comparison; the wrong cell itself
/// marked, of the errors whose cell the figures tell; errors carried into a row's total found.
struct Bounds {
    double found = 0.0;
    double most_false = 0.0;
    double told = 0.0;
    double carried = 0.0;
};

constexpr Bounds usual{0.975, 0.0005, 0.88, 0.97};

Bounds bounds_of(bench::Layout layout) {
    switch (layout) {
    case bench::Layout::missing_marks:
        return {0.95, 0.0005, 0.88, 0.97};
    case bench::Layout::transposed:
        return {0.98, 0.0005, 0.88, 0.97};
    default:
        return usual;
    }
}

bench::Count try_layout(bench::Layout layout) {
    bench::Count count;
    for (std::size_t family = 0; family < bench::families().size(); ++family) {
        for (std::size_t number = 0; number < tables_each; ++number) {
            count.add(bench::try_table(
                bench::families()[family], layout,
                bench::table_seed(family, static_cast<std::size_t>(layout), number)));
        }
    }
    return count;
}

TEST(PlantedErrors, AreFoundInEveryLayoutWithoutFalseAlarm) {
    bench::Count all;
    for (std::size_t i = 0; i < bench::layout_names.size(); ++i) {
        const auto layout = static_cast<bench::Layout>(i);
        const bench::Count count = try_layout(layout);
        const Bounds bounds = bounds_of(layout);
        EXPECT_GE(count.recall(), bounds.found) << bench::layout_names[i];
        EXPECT_LE(count.false_rate(), bounds.most_false) << bench::layout_names[i];
        EXPECT_GE(count.told(), bounds.told) << bench::layout_names[i];
        EXPECT_GE(count.carried_recall(), bounds.carried) << bench::layout_names[i];
        all.add(count);
    }
    EXPECT_GE(all.recall(), 0.992);
    EXPECT_GE(all.told(), 0.945);
    EXPECT_GE(all.carried_recall(), 0.996);
    EXPECT_LE(all.false_findings, 1U);
    EXPECT_GT(all.planted, 1000U);
    EXPECT_GT(all.tellable, 400U);
    EXPECT_GT(all.carried, 400U);
}

} // namespace
} // namespace utfall::tests
