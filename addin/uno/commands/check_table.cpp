#include "core/commands/table_remarks.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/progress.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/read_shown.hpp"
#include "uno/commands/report.hpp"

namespace utfall::uno::commands {

namespace {

constexpr core::Text title{"Granska tabell", "Check table"};
constexpr core::Text working{"Granskar tabellen …", "Checking the table …"};

/// How far the work has come when the table is read, and when it is checked.
constexpr double after_reading = 0.2;
constexpr double after_checking = 0.8;

} // namespace

std::string check_table(const Workplace& work) {
    if (followed_line(work)) {
        return {};
    }
    Progress progress(work, working);
    const Checkable checked = checkable_area(work, Sections::allowed);
    if (!core::commands::has_numbers(checked.table)) {
        throw Refused(core::commands::Refusal::no_numbers);
    }
    progress.set(after_reading);
    const Shown shown = read_shown(work, checked.area, checked.table);
    const auto found = core::commands::remarks_on_table(
        shown.table, read_formulas(checked.area.range), shown.formats, checked.area.first_row(),
        checked.area.first_column(), work.language);
    progress.set(after_checking);
    const auto area = report(work, checked, found.remarks, title);
    return core::commands::table_summary(found, area, work.language);
}

} // namespace utfall::uno::commands
