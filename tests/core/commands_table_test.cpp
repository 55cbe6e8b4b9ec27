// What the commands make of a table: where it is, what is in it, and what to convert.
#include "checks_tables.hpp"

#include "core/commands/conversion.hpp"
#include "core/commands/date_text.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/register_remarks.hpp"
#include "core/commands/summary.hpp"
#include "core/commands/table_remarks.hpp"
#include "core/commands/table_shape.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

using tests::table_of;

constexpr Language sv = Language::swedish;

TEST(TableShape, FindsNumbersAlsoAsTexts) {
    EXPECT_FALSE(has_numbers(table_of("Namn|Ort\nAnna|Umeå")));
    EXPECT_TRUE(has_numbers(table_of("Namn|Antal\nAnna|3")));
    EXPECT_TRUE(has_numbers(table_of("Namn|Antal\nAnna|11 354")));
    EXPECT_TRUE(has_numbers(table_of("Namn|Antal\nAnna|85 tkr")));
}

TEST(TableShape, CountsTables) {
    EXPECT_EQ(count_tables(table_of("a|b\nc|1\nd|2")), 1U);
    EXPECT_EQ(count_tables(table_of("a|1\n|\nd|2\ne|3")), 1U);
    EXPECT_EQ(count_tables(table_of("a|1\nb|1\n|\n|\nd|2\ne|3")), 2U);
    EXPECT_EQ(count_tables(table_of("a|1||c|1\nb|1||d|2")), 2U);
    EXPECT_EQ(count_tables(table_of("Bilaga 3|\n|\n|\na|1\nb|1")), 1U);
    EXPECT_EQ(count_tables(Table()), 0U);
}

TEST(TableShape, KnowsASectionFromATable) {
    EXPECT_TRUE(continues_table(table_of("Insatser||\nVännäs|-440|-440")));
    EXPECT_TRUE(continues_table(table_of("Summa|-440|-440")));
    EXPECT_FALSE(continues_table(table_of("Tkr|Utfall|Budget\nVännäs|-440|-440")));
    EXPECT_FALSE(continues_table(table_of("Tkr|2023|2022\nVännäs|-440|-440")));
    EXPECT_FALSE(continues_table(table_of("Vad som hittas|\nAntal|6\nNr|Problem\n1|slut")));
    EXPECT_FALSE(continues_table(table_of("Källa: årsredovisningen")));
}

TEST(TableRemarks, FindingsComeFirstThenOverwrittenThenTexts) {
    const Table table = table_of("Tkr|Utfall|Budget|Avvikelse\n"
                                 "Hyra|-85|-80|-5\n"
                                 "Resor|-35|-40|7\n"
                                 "Telefon|−181|-180|-1\n"
                                 "El|1,234|1|0.234\n");
    const Formulas formulas = {"", "", "", "", "", "",       "", "=B2-C2", "", "",
                               "", "", "", "", "", "=B4-C4", "", "",       "", "=B5-C5"};
    const TableRemarks found = remarks_on_table(table, formulas, {}, 0, 0, sv);
    EXPECT_EQ(found.findings, 1U);
    EXPECT_EQ(found.overwritten, 1U);
    ASSERT_EQ(found.texts, 1U);
    ASSERT_GE(found.remarks.size(), 3U);
    EXPECT_EQ(found.remarks[0].kind, "avvikelse");
    EXPECT_EQ(found.remarks[0].row_label, "Resor");
    EXPECT_EQ(found.remarks[1].kind, "formel överskriven");
    EXPECT_EQ(found.remarks[1].place, (CellPlace{2, 3}));
    EXPECT_EQ(found.remarks[1].mark, Mark::caution);
    EXPECT_NE(found.remarks[1].explanation.find("=B2-C2"), std::string::npos);
    EXPECT_EQ(found.remarks[2].kind, "text i stället för tal");
    EXPECT_EQ(found.remarks[2].mark, Mark::none);
}

TEST(TableRemarks, YearsInHeadersAndNumbersInLabelsAreNoTextsForNumbers) {
    Table table = table_of("Tkr|x|x\nHyra|-85|-80\nResor|-35|-40\nEl|-5|-4\n");
    table.at(0, 1) = std::string("2023");
    table.at(0, 2) = std::string("2022");
    table.at(3, 0) = std::string("45");
    EXPECT_EQ(remarks_on_table(table, {}, {}, 0, 0, sv).texts, 0U);
}

