// One cell of a sheet: what is in it and what it is for. How it looks follows from that.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace utfall::book {

/// What a cell is for. It decides number format, alignment and conditional format.
enum class Format {
    title,
    lead,
    heading,
    header,
    header_number,
    header_centred,
    band,
    label,
    label_part,
    text,
    prose, // text among texts: from the top of its row
    centred,
    note,
    count,
    tkr,
    kr,
    percent0,
    percent1,
    points0, // percentage points, with sign: 6 for a difference of 0.06
    points1,
    index0,
    index1,
    decimal1,
    decimal2,
    decimal3,
    plain_number,
    date,
    agree,
    flag,          // 1 yes, 0 no: icon and word
    target_signal, // 1 reached, 0.5 near, 0 not: icon and word
    change_signal, // 1 better, 0 unchanged, -1 worse: colour and word
    budget_signal, // 1 favourable, 0 within tolerance, -1 unfavourable: colour and word
    share_size,    // a share without its sign, for charts that show it to the left of zero
    finding,       // what a chart shows, said in a sentence above it
};

struct Style {
    Format format = Format::text;
    bool computed = false; // worked out in the sheet: tinted
    bool total = false;    // a sum row: bold, line above
    bool input = false;    // where the user types: tinted

    friend auto operator<=>(const Style&, const Style&) = default;
};

struct Cell {
    enum class Kind { blank, text, number, date, formula };

    Kind kind = Kind::blank;
    std::string text{};  // text, ISO date, or formula as typed in Calc with English names
    double number = 0.0; // only Kind::number
    Style style{};
    int span = 1;           // columns merged
    int matrix_rows = 0;    // > 0: array formula over rows x columns
    int matrix_columns = 0; //
    std::string link{};     // sheet to jump to
    std::string choices{};  // range with what may be chosen here: 'Listor'.A3:A8
};

[[nodiscard]] inline Cell blank(Format format = Format::text) {
    return {.style = {.format = format}};
}

[[nodiscard]] inline Cell text(std::string value, Format format = Format::text) {
    return {.kind = Cell::Kind::text, .text = std::move(value), .style = {.format = format}};
}

[[nodiscard]] inline Cell label(std::string value) {
    return text(std::move(value), Format::label);
}

/// A row label; one that begins with a dash or `varav` is a part of the row above: indented.
[[nodiscard]] inline Cell row_label(std::string value) {
    const std::string_view view = value;
    const bool part = view.starts_with("- ") || view.starts_with("varav");
    return text(std::move(value), part ? Format::label_part : Format::label);
}

[[nodiscard]] inline Cell number(double value, Format format) {
    return {.kind = Cell::Kind::number, .number = value, .style = {.format = format}};
}

/// @param iso year-month-day
[[nodiscard]] inline Cell date(std::string iso) {
    return {.kind = Cell::Kind::date, .text = std::move(iso), .style = {.format = Format::date}};
}

/// A formula as one types it with English function names: `POSITIVE_OUTCOME_RATE(B#;C#)`.
/// `#` is the number of the row the cell ends up in.
[[nodiscard]] inline Cell formula(std::string expression, Format format) {
    return {.kind = Cell::Kind::formula,
            .text = std::move(expression),
            .style = {.format = format, .computed = true}};
}

/// A figure fetched from another cell: not tinted, it is worked out elsewhere.
[[nodiscard]] inline Cell reference(std::string address, Format format) {
    Cell cell = formula(std::move(address), format);
    cell.style.computed = false;
    return cell;
}

/// A one-cell array formula, for expressions such as `C5:C9/100` inside an argument.
[[nodiscard]] inline Cell array_formula(std::string expression, Format format) {
    Cell cell = formula(std::move(expression), format);
    cell.matrix_rows = 1;
    cell.matrix_columns = 1;
    return cell;
}

/// A cell to type in.
[[nodiscard]] inline Cell input(Cell cell) {
    cell.style.input = true;
    return cell;
}

[[nodiscard]] inline Cell link_to(std::string sheet) {
    Cell cell = text(sheet);
    cell.link = std::move(sheet);
    return cell;
}

/// A cell to fill in from a list; other words are let through after a question.
[[nodiscard]] inline Cell choice(Cell cell, std::string range) {
    cell.choices = std::move(range);
    return cell;
}

[[nodiscard]] inline Cell total(Cell cell) {
    cell.style.total = true;
    return cell;
}

} // namespace utfall::book
