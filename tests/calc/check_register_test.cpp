// Check register on live documents.
#include "check_desk.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using core::Blank;
using core::Cell;

std::vector<std::vector<Cell>> small_register() {
    return {{std::string("Löpnr"), std::string("Kön"), std::string("Startdatum"),
             std::string("Slutdatum"), std::string("Utfall")},
            {1.0, std::string("kvinna"), 44927.0, 45000.0, std::string("Arbete")},
            {2.0, std::string("man"), 44927.0, 44900.0, std::string("Studier")},
            {3.0, std::string("kvinan"), 44927.0, Blank(), Blank()},
            {4.0, std::string("man"), std::string("i mars"), 45000.0, Blank()}};
}

TEST(CheckRegister, MarksAndListsProblems) {
    const Desk desk;
    fill_table(desk, small_register());
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("B3");
    const Answer answer = desk.choose("register");
    EXPECT_EQ(answer.message, sheet_name(desk, 0) +
                                  said({".A1:E5: 4 fel i registret (4 rader).",
                                        ".A1:E5: 4 problems in the register (4 rows)."}) +
                                  said(listed));
    EXPECT_EQ(desk.shown("D5", list_sheet), "D3");
    EXPECT_EQ(desk.shown("D6", list_sheet), "B4");
    EXPECT_EQ(desk.shown("D7", list_sheet), "C5");
    EXPECT_EQ(desk.shown("D8", list_sheet), "E5");
    EXPECT_NE(desk.comment("E5"), "");
    ASSERT_EQ(desk.undo_titles(), std::vector<std::string>{said(register_title)});
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

TEST(CheckRegister, SaysWhatItNeeds) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1:D4");
    expect_refused(
        desk, "register",
        {"Det går inte att se vilka kolumner som är start och slut. Markera registret med sin "
         "rubrikrad: en kolumn ska heta till exempel Startdatum och en Slutdatum. Utfall (eller "
         "Avslutsorsak) och Kön granskas om de finns.",
         "It can't be seen which columns are start and end. Select the register with its header "
         "row: one column must be named, for example, Start date and one End date. Outcome (or "
         "Reason) and Sex are checked if they are there."});
}

} // namespace

} // namespace utfall::tests