std::string shown(const std::string& text,
                  figures::DecimalMark mark = figures::DecimalMark::unsettled) {
    const Table table(1, {text});
    const ConversionPlan plan = plan_conversion(table, mark);
    return plan.conversions.empty() ? "-" : shown_conversion(plan.conversions.front(), sv);
}

// Rule 14 of the contract: what is read, and that it goes on looking as it did.
TEST(Conversion, ReadsWhatReportsPrintAndKeepsItsLook) {
    EXPECT_EQ(shown("11 354"), "11\u00A0354");
    EXPECT_EQ(shown("− 1 977"), "−1\u00A0977");
    EXPECT_EQ(shown("(807)"), "−807");
    EXPECT_EQ(shown("1 234-"), "−1\u00A0234");
    EXPECT_EQ(shown("45 %"), "45\u00A0%");
    EXPECT_EQ(shown("12,5 %"), "12,5\u00A0%");
    EXPECT_EQ(shown("13,50"), "13,50");
    EXPECT_EQ(shown("85 tkr"), "85 tkr");
    EXPECT_EQ(shown("3 408 kr"), "3\u00A0408 kr");
    EXPECT_EQ(shown("£100"), "£100");
    EXPECT_EQ(shown("2 861*"), "2\u00A0861*");
    EXPECT_EQ(shown("1 807[2]"), "1\u00A0807[2]");
    EXPECT_EQ(shown("2023-01-31"), "2023-01-31");
    EXPECT_EQ(shown("31/1 2023"), "2023-01-31");
    EXPECT_EQ(shown("1,234"), "-");
    EXPECT_EQ(shown("1,234", figures::DecimalMark::comma), "1,234");
    EXPECT_EQ(shown("Summa"), "-");
    EXPECT_EQ(shown("19121212-1212"), "-");
}

TEST(Conversion, PlansTextsAndLeavesTheRest) {
    const Table table(1,
                      {std::string("11 354"), std::string("85 deltagare"), std::string("1,234"),
                       std::string("20230102"), std::string("Summa"), 17.0, Blank(), ErrorValue{}});
    const ConversionPlan plan = plan_conversion(table, figures::DecimalMark::unsettled);
    ASSERT_EQ(plan.conversions.size(), 1U);
    EXPECT_EQ(plan.conversions[0].value, 11354.0);
    ASSERT_EQ(plan.left.size(), 3U);
    EXPECT_EQ(plan.left[0].text, "1,234");
    EXPECT_EQ(plan.left[1].reason, LeftReason::maybe_date);
    EXPECT_EQ(plan.left[2].text, "85 deltagare");
    EXPECT_EQ(plan.words, 1U);
}

TEST(Conversion, LeavesHeadersAndLabelsOfATableButNotDates) {
    const Table table = table_of("Start|Antal\n2023-01-31|x\n101|x\n");
    Table texts = table;
    texts.at(0, 1) = std::string("2023");
    texts.at(1, 1) = std::string("14");
    texts.at(2, 0) = std::string("101");
    const ConversionPlan plan = plan_conversion(texts, figures::DecimalMark::unsettled, {1, 1});
    ASSERT_EQ(plan.conversions.size(), 2U);
    EXPECT_EQ(plan.conversions[0].place, (CellPlace{1, 0}));
    EXPECT_EQ(plan.conversions[1].place, (CellPlace{1, 1}));
}

// `1,234` alone can be two numbers; the table's own sum tells which.
TEST(Conversion, SettlesTheDecimalMarkByTheTablesSums) {
    Table table = table_of("Tkr|Utfall\nHyra|x\nResor|x\nSumma|x\n");
    table.at(1, 1) = std::string("1,200");
    table.at(2, 1) = std::string("2,150");
    table.at(3, 1) = 3350.0;
    EXPECT_EQ(settle_mark(table), figures::DecimalMark::point);
    table.at(3, 1) = 3.35;
    EXPECT_EQ(settle_mark(table), figures::DecimalMark::comma);
    table.at(3, 1) = Blank();
    EXPECT_EQ(settle_mark(table), figures::DecimalMark::unsettled);
}

