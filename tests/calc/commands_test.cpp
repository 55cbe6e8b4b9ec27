// The menu's commands on live documents.
#include "command_desk.hpp"

#include "support/csv.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <thread>

namespace utfall::tests {

namespace {

using core::Blank;
using core::Cell;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

// The same list from Swedish and English offices has the same places.
constexpr int list_sheet = 1;

void fill_table(const Desk& desk, const std::vector<std::vector<Cell>>& rows, int row = 0,
                int column = 0) {
    CellBlock block;
    block.row = static_cast<std::size_t>(row);
    block.column = static_cast<std::size_t>(column);
    for (const auto& cells : rows) {
        block.values.add_row(cells);
    }
    put(desk.sheet(), block);
}

Cell number_or_blank(const support::CsvFile& file, std::size_t row, const std::string& column) {
    return file.empty(row, column) ? Cell(Blank()) : Cell(file.number(row, column));
}

// Bilaga 3 as the report prints it, the sections' names on rows of their own; from A1, 37 rows.
void fill_appendix_3(const Desk& desk) {
    const support::CsvFile file(std::filesystem::path(UTFALL_SOURCE_DIR) /
                                "examples/figures/umea_2023_budget.csv");
    std::vector<std::vector<Cell>> rows = {{std::string("Tkr"), std::string("Utfall 2023"),
                                            std::string("Budget 2023"), std::string("Avvikelse")}};
    std::string section;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        if (file.at(row, "section") != section) {
            section = file.at(row, "section");
            if (!section.empty()) {
                rows.push_back({section, Blank(), Blank(), Blank()});
            }
        }
        rows.push_back({file.at(row, "line"), number_or_blank(file, row, "outcome_2023"),
                        number_or_blank(file, row, "budget_2023"),
                        number_or_blank(file, row, "deviation_published")});
    }
    fill_table(desk, rows);
}

std::vector<std::vector<Cell>> small_table() {
    return {{std::string("Tkr"), std::string("Utfall"), std::string("Budget"),
             std::string("Avvikelse")},
            {std::string("Hyra"), -85.0, -80.0, -5.0},
            {std::string("Resor"), -35.0, -40.0, 7.0},
            {std::string("Summa"), -120.0, -120.0, 0.0}};
}

void protect(const Reference<css::uno::XInterface>& object) {
    Reference<css::util::XProtectable>(object, UNO_QUERY_THROW)->protect(rtl::OUString());
}

std::string sheet_name(const Desk& desk, int index) {
    return uno::to_utf8(desk.document()->getSheets()->getElementNames()[index]);
}

/// The frames of cells.
constexpr int error_frame = 0xD64541;
constexpr int caution_frame = 0xE59A1C;

const core::Text listed{
    "\n\nAllt står på bladet Granskning. Cellerna har fått en ram, som inte "
    "skrivs ut på papper, och en kommentar; inga värden har ändrats.",
    "\n\nEverything is listed on the sheet Check. The cells have got a frame, "
    "which isn't printed on paper, and a comment; no values have been changed."};

// An answer without what it says of each rule, which grows with the rules.
std::string before_rules(const std::string& message) {
    return message.substr(0, message.find(said({"\n\nJämfört: ", "\n\nCompared: "})));
}

// A line of the list without its explanation; rows count from 1.
std::string line(const Desk& desk, int row) {
    std::string text;
    for (char column = 'A'; column <= 'J'; ++column) {
        text += (text.empty() ? "" : "|") + desk.shown(column + std::to_string(row), list_sheet);
    }
    return text;
}

std::string with_name(std::string_view text, const std::string& name) {
    std::string result(text);
    return result.replace(result.find("{0}"), 3, name);
}

void set_property(const Desk& desk, const std::string& name, const char* property,
                  const css::uno::Any& value) {
    Reference<css::beans::XPropertySet>(desk.range(name), UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

void set_fill(const Desk& desk, const std::string& name, sal_Int32 colour) {
    set_property(desk, name, "CellBackColor", css::uno::Any(colour));
}

void set_text_format(const Desk& desk, const std::string& name) {
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getNumberFormats();
    set_property(desk, name, "NumberFormat", css::uno::Any(formats->queryKey("@", {}, false)));
}

void merge(const Desk& desk, const std::string& name) {
    Reference<css::util::XMergeable>(desk.range(name), UNO_QUERY_THROW)->merge(true);
}

// A filter that hides all rows but those with `label` in the first column.
void filter_out(const Desk& desk, const std::string& name, const std::string& label) {
    const Reference<css::sheet::XSheetFilterable> range(desk.range(name), UNO_QUERY_THROW);
    const auto descriptor = range->createFilterDescriptor(true);
    css::uno::Sequence<css::sheet::TableFilterField> fields(1);
    css::sheet::TableFilterField& field = fields.getArray()[0];
    field.Field = 0;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = to_ustring(label);
    descriptor->setFilterFields(fields);
    Reference<css::beans::XPropertySet>(descriptor, UNO_QUERY_THROW)
        ->setPropertyValue("ContainsHeader", css::uno::Any(true));
    range->filter(descriptor);
}

void put_data(const Desk& desk, int column,
              const css::uno::Sequence<css::uno::Sequence<css::uno::Any>>& data) {
    Reference<css::sheet::XCellRangeData>(
        desk.sheet()->getCellRangeByPosition(column, 0, column, data.getLength() - 1),
        UNO_QUERY_THROW)
        ->setDataArray(data);
}

void fill_column(const Desk& desk, int column, sal_Int32 rows, const css::uno::Any& value) {
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data(rows);
    for (auto* row = data.getArray(); row != data.getArray() + rows; ++row) {
        row->realloc(1);
        row->getArray()[0] = value;
    }
    put_data(desk, column, data);
}

void expect_answer(const Answer& answer, bool done, const core::Text& message) {
    EXPECT_EQ(answer.done, done);
    EXPECT_EQ(answer.message, said(message));
}

// A command on bad input says why, and leaves the document as it was.
void expect_refused(const Desk& desk, const std::string& command, const core::Text& message,
                    const std::string& name = std::string()) {
    const std::string before = desk.snapshot();
    const auto titles = desk.undo_titles();
    const Answer answer = desk.choose(command);
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message, name.empty() ? said(message) : with_name(said(message), name));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(desk.undo_titles(), titles);
}

const core::Text check_title{"Granska tabell", "Check table"};
const core::Text convert_title{"Gör om till tal", "Convert to numbers"};
const core::Text register_title{"Granska register", "Check register"};

TEST(CheckTable, MarksAndListsWhatDoesNotAddUpInOneStep) {
    const Desk desk;
    fill_appendix_3(desk);
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("B7");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    const std::string sheet = sheet_name(desk, 0);
    EXPECT_EQ(before_rules(answer.message),
              sheet +
                  said({".A1:D37: 4 tal stämmer inte (av 40 jämförelser).",
                        ".A1:D37: 4 figures don't add up (of 40 comparisons)."}) +
                  said(listed));
    EXPECT_EQ(desk.comment("D5"),
              said({"Granskat av Utfall: avvikelse\n”Avvikelse” ska vara ”Utfall 2023” − ”Budget "
                    "2023”. Det "
                    "blir 98, men det står 0. Andra kontroller stöder det som står, så felet kan "
                    "ligga i en av delarna.\nSkillnad, tryckt minus beräknat: −98\u200B",
                    "Checked by Utfall: deviation\n“Avvikelse” must be “Utfall 2023” − “Budget "
                    "2023”. That "
                    "makes 98, but it says 0. Other checks support what it says, so one of the "
                    "parts may be wrong.\nDifference, printed minus computed: −98\u200B"}));
    for (const char* name : {"D5", "D20", "D22", "D37"}) {
        EXPECT_NE(desk.comment(name), "") << name;
        EXPECT_EQ(desk.frame(name), error_frame) << name;
        EXPECT_EQ(desk.fill(name), -1) << name;
    }
    const std::string after = desk.snapshot();

    ASSERT_EQ(desk.undo_titles(), std::vector<std::string>{said(check_title)});
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);

    // Once more: no double marks, no double lines, and what was new remains.
    desk.select("A1");
    EXPECT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"kvar", "remains"}));
    EXPECT_EQ(desk.shown("D9", list_sheet), "");
    const std::string again = desk.snapshot();
    EXPECT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.snapshot(), again);
}

