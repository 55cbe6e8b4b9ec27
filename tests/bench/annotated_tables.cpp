// The checker against tables in which people have marked what is the sum, quotient, average or
// change of what: findings that agree with a mark, and errors planted in marked cells.
// The method is that of the benchmark's own scorer.
// Usage: annotated_tables FILE [errors per operator and table, default 8] [EXAMPLES.json]
#include "json_tables.hpp"
#include "model.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace utfall;
using nlohmann::json;

constexpr std::size_t default_errors = 8;

/// A marked cell that is off by more isn't a figure to plant in: it is wrong already.
constexpr double holds_within = 0.02;

/// An error of 15 %, and at least 20 units of the last digit.
constexpr double error_share = 0.15;
constexpr double error_units = 20.0;

constexpr double same_figure = 1e-6;

struct Marked {
    std::string operation;
    core::CellPlace target;
    std::vector<core::CellPlace> parts;
};

struct Annotated {
    std::string name;
    core::Table table;
    std::vector<Marked> marks;
};

struct Format {
    std::string thousands;
    char decimal = '.';
};

Format format_of(const std::string& name) {
    static const std::map<std::string, Format> formats{
        {"Comma Point", {",", '.'}}, {"Space Point", {" ", '.'}}, {"Space Comma", {" ", ','}},
        {"None Comma", {"", ','}},   {"None Point", {"", '.'}},   {"Point Comma", {".", ','}}};
    const auto found = formats.find(name);
    return found == formats.end() ? Format{",", '.'} : found->second;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos && !from.empty();
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Digits, parted in threes by the table's mark or not at all.
bool is_whole(const std::string& text, const std::string& thousands) {
    if (all_digits(text)) {
        return true;
    }
    if (thousands.empty() || text.find(thousands) == std::string::npos) {
        return false;
    }
    std::size_t start = 0;
    bool first = true;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(thousands, start), text.size());
        const std::string_view run = std::string_view(text).substr(start, end - start);
        if (!all_digits(run) || (first ? run.size() > 3 : run.size() != 3)) {
            return false;
        }
        first = false;
        start = end + 1;
    }
    return true;
}

// A cell as the benchmark's file says that numbers are written in it.
core::Cell cell_of(const std::string& printed, const Format& format) {
    std::string text = printed;
    replace_all(text, "\u00A0", " ");
    replace_all(text, "−", "-");
    const std::string word = core::trim(text);
    if (word.empty()) {
        return core::Blank{};
    }
    std::string figure = word;
    const bool percent = figure.back() == '%';
    if (percent) {
        figure = core::trim(std::string_view(figure).substr(0, figure.size() - 1));
    }
    const bool negative = figure.size() > 2 && figure.front() == '(' && figure.back() == ')';
    if (negative) {
        figure = figure.substr(1, figure.size() - 2);
    }
    if (!figure.empty() && figure.front() == '$') {
        figure = core::trim(std::string_view(figure).substr(1));
    }
    const bool minus = !figure.empty() && figure.front() == '-';
    const std::string digits = minus ? figure.substr(1) : figure;
    const std::size_t point = digits.find(format.decimal);
    const std::string whole = digits.substr(0, point);
    const std::string decimals = point == std::string::npos ? "" : digits.substr(point + 1);
    const bool reads = (is_whole(whole, format.thousands) &&
                        (point == std::string::npos || all_digits(decimals))) ||
                       (whole.empty() && all_digits(decimals));
    if (!reads) {
        return core::trim(printed);
    }
    std::string plain = whole;
    replace_all(plain, format.thousands, "");
    double value = std::strtod((plain + "." + decimals).c_str(), nullptr);
    value = minus != negative ? -value : value;
    return percent ? value / 100.0 : value;
}

core::CellPlace place_of(const json& index) {
    return {index.at(0).get<std::size_t>(), index.at(1).get<std::size_t>()};
}

std::optional<Annotated> read_table(const std::string& line) {
    const json in = json::parse(line);
    const Format format = format_of(in.value("number_format", ""));
    Annotated out;
    out.name = in.value("file_name", "");
    const json& rows = in.at("table_array");
    std::size_t width = 0;
    for (const json& row : rows) {
        width = std::max(width, row.size());
    }
    if (rows.size() > core::most_table_rows || rows.size() * width > core::most_table_cells) {
        return std::nullopt;
    }
    out.table = core::Table(rows.size(), width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            out.table.at(row, column) = cell_of(rows[row][column].get<std::string>(), format);
        }
    }
    for (const json& mark : in.at("aggregation_annotations")) {
        Marked marked;
        marked.operation = mark.at("operator").get<std::string>();
        marked.target = place_of(mark.at("aggregator_index"));
        for (const json& part : mark.at("aggregatee_indices")) {
            marked.parts.push_back(place_of(part));
        }
        out.marks.push_back(std::move(marked));
    }
    return out;
}

