// How the cells to type in of a ready sheet are known: the name of their style ends so.
#pragma once

#include "core/base/text.hpp"

namespace utfall::core::commands {

/// The last words of the style's name, as Calc lists it.
inline constexpr Text input_style_ending{", att skriva i", ", to type in"};

} // namespace utfall::core::commands
