// The language that the office speaks.
#pragma once

#include "core/base/text.hpp"

#include <com/sun/star/lang/Locale.hpp>

namespace utfall::uno {

/// Swedish for a Swedish user interface, English for every other.
[[nodiscard]] inline core::Language language_of(const css::lang::Locale& locale) {
    return locale.Language == "sv" ? core::Language::swedish : core::Language::english;
}

} // namespace utfall::uno
