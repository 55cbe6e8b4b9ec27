#include "uno/commands/frames.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::sheet::XSpreadsheetDocument>;

/// By which a shape is known as ours.
constexpr const char* frame_name = "Utfall: granskning";

/// Hundredths of a millimetre: seen, without covering the cells beside.
constexpr sal_Int32 line_width = 70;
/// Percent: the figure is read through it, on a light page and on a dark one.
constexpr sal_Int16 fill_transparence = 82;
/// The layer behind the cells' text; a click there reaches the cell.
constexpr sal_Int16 background_layer = 1;

Reference<css::sheet::XSpreadsheet> sheet_at(const Document& document, sal_Int32 sheet) {
    return {Reference<css::container::XIndexAccess>(document->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(sheet),
            UNO_QUERY_THROW};
}

Reference<css::drawing::XDrawPage> page_of(const Document& document, sal_Int32 sheet) {
    return {Reference<css::drawing::XDrawPagesSupplier>(document, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(sheet),
            UNO_QUERY_THROW};
}

void set(const Reference<css::beans::XPropertySet>& shape, const char* name, const Any& value) {
    shape->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

bool is_visible(const Reference<css::uno::XInterface>& lines) {
    bool visible = true;
    Reference<css::beans::XPropertySet>(lines, UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>=
        visible;
    return visible;
}

// A hidden cell gets no frame: it would be anchored to the next one that is seen, where a user
// would take it for that cell's and Undo wouldn't look for it.
bool is_seen(const Reference<css::table::XCell>& cell) {
    const Reference<css::table::XColumnRowRange> lines(cell, UNO_QUERY_THROW);
    return is_visible(lines->getRows()) && is_visible(lines->getColumns());
}

void draw(const Document& document, const Frame& frame) {
    const Reference<css::table::XCell> cell =
        sheet_at(document, frame.cell.Sheet)->getCellByPosition(frame.cell.Column, frame.cell.Row);
    if (!is_seen(cell)) {
        return;
    }
    const Reference<css::beans::XPropertySet> place(cell, UNO_QUERY_THROW);
    css::awt::Point position;
    css::awt::Size size;
    place->getPropertyValue("Position") >>= position;
    place->getPropertyValue("Size") >>= size;
    const Reference<css::drawing::XShape> shape(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.drawing.RectangleShape"),
        UNO_QUERY_THROW);
    page_of(document, frame.cell.Sheet)->add(shape);
    const Reference<css::beans::XPropertySet> properties(shape, UNO_QUERY_THROW);
    set(properties, "Anchor", Any(cell));
    shape->setPosition(position);
    shape->setSize(size);
    set(properties, "ResizeWithCell", Any(true));
    set(properties, "LayerID", Any(background_layer));
    set(properties, "Printable", Any(false));
    set(properties, "FillStyle", Any(css::drawing::FillStyle_SOLID));
    set(properties, "FillColor", Any(static_cast<sal_Int32>(frame.colour)));
    set(properties, "FillTransparence", Any(fill_transparence));
    set(properties, "LineStyle", Any(css::drawing::LineStyle_SOLID));
    set(properties, "LineColor", Any(static_cast<sal_Int32>(frame.colour)));
    set(properties, "LineWidth", Any(line_width));
    Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)
        ->setName(rtl::OUString::createFromAscii(frame_name));
}

// The frame that a shape is; false for others.
bool read(const Reference<css::drawing::XShape>& shape, Frame& frame) {
    const Reference<css::container::XNamed> named(shape, UNO_QUERY);
    if (!named.is() || !named->getName().equalsAscii(frame_name)) {
        return false;
    }
    const Reference<css::beans::XPropertySet> properties(shape, UNO_QUERY_THROW);
    Reference<css::sheet::XCellAddressable> cell;
    properties->getPropertyValue("Anchor") >>= cell;
    sal_Int32 colour = 0;
    properties->getPropertyValue("LineColor") >>= colour;
    if (!cell.is()) {
        return false; // the user has anchored it to the page: it is theirs now
    }
    frame = {cell->getCellAddress(), static_cast<int>(colour)};
    return true;
}

bool is_among(const std::vector<Frame>& frames, const css::table::CellAddress& cell) {
    return std::any_of(frames.begin(), frames.end(), [&cell](const Frame& frame) {
        return frame.cell.Sheet == cell.Sheet && frame.cell.Row == cell.Row &&
               frame.cell.Column == cell.Column;
    });
}

void remove(const Document& document, const std::vector<Frame>& frames) {
    if (frames.empty()) {
        return;
    }
    const auto page = page_of(document, frames.front().cell.Sheet);
    std::vector<Reference<css::drawing::XShape>> gone;
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
        Frame frame;
        if (read(shape, frame) && is_among(frames, frame.cell)) {
            gone.push_back(shape);
        }
    }
    for (const auto& shape : gone) {
        page->remove(shape);
    }
}

void draw_all(const Document& document, const std::vector<Frame>& frames) {
    for (const Frame& frame : frames) {
        draw(document, frame);
    }
}

} // namespace

std::vector<Frame> frames_on(const Workplace& work, sal_Int32 sheet) {
    const auto page = page_of(work.document, sheet);
    std::vector<Frame> frames;
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        Frame frame;
        if (read(Reference<css::drawing::XShape>(page->getByIndex(i), UNO_QUERY_THROW), frame)) {
            frames.push_back(frame);
        }
    }
    return frames;
}

// All frames of one call stand on one sheet.
void draw_frames(const Workplace& work, UndoStep& step, std::vector<Frame> frames) {
    if (!frames.empty()) {
        step.perform([document = work.document, frames] { draw_all(document, frames); },
                     [document = work.document, frames] { remove(document, frames); });
    }
}

void remove_frames(const Workplace& work, UndoStep& step, std::vector<Frame> frames) {
    if (!frames.empty()) {
        step.perform([document = work.document, frames] { remove(document, frames); },
                     [document = work.document, frames] { draw_all(document, frames); });
    }
}

void show_frames(const Document& document, bool visible) {
    std::vector<Reference<css::beans::XPropertySet>> ours;
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 sheet = 0; sheet < sheets->getCount(); ++sheet) {
        const auto page = page_of(document, sheet);
        for (sal_Int32 i = 0; i < page->getCount(); ++i) {
            const Reference<css::drawing::XShape> shape(page->getByIndex(i), UNO_QUERY_THROW);
            Frame frame;
            if (!read(shape, frame)) {
                continue;
            }
            ours.emplace_back(shape, UNO_QUERY_THROW);
            bool is_visible = true;
            ours.back()->getPropertyValue("Visible") >>= is_visible;
            if (is_visible == visible) {
                ours.pop_back();
            }
        }
    }
    if (ours.empty()) {
        return;
    }
    const Reference<css::util::XModifiable> modifiable(document, UNO_QUERY_THROW);
    const bool modified = modifiable->isModified();
    const auto manager =
        Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
    for (const auto& shape : ours) {
        manager->lock(); // Calc ends a lock by itself now and then, so each has its own
        try {
            set(shape, "Visible", Any(visible));
        } catch (...) {
            manager->unlock();
            throw;
        }
        manager->unlock();
    }
    modifiable->setModified(modified);
}

} // namespace utfall::uno::commands
