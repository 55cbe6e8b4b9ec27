// Split pasted text, and copies to share, on live documents.
#include "command_desk.hpp"

#include "catalog/menu.hpp"
#include "support/csv.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/util/URL.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <array>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

void write(const Desk& desk, const std::vector<std::string>& lines, int from = 1) {
    for (const std::string& line : lines) {
        Reference<css::text::XTextRange>(desk.cell("A" + std::to_string(from++)), UNO_QUERY_THROW)
            ->setString(to_ustring(line));
    }
}

const std::vector<std::string> budget{"Tkr Utfall 2023 Budget 2023 Avvikelse",
                                      "Kanslipersonal −1 977 −2 010 33", "Lokaler −412 −400 −12",
                                      "Summa −2 389 −2 410 21"};

void expect_unchanged(const Desk& desk, const std::string& command, const core::Text& message) {
    const std::string before = desk.snapshot();
    const auto titles = desk.undo_titles();
    const Answer answer = desk.choose(command);
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message, said(message));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(desk.undo_titles(), titles);
}

// Pasted as one column of text, to a checked table: split and check.
TEST(Split, MakesATableOfPastedText) {
    const Desk desk;
    write(desk, budget);
    const std::string before = desk.snapshot();
    desk.undo_manager()->clear();
    desk.select("A2");
    const Answer answer = desk.choose("split");
    EXPECT_TRUE(answer.done);
    EXPECT_EQ(answer.message, said({"3 rader är uppdelade i etikett och 3 kolumner.",
                                    "3 lines are split into a label and 3 columns."}));
    EXPECT_EQ(desk.shown("A2"), "Kanslipersonal");
    EXPECT_EQ(desk.cell("B2")->getValue(), -1977.0);
    EXPECT_EQ(desk.cell("C2")->getValue(), -2010.0);
    EXPECT_EQ(desk.cell("D4")->getValue(), 21.0);
    EXPECT_EQ(desk.shown("C1"), "Budget 2023");
    const std::string after = desk.snapshot();
    ASSERT_EQ(desk.undo_titles().size(), 1U);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.snapshot(), before);
    desk.undo_manager()->redo();
    EXPECT_EQ(desk.snapshot(), after);
    EXPECT_TRUE(desk.does("check"));
}

TEST(Split, RefusesWhatItCantDo) {
    const Desk desk;
    desk.select("A1");
    expect_unchanged(desk, "split",
                     {"Det finns ingen text i markeringen att göra om. Markera cellerna med tal "
                      "som är inklistrade som text.",
                      "There is no text in the selection to convert. Select the cells with numbers "
                      "that were pasted as text."});
    write(desk, {"Detta är en text.", "Den har inga tal."});
    expect_unchanged(desk, "split",
                     {"Det går inte att se hur texten ska delas i etikett och tal: raderna kan "
                      "läsas på flera sätt, och varken summor eller rubriker avgör. Inget har "
                      "ändrats.",
                      "It can't be seen how the text parts into label and figures: the lines can "
                      "be read in several ways, and neither sums nor headings decide. Nothing has "
                      "been changed."});
    write(desk, budget);
    desk.cell("C3")->setValue(1.0);
    desk.select("A1:A4");
    expect_unchanged(desk, "split",
                     {"Talen får inte plats: cellerna C3 till höger om texten är inte tomma. Inget "
                      "har ändrats. Flytta dem, eller flytta texten till ett eget blad.",
                      "There is no room for the figures: the cells C3 to the right of the text "
                      "aren't empty. Nothing has been changed. Move them, or move the text to a "
                      "sheet of its own."});
    desk.select("A1:B4");
    expect_unchanged(desk, "split",
                     {"Text som ska delas upp står i en enda kolumn. Markera den kolumnen, eller "
                      "ställ markören i en av dess celler.",
                      "Text to split stands in a single column. Select that column, or put the "
                      "cursor in one of its cells."});
    Reference<css::util::XMergeable>(desk.range("A1:A2"), UNO_QUERY_THROW)->merge(true);
    desk.select("A1:A4");
    expect_unchanged(desk, "split",
                     {"Texten har sammanfogade celler. Dela upp dem först; inget har ändrats.",
                      "The text has merged cells. Split them first; nothing has been changed."});
}

