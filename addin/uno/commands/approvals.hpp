// What the user approves in the list loses its mark at once.
#pragma once

#include "uno/commands/workplace.hpp"

namespace utfall::uno::commands {

/// Watches the list's column of statuses, where the document has a list. To be called again after
/// each command, since the list may be new, or another one.
void watch_approvals(const Workplace& work);

} // namespace utfall::uno::commands
