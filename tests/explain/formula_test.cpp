// Formulas as the office writes them, read and worked out.
#include "explain/formula.hpp"
#include "sheet_values.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using explain::Node;

const cells::Context context{core::Language::swedish, UTFALL_VERSION};

std::string worth(const std::string& formula, const char* cells = "") {
    SheetValues values(cells);
    const auto node = explain::parse(formula);
    if (!node) {
        return "unreadable";
    }
    const auto value = explain::evaluate(*node, values, context);
    return value ? to_text(value->table()) : "unknown";
}

std::string called(const std::string& formula) {
    const auto node = explain::parse(formula);
    const Node* call = node ? explain::find_call(*node) : nullptr;
    return call == nullptr ? "" : std::string(call->ours()->name) + ": " + call->source;
}

TEST(Formula, FindsOurOutermostCall) {
    EXPECT_EQ(called("=THROUGHPUT(1;2)"), "THROUGHPUT: THROUGHPUT(1;2)");
    EXPECT_EQ(called("=ORG.UTFALL.FUNCTIONS.IMPACTPOINTS(A1:A2;B1:B2)"),
              "IMPACT_POINTS: ORG.UTFALL.FUNCTIONS.IMPACTPOINTS(A1:A2;B1:B2)");
    EXPECT_EQ(called("{=INDEX(org.utfall.Functions.outcomeTable($'Min sida'.A1:A9);0;1)&\"\"}"),
              "OUTCOME_TABLE: org.utfall.Functions.outcomeTable($'Min sida'.A1:A9)");
    EXPECT_EQ(called("=IMPACTINDEX(TARGET_MET(A1:A3;B1:B3);C1:C3)"),
              "IMPACTINDEX: IMPACTINDEX(TARGET_MET(A1:A3;B1:B3);C1:C3)");
    EXPECT_EQ(called("=SUM(A1:A9)"), "");
    EXPECT_EQ(called("THROUGHPUT(1;2)"), "");
    const auto node = explain::parse("=IF(A1>0;RATE_TEXT(1;2);IMPACTINDEX(TARGET_MET(1;2);3))");
    ASSERT_TRUE(node);
    EXPECT_EQ(explain::our_functions(*node),
              (std::vector<std::string>{"RATE_TEXT", "IMPACTINDEX", "TARGET_MET"}));
}

TEST(Formula, ReadsWhatTheOfficeWrites) {
    EXPECT_EQ(worth("=1+2*3^2-4/2"), "17");
    EXPECT_EQ(worth("=-2^2"), "4"); // as in Calc: the sign binds first
    EXPECT_EQ(worth("=(1+2)*3"), "9");
    EXPECT_EQ(worth("=50%"), "0.5");
    EXPECT_EQ(worth("=1E-2+1E+2"), "100.01");
    EXPECT_EQ(worth("=\"a\"&1"), "\"a1\"");
    EXPECT_EQ(worth("={1;-2|3;\"x\"}"), "{1;-2|3;\"x\"}");
    EXPECT_EQ(worth("=A1:A2*2", "A1={1|2}"), "{2|4}");
    EXPECT_EQ(worth("=A1>=2", "A1=2"), "1");
    EXPECT_EQ(worth("=\"Ja\"=\"ja\""), "1");
    EXPECT_EQ(worth("=1/0"), "#DIV/0!");
}

TEST(Formula, LeavesWhatItCantWorkOut) {
    EXPECT_EQ(worth("=SUM(1;2)"), "unknown");
    EXPECT_EQ(worth("=\"a\"<\"b\""), "unknown");
    EXPECT_EQ(worth("=\"a\"+1"), "unknown");
    EXPECT_EQ(worth("={1;2}+{1|2}"), "unknown");
    for (const char* text : {"", "=", "=(1", "=\"a", "={1;2", "={1;2|3}", "=A1~B1", "=f(1", "=1 2",
                             "='a", "=)", "={=1}", "text"}) {
        EXPECT_EQ(worth(text), "unreadable") << text;
    }
    EXPECT_EQ(worth("=" + std::string(1000, '-') + "1"), "unreadable");
    EXPECT_EQ(worth("=" + std::string(1000, '(') + "1"), "unreadable");
    // 64 levels are read, and no more.
    EXPECT_NE(worth("=" + std::string(62, '-') + "1"), "unreadable");
    EXPECT_EQ(worth("=" + std::string(66, '-') + "1"), "unreadable");
}

TEST(Formula, SaysWhichArgumentItCantShow) {
    SheetValues values("A1=5");
    const auto node = explain::parse("=THROUGHPUT(A1;OFFSET(A1;1;1))");
    ASSERT_TRUE(node);
    const auto read = explain::read_call(*explain::find_call(*node), values, context);
    EXPECT_EQ(read.unknown, (std::vector<std::string>{"OFFSET(A1;1;1)"}));
    EXPECT_TRUE(read.call.origins[0].cells);
    EXPECT_EQ(read.call.origins[0].text, "A1");
}

} // namespace

} // namespace utfall::tests
