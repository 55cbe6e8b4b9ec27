// Everything that Check table has to say about a table.
#pragma once

#include "core/commands/overwritten.hpp"
#include "core/commands/remark.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::commands {

using CellFormats = std::vector<CellFormat>;

struct TableRemarks {
    std::vector<Remark> remarks; ///< findings, then overwritten formulas, then texts
    std::size_t findings = 0;    ///< figures that don't add up, and blanks where one is due
    std::size_t blanks = 0;      ///< of these: cells that are empty
    std::size_t overwritten = 0; ///< formulas that a number was written over
    std::size_t texts = 0;       ///< texts that are numbers
    std::size_t unread = 0;      ///< what looks like a number and can't be read
    std::size_t comparisons = 0; ///< figures compared
    std::vector<RuleCount> by_rule;
    std::vector<GivenUp> given_up; ///< relations that the table doesn't keep
};

/// Checks a table and says what was found, in the language.
/// @param formulas as find_overwritten takes them
/// @param formats  as many as the table has cells, or empty where nothing is known of them
/// @param first_row, first_column where the table stands in its sheet, from 0
[[nodiscard]] TableRemarks remarks_on_table(const Table& table, const Formulas& formulas,
                                            const CellFormats& formats, std::size_t first_row,
                                            std::size_t first_column, Language language);

} // namespace utfall::core::commands
