// Calculated against printed: the column that says whether they agree, and the summary of all.
#pragma once

#include "notation.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace utfall::examples {

/// Agrees if both are the same when rounded to so many decimals, as the printed one is.
[[nodiscard]] Cell agree_rounded(std::string_view calculated, std::string_view printed,
                                 int decimals);
/// Agrees if they differ by at most `limit`, itself a number or an expression.
[[nodiscard]] Cell agree_within(std::string_view calculated, std::string_view printed,
                                std::string_view limit);
/// Agrees if the check (SUM_CHECK, RATE_CHECK) gives 0.
[[nodiscard]] Cell agree_if_zero(std::string_view check);
/// Agrees if the condition holds.
[[nodiscard]] Cell agree_if(std::string_view condition);

/// Where a comparison stands in a detail sheet.
struct Comparison {
    std::string section; // of the report, with page
    std::string figure;
    const Sheet* sheet = nullptr;
    int row = 0;
    char calculated = 'D'; // columns
    char printed = 'E';
    char agrees = 'F';
    Format format = Format::count; // of the printed figure
    std::string comment{};
};

class Summary {
public:
    void add(Comparison comparison) { comparisons_.push_back(std::move(comparison)); }
    /// Counts, then a row for each comparison.
    void write(Sheet& sheet) const;

    static constexpr std::string_view sheet_name = "Sammanställning";
    [[nodiscard]] static std::vector<double> widths_cm() { return {5.2, 8.6, 2.6, 2.6, 2.6, 11.0}; }

private:
    std::vector<Comparison> comparisons_;
};

} // namespace utfall::examples
