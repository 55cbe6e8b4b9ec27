#include "held_tables.hpp"

#include "core/checks/check_table.hpp"
#include "printed_text.hpp"
#include "support/csv.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <locale>
#include <sstream>

namespace utfall::tests {

namespace {

core::Cell cell_of(const std::string& text) {
    if (text.empty()) {
        return core::Blank{};
    }
    if (text.front() == '\'') {
        return text.substr(1);
    }
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    const bool number =
        *end == '\0' && text.find_first_not_of("0123456789.-e+") == std::string::npos;
    return number ? core::Cell(value) : core::Cell(text);
}

std::vector<std::string> cells_in(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');) {
        cells.push_back(cell);
    }
    return cells;
}

// `60* Rad|7|13|` is that row sixty times.
std::size_t times_in(std::string& line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || line.compare(digits, 2, "* ") != 0) {
        return 1;
    }
    const auto times = static_cast<std::size_t>(std::strtoul(line.c_str(), nullptr, 10));
    line.erase(0, digits + 2);
    return times;
}

/// More findings than one reads.
constexpr std::size_t most_told = 20;

constexpr std::string_view now_mark = "now: ";
constexpr std::string_view then_mark = "then: ";

} // namespace

std::vector<HeldTable> read_held_tables() {
    std::vector<HeldTable> all;
    std::istringstream in(support::read_file(std::filesystem::path(UTFALL_SOURCE_DIR) / "tests" /
                                             "data" / "held_constants.txt"));
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("# ")) {
            std::istringstream words(line.substr(2));
            std::string step;
            all.emplace_back();
            words >> all.back().constant >> step;
            all.back().up = step == "up";
        } else if (line.starts_with(now_mark)) {
            all.back().now = line.substr(now_mark.size());
        } else if (line.starts_with(then_mark)) {
            all.back().then = line.substr(then_mark.size());
        } else if (!line.empty() && !line.starts_with(';')) {
            const std::size_t times = times_in(line);
            all.back().rows.insert(all.back().rows.end(), times, cells_in(line));
        }
    }
    return all;
}

std::string text_of(const HeldTable& held) {
    std::string text = "# " + held.constant + (held.up ? " up" : " down") + '\n';
    for (auto row = held.rows.begin(); row != held.rows.end();) {
        const auto next =
            std::find_if(row, held.rows.end(), [&row](const auto& other) { return other != *row; });
        if (next - row > 1) {
            text += std::to_string(next - row) + "* ";
        }
        for (const std::string& cell : *row) {
            text += cell + '|';
        }
        text += '\n';
        row = next;
    }
    return text + std::string(now_mark) + held.now + '\n' + std::string(then_mark) + held.then +
           "\n\n";
}

std::string verdict_of(const core::Table& table) {
    const core::CheckReport report = core::check_table(table);
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::setprecision(10);
    for (const core::RuleCount& count : report.by_rule) {
        text << count.rule << " x" << count.comparisons << "; ";
    }
    std::size_t told = 0;
    for (const core::Finding& finding : report.findings) {
        if (++told > most_told) {
            text << report.findings.size() - most_told << " more; ";
            break;
        }
        text << finding.rule << ' ' << finding.row << ',' << finding.column << ' '
             << printed_text(finding) << "->" << finding.computed << "; ";
    }
    for (const core::GivenUp& given : report.given_up) {
        text << "given up " << given.rule << ' ' << given.target.row << ',' << given.target.column
             << "; ";
    }
    if (!report.unread.empty()) {
        text << "unread x" << report.unread.size() << "; ";
    }
    const std::string all = text.str();
    return all.empty() ? "nothing" : all.substr(0, all.size() - 2);
}

core::Table cells_of(const HeldTable& held) {
    std::size_t width = 0;
    for (const auto& row : held.rows) {
        width = std::max(width, row.size());
    }
    core::Table table(held.rows.size(), width);
    for (std::size_t row = 0; row < held.rows.size(); ++row) {
        for (std::size_t column = 0; column < held.rows[row].size(); ++column) {
            table.at(row, column) = cell_of(held.rows[row][column]);
        }
    }
    return table;
}

} // namespace utfall::tests
