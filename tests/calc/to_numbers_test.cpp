// Convert to numbers on live documents.
#include "check_desk.hpp"

#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using core::Blank;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

TEST(ToNumbers, ConvertsWhatIsUnmistakablyANumberAndSaysWhatItLeaves) {
    const Desk desk;
    fill_table(desk, {{std::string("11 354")},
                      {std::string("\u2212181")},
                      {std::string("13,5")},
                      {std::string("13.5")},
                      {std::string("45 %")},
                      {std::string("12,5 %")},
                      {std::string("1\u00A0234,50")},
                      {std::string("20230102")},
                      {std::string("85 tkr")},
                      {std::string("2023-01-02")},
                      {std::string("Summa")},
                      {17.0},
                      {std::string("=\"12\"&\"3\"")},
                      {Blank()}});
    set_text_format(desk, "A15");
    Reference<css::text::XTextRange>(desk.cell("A15"), UNO_QUERY_THROW)->setString("181");
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("A1:A15");
    expect_answer(
        desk.choose("tonumbers"), true,
        {"9 texter har gjorts om till tal.\n1 text har gjorts om till datum.\n\n1 text har lämnats "
         "som den är:\nA8: ”20230102” kan vara ett belopp eller ett datum\n\n1 text utan siffror "
         "är orörd.",
         "9 texts have been converted to numbers.\n1 text has been converted to a date.\n\n1 text "
         "has been left as it is:\nA8: “20230102” can be an amount or a date\n\n1 text without "
         "digits is untouched."});
    const bool swedish = command_language() == core::Language::swedish;
    EXPECT_EQ(desk.cell("A1")->getValue(), 11354.0);
    EXPECT_EQ(desk.shown("A1"), swedish ? "11\u00A0354" : "11,354");
    EXPECT_EQ(desk.cell("A2")->getValue(), -181.0);
    EXPECT_EQ(desk.shown("A2"), "-181");
    EXPECT_EQ(desk.cell("A3")->getValue(), 13.5);
    EXPECT_EQ(desk.shown("A4"), swedish ? "13,5" : "13.5");
    EXPECT_EQ(desk.cell("A5")->getValue(), 0.45);
    EXPECT_EQ(desk.shown("A5"), swedish ? "45 %" : "45%");
    EXPECT_EQ(desk.cell("A6")->getValue(), 0.125);
    EXPECT_EQ(desk.shown("A6"), swedish ? "12,5 %" : "12.5%");
    EXPECT_EQ(desk.shown("A7"), swedish ? "1\u00A0234,50" : "1,234.50");
    EXPECT_EQ(desk.cell("A15")->getValue(), 181.0);
    EXPECT_EQ(desk.shown("A8"), "20230102");
    EXPECT_EQ(desk.cell("A9")->getValue(), 85.0);
    EXPECT_EQ(desk.shown("A9"), "85 tkr");
    EXPECT_EQ(desk.cell("A10")->getValue(), 44928.0);
    EXPECT_EQ(desk.shown("A10"), "2023-01-02");
    EXPECT_EQ(desk.formula("A13"), "=\"12\"&\"3\"");
    const std::string after = desk.snapshot();
    ASSERT_EQ(desk.undo_titles(), std::vector<std::string>{said(convert_title)});
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
}

TEST(ToNumbers, TakesTheWholeTableFromOneCell) {
    const Desk desk;
    auto rows = small_table();
    rows[0][1] = std::string("2023");
    rows[1][1] = std::string("\u221285");
    rows[2][1] = std::string("\u221235");
    fill_table(desk, rows);
    desk.cell("B1")->setFormula("'2023");
    desk.select("C3");
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_EQ(desk.cell("B2")->getValue(), -85.0);
    EXPECT_EQ(desk.cell("B3")->getValue(), -35.0);
    EXPECT_EQ(desk.cell("B1")->getType(), css::table::CellContentType_TEXT);
}