std::optional<double> number_at(const core::Table& table, core::CellPlace place) {
    const auto* number = std::get_if<double>(&table.at(place.row, place.column));
    return number == nullptr ? std::nullopt : std::optional<double>(*number);
}

// What the mark says that its cell should be.
std::optional<double> value_of(const Marked& mark, const core::Table& table) {
    std::vector<double> parts;
    for (const core::CellPlace part : mark.parts) {
        if (const auto value = number_at(table, part)) {
            parts.push_back(*value);
        }
    }
    double sum = 0.0;
    for (const double part : parts) {
        sum += part;
    }
    if (parts.empty()) {
        return std::nullopt;
    }
    if (mark.operation == "Sum") {
        return sum;
    }
    if (mark.operation == "Average") {
        return sum / static_cast<double>(parts.size());
    }
    if (parts.size() != 2) {
        return std::nullopt;
    }
    if (mark.operation == "Division" && parts[1] != 0.0) {
        return parts[0] / parts[1];
    }
    if (mark.operation == "RelativeChange" && parts[0] != 0.0) {
        return (parts[1] - parts[0]) / parts[0];
    }
    return std::nullopt;
}

bool near(double left, double right) {
    return std::abs(left - right) <= same_figure * std::max({1.0, std::abs(left), std::abs(right)});
}

enum class Verdict { agrees, contradicts, elsewhere };

Verdict judge(const core::Finding& finding, const Annotated& table) {
    bool marked = false;
    for (const Marked& mark : table.marks) {
        if (mark.target == core::CellPlace{finding.row, finding.column}) {
            marked = true;
            const auto value = value_of(mark, table.table);
            if (value && near(*value, finding.computed)) {
                return Verdict::agrees;
            }
        }
    }
    return marked ? Verdict::contradicts : Verdict::elsewhere;
}

using Key = std::tuple<std::string, std::size_t, std::size_t>;

Key key_of(const core::Finding& finding) {
    return {finding.rule, finding.row, finding.column};
}

int decimals_of(double value) {
    for (int decimals = 0; decimals < 15; ++decimals) {
        const double scaled = value * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled))) {
            return decimals;
        }
    }
    return 15;
}

struct Hits {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t at_cell = 0;
};

struct Score {
    std::size_t tables = 0;
    std::size_t tables_with_findings = 0;
    std::size_t comparisons = 0;
    std::size_t findings = 0;
    std::size_t agrees = 0;
    std::size_t contradicts = 0;
    std::size_t elsewhere = 0;
    std::size_t natural = 0;       ///< marked sums that differ as printed, beyond rounding
    std::size_t natural_found = 0; ///< of them, with a finding at the cell or one of its parts
    double slowest = 0.0;
    std::map<std::pair<std::string, Verdict>, std::size_t> by_rule;
    std::map<std::string, Hits> planted;
    json examples = json::array();
};

std::string_view words_of(Verdict verdict) {
    return verdict == Verdict::agrees        ? "agrees with a mark"
           : verdict == Verdict::contradicts ? "contradicts a mark"
                                             : "in a cell without one";
}

void plant_in(const Annotated& table, const core::CheckReport& clean, std::size_t errors,
              std::uint64_t seed, Score& score) {
    std::set<Key> before;
    for (const core::Finding& finding : clean.findings) {
        before.insert(key_of(finding));
    }
    std::map<std::string, std::vector<const Marked*>> holding;
    for (const Marked& mark : table.marks) {
        const auto printed = number_at(table.table, mark.target);
        const auto value = value_of(mark, table.table);
        if (printed && value &&
            std::abs(*printed - *value) <= std::max(holds_within * std::abs(*value), 1e-9)) {
            holding[mark.operation].push_back(&mark);
        }
    }
    bench::Chance chance(seed);
    for (auto& [operation, marks] : holding) {
        chance.shuffle(marks);
        marks.resize(std::min(marks.size(), errors));
        for (const Marked* mark : marks) {
            core::Table wrong = table.table;
            const double value = *number_at(wrong, mark->target);
            const double last = std::pow(10.0, -decimals_of(value));
            const double planted =
                value + std::max(std::abs(value) * error_share, error_units * last);
            wrong.at(mark->target.row, mark->target.column) = std::round(planted / last) * last;
            Hits& hits = score.planted[operation];
            ++hits.planted;
            bool found = false;
            bool at_cell = false;
            for (const core::Finding& finding : core::check_table(wrong).findings) {
                const bool fresh = !before.contains(key_of(finding));
                found = found || fresh;
                at_cell = at_cell ||
                          (fresh && mark->target == core::CellPlace{finding.row, finding.column});
            }
            hits.found += found ? 1U : 0U;
            hits.at_cell += at_cell ? 1U : 0U;
        }
    }
}

