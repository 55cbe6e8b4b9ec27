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

/// Constants that no table holds yet. One that a table holds must leave the list.
const std::set<std::string> not_held = {"evidence::close_share",
                                        "evidence::fewest_wholes",
                                        "evidence::fewest_wholes_beside",
                                        "evidence::many_against_two",
                                        "evidence::means_against_one",
                                        "evidence::more_decimals",
                                        "evidence::most_broken_share",
                                        "evidence::most_rounding_steps",
                                        "evidence::near_whole",
                                        "evidence::never_by_slips",
                                        "evidence::quotients_against_one",
                                        "evidence::repeat_share",
                                        "evidence::same_change_steps",
                                        "evidence::several_each",
                                        "evidence::share_switch_at_parts",
                                        "evidence::vote_of_held",
                                        "limits::far_bases",
                                        "limits::long_run_steps",
                                        "limits::longest_report",
                                        "limits::longest_scan",
                                        "limits::most_broken",
                                        "limits::most_candidates",
                                        "limits::most_equal_lines",
                                        "limits::most_known",
                                        "limits::most_lines_for_far_pairs",
                                        "limits::most_result_terms",
                                        "limits::most_rounds",
                                        "limits::most_searched_lines",
                                        "limits::most_shares",
                                        "limits::most_steps",
                                        "limits::near_lines",
                                        "limits::sampled",
                                        "limits::statistics_beside",
                                        "limits::stem_letters",
                                        "reading::fewest_own_labels",
                                        "reading::longest_figure",
                                        "reading::longest_plain_run",
                                        "reading::more_labels",
                                        "reading::most_letters_beside",
                                        "reading::most_printed_decimals",
                                        "reading::precise_step",
                                        "reading::texts_a_contradiction"};

TEST(Constants, AreHeldByATable) {
    std::set<std::string> held;
    for (const HeldTable& table : read_held_tables()) {
        held.insert(table.constant);
    }
    for (const Constant& constant : constants()) {
        const std::string name(constant.name);
        EXPECT_NE(held.contains(name), not_held.contains(name))
            << name << ": either a table holds it (find_tables looks for one) or the list names it";
    }
    for (const std::string& name : not_held) {
        EXPECT_NE(find_constant(name), nullptr) << name << " is no constant any more";
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
