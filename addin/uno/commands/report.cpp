#include "uno/commands/report.hpp"

#include "uno/commands/guards.hpp"
#include "uno/commands/list_sheet.hpp"
#include "uno/commands/marks.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"

namespace utfall::uno::commands {

using core::commands::CheckedArea;
using core::commands::Refusal;
using core::commands::Remark;

Checkable checkable_area(const Workplace& work, Sections sections) {
    Checkable checked{table_area(work, sections), {}, false};
    const Area& area = checked.area;
    if (const auto list = find_list(work)) {
        if (list->address.Sheet == area.address.Sheet) {
            throw Refused(Refusal::own_listing);
        }
        require_editable(work, *list);
    }
    require_editable(work, area);
    require_room_for_sheet(work);
    require_table_size(area, work.language);
    checked.hidden = require_no_filter(area);
    checked.table = read_values(area.range);
    require_no_errors(area, checked.table, work.language);
    require_plain_figures(area, work.language);
    return checked;
}

CheckedArea report(const Workplace& work, const Checkable& checked, std::vector<Remark> remarks,
                   const core::Text& title) {
    CheckedArea result;
    result.range = checked.area.name();
    result.hidden_rows = checked.hidden;
    if (remarks.size() > most_listed) {
        result.unlisted = remarks.size() - most_listed;
        remarks.resize(most_listed);
    }
    const std::vector<FoundMark> earlier = find_marks(checked.area);
    const ListUpdate update = update_list(work, checked.area, remarks);
    if (earlier.empty() && !update.changes) {
        return result; // an undo step without a change would stay in the list of steps
    }
    UndoStep step(work.model, title.in(work.language));
    remove_marks(checked.area, earlier);
    put_marks(checked.area, remarks, work.language);
    if (update.changes) {
        result.list_sheet = write_list(work, update);
    }
    step.finish();
    if (remarks.empty()) {
        result.list_sheet.clear();
    }
    return result;
}

} // namespace utfall::uno::commands