// Sums that differ by themselves, and whether a finding touches them.
void count_natural(const Annotated& table, const core::CheckReport& report, Score& score) {
    for (const Marked& mark : table.marks) {
        const auto printed = number_at(table.table, mark.target);
        const auto value = value_of(mark, table.table);
        if (mark.operation != "Sum" || !printed || !value) {
            continue;
        }
        const double last = std::pow(10.0, -decimals_of(*printed));
        const double rounding = 0.5 * last * static_cast<double>(mark.parts.size() + 1);
        if (std::abs(*printed - *value) <= rounding + 1e-6 * std::abs(*value)) {
            continue;
        }
        ++score.natural;
        const auto touches = [&mark](const core::Finding& finding) {
            const core::CellPlace place{finding.row, finding.column};
            return place == mark.target ||
                   std::find(mark.parts.begin(), mark.parts.end(), place) != mark.parts.end();
        };
        score.natural_found +=
            std::any_of(report.findings.begin(), report.findings.end(), touches) ? 1U : 0U;
    }
}

void add_table(const Annotated& table, std::size_t errors, Score& score) {
    const auto start = std::chrono::steady_clock::now();
    const core::CheckReport report = core::check_table(table.table);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    score.slowest = std::max(score.slowest, took.count());
    score.comparisons += report.comparisons;
    score.findings += report.findings.size();
    score.tables_with_findings += report.findings.empty() ? 0U : 1U;
    for (const core::Finding& finding : report.findings) {
        const Verdict verdict = judge(finding, table);
        score.agrees += verdict == Verdict::agrees ? 1U : 0U;
        score.contradicts += verdict == Verdict::contradicts ? 1U : 0U;
        score.elsewhere += verdict == Verdict::elsewhere ? 1U : 0U;
        ++score.by_rule[{finding.rule, verdict}];
        if (verdict != Verdict::agrees) {
            score.examples.push_back({{"table", table.name},
                                      {"verdict", words_of(verdict)},
                                      {"rule", finding.rule},
                                      {"row", finding.row},
                                      {"column", finding.column},
                                      {"row_label", finding.row_label},
                                      {"column_header", finding.column_header},
                                      {"printed", finding.printed},
                                      {"computed", finding.computed},
                                      {"trace", finding.trace}});
        }
    }
    count_natural(table, report, score);
    plant_in(table, report, errors, score.tables, score);
    ++score.tables;
}

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print(const Score& score) {
    std::cout << std::fixed << std::setprecision(0) << score.tables << " tables, "
              << score.comparisons << " comparisons, " << score.findings << " findings in "
              << score.tables_with_findings << " tables: " << score.agrees
              << " agree with a mark (a real difference), " << score.contradicts
              << " contradict one, " << score.elsewhere << " in cells without one; slowest "
              << score.slowest << " ms\n";
    for (const auto& [key, count] : score.by_rule) {
        std::cout << std::setw(8) << count << "  " << key.first << ", " << words_of(key.second)
                  << '\n';
    }
    std::cout << "marked sums that differ as printed: " << score.natural_found << " of "
              << score.natural << " touched by a finding\n";
    for (const auto& [operation, hits] : score.planted) {
        std::cout << "planted in a " << std::left << std::setw(15) << operation << std::right
                  << " found " << hits.found << " of " << hits.planted << " ("
                  << std::setprecision(1) << percent(hits.found, hits.planted)
                  << " %), at the very cell " << hits.at_cell << '\n';
    }
    std::cout << std::setprecision(2) << "false or unexplained findings "
              << percent(score.contradicts + score.elsewhere, score.comparisons)
              << " per 100 comparisons\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: annotated_tables FILE [errors per operator and table] "
                     "[EXAMPLES.json]\n";
        return EXIT_FAILURE;
    }
    const std::size_t errors =
        argc > 2 ? static_cast<std::size_t>(std::strtoul(argv[2], nullptr, 10)) : default_errors;
    Score score;
    const bool read = bench::each_line(argv[1], [&](const std::string& line) {
        if (const auto table = read_table(line)) {
            add_table(*table, errors, score);
        }
    });
    if (!read) {
        std::cerr << "can't read " << argv[1] << '\n';
        return EXIT_FAILURE;
    }
    print(score);
    if (argc > 3) {
        std::ofstream(argv[3]) << score.examples.dump(1, ' ', false,
                                                      nlohmann::json::error_handler_t::replace);
    }
    return EXIT_SUCCESS;
}
