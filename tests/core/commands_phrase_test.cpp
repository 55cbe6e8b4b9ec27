// Names, numbers and sentences as the commands show them.
#include "core/commands/phrase.hpp"
#include "core/commands/refusal.hpp"
#include "core/commands/summary.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

constexpr Language sv = Language::swedish;
constexpr Language en = Language::english;

TEST(CommandPhrase, NamesCells) {
    EXPECT_EQ(cell_name(0, 0), "A1");
    EXPECT_EQ(cell_name(4, 25), "Z5");
    EXPECT_EQ(cell_name(0, 26), "AA1");
    EXPECT_EQ(cell_name(1048575, 16383), "XFD1048576");
}

TEST(CommandPhrase, ShowsNumbersAsPeopleWriteThem) {
    EXPECT_EQ(shown_number(0.0, sv), "0");
    EXPECT_EQ(shown_number(-98.0, sv), "−98");
    EXPECT_EQ(shown_number(1067.0, sv), "1\u00A0067");
    EXPECT_EQ(shown_number(-11568.0, sv), "−11\u00A0568");
    EXPECT_EQ(shown_number(11568.0, en), "11,568");
    EXPECT_EQ(shown_number(1048576.0, sv), "1\u00A0048\u00A0576");
    EXPECT_EQ(shown_number(0.43, sv), "0,43");
    EXPECT_EQ(shown_number(0.43, en), "0.43");
    EXPECT_EQ(shown_number(1.0 / 3.0, sv), "0,3333");
    EXPECT_EQ(shown_number(1000.0 / 3.0, sv), "333,3");
    EXPECT_EQ(shown_number(-0.00001, sv), "0");
}

TEST(CommandPhrase, ListsNamesUpToALimit) {
    EXPECT_EQ(name_list({"B2"}, 1, sv), "B2");
    EXPECT_EQ(name_list({"B2", "C3"}, 2, sv), "B2 och C3");
    EXPECT_EQ(name_list({"B2", "C3", "D4"}, 3, en), "B2, C3 and D4");
    const std::vector<std::string> many(13, "A1");
    EXPECT_EQ(name_list(many, 13, sv), "A1, A1, A1, A1, A1, A1, A1, A1, A1, A1 och 3 till");
}

TEST(CommandPhrase, EveryRefusalSpeaksBothLanguages) {
    for (int i = 0; i <= static_cast<int>(Refusal::too_many_bars); ++i) {
        const auto refusal = static_cast<Refusal>(i);
        const std::string swedish = refusal_text(refusal, "D5", sv);
        const std::string english = refusal_text(refusal, "D5", en);
        EXPECT_TRUE(swedish.ends_with('.')) << swedish;
        EXPECT_TRUE(english.ends_with('.')) << english;
        EXPECT_NE(swedish, english);
        EXPECT_EQ(swedish.find('{'), std::string::npos) << swedish;
        EXPECT_EQ(english.find('{'), std::string::npos) << english;
    }
}

CheckedArea area_of(std::string range, std::string list = {}, std::size_t unlisted = 0) {
    CheckedArea area;
    area.range = std::move(range);
    area.list_sheet = std::move(list);
    area.unlisted = unlisted;
    return area;
}

TEST(CommandSummary, SaysWhatWasComparedAndWhatWasNot) {
    TableRemarks found;
    found.comparisons = 12;
    found.by_rule = {{"sum", 9}, {"deviation", 3}, {"percent", 0}};
    found.given_up = {{"percent", {}, "Andel", 1, 4}};
    EXPECT_EQ(table_summary(found, area_of("Blad1.A1:B3"), sv),
              "Blad1.A1:B3: Inget att anmärka. 12 jämförelser stämmer.\n\nJämfört: " +
                  std::string(rule_name("sum", sv)) + " 9, " +
                  std::string(rule_name("deviation", sv)) +
                  " 3.\nInte bedömt, eftersom tabellen inte visar säkert att det gäller: " +
                  std::string(rule_name("percent", sv)) + " ”Andel” (stämmer i 1 av 5).");
}

TEST(CommandSummary, AsksForNoHeadersWhereARelationIsSeenAndNotKept) {
    TableRemarks found;
    found.given_up = {{"sum", {}, "Total", 1, 2}, {"percent", {}, "", 0, 3}};
    const std::string unkept = "Not judged, because the table doesn't show for certain that it "
                               "applies: " +
                               std::string(rule_name("sum", en)) +
                               " “Total” (agrees in 1 of 3) and " +
                               std::string(rule_name("percent", en)) + " (agrees in 0 of 3).";
    EXPECT_EQ(table_summary(found, area_of("Sheet1.A1:B3"), en),
              "Sheet1.A1:B3: Nothing could be judged.\n" + unkept);
    found.remarks.resize(1);
    found.overwritten = 1;
    EXPECT_EQ(table_summary(found, area_of("Sheet1.A1:B3"), en),
              "Sheet1.A1:B3: Nothing could be judged.\n1 formula is overwritten by a number.\n" +
                  unkept);
}

