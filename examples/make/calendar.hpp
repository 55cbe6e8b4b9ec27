// Dates of invented persons.
#pragma once

#include <string>

namespace utfall::examples {

/// The date so many days after 1 January of `year`, as ISO text.
[[nodiscard]] std::string iso_day(int year, int days);

} // namespace utfall::examples
