// Tables to check on live documents, and what commands answer.
#pragma once

#include "command_desk.hpp"
#include "support/csv.hpp"

#include <com/sun/star/sheet/FilterOperator.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetFilterDescriptor.hpp>
#include <com/sun/star/sheet/XSheetFilterable.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace utfall::tests {

// The same list from Swedish and English offices has the same places.
inline constexpr int list_sheet = 1;

inline void fill_table(const Desk& desk, const std::vector<std::vector<core::Cell>>& rows,
                       int row = 0, int column = 0) {
    CellBlock block;
    block.row = static_cast<std::size_t>(row);
    block.column = static_cast<std::size_t>(column);
    for (const auto& cells : rows) {
        block.values.add_row(cells);
    }
    put(desk.sheet(), block);
}

[[nodiscard]] inline core::Cell number_or_blank(const support::CsvFile& file, std::size_t row,
                                                const std::string& column) {
    return file.empty(row, column) ? core::Cell(core::Blank())
                                   : core::Cell(file.number(row, column));
}

// Bilaga 3 as the report prints it, the sections' names on rows of their own; from A1, 37 rows.
inline void fill_appendix_3(const Desk& desk) {
    const support::CsvFile file(std::filesystem::path(UTFALL_SOURCE_DIR) /
                                "examples/figures/umea_2023_budget.csv");
    std::vector<std::vector<core::Cell>> rows = {{std::string("Tkr"), std::string("Utfall 2023"),
                                                  std::string("Budget 2023"),
                                                  std::string("Avvikelse")}};
    std::string section;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        if (file.at(row, "section") != section) {
            section = file.at(row, "section");
            if (!section.empty()) {
                rows.push_back({section, core::Blank(), core::Blank(), core::Blank()});
            }
        }
        rows.push_back({file.at(row, "line"), number_or_blank(file, row, "outcome_2023"),
                        number_or_blank(file, row, "budget_2023"),
                        number_or_blank(file, row, "deviation_published")});
    }
    fill_table(desk, rows);
}

[[nodiscard]] inline std::vector<std::vector<core::Cell>> small_table() {
    return {{std::string("Tkr"), std::string("Utfall"), std::string("Budget"),
             std::string("Avvikelse")},
            {std::string("Hyra"), -85.0, -80.0, -5.0},
            {std::string("Resor"), -35.0, -40.0, 7.0},
            {std::string("Summa"), -120.0, -120.0, 0.0}};
}

// Text of a cell in the list.
inline void write_in_list(const Desk& desk, const std::string& name, const std::string& text) {
    css::uno::Reference<css::text::XTextRange>(
        desk.sheet(list_sheet)->getCellRangeByName(uno::to_ustring(name))->getCellByPosition(0, 0),
        css::uno::UNO_QUERY_THROW)
        ->setString(uno::to_ustring(text));
}

inline void protect(const css::uno::Reference<css::uno::XInterface>& object) {
    css::uno::Reference<css::util::XProtectable>(object, css::uno::UNO_QUERY_THROW)
        ->protect(rtl::OUString());
}

[[nodiscard]] inline std::string sheet_name(const Desk& desk, int index) {
    return uno::to_utf8(desk.document()->getSheets()->getElementNames()[index]);
}

/// The frames of cells.
inline constexpr int error_frame = 0xD64541;
inline constexpr int caution_frame = 0xE59A1C;

inline const core::Text listed{
    "\n\nAllt står på bladet Granskning. Cellerna har fått en ram, som inte "
    "skrivs ut på papper, och en kommentar; inga värden har ändrats.",
    "\n\nEverything is listed on the sheet Check. The cells have got a frame, "
    "which isn't printed on paper, and a comment; no values have been changed."};

inline const core::Text one_listed{
    "\n\nAllt står på bladet Granskning. Cellen har fått en ram, som inte "
    "skrivs ut på papper, och en kommentar; inga värden har ändrats.",
    "\n\nEverything is listed on the sheet Check. The cell has got a frame, "
    "which isn't printed on paper, and a comment; no values have been changed."};

// An answer without what it says of each rule, which grows with the rules.
[[nodiscard]] inline std::string before_rules(const std::string& message) {
    return message.substr(0, message.find(said({"\n\nJämfört: ", "\n\nCompared: "})));
}

// A line of the list without its explanation; rows count from 1.
[[nodiscard]] inline std::string line(const Desk& desk, int row) {
    std::string text;
    for (char column = 'A'; column <= 'J'; ++column) {
        text += (text.empty() ? "" : "|") + desk.shown(column + std::to_string(row), list_sheet);
    }
    return text;
}

