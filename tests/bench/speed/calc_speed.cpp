// How much dearer our functions are than Calc lets an add-in be: ratios of processor time, measured
// side by side in one office.
// Usage: calc_speed [--rounds=N] [--only=WORDS]
#include "cases.hpp"
#include "meter.hpp"

#include "office.hpp"
#include "sheet.hpp"
#include "uno/text.hpp"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace utfall;
using namespace utfall::bench;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Sheet = Reference<css::sheet::XSpreadsheet>;
using Document = Reference<css::sheet::XSpreadsheetDocument>;

// Data in A1 and on, formulas from here.
constexpr sal_Int32 formula_column = 12;

Any to_any(const core::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? Any(std::get<double>(cell)) : Any(uno::to_ustring(*text));
}

void write_data(const Sheet& sheet, const Case& what) {
    const core::Table data = what.data();
    const auto columns = static_cast<sal_Int32>(data.columns());
    Sequence<Sequence<Any>> rows(static_cast<sal_Int32>(data.rows()));
    auto* row = rows.getArray();
    auto cell = data.cells().begin();
    for (std::size_t r = 0; r < data.rows(); ++r, ++row) {
        row->realloc(columns);
        std::transform(cell, cell + columns, row->getArray(), to_any);
        cell += columns;
    }
    const Reference<css::sheet::XCellRangeData> range(
        sheet->getCellRangeByPosition(0, 0, columns - 1, static_cast<sal_Int32>(data.rows()) - 1),
        UNO_QUERY_THROW);
    range->setDataArray(rows);
}

