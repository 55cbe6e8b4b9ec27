// Everything that the table checker finds in the published tables, in tables of other publishers'
// shape and in the generator's, against the committed list.
// Usage: golden_findings FILE [--accept]
#include "../bench/planting.hpp"
#include "../core/checks_tables.hpp"

#include "core/checks/check_table.hpp"
#include "printed_text.hpp"
#include "support/csv.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <locale>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace utfall;

/// Of each kind of table and layout: enough to reach every rule, few enough to read a change.
constexpr std::size_t generated_each = 2;

/// Lines of difference that are printed: more than anyone reads at once.
constexpr std::size_t most_shown = 200;

using Lines = std::vector<std::string>;

void add_findings(Lines& lines, const std::string& table, const core::CheckReport& report) {
    for (const core::Finding& finding : report.findings) {
        std::ostringstream line;
        line.imbue(std::locale::classic());
        line << table << ": " << finding.rule << ' ' << finding.row << ',' << finding.column << ' '
             << finding.row_label << " | " << finding.column_header << " | "
             << std::setprecision(10) << tests::printed_text(finding) << " -> " << finding.computed;
        std::string text = line.str();
        std::replace(text.begin(), text.end(), '\n', ' ');
        lines.push_back(text);
    }
}

void add_published(Lines& lines) {
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(UTFALL_SOURCE_DIR) / "examples" / "figures")) {
        if (entry.path().extension() == ".csv") {
            files.insert(entry.path());
        }
    }
    for (const auto& file : files) {
        const core::Table table = tests::published(file.stem().string());
        add_findings(lines, "figures " + file.stem().string(), core::check_table(table));
    }
}

void add_generated(Lines& lines) {
    for (std::size_t family = 0; family < bench::families().size(); ++family) {
        for (std::size_t layout = 0; layout < bench::layout_names.size(); ++layout) {
            for (std::size_t number = 0; number < generated_each; ++number) {
                const std::string name = bench::families()[family].name + ", " +
                                         std::string(bench::layout_names[layout]) + ' ' +
                                         std::to_string(number);
                bench::try_table(
                    bench::families()[family], static_cast<bench::Layout>(layout),
                    bench::table_seed(family, layout, number),
                    [&](const bench::Laid& laid, const bench::Model&,
                        const std::optional<bench::Planted>& planted,
                        const core::CheckReport& report) {
                        if (planted) {
                            const bench::Ref place = laid.place(planted->ref);
                            lines.push_back(name + ": planted " + std::to_string(place.row) + ',' +
                                            std::to_string(place.column));
                        }
                        add_findings(lines, name, report);
                    },
                    bench::Show::everything);
            }
        }
    }
}

Lines read_lines(const std::string& file) {
    Lines lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The lines of `left` that `right` doesn't have, as often as it lacks them.
Lines lacking(const Lines& left, const Lines& right) {
    std::map<std::string, long> count;
    for (const std::string& line : right) {
        ++count[line];
    }
    Lines only;
    std::copy_if(left.begin(), left.end(), std::back_inserter(only),
                 [&count](const std::string& line) { return --count[line] < 0; });
    return only;
}

void show(const Lines& lines, const char* mark) {
    for (std::size_t i = 0; i < std::min(lines.size(), most_shown); ++i) {
        std::cout << mark << ' ' << lines[i] << '\n';
    }
    if (lines.size() > most_shown) {
        std::cout << mark << " ... and " << lines.size() - most_shown << " more\n";
    }
}

int compare(const Lines& committed, const Lines& now) {
    if (committed == now) {
        return EXIT_SUCCESS;
    }
    const Lines gone = lacking(committed, now);
    const Lines added = lacking(now, committed);
    show(gone, "-");
    show(added, "+");
    std::cout << "What is found has changed: " << gone.size() << " lines gone, " << added.size()
              << " new. If that is meant, build the target accept-findings and commit the list.\n";
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: golden_findings FILE [--accept]\n";
        return EXIT_FAILURE;
    }
    Lines lines;
    add_published(lines);
    add_generated(lines);
    if (argc > 2 && std::string(argv[2]) == "--accept") {
        std::ofstream out(argv[1]);
        for (const std::string& line : lines) {
            out << line << '\n';
        }
        return out.good() ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    return compare(read_lines(argv[1]), lines);
}
