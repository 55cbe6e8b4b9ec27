// Which error is told where several things are wrong at once.
#pragma once

#include "core/base/errors.hpp"

#include <exception>

namespace utfall::core {

/// Collects the errors of several steps and throws the one that the contract puts first: an
/// argument left out, then text, then nothing to divide by, then values outside their domain, then
/// #N/A; of the same kind the earliest. (Unknown option words come before text: cells reads them
/// first.)
class FirstError {
public:
    template <typename Step> void attempt(const Step& step) {
        try {
            step();
        } catch (const Error& error) {
            if (!first_ || error.value().kind < kind_) {
                first_ = std::current_exception();
                kind_ = error.value().kind;
            }
        }
    }

    void throw_if_any() const {
        if (first_) {
            std::rethrow_exception(first_);
        }
    }

private:
    std::exception_ptr first_;
    ErrorKind kind_ = ErrorKind::foreign;
};

} // namespace utfall::core
