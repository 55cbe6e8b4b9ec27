// Generated tables to try laws on: of every kind, clean and with one error.
#pragma once

#include "../bench/planting.hpp"

#include <cstdint>
#include <vector>

namespace utfall::tests {

inline constexpr std::size_t samples_each = 4;

struct Sample {
    bench::Model model;
    core::Table table;
    std::uint64_t seed = 0;
};

/// A clean table and one with an error for each seed of each kind.
inline const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = [] {
        std::vector<Sample> made;
        for (std::size_t family = 0; family < bench::families().size(); ++family) {
            for (std::size_t number = 0; number < samples_each; ++number) {
                const std::uint64_t seed = bench::table_seed(family, 90, number);
                bench::Chance chance(seed);
                bench::Model model = bench::families()[family].make(chance, bench::Style{});
                made.push_back(
                    {model, bench::laid_out(model, bench::Layout::plain, seed).table, seed});
                if (bench::plant(model, chance)) {
                    made.push_back(
                        {model, bench::laid_out(model, bench::Layout::plain, seed).table, seed});
                }
            }
        }
        return made;
    }();
    return all;
}

/// Tables with an error that a total was worked out from, of each kind that has such totals.
inline const std::vector<Sample>& carried_samples() {
    static const std::vector<Sample> all = [] {
        std::vector<Sample> made;
        for (std::size_t family = 0; family < bench::families().size(); ++family) {
            for (std::size_t number = 0; number < 3 * samples_each; ++number) {
                const std::uint64_t seed = bench::table_seed(family, 91, number);
                bench::Chance chance(seed);
                bench::Model model = bench::families()[family].make(chance, bench::Style{});
                if (bench::plant_carried(model, chance)) {
                    made.push_back(
                        {model, bench::laid_out(model, bench::Layout::plain, seed).table, seed});
                }
            }
        }
        return made;
    }();
    return all;
}

} // namespace utfall::tests