// Cells that were formatted as text and as General: none stays text, so what is typed later counts.
TEST(ToNumbers, LeavesNoTextFormatBehind) {
    const Desk desk;
    for (const char* name : {"A2", "A4", "A5"}) {
        set_text_format(desk, name);
    }
    for (int row = 1; row <= 6; ++row) {
        Reference<css::text::XTextRange>(desk.cell("A" + std::to_string(row)), UNO_QUERY_THROW)
            ->setString(to_ustring(row % 2 == 0 ? "1 234" : "51"));
    }
    desk.select("A1:A6");
    ASSERT_TRUE(desk.does("tonumbers"));
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getNumberFormats();
    for (int row = 1; row <= 6; ++row) {
        sal_Int32 key = 0;
        Reference<css::beans::XPropertySet>(desk.cell("A" + std::to_string(row)), UNO_QUERY_THROW)
            ->getPropertyValue("NumberFormat") >>= key;
        rtl::OUString code;
        formats->getByKey(key)->getPropertyValue("FormatString") >>= code;
        EXPECT_NE(code, "@") << row;
    }
}

// A cell that is being edited: the command reads what the user sees.
TEST(ToNumbers, EndsTheInputInACellFirst) {
    const Desk desk;
    desk.select("A1");
    const Reference<css::frame::XDispatchProvider> frame(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame(),
        UNO_QUERY_THROW);
    const auto dispatcher = css::frame::DispatchHelper::create(office().context());
    dispatcher->executeDispatch(frame, ".uno:SetInputMode", "", 0, {});
    css::uno::Sequence<css::beans::PropertyValue> arguments(2);
    arguments.getArray()[0].Name = "Symbols";
    arguments.getArray()[0].Value <<= to_ustring("'115");
    arguments.getArray()[1].Name = "FontName";
    arguments.getArray()[1].Value <<= to_ustring("Liberation Sans");
    dispatcher->executeDispatch(frame, ".uno:InsertSymbol", "", 0, arguments);
    ASSERT_EQ(desk.shown("A1"), "");
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_EQ(desk.cell("A1")->getValue(), 115.0);
}

TEST(ToNumbers, KeepsCommentsAndChosenFormats) {
    const Desk desk;
    fill_table(desk, {{std::string("1")}, {std::string("2")}, {std::string("3")}});
    Reference<css::sheet::XSheetAnnotationsSupplier>(desk.sheet(), UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew({0, 0, 1}, to_ustring("min"));
    desk.select("A1:A3");
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_EQ(desk.comment("A2"), "min");
    EXPECT_EQ(desk.cell("A3")->getValue(), 3.0);
}

TEST(ToNumbers, TakesAColumnOfMixedLooksAndWords) {
    const Desk desk;
    fill_mixed(desk, 20000);
    desk.select("A1:A20000");
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_EQ(desk.cell("A19999")->getValue(), 0.45);
    EXPECT_EQ(desk.shown("A19998"), said({"13,5", "13.5"}));
    EXPECT_EQ(desk.shown("A20000"), "Summa");
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.shown("A19999"), "45 %");
}

TEST(ToNumbers, LeavesRowsThatAFilterHides) {
    const Desk desk;
    auto rows = small_table();
    rows[1][1] = std::string("\u221285");
    rows[2][1] = std::string("\u221235");
    fill_table(desk, rows);
    filter_out(desk, "A1:D4", "Resor");
    desk.select("B1:B4");
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_EQ(desk.shown("B2"), "\u221285");
    EXPECT_EQ(desk.cell("B3")->getValue(), -35.0);
}

TEST(ToNumbers, SaysWhenThereIsNoText) {
    const Desk desk;
    fill_table(desk, {{1.0}, {2.0}});
    desk.select("A1:A2");
    expect_refused(desk, "tonumbers",
                   {"Det finns ingen text i markeringen att göra om. Markera cellerna med tal som "
                    "är inklistrade som text.",
                    "There is no text in the selection to convert. Select the cells with numbers "
                    "that were pasted as text."});
}

} // namespace

} // namespace utfall::tests