TEST(CheckTable, NeverChangesAValue) {
    const Desk desk;
    fill_appendix_3(desk);
    const auto values = [&desk] {
        const Reference<css::sheet::XCellRangeData> data(desk.range("A1:D40"), UNO_QUERY_THROW);
        return data->getDataArray();
    };
    const auto before = values();
    desk.select("A1:D37");
    EXPECT_TRUE(desk.does("check"));
    EXPECT_TRUE(values() == before);
}

TEST(CheckTable, ListsWithLinksThatFollowTheCells) {
    const Desk desk;
    fill_appendix_3(desk);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(sheet_name(desk, list_sheet), said({"Granskning", "Check"}));
    EXPECT_EQ(line(desk, 4),
              said({"Nr|Status|Blad|Cell|Vad|Rad|Kolumn|Tryckt|Beräknat|Skillnad",
                    "No.|Status|Sheet|Cell|What|Row|Column|Printed|Computed|Difference"}));
    EXPECT_EQ(line(desk, 5), said({"1|ny|", "1|new|"}) + sheet_name(desk, 0) +
                                 said({"|D5|avvikelse|Summa|Avvikelse|0|98|-98",
                                       "|D5|deviation|Summa|Avvikelse|0|98|-98"}));
    EXPECT_EQ(line(desk, 8), said({"4|ny|", "4|new|"}) + sheet_name(desk, 0) +
                                 said({"|D37|avvikelse|VERKSAMHETENS RESULTAT|Avvikelse|1\u00A0067|"
                                       "1\u00A0165|-98",
                                       "|D37|deviation|VERKSAMHETENS RESULTAT|Avvikelse|1,067|"
                                       "1,165|-98"}));
    EXPECT_EQ(desk.shown("A9", list_sheet), "");

    Reference<css::table::XColumnRowRange>(desk.sheet(), UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(0, 2);
    EXPECT_EQ(desk.shown("D5", list_sheet), "D7");
}

TEST(CheckTable, LeavesUsersCommentsAndFillsAlone) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::sheet::XSheetAnnotationsSupplier> notes(desk.sheet(), UNO_QUERY_THROW);
    notes->getAnnotations()->insertNew({0, 3, 2}, to_ustring("Fråga Eva\nom resorna"));
    set_fill(desk, "D3", 0xCCEEFF);
    notes->getAnnotations()->insertNew({0, 1, 1}, to_ustring("Utfall: enligt fakturan"));
    const std::string before = desk.snapshot();
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("D3"), "Fråga Eva\nom resorna");
    EXPECT_EQ(desk.comment("B2"), "Utfall: enligt fakturan");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D3"), error_frame);

    // Mended: the next check takes its mark away, and the line says so.
    desk.cell("D3")->setValue(5.0);
    const Answer answer = desk.choose("check");
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) + said({".A1:D4: Inget att anmärka. 6 jämförelser stämmer.",
                                          ".A1:D4: Nothing to remark on. 6 comparisons agree."}));
    EXPECT_EQ(desk.comment("D3"), "Fråga Eva\nom resorna");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

