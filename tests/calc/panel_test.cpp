// The side panel on live documents: explanations of real cells, and formulas entered from fields.
#include "command_desk.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;
using uno::to_utf8;

/// A panel of the deck that the command opens.
class PanelOf {
public:
    PanelOf(const Desk& desk, const std::string& command, const std::string& id) {
        EXPECT_TRUE(desk.does(command));
        const Reference<css::frame::XModel> model(desk.document(), UNO_QUERY_THROW);
        const Reference<css::frame::XController2> controller(model->getCurrentController(),
                                                             UNO_QUERY_THROW);
        const Reference<css::ui::XDeck> deck(
            controller->getSidebar()->getDecks()->getByName("UtfallDeck"), UNO_QUERY_THROW);
        const Reference<css::ui::XPanel> panel(deck->getPanels()->getByName(to_ustring(id)),
                                               UNO_QUERY_THROW);
        panel->expand(false);
        controls_.set(panel->getDialog(), UNO_QUERY_THROW);
    }

    [[nodiscard]] std::string text(const std::string& name) const {
        return to_utf8(edit(name)->getText());
    }
    void type(const std::string& name, const std::string& text) const {
        edit(name)->setText(to_ustring(text));
    }
    [[nodiscard]] std::vector<std::string> items(const std::string& name) const {
        std::vector<std::string> texts;
        for (const rtl::OUString& item : list(name)->getItems()) {
            texts.push_back(to_utf8(item));
        }
        return texts;
    }
    void choose(const std::string& name, const std::string& item) const {
        list(name)->selectItem(to_ustring(item), true);
    }
    /// Picks a function in the list of the panel.
    void pick(const std::string& function) const {
        type("search", function);
        choose("list", function);
    }
    /// As a click in the field does.
    void focus(const std::string& name) const {
        Reference<css::awt::XWindow>(controls_->getControl(to_ustring(name)), UNO_QUERY_THROW)
            ->setFocus();
    }
    /// Presses a button and waits for what the panel says: the office tells of it a moment later.
    void press(const std::string& name) const {
        const std::string before = text("result");
        const Reference<css::accessibility::XAccessible> accessible(
            controls_->getControl(to_ustring(name)), UNO_QUERY_THROW);
        Reference<css::accessibility::XAccessibleAction>(accessible->getAccessibleContext(),
                                                         UNO_QUERY_THROW)
            ->doAccessibleAction(0);
        EXPECT_NE(text_after("result", before), before);
    }
    /// The text once it isn't `before`, as the panel follows the selection a moment later.
    [[nodiscard]] std::string text_after(const std::string& name, const std::string& before) const {
        constexpr std::chrono::seconds limit{30};
        constexpr std::chrono::milliseconds between_tries{20};
        const auto end = std::chrono::steady_clock::now() + limit;
        std::string now = text(name);
        while (now == before && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(between_tries);
            now = text(name);
        }
        return now;
    }

private:
    [[nodiscard]] Reference<css::awt::XTextComponent> edit(const std::string& name) const {
        return {controls_->getControl(to_ustring(name)), UNO_QUERY_THROW};
    }
    [[nodiscard]] Reference<css::awt::XListBox> list(const std::string& name) const {
        return {controls_->getControl(to_ustring(name)), UNO_QUERY_THROW};
    }

    Reference<css::awt::XControlContainer> controls_;
};

bool holds(const std::string& text, const core::Text& part) {
    return text.find(said(part)) != std::string::npos;
}

void put_number(const Desk& desk, const char* cell, double value) {
    desk.cell(cell)->setValue(value);
}

TEST(ExplainPanel, FollowsTheSelection) {
    const Desk desk;
    put_number(desk, "A1", 144);
    put_number(desk, "B1", 234);
    desk.cell("C1")->setFormula("=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(A1;B1)");
    desk.cell("C2")->setFormula("=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(B1;A1)");
    desk.select("A1");
    const PanelOf panel(desk, "explain", "UtfallExplainPanel");
    std::string text = panel.text("explanation");
    const std::string before = desk.snapshot();
    const auto undo = desk.undo_titles();
    desk.select("C1");
    text = panel.text_after("explanation", text);
    EXPECT_TRUE(holds(text, {"144 av 234 avslutade har avslutats till en positiv lösning = "
                             "61,5\u00A0%.",
                             "144 of 234 closed did so to a positive outcome = 61.5%."}))
        << text;
    desk.select("C2");
    text = panel.text_after("explanation", text);
    EXPECT_TRUE(holds(text, {"”positiva”, 234, är fler än ”avslutade”, 144.",
                             "'positive', 234, is more than 'closed', 144."}))
        << text;
    EXPECT_TRUE(holds(text, {"Det gäller B1.", "It is in B1."})) << text;
    desk.select("A1");
    text = panel.text_after("explanation", text);
    EXPECT_TRUE(
        holds(text, {"Cellen har ingen formel från Utfall.", "The cell has no formula of Utfall."}))
        << text;
    // Looking changes nothing.
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(desk.undo_titles(), undo);
}

