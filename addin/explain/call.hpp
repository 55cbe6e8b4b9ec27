// A call of one of our functions with its arguments' values, and what can be said about it.
#pragma once

#include "catalog/function.hpp"
#include "cells/argument.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace utfall::explain {

/// Where an argument's values stand.
struct Origin {
    std::string text;   ///< as the formula says it: B2:B24
    std::string sheet;  ///< before a cell's name: `Blad2.`, or empty for the formula's own sheet
    bool cells = false; ///< a range of cells; else a constant or the result of a formula
    std::size_t row = 0;
    std::size_t column = 0;
};

/// An element of a result: 0,0 for a formula in a single cell.
struct Place {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// A call; arguments and origins stand in the order of the parameters, and may be fewer.
struct Call {
    const catalog::Function* function = nullptr;
    std::vector<cells::Argument> arguments;
    std::vector<Origin> origins;
    cells::Context context;
};

/// What a call computes, in the language of its context. Whole sentences.
struct Explanation {
    std::string name;               ///< of the function
    std::string about;              ///< what the function does
    std::vector<std::string> says;  ///< what it gives here, with its own numbers; or what is wrong
    std::vector<std::string> steps; ///< how it comes about
    std::vector<std::string> left_out; ///< rows that don't count, and why
    std::vector<std::string> values;   ///< the arguments, a line each
    std::string source;                ///< where the method comes from
    bool failed = false;               ///< `says` is about an error
};

/// The explanation as the panel and the command show it, a blank line between its parts.
[[nodiscard]] std::string text_of(const Explanation& explanation, core::Language language);

/// Explains the element of a call's result that stands at `place`. Never throws.
[[nodiscard]] Explanation explain(const Call& call, Place place = {});

/// What a call runs into.
struct Failure {
    core::ErrorValue value;
    std::optional<core::Problem> problem;
};

/// Why the call, or the element at `place` of an elementwise one, gives an error; nothing where it
/// gives none. An error in a single cell of a table is none here.
[[nodiscard]] std::optional<Failure> diagnose(const Call& call, Place place = {});

} // namespace utfall::explain
