// A rectangle of cells as a call reads and writes it: a number takes eight bytes, and what isn't a
// number stands once however many cells hold it.
#pragma once

#include "core/base/cell.hpp"

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace utfall::cells {

using core::Cell;
using core::Table;

/// A cell that isn't a number, with what every reader asks of it first.
struct Other {
    Cell cell;
    bool blank = false;   ///< empty, or text of nothing but spaces
    bool missing = false; ///< `..` or `.`
};

/// Numbers as they are; each other cell as a NaN that holds its place among others(). A range of
/// 200 000 figures would otherwise be copied into cells five times the size of a number, and each
/// of 200 000 answers on a scale of six steps be read as if it stood alone.
class Packed {
public:
    Packed() = default;
    /// A single cell.
    explicit Packed(Cell cell);
    explicit Packed(const Table& table);
    /// An empty rectangle to fill row by row with so many cells.
    Packed(std::size_t columns, std::size_t cells)
        : columns_(columns), form_(cells == 1 ? Form::one_to_come : Form::many) {
        if (form_ == Form::many) {
            values_.reserve(cells);
        }
    }

    [[nodiscard]] std::size_t size() const { return values().size(); }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t rows() const { return columns_ == 0 ? 0 : size() / columns_; }
    [[nodiscard]] bool same_shape(const Packed& other) const {
        return columns_ == other.columns_ && size() == other.size();
    }

    /// Numbers, and NaNs that stand for other cells.
    [[nodiscard]] std::span<const double> values() const {
        return form_ == Form::one ? std::span<const double>(&one_, 1)
                                  : std::span<const double>(values_);
    }
    [[nodiscard]] static bool is_number(double value) { return value == value; }
    /// The place among others() of a value that isn't a number.
    [[nodiscard]] static std::uint32_t place(double value) {
        return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(value));
    }
    [[nodiscard]] const std::vector<Other>& others() const { return others_; }
    /// How many cells are blank.
    [[nodiscard]] std::size_t blanks() const { return blanks_; }

    /// Whether a cell is empty, or text of nothing but spaces.
    [[nodiscard]] bool blank(std::size_t index) const {
        const double value = values()[index];
        return !is_number(value) && others_[place(value)].blank;
    }
    /// Whether a cell is a missing mark.
    [[nodiscard]] bool missing(std::size_t index) const {
        const double value = values()[index];
        return !is_number(value) && others_[place(value)].missing;
    }

    /// Whether there is a blank cell or a missing mark.
    [[nodiscard]] bool marked() const { return marked_; }

    [[nodiscard]] Cell cell(std::size_t index) const {
        const double value = values()[index];
        return is_number(value) ? Cell(value) : others_[place(value)].cell;
    }
    [[nodiscard]] Table table() const;

    /// Adds a cell that isn't a NaN.
    void add(double number) { add_value(number); }
    void add(Cell cell);
    /// Adds a cell that stands among others() already.
    void add_again(std::uint32_t place);
    /// A figure of a result: one that overflowed is no figure, and a negative zero is a zero.
    void add_result(double number);
    void add_result(Cell cell);
    /// Adds blank rows up to so many.
    void pad(std::size_t rows);

private:
    // A negative quiet NaN; no computation on x86-64 or ARM gives one with a payload.
    static constexpr std::uint64_t other_bits = 0xFFF8000000000000U;
    [[nodiscard]] static double boxed(std::uint32_t place) {
        return std::bit_cast<double>(other_bits | place);
    }
    void add_value(double value) {
        if (form_ == Form::many) {
            values_.push_back(value);
        } else {
            one_ = value;
            form_ = Form::one;
        }
    }
    std::uint32_t add_other(Cell cell);

    /// One cell needs no memory of its own: most calls are of single values.
    enum class Form { one, one_to_come, many };

    std::size_t columns_ = 1;
    Form form_ = Form::many;
    double one_ = 0.0;
    std::vector<double> values_;
    std::vector<Other> others_;
    std::size_t blanks_ = 0;
    bool marked_ = false;
};

} // namespace utfall::cells
