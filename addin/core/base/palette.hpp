// The colours of all charts.
#pragma once

#include <array>
#include <string_view>

namespace utfall::core {

/// Colours that those who can't tell red from green tell apart, and that differ in grey print.
namespace colours {
inline constexpr std::string_view dark = "#1f4e79";
inline constexpr std::string_view bright = "#e69f00";
inline constexpr std::string_view light = "#b8c7d6";
inline constexpr std::string_view middle = "#5b8db8";
inline constexpr std::string_view pale = "#dfe5ec";
inline constexpr std::string_view ink = "#222222";
inline constexpr std::string_view line = "#c8ced6";
inline constexpr std::string_view brown = "#8c510a";
inline constexpr std::string_view none; ///< not painted at all
/// Of lines in one picture: neighbours are far from each other in grey print.
inline constexpr std::array<std::string_view, 6> lines{dark, bright, ink, light, brown, middle};
} // namespace colours

} // namespace utfall::core