// Text of a cell in the list.
void write_in_list(const Desk& desk, const std::string& name, const std::string& text) {
    Reference<css::text::XTextRange>(
        desk.sheet(list_sheet)->getCellRangeByName(to_ustring(name))->getCellByPosition(0, 0),
        UNO_QUERY_THROW)
        ->setString(to_ustring(text));
}

TEST(CheckTable, KeepsWhatTheUserWritesBesideAndBelowTheList) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = -7.0;
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.shown("D5", list_sheet), "D2");
    ASSERT_EQ(desk.shown("D6", list_sheet), "D3");
    write_in_list(desk, "L5", "frågat Eva");
    write_in_list(desk, "L6", "väntar");
    write_in_list(desk, "N5", "långt bort");
    write_in_list(desk, "A9", "Nedanför");
    // One is mended, another turns up.
    desk.cell("D2")->setValue(-5.0);
    desk.cell("B3")->setFormula(to_ustring("'\u221235"));
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    EXPECT_EQ(desk.shown("L5", list_sheet), "frågat Eva");
    EXPECT_EQ(desk.shown("B6", list_sheet), said({"kvar", "remains"}));
    EXPECT_EQ(desk.shown("L6", list_sheet), "väntar");
    EXPECT_EQ(desk.shown("N5", list_sheet), "långt bort");
    EXPECT_EQ(desk.shown("B7", list_sheet), said({"ny", "new"}));
    int below = 9;
    while (below < 15 && desk.shown("A" + std::to_string(below), list_sheet) != "Nedanför") {
        ++below;
    }
    EXPECT_GT(below, 9);
    EXPECT_LT(below, 15);
}

TEST(CheckTable, LeavesWhatTheUserHasApproved) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.frame("D3"), error_frame);
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    for (int times = 0; times < 2; ++times) {
        const Answer answer = desk.choose("check");
        EXPECT_NE(
            answer.message.find(said({"1 av dem har du godkänt.", "1 of them you have approved."})),
            std::string::npos)
            << answer.message;
        EXPECT_EQ(desk.frame("D3"), -1);
        EXPECT_EQ(desk.comment("D3"), "");
        EXPECT_EQ(desk.shown("B5", list_sheet), said({"godkänd", "approved"}));
    }
    // Another figure is another finding.
    desk.cell("D3")->setValue(8.0);
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.frame("D3"), error_frame);
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"ny", "new"}));
}

