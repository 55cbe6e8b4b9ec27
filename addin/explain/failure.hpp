// Says what is wrong with a call, and what to do.
#pragma once

#include "explain/call.hpp"

namespace utfall::explain {

/// Says what the catalog knows about an error of this kind; for errors without a rule of their own.
void say_note(const Call& call, core::ErrorKind kind, Explanation& explanation);

/// Says which argument broke which rule, in which cell, and what to do.
/// @param call of a single element where the function is elementwise
void say_failure(const Call& call, const Failure& failure, Explanation& explanation);

} // namespace utfall::explain