TEST(ExplainPanel, FollowsTheValuesThatTheCellIsComputedFrom) {
    const Desk desk;
    put_number(desk, "A1", 144);
    put_number(desk, "B1", 234);
    desk.cell("C1")->setFormula("=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(A1;B1)");
    desk.select("A9");
    const PanelOf panel(desk, "explain", "UtfallExplainPanel");
    std::string text = panel.text("explanation");
    desk.select("C1");
    text = panel.text_after("explanation", text);
    for (const auto& [value, said_of] :
         {std::pair(117.0, core::Text{"117 av 234 avslutade", "117 of 234 closed"}),
          std::pair(300.0, core::Text{"är fler än ”avslutade”", "is more than 'closed'"})}) {
        put_number(desk, "A1", value);
        text = panel.text_after("explanation", text);
        EXPECT_TRUE(holds(text, said_of)) << text;
    }
}

TEST(ExplainPanel, KnowsArraysOtherSheetsAndCalcsOwnFunctions) {
    const Desk desk;
    desk.document()->getSheets()->insertNewByName("Min sida", 1);
    for (int row = 0; row < 3; ++row) {
        desk.sheet(1)->getCellByPosition(0, row)->setValue(10 + row);
        desk.sheet(1)->getCellByPosition(1, row)->setValue(20 * (row + 1));
    }
    Reference<css::sheet::XArrayFormulaRange>(desk.range("C1:C3"), UNO_QUERY_THROW)
        ->setArrayFormula("=ORG.UTFALL.FUNCTIONS.THROUGHPUT($'Min sida'.A1:A3;$'Min sida'.B1:B3)");
    desk.cell("D1")->setFormula(
        "=IF(1>0;ORG.UTFALL.FUNCTIONS.THROUGHPUT(SUM($'Min sida'.A1:A3);100);\"\")");
    desk.select("A9");
    const PanelOf panel(desk, "explain", "UtfallExplainPanel");
    std::string text = panel.text("explanation");
    desk.select("C3");
    text = panel.text_after("explanation", text);
    EXPECT_TRUE(holds(text, {"12 av 60 deltagare har avslutats = 20\u00A0%.",
                             "12 of 60 participants closed = 20%."}))
        << text;
    EXPECT_NE(text.find("(Min sida.A3)"), std::string::npos) << text;
    desk.select("D1");
    text = panel.text_after("explanation", text);
    EXPECT_TRUE(holds(text, {"33 av 100 deltagare har avslutats = 33\u00A0%.",
                             "33 of 100 participants closed = 33%."}))
        << text;
}

TEST(FunctionsPanel, FindsFunctionsByWords) {
    const Desk desk;
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.type("search", "genomströmning");
    const auto items = panel.items("list");
    ASSERT_FALSE(items.empty());
    EXPECT_EQ(items.front(), "THROUGHPUT");
    panel.type("search", "");
    EXPECT_GT(panel.items("list").size(), 40U);
}

TEST(FunctionsPanel, EntersATableWithHeadingsAsOneStep) {
    const Desk desk;
    int row = 0;
    for (const char* outcome : {"arbete", "studier", "Arbete", "hälsa"}) {
        desk.sheet()->getCellByPosition(0, row++)->setFormula(to_ustring(outcome));
    }
    desk.select("D2");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("OUTCOME_TABLE");
    EXPECT_EQ(panel.text("target"), "D2");
    panel.type("argument0", "A1:A4");
    EXPECT_TRUE(holds(panel.text("result"), {"3 rader och 6 kolumner", "3 rows and 6 columns"}))
        << panel.text("result");
    const std::string before = desk.snapshot();
    const std::size_t steps = desk.undo_titles().size();
    panel.press("enter");
    EXPECT_EQ(desk.formula("D2"), said({"Avslutsorsak", "Outcome"}));
    EXPECT_EQ(desk.formula("I2"), said({"Andel", "Share"}));
    for (const char* cell : {"D3", "I5"}) {
        EXPECT_EQ(desk.formula(cell), "{=ORG.UTFALL.FUNCTIONS.OUTCOMETABLE(A1:A4)}");
    }
    EXPECT_EQ(desk.shown("D3"), "arbete");
    EXPECT_EQ(desk.shown("H3"), "2");
    EXPECT_EQ(desk.formula("D6"), "");
    ASSERT_EQ(desk.undo_titles().size(), steps + 1);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    desk.undo_manager()->redo();
    // Calc writes the function's name in another case now, and calculates it as before.
    EXPECT_EQ(desk.formula("D2"), said({"Avslutsorsak", "Outcome"}));
    EXPECT_EQ(desk.shown("D3"), "arbete");
    EXPECT_EQ(desk.shown("H3"), "2");
}

