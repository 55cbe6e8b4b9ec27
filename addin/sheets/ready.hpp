// The ready sheets: one declaration each, from which the inserted sheet and the template follow in
// both languages, with example figures or empty.
#pragma once

#include "book/workbook.hpp"
#include "sheets/page.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace utfall::sheets {

struct ReadySheet {
    std::string_view name;         ///< of the command `sheet.<name>` and of the file
    std::vector<double> widths_cm; ///< of the columns
    void (*write)(const Page& page) = nullptr;
    /// The same sheet with its counts taken from a register of the document; null for most.
    void (*write_linked)(const Page& page) = nullptr;
    std::vector<double> linked_widths_cm{};
};

/// In the menu's order.
[[nodiscard]] const std::vector<ReadySheet>& ready_sheets();

/// What the sheet's tab says, from the command's title.
[[nodiscard]] std::string title_of(const ReadySheet& ready, core::Language language);

/// A workbook with that sheet alone.
[[nodiscard]] book::Workbook workbook_of(const ReadySheet& ready, Edition edition,
                                         support::Figures& figures);

/// The same for the sheet that is tied to a register when it is inserted. It has no examples.
[[nodiscard]] book::Workbook linked_workbook_of(const ReadySheet& ready, core::Language language,
                                                support::Figures& figures);

// One file each.
[[nodiscard]] ReadySheet participants();
[[nodiscard]] ReadySheet budget();
[[nodiscard]] ReadySheet social_accounts();
[[nodiscard]] ReadySheet participant_register();
[[nodiscard]] ReadySheet equality();
[[nodiscard]] ReadySheet survey();
[[nodiscard]] ReadySheet flow();
[[nodiscard]] ReadySheet strategic_goals();
[[nodiscard]] ReadySheet equivalents();
[[nodiscard]] ReadySheet forecast();
[[nodiscard]] ReadySheet economy();
[[nodiscard]] ReadySheet initiatives();
[[nodiscard]] ReadySheet year_wheel();

} // namespace utfall::sheets
