// What can't be drawn, and what is said then.
#include "chart_desk.hpp"

#include "catalog/menu.hpp"
#include "core/commands/refusal.hpp"

#include <com/sun/star/sheet/TableFilterField.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using core::commands::Refusal;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void expect_refused(const Desk& desk, const std::string& command, Refusal refusal,
                    const std::string& detail = {}) {
    const auto titles = desk.undo_titles();
    const int before = count(desk);
    const Answer answer = desk.choose(command);
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message, core::commands::refusal_text(refusal, detail, command_language()));
    EXPECT_EQ(count(desk), before);
    EXPECT_EQ(desk.undo_titles(), titles);
}

TEST(ChartsRefused, WithoutATableToDraw) {
    const Desk desk;
    fill(desk, "Norr|52|40\nSöder|30|38");
    desk.select("A1:C2");
    expect_refused(desk, "chart.sexes", Refusal::no_chart_table);
    desk.select("F20");
    expect_refused(desk, "chart.sexes", Refusal::no_numbers);
    fill(desk, "Ort|Antal\nA|1\nB|2", 4);
    desk.select("A5:B7");
    expect_refused(desk, "chart.change", Refusal::no_two_columns);
    desk.cell("B6")->setFormula(uno::to_ustring("=1/0"));
    expect_refused(desk, "chart.deviation", Refusal::error_cells, "B6");
}

TEST(ChartsRefused, WhereTheTableDoesntFit) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    expect_refused(desk, "chart.areas", Refusal::no_index);
    expect_refused(desk, "chart.ring", Refusal::no_single_index);
    expect_refused(desk, "chart.survey", Refusal::no_scale);
    expect_refused(desk, "chart.years", Refusal::no_years);
    fill(desk, "Ort|2021|2022|2023\nA|1|2|3\nB|1|2|3\nC|1|2|3\nD|1|2|3\nE|1|2|3\nF|1|2|3\nG|1|2|3",
         9);
    desk.select("A10:D17");
    expect_refused(desk, "chart.years", Refusal::too_many_lines);
}

TEST(ChartsRefused, WhereFiguresAreMerged) {
    const Desk desk;
    fill(desk, platforms);
    Reference<css::util::XMergeable>(desk.range("B2:B3"), UNO_QUERY_THROW)->merge(true);
    desk.select("A1:D5");
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::merged_figures, "B2");
    }
}

TEST(ChartsRefused, WhereAFilterHidesRows) {
    const Desk desk;
    fill(desk, platforms);
    const Reference<css::sheet::XSheetFilterable> filterable(desk.range("A1:D5"), UNO_QUERY_THROW);
    const auto filter = filterable->createFilterDescriptor(true);
    css::uno::Sequence<css::sheet::TableFilterField> fields(1);
    fields.getArray()[0].Field = 0;
    fields.getArray()[0].Operator = css::sheet::FilterOperator_NOT_EQUAL;
    fields.getArray()[0].StringValue = uno::to_ustring("Norr");
    filter->setFilterFields(fields);
    Reference<css::beans::XPropertySet>(filter, UNO_QUERY_THROW)
        ->setPropertyValue("ContainsHeader", Any(true));
    filterable->filter(filter);
    desk.select("A1:D5");
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::filtered_rows);
    }
}

TEST(ChartsRefused, OnAProtectedSheet) {
    const Desk desk;
    fill(desk, platforms);
    desk.select("A1:D5");
    Reference<css::util::XProtectable>(desk.sheet(), UNO_QUERY_THROW)->protect(rtl::OUString());
    const auto name = uno::to_utf8(desk.document()->getSheets()->getElementNames()[0]);
    for (const auto& command : catalog::chart_commands()) {
        expect_refused(desk, std::string(command.id), Refusal::protected_sheet, name);
    }
}

} // namespace

} // namespace utfall::tests
