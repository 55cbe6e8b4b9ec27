// A copy to share, and what brings it back.
#include "check_desk.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <array>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

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
    expect_refused(
        desk, "restore",
        {"Det här är ingen kopia som Utfall har sparat: bladet med formlerna saknas.",
         "This isn't a copy that Utfall has saved: the sheet with the formulas is missing."});
    Reference<css::util::XProtectable>(desk.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
    EXPECT_FALSE(desk.choose("share", "file:///nowhere.ods").done);
}

} // namespace

} // namespace utfall::tests
