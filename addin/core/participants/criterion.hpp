// A criterion that a cell meets or not: the rows of a group, or those that a filter keeps.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/sex.hpp"

#include <optional>
#include <string>

namespace utfall::core {

class Criterion {
public:
    /// The cells that hold a value: a number, or a text compared as answers are (folded; a number
    /// matches its text). A spelt-out word for a sex means all its spellings. A text that is an ISO
    /// date or a number with a decimal comma also matches that day or number. A blank value matches
    /// nothing.
    /// @throws Error value is an error
    [[nodiscard]] static Criterion equal_to(const Cell& value);

    /// The same, or a text that begins with = <> < <= > >= and a value. `=` alone keeps blank
    /// cells, `<>` alone those that aren't.
    /// @throws DomainError < <= > >= before what is neither a number nor an ISO date
    [[nodiscard]] static Criterion read(const Cell& value);

    /// Whether a cell meets it. A date with a time of day belongs to its day. A blank cell, or one
    /// with a missing mark, meets `=` and `<>` before something, nothing else. A text isn't
    /// smaller or larger than a number; a mark of none is 0.
    /// @throws Error the cell holds an error
    /// Law: of `=x` and `<>x` a cell meets exactly one.
    [[nodiscard]] bool holds(const Cell& cell) const;

private:
    enum class Comparison { equal, not_equal, less, at_most, greater, at_least };

    [[nodiscard]] bool equals(const Cell& cell) const;
    [[nodiscard]] bool compares(double value) const;
    [[nodiscard]] double comparable(double value) const;

    Comparison comparison_ = Comparison::equal;
    std::string key_;              ///< folded
    bool blanks_ = false;          ///< `=` or `<>` alone
    std::optional<double> number_; ///< a number, or a day
    bool is_day_ = false;
    std::optional<Sex> sex_;
};

} // namespace utfall::core