TEST(CommandSummary, GivesAWholeSentenceForAnOnlyFinding) {
    TableRemarks found;
    found.remarks.resize(1);
    found.overwritten = 1;
    EXPECT_EQ(table_summary(found, area_of("Blad1.A1:B3", "Granskning"), sv),
              "Blad1.A1:B3: Inga summor, avvikelser eller procenttal att jämföra.\n1 formel är "
              "överskriven med ett tal.\n\nAllt står på bladet Granskning. Cellen har fått en "
              "ram, som inte skrivs ut på papper, och en kommentar; inga värden har ändrats.");
}

TEST(CommandSummary, SpeaksOfOneComparisonWhereOneWasMade) {
    TableRemarks found;
    found.remarks.resize(1);
    found.comparisons = 1;
    found.findings = 1;
    const auto begins = [&](std::string_view words, Language language) {
        const std::string text = table_summary(found, area_of("A1:B3", "L"), language);
        EXPECT_EQ(text.substr(0, words.size()), words);
    };
    begins("A1:B3: 1 tal stämmer inte (av 1 jämförelse).\n", sv);
    begins("A1:B3: 1 figure doesn't add up (of 1 comparison).\n", en);
}

TEST(CommandSummary, SpeaksOfOneCellWhereOneIsMarked) {
    TableRemarks found;
    found.remarks.resize(3);
    found.comparisons = 11;
    found.findings = 2;
    CheckedArea area = area_of("Blad1.A1:B3", "Granskning");
    const auto says = [&](std::string_view words) {
        return table_summary(found, area, sv).find(words) != std::string::npos;
    };
    EXPECT_TRUE(says("Cellerna har fått en ram"));
    area.approved = 1;
    EXPECT_TRUE(says("Cellen har fått en ram"));
    area.marked = false;
    EXPECT_TRUE(says("Cellerna står på bladet Granskning"));
    found.remarks.resize(1);
    EXPECT_TRUE(says("Cellen står på bladet Granskning"));
}

TEST(CommandSummary, CountsEmptyCellsApartFromWrongFigures) {
    TableRemarks found;
    found.remarks.resize(1);
    found.comparisons = 11;
    found.findings = 1;
    found.blanks = 1;
    EXPECT_EQ(table_summary(found, area_of("Blad1.A1:B3"), sv),
              "Blad1.A1:B3: 1 cell är tom där det ska stå ett tal.");
    found.findings = 4;
    found.blanks = 2;
    EXPECT_EQ(table_summary(found, area_of("Blad1.A1:B3"), en),
              "Blad1.A1:B3: 2 figures don't add up (of 11 comparisons).\n2 cells are empty where "
              "figures are due.");
}

TEST(CommandSummary, SaysThatNothingCouldBeCompared) {
    TableRemarks none;
    EXPECT_EQ(table_summary(none, area_of("Blad1.A1:B3"), sv),
              "Blad1.A1:B3: Inget att anmärka, men tabellen har inga summor, avvikelser eller "
              "procenttal att jämföra. Är rubrikerna och summaraderna med i markeringen?");
}

TEST(CommandSummary, SaysWhatTheListHasNoRoomFor) {
    TableRemarks many;
    many.findings = 1200;
    many.comparisons = 2000;
    many.remarks.resize(1200);
    EXPECT_EQ(
        table_summary(many, area_of("Blad1.A1:B3", "Check", 200), en),
        "Blad1.A1:B3: 1,200 figures don't add up (of 2,000 comparisons).\n\nEverything is listed "
        "on the sheet Check. The cells have got a frame, which isn't printed on paper, and a "
        "comment; no "
        "values have been changed.\nThe list shows the first ones; there is no room for 200 more.");
}

TEST(CommandSummary, NamesTheFirstTextsLeft) {
    ConversionCounts counts;
    counts.left = 14;
    counts.named.assign(most_named_texts, {"A1", "1,234", LeftReason::ambiguous});
    const std::string text = conversion_summary(counts, sv);
    EXPECT_TRUE(text.starts_with("Ingen text har gjorts om.\n\n14 texter har lämnats"));
    EXPECT_TRUE(text.ends_with("\noch 2 till")) << text;
}

} // namespace
} // namespace utfall::core::commands
