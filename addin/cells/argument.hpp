// What a spreadsheet hands to a function and gets back.
#pragma once

#include "cells/packed.hpp"
#include "core/base/cell.hpp"
#include "core/base/text.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace utfall::cells {

/// One argument: left out, a single value, or a range.
class Argument {
public:
    /// Left out.
    Argument() = default;
    /// A single value.
    explicit Argument(Cell cell) : packed_(std::move(cell)), present_(true) {}
    /// A range of at least one cell; one of exactly one cell is a single value, as in Calc.
    explicit Argument(Packed cells) : packed_(std::move(cells)), present_(true) {}
    explicit Argument(const Table& table) : Argument(Packed(table)) {}

    /// A range so long that it stands for whole columns, without the blank rows at its end.
    /// See fit_whole_columns.
    [[nodiscard]] static Argument whole_columns(Packed used_rows) {
        Argument argument(std::move(used_rows));
        argument.whole_columns_ = true;
        return argument;
    }
    [[nodiscard]] static Argument whole_columns(const Table& used_rows) {
        return whole_columns(Packed(used_rows));
    }

    [[nodiscard]] bool missing() const { return !present_; }
    [[nodiscard]] bool is_whole_columns() const { return whole_columns_; }
    [[nodiscard]] bool single() const { return packed_.size() == 1; }
    [[nodiscard]] std::size_t size() const { return packed_.size(); }
    [[nodiscard]] const Packed& cells() const { return packed_; }
    [[nodiscard]] Cell cell(std::size_t index) const { return packed_.cell(index); }
    [[nodiscard]] Table table() const { return packed_.table(); }

    /// Adds blank rows up to so many.
    void pad(std::size_t rows) { packed_.pad(rows); }

private:
    Packed packed_;
    bool present_ = false;
    bool whole_columns_ = false;
};

/// A range with more rows than this stands for whole columns: nobody fills that many by hand, and
/// Calc takes minutes to store as many empty texts as a whole column has.
inline constexpr std::size_t longest_table = 65536;

/// Gives all ranges beside a whole column the same number of rows, that of the longest, by blank
/// rows at the end. So `A:A` fits `B:B` though it is filled further down, and a result made from
/// `A:A` fits `B:B` too. Without a whole column nothing changes.
void fit_whole_columns(std::span<Argument> arguments);

/// A table of results; 1x1 is a single value.
using Result = Table;

/// A table of results with as many rows as the data give, or a single text instead of it.
struct RowList : Table {
    using Table::Table;
};

/// Calc repeats a result of one row over the whole array, where it would look like many rows and
/// be summed as many. A row of empty texts after a lone row stops that.
[[nodiscard]] Result never_one_row(RowList rows);

[[nodiscard]] inline Result single_result(Cell cell) {
    return {1, std::vector<Cell>{std::move(cell)}};
}

/// What a call knows besides its arguments.
struct Context {
    core::Language language = core::Language::swedish; ///< of the office's user interface
    std::string version;                               ///< of the extension
};

} // namespace utfall::cells
