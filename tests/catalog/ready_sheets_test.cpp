// The declarations of the ready sheets: whole in both languages, and formulas of known functions.
#include "book/formula.hpp"
#include "catalog/catalog.hpp"
#include "catalog/menu.hpp"
#include "core/commands/register_link.hpp"
#include "sheets/ready.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using core::Language;

// Calc's own functions that the sheets use; another name in a formula is misspelt.
const std::set<std::string> calc_functions{
    "ABS",   "AND",   "CHOOSE", "COUNT",   "COUNTA",     "COUNTIF", "DATE",
    "DAY",   "FIXED", "IF",     "IFERROR", "INDEX",      "ISERROR", "ISNUMBER",
    "LOWER", "MAX",   "MIN",    "MONTH",   "N",          "NA",      "OR",
    "ROUND", "ROW",   "SUM",    "SUMIF",   "SUMPRODUCT", "TEXT",    "YEAR"};

std::string unknown_functions(const std::string& formula) {
    std::string found;
    bool quoted = false;
    std::string name;
    for (const char c : formula) {
        quoted = c == '"' ? !quoted : quoted;
        const bool letter =
            (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9' && !name.empty());
        if (!quoted && c == '(' && !name.empty() && !calc_functions.contains(name) &&
            catalog::find(name) == nullptr) {
            found += name + " ";
        }
        name = letter && !quoted ? name + c : std::string();
    }
    return found;
}

void for_all(const std::function<void(const sheets::ReadySheet&, const book::Workbook&)>& look) {
    support::Figures figures{fs::path(UTFALL_SOURCE_DIR) / "examples/figures"};
    for (const auto& ready : sheets::ready_sheets()) {
        for (const auto language : {Language::swedish, Language::english}) {
            for (const bool example : {true, false}) {
                look(ready, sheets::workbook_of(ready, {language, example}, figures));
            }
            if (ready.write_linked != nullptr) {
                look(ready, sheets::linked_workbook_of(ready, language, figures));
            }
        }
    }
}

TEST(ReadySheets, HaveACommandEachAndCommandsHaveASheetEach) {
    std::set<std::string> declared;
    for (const auto& ready : sheets::ready_sheets()) {
        declared.insert("sheet." + std::string(ready.name));
    }
    std::set<std::string> commands;
    for (const auto& command : catalog::sheet_commands()) {
        commands.insert(std::string(command.id));
    }
    EXPECT_EQ(declared, commands);
}

TEST(ReadySheets, CallOnlyFunctionsThatThereAre) {
    for_all([](const sheets::ReadySheet& ready, const book::Workbook& book) {
        for (const auto& [number, row] : book.sheets().front().rows()) {
            for (const auto& [column, cell] : row) {
                if (cell.kind == book::Cell::Kind::formula) {
                    EXPECT_EQ(unknown_functions(cell.text), "")
                        << ready.name << " row " << number << ": " << cell.text;
                    EXPECT_NO_THROW((void)book::stored_formula(cell.text, number));
                }
            }
        }
    });
}

TEST(ReadySheets, PrintOneRangeAndSayWhereToType) {
    for_all([](const sheets::ReadySheet& ready, const book::Workbook& book) {
        const book::Sheet& sheet = book.sheets().front();
        EXPECT_TRUE(sheet.printed().has_value()) << ready.name;
        EXPECT_FALSE(sheet.validations().empty()) << ready.name;
        bool input = false;
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                input = input || cell.style.input;
            }
        }
        EXPECT_TRUE(input) << ready.name;
    });
}

TEST(ReadySheets, KeepPersonsOffPaper) {
    support::Figures figures{fs::path(UTFALL_SOURCE_DIR) / "examples/figures"};
    for (const auto& ready : sheets::ready_sheets()) {
        if (ready.name != "register" && ready.name != "survey") {
            continue;
        }
        const auto book = sheets::workbook_of(ready, {Language::swedish, true}, figures);
        const book::Sheet& sheet = book.sheets().front();
        ASSERT_TRUE(sheet.printed().has_value());
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                const bool printed = number >= sheet.printed()->first_row &&
                                     number <= sheet.printed()->last_row &&
                                     column >= sheet.printed()->first_column &&
                                     column <= sheet.printed()->last_column;
                EXPECT_FALSE(printed && cell.style.input) << ready.name << " row " << number;
            }
        }
    }
}

bool reads(const std::string& formula, const std::string& what) {
    return formula.find(what) != std::string::npos;
}

TEST(LinkedSheets, PrintOnlyWhatIsSafeToPublish) {
    support::Figures figures{fs::path(UTFALL_SOURCE_DIR) / "examples/figures"};
    for (const auto& ready : sheets::ready_sheets()) {
        if (ready.write_linked == nullptr) {
            continue;
        }
        const auto book = sheets::linked_workbook_of(ready, Language::swedish, figures);
        const book::Sheet& sheet = book.sheets().front();
        ASSERT_TRUE(sheet.printed().has_value());
        int safe = 0;
        for (const auto& [number, row] : sheet.rows()) {
            for (const auto& [column, cell] : row) {
                const bool printed =
                    number <= sheet.printed()->last_row && column <= sheet.printed()->last_column;
                if (!printed || cell.kind != book::Cell::Kind::formula ||
                    cell.style.format == book::Format::date) {
                    continue;
                }
                // Nothing comes straight from the register: counts are those of SUPPRESS_SMALL.
                for (const auto stand_in : core::commands::stand_ins) {
                    EXPECT_FALSE(reads(cell.text, std::string(stand_in))) << number;
                }
                EXPECT_FALSE(reads(cell.text, "OUTCOME_REPORT")) << number;
                safe += reads(cell.text, "INDEX($H$") ? 1 : 0;
            }
        }
        EXPECT_GT(safe, 60) << ready.name; // 12 rows of four counts and the year before, platforms
    }
}

TEST(LinkedSheets, AreDeclaredWithTheirColumns) {
    int linked = 0;
    for (const auto& ready : sheets::ready_sheets()) {
        linked += ready.write_linked != nullptr ? 1 : 0;
        EXPECT_EQ(ready.write_linked != nullptr, !ready.linked_widths_cm.empty()) << ready.name;
    }
    EXPECT_EQ(linked, 1);
}

} // namespace

} // namespace utfall::tests
