// The checker against tables in which people have marked what is the sum, quotient, average or
// change of what: findings that agree with a mark, and errors planted in marked cells.
// The method is that of the benchmark's own scorer.
// Usage: annotated_tables FILE [errors per operator and table, default 8] [EXAMPLES.json] [--half
// a|b|b1|b2|b3] Prints half a, the parts b1, b2 and b3 of the other, that half and the whole; with
// --half that part alone. The examples are findings without a matching mark and planted errors that
// were missed, of the parts that may be looked into, never of b3.
#include "annotated.hpp"
#include "json_tables.hpp"
#include "model.hpp"

#include <algorithm>
#include <array>
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
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace utfall;
using bench::Annotated;
using bench::Marked;
using bench::number_at;
using bench::Part;
using bench::value_of;
using nlohmann::json;

constexpr std::size_t default_errors = 8;

/// In the order of the parts; a half's name begins those of its parts.
constexpr std::array<std::string_view, 4> part_names{"a", "b1", "b2", "b3"};

/// A marked cell that is off by more isn't a figure to plant in: it is wrong already.
constexpr double holds_within = 0.02;

/// An error of 15 %, and at least 20 units of the last digit.
constexpr double error_share = 0.15;
constexpr double error_units = 20.0;

constexpr double same_figure = 1e-6;

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

    void add(const Hits& other) {
        planted += other.planted;
        found += other.found;
        at_cell += other.at_cell;
    }
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

    void add(const Score& other) {
        tables += other.tables;
        tables_with_findings += other.tables_with_findings;
        comparisons += other.comparisons;
        findings += other.findings;
        agrees += other.agrees;
        contradicts += other.contradicts;
        elsewhere += other.elsewhere;
        natural += other.natural;
        natural_found += other.natural_found;
        slowest = std::max(slowest, other.slowest);
        for (const auto& [key, count] : other.by_rule) {
            by_rule[key] += count;
        }
        for (const auto& [operation, hits] : other.planted) {
            planted[operation].add(hits);
        }
        examples.insert(examples.end(), other.examples.begin(), other.examples.end());
    }
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
            if (!found && table.part != Part::b3) {
                score.examples.push_back({{"table", table.name},
                                          {"verdict", "missed"},
                                          {"operation", operation},
                                          {"row", mark->target.row},
                                          {"column", mark->target.column},
                                          {"printed", value},
                                          {"planted", number_at(wrong, mark->target).value_or(0)}});
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

void add_table(const Annotated& table, std::size_t errors, std::uint64_t seed, Score& score) {
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
        if (verdict != Verdict::agrees && table.part != Part::b3) {
            score.examples.push_back({{"table", table.name},
                                      {"verdict", words_of(verdict)},
                                      {"rule", finding.rule},
                                      {"row", finding.row},
                                      {"column", finding.column},
                                      {"row_label", finding.row_label},
                                      {"column_header", finding.column_header},
                                      {"printed", bench::printed_json(finding)},
                                      {"computed", finding.computed},
                                      {"trace", finding.trace}});
        }
    }
    count_natural(table, report, score);
    plant_in(table, report, errors, seed, score);
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

struct Request {
    std::vector<std::string> words; ///< file, errors, examples
    std::string half;               ///< "a", "b", "b1", "b2", "b3"; all parts when empty

    /// Whether a part, or a half with it, is asked for.
    bool asks(std::string_view part) const { return part.starts_with(half); }
};

std::optional<Request> read_request(int argc, char** argv) {
    Request request;
    for (int k = 1; k < argc; ++k) {
        const std::string word = argv[k];
        if (word != "--half") {
            request.words.push_back(word);
            continue;
        }
        request.half = ++k < argc ? argv[k] : "";
        const std::set<std::string_view> known{"a", "b", "b1", "b2", "b3"};
        if (!known.contains(request.half)) {
            return std::nullopt;
        }
    }
    return request.words.empty() ? std::nullopt : std::optional(request);
}

} // namespace

int main(int argc, char** argv) {
    const auto request = read_request(argc, argv);
    if (!request) {
        std::cerr << "usage: annotated_tables FILE [errors per operator and table] "
                     "[EXAMPLES.json] [--half a|b|b1|b2|b3]\n";
        return EXIT_FAILURE;
    }
    const std::vector<std::string>& words = request->words;
    const std::size_t errors =
        words.size() > 1 ? static_cast<std::size_t>(std::strtoul(words[1].c_str(), nullptr, 10))
                         : default_errors;
    std::array<Score, part_names.size()> parts;
    std::uint64_t seed = 0; // a table's errors are the same whichever part is asked for
    const bool read = bench::each_line(words[0], [&](const std::string& line) {
        if (const auto table = bench::read_annotated(line)) {
            const auto part = static_cast<std::size_t>(table->part);
            if (request->asks(part_names.at(part))) {
                add_table(*table, errors, seed, parts.at(part));
            }
            ++seed;
        }
    });
    if (!read) {
        std::cerr << "can't read " << words[0] << '\n';
        return EXIT_FAILURE;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (request->asks(part_names.at(part))) {
            std::cout << part_names.at(part) << ": ";
            print(parts.at(part));
        }
    }
    Score half_b;
    for (std::size_t part = 1; part < parts.size(); ++part) {
        half_b.add(parts.at(part));
    }
    if (request->half.empty() || request->half == "b") {
        std::cout << "b: ";
        print(half_b);
    }
    Score all = parts[0];
    all.add(half_b);
    if (request->half.empty()) {
        std::cout << "all: ";
        print(all);
    }
    if (words.size() > 2) {
        std::ofstream(words[2]) << all.examples.dump(1, ' ', false,
                                                     nlohmann::json::error_handler_t::replace);
    }
    return EXIT_SUCCESS;
}
