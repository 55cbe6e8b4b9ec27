// How the figures of a finding are said: with which decimals, and whether in per cent.
#pragma once

#include "core/checks/check_table.hpp"

#include <optional>

namespace utfall::core {

/// The decimals that a figure has, or nothing where they don't end: a formula's.
[[nodiscard]] std::optional<int> own_decimals(double value);

/// Those, or as many as a long figure is written with: öre are seen.
[[nodiscard]] int said_decimals(double value);

/// Those that describe() says a finding's figures with, where they are no percentages.
[[nodiscard]] int said_decimals(const Finding& finding);

/// Whether describe() says the figures as percentages: shares of one, as their cells show them.
[[nodiscard]] bool says_percent(const Finding& finding);

} // namespace utfall::core
