// The comments of marked cells, and the list's names and links.
#include "core/commands/listing.hpp"
#include "core/commands/mark_text.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

Remark remark_of(const std::string& kind) {
    Remark remark;
    remark.kind = kind;
    remark.explanation = "Det blir 98, men det står 0.";
    remark.printed = 0.0;
    remark.computed = 98.0;
    remark.difference = -98.0;
    return remark;
}

TEST(MarkText, SaysWhatWasFound) {
    const std::vector<Remark> remarks = {remark_of("avvikelse"), remark_of("summa")};
    EXPECT_EQ(mark_text(remarks, Language::swedish),
              "Granskat av Utfall: avvikelse\nDet blir 98, men det står 0.\nSkillnad, tryckt minus "
              "beräknat: −98\nGranskat av Utfall: summa\nDet blir 98, men det står 0.\nSkillnad, "
              "tryckt minus beräknat: −98\u200B");
}

TEST(MarkText, SaysADifferenceOfOereAndNoneOfShares) {
    Remark remark = remark_of("summa");
    remark.difference = 27840.5 - 119140.75;
    EXPECT_EQ(mark_text(std::vector{remark}, Language::swedish),
              "Granskat av Utfall: summa\nDet blir 98, men det står 0.\nSkillnad, tryckt minus "
              "beräknat: −91\u00A0300,25\u200B");
    remark.percent = true;
    EXPECT_EQ(mark_text(std::vector{remark}, Language::swedish),
              "Granskat av Utfall: summa\nDet blir 98, men det står 0.\u200B")
        << "the explanation says both in per cent";
}

TEST(MarkText, IsKnownAgainInEitherLanguage) {
    const std::vector<Remark> remarks = {remark_of("summa")};
    for (const Language language : {Language::swedish, Language::english}) {
        const auto read = read_mark(mark_text(remarks, language));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->own, "");
        EXPECT_FALSE(read->fill);
    }
}

TEST(MarkText, KeepsWhatTheUserWritesAboveAndBelow) {
    const std::vector<Remark> remarks = {remark_of("summa")};
    const auto read =
        read_mark("Över\n" + mark_text(remarks, Language::swedish) + "\nUnder\noch mer");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->own, "Över\nUnder\noch mer");
}

TEST(MarkText, KnowsTheMarksOfVersion01) {
    for (const auto& [written, fill] : {std::pair<std::string, OwnFill>{"Fyllning före: ingen", {}},
                                        {"Fill before: none", {}},
                                        {"Fyllning före: #0000FF", {0x0000FF}},
                                        {"Fyllning före: #FFFFFF", {0xFFFFFF}},
                                        {"Fill before: #000000", {0}}}) {
        const auto read =
            read_mark("Fråga Eva\n\nGranskat av Utfall: summa\nx\n" + written + "\nUnder");
        ASSERT_TRUE(read) << written;
        EXPECT_EQ(read->own, "Fråga Eva\nUnder");
        EXPECT_EQ(read->fill, fill) << written;
    }
}

TEST(MarkText, LeavesOthersComments) {
    EXPECT_FALSE(read_mark(""));
    EXPECT_FALSE(read_mark("Utfall: 98"));
    EXPECT_FALSE(read_mark("Se Granskat av Utfall: x\nFyllning före: ingen"));
    EXPECT_FALSE(read_mark("Granskat av Utfall: x"));
    EXPECT_FALSE(read_mark("Fyllning före: ingen\nGranskat av Utfall: 98"));
}

TEST(Listing, FindsAFreeName) {
    const std::vector<std::string> taken = {"Budget", "granskning", "Granskning 2"};
    EXPECT_EQ(free_sheet_name(taken, Language::swedish), "Granskning 3");
    EXPECT_EQ(free_sheet_name(taken, Language::english), "Check");
}

TEST(Listing, KnowsItsOwnTitle) {
    EXPECT_TRUE(is_list_title(list_title(Language::swedish)));
    EXPECT_TRUE(is_list_title(list_title(Language::english)));
    EXPECT_FALSE(is_list_title("Granskning"));
}

TEST(Listing, ReadsAStatusInEitherLanguage) {
    for (const Language language : {Language::swedish, Language::english}) {
        for (const Status status : statuses) {
            EXPECT_EQ(read_status(status_name(status, language)), status);
        }
    }
    EXPECT_EQ(read_status(" Godkänd "), Status::approved);
    EXPECT_EQ(read_status("hm"), Status::fresh);
    EXPECT_EQ(read_status(""), Status::fresh);
}

TEST(Listing, LinksHoldAReferenceThatCanBeReadBack) {
    const std::string formula = link_formula("Eva's blad", {4, 3, 4, 3});
    EXPECT_EQ(formula,
              "=HYPERLINK(\"#\"&CELL(\"ADDRESS\";$'Eva''s blad'.$D$5);ADDRESS(ROW($'Eva''s "
              "blad'.$D$5);COLUMN($'Eva''s blad'.$D$5);4))");
    EXPECT_EQ(linked_reference(formula), "$'Eva''s blad'.$D$5");
    const std::string range = link_formula("A", {1, 1, 3, 2});
    EXPECT_EQ(range, "=HYPERLINK(\"#\"&CELL(\"ADDRESS\";$'A'.$B$2);ADDRESS(ROW($'A'.$B$2);COLUMN($'"
                     "A'.$B$2);4)&\":\"&ADDRESS(ROW($'A'.$C$4);COLUMN($'A'.$C$4);4))");
    EXPECT_EQ(linked_reference(range), "$'A'.$B$2");
    EXPECT_EQ(linked_reference("=A1"), "");
    EXPECT_EQ(linked_reference(""), "");
}

} // namespace
} // namespace utfall::core::commands
