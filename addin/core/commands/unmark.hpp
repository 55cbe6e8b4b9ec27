// What Ta bort markeringar asks and answers.
#pragma once

#include "core/base/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace utfall::core::commands {

/// The question when marks stand outside the table too.
/// @param in_table, in_document marked cells
[[nodiscard]] std::string unmark_question(std::size_t in_table, std::size_t in_document,
                                          Language language);
[[nodiscard]] std::string_view unmark_table_button(Language language);
[[nodiscard]] std::string_view unmark_document_button(Language language);

[[nodiscard]] std::string unmark_summary(std::size_t cells, Language language);

} // namespace utfall::core::commands
