// Between Calc's values and ours. The one place that knows Calc's error codes.
#pragma once

#include "cells/argument.hpp"

#include <com/sun/star/uno/Any.hxx>

namespace utfall::uno {

/// An argument as Calc hands it over: void is left out, a sequence of sequences a range, an empty
/// text in a range a blank cell, and a NaN with an error code in it that error.
/// A value of a type that no cell holds becomes #VALUE!.
[[nodiscard]] cells::Argument to_argument(const css::uno::Any& value);

/// A result as Calc takes it: a single value, or rows of values. An error is a NaN that carries
/// its code, so that single elements of an array can be errors.
[[nodiscard]] css::uno::Any to_any(const cells::Packed& result);

} // namespace utfall::uno
