// The checker against tables of other publishers: one JSON file a table with `typed` cells, `text`
// as printed, the true `errors` in it [row label, column header, right value], and an error to
// `plant` [row, column, value]; and the minimal tables of known faults, minimal_cases.tsv.
// Usage: foreign_tables FOLDER [show]
#include "json_tables.hpp"
#include "tests/support/printed_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace utfall;
using nlohmann::json;

constexpr double same_figure = 1e-6;

bool near(double left, double right) {
    return std::abs(left - right) <= same_figure * std::max({1.0, std::abs(left), std::abs(right)});
}

bool shows = false;

void show(const std::string& table, const core::Finding& finding, std::string_view verdict) {
    if (shows) {
        std::cout << "  " << table << ": " << verdict << ": " << finding.rule << " at "
                  << finding.row << ',' << finding.column << " (" << finding.row_label << " | "
                  << finding.column_header << ") " << tests::printed_text(finding) << " -> "
                  << finding.computed << "  " << finding.trace << '\n';
    }
}

struct Hits {
    std::size_t found = 0;
    std::size_t of = 0;

    void add(bool hit) {
        found += hit ? 1U : 0U;
        ++of;
    }
};

std::ostream& operator<<(std::ostream& out, const Hits& hits) {
    return out << hits.found << " of " << hits.of;
}

struct Score {
    Hits true_findings; ///< of all findings in the tables as typed
    Hits text_findings; ///< the same in the tables as printed
    Hits errors;        ///< of the true errors, found in the tables as typed
    Hits planted;
    Hits planted_text;
    Hits planted_cell; ///< of the planted and found as numbers, the wrong cell itself marked
    std::size_t comparisons = 0;
    std::size_t unread = 0;
};

// An error as the file tells it.
struct TrueError {
    std::string label;
    double value = 0.0;
    bool found = false;
};

std::vector<TrueError> errors_of(const json& file) {
    std::vector<TrueError> errors;
    for (const json& error : file.at("errors")) {
        errors.push_back({error.at(0).get<std::string>(), error.at(2).get<double>(), false});
    }
    return errors;
}

// What the relation of a finding computes for its target, from the cells as they stand.
double computed_target(const core::Finding& finding, const core::Table& table) {
    double sum = 0.0;
    for (const core::RelationTerm& term : finding.relation.terms) {
        const auto* number = std::get_if<double>(&table.at(term.place.row, term.place.column));
        sum += number == nullptr ? 0.0 : term.sign * *number;
    }
    return sum;
}

bool row_says(const core::Table& table, std::size_t row, const std::string& label) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const auto* text = std::get_if<std::string>(&table.at(row, column));
        if (text != nullptr && text->starts_with(label)) {
            return true;
        }
    }
    return false;
}

// Marks the error that a finding tells of; false when there is none.
bool is_true(const core::Finding& finding, const core::Table& table,
             std::vector<TrueError>& errors) {
    bool any = false;
    for (TrueError& error : errors) {
        const bool at_cell =
            row_says(table, finding.row, error.label) && near(finding.computed, error.value);
        const bool in_relation = row_says(table, finding.relation.target.row, error.label) &&
                                 near(computed_target(finding, table), error.value);
        error.found = error.found || at_cell || in_relation;
        any = any || at_cell || in_relation;
    }
    return any;
}

using Key = std::tuple<std::string, std::size_t, std::size_t, double>;

Key key_of(const core::Finding& finding) {
    return {finding.rule, finding.row, finding.column, finding.computed};
}

bool involves(const core::Finding& finding, core::CellPlace place) {
    const auto here = [place](const core::RelationTerm& term) { return term.place == place; };
    return core::CellPlace{finding.row, finding.column} == place ||
           finding.relation.target == place ||
           std::any_of(finding.relation.terms.begin(), finding.relation.terms.end(), here) ||
           std::any_of(finding.relation.base.begin(), finding.relation.base.end(), here);
}

struct Planted {
    bool found = false;
    bool at_cell = false;
};

