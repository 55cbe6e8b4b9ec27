// The rows of a participant register from columns of cells, those of a group only where one is
// asked for.
#pragma once

#include "cells/columns.hpp"
#include "core/base/sex.hpp"
#include "core/base/text_memo.hpp"
#include "core/participants/criterion.hpp"
#include "core/participants/register.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace utfall::cells {

/// A column whose cells are looked at when their row counts, and not before.
using CellColumn = Paired<const Cell*>;
using OptionalColumn = std::optional<CellColumn>;

/// The places of the rows that count, from 0; without a group all.
/// @param rows how many rows there are
/// @throws MissingArgument group without which, or which without group
[[nodiscard]] std::vector<std::size_t> rows_of_group(std::size_t rows, const OptionalColumn& group,
                                                     const std::optional<Cell>& which);

/// To be asked when all else is right: a group that no row holds is a typo, and no zero.
/// @throws Undefined there is a group, but no row counts
void require_group(const std::vector<std::size_t>& counted, const OptionalColumn& group);

/// A date, or nothing for a blank or a missing mark. Calc hands over a single blank cell as 0,
/// which is no date in a register: in a register of one row a 0 is a blank.
/// @throws NotANumber a text
[[nodiscard]] std::optional<double> read_date(const CellColumn& column, std::size_t row,
                                              std::string_view name);

/// Pairs of dates, all read before any is judged: a text is told before an end without a start.
struct Dates {
    std::optional<double> start;
    std::optional<double> end;
};
[[nodiscard]] std::vector<Dates> read_dates(const CellColumn& start, std::string_view start_name,
                                            const CellColumn& end, std::string_view end_name);

/// Whether cells meet a criterion, each different text judged once. The cells must outlive it.
class CriterionReader {
public:
    explicit CriterionReader(core::Criterion criterion) : criterion_(std::move(criterion)) {}

    /// @throws Error the cell holds an error
    [[nodiscard]] bool holds(const Cell& cell);

private:
    core::Criterion criterion_;
    core::TextMemo<bool> texts_;
};

/// The sexes of a column, each different text read once; without a column all are other. The
/// column must outlive the reader.
class SexReader {
public:
    explicit SexReader(const OptionalColumn& column) : column_(column) {}

    /// @throws Error the cell holds an error
    [[nodiscard]] core::Sex at(std::size_t row);

private:
    const OptionalColumn& column_;
    core::TextMemo<core::Sex> texts_;
};

/// The given rows of a register.
[[nodiscard]] std::vector<core::Participation>
read_participations(const CellColumn& start, const CellColumn& end, const OptionalColumn& sex,
                    const std::vector<std::size_t>& counted);

} // namespace utfall::cells
