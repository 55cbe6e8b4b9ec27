#include "cases.hpp"

#include <array>
#include <utility>

namespace utfall::bench {

namespace {

constexpr std::size_t scalar_cells = 50000;
constexpr std::size_t element_rows = 100000;
constexpr std::size_t answers = 200000;
constexpr std::size_t persons = 100000;

const std::string ours = "ORG.UTFALL.FUNCTIONS.";
const std::string twin = "ORG.UTFALL.BENCH.TWIN.";
const std::string python = "ORG.UTFALL.BENCH.PYTHON.";
const std::string analysis = "COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.";

Value number(double value) {
    return {value, {}};
}
Value words(std::string text) {
    return {0.0, std::move(text)};
}

// Spread over 0..n-1 without a pattern that a cache could follow.
std::size_t mixed(std::size_t row, std::size_t n) {
    return (row * 2654435761U >> 7U) % n;
}

Value counts(std::size_t row, std::size_t column) {
    return number(static_cast<double>(column == 0 ? mixed(row, 40) : 40 + mixed(row + 7, 60)));
}

Value indicators(std::size_t row, std::size_t column) {
    return number(static_cast<double>(column == 0 ? mixed(row, 2) : 1 + mixed(row + 3, 10)));
}

// Parts, wholes, targets, weights.
Value uncertain(std::size_t row, std::size_t column) {
    static constexpr std::array<double, 4> least{5.0, 30.0, 0.3, 1.0};
    const double step = column == 2 ? 0.05 : 1.0;
    return number(least.at(column) + step * static_cast<double>(mixed(row + column, 10)));
}

Value answer(std::size_t row, std::size_t /*column*/) {
    static constexpr std::array<const char*, 6> scale{
        "Inte alls",     "Till liten del",       "Delvis",
        "Till stor del", "Till mycket stor del", "Helt och hållet"};
    return words(scale.at(mixed(row, scale.size())));
}

Value answer_and_sex(std::size_t row, std::size_t column) {
    return column == 0 ? answer(row, 0) : words(mixed(row + 2, 2) == 0 ? "kvinna" : "man");
}

// Start, end, outcome, sex.
Value person(std::size_t row, std::size_t column) {
    static constexpr std::array<const char*, 5> outcomes{
        "Arbete", "Studier", "Hälsoskäl", "Övrigt avbrott", "Fortsatt rehabilitering"};
    const double start = 44000.0 + static_cast<double>(mixed(row, 1200));
    switch (column) {
    case 0:
        return number(start);
    case 1:
        return number(start + 30.0 + static_cast<double>(mixed(row + 5, 400)));
    case 2:
        return words(outcomes.at(mixed(row + 1, outcomes.size())));
    default:
        return words(mixed(row + 2, 2) == 0 ? "kvinna" : "man");
    }
}

// A table with its total column; every hundredth row may be a sum of nothing but its own words.
Value table(std::size_t row, std::size_t column, const std::string& label, bool as_text) {
    if (row == 0) {
        return words(column == 0 ? "Kommun" : "Kolumn " + std::to_string(column));
    }
    if (column == 0) {
        return words(label + " " + std::to_string(row));
    }
    const std::size_t figure = 1000 + mixed(row * 9 + column, 9000);
    if (!as_text) {
        return number(static_cast<double>(figure));
    }
    std::string text = std::to_string(figure);
    text.insert(1, "\u00A0");
    return words(text);
}

std::vector<Way> both(const std::string& call) {
    return {{"ours", "=" + ours + call}, {"floor", "=" + twin + call}};
}

std::vector<Way> three(const std::string& call) {
    auto ways = both(call);
    ways.push_back({"python", "=" + python + call});
    return ways;
}

Case index_case(std::size_t rows, std::size_t cells) {
    const std::string end = std::to_string(rows);
    return {"IMPACTINDEX, " + end + " rows",
            rows,
            2,
            indicators,
            three("IMPACTINDEX($A$1:$A$" + end + ";$B$1:$B$" + end + ")"),
            cells};
}

void add_scalars(std::vector<Case>& list) {
    auto ways = three("THROUGHPUT(A1;B1)");
    ways.push_back({"native", "=A1/B1"});
    ways.push_back({"BESSELJ", "=" + analysis + "GETBESSELJ(A1;1)"});
    ways.push_back({"DELTA", "=" + analysis + "GETDELTA(A1;B1)"});
    list.push_back({"scalar, 50 000 cells", scalar_cells, 2, counts, ways, scalar_cells});
}

void add_columns(std::vector<Case>& list) {
    const std::string end = std::to_string(element_rows);
    const std::string ranges = "(A1:A" + end + ";B1:B" + end + ")";
    auto ways = both("THROUGHPUT" + ranges);
    ways.push_back({"python", "=" + python + "THROUGHPUTS" + ranges});
    ways.push_back({"native", "=A1:A" + end + "/B1:B" + end});
    list.push_back(
        {"elementwise, 100 000 rows", element_rows, 2, counts, ways, element_rows, true});
    list.push_back(index_case(23, 2000));
    list.push_back(index_case(250, 500));
    list.push_back(index_case(20000, 20));
    list.push_back(index_case(200000, 3));
    list.push_back({"IMPACTINDEX, whole columns", 20000, 2, indicators,
                    both("IMPACTINDEX($A$1:$A$1048576;$B$1:$B$1048576)"), 1});
}

void add_texts(std::vector<Case>& list) {
    const std::string end = std::to_string(answers);
    list.push_back({"SURVEY_TALLY, 200 000 texts", answers, 1, answer,
                    three("SURVEYTALLY(A1:A" + end + ";\"omfattning6\")"), 7, true, 3});
    list.back().ways.pop_back(); // Python's takes a list of steps
    list.back().ways.push_back(
        {"python", "=" + python + "SURVEYTALLY(A1:A" + end +
                       ";{\"Inte alls\";\"Till liten del\";\"Delvis\";\"Till stor del\";"
                       "\"Till mycket stor del\";\"Helt och hållet\"})"});
    list.push_back({"SURVEY_RESULT, 200 000 texts", answers, 2, answer_and_sex,
                    both("SURVEYRESULT(A1:A" + end + ";\"omfattning6\";2;B1:B" + end + ")"), 2,
                    true, 10});
    const std::string last = std::to_string(persons);
    const std::string c = "C1:C" + last;
    const std::string d = "D1:D" + last;
    list.push_back({"OUTCOME_TABLE, 100 000 persons", persons, 4, person,
                    three("OUTCOMETABLE(" + c + ";" + d + ")"), 6, true, 6});
    list.push_back({"OUTCOME_REPORT, 100 000 persons", persons, 4, person,
                    both("OUTCOMEREPORT(A1:A" + last + ";B1:B" + last + ";" + c + ";" + d +
                         ";44500;44864;{\"Arbete\";\"Studier\"})"),
                    10, true, 6});
    list.push_back({"CROSS_TABLE, 100 000 persons", persons, 4, person,
                    both("CROSSTABLE(" + c + ";" + d + ")"), 8, true, 4});
}

void add_simulations(std::vector<Case>& list) {
    list.push_back({"IMPACT_ROBUSTNESS, 100 indicators", 100, 2, indicators,
                    both("IMPACTROBUSTNESS($A$1:$A$100;$B$1:$B$100)"), 50, false, 1, true});
    list.push_back({"IMPACT_UNCERTAINTY, 100 indicators", 100, 4, uncertain,
                    both("IMPACTUNCERTAINTY($A$1:$A$100;$B$1:$B$100;$C$1:$C$100;$D$1:$D$100)"), 50,
                    false, 1, true});
}

void add_tables(std::vector<Case>& list) {
    for (const std::size_t rows : {std::size_t{1000}, std::size_t{2500}, std::size_t{10000}}) {
        for (const auto& [kind, label, as_text] : {std::tuple{"plain labels", "Kommun", false},
                                                   {"every label a sum", "Summa kommun", false},
                                                   {"text figures", "Kommun", true}}) {
            list.push_back({"TABLE_CHECK, " + std::to_string(rows) + " rows × 9, " + kind, rows, 10,
                            [label = std::string(label), as_text = as_text](auto row, auto column) {
                                return table(row, column, label, as_text);
                            },
                            both("TABLECHECK($A$1:$J$" + std::to_string(rows) + ")"), 1, false, 1,
                            true});
        }
    }
    list.push_back({"SUPPRESS_SMALL, 10 000 × 4", 10000, 4,
                    [](std::size_t row, std::size_t column) {
                        return number(static_cast<double>(mixed(row * 4 + column, 30)));
                    },
                    both("SUPPRESSSMALL(A1:D10000;5;0)"), 10000, true, 4, true});
    list.push_back({"SUPPRESS_SMALL, 10 000 × 4, with totals", 10000, 4,
                    [](std::size_t row, std::size_t column) {
                        // Rows and columns add up: women, men, other, total, and a last row.
                        const auto part = [](std::size_t r, std::size_t c) {
                            return static_cast<double>(mixed(r * 3 + c, 12));
                        };
                        const auto across = [&](std::size_t r) {
                            return part(r, 0) + part(r, 1) + part(r, 2);
                        };
                        if (row < 9999) {
                            return number(column < 3 ? part(row, column) : across(row));
                        }
                        double sum = 0.0;
                        for (std::size_t r = 0; r < 9999; ++r) {
                            sum += column < 3 ? part(r, column) : across(r);
                        }
                        return number(sum);
                    },
                    both("SUPPRESSSMALL(A1:D10000)"), 10000, true, 4, true});
}

} // namespace

std::vector<Case> cases() {
    std::vector<Case> list;
    add_scalars(list);
    add_columns(list);
    add_texts(list);
    add_simulations(list);
    add_tables(list);
    return list;
}

} // namespace utfall::bench
