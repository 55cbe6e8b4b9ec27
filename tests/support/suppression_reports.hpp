// Reports' tables to suppress, and a reader who works out what they give away.
#pragma once

#include "core/publishing/count_table.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace utfall::tests {

/// A table of a report: labels, and counts by sex without their totals.
struct SuppressedRow {
    std::string label;
    std::vector<int> counts;
};
struct SuppressedTable {
    std::string platform;
    std::vector<SuppressedRow> rows;
};

/// The tables of the social accounts 2020 (platforms_2020.hpp), the whole first.
[[nodiscard]] std::vector<SuppressedTable> tables_2020();

/// Tables below each other, each row with its total last if it has one.
struct Stacked {
    core::CountTable counts;
    std::vector<std::string> labels;
    bool totals = true;
};
[[nodiscard]] Stacked stack(const std::vector<SuppressedTable>& tables, bool totals = true);

/// What a reader knows: figures that are shown or hidden, and the sums that they keep. Hidden ones
/// are at least 1, what isn't printed at all at least 0.
class Reader {
public:
    /// A figure, with its true value; gives its number.
    std::size_t figure(double value, bool hidden, double least);
    /// 0 = the sum of the figures times their signs.
    void sum(std::vector<std::pair<std::size_t, double>> terms);
    /// The hidden figures that have one possible value only: bounds by linear programming.
    [[nodiscard]] std::vector<std::size_t> works_out() const;

private:
    struct Figure {
        double value = 0.0;
        bool hidden = false;
        double least = 0.0;
    };
    std::vector<Figure> figures_;
    std::vector<std::vector<std::pair<std::size_t, double>>> sums_;
};

} // namespace utfall::tests
