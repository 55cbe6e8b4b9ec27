// Formulas that say what a chart's figures show. They use Calc's own functions only, so that they
// hold where the extension isn't.
#pragma once

#include "core/base/text.hpp"
#include "core/commands/chart_plan.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace utfall::core::commands {

/// First and last of numbers that follow each other.
using Stretch = std::pair<std::size_t, std::size_t>;

[[nodiscard]] std::vector<Stretch> stretches(std::vector<std::size_t> numbers);

/// A table's cells as a formula on its own sheet names them; rows and columns are the table's.
class TableCells {
public:
    TableCells(TableCorner corner, const std::vector<std::size_t>& rows)
        : corner_(corner), stretches_(stretches(rows)) {}

    [[nodiscard]] std::string cell(std::size_t row, std::size_t column) const;
    /// Each stretch of the rows in a column: `$B$2:$B$4`.
    [[nodiscard]] std::vector<std::string> ranges(std::size_t column) const;
    /// In how many rows both columns have a number.
    [[nodiscard]] std::string count(std::size_t first, std::size_t second) const;
    /// In how many of them the first `compares` with the second: `>`, `<`, `>=`.
    [[nodiscard]] std::string count_where(std::size_t first, std::string_view compares,
                                          std::size_t second) const;
    /// In how many rows the number `compares` with 0.
    [[nodiscard]] std::string count_where(std::size_t column, std::string_view compares) const;
    [[nodiscard]] std::string count(std::size_t column) const;
    [[nodiscard]] std::string sum(std::size_t column) const;
    [[nodiscard]] std::string largest(std::size_t column) const;
    /// The name of the row with the largest number.
    [[nodiscard]] std::string name_of_largest(std::size_t column, std::size_t names) const;

private:
    TableCorner corner_;
    std::vector<Stretch> stretches_;
};

/// `"Kvinnor är "&B5&" % av alla"`: the text with an expression at each `{0}`, `{1}`, …
[[nodiscard]] std::string sentence(const Text& text, Language language,
                                   const std::vector<std::string>& expressions);

/// A text as a formula holds it, in quotes.
[[nodiscard]] std::string quoted(std::string_view text);

/// How many rows, inside a sentence: `ingen`, `en`, `sju`; from 13 in figures.
[[nodiscard]] std::string rows_word(const std::string& count, Language language);
/// How many questions, at the beginning of a sentence: `Ingen`, `En`, `Två`.
[[nodiscard]] std::string questions_word(const std::string& count, Language language);
/// How many things of neuter gender (områden), at the beginning of a sentence: `Inget`, `Ett`.
[[nodiscard]] std::string things_word(const std::string& count, Language language);
/// … and inside it.
[[nodiscard]] std::string inner_things_word(const std::string& count, Language language);

/// A number as a sentence shows it: whole from 1 000 up, else with at most a decimal.
[[nodiscard]] std::string shown_figure(const std::string& cell);
/// A share as a whole percentage: `51 %`.
[[nodiscard]] std::string shown_share(const std::string& share, Language language);

/// The formula of a finding: an empty text while there are no rows or the figures don't do.
/// @param rows counts what is drawn
[[nodiscard]] std::string finding(const std::string& rows, const std::string& text);

} // namespace utfall::core::commands