[[nodiscard]] inline std::string with_name(std::string_view text, const std::string& name) {
    std::string result(text);
    return result.replace(result.find("{0}"), 3, name);
}

inline void set_property(const Desk& desk, const std::string& name, const char* property,
                         const css::uno::Any& value) {
    css::uno::Reference<css::beans::XPropertySet>(desk.range(name), css::uno::UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

inline void set_fill(const Desk& desk, const std::string& name, sal_Int32 colour) {
    set_property(desk, name, "CellBackColor", css::uno::Any(colour));
}

inline void set_text_format(const Desk& desk, const std::string& name) {
    const auto formats = css::uno::Reference<css::util::XNumberFormatsSupplier>(
                             desk.document(), css::uno::UNO_QUERY_THROW)
                             ->getNumberFormats();
    set_property(desk, name, "NumberFormat", css::uno::Any(formats->queryKey("@", {}, false)));
}

inline void merge(const Desk& desk, const std::string& name) {
    css::uno::Reference<css::util::XMergeable>(desk.range(name), css::uno::UNO_QUERY_THROW)
        ->merge(true);
}

// A filter that hides all rows but those with `label` in the first column.
inline void filter_out(const Desk& desk, const std::string& name, const std::string& label) {
    const css::uno::Reference<css::sheet::XSheetFilterable> range(desk.range(name),
                                                                  css::uno::UNO_QUERY_THROW);
    const auto descriptor = range->createFilterDescriptor(true);
    css::uno::Sequence<css::sheet::TableFilterField> fields(1);
    css::sheet::TableFilterField& field = fields.getArray()[0];
    field.Field = 0;
    field.Operator = css::sheet::FilterOperator_EQUAL;
    field.StringValue = uno::to_ustring(label);
    descriptor->setFilterFields(fields);
    css::uno::Reference<css::beans::XPropertySet>(descriptor, css::uno::UNO_QUERY_THROW)
        ->setPropertyValue("ContainsHeader", css::uno::Any(true));
    range->filter(descriptor);
}

inline void put_data(const Desk& desk, int column,
                     const css::uno::Sequence<css::uno::Sequence<css::uno::Any>>& data) {
    css::uno::Reference<css::sheet::XCellRangeData>(
        desk.sheet()->getCellRangeByPosition(column, 0, column, data.getLength() - 1),
        css::uno::UNO_QUERY_THROW)
        ->setDataArray(data);
}

inline void fill_column(const Desk& desk, int column, sal_Int32 rows, const css::uno::Any& value) {
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data(rows);
    for (auto* row = data.getArray(); row != data.getArray() + rows; ++row) {
        row->realloc(1);
        row->getArray()[0] = value;
    }
    put_data(desk, column, data);
}

inline void expect_answer(const Answer& answer, bool done, const core::Text& message) {
    EXPECT_EQ(answer.done, done);
    EXPECT_EQ(answer.message, said(message));
}

// A command on bad input says why, and leaves the document as it was.
inline void expect_refused(const Desk& desk, const std::string& command, const core::Text& message,
                           const std::string& name = std::string()) {
    const std::string before = desk.snapshot();
    const auto titles = desk.undo_titles();
    const Answer answer = desk.choose(command);
    EXPECT_FALSE(answer.done);
    EXPECT_EQ(answer.message, name.empty() ? said(message) : with_name(said(message), name));
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_EQ(desk.undo_titles(), titles);
}

inline const core::Text check_title{"Granska tabell", "Check table"};
inline const core::Text convert_title{"Gör om till tal", "Convert to numbers"};
inline const core::Text register_title{"Granska register", "Check register"};

inline void fill_mixed(const Desk& desk, sal_Int32 rows) {
    const std::array<const char*, 4> texts = {"11 354", "13,5", "45 %", "Summa"};
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data(rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        data.getArray()[row].realloc(1);
        data.getArray()[row].getArray()[0] <<=
            uno::to_ustring(texts[static_cast<std::size_t>(row) % texts.size()]);
    }
    put_data(desk, 0, data);
}

// Pasted text, a line in each cell of a column.
inline void write(const Desk& desk, const std::vector<std::string>& lines, int from = 1) {
    for (const std::string& line : lines) {
        css::uno::Reference<css::text::XTextRange>(desk.cell("A" + std::to_string(from++)),
                                                   css::uno::UNO_QUERY_THROW)
            ->setString(uno::to_ustring(line));
    }
}

inline const std::vector<std::string> budget_lines{
    "Tkr Utfall 2023 Budget 2023 Avvikelse", "Kanslipersonal −1 977 −2 010 33",
    "Lokaler −412 −400 −12", "Summa −2 389 −2 410 21"};

} // namespace utfall::tests
