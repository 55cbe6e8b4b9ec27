// The example workbooks in live Calc: every comparison as known, nothing that can't be worked out,
// and the workbooks that an office fills take what it fills in.
#include "live.hpp"
#include "sheet.hpp"
#include "support/csv.hpp"

#include "uno/text.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;
using SheetRef = Reference<css::sheet::XSpreadsheet>;

constexpr int added = 300;         // persons below the last row
constexpr int answers_added = 10;  // answers below the last row
constexpr int far_down = 6000;     // beyond every list of the examples
constexpr double march_15 = 45000; // 15 March 2023 as Calc counts days
constexpr double april_10 = 45026;
constexpr double june_30 = 45107;
constexpr double days_in_period = 108; // from 15 March to 30 June, both counted
constexpr double first_of_2022 = 44562;
constexpr double last_of_2022 = 44926;

[[nodiscard]] fs::path folder() {
    return fs::path(UTFALL_SOURCE_DIR) / "examples";
}

/// A workbook that is open as long as the test needs it.
class Book {
public:
    explicit Book(const std::string& name) : document_(office().open(copy_of(name))) {}
    ~Book() { put_away(document_); }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] SheetRef sheet(const std::string& name) const {
        return sheet_named(document_, name);
    }
    void recalculate() const {
        Reference<css::sheet::XCalculatable>(document_, UNO_QUERY_THROW)->calculateAll();
    }

private:
    // A copy: the tests of two languages run side by side, and an office locks what it opens.
    [[nodiscard]] std::filesystem::path copy_of(const std::string& name) const {
        const auto copy = copies_.path() / (name + ".fods");
        std::filesystem::copy_file(folder() / (name + ".fods"), copy);
        return copy;
    }

    TemporaryFolder copies_;
    Document document_;
};

[[nodiscard]] std::string text_at(const SheetRef& sheet, int row, int column) {
    const core::Cell cell = cell_at(sheet, row, column);
    return core::is_text(cell) ? std::get<std::string>(cell) : "";
}

[[nodiscard]] double number_at(const SheetRef& sheet, int row, int column) {
    const core::Cell cell = cell_at(sheet, row, column);
    EXPECT_TRUE(core::is_number(cell)) << "row " << row + 1 << ", column " << column + 1;
    return core::is_number(cell) ? std::get<double>(cell) : 0;
}

/// The row with this text in column A, from `from` on.
[[nodiscard]] int row_of(const SheetRef& sheet, const std::string& label, int from = 0) {
    for (int row = from; row < from + far_down; ++row) {
        if (text_at(sheet, row, 0) == label) {
            return row;
        }
    }
    ADD_FAILURE() << "no row " << label;
    return 0;
}

/// The first row without a value in a column, below a heading.
[[nodiscard]] int first_free(const SheetRef& sheet, int heading, int column) {
    int row = heading + 1;
    while (!core::is_blank(cell_at(sheet, row, column))) {
        ++row;
    }
    return row;
}

void set_rows(const SheetRef& sheet, int first, const std::vector<std::vector<Any>>& rows) {
    Sequence<Sequence<Any>> data(static_cast<sal_Int32>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        data[static_cast<sal_Int32>(i)] =
            Sequence<Any>(rows[i].data(), static_cast<sal_Int32>(rows[i].size()));
    }
    const auto last_column = static_cast<sal_Int32>(rows.front().size()) - 1;
    const Reference<css::sheet::XCellRangeData> range(
        sheet->getCellRangeByPosition(0, first, last_column,
                                      first + static_cast<sal_Int32>(rows.size()) - 1),
        UNO_QUERY_THROW);
    range->setDataArray(data);
}

[[nodiscard]] Any as_any(const char* utf8) {
    return Any(uno::to_ustring(utf8));
}

/// What examples/comparisons.tsv knows of a workbook.
struct Known {
    std::string name;
    double compared = 0;
    double differ = 0;
};

void PrintTo(const Known& known, std::ostream* out) {
    *out << known.name;
}

[[nodiscard]] std::vector<Known> known_comparisons() {
    std::istringstream lines(support::read_file(folder() / "comparisons.tsv"));
    std::vector<Known> all;
    for (Known known; lines >> known.name >> known.compared >> known.differ;) {
        all.push_back(known);
    }
    return all;
}

class ComparedWorkbook : public testing::TestWithParam<Known> {};

