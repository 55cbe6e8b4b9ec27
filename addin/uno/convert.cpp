#include "uno/convert.hpp"

#include "uno/text.hpp"

#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/alloc.h>
#include <uno/sequence2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

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

// Calc keeps one string for each text of a document, so an answer that many gave comes as the same
// string many times. Those met lately are known by their address; a text that isn't found is read
// again, which costs time and changes nothing.
class KnownTexts {
public:
    // Adds the cell of a text to `cells`.
    void add(const rtl::OUString& text, cells::Packed& cells) {
        Entry& entry = entries_[slot(text.pData)];
        if (entry.text == text.pData) {
            cells.add_again(entry.place);
            return;
        }
        cells.add(text.isEmpty() ? Cell(core::Blank()) : Cell(to_utf8(text)));
        entry = {text.pData, static_cast<std::uint32_t>(cells.others().size() - 1)};
    }

private:
    struct Entry {
        const rtl_uString* text = nullptr;
        std::uint32_t place = 0;
    };
    // More than the steps of any scale, the outcomes of a register or the parties of a county.
    static constexpr std::size_t slots = 256;
    // Strings are aligned and some ten bytes apart at least: the lowest bits say nothing.
    static std::size_t slot(const rtl_uString* text) {
        const auto address = reinterpret_cast<std::uintptr_t>(text);
        return (address >> 4U ^ address >> 12U) % slots;
    }

    std::array<Entry, slots> entries_{};
};

void add_cell(const css::uno::Any& value, cells::Packed& cells, KnownTexts& texts) {
    switch (value.getValueTypeClass()) {
    case css::uno::TypeClass_DOUBLE: {
        const double number = *static_cast<const double*>(value.getValue());
        if (cells::Packed::is_number(number)) {
            cells.add(number);
        } else {
            cells.add(from_double(number));
        }
        return;
    }
    case css::uno::TypeClass_STRING:
        texts.add(*static_cast<const rtl::OUString*>(value.getValue()), cells);
        return;
    default:
        cells.add(from_any(value));
    }
}

cells::Argument from_rows(const Rows& rows) {
    const sal_Int32 columns = rows.getLength() == 0 ? 0 : rows[0].getLength();
    if (columns == 0) {
        return cells::Argument(Cell(ErrorValue{ErrorKind::not_a_number}));
    }
    const bool whole_columns = rows.getLength() > static_cast<sal_Int32>(cells::longest_table);
    const sal_Int32 used = whole_columns ? used_rows(rows) : rows.getLength();
    cells::Packed cells(static_cast<std::size_t>(columns),
                        static_cast<std::size_t>(used) * static_cast<std::size_t>(columns));
    KnownTexts texts;
    const Row* row = rows.getConstArray();
    for (sal_Int32 r = 0; r < used; ++r) {
        if (row[r].getLength() != columns) {
            return cells::Argument(Cell(ErrorValue{ErrorKind::not_a_number}));
        }
        const css::uno::Any* cell = row[r].getConstArray();
        for (sal_Int32 c = 0; c < columns; ++c) {
            add_cell(cell[c], cells, texts);
        }
    }
    return whole_columns ? cells::Argument::whole_columns(std::move(cells))
                         : cells::Argument(std::move(cells));
}

// A sequence of the office's with room for so many bytes of elements, and none yet, as its own
// bridges make them (uno/sequence2.h).
uno_Sequence* sequence_with_room(std::size_t bytes) {
    auto* made = static_cast<uno_Sequence*>(rtl_allocateMemory(SAL_SEQUENCE_HEADER_SIZE + bytes));
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    made->nRefCount = 1;
    made->nElements = 0;
    return made;
}

// Numbers and errors, which need no any around each of them. A row of few figures, as an
// elementwise result has 100 000 of, costs the office's constructor four times the memory it asks
// for.
css::uno::Any figures_of(const cells::Packed& result) {
    std::vector<double> errors;
    errors.reserve(result.others().size());
    for (const cells::Other& error : result.others()) {
        errors.push_back(to_error_double(std::get<ErrorValue>(error.cell)));
    }
    const std::size_t columns = result.columns();
    const css::uno::Sequence<css::uno::Sequence<double>> rows(
        sequence_with_room(result.rows() * sizeof(uno_Sequence*)), SAL_NO_ACQUIRE);
    uno_Sequence* const all = rows.get();
    auto* const row = reinterpret_cast<uno_Sequence**>(all->elements);
    for (auto value = result.values().begin(); value != result.values().end();) {
        uno_Sequence* const made = sequence_with_room(columns * sizeof(double));
        std::transform(value, value + static_cast<std::ptrdiff_t>(columns),
                       reinterpret_cast<double*>(made->elements), [&errors](double cell) {
                           return cells::Packed::is_number(cell)
                                      ? cell
                                      : errors[cells::Packed::place(cell)];
                       });
        made->nElements = static_cast<sal_Int32>(columns);
        row[all->nElements++] = made;
        value += static_cast<std::ptrdiff_t>(columns);
    }
    return css::uno::Any(rows);
}

// Rows of elements: a number by `number`, another cell once by `other` however often it stands.
template <typename Element, typename Number, typename Other>
css::uno::Any rows_of(const cells::Packed& result, Number number, Other other) {
    std::vector<Element> others;
    others.reserve(result.others().size());
    for (const cells::Other& cell : result.others()) {
        others.push_back(other(cell.cell));
    }
    const auto columns = static_cast<sal_Int32>(result.columns());
    css::uno::Sequence<css::uno::Sequence<Element>> rows(static_cast<sal_Int32>(result.rows()));
    auto* row = rows.getArray();
    std::vector<Element> elements(result.columns());
    auto value = result.values().begin();
    for (std::size_t r = 0; r < result.rows(); ++r, ++row) {
        std::transform(value, value + columns, elements.begin(), [&](double cell) {
            return cells::Packed::is_number(cell) ? number(cell)
                                                  : others[cells::Packed::place(cell)];
        });
        const css::uno::Sequence<Element> made(elements.data(), columns);
        // Not assigned, which is two more calls into the office for each row.
        std::destroy_at(row);
        std::construct_at(row, made);
        value += columns;
    }
    return css::uno::Any(rows);
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

css::uno::Any to_any(const cells::Packed& result) {
    if (result.size() == 1) {
        return from_cell(result.cell(0));
    }
    const auto all_others = [&result](bool (*kind)(const Cell&)) {
        return std::all_of(result.others().begin(), result.others().end(),
                           [kind](const cells::Other& other) { return kind(other.cell); });
    };
    if (all_others(core::is_error)) {
        return figures_of(result);
    }
    const auto is_text = [](const Cell& cell) {
        return core::is_text(cell) || core::is_blank(cell);
    };
    if (all_others(is_text) &&
        std::none_of(result.values().begin(), result.values().end(), cells::Packed::is_number)) {
        // Calc finds the texts of a result of texts again (VLOOKUP, =, COUNTIF), those of a mixed
        // one it doesn't.
        return rows_of<rtl::OUString>(
            result, [](double) { return rtl::OUString(); }, to_text);
    }
    return rows_of<css::uno::Any>(
        result, [](double number) { return css::uno::Any(number); }, from_cell);
}

} // namespace utfall::uno
