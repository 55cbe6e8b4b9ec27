#include "uno/convert.hpp"

#include "uno/text.hpp"

#include <com/sun/star/uno/Sequence.hxx>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <utility>

namespace utfall::uno {

namespace {

using core::Cell;
using core::ErrorKind;
using core::ErrorValue;
using Row = css::uno::Sequence<css::uno::Any>;
using Rows = css::uno::Sequence<Row>;

// Calc's own numbers for the errors of the contract (formula/errorcodes.hxx).
constexpr std::array<std::pair<ErrorKind, int>, 5> codes{{
    {ErrorKind::domain, 502},
    {ErrorKind::missing_argument, 511},
    {ErrorKind::not_a_number, 519},
    {ErrorKind::division_by_zero, 532},
    {ErrorKind::undefined, 32767},
}};

constexpr std::uint64_t quiet_nan = 0x7FF8000000000000U;
constexpr std::uint64_t code_bits = 0xFFFFU;

int code_of(const ErrorValue& error) {
    for (const auto& [kind, code] : codes) {
        if (kind == error.kind) {
            return code;
        }
    }
    return error.office_code;
}

ErrorValue error_of(int code) {
    for (const auto& [kind, known] : codes) {
        if (known == code) {
            return {kind};
        }
    }
    return {ErrorKind::foreign, code};
}

// A NaN without a code stays a NaN: reading it as a number gives the contract's Err:502.
Cell from_double(double value) {
    if (std::isnan(value)) {
        const auto code = static_cast<int>(std::bit_cast<std::uint64_t>(value) & code_bits);
        if (code != 0) {
            return error_of(code);
        }
    }
    return value;
}

double to_error_double(const ErrorValue& error) {
    return std::bit_cast<double>(quiet_nan |
                                 (static_cast<std::uint64_t>(code_of(error)) & code_bits));
}

Cell from_any(const css::uno::Any& value) {
    switch (value.getValueTypeClass()) {
    case css::uno::TypeClass_VOID:
        return core::Blank();
    case css::uno::TypeClass_STRING: {
        const auto& text = *static_cast<const rtl::OUString*>(value.getValue());
        if (text.isEmpty()) {
            return core::Blank();
        }
        return to_utf8(text);
    }
    case css::uno::TypeClass_BOOLEAN:
        return *static_cast<const sal_Bool*>(value.getValue()) ? 1.0 : 0.0;
    default: {
        double number = 0.0;
        if (value >>= number) {
            return from_double(number);
        }
        return ErrorValue{ErrorKind::not_a_number};
    }
    }
}

css::uno::Any from_cell(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return css::uno::Any(*number);
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return css::uno::Any(to_ustring(*text));
    }
    if (const auto* error = std::get_if<ErrorValue>(&cell)) {
        return css::uno::Any(to_error_double(*error));
    }
    return css::uno::Any(rtl::OUString());
}

rtl::OUString to_text(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? rtl::OUString() : to_ustring(*text);
}

template <typename Value>
css::uno::Any rows_of(const cells::Result& result, Value (*value_of)(const Cell&)) {
    css::uno::Sequence<css::uno::Sequence<Value>> rows(static_cast<sal_Int32>(result.rows()));
    auto* row = rows.getArray();
    const Cell* cell = result.cells().data();
    for (std::size_t r = 0; r < result.rows(); ++r, ++row) {
        row->realloc(static_cast<sal_Int32>(result.columns()));
        std::transform(cell, cell + result.columns(), row->getArray(), value_of);
        cell += result.columns();
    }
    return css::uno::Any(rows);
}

bool is_blank(const css::uno::Any& value) {
    return !value.hasValue() || (value.getValueTypeClass() == css::uno::TypeClass_STRING &&
                                 static_cast<const rtl::OUString*>(value.getValue())->isEmpty());
}

// The rows down to the last one that isn't blank; at least one.
sal_Int32 used_rows(const Rows& rows) {
    const Row* row = rows.getConstArray();
    sal_Int32 used = rows.getLength();
    const auto blank = [&](const Row& cells) {
        return std::all_of(cells.getConstArray(), cells.getConstArray() + cells.getLength(),
                           is_blank);
    };
    while (used > 1 && blank(row[used - 1])) {
        --used;
    }
    return used;
}

cells::Argument from_rows(const Rows& rows) {
    const sal_Int32 columns = rows.getLength() == 0 ? 0 : rows[0].getLength();
    if (columns == 0) {
        return cells::Argument(Cell(ErrorValue{ErrorKind::not_a_number}));
    }
    const bool whole_columns = rows.getLength() > static_cast<sal_Int32>(cells::longest_table);
    const sal_Int32 used = whole_columns ? used_rows(rows) : rows.getLength();
    std::vector<Cell> cells;
    cells.reserve(static_cast<std::size_t>(used) * static_cast<std::size_t>(columns));
    const Row* row = rows.getConstArray();
    for (sal_Int32 r = 0; r < used; ++r) {
        if (row[r].getLength() != columns) {
            return cells::Argument(Cell(ErrorValue{ErrorKind::not_a_number}));
        }
        std::transform(row[r].getConstArray(), row[r].getConstArray() + columns,
                       std::back_inserter(cells), from_any);
    }
    core::Table table(static_cast<std::size_t>(columns), std::move(cells));
    return whole_columns ? cells::Argument::whole_columns(std::move(table))
                         : cells::Argument(std::move(table));
}

} // namespace

cells::Argument to_argument(const css::uno::Any& value) {
    if (!value.hasValue()) {
        return cells::Argument();
    }
    Rows rows;
    if (value.getValueTypeClass() == css::uno::TypeClass_SEQUENCE && (value >>= rows)) {
        return from_rows(rows);
    }
    return cells::Argument(from_any(value));
}

css::uno::Any to_any(const cells::Result& result) {
    if (result.size() == 1) {
        return from_cell(result.cells().front());
    }
    const auto is_text = [](const Cell& cell) {
        return core::is_text(cell) || core::is_blank(cell);
    };
    // Calc finds the texts of a result of texts again (VLOOKUP, =, COUNTIF), those of a mixed one
    // it doesn't.
    return std::all_of(result.cells().begin(), result.cells().end(), is_text)
               ? rows_of<rtl::OUString>(result, to_text)
               : rows_of<css::uno::Any>(result, from_cell);
}

} // namespace utfall::uno
