// One declaration per spreadsheet function: everything else is derived from it.
#pragma once

#include "cells/argument.hpp"
#include "core/base/errors.hpp"
#include "core/base/text.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::catalog {

using cells::Argument;
using cells::Context;
using cells::Packed;
using cells::Result;
using core::ErrorKind;
using core::Text;

/// The UNO service whose methods the functions are. Workbooks hold this name.
inline constexpr std::string_view service_name = "org.utfall.Functions";

/// How a function treats ranges (rule 2 and 3 of the contract).
enum class Kind { elementwise, columns, single };

/// A parameter as its author declares it. Whether it is optional follows from the C++ type.
struct ParameterText {
    std::string_view name;  ///< camelCase; stored in the IDL, never renamed
    std::string_view label; ///< the Swedish name in the wizard; the English one follows from `name`
    Text text;              ///< begins with a verb or names the thing, its unit and default
};

struct Parameter {
    std::string_view name;
    std::string_view label;
    Text text;
    bool optional = false;

    /// The English name in the wizard and the contract: nearCredit -> near_credit.
    [[nodiscard]] std::string english_label() const;
};

/// When a function gives an error, for the reference.
struct ErrorNote {
    ErrorKind kind;
    Text when;
};

/// A formula that shows the function at work, with what it gives. Tests run it.
struct Example {
    std::string_view
        formula; ///< in cell names, `;` between arguments and columns, `|` between rows
    std::string_view expected; ///< as in tests/data: a number, "text", an error or an array;
                               ///< see fill_in
};

/// An expected value as it stands for a reader: `{version}` is the version, and of a text
/// "Totalt¦Total" only the half in the language stays.
[[nodiscard]] std::string fill_in(std::string_view expected, core::Language language,
                                  std::string_view version);

/// How many rows a table has, for the sentence that the wizard, the tip and the reference build.
struct TableRows {
    Text text;               ///< as "one row per area and a total row"
    bool open_ended = false; ///< their number can't be told beforehand
};

/// What the reference and the side panel say besides the texts of the function wizard.
struct Notes {
    /// Words that people look for and the other texts don't hold, blanks between.
    Text keywords = {};
    /// The headings of a table's columns; none where the result is a single value or has the shape
    /// of an argument. A table with more columns than headings repeats the last one.
    std::vector<Text> columns = {};
    /// The rows of a table, also of one in the shape of an argument.
    std::optional<TableRows> rows = std::nullopt;
    Text result;                   ///< what it gives: unit, range, shape
    std::vector<ErrorNote> errors; ///< besides those that all functions share
    Example example;
};

struct Function {
    std::string_view name; ///< in the cell: IMPACT_POINTS
    Kind kind = Kind::single;
    Text text;
    std::vector<Parameter> parameters;
    Notes notes;
    std::function<Packed(std::span<const Argument>, const Context&)> evaluate;
    /// Of an elementwise function: one element of a call with these arguments, null for an argument
    /// left out. Throws, where `evaluate` puts the error in its element.
    std::function<core::Cell(std::span<const Argument>, std::span<const core::Cell* const>,
                             const Context&)>
        element = {};

    /// What the function does and, where it gives a table, which one and how to enter it.
    [[nodiscard]] std::string description(core::Language language) const;

    /// The UNO method: IMPACT_POINTS -> impactPoints. Stored in files, so for ever.
    [[nodiscard]] std::string method() const;

    /// The name in a stored formula: ORG.UTFALL.FUNCTIONS.IMPACTPOINTS.
    [[nodiscard]] std::string stored_name() const;

    /// Evaluates a call with one argument for each parameter; every error becomes a value of the
    /// result. Never throws.
    [[nodiscard]] Packed call_packed(std::span<Argument> arguments, const Context& context) const;
    /// The same with the last arguments left out, and a table as the result.
    [[nodiscard]] Result call(std::vector<Argument> arguments, const Context& context) const;
};

/// A family of functions, in the order of the contract.
struct Family {
    Text title;
    std::vector<Function> functions;
};

} // namespace utfall::catalog
