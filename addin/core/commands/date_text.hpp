// Dates that were pasted as text.
#pragma once

#include <optional>
#include <string_view>

namespace utfall::core::commands {

/// Reads `2023-01-31`, `2023-01-31 00:00`, `31.1.2023`, `31/1 2023`, `31 januari 2023`,
/// `31 jan. 2023`. A day and a month that can change places (`01/02/2023`) is read as Swedish is
/// written, day first, where a point or a blank says so; with two strokes it is left.
/// @return days since 1899-12-30; nothing for any other text, and for days that don't exist
/// Law: consecutive days differ by 1
[[nodiscard]] std::optional<double> read_date_text(std::string_view text);

/// Days since 1899-12-30.
/// @param month, day a day that exists
[[nodiscard]] double day_of(int year, unsigned month, unsigned day);

} // namespace utfall::core::commands
