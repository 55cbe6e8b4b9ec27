// Text: what counts as the same word whatever way it was typed.
#include "core/base/text.hpp"
#include "core/base/text_memo.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace utfall::tests {

namespace {

using core::fold;

const std::string ring = "\xCC\x8A";      // U+030A, combining
const std::string diaeresis = "\xCC\x88"; // U+0308, combining

TEST(Fold, ComposesDecomposedLetters) {
    EXPECT_EQ(fold("ma" + diaeresis + "n"), "män");
    EXPECT_EQ(fold("DA" + ring + "LIGT"), "dåligt");
    EXPECT_EQ(fold("Fo" + diaeresis + "ra" + diaeresis + "ndring"), "förändring");
    EXPECT_EQ(fold("\xE2\x84\xAB"), "å"); // the sign for ångström
}

TEST(Fold, OrdersCombiningMarks) {
    const std::string below = "\xCC\xA3"; // U+0323
    EXPECT_EQ(fold("a" + ring + below), fold("a" + below + ring));
}

TEST(Fold, KnowsLettersBeyondSwedish) {
    EXPECT_EQ(fold("STRASSE"), fold("Straße"));
    EXPECT_EQ(fold("ŠĐŽ ŁÓDŹ ÇİĞ"), fold("šđž łódź çi̇ğ"));
    EXPECT_EQ(fold("ΟΔΟΣ"), fold("οδος"));
    EXPECT_EQ(fold("ЖЕНЩИНА"), "женщина");
    EXPECT_EQ(fold("ﬁn"), "fin");
}

TEST(Fold, MakesRunsOfAnySpaceOneBlank) {
    EXPECT_EQ(fold("  Till \t\n\xC2\xA0 mycket\xE2\x80\xAFstor\xE2\x80\x8B del "),
              "till mycket stor del");
    EXPECT_EQ(fold("\xC2\xA0\xE2\x80\x89"), "");
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, ReplacesWhatIsNotUtf8) {
    const std::string replaced = "\xEF\xBF\xBD";
    EXPECT_EQ(fold("\xFF"), replaced);
    EXPECT_EQ(fold("A\xC3"), "a" + replaced);
    EXPECT_EQ(fold("A\xC3 b"), "a" + replaced + " b");
    EXPECT_EQ(fold("\xED\xA0\x80"
                   "A"),
              replaced + replaced + replaced + "a"); // a surrogate
}

// The short way for the letters of Western Europe gives what Unicode's tables give: an omega sends
// a text the long way.
TEST(Fold, GivesTheSameByBothWays) {
    for (char32_t letter = 0; letter <= 0x17F; ++letter) {
        const std::string text = core::encode({&letter, 1});
        EXPECT_EQ(fold("Ω|" + text + "|"), "ω" + fold("|" + text + "|"))
            << static_cast<unsigned>(letter);
    }
}

TEST(Fold, FoldsNoMoreTheSecondTime) {
    for (char32_t letter = 1; letter <= 0x2FFF; ++letter) {
        const std::string once = fold(core::encode({&letter, 1}));
        EXPECT_EQ(fold(once), once) << static_cast<unsigned>(letter);
    }
}

TEST(Trim, TakesSpacesOfEveryWidthFromTheEnds) {
    EXPECT_EQ(core::trim("\xE2\x80\x8B \xC2\xA0 ja  nej\t\xEF\xBB\xBF"), "ja  nej");
    EXPECT_EQ(core::trim("å "), "å");
    EXPECT_EQ(core::trim("\xC2\xA0"), "");
    EXPECT_EQ(core::trim("\xA0"), "\xA0"); // not UTF-8, so no space either
    EXPECT_EQ(core::trim(""), "");
}

// A column of all different texts is read rightly, though not all of them are remembered.
TEST(Letters, AreThoseOfEveryScriptAndDigits) {
    for (const char32_t letter : U"aZåÖßéøæŁжΩ09\x0301\xFFFD") {
        if (letter != 0) {
            EXPECT_TRUE(core::is_letter_or_digit(letter)) << static_cast<unsigned>(letter);
        }
    }
    for (const char32_t other : U" \x00A0\x00AD-–—/%#:.,;'\"()[]{}_|\\^~+<=>?@*&!«»·¹²³½€£$§°‰†▸") {
        EXPECT_FALSE(core::is_letter_or_digit(other)) << static_cast<unsigned>(other);
    }
}

TEST(TextMemo, GivesWhatIsWorkedOutForEachText) {
    std::vector<std::string> texts;
    for (int i = 0; i < 1200; ++i) {
        texts.push_back(std::to_string(i));
    }
    core::TextMemo<int> memo;
    int worked_out = 0;
    for (std::size_t i = 0; i < 1500; ++i) {
        const std::string& text = texts[i % texts.size()];
        const int value = memo.of(text, [&](std::string_view number) {
            ++worked_out;
            return std::stoi(std::string(number));
        });
        EXPECT_EQ(value, std::stoi(text));
    }
    EXPECT_EQ(worked_out, 1200); // the 300 that come again are among the first thousand
}

TEST(Decode, IsUndoneByEncode) {
    const std::string text = "aåΩ€😀";
    EXPECT_EQ(core::decode(text), U"aåΩ€😀");
    EXPECT_EQ(core::encode(core::decode(text)), text);
    EXPECT_EQ(core::decode("\xC3"), U"\xFFFD");
}

} // namespace

} // namespace utfall::tests