TEST(FunctionsPanel, CanBeRedoneWithANumberOfDecimals) {
    const Desk desk;
    put_number(desk, "A1", 144);
    put_number(desk, "A2", 234);
    desk.select("D1");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("RATE_INTERVAL");
    panel.type("argument0", "A1");
    panel.type("argument1", "A2");
    panel.type("argument2", said({"0,9", "0.9"}));
    panel.press("enter");
    const std::string lower = desk.shown("D2");
    EXPECT_TRUE(lower.starts_with("0")) << lower;
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.shown("D2"), "");
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.shown("D2"), lower);
}

TEST(FunctionsPanel, CanBeRedoneWithThreeDecimals) {
    const Desk desk;
    put_number(desk, "A1", 144);
    put_number(desk, "A2", 234);
    desk.select("D1");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("RATE_INTERVAL");
    panel.type("argument0", "A1");
    panel.type("argument1", "A2");
    panel.type("argument2", said({"0,925", "0.925"}));
    panel.press("enter");
    EXPECT_NE(desk.formula("D2").find("925/1000"), std::string::npos) << desk.formula("D2");
    const std::string lower = desk.shown("D2");
    EXPECT_TRUE(lower.starts_with("0")) << lower;
    desk.undo_manager()->undo();
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.shown("D2"), lower);
}

TEST(FunctionsPanel, TakesTheCellsThatAreSelectedWhileAFieldHasTheFocus) {
    const Desk desk;
    desk.document()->getSheets()->insertNewByName("Min sida", 1);
    desk.select("D2");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("OUTCOME_TABLE");
    panel.focus("argument0");
    desk.select("A1:A4");
    EXPECT_EQ(panel.text_after("argument0", ""), "A1:A4");
    desk.select(desk.sheet(1)->getCellRangeByName("B2:B9"));
    EXPECT_EQ(panel.text_after("argument0", "A1:A4"), "'Min sida'.B2:B9");
    panel.focus("target");
    desk.select("F1");
    EXPECT_EQ(panel.text_after("target", "D2"), "F1");
    EXPECT_EQ(panel.text("argument0"), "'Min sida'.B2:B9");
}

TEST(FunctionsPanel, NamesTheRowsOfATableThatDoesNot) {
    const Desk desk;
    put_number(desk, "A1", 44600);
    put_number(desk, "A2", 44935);
    put_number(desk, "B1", 44950);
    desk.select("D1");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("PARTICIPANT_VOLUME");
    panel.type("argument0", "A1:A2");
    panel.type("argument1", "B1:B2");
    panel.type("argument2", "2023-01-01");
    panel.type("argument3", "2023-12-31");
    panel.press("enter");
    EXPECT_EQ(desk.shown("D2"), said({"Deltagare", "Participants"}));
    EXPECT_EQ(desk.shown("D5"), said({"Kvar", "Remaining"}));
    EXPECT_EQ(desk.shown("H1"), said({"Totalt", "Total"}));
    EXPECT_EQ(desk.shown("H2"), "2");
    EXPECT_EQ(desk.shown("H5"), "1");
    EXPECT_TRUE(desk.formula("E2").starts_with("{=")) << desk.formula("E2");
    EXPECT_EQ(desk.shown("I2"), "");
}

TEST(FunctionsPanel, EntersASingleValue) {
    const Desk desk;
    put_number(desk, "A1", 0.62);
    desk.select("B1");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("TARGET_MET");
    panel.type("argument0", "A1");
    panel.type("argument1", said({"0,7", "0.7"}));
    panel.type("argument2", said({"minska", "decrease"}));
    panel.press("enter");
    EXPECT_EQ(desk.formula("B1"), said({"=ORG.UTFALL.FUNCTIONS.TARGETMET(A1;70%;\"minska\")",
                                        "=ORG.UTFALL.FUNCTIONS.TARGETMET(A1;70%;\"decrease\")"}));
    EXPECT_EQ(desk.shown("B1"), "1");
}

TEST(FunctionsPanel, WritesOverNothing) {
    const Desk desk;
    put_number(desk, "A1", 3);
    put_number(desk, "A2", 5);
    put_number(desk, "E2", 7);
    desk.select("D1");
    const PanelOf panel(desk, "functions", "UtfallFunctionsPanel");
    panel.pick("RATE_INTERVAL");
    panel.type("argument0", "A1");
    panel.type("argument1", "A2");
    const std::string before = desk.snapshot();
    const auto undo = desk.undo_titles();
    panel.press("enter");
    EXPECT_TRUE(holds(panel.text("result"), {"Det står redan något i", "There is something in"}))
        << panel.text("result");
    panel.type("target", "A1");
    panel.press("enter");
    EXPECT_TRUE(holds(panel.text("result"), {"hör till formelns egna argument",
                                             "belongs to the formula's own arguments"}))
        << panel.text("result");
    panel.type("target", "XFD1048576");
    panel.press("enter");
    EXPECT_TRUE(holds(panel.text("result"), {"Bladet tar slut.", "The sheet ends there."}));
    panel.type("target", "ingen cell");
    panel.press("enter");
    EXPECT_TRUE(holds(panel.text("result"), {"Ange en cell", "Give a cell"}));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(desk.undo_titles(), undo);
}

} // namespace

} // namespace utfall::tests
