#include "core/commands/split_text.hpp"

#include "core/checks/check_table.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/split_line.hpp"

#include <algorithm>
#include <map>

namespace utfall::core::commands {

namespace {

/// No report table has more columns of figures on a page.
constexpr std::size_t most_columns = 16;

/// A line that is split in more ways than this is no table's line.
constexpr std::size_t most_ways = 24;

/// So many of the lines with figures must fit a number of columns, of ten: some may be page
/// numbers or broken lines.
constexpr std::size_t fewest_fitting = 7;
constexpr std::size_t of_ten = 10;

/// How often the table is checked in search of the best ways. Bounds the time to a second or two.
constexpr std::size_t most_checks = 150;

/// A table split in one way with so many columns.
struct Candidate {
    std::size_t columns = 0;
    std::vector<std::vector<Way>> ways; ///< of each line; none for one without figures, or unfit
    std::vector<std::size_t> chosen;    ///< which of them
    std::size_t fitting = 0;
    long long agreement = 0;
    bool as_headings = false;
};

bool has_figures(const TextLine& line) {
    return line.figures() > 0 && !line.heading;
}

// The first line that is split: titles and headings stand above it.
std::size_t first_split(const Candidate& candidate) {
    std::size_t line = 0;
    while (line < candidate.ways.size() && candidate.ways[line].empty()) {
        ++line;
    }
    return line;
}

std::vector<std::string> cells_at(const std::vector<TextLine>& lines, const Candidate& candidate,
                                  std::size_t line) {
    return candidate.ways[line].empty()
               ? std::vector<std::string>{lines[line].whole}
               : cells_of(lines[line], candidate.ways[line][candidate.chosen[line]]);
}

Table table_of(const std::vector<TextLine>& lines, const Candidate& candidate) {
    Table table(lines.size(), candidate.columns + 1);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::vector<std::string> cells = cells_at(lines, candidate, line);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (!cells[column].empty()) {
                table.at(line, column) = cells[column];
            }
        }
    }
    return table;
}

// The heading line's parts stand over the figures when they are as many, or one more for the
// labels.
void put_headings(Table& table, const std::vector<TextLine>& lines, const Candidate& candidate) {
    const std::size_t columns = candidate.columns;
    for (std::size_t line = 0; line < first_split(candidate); ++line) {
        const std::vector<std::string> parts = heading_parts(lines[line]);
        const bool with_label = parts.size() == columns + 1;
        if (columns < 2 || (!with_label && parts.size() != columns)) {
            continue;
        }
        table.at(line, 0) = Blank();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            table.at(line, with_label ? i : i + 1) = parts[i];
        }
    }
}

// How many comparisons agree, less those that don't.
long long agreement_of(const std::vector<TextLine>& lines, const Candidate& candidate) {
    Table table = table_of(lines, candidate);
    put_headings(table, lines, candidate);
    const CheckReport report = check_table(table);
    return static_cast<long long>(report.comparisons) -
           2 * static_cast<long long>(report.findings.size());
}

bool as_many_headings(const std::vector<TextLine>& lines, const Candidate& candidate) {
    const std::size_t columns = candidate.columns;
    for (std::size_t line = 0; line < first_split(candidate); ++line) {
        const std::size_t parts = heading_parts(lines[line]).size();
        if (columns > 1 && (parts == columns || parts == columns + 1)) {
            return true;
        }
    }
    return false;
}

// Tries the other ways of each line that has several, and keeps what agrees better.
void improve(const std::vector<TextLine>& lines, Candidate& candidate, std::size_t& checks) {
    candidate.agreement = agreement_of(lines, candidate);
    ++checks;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::size_t count = candidate.ways[line].size();
        std::size_t best = count == 0 ? 0 : candidate.chosen[line];
        for (std::size_t way = 0; way < count && count > 1 && checks < most_checks; ++way) {
            if (way == best) {
                continue;
            }
            candidate.chosen[line] = way;
            const long long agreement = agreement_of(lines, candidate);
            ++checks;
            if (agreement > candidate.agreement) {
                candidate.agreement = agreement;
                best = way;
            }
        }
        if (count > 0) {
            candidate.chosen[line] = best;
        }
    }
}

