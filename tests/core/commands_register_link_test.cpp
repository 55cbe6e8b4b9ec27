// Ready sheets that are tied to a register of the document.
#include "checks_tables.hpp"

#include "core/commands/register_link.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {

namespace {

using tests::table_of;

TEST(RegisterLink, FindsWhereARegisterStands) {
    const auto place = place_register(
        table_of("Register||||\nNr|Start|Slut|Utfall|Kön|Verksamhet\n1|44927|||kvinna|Umeå\n"),
        "Register");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->sheet, "Register");
    EXPECT_EQ(place->first_row, 2U);
    EXPECT_EQ(place->columns.platform, 5U);
    EXPECT_EQ(place->last_row, 2U + 5000U - 1U);
}

TEST(RegisterLink, NeedsOutcomesToCount) {
    EXPECT_FALSE(place_register(table_of("Nr|Start|Slut|Kön\n1|44927||man\n"), "Register"));
    EXPECT_FALSE(place_register(table_of("Rad|Kvinnor|Män\nDeltagare|1|2\n"), "Deltagare"));
}

TEST(RegisterLink, PutsTheRegistersColumnsIntoAFormula) {
    RegisterPlace place{"Våra deltagare", 4, 5003, {3, 1, 2, 3, 4, std::nullopt, 27}};
    EXPECT_EQ(
        link_formula("=F($ZU$1:$ZU$2;$ZV$1:$ZV$2;$ZW$1:$ZW$2;$ZX$1:$ZX$2;B4;$ZY$1:$ZY$2)", place),
        "=F($'Våra deltagare'.$B$5:$B$5004;$'Våra deltagare'.$C$5:$C$5004;"
        "$'Våra deltagare'.$D$5:$D$5004;$'Våra deltagare'.$E$5:$E$5004;B4;"
        "$'Våra deltagare'.$AB$5:$AB$5004)");
    EXPECT_EQ(link_formula("=MAX($ZU$1:$ZU$2;$ZU$1:$ZU$2)", place),
              "=MAX($'Våra deltagare'.$B$5:$B$5004;$'Våra deltagare'.$B$5:$B$5004)");
    EXPECT_EQ(link_formula("=SUM(B1:B2)", place), "=SUM(B1:B2)");
}

TEST(RegisterLink, LeavesOutSexesAndPlatformsThatThereAreNot) {
    const RegisterPlace place{"It's", 1, 9, {0, 0, 1, 2, std::nullopt, std::nullopt, std::nullopt}};
    EXPECT_EQ(link_formula("=F($ZU$1:$ZU$2;$ZX$1:$ZX$2;$ZY$1:$ZY$2)", place),
              "=F($'It''s'.$A$2:$A$10;;$ZY$1:$ZY$2)");
}

} // namespace

} // namespace utfall::core::commands
