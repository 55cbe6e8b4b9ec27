// Tables to look in for what a constant decides: random ones, parts of others, and disturbed ones.
#pragma once

#include "../bench/model.hpp"

#include "core/base/cell.hpp"

#include <cstddef>

namespace utfall::tests {

/// A few columns of figures, some worked out from those before, under a row or two worked out from
/// the rows before; words that fit or don't.
[[nodiscard]] core::Table random_table(bench::Chance& chance);

/// One to three figures a bit or much off, a row or a label gone.
[[nodiscard]] core::Table disturbed(core::Table table, bench::Chance& chance);

/// A few lines of a table that stand together: small tables are tried, and made smaller, fast.
[[nodiscard]] core::Table window(const core::Table& table, bench::Chance& chance);

/// One to three small changes that keep most of what adds up: a line once more, a word, a figure a
/// bit off, moved to another or another's.
[[nodiscard]] core::Table nudged(core::Table table, bench::Chance& chance);

[[nodiscard]] core::Table without_column(const core::Table& table, std::size_t gone);
[[nodiscard]] core::Table without_row(const core::Table& table, std::size_t gone);

} // namespace utfall::tests