std::vector<Candidate> candidates_of(const std::vector<TextLine>& lines) {
    const auto with_figures =
        static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), has_figures));
    std::vector<Candidate> candidates;
    for (std::size_t columns = 1; columns <= most_columns && with_figures > 0; ++columns) {
        Candidate candidate{columns, {}, std::vector<std::size_t>(lines.size(), 0), 0, 0, false};
        for (const TextLine& line : lines) {
            candidate.ways.push_back(has_figures(line) ? ways_of(line, columns, most_ways)
                                                       : std::vector<Way>());
            candidate.fitting += candidate.ways.back().empty() ? 0 : 1;
        }
        candidate.as_headings = as_many_headings(lines, candidate);
        if (candidate.fitting * of_ten >= with_figures * fewest_fitting) {
            candidates.push_back(std::move(candidate));
        }
    }
    return candidates;
}

// Words that a line leaves to its label although they can be figures.
std::size_t words_left(const std::vector<TextLine>& lines, const Candidate& candidate) {
    std::size_t left = 0;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (!candidate.ways[line].empty()) {
            std::size_t taken = 0;
            for (const std::size_t count : candidate.ways[line][candidate.chosen[line]]) {
                taken += count;
            }
            left += lines[line].figures() - taken;
        }
    }
    return left;
}

SplitTable finish(const std::vector<TextLine>& lines, const Candidate& candidate,
                  SplitBasis basis) {
    SplitTable result{table_of(lines, candidate), basis, candidate.fitting, {}};
    put_headings(result.cells, lines, candidate);
    for (std::size_t line = first_split(candidate); line < lines.size(); ++line) {
        if (has_figures(lines[line]) && candidate.ways[line].empty()) {
            result.unsplit.push_back(line);
        }
    }
    return result;
}

std::vector<std::string> at_tabs(const std::string& line) {
    std::vector<std::string> cells;
    std::size_t from = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', from)) {
        cells.push_back(trim(line.substr(from, tab - from)));
        from = tab + 1;
    }
    cells.push_back(trim(line.substr(from)));
    return cells;
}

std::optional<SplitTable> split_at_tabs(const std::vector<std::string>& lines) {
    std::size_t with_tabs = 0;
    std::size_t columns = 1;
    for (const std::string& line : lines) {
        const std::size_t count = at_tabs(line).size();
        with_tabs += count > 1 ? 1 : 0;
        columns = std::max(columns, count);
    }
    if (with_tabs * 2 < lines.size() || columns == 1) {
        return std::nullopt;
    }
    SplitTable result{Table(lines.size(), columns), SplitBasis::tabs, with_tabs, {}};
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::vector<std::string> cells = at_tabs(lines[line]);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (!cells[column].empty()) {
                result.cells.at(line, column) = cells[column];
            }
        }
    }
    return result;
}

} // namespace

std::optional<SplitTable> split_lines(const std::vector<std::string>& texts) {
    if (auto table = split_at_tabs(texts)) {
        return table;
    }
    std::vector<TextLine> lines;
    bool figures_seen = false;
    for (const std::string& text : texts) {
        lines.push_back(part_line(text));
        // Below the first figures a year is a figure like others.
        figures_seen = figures_seen || has_figures(lines.back());
        lines.back().heading = lines.back().heading && !figures_seen;
    }
    std::vector<Candidate> candidates = candidates_of(lines);
    std::size_t checks = 0;
    for (Candidate& candidate : candidates) {
        improve(lines, candidate, checks);
    }
    // What agrees more; then as the headings; then what leaves the fewest figures in labels.
    const auto better = [&lines](const Candidate& a, const Candidate& b) {
        if (a.agreement != b.agreement) {
            return a.agreement > b.agreement;
        }
        if (a.as_headings != b.as_headings) {
            return a.as_headings;
        }
        const std::size_t left_a = words_left(lines, a);
        const std::size_t left_b = words_left(lines, b);
        return left_a != left_b ? left_a < left_b : a.fitting > b.fitting;
    };
    const auto best = std::min_element(candidates.begin(), candidates.end(), better);
    if (best == candidates.end()) {
        return std::nullopt;
    }
    if (best->agreement > 0) {
        return finish(lines, *best, SplitBasis::sums);
    }
    if (best->as_headings) {
        return finish(lines, *best, SplitBasis::headings);
    }
    const bool one_way =
        words_left(lines, *best) == 0 &&
        std::none_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
            return &other != &*best && words_left(lines, other) == 0 &&
                   other.fitting >= best->fitting;
        });
    return one_way ? std::optional(finish(lines, *best, SplitBasis::only)) : std::nullopt;
}

} // namespace utfall::core::commands
