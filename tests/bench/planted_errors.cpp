// The benchmark: planted errors in clean tables of every family and layout.
// 'told': the wrong cell itself is marked, of the errors whose cell the figures tell; 'carried': an
// error in one sex or quarter from which the row's total was worked out.
// Usage: planted_errors [tables per family and layout] [show family layout]
#include "planting.hpp"
#include "tests/support/printed_text.hpp"

#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace utfall;
using namespace utfall::bench;

void print(const std::string& name, const Count& count) {
    std::cout << std::left << std::setw(26) << name << std::right << std::fixed
              << std::setprecision(1) << std::setw(8) << count.planted << std::setw(9)
              << 100.0 * count.recall() << std::setw(9) << 100.0 * count.precision_of_place()
              << std::setw(8) << 100.0 * count.told() << std::setw(9) << count.carried
              << std::setw(9) << 100.0 * count.carried_recall() << std::setw(13)
              << count.comparisons << std::setw(8) << count.false_findings << std::setprecision(2)
              << std::setw(9) << 100.0 * count.false_rate() << '\n';
}

void head(const std::string& name) {
    std::cout << '\n'
              << std::left << std::setw(26) << name << std::right << std::setw(8) << "planted"
              << std::setw(9) << "found %" << std::setw(9) << "at cell%" << std::setw(8) << "told %"
              << std::setw(9) << "carried" << std::setw(9) << "found %" << std::setw(13)
              << "comparisons" << std::setw(8) << "false" << std::setw(9) << "false %" << '\n';
}

std::string shown(const core::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        std::ostringstream text;
        text << std::setprecision(9) << *number;
        return text.str();
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

void show(const Laid& laid, const Model& model, const std::optional<Planted>& planted,
          const core::CheckReport& report) {
    std::cout << "\n--- " << model.family << '\n';
    for (std::size_t row = 0; row < laid.table.rows(); ++row) {
        for (std::size_t column = 0; column < laid.table.columns(); ++column) {
            std::cout << shown(laid.table.at(row, column)) << " | ";
        }
        std::cout << '\n';
    }
    if (planted) {
        const Ref place = laid.place(planted->ref);
        std::cout << "PLANTED " << planted->how << " at " << place.row << ',' << place.column
                  << ": " << planted->before << " -> " << planted->after << '\n';
    }
    const auto traced = core::check_table(laid.table, std::nullopt, {}, core::Tracing::on);
    for (const std::string& line : traced.trace) {
        std::cout << "TRACE " << line << '\n';
    }
    for (const core::Finding& finding : report.findings) {
        std::cout << "FOUND " << finding.row << ',' << finding.column << ": "
                  << tests::printed_text(finding) << " -> " << finding.computed << "  "
                  << core::describe(finding, core::Language::english) << '\n';
    }
}

} // namespace

int main(int argc, char** argv) {
    const auto tables = static_cast<std::size_t>(argc > 1 ? std::atoi(argv[1]) : 200);
    const std::string only_family = argc > 2 ? argv[2] : "";
    const std::string only_layout = argc > 3 ? argv[3] : "";
    std::vector<Count> by_layout(layout_names.size());
    std::vector<Count> by_family(families().size());
    std::vector<std::vector<Count>> both(families().size(),
                                         std::vector<Count>(layout_names.size()));
    Count all;
    for (std::size_t family = 0; family < families().size(); ++family) {
        for (std::size_t layout = 0; layout < layout_names.size(); ++layout) {
            const bool skip = (!only_family.empty() && families()[family].name != only_family) ||
                              (!only_layout.empty() && layout_names[layout] != only_layout);
            for (std::size_t number = 0; number < tables && !skip; ++number) {
                const Count count = try_table(families()[family], static_cast<Layout>(layout),
                                              table_seed(family, layout, number),
                                              only_family.empty() ? Witness{} : Witness{show});
                by_layout[layout].add(count);
                by_family[family].add(count);
                both[family][layout].add(count);
                all.add(count);
            }
        }
    }
    head("layout");
    for (std::size_t i = 0; i < by_layout.size(); ++i) {
        print(std::string(layout_names[i]), by_layout[i]);
    }
    head("kind of table");
    for (std::size_t i = 0; i < by_family.size(); ++i) {
        print(families()[i].name, by_family[i]);
    }
    head("");
    print("all", all);
    std::cout << "\nfound % by kind of table and layout (false % after the slash)\n"
              << std::setw(26) << "";
    for (const auto& name : layout_names) {
        std::cout << std::setw(12) << name.substr(0, 11);
    }
    for (std::size_t family = 0; family < both.size(); ++family) {
        std::cout << '\n' << std::left << std::setw(26) << families()[family].name << std::right;
        for (const Count& count : both[family]) {
            std::ostringstream cell;
            cell << std::fixed << std::setprecision(0) << 100.0 * count.recall() << '/'
                 << std::setprecision(1) << 100.0 * count.false_rate();
            std::cout << std::setw(12) << cell.str();
        }
    }
    std::cout << '\n';
    return all.recall() >= 0.95 && all.false_rate() <= 0.01 ? EXIT_SUCCESS : EXIT_FAILURE;
}
