// The figures of a table, each cell read once: its value, what state it is in, its decimals and its
// unit. What a figure means is the model's to say.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/figures/number_text.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::figures {

enum class State : unsigned char {
    blank,   ///< nothing written, or only blanks
    number,  ///< a number, or a text that is one
    none,    ///< a dash alone: 0 where amounts and counts stand; no figure where a percentage would
    missing, ///< `..`, `.`, an error, or no number that sums can be made of (NaN, infinity, above
             ///< 2^53): what it is part of can't be checked
    unread,  ///< looks like a figure and isn't read as one, or can be read in two ways
    label    ///< any other text
};

/// A number of full precision, as a formula gives: not printed with a number of decimals.
inline constexpr signed char full_precision = -1;

struct Figure {
    double value = 0.0; ///< of a number: 0.45 for `45 %`; of an open text its decimal reading
    double other = 0.0; ///< of an open text: the whole reading, 1234 for `1,234`
    State state = State::blank;
    Unit unit = Unit::unspecified;
    signed char decimals = 0; ///< of `value`; or full_precision
    bool from_text = false;   ///< written as text, not as a number
    bool footnote = false;
    int indent = 0;    ///< of a label: how many blanks it is set in
    bool open = false; ///< unread because it has two readings: settle the decimal mark

    [[nodiscard]] bool is_number() const { return state == State::number; }
    /// Whether it stands for a value in a sum: a number, or a dash.
    [[nodiscard]] bool has_value() const { return state == State::number || state == State::none; }
};

/// The figures of a table, row by row.
class Figures {
public:
    Figures() = default;
    Figures(std::size_t columns, std::vector<Figure> cells, DecimalMark mark)
        : columns_(columns), cells_(std::move(cells)), mark_(mark) {}

    [[nodiscard]] std::size_t rows() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] const Figure& at(std::size_t row, std::size_t column) const {
        return cells_[row * columns_ + column];
    }
    /// The decimal mark that the table's texts show, or that was given.
    [[nodiscard]] DecimalMark mark() const { return mark_; }
    /// How many texts can be read in two ways while the mark isn't settled.
    [[nodiscard]] std::size_t open() const;
    /// As the cell's format shows it: a number as a percentage, a label set in by so many blanks
    /// more.
    void show_as(std::size_t cell, bool percent, int indent);
    /// To compare figures: where `78.0 %` stands above `4.9`, all are as many in a hundred.
    void share_percent_marks();

private:
    std::size_t columns_ = 0;
    std::vector<Figure> cells_;
    DecimalMark mark_ = DecimalMark::unsettled;
};

/// What the texts of a table say about its decimal mark: `12,5` and `1.234.567` say comma,
/// `1,234.5` says point, `1 234` beside `1,234` says comma; texts that contradict each other say
/// nothing.
[[nodiscard]] DecimalMark decimal_mark_of(const Table& table);

/// Reads every cell. Open texts (`1,234` in a table that doesn't show which) stay unread: read the
/// table with each mark and keep the one with which its sums agree.
/// @param mark what to take for settled; left out, what decimal_mark_of says
[[nodiscard]] Figures read_figures(const Table& table);
[[nodiscard]] Figures read_figures(const Table& table, DecimalMark mark);

} // namespace utfall::core::figures
