// What the row labels of reports are read as.
#include "core/publishing/report_labels.hpp"
#include "core/publishing/report_rows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::read_report_label;
using core::ReportRow;

struct Label {
    const char* text;
    ReportRow row;
    bool part;
};

class Labels : public testing::TestWithParam<Label> {};

TEST_P(Labels, AreReadAsWhatTheyCount) {
    const auto label = read_report_label(GetParam().text);
    EXPECT_EQ(label.row, GetParam().row) << GetParam().text;
    EXPECT_EQ(label.part, GetParam().part) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    OfOutcomeReport, Labels,
    testing::Values(
        Label{"Antal deltagare", ReportRow::participants, false},
        Label{"varav nya", ReportRow::started, true}, Label{"Avslutade", ReportRow::closed, false},
        Label{"Avslutade till en positiv lösning", ReportRow::positive, false},
        Label{"varav arbete", ReportRow::other, true}, Label{"Övriga", ReportRow::other, false},
        Label{"Kvar", ReportRow::remaining, false},
        Label{"Participants", ReportRow::participants, false},
        Label{"of which new", ReportRow::started, true}, Label{"Closed", ReportRow::closed, false},
        Label{"Closed to a positive outcome", ReportRow::positive, false},
        Label{"of which work", ReportRow::other, true}, Label{"Other", ReportRow::other, false},
        Label{"Remaining", ReportRow::remaining, false}));

// Socialt bokslut 2020, tables 1-8; Årsredovisning 2023, 1.7.4, Tabell 1 and Bilaga 2, Kraft.
INSTANTIATE_TEST_SUITE_P(
    OfReports, Labels,
    testing::Values(
        Label{"Antal deltagare hela året", ReportRow::participants, false},
        Label{"varav nya för året", ReportRow::started, true},
        Label{"varav nya för år 2023", ReportRow::started, true},
        Label{"Totalt antal avslutade hela året", ReportRow::closed, false},
        Label{"Totalt antal avslutade 2023", ReportRow::closed, false},
        Label{"Deltagarna har avslutats till en långsiktig lösning", ReportRow::positive, false},
        Label{"Deltagaren har avslutat till en för individen positiv lösning", ReportRow::positive,
              false},
        Label{"- varav till fortsatt insats via Arbetsförmedlingen", ReportRow::other, true},
        Label{"- varav till ny planering arbetsförmedling + f-stöd", ReportRow::other, true},
        Label{"Deltagaren har avslutas av hälsoskäl", ReportRow::other, false},
        Label{"Avbrott", ReportRow::other, false}, Label{"Övriga avslut", ReportRow::other, false},
        Label{"Antal kvar i verksamheten", ReportRow::remaining, false},
        Label{"Summa", ReportRow::sum, false}, Label{"Totalt", ReportRow::sum, false},
        Label{"Ungdomstorget", ReportRow::other, false}, Label{"", ReportRow::other, false}));

core::CountTable counts(const std::vector<double>& column) {
    core::CountTable table{1, {}};
    for (const double count : column) {
        table.cells.push_back({count, false});
    }
    return table;
}

TEST(ReportRows, StateTheSumsOfATable) {
    const std::vector<std::string> labels{
        "Antal deltagare", "varav nya",     "Avslutade", "Avslutade till en positiv lösning",
        "varav arbete",    "varav studier", "Avbrott",   "Kvar"};
    const auto tables = core::read_report(counts({20, 8, 12, 9, 5, 4, 3, 8}), labels);
    ASSERT_EQ(tables.size(), 1U);
    ASSERT_EQ(tables[0].sums.size(), 4U);
    EXPECT_EQ(tables[0].sums[0].whole, 0U);
    EXPECT_TRUE(tables[0].sums[0].rest); // participants who aren't new
    EXPECT_EQ(tables[0].sums[1].parts, (std::vector<std::size_t>{4, 5}));
    EXPECT_FALSE(tables[0].sums[1].rest);
    EXPECT_EQ(tables[0].sums[2].parts, (std::vector<std::size_t>{3, 6}));
    EXPECT_EQ(tables[0].sums[3].parts, (std::vector<std::size_t>{2, 7}));
}

TEST(ReportRows, TellWhatIsNotPrintedOfAWhole) {
    const std::vector<std::string> labels{"Antal deltagare", "varav nya"};
    // The only platform with participants has old ones: the empty columns say nothing of it.
    core::CountTable table{3, {}};
    for (const double count : {0.0, 0.0, 5.0, 0.0, 0.0, 3.0}) {
        table.cells.push_back({count, false});
    }
    EXPECT_TRUE(core::read_report(table, labels).front().sums.front().rest);
    // All are new by chance: the label doesn't say so.
    EXPECT_TRUE(core::read_report(counts({5, 5}), labels).front().sums.front().rest);
    const std::vector<std::string> both{"Antal deltagare", "varav nya", "varav från tidigare år"};
    EXPECT_FALSE(core::read_report(counts({5, 3, 2}), both).front().sums.front().rest);
    EXPECT_TRUE(core::read_report(counts({5, 3, 1}), both).front().sums.front().rest);
}

TEST(ReportRows, BeginAnewWhereALabelComesAgain) {
    const std::vector<std::string> labels{"Antal deltagare", "Avslutade",       "Antal deltagare",
                                          "Avslutade",       "Antal deltagare", "Avslutade"};
    const auto table = counts({30, 12, 10, 5, 20, 7});
    const auto tables = core::read_report(table, labels);
    ASSERT_EQ(tables.size(), 3U);
    EXPECT_EQ(tables[1].rows, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(core::table_of_totals(counts({30, 12, 10, 5, 20, 7}), tables), std::nullopt)
        << "two figures agree by chance";
}

} // namespace

} // namespace utfall::tests
