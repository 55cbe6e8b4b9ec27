// A copy to share: what is told apart, and what is said.
#include "core/commands/shared_copy.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

TEST(SharedCopy, FindsNamesAsWordsOfTheirOwn) {
    EXPECT_TRUE(mentions("=Andelen*2", "andelen"));
    EXPECT_TRUE(mentions("=2*ANDELEN", "Andelen"));
    EXPECT_TRUE(mentions("=SUM(Ärlig;1)", "ärlig"));
    EXPECT_FALSE(mentions("=Andelen2", "Andelen"));
    EXPECT_FALSE(mentions("=MinAndelen", "Andelen"));
    EXPECT_FALSE(mentions("=Andelen_ny", "Andelen"));
    EXPECT_FALSE(mentions("=\"Andelen\"&A1", "Andelen"));
    EXPECT_TRUE(mentions("=\"x\"&Andelen", "Andelen"));
    EXPECT_FALSE(mentions("=A1", ""));
}

TEST(SharedCopy, ReadsKindsInBothLanguages) {
    for (const FormulaKind kind :
         {FormulaKind::name, FormulaKind::condition, FormulaKind::validity}) {
        EXPECT_EQ(read_kind(kind_name(kind, sv)), kind);
        EXPECT_EQ(read_kind(kind_name(kind, en)), kind);
    }
    EXPECT_EQ(read_kind(""),
              FormulaKind::cells); // also copies that were made before there were any
    EXPECT_EQ(kind_name(FormulaKind::cells, sv), "");
}

TEST(SharedCopy, SaysWhatIsAValueAndWhatIsRemoved) {
    EXPECT_EQ(share_summary(0, 0, "/b.ods", "", sv),
              "Kopian är sparad som /b.ods. Dokumentet har inga formler från Utfall, så kopian är "
              "likadan.");
    EXPECT_EQ(share_summary(1, 0, "/b.ods", "Formler", sv),
              "Kopian är sparad som /b.ods. 1 formel är ett värde där och står på bladet Formler. "
              "Det här dokumentet är oförändrat.");
    EXPECT_EQ(
        share_summary(2, 3, "/b.ods", "Formulas", en),
        "The copy is saved as /b.ods. 2 formulas are values there and stand on the sheet "
        "Formulas. This document is unchanged.\nNames, conditional formats and validity rules "
        "with our formulas are removed in the copy, 3 in number, and stand on the same "
        "sheet.");
}

} // namespace
} // namespace utfall::core::commands