/// The office tells of what is typed a moment later.
int frame_after(const Desk& desk, const std::string& cell, int before) {
    constexpr std::chrono::seconds limit{30};
    constexpr std::chrono::milliseconds between_tries{20};
    const auto end = std::chrono::steady_clock::now() + limit;
    int now = desk.frame(cell);
    while (now == before && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(between_tries);
        now = desk.frame(cell);
    }
    return now;
}

TEST(CheckTable, TakesTheMarkAwayWhenApprovedIsTyped) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = -7.0;
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_EQ(desk.frame("D3"), error_frame);
    const std::string first = desk.shown("D5", list_sheet); // the cell of the first line
    const std::string other = first == "D3" ? desk.shown("D6", list_sheet) : "D3";
    ASSERT_NE(desk.frame(first), -1) << first;
    ASSERT_NE(desk.frame(other), -1) << other;
    const int marked = desk.frame(first);
    const std::string comment = desk.comment(first);
    desk.undo_manager()->clear();
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    EXPECT_EQ(frame_after(desk, first, marked), -1);
    EXPECT_EQ(desk.comment(first), "");
    EXPECT_NE(desk.frame(other), -1); // not approved
    // A step of its own, before what was typed.
    ASSERT_EQ(desk.undo_titles().size(), 2U);
    EXPECT_EQ(desk.undo_titles().front(),
              said({"Godkänd: ta bort markering", "Approved: remove mark"}));
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.frame(first), marked);
    EXPECT_EQ(desk.comment(first), comment);
}

TEST(CheckTable, TakesTheMarkAwayInAFileThatWasJustOpened) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "checked.ods";
    {
        const Desk desk;
        fill_table(desk, small_table());
        desk.select("A1");
        ASSERT_TRUE(desk.does("check"));
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    const Desk desk(file);
    ASSERT_EQ(desk.frame("D3"), error_frame);
    write_in_list(desk, "B5", said({"godkänd", "approved"}));
    EXPECT_EQ(frame_after(desk, "D3", error_frame), -1);
}

TEST(CheckTable, GoesFromALineOfTheListToItsCell) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_TRUE(desk.does("findings"));
    desk.select(desk.sheet(list_sheet)->getCellRangeByName("A5"));
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(answer.message, "");
    const Reference<css::sheet::XCellRangeAddressable> selected(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)->getCurrentSelection(),
        UNO_QUERY_THROW);
    EXPECT_EQ(selected->getRangeAddress().Sheet, 0);
    EXPECT_EQ(selected->getRangeAddress().StartRow, 2);
    EXPECT_EQ(selected->getRangeAddress().StartColumn, 3);
}

TEST(CheckTable, PutsLikeRemarksOfAnAreaOnOneLine) {
    const Desk desk;
    auto rows = small_table();
    for (std::size_t row = 1; row <= 3; ++row) {
        rows[row][1] = std::string("\u2212") + std::to_string(row * 40);
    }
    fill_table(desk, rows);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    std::vector<std::string> cells;
    for (int row = 5; row < 9; ++row) {
        cells.push_back(desk.shown("D" + std::to_string(row), list_sheet));
    }
    EXPECT_NE(std::find(cells.begin(), cells.end(), "B2:B4"), cells.end());
}

TEST(CheckTable, FindsANumberOverAFormulaAlsoBesideSheetsNamedLikeCells) {
    const Desk desk;
    desk.document()->getSheets()->insertNewByName("Q1", 1);
    const auto source = sheet_named(desk.document(), "Q1");
    for (int row = 1; row < 5; ++row) {
        source->getCellByPosition(1, row)->setValue(row);
    }
    fill_table(desk, {{std::string("Tkr"), std::string("Utfall")},
                      {std::string("Hyra"), Blank()},
                      {std::string("Resor"), Blank()},
                      {std::string("El"), Blank()}});
    desk.cell("B2")->setFormula("=$Q1.B2*2");
    desk.cell("B3")->setValue(7.0);
    desk.cell("B4")->setFormula("=$Q1.B4*2");
    desk.select("A1:B4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(before_rules(answer.message)
                    .starts_with(sheet_name(desk, 0) +
                                 said({".A1:B4: Inga summor, avvikelser eller procenttal att "
                                       "jämföra.\n1 formel är överskriven med ett tal.",
                                       ".A1:B4: No totals, deviations or percentages to "
                                       "compare.\n1 formula is overwritten by a number."})))
        << answer.message;
    EXPECT_EQ(desk.frame("B3"), caution_frame);
}

