#include "uno/insert/insertion.hpp"

#include "core/commands/input_cells.hpp"
#include "core/commands/register_link.hpp"
#include "uno/commands/guards.hpp"
#include "uno/insert/page_style.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace utfall::uno::insert {

namespace {

using commands::Refused;
using core::commands::Refusal;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

/// Closes the hidden document when it goes.
class Closing {
public:
    explicit Closing(Reference<XSpreadsheetDocument> document) : document_(std::move(document)) {}
    ~Closing() {
        try {
            Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
            // It is closed, or somebody else holds it and will close it.
        }
    }
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;

private:
    Reference<XSpreadsheetDocument> document_;
};

Reference<css::document::XUndoManager>
undo_manager(const Reference<XSpreadsheetDocument>& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
        ->getUndoManager();
}

/// Does something without a step of Undo. Calc's setting of print ranges ends such a lock by
/// itself, so that each needs its own.
template <typename Action>
void unrecorded(const Reference<XSpreadsheetDocument>& document, const Action& action) {
    const auto manager = undo_manager(document);
    manager->lock();
    try {
        action();
    } catch (...) {
        manager->unlock();
        throw;
    }
    manager->unlock();
}

void take_print_settings(const Reference<XSpreadsheet>& from, const Reference<XSpreadsheet>& to,
                         const Reference<XSpreadsheetDocument>& document) {
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> target(to, UNO_QUERY_THROW);
    target->setPropertyValue("PageStyle", source->getPropertyValue("PageStyle"));
    const Reference<css::sheet::XPrintAreas> old_areas(from, UNO_QUERY_THROW);
    const Reference<css::sheet::XPrintAreas> areas(to, UNO_QUERY_THROW);
    unrecorded(document, [&] { areas->setPrintAreas(old_areas->getPrintAreas()); });
    if (old_areas->getPrintTitleRows()) {
        unrecorded(document, [&] { areas->setTitleRows(old_areas->getTitleRows()); });
        unrecorded(document, [&] { areas->setPrintTitleRows(true); });
    }
}

/// The cell that a shape hangs in; null for one that hangs in the sheet.
Reference<css::sheet::XCellAddressable> anchor_of(const Reference<css::uno::XInterface>& shape) {
    Reference<css::uno::XInterface> anchor;
    Reference<css::beans::XPropertySet>(shape, UNO_QUERY_THROW)->getPropertyValue("Anchor") >>=
        anchor;
    return {anchor, UNO_QUERY};
}

Reference<css::container::XIndexAccess>
shapes_of(const Reference<css::sheet::XSpreadsheetDocument>& document,
          const Reference<XSpreadsheet>& sheet) {
    const auto place = Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)
                           ->getRangeAddress()
                           .Sheet;
    return {Reference<css::drawing::XDrawPagesSupplier>(document, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(place),
            UNO_QUERY_THROW};
}

/// Hangs the charts in their cells again. Calc has hung them in the cells that lay there while the
/// columns and rows of the new sheet still had their usual sizes, and moves them when it is shown.
void put_charts_in_place(const Reference<css::container::XIndexAccess>& old_shapes,
                         const Reference<css::container::XIndexAccess>& shapes,
                         const Reference<XSpreadsheet>& to) {
    for (sal_Int32 i = 0; i < std::min(old_shapes->getCount(), shapes->getCount()); ++i) {
        const auto anchor =
            anchor_of(Reference<css::uno::XInterface>(old_shapes->getByIndex(i), UNO_QUERY_THROW));
        if (!anchor.is()) {
            continue;
        }
        const auto address = anchor->getCellAddress();
        const auto cell = to->getCellByPosition(address.Column, address.Row);
        css::awt::Point place;
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("Position") >>=
            place;
        const Reference<css::drawing::XShape> shape(shapes->getByIndex(i), UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> settings(shape, UNO_QUERY_THROW);
        // Hung in the sheet first, which forgets the cells that it hung in.
        settings->setPropertyValue("Anchor", css::uno::Any(to));
        shape->setPosition(place);
        settings->setPropertyValue("Anchor", css::uno::Any(cell));
        shape->setPosition(place);
    }
}

// Ready sheets begin with the cells to type in, at the top left.
constexpr sal_Int32 searched_rows = 40;
constexpr sal_Int32 searched_columns = 20;

/// The first cell to type in, row by row; null if there is none.
Reference<css::sheet::XCellAddressable> first_input(const Reference<XSpreadsheet>& sheet,
                                                    core::Language language) {
    const rtl::OUString ending = to_ustring(core::commands::input_style_ending.in(language));
    for (sal_Int32 row = 0; row < searched_rows; ++row) {
        for (sal_Int32 column = 0; column < searched_columns; ++column) {
            const auto cell = sheet->getCellByPosition(column, row);
            rtl::OUString style;
            Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
                ->getPropertyValue("CellStyle") >>= style;
            if (style.endsWith(ending)) {
                return {cell, UNO_QUERY_THROW};
            }
        }
    }
    return {};
}

using Action = cppu::WeakImplHelper1<css::document::XUndoAction>;

class Insertion : public Action {
public:
    Insertion(const Workplace& work, Source source, sal_Int32 place)
        : context_(work.context), document_(work.document), source_(std::move(source)),
          place_(place) {}

    rtl::OUString SAL_CALL getTitle() override { return to_ustring(source_.title); }

    void SAL_CALL undo() override {
        try {
            document_->getSheets()->removeByName(to_ustring(source_.name));
            drop_own_style();
        } catch (const css::uno::Exception&) {
            throw css::document::UndoFailedException();
        }
    }

    void SAL_CALL redo() override {
        try {
            perform();
        } catch (const css::uno::Exception&) {
            throw css::document::UndoFailedException();
        }
    }

    void perform() {
        const Reference<XSpreadsheetDocument> from = source_.open();
        const Closing closing(from);
        const rtl::OUString name = to_ustring(source_.name);
        const Reference<XSpreadsheet> original(
            Reference<css::container::XIndexAccess>(from->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(0),
            UNO_QUERY_THROW);
        // Named before it is copied: charts and print ranges then have the name that lasts.
        Reference<css::container::XNamed>(original, UNO_QUERY_THROW)->setName(name);
        const Reference<css::sheet::XSpreadsheets2> sheets(document_->getSheets(), UNO_QUERY_THROW);
        sheets->importSheet(from, name, place_);
        try {
            const Reference<XSpreadsheet> sheet(sheets->getByName(name), UNO_QUERY_THROW);
            Reference<css::beans::XPropertySet>(original, UNO_QUERY_THROW)
                ->getPropertyValue("PageStyle") >>= page_style_;
            unrecorded(document_,
                       [&] { made_style_ = take_page_style(from, document_, page_style_); });
            take_print_settings(original, sheet, document_);
            unrecorded(document_, [&] {
                put_charts_in_place(shapes_of(from, original), shapes_of(document_, sheet), sheet);
            });
            if (source_.finish) {
                unrecorded(document_, [&] { source_.finish(sheet); });
            }
            show(sheet);
        } catch (...) {
            unrecorded(document_, [&] { sheets->removeByName(name); });
            drop_own_style();
            throw;
        }
    }

private:
    void show(const Reference<XSpreadsheet>& sheet) const {
        const Reference<css::frame::XModel> model(document_, UNO_QUERY_THROW);
        const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(),
                                                           UNO_QUERY);
        if (!view.is()) {
            return;
        }
        view->setActiveSheet(sheet);
        if (const auto cell = first_input(sheet, source_.language); cell.is()) {
            go_to(cell);
        }
    }

    /// Puts the cursor there. To select the cell isn't the same: Enter goes round in what is
    /// selected, and never leaves merged cells.
    void go_to(const Reference<css::sheet::XCellAddressable>& cell) const {
        const auto address = cell->getCellAddress();
        css::uno::Sequence<css::beans::PropertyValue> arguments(1);
        arguments.getArray()[0].Name = "ToPoint";
        arguments.getArray()[0].Value <<= to_ustring(
            "$" + core::commands::column_letters(static_cast<std::size_t>(address.Column)) + "$" +
            std::to_string(address.Row + 1));
        const Reference<css::frame::XDispatchProvider> frame(
            Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)
                ->getCurrentController()
                ->getFrame(),
            UNO_QUERY_THROW);
        css::frame::DispatchHelper::create(context_)->executeDispatch(
            frame, ".uno:GoToCell", rtl::OUString(), 0, arguments);
    }

    /// The page style goes with the sheet that brought it.
    void drop_own_style() {
        if (made_style_) {
            unrecorded(document_, [&] { drop_page_style(document_, page_style_); });
            made_style_ = false;
        }
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<XSpreadsheetDocument> document_;
    Source source_;
    sal_Int32 place_;
    rtl::OUString page_style_;
    bool made_style_ = false;
};

std::string free_name(const Reference<XSpreadsheetDocument>& document, const std::string& wanted) {
    const auto names = document->getSheets()->getElementNames();
    const auto taken = [&names](const std::string& name) {
        for (const rtl::OUString& other : names) {
            if (core::fold(to_utf8(other)) == core::fold(name)) {
                return true;
            }
        }
        return false;
    };
    std::string name = wanted;
    for (int number = 2; taken(name); ++number) {
        name = wanted + " " + std::to_string(number);
    }
    return name;
}

/// The place after the sheet in front.
sal_Int32 next_place(const Workplace& work) {
    const Reference<css::sheet::XSpreadsheetView> view(work.model->getCurrentController(),
                                                       UNO_QUERY);
    const auto names = work.document->getSheets()->getElementNames();
    if (!view.is()) {
        return names.getLength();
    }
    const rtl::OUString active =
        Reference<css::container::XNamed>(view->getActiveSheet(), UNO_QUERY_THROW)->getName();
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        if (names[i] == active) {
            return i + 1;
        }
    }
    return names.getLength();
}

} // namespace

