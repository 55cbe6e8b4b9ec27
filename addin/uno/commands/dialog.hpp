// A question, or a message with more than OK.
#pragma once

#include "uno/commands/workplace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::uno::commands {

/// Shows a text with buttons and Cancel, and waits. A long text can be scrolled.
/// @param buttons their labels, ~ before the letter of the keyboard; the first is chosen by Enter
/// @return the button, from 0; nothing when the user cancels. A quiet command asks nothing and gets
///         the first
[[nodiscard]] std::optional<std::size_t> ask(const Workplace& work, std::string_view text,
                                             const std::vector<std::string>& buttons);

/// Shows a message, with the offer's button if there is one, and waits until it is read.
void tell(const Workplace& work, std::string_view text, const Offer& offer);

} // namespace utfall::uno::commands
