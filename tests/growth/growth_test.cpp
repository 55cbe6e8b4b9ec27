// The work of a call grows no faster than its columns: counted, not timed.
#include "samples.hpp"

#include "catalog/catalog.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <set>
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

// Four times the rows: four times the work, a little more where something is sorted
// (4 · log 8000 / log 2000 = 4.7); work that grows with the square is sixteen times as much.
constexpr double usual_times_work = 5.0;
constexpr std::size_t times_rows = 4;

// IMPACT_UNCERTAINTY adds each indicator to a distribution of points, whose width without its ends
// grows as the root of the rows: 4 · √4 = 8.
constexpr double times_work_of_distribution = 9.0;

// Relations that agree in a few rows are tried in some first: the rest grows with the rows.
constexpr double times_work_of_a_sample = 3.5;

// A round over the list takes some hundred sums, and at most eight rounds are made: two thousand
// rows with a sum in every third need three.
constexpr double times_work_of_rounds = 7.0;

// Among n figures of both signs the sums so far are spread over √n times as much as one of them:
// chance makes sums of n·√n, and each of them is counted.
constexpr double times_work_of_chance = 6.0;

struct Case {
    std::string name; ///< of the test
    std::string function;
    std::function<Arguments(std::size_t rows)> arguments;
    std::size_t rows = 2000;
    double times_work = usual_times_work; ///< at most, for `times_rows` as many rows

    friend std::ostream& operator<<(std::ostream& out, const Case& what) {
        return out << what.name;
    }
};

std::uint64_t work(const Case& what, std::size_t rows) {
    const Arguments arguments = what.arguments(rows);
    const std::uint64_t before = blocks;
    const cells::Packed result = samples::call(what.function, arguments);
    const std::uint64_t counted = blocks - before;
    EXPECT_FALSE(result.size() == 1 && core::is_error(result.cell(0)))
        << "an error alone measures nothing";
    return counted;
}

class GrowthOf : public testing::TestWithParam<Case> {};

TEST_P(GrowthOf, IsThatOfTheRows) {
    const Case& what = GetParam();
    const std::uint64_t small = work(what, what.rows);
    const std::uint64_t large = work(what, what.rows * times_rows);
    ASSERT_GT(small, what.rows) << "the call looks at every row";
    EXPECT_LT(static_cast<double>(large), what.times_work * static_cast<double>(small));
}

Arguments person_columns(std::size_t rows) {
    return {column(samples::start, rows), column(samples::end, rows),
            column(samples::outcome, rows), column(samples::sex, rows)};
}

cells::Argument text(const char* words) {
    return value(std::string(words));
}

constexpr double first_day = 44197.0; // 1 January 2021
constexpr double last_day = 44561.0;  // 31 December

void add_index(std::vector<Case>& list) {
    using namespace samples;
    const auto weighted = [](std::size_t rows) {
        return Arguments{column(met, rows), column(weight, rows)};
    };
    const auto by_area = [](std::size_t rows) {
        return Arguments{column(area, rows), column(met, rows), column(weight, rows)};
    };
    list.push_back({"ImpactIndex", "IMPACTINDEX", weighted});
    list.push_back({"ImpactPoints", "IMPACT_POINTS", weighted});
    list.push_back({"WeightedIndex", "WEIGHTED_INDEX", weighted});
    list.push_back({"ImpactRobustness", "IMPACT_ROBUSTNESS", weighted, 200});
    list.push_back({"ImpactUncertainty", "IMPACT_UNCERTAINTY",
                    [](std::size_t rows) {
                        return Arguments{column(few, rows), column(count, rows),
                                         column(target, rows), column(weight, rows)};
                    },
                    200, times_work_of_distribution});
    list.push_back({"ImpactAreas", "IMPACT_AREAS", by_area});
    list.push_back({"ImpactTable", "IMPACT_TABLE", by_area});
    list.push_back(
        {"ImpactDrivers", "IMPACT_DRIVERS", [](std::size_t rows) {
             return Arguments{column(plain_label, rows), column(met, rows), column(weight, rows)};
         }});
    list.push_back(
        {"WeightCheck", "WEIGHT_CHECK", [](std::size_t rows) {
             core::Table plan;
             plan.add_row({std::string("Nytta"), 0.6});
             plan.add_row({std::string("Nöjdhet"), 0.4});
             return Arguments{column(area, rows), column(weight, rows), cells::Argument(plan)};
         }});
}