TEST(CheckTable, ListsOnAProtectedSheetWithoutMarks) {
    const Desk desk;
    fill_table(desk, small_table());
    protect(desk.sheet());
    desk.select("A1:D4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_NE(answer.message.find(said({"Tabellens blad är skyddat, så cellerna är inte markerade.",
                                        "The table's sheet is protected, so the cells aren't "
                                        "marked."})),
              std::string::npos);
    EXPECT_EQ(desk.shown("D5", list_sheet), "D3");
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
}

TEST(CheckTable, IsUndoneAtTheLimitOfSteps) {
    const Desk desk;
    fill_table(desk, small_table());
    for (int i = 0; i < 120; ++i) {
        desk.cell("F1")->setValue(i);
    }
    const std::string before = desk.snapshot();
    const std::size_t steps = desk.undo_titles().size();
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.undo_titles().size(), steps) << "the limit of 100 is reached";
    EXPECT_EQ(desk.undo_titles().front(), said(check_title));
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
}

TEST(Unmark, TakesMarksAwayAndLeavesTheUsersOwn) {
    const Desk desk;
    fill_table(desk, small_table());
    set_fill(desk, "D3", 0xCCEEFF);
    fill_table(desk, small_table(), 10, 0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select("A11:D14");
    ASSERT_TRUE(desk.does("check"));
    // What the user adds to our comment is theirs.
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(desk.cell("D13"), UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> note(anchor->getAnnotation(), UNO_QUERY_THROW);
    note->setString(note->getString() + to_ustring("\nFrågat Eva"));
    const std::string marked = desk.snapshot();
    desk.undo_manager()->clear();
    // Of the table at the cursor first, then of the rest.
    desk.select("B2");
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
    EXPECT_EQ(desk.fill("D3"), 0xCCEEFF);
    EXPECT_EQ(desk.frame("D13"), error_frame);
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D13"), -1);
    EXPECT_EQ(desk.comment("D13"), "Frågat Eva");
    const std::string after = desk.snapshot();
    desk.undo_manager()->undo();
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), marked);
    desk.undo_manager()->redo();
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    expect_refused(desk, "unmark",
                   {"Det finns inga markeringar av granskningen att ta bort.",
                    "There are no marks of a check to remove."});
}

// The same after saving and opening again, and for marks of version 0.1: a fill, whose former
// colour stands in the comment.
TEST(Unmark, WorksInAFileThatWasSavedAndOpened) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "marked.ods";
    {
        const Desk desk;
        fill_table(desk, small_table());
        set_fill(desk, "D2", 0xFFC7B8);
        Reference<css::sheet::XSheetAnnotationsSupplier>(desk.sheet(), UNO_QUERY_THROW)
            ->getAnnotations()
            ->insertNew({0, 3, 1}, to_ustring("Min\n\nGranskat av Utfall: summa\nx\nFyllning "
                                              "före: #CCEEFF"));
        desk.select("A1:D4");
        ASSERT_TRUE(desk.does("check"));
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    const Desk desk(file);
    desk.select("A1");
    EXPECT_EQ(desk.frame("D3"), error_frame);
    EXPECT_TRUE(desk.does("unmark"));
    EXPECT_EQ(desk.frame("D3"), -1);
    EXPECT_EQ(desk.comment("D3"), "");
    EXPECT_EQ(desk.comment("D2"), "Min");
    EXPECT_EQ(desk.fill("D2"), 0xCCEEFF);
}

TEST(CheckTable, SaysWhenThereIsNothingToFindAndChangesNothing) {
    const Desk desk;
    auto rows = small_table();
    rows[2][3] = 5.0;
    fill_table(desk, rows);
    desk.undo_manager()->clear();
    const std::string before = desk.snapshot();
    desk.select("A1:D4");
    const Answer answer = desk.choose("check");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) + said({".A1:D4: Inget att anmärka. 6 jämförelser stämmer.",
                                          ".A1:D4: Nothing to remark on. 6 comparisons agree."}));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_TRUE(desk.undo_titles().empty());
}