Planted plant(const core::CheckReport& clean, const core::Table& wrong, core::CellPlace place) {
    std::set<Key> before;
    for (const core::Finding& finding : clean.findings) {
        before.insert(key_of(finding));
    }
    Planted planted;
    for (const core::Finding& finding : core::check_table(wrong).findings) {
        const bool fresh = !before.contains(key_of(finding));
        planted.found = planted.found || (fresh && involves(finding, place));
        planted.at_cell =
            planted.at_cell || (fresh && core::CellPlace{finding.row, finding.column} == place);
    }
    return planted;
}

// Another figure in the dress of a printed one: its sign, unit, marks and decimals.
std::string dressed(const std::string& printed, double value, const std::string& group) {
    const std::size_t first = printed.find_first_of("0123456789");
    const std::size_t last = printed.find_last_of("0123456789");
    const std::string digits = printed.substr(first, last - first + 1);
    const std::size_t mark = digits.find_last_of(",.");
    const bool decimals = mark != std::string::npos && digits.size() - mark - 1 != 3;
    std::ostringstream text;
    text << std::fixed
         << std::setprecision(decimals ? static_cast<int>(digits.size() - mark) - 1 : 0)
         << std::abs(value);
    std::string whole = text.str();
    std::string tail;
    if (const std::size_t point = whole.find('.'); point != std::string::npos) {
        tail = digits[mark] + whole.substr(point + 1);
        whole.resize(point);
    }
    for (std::size_t at = whole.size(); at > 3; at -= 3) {
        whole.insert(at - 3, group);
    }
    return printed.substr(0, first) + whole + tail + printed.substr(last + 1);
}

// The mark between thousands that a printed table shows.
std::string group_mark(const core::Table& table) {
    static const std::regex grouped("[0-9]([ .,]|\xC2\xA0|\xE2\x80\xAF)[0-9]{3}(?![0-9])");
    for (const core::Cell& cell : table.cells()) {
        const auto* text = std::get_if<std::string>(&cell);
        std::smatch match;
        if (text != nullptr && std::regex_search(*text, match, grouped)) {
            return match[1];
        }
    }
    return {};
}

void check_file(const std::filesystem::path& path, Score& score) {
    std::ifstream in(path);
    const json file = json::parse(in);
    const std::string name = path.stem().string();
    const core::Table typed = bench::table_of_json(file.at("typed"));
    const core::Table text = bench::table_of_json(file.at("text"));
    std::vector<TrueError> errors = errors_of(file);
    const core::CheckReport clean = core::check_table(typed);
    score.comparisons += clean.comparisons;
    for (const core::Finding& finding : clean.findings) {
        const bool real = is_true(finding, typed, errors);
        show(name, finding, real ? "true" : "FALSE");
        score.true_findings.add(real);
    }
    for (const TrueError& error : errors) {
        score.errors.add(error.found);
        if (!error.found && shows) {
            std::cout << "  " << name << ": MISSED " << error.label << ' ' << error.value << '\n';
        }
    }
    const core::CheckReport clean_text = core::check_table(text);
    score.unread += clean_text.unread.size();
    std::vector<TrueError> again = errors_of(file);
    for (const core::Finding& finding : clean_text.findings) {
        const bool real = is_true(finding, typed, again);
        show(name + " as text", finding, real ? "true" : "FALSE");
        score.text_findings.add(real);
    }
    const json& planting = file.at("plant");
    if (!planting.is_array()) {
        return;
    }
    const core::CellPlace place{planting.at(0).get<std::size_t>(),
                                planting.at(1).get<std::size_t>()};
    const double value = planting.at(2).get<double>();
    core::Table wrong = typed;
    wrong.at(place.row, place.column) = value;
    const Planted planted = plant(clean, wrong, place);
    score.planted.add(planted.found);
    if (planted.found) {
        score.planted_cell.add(planted.at_cell);
    }
    core::Table wrong_text = text;
    core::Cell& cell = wrong_text.at(place.row, place.column);
    cell = dressed(std::get<std::string>(cell), value, group_mark(text));
    const bool found_text = plant(clean_text, wrong_text, place).found;
    score.planted_text.add(found_text);
    if (shows && !(planted.found && found_text)) {
        std::cout << "  " << name << ": planted error not found"
                  << (planted.found ? " as text"
                      : found_text  ? " as numbers"
                                    : "")
                  << " at " << place.row << ',' << place.column << '\n';
    }
}

