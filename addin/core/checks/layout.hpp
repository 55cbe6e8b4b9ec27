// The layout of a report table: which rows are headers, which column holds the labels, which cells
// are figures, and what each row and column is about.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/vocabulary.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace utfall::core::checks {

enum class FigureState : unsigned char {
    blank,  ///< nothing written: 0 in a sum
    number, ///< a number, or a text that is one
    missing ///< `..`, an error or other text: what it is part of can't be checked
};

struct Figure {
    double value = 0.0;
    FigureState state = FigureState::blank;
    signed char decimals = 0; ///< that it is printed with; -1 = full precision, a formula's result
    bool percent_text = false;

    [[nodiscard]] bool is_number() const { return state == FigureState::number; }
    [[nodiscard]] bool is_missing() const { return state == FigureState::missing; }
};

enum class LineKind : unsigned char { header, title, heading, blank, data };

struct Line {
    LineKind kind = LineKind::blank;
    std::string label;
    Words words;
    std::size_t section = 0;    ///< rows of one section have one number
    std::size_t heading = none; ///< the row of the heading above, or none
    int money_side = 0;         ///< 1 income, -1 cost, 0 not known; from the label or its headings
    bool ratio = false;         ///< percent, index, mean: its figures aren't summed
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

enum class ColumnKind : unsigned char { text, label, unit, note, code, amount, percent, mean };

struct Column {
    ColumnKind kind = ColumnKind::text;
    std::string header; ///< all header rows in one
    std::string group;  ///< the upper header row, when there are two
    Words words;

    [[nodiscard]] bool has_figures() const {
        return kind == ColumnKind::amount || kind == ColumnKind::percent ||
               kind == ColumnKind::mean;
    }
};

/// A table as the rules see it.
class Sheet {
public:
    Sheet(const Table& table, double unit);

    [[nodiscard]] std::size_t rows() const { return lines_.size(); }
    [[nodiscard]] std::size_t columns() const { return columns_.size(); }
    [[nodiscard]] const Line& line(std::size_t row) const { return lines_[row]; }
    [[nodiscard]] const Column& column(std::size_t column) const { return columns_[column]; }
    [[nodiscard]] const Figure& figure(std::size_t row, std::size_t column) const {
        return figures_[row * columns_.size() + column];
    }
    /// Gives a figure another value: what it would be if a finding were mended.
    void set_value(std::size_t row, std::size_t column, double value) {
        figures_[row * columns_.size() + column].value = value;
    }
    /// What the figure is rounded to, > 0.
    [[nodiscard]] double unit(std::size_t row, std::size_t column) const;

    /// The rows that hold figures, from the top.
    [[nodiscard]] const std::vector<std::size_t>& data_rows() const { return data_rows_; }
    /// The columns that hold figures, from the left.
    [[nodiscard]] const std::vector<std::size_t>& figure_columns() const { return figure_columns_; }
    /// Whether the figures are counts of people, answers or cases, which are never rounded.
    [[nodiscard]] bool counts_people() const { return counts_people_; }
    /// How much the texts speak for this orientation rather than the transposed one.
    [[nodiscard]] int orientation_score() const { return orientation_score_; }

private:
    void read_figures(const Table& table);
    void find_headers(const Table& table);
    void name_columns(const Table& table);
    void find_labels(const Table& table);
    void find_sections(const Table& table);
    void judge_columns();
    void find_units(double unit);
    void score();

    std::vector<Line> lines_;
    std::vector<Column> columns_;
    std::vector<Figure> figures_;
    std::vector<double> units_;
    std::vector<std::size_t> data_rows_;
    std::vector<std::size_t> figure_columns_;
    std::vector<std::size_t> header_rows_;
    std::size_t first_data_row_ = 0;
    std::size_t label_column_ = 0;
    bool counts_people_ = false;
    int orientation_score_ = 0;
};

/// The table with rows and columns exchanged.
[[nodiscard]] Table transpose(const Table& table);

} // namespace utfall::core::checks