Reference<XSpreadsheetDocument> open_hidden(const Reference<css::uno::XComponentContext>& context,
                                            const rtl::OUString& url) {
    const Reference<css::frame::XLoadable> document(
        context->getServiceManager()->createInstanceWithContext(
            "com.sun.star.sheet.SpreadsheetDocument", context),
        UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::PropertyValue> options(3);
    options.getArray()[0].Name = "URL";
    options.getArray()[0].Value <<= url;
    options.getArray()[1].Name = "FilterName";
    options.getArray()[1].Value <<= rtl::OUString("calc8_template");
    // A new document that begins with what the file holds. Else a file that can't be written, as in
    // a package that was installed for all users, or that another office has open, gives a document
    // for reading, whose sheet doesn't take another name.
    options.getArray()[2].Name = "AsTemplate";
    options.getArray()[2].Value <<= true;
    document->load(options);
    return {document, UNO_QUERY_THROW};
}

std::string put_in(const Workplace& work, const Source& source) {
    const Reference<css::frame::XStorable> storable(work.model, UNO_QUERY);
    if (storable.is() && storable->isReadonly()) {
        throw Refused(Refusal::read_only);
    }
    commands::require_room_for_sheet(work);
    Source named = source;
    named.name = free_name(work.document, source.name);
    const rtl::Reference<Insertion> insertion(new Insertion(work, named, next_place(work)));
    insertion->perform();
    undo_manager(work.document)->addUndoAction(insertion.get());
    Reference<css::util::XModifiable>(work.model, UNO_QUERY_THROW)->setModified(true);
    return named.name;
}

} // namespace utfall::uno::insert
