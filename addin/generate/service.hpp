// The names that saved workbooks hold.
#pragma once

#include <string_view>

namespace utfall::generate {

inline constexpr std::string_view service_name = "org.utfall.Functions";

} // namespace utfall::generate
