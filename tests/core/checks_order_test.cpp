// The verdict doesn't hang on the order in which the rules stand in the registry.
#include "checks_samples.hpp"
#include "checks_tables.hpp"

#include "core/checks/engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

using core::checks::Rule;

std::string verdict(const core::Table& table, const std::vector<Rule>& rules) {
    const core::CheckReport report =
        core::checks::run_checks(table, std::nullopt, {}, core::Tracing::off, rules);
    std::ostringstream text;
    for (const core::Finding& finding : report.findings) {
        text << finding.row << ',' << finding.column << ' ' << finding.rule << ' '
             << finding.computed << '\n';
    }
    for (const core::RuleCount& count : report.by_rule) {
        text << count.rule << ' ' << count.comparisons << '\n';
    }
    return text.str();
}

TEST(Laws, TheOrderOfTheRulesChangesNothing) {
    const auto all = core::checks::rules();
    const std::vector<Rule> given(all.begin(), all.end());
    std::vector<Rule> backwards(all.rbegin(), all.rend());
    std::vector<Rule> turned = given;
    std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(turned.size() / 2),
                turned.end());
    for (const Sample& sample : samples()) {
        const std::string wanted = verdict(sample.table, given);
        EXPECT_EQ(verdict(sample.table, backwards), wanted) << sample.model.family;
        EXPECT_EQ(verdict(sample.table, turned), wanted) << sample.model.family;
    }
}

} // namespace
} // namespace utfall::tests
