// The core without the office: what a call costs from packed cells to packed result, and how it
// grows with the size of its columns.
#include "catalog/catalog.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace utfall;
using core::Cell;

using Column = Cell (*)(std::size_t row);

// Spread over 0..n-1 without a pattern.
std::size_t mixed(std::size_t row, std::size_t n) {
    return (row * 2654435761U >> 7U) % n;
}

Cell met(std::size_t row) {
    return static_cast<double>(mixed(row, 2));
}
Cell weight(std::size_t row) {
    return static_cast<double>(1 + mixed(row + 3, 10));
}
Cell answer(std::size_t row) {
    static constexpr std::array<const char*, 6> scale{
        "Inte alls",     "Till liten del",       "Delvis",
        "Till stor del", "Till mycket stor del", "Helt och hållet"};
    return std::string(scale.at(mixed(row, scale.size())));
}
Cell label(std::size_t row) {
    return "Summa kommun " + std::to_string(row);
}

cells::Argument column(Column value, std::size_t rows) {
    // As they come from Calc: a text that several cells hold is one text.
    std::vector<Cell> seen;
    std::vector<std::uint32_t> places;
    cells::Packed cells(1, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const Cell cell = value(row);
        const auto found = std::find(seen.begin(), seen.end(), cell);
        if (core::is_text(cell) && found != seen.end()) {
            cells.add_again(places[static_cast<std::size_t>(found - seen.begin())]);
            continue;
        }
        cells.add(cell);
        if (core::is_text(cell) && seen.size() < 16) {
            seen.push_back(cell);
            places.push_back(static_cast<std::uint32_t>(cells.others().size() - 1));
        }
    }
    return cells::Argument(std::move(cells));
}

cells::Argument table(Column first, std::size_t rows, std::size_t columns) {
    core::Table cells(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
        cells.at(r, 0) = r == 0 ? Cell(std::string("Kommun")) : first(r);
        for (std::size_t c = 1; c < columns; ++c) {
            cells.at(r, c) = r == 0 ? Cell("Kolumn " + std::to_string(c))
                                    : Cell(static_cast<double>(1000 + mixed(r * 9 + c, 9000)));
        }
    }
    return cells::Argument(cells);
}

void call(benchmark::State& state, const char* name, std::vector<cells::Argument> arguments) {
    const catalog::Function* function = catalog::find(name);
    if (function == nullptr) {
        throw std::logic_error(std::string("no function ") + name);
    }
    arguments.resize(function->parameters.size());
    const cells::Context context{core::Language::swedish, "bench"};
    for (auto _ : state) {
        benchmark::DoNotOptimize(function->call_packed(arguments, context));
    }
    state.SetComplexityN(state.range(0));
}

std::size_t rows_of(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

void impact_index(benchmark::State& state) {
    call(state, "IMPACTINDEX", {column(met, rows_of(state)), column(weight, rows_of(state))});
}
void throughput(benchmark::State& state) {
    call(state, "THROUGHPUT", {column(met, rows_of(state)), column(weight, rows_of(state))});
}
void survey_tally(benchmark::State& state) {
    call(state, "SURVEY_TALLY",
         {column(answer, rows_of(state)), cells::Argument(Cell(std::string("omfattning6")))});
}
void table_check(benchmark::State& state) {
    call(state, "TABLE_CHECK", {table(label, rows_of(state), 10)});
}
void suppress_small(benchmark::State& state) {
    call(state, "SUPPRESS_SMALL", {table(label, rows_of(state), 4)});
}
void impact_robustness(benchmark::State& state) {
    call(state, "IMPACT_ROBUSTNESS", {column(met, rows_of(state)), column(weight, rows_of(state))});
}

BENCHMARK(impact_index)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(throughput)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(survey_tally)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(table_check)->RangeMultiplier(10)->Range(10, 1000)->Complexity();
BENCHMARK(suppress_small)->RangeMultiplier(10)->Range(10, 10000)->Complexity();
BENCHMARK(impact_robustness)->RangeMultiplier(10)->Range(10, 1000)->Complexity();

} // namespace

BENCHMARK_MAIN();
