// The pieces that the sentence above a chart is made of.
#include "core/base/number_word.hpp"
#include "core/commands/chart_formula.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

TEST(ChartFormula, PartsRowsInStretches) {
    EXPECT_EQ(stretches({5, 1, 2, 7, 6}), (std::vector<Stretch>{{1, 2}, {5, 7}}));
    EXPECT_TRUE(stretches({}).empty());
}

TEST(ChartFormula, HoldsTextsAsFormulasDo) {
    EXPECT_EQ(quoted("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(sentence({"{0} av {1}!", "{0} of {1}!"}, sv, {"A1", "B1"}), "A1&\" av \"&B1&\"!\"");
}

TEST(ChartFormula, SaysNumbersInWordsUpToTwelve) {
    EXPECT_TRUE(rows_word("A1", sv).starts_with("IFERROR(CHOOSE(A1+1;\"ingen\";\"en\";\"två\""));
    EXPECT_TRUE(rows_word("A1", sv).ends_with("\"tolv\");A1)"));
    EXPECT_TRUE(things_word("A1", sv).starts_with("IFERROR(CHOOSE(A1+1;\"Inget\";\"Ett\";"));
    EXPECT_TRUE(inner_things_word("A1", en).starts_with("IFERROR(CHOOSE(A1+1;\"none\";\"one\";"));
    EXPECT_TRUE(questions_word("A1", sv).starts_with("IFERROR(CHOOSE(A1+1;\"Ingen\";\"En\";"));
}

TEST(NumberWord, CountsRows) {
    EXPECT_EQ(rows_in_words(0, sv), "ingen");
    EXPECT_EQ(rows_in_words(1, sv), "en");
    EXPECT_EQ(rows_in_words(8, sv), "åtta");
    EXPECT_EQ(rows_in_words(12, sv), "tolv");
    EXPECT_EQ(rows_in_words(13, sv), "13");
    EXPECT_EQ(rows_in_words(0, en), "none");
    EXPECT_EQ(rows_in_words(1, en), "one");
}

} // namespace
} // namespace utfall::core::commands
