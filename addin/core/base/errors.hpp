// What can be wrong with an argument. The core throws these; only the UNO layer knows Calc's codes.
#pragma once

#include <stdexcept>
#include <string>

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

    [[nodiscard]] ErrorValue value() const noexcept { return value_; }

private:
    ErrorValue value_;
};

class MissingArgument : public Error {
public:
    explicit MissingArgument(const std::string& message)
        : Error({ErrorKind::missing_argument}, message) {}
};

class NotANumber : public Error {
public:
    explicit NotANumber(const std::string& message) : Error({ErrorKind::not_a_number}, message) {}
};

class DivisionByZero : public Error {
public:
    explicit DivisionByZero(const std::string& message)
        : Error({ErrorKind::division_by_zero}, message) {}
};

class DomainError : public Error {
public:
    explicit DomainError(const std::string& message) : Error({ErrorKind::domain}, message) {}
};

class Undefined : public Error {
public:
    explicit Undefined(const std::string& message) : Error({ErrorKind::undefined}, message) {}
};

} // namespace utfall::core
