// The command that inserts a ready sheet.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string>

namespace utfall::uno::insert {

/// Infoga ▸ …: puts in the ready sheet `work.name`, with example figures or empty as the user
/// chooses. A macro's call gets it with examples.
[[nodiscard]] std::string insert_ready_sheet(const commands::Workplace& work);

} // namespace utfall::uno::insert