void add_register(std::vector<Case>& list) {
    using namespace samples;
    const auto in_period = [](std::size_t rows) {
        return Arguments{column(start, rows), column(end, rows), value(first_day), value(last_day)};
    };
    list.push_back({"ParticipantVolume", "PARTICIPANT_VOLUME", in_period});
    list.push_back({"PeriodDays", "PERIOD_DAYS", in_period});
    list.push_back({"TimeToClose", "TIME_TO_CLOSE", [](std::size_t rows) {
                        return Arguments{column(start, rows), column(end, rows)};
                    }});
    list.push_back({"ShareWithin", "SHARE_WITHIN", [](std::size_t rows) {
                        return Arguments{column(start, rows), column(end, rows), value(90.0)};
                    }});
    list.push_back({"ReturnShare", "RETURN_SHARE", [](std::size_t rows) {
                        return Arguments{column(person, rows), column(start, rows),
                                         column(end, rows), value(12.0)};
                    }});
    list.push_back({"OutcomeTable", "OUTCOME_TABLE", [](std::size_t rows) {
                        return Arguments{column(outcome, rows), column(sex, rows)};
                    }});
    list.push_back({"OutcomeReport", "OUTCOME_REPORT", [](std::size_t rows) {
                        Arguments columns = person_columns(rows);
                        columns.push_back(value(first_day));
                        columns.push_back(value(last_day));
                        columns.push_back(text("Arbete"));
                        return columns;
                    }});
    list.push_back({"CrossTable", "CROSS_TABLE", [](std::size_t rows) {
                        return Arguments{column(outcome, rows), column(sex, rows)};
                    }});
    list.push_back(
        {"BandTable", "BAND_TABLE", [](std::size_t rows) {
             core::Table limits;
             limits.add_row({30.0});
             limits.add_row({45.0});
             return Arguments{column(count, rows), cells::Argument(limits), column(sex, rows)};
         }});
    list.push_back({"OnlyWhere", "ONLY_WHERE", [](std::size_t rows) {
                        return Arguments{column(count, rows), column(sex, rows), text("kvinna")};
                    }});
    list.push_back({"FullyearEquivalents", "FULLYEAR_EQUIVALENTS",
                    [](std::size_t rows) { return Arguments{column(count, rows)}; }});
    list.push_back({"RegisterCheck", "REGISTER_CHECK", [](std::size_t rows) {
                        Arguments columns = person_columns(rows);
                        columns.emplace_back(); // language
                        columns.push_back(column(person, rows));
                        return columns;
                    }});
}

void add_survey(std::vector<Case>& list) {
    using namespace samples;
    list.push_back({"SurveyShare", "SURVEY_SHARE", [](std::size_t rows) {
                        return Arguments{column(answer, rows), text("Delvis")};
                    }});
    list.push_back({"SurveyTally", "SURVEY_TALLY", [](std::size_t rows) {
                        return Arguments{column(answer, rows), text("omfattning6")};
                    }});
    list.push_back({"SurveyTallyOfDifferentTexts", "SURVEY_TALLY", [](std::size_t rows) {
                        return Arguments{column(plain_label, rows), text("omfattning6")};
                    }});
    list.push_back({"SurveyResult", "SURVEY_RESULT", [](std::size_t rows) {
                        return Arguments{column(answer, rows), text("omfattning6"), value(2.0),
                                         column(sex, rows)};
                    }});
    list.push_back({"Topbox", "TOPBOX", [](std::size_t rows) {
                        return Arguments{column(count, rows), value(2.0)};
                    }});
    list.push_back({"SurveyIndex", "SURVEY_INDEX",
                    [](std::size_t rows) { return Arguments{column(count, rows)}; }});
}

