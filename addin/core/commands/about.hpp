// What the commands say that only show something.
#pragma once

#include "core/base/text.hpp"

#include <string>
#include <string_view>

namespace utfall::core::commands {

/// Om Utfall.
/// @param help, licence the files, as people write a path
[[nodiscard]] std::string about_text(std::string_view version, std::string_view help,
                                     std::string_view licence, Language language);

/// When nothing on the machine opens HTML pages: where the page is.
[[nodiscard]] std::string where_page_is(std::string_view path, Language language);

} // namespace utfall::core::commands
