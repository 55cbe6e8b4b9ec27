// Enters a call into the sheet: headings above, an array formula where it is a table.
#pragma once

#include "catalog/function.hpp"
#include "explain/entry.hpp"
#include "uno/commands/workplace.hpp"
#include "uno/panel/office_values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::uno::panel {

/// A call as it stands in the panel's fields.
struct Draft {
    const catalog::Function* function = nullptr;
    std::vector<std::string> typed; ///< one for each parameter, as people wrote it
};

/// The draft worked out.
struct Worked {
    std::string formula; ///< as it is entered
    std::optional<cells::Result> result;
    explain::Layout layout;
    std::string text; ///< the result, or what is wrong, for people
};

[[nodiscard]] Worked work_out(const css::uno::Reference<css::uno::XComponentContext>& context,
                              const Document& document, const Sheet& sheet, const Draft& draft,
                              core::Language language);

/// Enters the draft with its upper left cell at `target`, as one undo step.
/// @return what was done, or one sentence why not; then nothing has changed
[[nodiscard]] std::string enter(const commands::Workplace& work, const Sheet& sheet,
                                const Draft& draft, const std::string& target);

} // namespace utfall::uno::panel
