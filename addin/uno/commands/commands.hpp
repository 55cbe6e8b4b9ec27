// The commands of the menu. Each works on the selection, as one undo step, and returns what it has
// to say. They throw Refused before anything is changed, and leave nothing half done.
#pragma once

#include "uno/commands/workplace.hpp"

#include <string>

namespace utfall::uno::commands {

/// Granska tabell: marks and lists what doesn't add up.
[[nodiscard]] std::string check_table(const Workplace& work);

/// Granska register: marks and lists what is wrong in a participant register.
[[nodiscard]] std::string check_register(const Workplace& work);

/// Ta bort markeringar: of the table at the cursor, or of the whole document.
[[nodiscard]] std::string remove_marks(const Workplace& work);

/// Visa granskningslistan.
[[nodiscard]] std::string show_list(const Workplace& work);

/// Gör om till tal: texts that are unmistakably numbers become numbers.
[[nodiscard]] std::string convert_to_numbers(const Workplace& work);

/// Dela upp inklistrad text: one column of text becomes a table.
[[nodiscard]] std::string split_text(const Workplace& work);

/// Spara kopia att dela: a copy of the document with values for our formulas.
[[nodiscard]] std::string save_copy(const Workplace& work);

/// Återställ formler i kopia.
[[nodiscard]] std::string restore_formulas(const Workplace& work);

/// Förklara cell and Funktioner: the deck of the sidebar.
[[nodiscard]] std::string show_explanation(const Workplace& work);
[[nodiscard]] std::string show_functions(const Workplace& work);

/// Hjälp and Funktionsreferens: pages that come with the extension. They say where the page is
/// when nothing can open it.
[[nodiscard]] std::string show_help(const Workplace& work);
[[nodiscard]] std::string show_reference(const Workplace& work);

/// Om Utfall.
[[nodiscard]] std::string show_about(const Workplace& work);

/// Exempel: opens a copy of the workbook `work.name`.
[[nodiscard]] std::string open_example(const Workplace& work);

} // namespace utfall::uno::commands
