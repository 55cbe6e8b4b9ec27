// Where charts of a selection are put.
#include "chart_desk.hpp"

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

TEST(ChartPlaces, AreBelowTheTableAndBelowOtherCharts) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_EQ(description(desk),
              said({"Liggande staplar, en per rad i tabellen, delade i: Kvinnor och Män.",
                    "Bars, one per row of the table, split in: Kvinnor and Män."}));
    EXPECT_EQ(colour(desk, 0), 0x1f4e79);
    EXPECT_EQ(colour(desk, 1), 0xe69f00);
    // A blank row, the sentence, the chart.
    EXPECT_EQ(place(desk, 0).Y, corner(desk, "A8").Y);
    // Beside the table a second one would lie over the first.
    for (const int index : {1, 2}) {
        ASSERT_TRUE(desk.does("chart.sexes"));
        EXPECT_GE(place(desk, index).Y, place(desk, index - 1).Y + place(desk, index - 1).Height);
    }
    EXPECT_EQ(count(desk), 3);
}

TEST(ChartPlaces, AreNotOverTheUsersOwnCells) {
    const Desk desk;
    fill(desk, platforms);
    desk.cell("B12")->setValue(7);
    desk.select("A1:D5");
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_GE(place(desk, 0).X, corner(desk, "E1").X);
    desk.undo_manager()->undo();
    desk.cell("G3")->setFormula(uno::to_ustring("egen"));
    ASSERT_TRUE(desk.does("chart.sexes"));
    EXPECT_GE(place(desk, 0).Y, corner(desk, "A15").Y);
    EXPECT_EQ(desk.shown("A14"), said({"Kvinnor är 50\u00a0% av alla", "Women are 50% of all"}));
}

} // namespace

} // namespace utfall::tests