void add_money(std::vector<Case>& list) {
    using namespace samples;
    const auto lines = [](std::size_t rows) {
        return Arguments{column(plain_label, rows), column(few, rows), column(count, rows)};
    };
    list.push_back({"BudgetDrivers", "BUDGET_DRIVERS", [lines](std::size_t rows) {
                        Arguments columns = lines(rows);
                        columns.push_back(text("kostnad"));
                        return columns;
                    }});
    list.push_back({"BudgetCheck", "BUDGET_CHECK", [lines](std::size_t rows) {
                        Arguments columns = lines(rows);
                        columns.push_back(
                            column(few, rows)); // deviations, hardly one of them right
                        return columns;
                    }});
    list.push_back({"Allocate", "ALLOCATE", [](std::size_t rows) {
                        return Arguments{value(100.0), column(count, rows)};
                    }});
    list.push_back({"EquityRoll", "EQUITY_ROLL", [](std::size_t rows) {
                        return Arguments{value(2036.0), column(count, rows)};
                    }});
    list.push_back({"SumCheck", "SUM_CHECK", [](std::size_t rows) {
                        return Arguments{column(count, rows), value(0.0)};
                    }});
}

constexpr char of_which[] = "varav kommun";
constexpr char total_without[] = "Totalt exkl. kommun";
constexpr char running[] = "Ackumulerat";

/// Rows that all have the same words and a number.
template <const char* words> core::Cell labelled(std::size_t row) {
    return std::string(words) + " " + std::to_string(row);
}

/// Figures of rows that are made as `row` says, below a heading.
template <typename Row> core::Table list_of(std::size_t rows, std::size_t columns, Row row) {
    core::Table cells(rows, columns);
    for (std::size_t c = 0; c < columns; ++c) {
        cells.at(0, c) = c == 0 ? core::Cell(std::string("Rubrik")) : "Kolumn " + std::to_string(c);
    }
    for (std::size_t r = 1; r < rows; ++r) {
        row(cells, r);
    }
    return cells;
}

/// Sums of the rows since the last, each of which is told by the figures alone or by its label.
core::Table with_subtotals(std::size_t rows, std::size_t every, const std::string& word) {
    return list_of(rows, 7, [every, &word](core::Table& cells, std::size_t r) {
        const bool sum = r % every == 0;
        cells.at(r, 0) = (sum ? word : "Rad ") + std::to_string(r);
        for (std::size_t c = 1; c < cells.columns(); ++c) {
            double value = sum ? 0.0 : static_cast<double>(1 + samples::mixed(r * 7 + c, 1000));
            for (std::size_t k = r - every + 1; sum && k < r; ++k) {
                value += std::get<double>(cells.at(k, c));
            }
            cells.at(r, c) = value;
        }
    });
}

/// Made up figures from `low` on, of so many values.
core::Table made_up(std::size_t rows, const char* label, int low, std::size_t values) {
    return list_of(rows, 9, [=](core::Table& cells, std::size_t r) {
        cells.at(r, 0) = label + std::to_string(r);
        for (std::size_t c = 1; c < cells.columns(); ++c) {
            cells.at(r, c) = low + static_cast<double>(samples::mixed(r * 9 + c, values));
        }
    });
}

/// All rows are parts of the first.
core::Table parts_of_one(std::size_t rows) {
    return list_of(rows, 9, [](core::Table& cells, std::size_t r) {
        cells.at(r, 0) = std::string(r == 1 ? "Alla" : "varav");
        for (std::size_t c = 1; c < cells.columns(); ++c) {
            cells.at(r, c) =
                r == 1 ? 1e7 : static_cast<double>(1 + samples::mixed(r * 9 + c, 1000));
        }
    });
}

/// A total at the end that is wrong in its only column.
core::Table wrong_total(std::size_t rows) {
    return list_of(rows, 2, [rows](core::Table& cells, std::size_t r) {
        const bool total = r + 1 == rows;
        cells.at(r, 0) = total ? std::string("Totalt") : "Rad " + std::to_string(r);
        double value = total ? 77.0 : static_cast<double>(1 + samples::mixed(r, 1000));
        for (std::size_t k = 1; total && k < r; ++k) {
            value += std::get<double>(cells.at(k, 1));
        }
        cells.at(r, 1) = value;
    });
}