TEST_P(ComparedWorkbook, AgreesWithThePrintedFiguresAsKnown) {
    const Book book(GetParam().name);
    const SheetRef summary = book.sheet("Sammanställning");
    const int compared = row_of(summary, "Jämförda siffror");
    EXPECT_EQ(number_at(summary, compared, 1), GetParam().compared);
    EXPECT_EQ(number_at(summary, compared + 1, 1), GetParam().compared - GetParam().differ);
    EXPECT_EQ(number_at(summary, compared + 2, 1), GetParam().differ);
    // Every figure that differs says why.
    const int header = row_of(summary, "Tabell/avsnitt");
    for (int row = header + 1; !text_at(summary, row, 0).empty(); ++row) {
        if (text_at(summary, row, 4) == "stämmer inte") {
            EXPECT_FALSE(text_at(summary, row, 5).empty()) << text_at(summary, row, 1);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, ComparedWorkbook, testing::ValuesIn(known_comparisons()),
                         [](const testing::TestParamInfo<Known>& tested) {
                             std::string name = tested.param.name;
                             std::erase(name, '-');
                             return name;
                         });

class ExampleWorkbook : public testing::TestWithParam<const char*> {};

TEST_P(ExampleWorkbook, HasNoFormulaThatFails) {
    const Book book(GetParam());
    const Reference<css::container::XIndexAccess> sheets(book.document()->getSheets(),
                                                         UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<css::sheet::XCellRangesQuery> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto failing = sheet->queryFormulaCells(css::sheet::FormulaResult::ERROR);
        EXPECT_EQ(uno::to_utf8(failing->getRangeAddressesAsString()), "");
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleWorkbook,
                         testing::Values("arsredovisning-2023", "socialt-bokslut-2020",
                                         "halvar-2020", "deltagarregister", "enkat"),
                         [](const testing::TestParamInfo<const char*>& tested) {
                             std::string name = tested.param;
                             std::erase(name, '-');
                             return name;
                         });

/// Where the tables of the working sheet stand. Labels in a table follow the office's language, so
/// rows are counted from the labels that are the workbook's own.
struct RegisterTables {
    explicit RegisterTables(const SheetRef& sheet)
        : whole(row_of(sheet, "Hela förbundet")), youth(row_of(sheet, "Ungdomstorget")),
          ages(row_of(sheet, "Ålder")), times(row_of(sheet, "Hela förbundet", ages)),
          equivalents(row_of(sheet, "Helårsekvivalenter i insats under perioden")),
          outcomes(row_of(sheet, "Avslutade efter utfall, andel av alla (OUTCOME_TABLE)")) {}

    int whole, youth, ages, times, equivalents, outcomes;
};

constexpr int women = 1; // columns
constexpr int total = 4;

TEST(RegisterWorkbook, CountsPersonsAddedBelowTheLastRow) {
    const Book book("deltagarregister");
    const SheetRef people = book.sheet("Register");
    const SheetRef working = book.sheet("Underlag");
    const RegisterTables at(working);
    std::vector<double> before;
    const auto figures = [&] {
        std::vector<double> all;
        for (const int block : {at.whole, at.youth}) {
            for (int row = 1; row <= 5; ++row) { // participants, new, closed, positive, to work
                all.push_back(number_at(working, block + row, women));
                all.push_back(number_at(working, block + row, total));
            }
        }
        all.push_back(number_at(working, at.ages + 3, total)); // 30–44
        all.push_back(number_at(working, at.times, 1));        // closed
        return all;
    };
    before = figures();
    const double equivalents = number_at(working, at.equivalents, 1);

    const int free = first_free(people, row_of(people, "Person"), 1);
    std::vector<std::vector<Any>> rows;
    for (int i = 0; i < added; ++i) {
        rows.push_back({Any(100000.0 + i), Any(march_15), Any(june_30), as_any("Arbete"),
                        as_any(i % 2 == 0 ? "K" : "Kvinna"), as_any("Ungdomstorget"), Any(35.0),
                        Any(april_10)});
    }
    set_rows(people, free, rows);
    book.recalculate();

    const std::vector<double> after = figures();
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i] - before[i], added) << "figure " << i;
    }
    EXPECT_NEAR(number_at(working, at.equivalents, 1) - equivalents, added * days_in_period / 365,
                1e-9);
    // The safe table holds them too.
    const SheetRef report = book.sheet("Rapport");
    EXPECT_EQ(number_at(report, row_of(report, "Hela förbundet", row_of(report, "Rad")) + 1, total),
              after[1]);
}

TEST(RegisterWorkbook, FollowsItsPeriodInEveryTable) {
    const Book book("deltagarregister");
    const SheetRef settings = book.sheet("Inställningar");
    const SheetRef working = book.sheet("Underlag");
    const RegisterTables at(working);
    const double closed_2023 = number_at(working, at.whole + 3, total);
    settings->getCellByPosition(1, row_of(settings, "Från och med"))->setValue(first_of_2022);
    settings->getCellByPosition(1, row_of(settings, "Till och med"))->setValue(last_of_2022);
    book.recalculate();
    const double closed_2022 = number_at(working, at.whole + 3, total);
    EXPECT_NE(closed_2022, closed_2023);
    double by_outcome = 0;
    for (int row = at.outcomes + 1; core::is_number(cell_at(working, row, total)); ++row) {
        by_outcome += number_at(working, row, total);
    }
    EXPECT_EQ(by_outcome, closed_2022);
    EXPECT_EQ(number_at(working, at.times, 1), closed_2022);
    double by_age = 0;
    for (int row = at.ages + 1; core::is_number(cell_at(working, row, total)); ++row) {
        by_age += number_at(working, row, total);
    }
    EXPECT_EQ(by_age, number_at(working, at.whole + 1, total));
}

TEST(SurveyWorkbook, CountsAnswersAddedBelowTheLastRow) {
    const Book book("enkat");
    const SheetRef answers = book.sheet("Svar");
    const SheetRef working = book.sheet("Underlag");
    const int question = row_of(working, "Fråga") + 1;
    const auto figures = [&] {
        std::vector<double> all;
        for (const int column : {1, 2, 4, 5}) { // answered and on top, all and women
            all.push_back(number_at(working, question, column));
        }
        all.push_back(number_at(working, row_of(working, "Alla"), total));
        return all;
    };
    const std::vector<double> before = figures();
    const int free = first_free(answers, row_of(answers, "Nr"), 1);
    std::vector<std::vector<Any>> rows(
        answers_added, {Any(1000.0), as_any("k"), as_any("Vuxentorget"), as_any("Till stor del")});
    set_rows(answers, free, rows);
    book.recalculate();
    const std::vector<double> after = figures();
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(after[i] - before[i], answers_added) << "figure " << i;
    }
}

} // namespace

} // namespace utfall::tests