TEST(CheckTable, ListsTextsThatLookLikeNumbersAndFormulasWrittenOver) {
    const Desk desk;
    auto rows = small_table();
    for (int row = 2; row <= 4; ++row) {
        const std::string at = std::to_string(row);
        rows[static_cast<std::size_t>(row) - 1][3] = "=B" + at + "-C" + at;
    }
    rows.insert(rows.begin() + 3, {std::string("Telefon"), std::string("\u2212181"), -180.0, -1.0});
    rows[4] = {std::string("Summa"), -301.0, -300.0, std::string("=B5-C5")};
    rows[4][3] = std::string("=B5-C5");
    fill_table(desk, rows);
    desk.select("A1:D5");
    const Answer answer = desk.choose("check");
    EXPECT_EQ(before_rules(answer.message),
              sheet_name(desk, 0) +
                  said({".A1:D5: Alla 7 jämförelser stämmer.\n1 formel är överskriven med ett "
                        "tal.\n1 tal är inskrivet som text.",
                        ".A1:D5: All 7 comparisons agree.\n1 formula is overwritten by a "
                        "number.\n1 number is written as text."}) +
                  said(listed));
    EXPECT_EQ(desk.frame("D4"), caution_frame);
    EXPECT_EQ(desk.frame("B4"), -1);
    EXPECT_EQ(line(desk, 5), said({"1|ny|", "1|new|"}) + sheet_name(desk, 0) +
                                 said({"|D4|formel överskriven|Telefon|Avvikelse|-1||",
                                       "|D4|formula overwritten|Telefon|Avvikelse|-1||"}));
    EXPECT_EQ(line(desk, 6), said({"2|ny|", "2|new|"}) + sheet_name(desk, 0) +
                                 said({"|B4|text i stället för tal|Telefon|Utfall|\u2212181||",
                                       "|B4|text instead of a number|Telefon|Utfall|\u2212181||"}));
}

TEST(CheckTable, KeepsTheLinesOfOtherTablesInTheList) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(desk, small_table(), 10, 0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select("A11:D14");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("D5", list_sheet), "D3");
    EXPECT_EQ(desk.shown("D6", list_sheet), "D13");
    EXPECT_EQ(desk.shown("A6", list_sheet), "2");
    EXPECT_NE(desk.comment("D3"), "");
    desk.cell("D3")->setValue(5.0);
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("B5", list_sheet), said({"rättad", "mended"}));
    EXPECT_EQ(desk.shown("B6", list_sheet), said({"ny", "new"}));
}

TEST(CheckTable, LeavesAUsersSheetWithTheSameName) {
    const Desk desk;
    fill_table(desk, small_table());
    const std::string name = said({"Granskning", "Check"});
    desk.document()->getSheets()->insertNewByName(to_ustring(name), 1);
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.shown("A1", 1), "");
    EXPECT_EQ(sheet_name(desk, 2), name + " 2");
}

TEST(CheckTable, TakesSectionsPartedByBlankRowsAsOneTable) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(
        desk,
        {{std::string("Löner"), -10.0, -10.0, 0.0}, {std::string("Summa"), -10.0, -10.0, 3.0}}, 5,
        0);
    desk.select("A2");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    desk.select("B6");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    // A block with a header row of its own is a table of its own.
    fill_table(desk, small_table(), 8, 0);
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:D7: "));
    desk.select("A10");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A9:D12: "));
}

TEST(CheckTable, TakesMergedHeadingsAndLabels) {
    const Desk desk;
    fill_table(desk, {{Blank(), 2023.0, Blank(), Blank()}});
    fill_table(desk, small_table(), 1, 0);
    merge(desk, "B1:D1");
    desk.select("B3");
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) +
                                                         said({".A1:D5: 1 tal", ".A1:D5: 1 fig"})));
}

