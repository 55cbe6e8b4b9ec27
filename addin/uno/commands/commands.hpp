// The commands of the menu. Each works on the selection, as one undo step, and returns what it has
// to say. They throw Refused before anything is changed, and leave nothing half done.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string>

namespace utfall::uno::commands {

/// Granska tabell: marks and lists what doesn't add up.
[[nodiscard]] std::string check_table(const Workplace& work);

/// Granska register: marks and lists what is wrong in a participant register.
[[nodiscard]] std::string check_register(const Workplace& work);

/// Gör om till tal: texts that are unmistakably numbers become numbers.
[[nodiscard]] std::string convert_to_numbers(const Workplace& work);

} // namespace utfall::uno::commands