std::vector<std::string> split(const std::string& text, const std::string& mark) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, start)) {
        parts.push_back(text.substr(start, at - start));
        start = at + mark.size();
    }
    parts.push_back(text.substr(start));
    return parts;
}

core::Table minimal_table(const std::string& cells) {
    json rows = json::array();
    for (const std::string& line : split(cells, "¶")) {
        json row = json::array();
        for (const std::string& cell : split(line, "|")) {
            char* end = nullptr;
            const double number = std::strtod(cell.c_str(), &end);
            if (cell.starts_with('\'')) {
                row.push_back(cell.substr(1));
            } else if (!cell.empty() && *end == '\0') {
                row.push_back(number);
            } else {
                row.push_back(cell);
            }
        }
        rows.push_back(std::move(row));
    }
    return bench::table_of_json(rows);
}

// Whether a finding's value is among the figures of the sentence that says what is right, or its
// column is named there.
bool is_told(const core::Finding& finding, const std::string& right) {
    static const std::regex figure("[-−]?[0-9]+([.,][0-9]+)?");
    for (auto at = std::sregex_iterator(right.begin(), right.end(), figure);
         at != std::sregex_iterator(); ++at) {
        if (near(std::abs(std::strtod(at->str().c_str(), nullptr)), std::abs(finding.computed))) {
            return true;
        }
    }
    return !finding.column_header.empty() && right.find(finding.column_header) != std::string::npos;
}

// FALSE: nothing is to be found. MISS: something is, and only that. REASON: at most that.
bool case_is_right(const std::string& type, const std::string& right,
                   const core::CheckReport& report) {
    const bool told =
        std::all_of(report.findings.begin(), report.findings.end(),
                    [&right](const core::Finding& finding) { return is_told(finding, right); });
    return type == "FALSE"  ? report.findings.empty()
           : type == "MISS" ? !report.findings.empty() && told
                            : told;
}

Hits check_cases(const std::filesystem::path& path) {
    Hits hits;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const std::vector<std::string> fields = split(line, "\t");
        if (line.starts_with('#') || fields.size() < 7) {
            continue;
        }
        const core::CheckReport report = core::check_table(minimal_table(fields[6]));
        const bool right = case_is_right(fields[2], fields[4], report);
        hits.add(right);
        if (shows && !right) {
            std::cout << "  case " << fields[1] << ' ' << fields[2] << ": " << fields[3] << " ("
                      << fields[4] << ")\n";
            for (const core::Finding& finding : report.findings) {
                show("  case " + fields[1], finding, "got");
            }
        }
    }
    return hits;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || !std::filesystem::is_directory(argv[1])) {
        std::cerr << "usage: foreign_tables FOLDER [show]\n";
        return EXIT_FAILURE;
    }
    shows = argc > 2;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (entry.path().extension() == ".json") {
            files.insert(entry.path());
        }
    }
    Score score;
    for (const auto& file : files) {
        check_file(file, score);
    }
    const Hits cases = check_cases(std::filesystem::path(argv[1]) / "minimal_cases.tsv");
    std::cout << files.size() << " tables, " << score.comparisons << " comparisons, "
              << score.unread << " cells unread as text\n"
              << "findings that are true                 " << score.true_findings << '\n'
              << "findings that are true, read as text   " << score.text_findings << '\n'
              << "real errors found                      " << score.errors << '\n'
              << "planted errors found, as numbers       " << score.planted << '\n'
              << "planted errors found, as pasted text   " << score.planted_text << '\n'
              << "of those found, the very cell marked   " << score.planted_cell << '\n'
              << "minimal cases                          " << cases << '\n';
    return EXIT_SUCCESS;
}
