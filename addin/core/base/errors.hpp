// What can be wrong with an argument. The core throws these; only the UNO layer knows Calc's codes.
#pragma once

#include "core/base/problem.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace utfall::core {

/// In the order in which they are told where several hold (FirstError).
enum class ErrorKind {
    missing_argument, ///< a required argument was left out (Err:511)
    not_a_number,     ///< text where a number must be, or shapes that don't fit (#VALUE!)
    division_by_zero, ///< nothing to divide by (#DIV/0!)
    domain,           ///< a value outside its domain (Err:502)
    undefined,        ///< the method doesn't define an answer (#N/A)
    foreign           ///< an error of Calc's own, handed on unchanged
};

/// An error as a cell holds it. `office_code` is kept only for ErrorKind::foreign.
struct ErrorValue {
    ErrorKind kind = ErrorKind::not_a_number;
    int office_code = 0;

    friend bool operator==(const ErrorValue&, const ErrorValue&) = default;
};

class Error : public std::runtime_error {
public:
    Error(ErrorValue value, const std::string& message)
        : std::runtime_error(message), value_(value) {}
    Error(ErrorValue value, Problem problem)
        : std::runtime_error(log_message(problem)), value_(value),
          problem_(std::make_shared<const Problem>(std::move(problem))) {}

    [[nodiscard]] ErrorValue value() const noexcept { return value_; }
    /// Which argument broke which rule; null where only the message says it.
    [[nodiscard]] const Problem* problem() const noexcept { return problem_.get(); }

private:
    ErrorValue value_;
    std::shared_ptr<const Problem> problem_;
};

/// An error of one kind, with a message or a Problem.
template <ErrorKind Kind> class ErrorOf : public Error {
public:
    explicit ErrorOf(const std::string& message) : Error(ErrorValue{Kind}, message) {}
    explicit ErrorOf(Problem problem) : Error(ErrorValue{Kind}, std::move(problem)) {}
};

using MissingArgument = ErrorOf<ErrorKind::missing_argument>;
using NotANumber = ErrorOf<ErrorKind::not_a_number>;
using DivisionByZero = ErrorOf<ErrorKind::division_by_zero>;
using DomainError = ErrorOf<ErrorKind::domain>;
using Undefined = ErrorOf<ErrorKind::undefined>;

} // namespace utfall::core
