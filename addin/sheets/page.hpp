// The words that ready sheets are declared in. A sheet is declared once; its language, and whether
// it comes with example figures or empty, are chosen when it is written.
#pragma once

#include "book/cell.hpp"
#include "book/formula.hpp"
#include "book/sheet.hpp"
#include "core/base/text.hpp"
#include "support/figures.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::sheets {

using book::Block;
using book::Cell;
using book::Chart;
using book::Format;
using book::Print;
using book::Series;
using book::Validation;
using core::Text;
namespace colours = book::colours;

/// How a ready sheet is written.
struct Edition {
    core::Language language = core::Language::swedish;
    bool example = true; ///< with published figures; else empty
};

/// A ready sheet in the making.
struct Page {
    book::Sheet& sheet;
    Edition edition;
    support::Figures& figures;

    [[nodiscard]] std::string say(const Text& text) const {
        return std::string(text.in(edition.language));
    }
    /// A text as a formula holds it, in quotes.
    [[nodiscard]] std::string quoted(const Text& text) const { return '"' + say(text) + '"'; }

    [[nodiscard]] Cell label(const Text& text) const { return book::label(say(text)); }
    /// A label of a part of the row above.
    [[nodiscard]] Cell part(const Text& text) const {
        return book::text(say(text), Format::label_part);
    }

    /// A cell to type in, with this in it if the edition has examples.
    [[nodiscard]] Cell given(Cell example_cell) const;
    [[nodiscard]] Cell given(double value, Format format) const {
        return given(book::number(value, format));
    }
    [[nodiscard]] Cell given(std::string_view value) const {
        return given(book::text(std::string(value)));
    }
    [[nodiscard]] Cell given(const Text& value) const { return given(say(value)); }
    /// A cell to type in that is empty in both editions.
    [[nodiscard]] static Cell open(Format format) { return book::input(book::blank(format)); }

    /// Column heads, as Sheet::header takes them.
    int header(const std::vector<Text>& names) const;
    int repeated_header(const std::vector<Text>& names) const;

    /// A note for whoever stands in these cells.
    void hint(Block block, const Text& title, const Text& note) const;
    /// Counts are whole and not negative.
    void counts(Block block, const Text& note) const;
    /// A share, in cells that show per cent: Calc adds the sign as one types.
    void percent(Block block, const Text& note) const;
    void choices(Block block, const Text& title, const std::vector<Text>& items,
                 const Text& note) const;
    void dates(Block block, const Text& title, const Text& note) const;

    /// A last row within the ranges of the formulas: new rows go above it.
    void insert_above(int columns) const;

    /// The charts begin a printed page of their own.
    void charts_on_new_page() const { sheet.heading_on_new_page(say({"Diagram", "Charts"})); }
    /// What a chart shows, as a formula that gives the sentence. Stands above the chart.
    void finding(const std::string& formula, int columns) const;

    /// Room below the charts that begin in the next row.
    void room_for_charts(double height_cm) const;

    /// Everything down to the last row written, over so many columns, goes on paper.
    void print_all(int columns, Print print) const;
};

/// `B7`
[[nodiscard]] std::string at(char column, int row);
/// `B7:B19`
[[nodiscard]] std::string down(char column, int first, int last);
/// `$B$7:$B$19`
[[nodiscard]] std::string fixed(char column, int first, int last);

/// The expression, or an empty text while `cell` is empty.
[[nodiscard]] std::string unless_empty(const std::string& cell, const std::string& expression);
/// The expression, or an empty text while `whole` holds no number above 0.
[[nodiscard]] std::string if_any(const std::string& whole, const std::string& expression);

/// What is counted: Swedish has `ingen fråga, en fråga` and `inget värde, ett värde`.
enum class Noun { common, neuter };

/// A number as a word, from a cell or expression, at the beginning of a sentence `Två`; the figure
/// above twelve.
[[nodiscard]] std::string number_word(const std::string& expression, core::Language language,
                                      bool first_in_sentence, Noun noun);

} // namespace utfall::sheets