TEST(CheckTable, TellsOfHiddenRows) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::table::XColumnRowRange> rows(desk.range("A2:A2"), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet>(rows->getRows(), UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", css::uno::Any(false));
    desk.select("A1:D4");
    const std::string message = desk.choose("check").message;
    EXPECT_NE(message.find(said({"Dolda rader och kolumner är granskade som de andra.",
                                 "Hidden rows and columns are checked like the others."})),
              std::string::npos)
        << message;
}

TEST(CheckTable, WholeSheetWithOneTableIsThatTable) {
    const Desk desk;
    fill_table(desk, small_table(), 2, 1);
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    EXPECT_TRUE(desk.choose("check").message.starts_with(sheet_name(desk, 0) + ".A1:E6: 1 "));
    EXPECT_NE(desk.comment("E5"), "");
}

// What bad input gets.

const core::Text no_numbers{"Det finns inga tal i markeringen. Markera en tabell med rubriker och "
                            "tal, eller ställ markören i en av dess celler.",
                            "There are no numbers in the selection. Select a table with headers "
                            "and numbers, or put the cursor in one of its cells."};
const core::Text sheet_protected{
    "Bladet {0} är skyddat, så inget har ändrats. Ta bort skyddet (Verktyg ▸ Skydda blad), eller "
    "markera tabellen i en kopia av bladet.",
    "The sheet {0} is protected, so nothing has been changed. Remove the protection (Tools ▸ "
    "Protect Sheet), or select the table in a copy of the sheet."};
const core::Text filtered{"Rader i markeringen är dolda av ett filter. Ta bort filtret, eller "
                          "markera en del av tabellen utan filtrerade rader.",
                          "Rows of the selection are hidden by a filter. Remove the filter, or "
                          "select a part of the table without filtered rows."};
const core::Text not_cells{"Det är inga celler som är markerade. Markera tabellen, eller ställ "
                           "markören i en av dess celler.",
                           "No cells are selected. Select the table, or put the cursor in one of "
                           "its cells."};

TEST(BadInput, SelectionWithoutNumbers) {
    const Desk desk;
    fill_table(desk, {{std::string("Namn"), std::string("Ort")},
                      {std::string("Anna"), std::string("Umeå")}});
    desk.select("A1:B2");
    expect_refused(desk, "check", no_numbers);
    desk.select("F20"); // a blank cell far from all
    expect_refused(desk, "check", no_numbers);
}

TEST(BadInput, EmptyWholeSheet) {
    const Desk desk;
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    expect_refused(desk, "check", no_numbers);
}

TEST(BadInput, MergedFigures) {
    const Desk desk;
    fill_table(desk, small_table());
    merge(desk, "B2:C2");
    merge(desk, "D3:D4");
    desk.select("A1:D4");
    expect_refused(desk, "check",
                   {"Tabellen har tal i sammanfogade celler: B2 och D3. Dela upp dem, eller "
                    "markera en del av tabellen utan dem.",
                    "The table has numbers in merged cells: B2 and D3. Split them, or select a "
                    "part of the table without them."});
}

TEST(BadInput, WholeSheetWithTwoTables) {
    const Desk desk;
    fill_table(desk, small_table());
    fill_table(desk, small_table(), 0, 6);
    desk.select(Reference<css::uno::XInterface>(desk.sheet(), UNO_QUERY_THROW));
    expect_refused(desk, "check",
                   {"Hela bladet är markerat, och det har mer än en tabell. Markera en tabell i "
                    "taget, eller ställ markören i den.",
                    "The whole sheet is selected, and it has more than one table. Select one table "
                    "at a time, or put the cursor in it."});
}

TEST(BadInput, ProtectedSheet) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.cell("B2")->setFormula("'\u221285");
    protect(desk.sheet());
    desk.select("A1:D4");
    const std::string name = sheet_name(desk, 0);
    expect_refused(desk, "tonumbers", sheet_protected, name);
}

TEST(BadInput, ProtectedList) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    protect(desk.sheet(list_sheet));
    desk.cell("D4")->setValue(17.0);
    const std::string name = sheet_name(desk, list_sheet);
    expect_refused(desk, "check", sheet_protected, name);
}

TEST(BadInput, ProtectedDocument) {
    const Desk desk;
    fill_table(desk, small_table());
    protect(desk.document());
    desk.select("A1:D4");
    expect_refused(
        desk, "check",
        {"Dokumentets struktur är skyddad, så bladet med fynden kan inte läggas till. Ta bort "
         "skyddet (Verktyg ▸ Skydda kalkylbladsstruktur), eller markera tabellen i en kopia.",
         "The document's structure is protected, so the sheet with the findings can't be added. "
         "Remove the protection (Tools ▸ Protect Spreadsheet Structure), or select the table in a "
         "copy."});
}

TEST(BadInput, FilteredRows) {
    const Desk desk;
    auto rows = small_table();
    rows[1][1] = std::string("\u221285");
    fill_table(desk, rows);
    filter_out(desk, "A1:D4", "Resor");
    desk.select("A1:D4");
    expect_refused(desk, "check", filtered);
    expect_refused(desk, "register", filtered);
    desk.select("D3"); // the table around the cursor
    expect_refused(desk, "check", filtered);
}

TEST(BadInput, ErrorCellInTheTable) {
    const Desk desk;
    auto rows = small_table();
    rows[1][3] = std::string("=1/0");
    rows[2][3] = std::string("=NA()");
    fill_table(desk, rows);
    desk.select("B2");
    expect_refused(desk, "check",
                   {"Tabellen har felvärden: D2 och D3. Rätta dem, eller markera en del av "
                    "tabellen utan dem.",
                    "The table has error values: D2 and D3. Mend them, or select a part of the "
                    "table without them."});
}

TEST(BadInput, SeveralRanges) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::lang::XMultiServiceFactory> factory(desk.document(), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), UNO_QUERY_THROW);
    ranges->addRangeAddress({0, 0, 0, 1, 3}, false);
    ranges->addRangeAddress({0, 3, 0, 3, 3}, false);
    desk.select(ranges);
    expect_refused(desk, "check",
                   {"Flera områden är markerade. Markera en tabell i taget, i ett sammanhängande "
                    "område.",
                    "Several ranges are selected. Select one table at a time, in a single range."});
}

