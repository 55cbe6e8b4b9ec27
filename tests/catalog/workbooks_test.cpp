// What holds of every example workbook whatever it calculates, and how the writer lays text out.
#include "book/workbook.hpp"
#include "book/wrapping.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

[[nodiscard]] std::vector<fs::path> workbooks() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(UTFALL_SOURCE_DIR) / "examples")) {
        if (entry.path().extension() == ".fods") {
            files.push_back(entry.path());
        }
    }
    return files;
}

/// The parts of a text from each `begin` to the next `end`.
[[nodiscard]] std::vector<std::string> parts(const std::string& text, const std::string& begin,
                                             const std::string& end) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        const std::size_t stop = text.find(end, at);
        found.push_back(text.substr(at, stop - at));
        at = stop;
    }
    return found;
}

[[nodiscard]] bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// A page that the colour scheme turns dark swallows dark text: colour and fill go together.
TEST(Workbooks, ColourNoTextWithoutAFill) {
    ASSERT_FALSE(workbooks().empty());
    for (const fs::path& file : workbooks()) {
        for (const std::string& style :
             parts(support::read_file(file), "<style:style style:name=", "</style:style>")) {
            if (holds(style, "family=\"table-cell\"") && holds(style, "fo:color=")) {
                EXPECT_TRUE(holds(style, "fo:background-color=")) << file << " " << style;
            }
        }
    }
}

TEST(Workbooks, NeverPrintPersonsOrUnsuppressedCounts) {
    const std::vector<std::pair<std::string, std::string>> sheets = {
        {"deltagarregister.fods", "Register"},
        {"deltagarregister.fods", "Aktualiseringar"},
        {"deltagarregister.fods", "Registervård"},
        {"deltagarregister.fods", "Underlag"},
        {"socialt-bokslut-2020.fods", "Register"},
        {"enkat.fods", "Svar"},
        {"enkat.fods", "Underlag"}};
    for (const auto& [file, sheet] : sheets) {
        const auto tables =
            parts(support::read_file(fs::path(UTFALL_SOURCE_DIR) / "examples" / file),
                  "<table:table table:name=\"" + sheet + "\"", ">");
        ASSERT_EQ(tables.size(), 1U) << file << " " << sheet;
        EXPECT_TRUE(holds(tables.front(), "table:print=\"false\"")) << file << " " << sheet;
    }
}

TEST(Workbooks, PrintOnA4WithNamesAndPageNumbers) {
    for (const fs::path& file : workbooks()) {
        const std::string text = support::read_file(file);
        for (const std::string& layout : parts(text, "<style:page-layout-properties", "/>")) {
            EXPECT_TRUE(holds(layout, "21cm") && holds(layout, "29.7cm")) << file;
        }
        for (const std::string& page : parts(text, "<style:master-page ", "</style:master-page>")) {
            EXPECT_TRUE(holds(page, "<text:sheet-name>")) << file;
            EXPECT_TRUE(holds(page, "<text:page-number>")) << file;
        }
    }
}

TEST(Wrapping, BreaksBetweenWords) {
    EXPECT_EQ(book::lines_of("", 5.0), 1);
    EXPECT_EQ(book::lines_of("Kvinnor", 2.0), 1);
    EXPECT_EQ(book::lines_of("Antal deltagare hela året", 3.2), 2);
    EXPECT_EQ(book::lines_of("Antal deltagare hela året", 9.0), 1);
    EXPECT_EQ(book::lines_of("a b c d", 1.0), 2);
    // å, ä, ö are letters, not two.
    EXPECT_EQ(book::lines_of("ååååååååååååå", 2.6), 1);
    // A word wider than the cell is broken.
    EXPECT_EQ(book::lines_of(std::string(30, 'x'), 2.2), 3);
}

TEST(Writer, GivesARowTheHeightOfItsTexts) {
    book::Sheet sheet("Blad", {3.2, 8.0});
    const int one = sheet.add({book::label("Kort"), book::text("kort")});
    const int two = sheet.add({book::label("Antal deltagare hela året"), book::text("kort")});
    EXPECT_EQ(sheet.text_height_cm(one), std::nullopt);
    ASSERT_TRUE(sheet.text_height_cm(two).has_value());
    EXPECT_DOUBLE_EQ(*sheet.text_height_cm(two), book::height_of(2));
}

TEST(Writer, NamesRangesAndRepeatsRoomToFillIn) {
    book::Workbook book("Bok", "Ämne");
    book::Sheet& sheet = book.add_sheet("Mitt blad", {3.0, 3.0});
    const int first = sheet.add_room(40, {book::blank(book::Format::date), book::blank()});
    EXPECT_EQ(first, 1);
    EXPECT_EQ(sheet.next_row(), 41);
    book.name_range("start", "'Mitt blad'.A1:A40");
    sheet.add({book::formula("SUM(start)", book::Format::count)});
    const std::string text = book.flat_xml();
    EXPECT_TRUE(holds(text, "table:number-rows-repeated=\"40\""));
    EXPECT_TRUE(holds(text, "table:name=\"start\""));
    EXPECT_TRUE(holds(text, "table:cell-range-address=\"$'Mitt blad'.$A$1:.$A$40\""));
    EXPECT_TRUE(holds(text, "of:=SUM(start)"));
}

} // namespace

} // namespace utfall::tests
