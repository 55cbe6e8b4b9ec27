#include "uno/commands/report.hpp"

#include "uno/commands/commands.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/list_sheet.hpp"
#include "uno/commands/marks.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"

namespace utfall::uno::commands {

using core::commands::CheckedArea;
using core::commands::Refusal;
using core::commands::Remark;

namespace {

constexpr core::Text show_button{"~Visa listan", "~Show List"};

// The remarks of all groups but those that the user has approved, for marking.
std::vector<Remark> unapproved(const std::vector<Remark>& remarks, const ListUpdate& update,
                               std::size_t& approved) {
    std::vector<Remark> rest;
    for (const Remark& remark : remarks) {
        bool marks = true;
        for (std::size_t i = 0; i < update.groups.size(); ++i) {
            const core::commands::RemarkGroup& group = update.groups[i];
            const bool inside = remark.kind == group.remark.kind &&
                                remark.place.row >= group.remark.place.row &&
                                remark.place.row <= group.last.row &&
                                remark.place.column >= group.remark.place.column &&
                                remark.place.column <= group.last.column;
            marks = marks &&
                    !(inside && update.plan.lines[i].status == core::commands::Status::approved);
        }
        approved += marks ? 0 : 1;
        if (marks) {
            rest.push_back(remark);
        }
    }
    return rest;
}

void offer_list(const Workplace& work) {
    if (work.offer == nullptr) {
        return;
    }
    work.offer->label = show_button.in(work.language);
    work.offer->accept = [work] {
        if (const auto list = find_list(work)) {
            show_sheet(work, list->sheet);
        }
    };
}

} // namespace

bool followed_line(const Workplace& work) {
    const auto list = find_list(work);
    const auto cell = list ? finding_at_cursor(work, *list) : std::nullopt;
    if (cell) {
        go_to(work, *cell);
    }
    return cell.has_value();
}

Checkable checkable_area(const Workplace& work, Sections sections) {
    Checkable checked{nearest_table(work, sections), {}, false, false};
    const Area& area = checked.area;
    const auto list = find_list(work);
    require_writable(work);
    if (list) {
        if (list->address.Sheet == area.address.Sheet) {
            throw Refused(Refusal::own_listing);
        }
        require_editable(work, *list);
    } else {
        require_room_for_sheet(work);
    }
    checked.is_protected = is_sheet_protected(area);
    require_table_size(area, work.language);
    checked.hidden = require_no_filter(area);
    checked.table = read_values(area.range);
    require_no_errors(area, checked.table, work.language);
    require_plain_figures(area, work.language);
    return checked;
}

CheckedArea report(const Workplace& work, const Checkable& checked,
                   const std::vector<Remark>& remarks, const core::Text& title) {
    const Area& area = checked.area;
    CheckedArea result;
    result.range = area.name();
    result.hidden_rows = checked.hidden;
    result.marked = !checked.is_protected;
    std::vector<core::commands::RemarkGroup> groups = core::commands::group_remarks(remarks);
    if (groups.size() > most_listed) {
        result.unlisted = groups.size() - most_listed;
        groups.resize(most_listed);
    }
    const std::vector<FoundMark> earlier =
        checked.is_protected ? std::vector<FoundMark>() : find_marks(work, area);
    const ListUpdate update = plan_update(work, area, std::move(groups));
    const std::vector<Remark> to_mark = unapproved(remarks, update, result.approved);
    if (earlier.empty() && !update.changes()) {
        return result; // an undo step without a change would stay in the list of steps
    }
    UndoStep step(work.model, title.in(work.language));
    if (!checked.is_protected) {
        remove_marks(work, step, area, earlier);
        put_marks(work, step, area, to_mark);
    }
    if (update.changes()) {
        result.list_sheet = write_list(work, step, area, update);
        offer_list(work);
    }
    step.finish();
    if (remarks.empty()) {
        result.list_sheet.clear();
    }
    return result;
}

std::string show_list(const Workplace& work) {
    const auto list = find_list(work);
    if (!list) {
        throw Refused(Refusal::no_list);
    }
    show_sheet(work, list->sheet);
    return {};
}

} // namespace utfall::uno::commands
