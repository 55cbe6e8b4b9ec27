// What the row labels of a report's table say: which rows are sums of which.
#pragma once

#include "core/publishing/count_table.hpp"
#include "core/publishing/suppression_layout.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace utfall::core {

/// A table of a report: one platform's, or the whole association's.
struct ReportTable {
    std::vector<std::size_t> rows;
    std::vector<std::string> keys; ///< by row: the same in every platform's table
    std::vector<RowSum> sums;

    /// The row with a key, if there is one.
    [[nodiscard]] std::optional<std::size_t> row_of(const std::string& key) const;
};

/// Reads the labels of one table, or of several below each other; one begins where a label comes
/// again. Labels are those of OUTCOME_REPORT in both languages and of the reports:
/// participants, and parts of them (`varav nya`); closed = positive outcomes + other ways out;
/// positive outcomes = their parts (`varav ...`, `of which ...`); remaining = participants -
/// closed; `Summa`, `Totalt`: all rows above that aren't parts. A whole whose parts don't make it
/// up has a rest that isn't printed. A row with a label that says nothing of this is in no sum.
/// @param labels one for each row, as written; blank and unknown ones are headings
/// Source: Samordningsförbundet Umeåregionen, Socialt bokslut 2020, tables 1-8, and Årsredovisning
/// 2023, 1.7.4, Tabell 1
[[nodiscard]] std::vector<ReportTable> read_report(const CountTable& table,
                                                   std::span<const std::string> labels);

/// The table whose figures are the sums of the others', misprints aside; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> table_of_totals(const CountTable& table,
                                                         std::span<const ReportTable> tables);

} // namespace utfall::core