void write_formulas(const Sheet& sheet, const Case& what, const std::string& formula) {
    const auto range = sheet->getCellRangeByPosition(
        formula_column, 0, formula_column + static_cast<sal_Int32>(what.width) - 1,
        static_cast<sal_Int32>(what.cells) - 1);
    if (what.array) {
        Reference<css::sheet::XArrayFormulaRange>(range, UNO_QUERY_THROW)
            ->setArrayFormula(uno::to_ustring(formula));
        return;
    }
    sheet->getCellByPosition(formula_column, 0)->setFormula(uno::to_ustring(formula));
    if (what.cells > 1) {
        // As a user fills a column; writing each formula takes Calc a time quadratic in the cells.
        Reference<css::sheet::XCellSeries>(range, UNO_QUERY_THROW)
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
}

// A formula that doesn't compute measures nothing.
void require_result(const Sheet& sheet, const std::string& formula) {
    if (sheet->getCellByPosition(formula_column, 0)->getError() != 0) {
        throw std::runtime_error("an error in the cell of " + formula);
    }
}

struct Running {
    std::string name;
    Document document;
    std::vector<double> seconds; ///< one a round
};

std::vector<double> ratios(const std::vector<double>& ours, const std::vector<double>& theirs) {
    std::vector<double> values;
    for (std::size_t round = 0; round < ours.size(); ++round) {
        values.push_back(ours[round] / theirs[round]);
    }
    return values;
}

void run(tests::Office& office, pid_t process, const Case& what, std::size_t rounds) {
    std::vector<Running> running;
    for (const Way& way : what.ways) {
        const Document document = office.open();
        const Sheet sheet = tests::sheet_at(document, 0);
        write_data(sheet, what);
        write_formulas(sheet, what, way.formula);
        require_result(sheet, way.formula);
        running.push_back({way.name, document, {}});
    }
    // Round by round, way by way: what else the machine does falls on all alike.
    for (std::size_t round = 0; round < rounds; ++round) {
        for (Running& way : running) {
            const double before = processor_seconds(process);
            Reference<css::sheet::XCalculatable>(way.document, UNO_QUERY_THROW)->calculateAll();
            way.seconds.push_back(processor_seconds(process) - before);
        }
    }
    std::cout << what.name << ':';
    for (std::size_t i = 1; i < running.size(); ++i) {
        std::cout << "  / " << running[i].name << ' '
                  << text(spread(ratios(running.front().seconds, running[i].seconds)));
    }
    if (what.seconds) {
        std::vector<double> each;
        for (const double seconds : running.front().seconds) {
            each.push_back(1000.0 * seconds / static_cast<double>(what.array ? 1 : what.cells));
        }
        std::cout << "  each " << text(spread(each), 1) << " ms";
    }
    std::cout << std::endl; // a line as soon as it is known: the whole takes minutes
    for (const Running& way : running) {
        tests::close(way.document);
    }
}

// Processor time of a start and memory after it, with the extension and without.
void run_start(std::size_t rounds) {
    std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> measured;
    const std::vector<std::pair<std::string, std::string>> kinds{{"with", UTFALL_BUNDLE},
                                                                 {"without", UTFALL_EMPTY_BUNDLE}};
    for (std::size_t round = 0; round < rounds; ++round) {
        for (const auto& [name, bundle] : kinds) {
            tests::Office office("sv-SE", bundle);
            const pid_t process = office_process(office.group());
            const Document document = office.open();
            measured[name].first.push_back(processor_seconds(process));
            measured[name].second.push_back(own_memory(process));
        }
    }
    std::vector<double> memory;
    for (std::size_t round = 0; round < rounds; ++round) {
        memory.push_back(measured["with"].second[round] - measured["without"].second[round]);
    }
    std::cout << "start, first one of a profile: with / without "
              << text(spread(ratios(measured["with"].first, measured["without"].first)))
              << "  memory " << text(spread(memory), 1) << " MiB more" << std::endl;
}

// A workbook with our formulas, opened and recalculated.
void run_workbook(tests::Office& office, pid_t process, std::size_t rounds) {
    std::vector<Case> list = cases();
    const Case& scalar = list.front();
    std::map<std::string, std::vector<double>> opened;
    const tests::TemporaryFolder folder;
    for (std::size_t i = 0; i < 2; ++i) {
        const Document document = office.open();
        const Sheet sheet = tests::sheet_at(document, 0);
        write_data(sheet, scalar);
        write_formulas(sheet, scalar, scalar.ways[i].formula);
        tests::save(document, folder.path() / (scalar.ways[i].name + ".ods"));
        tests::close(document);
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < 2; ++i) {
            const double before = processor_seconds(process);
            const Document document = office.open(folder.path() / (scalar.ways[i].name + ".ods"));
            Reference<css::sheet::XCalculatable>(document, UNO_QUERY_THROW)->calculateAll();
            opened[scalar.ways[i].name].push_back(processor_seconds(process) - before);
            tests::close(document);
        }
    }
    std::cout << "workbook of 50 000 formulas, opened and recalculated:  / floor "
              << text(spread(ratios(opened["ours"], opened["floor"]))) << std::endl;
}

struct Settings {
    std::size_t rounds = 7;
    std::string only;
};

Settings read(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument.starts_with("--rounds=")) {
            settings.rounds = std::stoul(std::string(argument.substr(9)));
        } else if (argument.starts_with("--only=")) {
            settings.only = argument.substr(7);
        } else {
            throw std::runtime_error("unknown argument " + std::string(argument) +
                                     "; known: --rounds=N --only=WORDS");
        }
    }
    return settings;
}

void run_all(const Settings& settings) {
    const auto wanted = [&](std::string_view name) {
        return name.find(settings.only) != std::string_view::npos;
    };
    {
        tests::Office office("sv-SE", UTFALL_BENCH_BUNDLE);
        const pid_t process = office_process(office.group());
        for (const Case& what : cases()) {
            if (wanted(what.name)) {
                run(office, process, what, settings.rounds);
            }
        }
        if (wanted("workbook")) {
            run_workbook(office, process, settings.rounds);
        }
    }
    if (wanted("start")) {
        run_start(settings.rounds);
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        run_all(read(argc, argv));
    } catch (const css::uno::Exception& error) {
        std::cerr << uno::to_utf8(error.Message) << '\n';
        return 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
