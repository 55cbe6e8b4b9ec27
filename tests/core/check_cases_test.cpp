// Each small table of tests/data/check_cases.txt: what is found is what is to be found.
#include "checks_tables.hpp"

#include "core/checks/check_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace utfall::tests {
namespace {

/// Cases that the checker doesn't reach yet. One that starts to pass must leave the list.
const std::set<std::string> known_misses = {"P16a"};

struct Wanted {
    core::CellPlace place;
    double value = 0.0;
};

struct Case {
    std::string id;
    std::string what;
    std::string mode; ///< none, all, any, maybe
    std::vector<Wanted> wanted;
    std::vector<std::vector<std::string>> rows;
};

core::Table table_of(const Case& tested) {
    core::Table table = tests::table_of(tested.rows);
    for (core::Cell& cell : table.cells()) {
        if (auto* text = std::get_if<std::string>(&cell);
            text != nullptr && text->front() == '\'') {
            text->erase(0, 1);
        }
    }
    return table;
}

void read_wants(const std::string& line, Case& into) {
    std::istringstream words(line);
    std::string word;
    words >> word >> into.mode;
    while (words >> word) {
        Wanted wanted;
        char comma = 0;
        char equals = 0;
        std::istringstream cell(word);
        cell >> wanted.place.row >> comma >> wanted.place.column >> equals >> wanted.value;
        EXPECT_TRUE(!cell.fail() && comma == ',' && equals == '=') << line;
        into.wanted.push_back(wanted);
    }
}

std::vector<Case> read_cases() {
    std::vector<Case> cases;
    std::istringstream in(support::read_file(std::filesystem::path(UTFALL_SOURCE_DIR) / "tests" /
                                             "data" / "check_cases.txt"));
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("# ")) {
            const std::size_t colon = line.find(':');
            cases.push_back({line.substr(2, colon - 2), line.substr(colon + 2), {}, {}, {}});
        } else if (line.starts_with("want ")) {
            read_wants(line, cases.back());
        } else if (!line.empty() && !line.starts_with(';')) {
            std::vector<std::string> row;
            std::istringstream cells(line + "|");
            for (std::string cell; std::getline(cells, cell, '|');) {
                row.push_back(cell);
            }
            cases.back().rows.push_back(std::move(row));
        }
    }
    return cases;
}

// A finding in the wanted cell with its value, or one whose relation the cell is the target of.
bool tells(const core::Finding& finding, const Wanted& wanted) {
    if (core::CellPlace{finding.row, finding.column} == wanted.place) {
        return std::abs(finding.computed - wanted.value) <= 1e-6 * std::abs(wanted.value) + 1e-9;
    }
    return finding.relation.target == wanted.place;
}

/// Nothing, or what is wrong with the findings.
std::string judge(const Case& tested, const core::CheckReport& report) {
    std::ostringstream wrong;
    std::size_t told = 0;
    for (const Wanted& wanted : tested.wanted) {
        const bool found =
            std::any_of(report.findings.begin(), report.findings.end(),
                        [&](const core::Finding& finding) { return tells(finding, wanted); });
        told += found ? 1U : 0U;
        if (!found && tested.mode == "all") {
            wrong << "not found: " << wanted.place.row << ',' << wanted.place.column << " -> "
                  << wanted.value << '\n';
        }
    }
    if (tested.mode == "any" && told == 0) {
        wrong << "nothing of it is found\n";
    }
    for (const core::Finding& finding : report.findings) {
        const bool wanted = std::any_of(tested.wanted.begin(), tested.wanted.end(),
                                        [&](const Wanted& one) { return tells(finding, one); });
        if (!wanted) {
            wrong << "false: " << finding.rule << " at " << finding.row << ',' << finding.column
                  << ' ' << printed_text(finding) << " -> " << finding.computed << '\n';
        }
    }
    return wrong.str();
}

TEST(CheckCases, FindWhatIsToBeFoundAndNothingElse) {
    const std::vector<Case> cases = read_cases();
    ASSERT_GE(cases.size(), 48U);
    std::set<std::string> seen;
    for (const Case& tested : cases) {
        EXPECT_TRUE(seen.insert(tested.id).second) << tested.id << " stands twice";
        const std::string wrong = judge(tested, core::check_table(table_of(tested)));
        if (known_misses.contains(tested.id)) {
            EXPECT_NE(wrong, "") << tested.id << " passes: take it from the list of known misses";
        } else {
            EXPECT_EQ(wrong, "") << tested.id << ": " << tested.what;
        }
    }
    for (const std::string& id : known_misses) {
        EXPECT_TRUE(seen.contains(id)) << id << " is no case";
    }
}

} // namespace
} // namespace utfall::tests