TEST(DateText, ReadsTheDatesThatPeopleWrite) {
    EXPECT_EQ(read_date_text("1899-12-30"), std::nullopt); // before 1900
    EXPECT_EQ(read_date_text("2023-01-01"), 44927.0);
    for (const char* text :
         {"2023-01-31", "2023-1-31", "31.1.2023", "31.01.2023", "31/1 2023", "31 januari 2023",
          "31 jan. 2023", "31 January 2023", "31/01/2023", "2023-01-31 00:00:00", " 2023-01-31 "}) {
        EXPECT_EQ(read_date_text(text), 44957.0) << text;
    }
    for (const char* text :
         {"", "2023", "01/02/2023", "2023-02-30", "2023-13-01", "31-1", "2023-01-31 08:30",
          "1.234.567", "3.1.4", "19121212-1212", "31 foo 2023", "070-123 45 67"}) {
        EXPECT_EQ(read_date_text(text), std::nullopt) << text;
    }
    EXPECT_EQ(date_name(44957.0), "2023-01-31");
}

TEST(Register, FindsColumnsByTheirHeaders) {
    const auto swedish = find_register(
        table_of("Deltagarregister|||\nNr|Inskriven:|Avslutad (datum)|Kön|Avslutsorsak\n1|||"));
    ASSERT_TRUE(swedish);
    EXPECT_EQ(swedish->header_row, 1U);
    EXPECT_EQ(swedish->start, 1U);
    EXPECT_EQ(swedish->end, 2U);
    EXPECT_EQ(swedish->sex, 3U);
    EXPECT_EQ(swedish->outcome, 4U);
    const auto words = find_register(table_of("Från och med|datum för slut|Personnr.\n1|2|3"));
    ASSERT_TRUE(words);
    EXPECT_EQ(words->person, 2U);
    const auto english = find_register(table_of("From|To\n1|2"));
    ASSERT_TRUE(english);
    EXPECT_FALSE(english->sex);
    EXPECT_FALSE(find_register(table_of("Tkr|Utfall|Budget\nHyra|1|2")));
    EXPECT_FALSE(find_register(table_of("Startdatum|Utfall\n1|2")));
}

TEST(Register, PointsAtTheCellToLookAt) {
    const Table table = table_of("Nr|Kön|Start|Slut|Utfall\n"
                                 "1|kvinna|44927|45000|Arbete\n"
                                 "2|man|44927|44900|Studier\n"
                                 "3|kvinan|44927||\n"
                                 "4|man|i mars|i april|\n"
                                 "5|man|44927||Arbete\n"
                                 "6|man|1|45000|Arbete\n");
    const auto columns = find_register(table);
    ASSERT_TRUE(columns);
    const RegisterRemarks found = remarks_on_register(table, *columns, sv);
    EXPECT_EQ(found.persons, 6U);
    std::vector<CellPlace> places;
    for (const Remark& remark : found.remarks) {
        places.push_back(remark.place);
        EXPECT_FALSE(remark.explanation.empty());
        EXPECT_FALSE(remark.row_label.empty());
    }
    EXPECT_EQ(places,
              (std::vector<CellPlace>{{2, 3}, {3, 1}, {4, 2}, {4, 3}, {4, 4}, {5, 3}, {6, 2}}));
}

TEST(Register, PointsAtThePersonWhoIsThereTwice) {
    const Table table = table_of("Start|Slut|Person\n"
                                 "44927|45000|A1\n"
                                 "44990|45100|a1\n"
                                 "44927|45000|A1\n"
                                 "45100||A1\n");
    const auto columns = find_register(table);
    ASSERT_TRUE(columns);
    const RegisterRemarks found = remarks_on_register(table, *columns, sv);
    ASSERT_EQ(found.remarks.size(), 2U);
    EXPECT_EQ(found.remarks[0].place, (CellPlace{2, 2}));
    EXPECT_EQ(found.remarks[0].kind, "överlappar en annan period");
    EXPECT_EQ(found.remarks[1].place, (CellPlace{3, 2}));
    EXPECT_EQ(found.remarks[1].kind, "samma rad en gång till");
    EXPECT_EQ(found.remarks[1].column_header, "Person");
    EXPECT_EQ(found.remarks[1].row_label, "A1");
}

TEST(Register, ShowsDatesAsDates) {
    const Table table = table_of("Start|Slut|Platsnr\n44927|44900|7\n44927|200000|8\n");
    const auto columns = find_register(table);
    ASSERT_TRUE(columns);
    const RegisterRemarks found = remarks_on_register(table, *columns, sv);
    ASSERT_EQ(found.remarks.size(), 2U);
    EXPECT_EQ(found.remarks[0].printed, Cell(std::string("2022-12-05")));
    EXPECT_EQ(found.remarks[0].row_label, "7");
    EXPECT_EQ(found.remarks[1].printed, Cell(200000.0)); // no date of a register
}

} // namespace
} // namespace utfall::core::commands