// What the checker looks for in lists grew with their square, or cost seconds.
void add_lists(std::vector<Case>& list) {
    const auto check = [&list](const char* name, auto make, double times = usual_times_work,
                               std::size_t rows = 500) {
        list.push_back({name, "TABLE_CHECK",
                        [make](std::size_t size) { return Arguments{cells::Argument(make(size))}; },
                        rows, times});
    };
    check(
        "TableCheckOfManySums", [](std::size_t rows) { return with_subtotals(rows, 3, "Grupp "); },
        times_work_of_rounds, 2000);
    check(
        "TableCheckOfManyTotals",
        [](std::size_t rows) { return with_subtotals(rows, 50, "Summa "); }, usual_times_work,
        2000);
    check(
        "TableCheckOfBothSigns",
        [](std::size_t rows) { return made_up(rows, "Rad ", -1000, 2001); }, times_work_of_chance);
    check(
        "TableCheckOfSmallOnesOfBothSigns",
        [](std::size_t rows) { return made_up(rows, "Rad ", -3, 7); }, times_work_of_chance, 2000);
    check("TableCheckOfPartsOfOne", parts_of_one);
    check("TableCheckOfAWrongTotal", wrong_total);
    // What agrees by chance in some rows isn't tried in all.
    check(
        "TableCheckOfOneDigit", [](std::size_t rows) { return made_up(rows, "Rad ", 0, 10); },
        times_work_of_a_sample, 2000);
}

struct TableKind {
    const char* name;
    samples::Column label;
    bool as_text;
};

void add_others(std::vector<Case>& list) {
    using namespace samples;
    list.push_back({"Jamstalldhet", "JAMSTALLDHET", [](std::size_t rows) {
                        return Arguments{column(count, rows), column(few, rows)};
                    }});
    list.push_back({"Elementwise", "THROUGHPUT", [](std::size_t rows) {
                        return Arguments{column(few, rows), column(count, rows)};
                    }});
    list.push_back({"OneLongTextForAllElements", "GENDER_BALANCE", [](std::size_t rows) {
                        return Arguments{column(count, rows), value(std::string(100000, 'a'))};
                    }});
    list.push_back(
        {"SuppressSmall", "SUPPRESS_SMALL",
         [](std::size_t rows) { return Arguments{cells::Argument(counts_with_totals(rows, 4))}; },
         1000});
    for (const auto& [name, label, as_text] : {
             TableKind{"TableCheckOfPlainLabels", plain_label, false},
             TableKind{"TableCheckOfSums", sum_label, false},
             TableKind{"TableCheckOfTexts", plain_label, true},
             TableKind{"TableCheckOfParts", labelled<of_which>, false},
             TableKind{"TableCheckOfTotalsWithout", labelled<total_without>, false},
             TableKind{"TableCheckOfRunningTotals", labelled<running>, false},
         }) {
        list.push_back({name, "TABLE_CHECK",
                        [label = label, as_text = as_text](std::size_t rows) {
                            return Arguments{cells::Argument(table(label, rows, 10, as_text))};
                        },
                        500});
    }
}

std::vector<Case> cases() {
    std::vector<Case> list;
    add_index(list);
    add_register(list);
    add_survey(list);
    add_money(list);
    add_others(list);
    add_lists(list);
    return list;
}

INSTANTIATE_TEST_SUITE_P(Functions, GrowthOf, testing::ValuesIn(cases()),
                         [](const auto& parameter) { return parameter.param.name; });

// A function that reads columns and has no case here could grow as it likes.
TEST(Growth, IsCountedForEveryColumnFunction) {
    std::set<std::string> counted;
    for (const Case& what : cases()) {
        counted.insert(what.function);
    }
    for (const catalog::Function* function : catalog::functions()) {
        if (function->kind == catalog::Kind::columns) {
            EXPECT_TRUE(counted.contains(std::string(function->name))) << function->name;
        }
    }
}

} // namespace

} // namespace utfall::tests
