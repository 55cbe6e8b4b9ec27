// Every constant of the checks is held by a table: one step off, and something else is said of it.
#include "constants/constant.hpp"
#include "held_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace utfall::tests {
namespace {

const Constant* find_constant(const std::string& name) {
    const auto& all = constants();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&name](const Constant& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

TEST(Constants, AreHeldByATable) {
    std::set<std::string> held;
    for (const HeldTable& table : read_held_tables()) {
        held.insert(table.constant);
    }
    for (const Constant& constant : constants()) {
        const std::string name(constant.name);
        EXPECT_TRUE(held.contains(name))
            << name << ": no table holds it (find_tables looks for one)";
    }
}

TEST(Constants, AStepOffIsNoticed) {
    for (const HeldTable& held : read_held_tables()) {
        const Constant* constant = find_constant(held.constant);
        ASSERT_NE(constant, nullptr) << held.constant << " is no constant any more";
        const core::Table table = cells_of(held);
        EXPECT_EQ(verdict_of(table), held.now) << text_of(held);
        const Mutation mutation(*constant, held.up ? Step::up : Step::down);
        EXPECT_EQ(verdict_of(table), held.then) << text_of(held);
        EXPECT_NE(held.now, held.then) << text_of(held);
    }
}

TEST(Constants, AreWhatTheyWereAfterAMutation) {
    for (const Constant& constant : constants()) {
        const auto value = [&] {
            return std::visit([](const auto* place) { return static_cast<double>(*place); },
                              constant.place);
        };
        const double before = value();
        {
            const Mutation mutation(constant, Step::up);
            EXPECT_GT(value(), before) << constant.name;
        }
        EXPECT_EQ(value(), before) << constant.name;
    }
}

} // namespace
} // namespace utfall::tests
