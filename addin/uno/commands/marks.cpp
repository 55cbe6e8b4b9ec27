#include "uno/commands/marks.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include <map>
#include <utility>

namespace utfall::uno::commands {

namespace {

using core::commands::Mark;
using core::commands::OwnFill;
using core::commands::Remark;
using css::table::CellAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* fill_property = "CellBackColor";

Reference<css::sheet::XSheetAnnotations> annotations_of(const Area& area) {
    return Reference<css::sheet::XSheetAnnotationsSupplier>(area.sheet, UNO_QUERY_THROW)
        ->getAnnotations();
}

Reference<css::table::XCell> cell_at(const Area& area, const CellAddress& address) {
    return area.sheet->getCellByPosition(address.Column, address.Row);
}

OwnFill fill_of(const Reference<css::table::XCell>& cell) {
    const Reference<css::beans::XPropertyState> state(cell, UNO_QUERY_THROW);
    const auto name = rtl::OUString::createFromAscii(fill_property);
    sal_Int32 colour = -1;
    if (state->getPropertyState(name) == css::beans::PropertyState_DIRECT_VALUE) {
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue(name) >>=
            colour;
    }
    return colour < 0 ? OwnFill{} : OwnFill{static_cast<int>(colour)};
}

void set_fill(const Reference<css::table::XCell>& cell, int colour) {
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(fill_property),
                           css::uno::Any(static_cast<sal_Int32>(colour)));
}

void restore_fill(const Reference<css::table::XCell>& cell, const OwnFill& before) {
    const OwnFill now = fill_of(cell);
    if (now != OwnFill{core::commands::error_colour} &&
        now != OwnFill{core::commands::caution_colour}) {
        return;
    }
    if (before.colour) {
        set_fill(cell, *before.colour);
    } else {
        Reference<css::beans::XPropertyState>(cell, UNO_QUERY_THROW)
            ->setPropertyToDefault(rtl::OUString::createFromAscii(fill_property));
    }
}

// Replacing the whole comment can be undone; changing its text can't.
void set_comment(const Area& area, const CellAddress& address, const std::string& text) {
    Reference<css::sheet::XSheetOperation>(
        area.sheet->getCellRangeByPosition(address.Column, address.Row, address.Column,
                                           address.Row),
        UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::ANNOTATION);
    if (!text.empty()) {
        annotations_of(area)->insertNew(address, to_ustring(text));
    }
}

std::string comment_of(const Area& area, const CellAddress& address) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(cell_at(area, address),
                                                               UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> note(anchor->getAnnotation(), css::uno::UNO_QUERY);
    return note.is() ? to_utf8(note->getString()) : std::string();
}

} // namespace

std::vector<FoundMark> find_marks(const Area& area) {
    const auto annotations = annotations_of(area);
    std::vector<FoundMark> ours;
    for (sal_Int32 i = 0; i < annotations->getCount(); ++i) {
        const Reference<css::sheet::XSheetAnnotation> annotation(annotations->getByIndex(i),
                                                                 UNO_QUERY_THROW);
        const CellAddress address = annotation->getPosition();
        if (!area.holds(address)) {
            continue;
        }
        const Reference<css::text::XSimpleText> text(annotation, UNO_QUERY_THROW);
        if (auto mark = core::commands::read_mark(to_utf8(text->getString()))) {
            ours.push_back({address, std::move(*mark)});
        }
    }
    return ours;
}

void remove_marks(const Area& area, const std::vector<FoundMark>& marks) {
    for (const auto& [address, mark] : marks) {
        set_comment(area, address, mark.own);
        restore_fill(cell_at(area, address), mark.fill);
    }
}

void put_marks(const Area& area, const std::vector<Remark>& remarks, core::Language language) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Remark>> cells;
    for (const Remark& remark : remarks) {
        if (remark.mark != Mark::none) {
            cells[{remark.place.row, remark.place.column}].push_back(remark);
        }
    }
    for (const auto& [place, of_cell] : cells) {
        const CellAddress address(area.address.Sheet,
                                  area.address.StartColumn + static_cast<sal_Int32>(place.second),
                                  area.address.StartRow + static_cast<sal_Int32>(place.first));
        const auto cell = cell_at(area, address);
        Mark mark = Mark::caution;
        for (const Remark& remark : of_cell) {
            mark = remark.mark == Mark::error ? Mark::error : mark;
        }
        const std::string text =
            core::commands::mark_text(comment_of(area, address), of_cell, fill_of(cell), language);
        set_comment(area, address, text);
        set_fill(cell, core::commands::colour_of(mark));
    }
}

} // namespace utfall::uno::commands
