// Why the table checker believes what it does: roles, candidates, what they lose to, silence.
#include "checks_tables.hpp"

#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::tests {
namespace {

std::vector<std::string> trace_of(std::string_view table) {
    return core::check_table(table_of(table), std::nullopt, {}, core::Tracing::on).trace;
}

/// The lines that begin with one text and end with another.
std::size_t told(const std::vector<std::string>& trace, std::string_view begin,
                 std::string_view end) {
    return static_cast<std::size_t>(
        std::count_if(trace.begin(), trace.end(), [&](const std::string& line) {
            return line.starts_with(begin) && line.ends_with(end);
        }));
}

constexpr std::string_view budget = "Tkr|2022|2023\n"
                                    "Insatser|6100|6400\n"
                                    "Kansli|1450|1500\n"
                                    "Summa|7550|7990\n";

TEST(Trace, IsKeptOnlyWhenAskedFor) {
    EXPECT_TRUE(core::check_table(table_of(budget)).trace.empty());
    EXPECT_FALSE(trace_of(budget).empty());
}

TEST(Trace, SaysTheSameFindings) {
    const auto plain = core::check_table(table_of(budget));
    const auto traced = core::check_table(table_of(budget), std::nullopt, {}, core::Tracing::on);
    ASSERT_EQ(plain.findings.size(), 1U);
    ASSERT_EQ(traced.findings.size(), 1U);
    EXPECT_EQ(plain.findings[0].trace, traced.findings[0].trace);
    EXPECT_EQ(plain.findings[0].trace.find("sum down: Summa <- Insatser + Kansli; held 1"), 0U)
        << plain.findings[0].trace;
}

TEST(Trace, NamesTheWordOfEachRole) {
    const auto trace = trace_of(budget);
    EXPECT_EQ(told(trace, "row 3 'Summa': total +", "by 'summa'"), 1U);
    EXPECT_EQ(told(trace, "row 1 'Insatser'", ""), 0U);
}

TEST(Trace, SaysWhatIsAcceptedWithItsScore) {
    EXPECT_EQ(
        told(trace_of(budget), "sum down: Summa <- Insatser + Kansli; held 1 (", ": accepted"), 1U);
}

TEST(Trace, SaysWhatACandidateLosesTo) {
    // 30 = 10 + 20 down as well as 60 = 30 + 20 + 10, and the total's words speak for all of them.
    const auto trace = trace_of("|Antal|Kostnad\n"
                                "A|10|110\n"
                                "B|20|220\n"
                                "C|30|330\n"
                                "Summa|60|660\n");
    EXPECT_EQ(told(trace, "sum down: Summa <- A + B + C;", ": accepted"), 1U);
    EXPECT_GE(told(trace, "", "loses to sum down: Summa <- A + B + C") +
                  told(trace, "sum down: C <- A + B", "below what it needs"),
              1U);
}

TEST(Trace, SaysWhyARelationIsKeptSilent) {
    const auto trace = trace_of("|2019|2020|2021|2022|2023\n"
                                "A|10|20|30|40|50\n"
                                "B|15|25|35|45|55\n"
                                "Summa|25|45|65|185|5\n");
    EXPECT_EQ(told(trace, "sum down: Summa <- A + B; held 3", ": accepted"), 1U);
    EXPECT_EQ(told(trace, "sum down: Summa <- A + B; held 3", ": kept silent: breaks too often"),
              1U);
}

TEST(Trace, SaysThatTheFiguresSpeakAgainstAKnownRelation) {
    const auto trace = trace_of("|Kvinnor|Män|Totalt\n"
                                "Antal deltagare|398|374|772\n"
                                "Totalt antal avslutade|112|122|234\n"
                                "Antal kvar|12|900|912\n");
    // Once a round of the nested sums.
    EXPECT_GE(told(trace,
                   "remaining down: Antal kvar <- Antal deltagare - Totalt antal avslutade; held 0",
                   "refused: its figures speak against it"),
              1U);
}

} // namespace
} // namespace utfall::tests
