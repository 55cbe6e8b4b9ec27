// The work of a call grows no faster than its columns: counted, not timed.
#include "samples.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace {

std::uint64_t blocks = 0;

} // namespace

// Called at each basic block of the core.
extern "C" void __sanitizer_cov_trace_pc() {
    ++blocks;
}

namespace utfall::tests {

namespace {

using samples::column;
using Arguments = std::vector<cells::Argument>;

cells::Argument value(core::Cell cell) {
    return cells::Argument(std::move(cell));
}

struct Case {
    std::string name;
    std::string function;
    std::function<Arguments(std::size_t rows)> arguments;
    std::size_t rows = 2000;

    friend std::ostream& operator<<(std::ostream& out, const Case& what) {
        return out << what.name;
    }
};

std::uint64_t work(const Case& what, std::size_t rows) {
    const Arguments arguments = what.arguments(rows);
    const std::uint64_t before = blocks;
    static_cast<void>(samples::call(what.function, arguments));
    return blocks - before;
}

// Four times the rows: four times the work, a little more where something is sorted
// (4 · log 8000 / log 2000 = 4.7); work that grows with the square is sixteen times as much.
constexpr std::size_t times_rows = 4;
constexpr double times_work = 5.0;

class Growth : public testing::TestWithParam<Case> {};

TEST_P(Growth, IsThatOfTheRows) {
    const Case& what = GetParam();
    const std::uint64_t small = work(what, what.rows);
    const std::uint64_t large = work(what, what.rows * times_rows);
    ASSERT_GT(small, what.rows) << "the call looks at every row";
    EXPECT_LT(static_cast<double>(large), times_work * static_cast<double>(small));
}

Arguments person_columns(std::size_t rows) {
    return {column(samples::start, rows), column(samples::end, rows),
            column(samples::outcome, rows), column(samples::sex, rows)};
}

std::vector<Case> cases() {
    using namespace samples;
    const auto report = [](std::size_t rows) {
        Arguments list = person_columns(rows);
        list.push_back(value(44197.0));
        list.push_back(value(44561.0));
        list.push_back(value(std::string("Arbete")));
        return list;
    };
    const auto registered = [](std::size_t rows) {
        Arguments list = person_columns(rows);
        list.push_back(cells::Argument()); // language
        list.push_back(column(person, rows));
        return list;
    };
    return {
        {"ImpactIndex", "IMPACTINDEX",
         [](std::size_t rows) {
             return Arguments{column(met, rows), column(weight, rows)};
         }},
        {"ImpactAreas", "IMPACT_AREAS",
         [](std::size_t rows) {
             return Arguments{column(outcome, rows), column(met, rows), column(weight, rows)};
         }},
        {"ImpactDrivers", "IMPACT_DRIVERS",
         [](std::size_t rows) {
             return Arguments{column(plain_label, rows), column(met, rows), column(weight, rows)};
         }},
        {"ImpactRobustness", "IMPACT_ROBUSTNESS",
         [](std::size_t rows) {
             return Arguments{column(met, rows), column(weight, rows)};
         },
         200},
        {"Elementwise", "THROUGHPUT",
         [](std::size_t rows) {
             return Arguments{column(few, rows), column(count, rows)};
         }},
        {"OneLongTextForAllElements", "GENDER_BALANCE",
         [](std::size_t rows) {
             return Arguments{column(count, rows), value(std::string(100000, 'a'))};
         }},
        {"SurveyTally", "SURVEY_TALLY",
         [](std::size_t rows) {
             return Arguments{column(answer, rows), value(std::string("omfattning6"))};
         }},
        {"SurveyTallyOfDifferentTexts", "SURVEY_TALLY",
         [](std::size_t rows) {
             return Arguments{column(plain_label, rows), value(std::string("omfattning6"))};
         }},
        {"SurveyResult", "SURVEY_RESULT",
         [](std::size_t rows) {
             return Arguments{column(answer, rows), value(std::string("omfattning6")), value(2.0),
                              column(sex, rows)};
         }},
        {"OutcomeTable", "OUTCOME_TABLE",
         [](std::size_t rows) {
             return Arguments{column(outcome, rows), column(sex, rows)};
         }},
        {"OutcomeReport", "OUTCOME_REPORT", report},
        {"CrossTable", "CROSS_TABLE",
         [](std::size_t rows) {
             return Arguments{column(outcome, rows), column(sex, rows)};
         }},
        {"RegisterCheck", "REGISTER_CHECK", registered},
        {"ReturnShare", "RETURN_SHARE",
         [](std::size_t rows) {
             return Arguments{column(person, rows), column(start, rows), column(end, rows),
                              value(12.0)};
         }},
        {"SuppressSmall", "SUPPRESS_SMALL",
         [](std::size_t rows) { return Arguments{counts_with_totals(rows, 4)}; }, 1000},
        {"TableCheckOfPlainLabels", "TABLE_CHECK",
         [](std::size_t rows) { return Arguments{table(plain_label, rows, 10)}; }, 500},
        {"TableCheckOfSums", "TABLE_CHECK",
         [](std::size_t rows) { return Arguments{table(sum_label, rows, 10)}; }, 500},
        {"TableCheckOfTexts", "TABLE_CHECK",
         [](std::size_t rows) { return Arguments{table(plain_label, rows, 10, true)}; }, 500},
    };
}

INSTANTIATE_TEST_SUITE_P(Functions, Growth, testing::ValuesIn(cases()),
                         [](const auto& parameter) { return parameter.param.name; });

} // namespace

} // namespace utfall::tests
