// The rows of a participant register from columns of cells, those of a group only where one is
// asked for.
#pragma once

#include "cells/columns.hpp"
#include "core/base/sex.hpp"
#include "core/participants/criterion.hpp"
#include "core/participants/register.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
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

[[nodiscard]] core::Sex read_sex(const OptionalColumn& column, std::size_t row);

[[nodiscard]] core::Participation read_participation(const CellColumn& start, const CellColumn& end,
                                                     const OptionalColumn& sex, std::size_t row);

} // namespace utfall::cells
