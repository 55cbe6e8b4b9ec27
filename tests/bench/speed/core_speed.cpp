// The core without the office: what a call costs from packed cells to packed result, and how it
// grows with the size of its columns.
#include "samples.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using namespace utfall;
using samples::column;

void call(benchmark::State& state, const char* name,
          const std::vector<cells::Argument>& arguments) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(samples::call(name, arguments));
    }
    state.SetComplexityN(state.range(0));
}

std::size_t rows_of(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

void impact_index(benchmark::State& state) {
    const std::size_t rows = rows_of(state);
    call(state, "IMPACTINDEX", {column(samples::met, rows), column(samples::weight, rows)});
}
void throughput(benchmark::State& state) {
    const std::size_t rows = rows_of(state);
    call(state, "THROUGHPUT", {column(samples::few, rows), column(samples::count, rows)});
}
void survey_tally(benchmark::State& state) {
    call(state, "SURVEY_TALLY",
         {column(samples::answer, rows_of(state)),
          cells::Argument(core::Cell(std::string("omfattning6")))});
}
void outcome_table(benchmark::State& state) {
    const std::size_t rows = rows_of(state);
    call(state, "OUTCOME_TABLE", {column(samples::outcome, rows), column(samples::sex, rows)});
}
void table_check(benchmark::State& state) {
    call(state, "TABLE_CHECK",
         {cells::Argument(samples::table(samples::sum_label, rows_of(state), 10))});
}
void suppress_small(benchmark::State& state) {
    call(state, "SUPPRESS_SMALL",
         {cells::Argument(samples::counts_with_totals(rows_of(state), 4))});
}
void impact_robustness(benchmark::State& state) {
    const std::size_t rows = rows_of(state);
    call(state, "IMPACT_ROBUSTNESS", {column(samples::met, rows), column(samples::weight, rows)});
}

BENCHMARK(impact_index)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(throughput)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(survey_tally)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(outcome_table)->RangeMultiplier(10)->Range(100, 100000)->Complexity();
BENCHMARK(table_check)->RangeMultiplier(10)->Range(10, 10000)->Complexity();
BENCHMARK(suppress_small)->RangeMultiplier(10)->Range(10, 10000)->Complexity();
BENCHMARK(impact_robustness)->RangeMultiplier(10)->Range(10, 1000)->Complexity();

} // namespace

BENCHMARK_MAIN();
