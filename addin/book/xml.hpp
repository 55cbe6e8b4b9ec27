// The little that is needed to write XML.
#pragma once

#include <string>
#include <string_view>

namespace utfall::book {

/// For element text and attribute values in double quotes.
[[nodiscard]] std::string escaped(std::string_view text);

/// Shortest decimal text that reads back as the same number.
[[nodiscard]] std::string decimal(double value);

} // namespace utfall::book
