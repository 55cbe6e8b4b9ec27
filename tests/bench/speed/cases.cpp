#include "cases.hpp"

#include "samples.hpp"

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

// Columns of the samples side by side, beginning in A1.
std::function<core::Table()> data(std::initializer_list<samples::Column> columns,
                                  std::size_t rows) {
    return [columns = std::vector<samples::Column>(columns), rows] {
        return samples::table_of(columns, rows);
    };
}

std::function<core::Table()> person_data() {
    return data({samples::start, samples::end, samples::outcome, samples::sex}, persons);
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
    return {"IMPACTINDEX, " + end + " rows", data({samples::met, samples::weight}, rows),
            three("IMPACTINDEX($A$1:$A$" + end + ";$B$1:$B$" + end + ")"), cells};
}

void add_scalars(std::vector<Case>& list) {
    auto ways = three("THROUGHPUT(A1;B1)");
    ways.push_back({"native", "=A1/B1"});
    ways.push_back({"BESSELJ", "=" + analysis + "GETBESSELJ(A1;1)"});
    ways.push_back({"DELTA", "=" + analysis + "GETDELTA(A1;B1)"});
    list.push_back({"scalar, 50 000 cells", data({samples::few, samples::count}, scalar_cells),
                    ways, scalar_cells});
}

void add_columns(std::vector<Case>& list) {
    const std::string end = std::to_string(element_rows);
    const std::string ranges = "(A1:A" + end + ";B1:B" + end + ")";
    auto ways = both("THROUGHPUT" + ranges);
    ways.push_back({"python", "=" + python + "THROUGHPUTS" + ranges});
    ways.push_back({"native", "=A1:A" + end + "/B1:B" + end});
    list.push_back({"elementwise, 100 000 rows", data({samples::few, samples::count}, element_rows),
                    ways, element_rows, true});
    list.push_back(index_case(23, 2000));
    list.push_back(index_case(250, 500));
    list.push_back(index_case(20000, 20));
    list.push_back(index_case(200000, 3));
    list.push_back({"IMPACTINDEX, whole columns", data({samples::met, samples::weight}, 20000),
                    both("IMPACTINDEX($A$1:$A$1048576;$B$1:$B$1048576)"), 1});
}

void add_texts(std::vector<Case>& list) {
    const std::string end = std::to_string(answers);
    list.push_back({"SURVEY_TALLY, 200 000 texts", data({samples::answer}, answers),
                    three("SURVEYTALLY(A1:A" + end + ";\"omfattning6\")"), 7, true, 3});
    list.back().ways.pop_back(); // Python's takes a list of steps
    list.back().ways.push_back(
        {"python", "=" + python + "SURVEYTALLY(A1:A" + end +
                       ";{\"Inte alls\";\"Till liten del\";\"Delvis\";\"Till stor del\";"
                       "\"Till mycket stor del\";\"Helt och hållet\"})"});
    list.push_back({"SURVEY_RESULT, 200 000 texts", data({samples::answer, samples::sex}, answers),
                    both("SURVEYRESULT(A1:A" + end + ";\"omfattning6\";2;B1:B" + end + ")"), 2,
                    true, 10});
    const std::string last = std::to_string(persons);
    const std::string c = "C1:C" + last;
    const std::string d = "D1:D" + last;
    list.push_back({"OUTCOME_TABLE, 100 000 persons", person_data(),
                    three("OUTCOMETABLE(" + c + ";" + d + ")"), 6, true, 6});
    list.push_back({"OUTCOME_REPORT, 100 000 persons", person_data(),
                    both("OUTCOMEREPORT(A1:A" + last + ";B1:B" + last + ";" + c + ";" + d +
                         ";44500;44864;{\"Arbete\";\"Studier\"})"),
                    10, true, 6});
    list.push_back({"CROSS_TABLE, 100 000 persons", person_data(),
                    both("CROSSTABLE(" + c + ";" + d + ")"), 8, true, 4});
}

void add_simulations(std::vector<Case>& list) {
    list.push_back({"IMPACT_ROBUSTNESS, 100 indicators", data({samples::met, samples::weight}, 100),
                    both("IMPACTROBUSTNESS($A$1:$A$100;$B$1:$B$100)"), 50, false, 1, true});
    list.push_back({"IMPACT_UNCERTAINTY, 100 indicators",
                    data({samples::few, samples::count, samples::target, samples::weight}, 100),
                    both("IMPACTUNCERTAINTY($A$1:$A$100;$B$1:$B$100;$C$1:$C$100;$D$1:$D$100)"), 50,
                    false, 1, true});
}

struct TableKind {
    const char* name;
    samples::Column label;
    bool as_text;
};

void add_tables(std::vector<Case>& list) {
    for (const std::size_t rows : {std::size_t{1000}, std::size_t{2500}, std::size_t{10000}}) {
        for (const auto& [kind, label, as_text] : {
                 TableKind{"plain labels", samples::plain_label, false},
                 TableKind{"every label a sum", samples::sum_label, false},
                 TableKind{"text figures", samples::plain_label, true},
             }) {
            list.push_back({"TABLE_CHECK, " + std::to_string(rows) + " rows × 9, " + kind,
                            [rows = rows, label = label, as_text = as_text] {
                                return samples::table(label, rows, 10, as_text);
                            },
                            both("TABLECHECK($A$1:$J$" + std::to_string(rows) + ")"), 1, false, 1,
                            true});
        }
    }
    list.push_back({"SUPPRESS_SMALL, 10 000 × 4", [] { return samples::counts(10000, 4); },
                    both("SUPPRESSSMALL(A1:D10000;5;0)"), 10000, true, 4, true});
    list.push_back({"SUPPRESS_SMALL, 10 000 × 4, with totals",
                    [] { return samples::counts_with_totals(10000, 4); },
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