const std::string index_formula = "=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(A1;A2)";

void fill_formulas(const Desk& desk) {
    desk.cell("A1")->setValue(144.0);
    desk.cell("A2")->setValue(234.0);
    desk.cell("B1")->setFormula(to_ustring(index_formula));
    constexpr sal_Int32 whole_percent = 10; // the office's own format 0 %
    Reference<css::beans::XPropertySet>(desk.range("B1"), UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", css::uno::Any(whole_percent));
    desk.cell("B2")->setFormula("=A1*2");
    desk.cell("B3")->setFormula(to_ustring("=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(A2;A1)"));
    Reference<css::sheet::XArrayFormulaRange>(desk.range("D1:D2"), UNO_QUERY_THROW)
        ->setArrayFormula(
            to_ustring("=ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(A1:A2;A2:A2*1+A1:A2)"));
}

TEST(Share, SavesACopyWithValuesAndLeavesTheOriginal) {
    const TemporaryFolder folder;
    for (const char* name : {"copy.ods", "copy.xlsx"}) {
        const std::string url = file_url(folder.path() / name);
        const Desk desk;
        fill_formulas(desk);
        const std::string before = desk.snapshot();
        const auto titles = desk.undo_titles();
        const Answer answer = desk.choose("share", url);
        ASSERT_TRUE(answer.done) << answer.message;
        EXPECT_NE(answer.message.find((folder.path() / name).string()), std::string::npos);
        EXPECT_EQ(desk.snapshot(), before);
        EXPECT_EQ(desk.undo_titles(), titles);

        const Desk copy(folder.path() / name);
        EXPECT_EQ(copy.cell("B1")->getType(), css::table::CellContentType_VALUE);
        EXPECT_NEAR(copy.cell("B1")->getValue(), 144.0 / 234.0, 1e-12); // files hold 15 digits
        EXPECT_EQ(copy.shown("B1"), desk.shown("B1"));
        EXPECT_TRUE(copy.shown("B1").starts_with("62"));
        EXPECT_EQ(copy.formula("B2"), "=A1*2");
        EXPECT_EQ(copy.shown("B3"), desk.shown("B3")); // an error, as it was shown
        EXPECT_EQ(copy.cell("D2")->getType(), desk.cell("D2")->getError() == 0
                                                  ? css::table::CellContentType_VALUE
                                                  : css::table::CellContentType_TEXT);
        ASSERT_EQ(copy.document()->getSheets()->getElementNames().getLength(), 2);
        EXPECT_EQ(copy.shown("B5", 1), "=POSITIVEOUTCOMERATE(A1;A2)");

        // And back again, except for what has been changed meanwhile.
        copy.undo_manager()->clear();
        const std::string shared = copy.snapshot();
        const Answer restored = copy.choose("restore");
        EXPECT_TRUE(restored.done) << restored.message;
        EXPECT_EQ(copy.formula("B1"), index_formula);
        EXPECT_TRUE(copy.formula("D1").starts_with("{="));
        EXPECT_EQ(copy.document()->getSheets()->getElementNames().getLength(), 1);
        ASSERT_EQ(copy.undo_titles().size(), 1U);
        copy.undo_manager()->undo();
        EXPECT_EQ(copy.snapshot(), shared);
        copy.cell("B1")->setValue(0.5);
        EXPECT_TRUE(copy.does("restore"));
        EXPECT_EQ(copy.cell("B1")->getValue(), 0.5);
        EXPECT_EQ(copy.document()->getSheets()->getElementNames().getLength(), 2);
    }
}

/// A name, a condition and a rule of ours, each beside one that isn't, and a cell with the name.
void fill_rules(const Desk& desk) {
    using css::beans::PropertyValue;
    const auto value = [](const char* name, const css::uno::Any& any) {
        return PropertyValue(rtl::OUString::createFromAscii(name), 0, any,
                             css::beans::PropertyState_DIRECT_VALUE);
    };
    desk.cell("A1")->setValue(144.0);
    desk.cell("A2")->setValue(234.0);
    const Reference<css::beans::XPropertySet> document(desk.document(), UNO_QUERY_THROW);
    const Reference<css::sheet::XNamedRanges> names(document->getPropertyValue("NamedRanges"),
                                                    UNO_QUERY_THROW);
    const std::string sheet =
        "$" + uno::to_utf8(desk.document()->getSheets()->getElementNames()[0]);
    const std::string first = sheet + ".$A$1";
    names->addNewByName(
        "Andelen",
        to_ustring("ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(" + first + ";" + sheet + ".$A$2)"),
        {0, 0, 0}, 0);
    names->addNewByName("Dubbla", "Andelen*2", {0, 0, 0}, 0);
    names->addNewByName("Egen", to_ustring(first), {0, 0, 0}, 0);
    desk.cell("B1")->setFormula("=Dubbla+Egen");
    desk.cell("B2")->setFormula("=Egen");

    const Reference<css::beans::XPropertySet> cells(desk.range("C2:C5"), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetConditionalEntries> conditions(
        cells->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
    for (const char* formula :
         {"7", "ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(B2;$A$2)>0.5", "Andelen>0.4"}) {
        const std::array entry{
            value("Operator", css::uno::Any(css::sheet::ConditionOperator_FORMULA)),
            value("Formula1", css::uno::Any(rtl::OUString::createFromAscii(formula))),
            value("SourcePosition", css::uno::Any(css::table::CellAddress(0, 2, 1))),
            value("StyleName", css::uno::Any(rtl::OUString("Default")))};
        conditions->addNew({entry.data(), static_cast<sal_Int32>(entry.size())});
    }
    cells->setPropertyValue("ConditionalFormat", css::uno::Any(conditions));

    for (const auto& [range, formula] :
         {std::pair("D2:D5", "ORG.UTFALL.FUNCTIONS.POSITIVEOUTCOMERATE(B2;$A$2)>0.5"),
          std::pair("E2:E5", "LEN(E2)<9")}) {
        const Reference<css::beans::XPropertySet> typed(desk.range(range), UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetCondition> rule(typed->getPropertyValue("Validation"),
                                                          UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(rule, UNO_QUERY_THROW);
        properties->setPropertyValue("Type", css::uno::Any(css::sheet::ValidationType_CUSTOM));
        properties->setPropertyValue("InputMessage", css::uno::Any(to_ustring("Skriv så här")));
        rule->setOperator(css::sheet::ConditionOperator_FORMULA);
        rule->setSourcePosition({0, 3, 1});
        rule->setFormula1(rtl::OUString::createFromAscii(formula));
        typed->setPropertyValue("Validation", css::uno::Any(rule));
    }
}

/// Names, conditions and rules of a document, in words.
std::string rules_of(const Desk& desk) {
    std::string text;
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(desk.document(), UNO_QUERY_THROW)
            ->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    for (const rtl::OUString& name : names->getElementNames()) {
        const Reference<css::sheet::XNamedRange> range(names->getByName(name), UNO_QUERY_THROW);
        text += uno::to_utf8(name) + "=" + uno::to_utf8(range->getContent()) + '\n';
    }
    const Reference<css::container::XIndexAccess> conditions(
        Reference<css::beans::XPropertySet>(desk.range("C2:C5"), UNO_QUERY_THROW)
            ->getPropertyValue("ConditionalFormat"),
        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < conditions->getCount(); ++i) {
        const Reference<css::sheet::XSheetCondition> condition(conditions->getByIndex(i),
                                                               UNO_QUERY_THROW);
        text += "C: " + uno::to_utf8(condition->getFormula1()) + '\n';
    }
    for (const char* cell : {"D2", "E3"}) {
        const Reference<css::sheet::XSheetCondition> rule(
            Reference<css::beans::XPropertySet>(desk.range(cell), UNO_QUERY_THROW)
                ->getPropertyValue("Validation"),
            UNO_QUERY_THROW);
        css::sheet::ValidationType type = css::sheet::ValidationType_ANY;
        rtl::OUString message;
        const Reference<css::beans::XPropertySet> properties(rule, UNO_QUERY_THROW);
        properties->getPropertyValue("Type") >>= type;
        properties->getPropertyValue("InputMessage") >>= message;
        text += std::string(cell) + ": " + std::to_string(static_cast<int>(type)) + " " +
                uno::to_utf8(rule->getFormula1()) + " " + uno::to_utf8(message) + '\n';
    }
    return text;
}

/// How often the file calls us, texts in cells apart: the list of formulas holds some.
std::size_t calls_in_file(const Desk& desk, const std::filesystem::path& file) {
    css::uno::Sequence<css::beans::PropertyValue> flat(1);
    flat.getArray()[0].Name = "FilterName";
    flat.getArray()[0].Value <<= rtl::OUString("OpenDocument Spreadsheet Flat XML");
    Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
        ->storeToURL(to_ustring(file_url(file)), flat);
    const std::string text = support::read_file(file);
    std::size_t count = 0;
    for (std::size_t at = text.find("ORG.UTFALL"); at != std::string::npos;
         at = text.find("ORG.UTFALL", at + 1)) {
        const std::size_t tag = text.rfind('<', at);
        count += text.compare(tag, 8, "<text:p>") == 0 ? 0 : 1;
    }
    return count;
}

TEST(Share, LeavesNothingOfOursInTheCopyAndRestoresAll) {
    const TemporaryFolder folder;
    const Desk desk;
    fill_rules(desk);
    const std::string before = desk.snapshot();
    const std::string rules = rules_of(desk);
    EXPECT_GT(calls_in_file(desk, folder.path() / "own.fods"), 2U);
    const auto file = folder.path() / "copy.ods";
    const Answer answer = desk.choose("share", file_url(file));
    ASSERT_TRUE(answer.done) << answer.message;
    EXPECT_NE(answer.message.find(said({"i kopian, 5 i antal", "in the copy, 5 in number"})),
              std::string::npos)
        << answer.message;
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(rules_of(desk), rules);

    const Desk copy(file);
    EXPECT_EQ(calls_in_file(copy, folder.path() / "copy.fods"), 0U);
    EXPECT_EQ(copy.cell("B1")->getType(), css::table::CellContentType_VALUE);
    EXPECT_NEAR(copy.cell("B1")->getValue(), 2.0 * 144.0 / 234.0 + 144.0, 1e-9);
    EXPECT_EQ(copy.formula("B2"), "=Egen");
    const std::string copied = rules_of(copy);
    EXPECT_EQ(copied.find("Andelen"), std::string::npos) << copied;
    EXPECT_EQ(copied.find("Dubbla"), std::string::npos) << copied;
    EXPECT_NE(copied.find("Egen="), std::string::npos) << copied;
    EXPECT_NE(copied.find("C: 7\n"), std::string::npos) << copied;
    EXPECT_NE(copied.find("D2: 0 0 Skriv så här"), std::string::npos) << copied; // its note stays
    EXPECT_NE(copied.find("E3: 7 LEN("), std::string::npos) << copied;

    copy.undo_manager()->clear();
    const std::string shared = copy.snapshot();
    const Answer restored = copy.choose("restore");
    ASSERT_TRUE(restored.done) << restored.message;
    EXPECT_EQ(restored.message, said({"6 formler är återställda.", "6 formulas are restored."}));
    EXPECT_EQ(rules_of(copy), rules);
    EXPECT_EQ(copy.formula("B1"), "=Dubbla+Egen");
    ASSERT_EQ(copy.undo_titles().size(), 1U);
    copy.undo_manager()->undo();
    EXPECT_EQ(copy.snapshot(), shared);
    EXPECT_EQ(rules_of(copy), copied);
    copy.undo_manager()->redo();
    EXPECT_EQ(rules_of(copy), rules);
    EXPECT_EQ(copy.snapshot(), before);
}

TEST(Share, RefusesWhatItCantDo) {
    const Desk desk;
    fill_formulas(desk);
    expect_unchanged(
        desk, "restore",
        {"Det här är ingen kopia som Utfall har sparat: bladet med formlerna saknas.",
         "This isn't a copy that Utfall has saved: the sheet with the formulas is missing."});
    Reference<css::util::XProtectable>(desk.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
    EXPECT_FALSE(desk.choose("share", "file:///nowhere.ods").done);
}

/// Exports to PDF and gives the file's size.
std::uintmax_t pdf_size(const Desk& desk, const std::filesystem::path& file) {
    const auto pair = [](const char* name, const css::uno::Any& value) {
        return css::beans::PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                                         css::beans::PropertyState_DIRECT_VALUE);
    };
    css::uno::Sequence<css::beans::PropertyValue> data(1);
    data.getArray()[0] = pair("ExportNotes", css::uno::Any(false)); // comments as PDF notes
    css::uno::Sequence<css::beans::PropertyValue> options(2);
    options.getArray()[0] = pair("FilterName", css::uno::Any(rtl::OUString("calc_pdf_Export")));
    options.getArray()[1] = pair("FilterData", css::uno::Any(data));
    Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
        ->storeToURL(to_ustring(file_url(file)), options);
    return std::filesystem::file_size(file);
}

// A frame that was exported would make the page's drawing longer.
TEST(Frames, AreNotInAnExportedPdf) {
    const TemporaryFolder folder;
    const Desk desk;
    write(desk, budget);
    desk.select("A2");
    ASSERT_TRUE(desk.does("split"));
    desk.cell("B4")->setValue(-2500.0);
    const auto plain = pdf_size(desk, folder.path() / "plain.pdf");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_NE(desk.frame("B4"), -1);
    const auto list = desk.document()->getSheets()->getElementNames()[1];
    desk.document()->getSheets()->removeByName(list); // its pages would be more
    ASSERT_NE(desk.frame("B4"), -1);
    const Reference<css::util::XModifiable> modifiable(desk.document(), UNO_QUERY_THROW);
    modifiable->setModified(false);
    const auto titles = desk.undo_titles();
    EXPECT_EQ(pdf_size(desk, folder.path() / "framed.pdf"), plain);
    EXPECT_FALSE(modifiable->isModified());
    EXPECT_EQ(desk.undo_titles(), titles);
    // They are seen again, and would be in the file without being hidden.
    const Reference<css::container::XIndexAccess> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Reference<css::beans::XPropertySet> shape(page->getByIndex(i), UNO_QUERY_THROW);
        bool visible = false;
        shape->getPropertyValue("Visible") >>= visible;
        EXPECT_TRUE(visible);
        shape->setPropertyValue("Name", css::uno::Any(rtl::OUString("egen")));
    }
    EXPECT_GT(pdf_size(desk, folder.path() / "own.pdf"), plain);
}

// Every command of the menu has someone that answers, and says that it is there.
TEST(Menu, EveryCommandIsAnswered) {
    const Desk desk;
    const Reference<css::frame::XDispatchProvider> provider(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame(),
        UNO_QUERY_THROW);
    const auto transformer = css::util::URLTransformer::create(office().context());
    for (const auto* command : catalog::commands()) {
        css::util::URL url;
        url.Complete = to_ustring(command->url());
        transformer->parseStrict(url);
        EXPECT_TRUE(provider->queryDispatch(url, "_self", 0).is()) << command->id;
    }
}

// In a window without a spreadsheet a command says so; what needs none works.
TEST(Menu, SaysThatNoSpreadsheetIsOpen) {
    const auto desktop = css::frame::Desktop::create(office().context());
    const Reference<css::frame::XFrame> frame = desktop->findFrame("_blank", 0);
    const Reference<css::frame::XDispatchProvider> provider(frame, UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::PropertyValue> quiet(1);
    quiet.getArray()[0].Name = "Quiet";
    quiet.getArray()[0].Value <<= true;
    const auto helper = css::frame::DispatchHelper::create(office().context());
    const auto choose = [&](const char* url) {
        css::frame::DispatchResultEvent event;
        helper->executeDispatch(provider, rtl::OUString::createFromAscii(url), rtl::OUString(), 0,
                                quiet) >>= event;
        rtl::OUString message;
        event.Result >>= message;
        return uno::to_utf8(message);
    };
    EXPECT_EQ(choose("org.utfall:check"),
              said({"Det finns inget kalkylblad öppet i fönstret. Öppna ett och välj kommandot "
                    "där.",
                    "No spreadsheet is open in this window. Open one and choose the command "
                    "there."}));
    EXPECT_NE(choose("org.utfall:about").find("Utfall"), std::string::npos);
    Reference<css::util::XCloseable>(frame, UNO_QUERY_THROW)->close(true);
}

// A document that is open for reading only is left as it is.
TEST(Menu, ChangesNothingInADocumentForReading) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "read.ods";
    {
        const Desk desk;
        write(desk, budget);
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    css::uno::Sequence<css::beans::PropertyValue> reading(1);
    reading.getArray()[0].Name = "ReadOnly";
    reading.getArray()[0].Value <<= true;
    const Reference<css::frame::XModel> model(
        css::frame::Desktop::create(office().context())
            ->loadComponentFromURL(to_ustring(file_url(file)), "_blank", 0, reading),
        UNO_QUERY_THROW);
    const Reference<css::frame::XDispatchProvider> provider(
        model->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::PropertyValue> quiet(1);
    quiet.getArray()[0].Name = "Quiet";
    quiet.getArray()[0].Value <<= true;
    for (const char* url : {"org.utfall:split", "org.utfall:tonumbers", "org.utfall:unmark",
                            "org.utfall:restore", "org.utfall:check"}) {
        css::frame::DispatchResultEvent event;
        css::frame::DispatchHelper::create(office().context())
            ->executeDispatch(provider, rtl::OUString::createFromAscii(url), rtl::OUString(), 0,
                              quiet) >>= event;
        rtl::OUString message;
        event.Result >>= message;
        EXPECT_EQ(event.State, css::frame::DispatchResultState::FAILURE) << url;
        EXPECT_TRUE(uno::to_utf8(message).starts_with(
            said({"Dokumentet är öppnat för läsning", "The document is open for reading only"})))
            << url << uno::to_utf8(message);
    }
    EXPECT_FALSE(Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->isModified());
    close(model);
}

// Hidden at first; shown when the user asks for it, with its title.
TEST(Menu, HasAToolbar) {
    const Desk desk;
    const Reference<css::beans::XPropertySet> frame(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame(),
        UNO_QUERY_THROW);
    const Reference<css::frame::XLayoutManager> layout(frame->getPropertyValue("LayoutManager"),
                                                       UNO_QUERY_THROW);
    const rtl::OUString name = "private:resource/toolbar/addon_org.utfall.toolbar";
    EXPECT_FALSE(layout->isElementVisible(name));
    layout->createElement(name);
    EXPECT_TRUE(layout->getElement(name).is());
    layout->hideElement(name);
}

TEST(Menu, SaysWhereItsPagesAreAndOpensExamplesAsCopies) {
    const Desk desk;
    for (const char* command : {"help", "reference", "about"}) {
        const Answer answer = desk.choose(command);
        EXPECT_TRUE(answer.done) << command;
        EXPECT_NE(answer.message.find("org.utfall/"), std::string::npos) << answer.message;
    }
    const auto components = [] {
        std::vector<std::string> urls;
        const auto all = css::frame::Desktop::create(office().context())->getComponents();
        const auto each = all->createEnumeration();
        while (each->hasMoreElements()) {
            const Reference<css::frame::XModel> model(each->nextElement(), css::uno::UNO_QUERY);
            urls.push_back(model.is() ? uno::to_utf8(model->getURL()) : "");
        }
        return urls;
    };
    const std::size_t before = components().size();
    EXPECT_TRUE(desk.does("example.enkat"));
    const auto after = components();
    EXPECT_EQ(after.size(), before + 1);
    for (const std::string& url : after) {
        EXPECT_EQ(url, "") << "a copy has no name of its own";
    }
    const auto each =
        css::frame::Desktop::create(office().context())->getComponents()->createEnumeration();
    std::vector<Reference<css::frame::XModel>> opened;
    while (each->hasMoreElements()) {
        const Reference<css::frame::XModel> model(each->nextElement(), css::uno::UNO_QUERY);
        if (model.is() &&
            model != Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)) {
            opened.push_back(model);
        }
    }
    for (const auto& model : opened) {
        close(model);
    }
}

} // namespace

} // namespace utfall::tests
