#include "uno/commands/marks.hpp"

#include "core/base/text.hpp"
#include "uno/commands/frames.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationShapeSupplier.hpp>
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

/// Row and column.
using Place = std::pair<sal_Int32, sal_Int32>;

/// A comment's width and its lines' height, hundredths of a millimetre: a sentence takes two or
/// three lines, and the table beside stays in sight.
constexpr sal_Int32 comment_width = 8000;
constexpr sal_Int32 line_height = 450;
constexpr std::size_t letters_in_line = 42;

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
    if (now != OwnFill{core::commands::old_error_fill} &&
        now != OwnFill{core::commands::old_caution_fill}) {
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

void size_comment(const Reference<css::table::XCell>& cell, const std::string& text) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(cell, UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetAnnotationShapeSupplier> note(anchor->getAnnotation(),
                                                                    UNO_QUERY_THROW);
    std::size_t lines = 1;
    std::size_t letters = 0;
    for (const char32_t letter : core::decode(text)) {
        const bool breaks = letter == U'\n' || letters == letters_in_line;
        lines += breaks ? 1 : 0;
        letters = breaks ? 0 : letters + 1;
    }
    note->getAnnotationShape()->setSize(
        {comment_width, static_cast<sal_Int32>(lines + 1) * line_height});
}

std::string comment_of(const Area& area, const CellAddress& address) {
    const Reference<css::sheet::XSheetAnnotationAnchor> anchor(cell_at(area, address),
                                                               UNO_QUERY_THROW);
    const Reference<css::text::XSimpleText> note(anchor->getAnnotation(), css::uno::UNO_QUERY);
    return note.is() ? to_utf8(note->getString()) : std::string();
}

} // namespace

std::vector<FoundMark> find_marks(const Workplace& work, const Area& area) {
    const auto annotations = annotations_of(area);
    std::map<Place, FoundMark> ours;
    const auto mark_at = [&ours](const CellAddress& cell) -> FoundMark& {
        FoundMark& mark = ours[{cell.Row, cell.Column}];
        mark.cell = cell;
        return mark;
    };
    for (sal_Int32 i = 0; i < annotations->getCount(); ++i) {
        const Reference<css::sheet::XSheetAnnotation> annotation(annotations->getByIndex(i),
                                                                 UNO_QUERY_THROW);
        const CellAddress cell = annotation->getPosition();
        if (!area.holds(cell)) {
            continue;
        }
        const Reference<css::text::XSimpleText> text(annotation, UNO_QUERY_THROW);
        if (auto mark = core::commands::read_mark(to_utf8(text->getString()))) {
            mark_at(cell).comment = std::move(*mark);
        }
    }
    for (const Frame& frame : frames_on(work, area.address.Sheet)) {
        if (area.holds(frame.cell)) {
            mark_at(frame.cell).frame = frame.colour;
        }
    }
    std::vector<FoundMark> found;
    for (auto& [place, mark] : ours) {
        found.push_back(std::move(mark));
    }
    return found;
}

void remove_marks(const Workplace& work, UndoStep& step, const Area& area,
                  const std::vector<FoundMark>& marks) {
    std::vector<Frame> frames;
    for (const FoundMark& mark : marks) {
        if (mark.frame) {
            frames.push_back({mark.cell, *mark.frame});
        }
        if (mark.comment) {
            set_comment(area, mark.cell, mark.comment->own);
            if (mark.comment->fill) {
                restore_fill(cell_at(area, mark.cell), *mark.comment->fill);
            }
        }
    }
    remove_frames(work, step, std::move(frames));
}

void put_marks(const Workplace& work, UndoStep& step, const Area& area,
               const std::vector<Remark>& remarks) {
    std::map<Place, std::vector<Remark>> cells;
    for (const Remark& remark : remarks) {
        if (remark.mark != Mark::none) {
            cells[{area.address.StartRow + static_cast<sal_Int32>(remark.place.row),
                   area.address.StartColumn + static_cast<sal_Int32>(remark.place.column)}]
                .push_back(remark);
        }
    }
    std::vector<Frame> frames;
    for (const auto& [place, of_cell] : cells) {
        const CellAddress address(area.address.Sheet, place.second, place.first);
        Mark mark = Mark::caution;
        for (const Remark& remark : of_cell) {
            mark = remark.mark == Mark::error ? Mark::error : mark;
        }
        frames.push_back({address, core::commands::frame_of(mark)});
        // A comment of the user's is theirs alone: the frame and the list say enough there.
        if (comment_of(area, address).empty()) {
            const std::string text = core::commands::mark_text(of_cell, work.language);
            set_comment(area, address, text);
            size_comment(cell_at(area, address), text);
        }
    }
    draw_frames(work, step, std::move(frames));
}

} // namespace utfall::uno::commands
