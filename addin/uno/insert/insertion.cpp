#include "uno/insert/insertion.hpp"

#include "uno/commands/guards.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

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

Reference<css::container::XNameContainer>
page_styles(const Reference<XSpreadsheetDocument>& document) {
    return {Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("PageStyles"),
            UNO_QUERY_THROW};
}

/// The page style of the sheet, made anew where the document hasn't one of that name: Calc's own
/// loading of styles ends the office now and then. Header and footer are those of the document.
void take_page_style(const Reference<XSpreadsheetDocument>& from,
                     const Reference<XSpreadsheetDocument>& to, const rtl::OUString& name) {
    const auto styles = page_styles(to);
    if (styles->hasByName(name)) {
        return;
    }
    const Reference<css::uno::XInterface> made =
        Reference<css::lang::XMultiServiceFactory>(to, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.style.PageStyle");
    styles->insertByName(name, css::uno::Any(made));
    const Reference<css::beans::XPropertySet> target(styles->getByName(name), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> source(page_styles(from)->getByName(name),
                                                     UNO_QUERY_THROW);
    for (const char* property :
         {"IsLandscape", "Width", "Height", "LeftMargin", "RightMargin", "TopMargin",
          "BottomMargin", "ScaleToPagesX", "ScaleToPagesY", "HeaderIsOn", "FooterIsOn"}) {
        const auto ascii = rtl::OUString::createFromAscii(property);
        target->setPropertyValue(ascii, source->getPropertyValue(ascii));
    }
    const Reference<css::beans::XPropertySet> standard(
        Reference<css::container::XIndexAccess>(styles, UNO_QUERY_THROW)->getByIndex(0),
        UNO_QUERY_THROW);
    for (const char* property : {"RightPageHeaderContent", "RightPageFooterContent"}) {
        const auto ascii = rtl::OUString::createFromAscii(property);
        target->setPropertyValue(ascii, standard->getPropertyValue(ascii));
    }
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

using Action = cppu::WeakImplHelper1<css::document::XUndoAction>;

class Insertion : public Action {
public:
    Insertion(Reference<XSpreadsheetDocument> document, Source source, sal_Int32 place)
        : document_(std::move(document)), source_(std::move(source)), place_(place) {}

    rtl::OUString SAL_CALL getTitle() override { return to_ustring(source_.title); }

    void SAL_CALL undo() override {
        try {
            document_->getSheets()->removeByName(to_ustring(source_.name));
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
            rtl::OUString page_style;
            Reference<css::beans::XPropertySet>(original, UNO_QUERY_THROW)
                ->getPropertyValue("PageStyle") >>= page_style;
            take_page_style(from, document_, page_style);
            take_print_settings(original, sheet, document_);
            if (source_.finish) {
                unrecorded(document_, [&] { source_.finish(sheet); });
            }
            show(sheet);
        } catch (...) {
            unrecorded(document_, [&] { sheets->removeByName(name); });
            throw;
        }
    }

private:
    void show(const Reference<XSpreadsheet>& sheet) const {
        const Reference<css::frame::XModel> model(document_, UNO_QUERY_THROW);
        const Reference<css::sheet::XSpreadsheetView> view(model->getCurrentController(),
                                                           UNO_QUERY);
        if (view.is()) {
            view->setActiveSheet(sheet);
        }
    }

    Reference<XSpreadsheetDocument> document_;
    Source source_;
    sal_Int32 place_;
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
    css::uno::Sequence<css::beans::PropertyValue> options(2);
    options.getArray()[0].Name = "URL";
    options.getArray()[0].Value <<= url;
    options.getArray()[1].Name = "FilterName";
    options.getArray()[1].Value <<= rtl::OUString("calc8_template");
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
    const rtl::Reference<Insertion> insertion(
        new Insertion(work.document, named, next_place(work)));
    insertion->perform();
    undo_manager(work.document)->addUndoAction(insertion.get());
    Reference<css::util::XModifiable>(work.model, UNO_QUERY_THROW)->setModified(true);
    return named.name;
}

} // namespace utfall::uno::insert
