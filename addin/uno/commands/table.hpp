// Which code answers which command.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string>
#include <string_view>

namespace utfall::uno::commands {

/// How a command is answered.
struct Handling {
    /// Returns what it has to say, or nothing.
    std::string (*run)(const Workplace&) = nullptr;
    bool needs_document = true; ///< a spreadsheet must be open in the window
};

/// How the command with this URL is answered; `run` is null for one that isn't ours.
/// @param name gets what stands after the point of `sheet.participants`
[[nodiscard]] Handling handling_of(std::string_view url, std::string& name);

} // namespace utfall::uno::commands
