// One sheet of a workbook, filled from top to bottom.
#pragma once

#include "book/cell.hpp"
#include "book/chart.hpp"
#include "book/validation.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace utfall::book {

/// How a sheet comes out on paper: always as wide as the page; as long as it gets, or on one page.
enum class Print { landscape, portrait, one_page, one_portrait_page };

class Sheet {
public:
    using Row = std::map<int, Cell>; // column, counted from 0

    Sheet(std::string name, std::vector<double> widths_cm)
        : name_(std::move(name)), widths_cm_(std::move(widths_cm)) {}

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::vector<double>& widths_cm() const { return widths_cm_; }
    [[nodiscard]] const std::map<int, Row>& rows() const { return rows_; }
    [[nodiscard]] std::optional<double> row_height_cm(int row) const;
    /// Height that a row's texts take, for a row without one of its own and with more than one
    /// line. Calc works it out anew where it has time; it has none for the rows far down.
    [[nodiscard]] std::optional<double> text_height_cm(int row) const;
    [[nodiscard]] bool begins_page(int row) const { return page_starts_.contains(row); }
    [[nodiscard]] std::optional<int> repeated_row() const { return repeated_row_; }
    [[nodiscard]] Print print() const { return print_; }
    [[nodiscard]] bool prints() const { return prints_; }
    /// How many equal rows begin here.
    [[nodiscard]] int repeats(int row) const;

    /// Number of the row that is written next, as Calc counts: from 1.
    [[nodiscard]] int next_row() const { return next_row_; }

    /// Writes the cells from column A and gives the row's number.
    int add(const std::vector<Cell>& cells);
    int add_total(std::vector<Cell> cells);
    /// Writes the same cells in many rows: formatted room to fill in. Gives the first row's number.
    int add_room(int rows, const std::vector<Cell>& cells);
    void skip(int rows = 1) { next_row_ += rows; }
    void put(int row, int column, Cell cell);

    void title(std::string text);
    /// A paragraph over the whole width, or over the first columns.
    void lead(std::string text) { lead(std::move(text), widths_cm_.size()); }
    void lead(std::string text, std::size_t columns) {
        paragraph(std::move(text), Format::lead, columns);
    }
    void note(std::string text) { paragraph(std::move(text), Format::note, widths_cm_.size()); }
    void heading(std::string text);
    /// A heading that begins a new page in print.
    void heading_on_new_page(std::string text);
    /// A line over the whole width that names the rows below it.
    void band(std::string text);
    /// Column headers: the first and those that begin with `<` stand to the left, those that begin
    /// with
    /// `|` in the middle, the others (and those with `>`) to the right, above numbers.
    int header(const std::vector<std::string>& names);
    /// As header, and the row stays in view and is repeated on every printed page.
    int repeated_header(const std::vector<std::string>& names);

    /// An array formula from the next row on, a column per format; gives the first row.
    int add_matrix(int column, int rows, const std::string& expression,
                   const std::vector<Format>& columns);
    void put_matrix(int row, int column, int rows, const std::string& expression,
                    const std::vector<Format>& columns);

    void print(Print how) { print_ = how; }
    /// Where the cursor stands when the workbook is opened.
    void begin_at(Block cell) { cursor_ = cell; }
    [[nodiscard]] const std::optional<Block>& cursor() const { return cursor_; }
    /// The first cell to type in, row by row, if there is one.
    [[nodiscard]] std::optional<Block> first_input() const;
    /// Nothing of this sheet comes out on paper or in a PDF: persons, unsuppressed counts.
    void never_print() { prints_ = false; }
    /// Only these rows and columns go on paper; without it, everything does.
    void print_only(Block block) { printed_ = block; }
    [[nodiscard]] const std::optional<Block>& printed() const { return printed_; }

    /// What may be typed in some cells, and what is said to whoever stands in them.
    void validate(Validation validation) { validations_.push_back(std::move(validation)); }
    [[nodiscard]] const std::vector<Validation>& validations() const { return validations_; }

    /// A chart with its upper left corner in that cell.
    void add_chart(int row, int column, Chart chart);
    [[nodiscard]] const std::map<std::pair<int, int>, Chart>& charts() const { return charts_; }

private:
    void paragraph(std::string text, Format format, std::size_t columns);

    std::string name_;
    std::vector<double> widths_cm_;
    std::map<int, Row> rows_;
    std::map<int, double> heights_cm_;
    std::map<int, int> repeats_;
    std::set<int> page_starts_;
    std::optional<int> repeated_row_;
    std::optional<Block> printed_;
    std::optional<Block> cursor_;
    std::vector<Validation> validations_;
    std::map<std::pair<int, int>, Chart> charts_; // by row and column
    int next_row_ = 1;
    Print print_ = Print::landscape;
    bool prints_ = true;
};

} // namespace utfall::book
