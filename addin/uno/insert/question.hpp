// A question with the answers yes, no and cancel.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string_view>

namespace utfall::uno::insert {

enum class Answer { yes, no, cancel };

[[nodiscard]] Answer ask(const commands::Workplace& work, std::string_view question);

} // namespace utfall::uno::insert
