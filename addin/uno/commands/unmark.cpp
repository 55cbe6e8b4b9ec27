#include "core/commands/unmark.hpp"

#include "uno/commands/commands.hpp"
#include "uno/commands/dialog.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/marks.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr core::Text title{"Ta bort markeringar", "Remove marks"};

struct MarkedSheet {
    Area area;
    std::vector<FoundMark> marks;
};

std::size_t count(const std::vector<MarkedSheet>& sheets) {
    std::size_t cells = 0;
    for (const MarkedSheet& sheet : sheets) {
        cells += sheet.marks.size();
    }
    return cells;
}

std::vector<MarkedSheet> marks_in_document(const Workplace& work) {
    std::vector<MarkedSheet> found;
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<css::sheet::XSpreadsheet> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto whole =
            Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress();
        MarkedSheet marked{area_of(sheet, whole), {}};
        marked.marks = find_marks(work, marked.area);
        if (!marked.marks.empty()) {
            found.push_back(std::move(marked));
        }
    }
    return found;
}

// The table at the cursor; without one there, nothing.
std::vector<MarkedSheet> marks_in_table(const Workplace& work) {
    try {
        MarkedSheet marked{table_area(work, Sections::allowed), {}};
        marked.marks = find_marks(work, marked.area);
        return marked.marks.empty() ? std::vector<MarkedSheet>() : std::vector{std::move(marked)};
    } catch (const Refused&) {
        return {};
    }
}

} // namespace

std::string remove_marks(const Workplace& work) {
    require_writable(work);
    std::vector<MarkedSheet> wanted = marks_in_document(work);
    if (wanted.empty()) {
        throw Refused(core::commands::Refusal::no_marks);
    }
    std::vector<MarkedSheet> table = marks_in_table(work);
    if (!table.empty() && count(table) < count(wanted)) {
        const auto chosen =
            ask(work, core::commands::unmark_question(count(table), count(wanted), work.language),
                {std::string(core::commands::unmark_table_button(work.language)),
                 std::string(core::commands::unmark_document_button(work.language))});
        if (!chosen) {
            return {};
        }
        if (*chosen == 0) {
            wanted = std::move(table);
        }
    }
    for (const MarkedSheet& sheet : wanted) {
        require_editable(work, sheet.area);
    }
    UndoStep step(work.model, title.in(work.language));
    for (const MarkedSheet& sheet : wanted) {
        remove_marks(work, step, sheet.area, sheet.marks);
    }
    step.finish();
    return core::commands::unmark_summary(count(wanted), work.language);
}

} // namespace utfall::uno::commands
