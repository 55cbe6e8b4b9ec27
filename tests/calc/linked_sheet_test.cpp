// Deltagare per plattform worked out from the register of the document.
#include "ready_desk.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

constexpr int register_sheet = 1; // after the only sheet of a new document
constexpr int linked_sheet = 2;   // inserted after the register

// The lines of the table from its first row, and where the settings stand.
constexpr int first_line = 12;
constexpr const char* platform = "B4";
constexpr const char* from = "B5";
constexpr const char* to = "B6";
constexpr const char* threshold = "B7";
constexpr const char* state = "A9";

std::string at(char column, int line) {
    return column + std::to_string(first_line + line);
}

class LinkedDesk : public Desk {
public:
    LinkedDesk() {
        EXPECT_TRUE(does("sheet.register"));
        EXPECT_TRUE(does("sheet.participants"));
    }
    void put(const std::string& cell, double value, int index = linked_sheet) const {
        at(cell, index)->setValue(value);
    }
    void put(const std::string& cell, const std::string& text, int index = linked_sheet) const {
        at(cell, index)->setFormula(uno::to_ustring(text));
    }
    /// What a column of the table shows, line by line.
    [[nodiscard]] std::vector<std::string> column(char name) const {
        std::vector<std::string> cells;
        for (int line = 0; line < 12; ++line) {
            cells.push_back(shown(tests::at(name, line), linked_sheet));
        }
        return cells;
    }

private:
    [[nodiscard]] css::uno::Reference<css::table::XCell> at(const std::string& cell,
                                                            int index) const {
        return sheet(index)->getCellRangeByName(uno::to_ustring(cell))->getCellByPosition(0, 0);
    }
};

using Lines = std::vector<std::string>;

// Counted by hand in the 24 invented persons of the ready sheet Register.
const Lines everybody{"24", "14", "14", "10", "5", "2", "2", "1", "3", "1", "0", "10"};

TEST(LinkedSheet, CountsTheRegisterAndHidesSmallCounts) {
    const LinkedDesk desk;
    ASSERT_EQ(tabs(desk).size(), 3U);
    EXPECT_EQ(errors(desk.sheet(linked_sheet)), "");
    EXPECT_EQ(desk.shown(from, linked_sheet), "2023-01-01");
    EXPECT_EQ(desk.shown(to, linked_sheet), "2023-12-31");
    EXPECT_EQ(desk.shown(state, linked_sheet),
              "24" + said({" deltagare i registret under perioden",
                           " participants of the register in the period"}));
    EXPECT_EQ(desk.column('E'),
              (Lines{"24", "14", "..", "..", "..", "..", "..", "..", "..", "..", "0", ".."}));
    // A share of a hidden count, or of a hidden whole, would give it away.
    EXPECT_EQ(desk.column('F')[3], "..");
    EXPECT_EQ(desk.column('G')[9], "..");
    desk.put(threshold, 1);
    EXPECT_EQ(desk.column('E'), everybody);
    EXPECT_EQ(desk.column('F')[3], said({"71 %", "71%"})); // 10 of 14
    // Those who started in 2022; nobody was closed that year.
    EXPECT_EQ(desk.column('I'),
              (Lines{"10", "10", "0", "0", "0", "0", "0", "0", "0", "0", "0", "10"}));
}

TEST(LinkedSheet, FollowsTheRegister) {
    const LinkedDesk desk;
    desk.put(threshold, 1);
    // A new person below the others, and one far below the ready rows.
    for (const int row : {29, 2000}) {
        desk.put("B" + std::to_string(row), 45000, register_sheet); // 2023-03-15
        desk.put("D" + std::to_string(row), said({"Arbete", "Work"}), register_sheet);
        desk.put("C" + std::to_string(row), 45100, register_sheet);
    }
    EXPECT_EQ(desk.column('E')[0], "26");
    EXPECT_EQ(desk.column('E')[4], "7");
    EXPECT_EQ(desk.column('D')[0], "3"); // neither woman nor man, or unknown
}

TEST(LinkedSheet, CanBeAboutOnePlatform) {
    const LinkedDesk desk;
    desk.put(threshold, 1);
    desk.put(platform, "Ungdomstorget");
    EXPECT_EQ(desk.column('E')[0], "13");
    desk.put(platform, "Nowhere");
    EXPECT_EQ(desk.shown(state, linked_sheet),
              said({"Plattformen finns inte i registret.", "The platform isn't in the register."}));
    EXPECT_EQ(desk.column('E')[0], "");
}

TEST(LinkedSheet, CountsOutcomesThatNoWordIsGivenFor) {
    const LinkedDesk desk;
    desk.put(threshold, 1);
    desk.put("N" + std::to_string(first_line + 9), ""); // interruptions
    EXPECT_EQ(desk.column('E')[9], "");
    EXPECT_EQ(desk.column('E')[10], "1");
    EXPECT_EQ(desk.column('E')[8], "3");
}

TEST(LinkedSheet, SaysWhenTheRegisterCannotBeCounted) {
    const LinkedDesk desk;
    desk.put("B8", "i mars", register_sheet);
    EXPECT_TRUE(desk.shown(state, linked_sheet)
                    .starts_with(
                        said({"Registret går inte att räkna.", "The register can't be counted."})));
    EXPECT_EQ(desk.column('E')[0], "");
}

TEST(LinkedSheet, IsUndoneAndRedoneInOneStep) {
    const LinkedDesk desk;
    const std::string after = desk.snapshot();
    desk.undo_manager()->undo();
    EXPECT_EQ(tabs(desk).size(), 2U);
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_EQ(desk.column('E')[0], "24");
}

TEST(LinkedSheet, TakesARegisterOfTheUsersOwn) {
    const Desk desk;
    const char* rows[][3] = {{"Inskriven", "Utskriven", "Avslutsorsak"},
                             {"2023-02-01", "2023-05-01", "Arbete"},
                             {"2023-03-01", "", ""}};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            // As dates are typed, whatever the language.
            desk.sheet()
                ->getCellByPosition(column, row + 2)
                ->setFormula(uno::to_ustring(rows[row][column]));
        }
    }
    ASSERT_TRUE(desk.does("sheet.participants"));
    EXPECT_EQ(errors(desk.sheet(inserted)), "");
    desk.sheet(inserted)->getCellRangeByName("B7")->getCellByPosition(0, 0)->setValue(1);
    EXPECT_EQ(desk.shown(at('E', 0), inserted), "2");
    EXPECT_EQ(desk.shown(at('D', 0), inserted), "2"); // the sex isn't known
    EXPECT_EQ(desk.shown(at('E', 2), inserted), "1");
}

} // namespace

} // namespace utfall::tests
