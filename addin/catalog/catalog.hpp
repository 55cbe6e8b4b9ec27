// All functions of the extension. The declarations stand in one file per family.
#pragma once

#include "catalog/function.hpp"

#include <string_view>
#include <vector>

namespace utfall::catalog {

// One per family file, in the order of the contract.
[[nodiscard]] Family index_family();
[[nodiscard]] Family targets_family();
[[nodiscard]] Family participants_family();
[[nodiscard]] Family publishing_family();
[[nodiscard]] Family survey_family();
[[nodiscard]] Family equality_family();
[[nodiscard]] Family labour_family();
[[nodiscard]] Family finance_family();
[[nodiscard]] Family checks_family();
[[nodiscard]] Family support_family();

/// The families in order; built once.
[[nodiscard]] const std::vector<Family>& families();

/// All functions in order: the index is the one that the generated glue passes.
[[nodiscard]] const std::vector<const Function*>& functions();

/// The function with this cell name in any case, or null.
[[nodiscard]] const Function* find(std::string_view name);

} // namespace utfall::catalog