TEST(BadInput, AShape) {
    const Desk desk;
    fill_table(desk, small_table());
    const Reference<css::lang::XMultiServiceFactory> factory(desk.document(), UNO_QUERY_THROW);
    const Reference<css::drawing::XShape> shape(
        factory->createInstance("com.sun.star.drawing.RectangleShape"), UNO_QUERY_THROW);
    shape->setSize({2000, 1000});
    const Reference<css::drawing::XDrawPage> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    page->add(shape);
    desk.select(shape);
    expect_refused(desk, "check", not_cells);
    expect_refused(desk, "tonumbers", not_cells);
}

TEST(BadInput, TheListItself) {
    const Desk desk;
    fill_table(desk, small_table());
    desk.select("A1:D4");
    ASSERT_TRUE(desk.does("check"));
    desk.select(desk.sheet(list_sheet)->getCellRangeByName("B20"));
    expect_refused(desk, "check",
                   {"Det här bladet är Utfalls egen lista. Ställ markören på en rad med ett fynd "
                    "för att gå till dess cell, eller gå till bladet med tabellen.",
                    "This sheet is Utfall's own list. Put the cursor on a line with a finding to "
                    "go to its cell, or go to the sheet with the table."});
}

TEST(BadInput, AMillionRowsAreAnsweredWithinSeconds) {
    const Desk desk;
    constexpr sal_Int32 rows = 1048576;
    fill_column(desk, 0, rows, css::uno::Any(to_ustring("11\u00A0354")));
    fill_column(desk, 1, rows, css::uno::Any(17.0));
    desk.select(desk.range("A1:B1048576"));
    const auto start = std::chrono::steady_clock::now();
    expect_answer(desk.choose("check"), false,
                  {"Markeringen har 1\u00A0048\u00A0576 rader med innehåll. En tabell som granskas "
                   "kan ha högst 10\u00A0000 rader och 100\u00A0000 celler. Markera bara tabellen, "
                   "eller en del av den.",
                   "The selection has 1,048,576 rows with content. A table to check can have at "
                   "most 10,000 rows and 100,000 cells. Select only the table, or a part of it."});
    const auto checked = std::chrono::steady_clock::now();
    EXPECT_LT(checked - start, std::chrono::seconds(10));
    expect_answer(desk.choose("tonumbers"), true,
                  {"1\u00A0048\u00A0576 texter har gjorts om till tal.",
                   "1,048,576 texts have been converted to numbers."});
    const auto converted = std::chrono::steady_clock::now();
    EXPECT_LT(converted - checked, std::chrono::seconds(60));
    EXPECT_EQ(desk.cell("A1048576")->getValue(), 11354.0);
    std::cout << "check " << std::chrono::duration<double>(checked - start).count()
              << " s, tonumbers " << std::chrono::duration<double>(converted - checked).count()
              << " s\n";
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.cell("A1048576")->getValue(), 0.0);
}

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

void fill_mixed(const Desk& desk, sal_Int32 rows) {
    const std::array<const char*, 4> texts = {"11 354", "13,5", "45 %", "Summa"};
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data(rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        data.getArray()[row].realloc(1);
        data.getArray()[row].getArray()[0] <<=
            to_ustring(texts[static_cast<std::size_t>(row) % texts.size()]);
    }
    put_data(desk, 0, data);
}

TEST(ToNumbers, TakesAColumnOfMixedLooksAndWords) {
    const Desk desk;
    fill_mixed(desk, 20000);
    desk.select("A1:A20000");
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(desk.does("tonumbers"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
    EXPECT_EQ(desk.cell("A19999")->getValue(), 0.45);
    EXPECT_EQ(desk.shown("A19998"), said({"13,5", "13.5"}));
    EXPECT_EQ(desk.shown("A20000"), "Summa");
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.shown("A19999"), "45 %");
}

TEST(BadInput, TooManyPiecesToConvertAtOnce) {
    const Desk desk;
    fill_mixed(desk, 200000);
    desk.select("A1:A200000");
    const auto start = std::chrono::steady_clock::now();
    expect_answer(desk.choose("tonumbers"), false,
                  {"Markeringen växlar 150\u00A0000 gånger mellan olika slags texter, och högst "
                   "30\u00A0000 går att göra om på en gång. Inget har ändrats. Markera en del i "
                   "taget.",
                   "The selection changes 150,000 times between different kinds of texts, and at "
                   "most 30,000 can be converted at once. Nothing has been changed. Select a part "
                   "at a time."});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    EXPECT_EQ(desk.shown("A199999"), "45 %");
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
