// A document in a window, with the menu's commands at hand.
#pragma once

#include "live.hpp"
#include "sheet.hpp"

#include "core/base/text.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XSimpleText.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace utfall::tests {

/// The language that the commands answer in.
[[nodiscard]] inline core::Language command_language() {
    return test_locale().starts_with("sv") ? core::Language::swedish : core::Language::english;
}

[[nodiscard]] inline std::string said(const core::Text& text) {
    return std::string(text.in(command_language()));
}

/// What a command answered.
struct Answer {
    bool done = false;
    std::string message;
};

/// Chooses a command of the menu in a window, without its message box.
/// @param file a URL, for a command that saves
inline Answer choose(const css::uno::Reference<css::uno::XInterface>& frame,
                     const std::string& command, const std::string& file = {}) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(2);
    arguments.getArray()[0].Name = "Quiet";
    arguments.getArray()[0].Value <<= true;
    arguments.getArray()[1].Name = "File";
    arguments.getArray()[1].Value <<= uno::to_ustring(file);
    const css::uno::Reference<css::frame::XDispatchProvider> provider(frame,
                                                                      css::uno::UNO_QUERY_THROW);
    css::frame::DispatchResultEvent event;
    css::frame::DispatchHelper::create(office().context())
        ->executeDispatch(provider, uno::to_ustring("org.utfall:" + command), rtl::OUString(), 0,
                          arguments) >>= event;
    rtl::OUString message;
    event.Result >>= message;
    return {event.State == css::frame::DispatchResultState::SUCCESS, uno::to_utf8(message)};
}

class Desk {
public:
    explicit Desk(const std::filesystem::path& file = {})
        : document_(office().open(file)), model_(document_, css::uno::UNO_QUERY_THROW) {}
    ~Desk() { put_away(document_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const {
        return document_;
    }
    [[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheet> sheet(int index = 0) const {
        return sheet_at(document_, index);
    }
    [[nodiscard]] css::uno::Reference<css::table::XCellRange> range(const std::string& name) const {
        return sheet()->getCellRangeByName(uno::to_ustring(name));
    }
    [[nodiscard]] css::uno::Reference<css::table::XCell> cell(const std::string& name) const {
        return range(name)->getCellByPosition(0, 0);
    }

    /// Selects anything that can be selected.
    void select(const css::uno::Reference<css::uno::XInterface>& what) const {
        css::uno::Reference<css::view::XSelectionSupplier>(model_->getCurrentController(),
                                                           css::uno::UNO_QUERY_THROW)
            ->select(css::uno::Any(what));
    }
    void select(const std::string& name) const { select(range(name)); }

    /// Chooses a command of the menu, without its message box.
    /// @param file a URL, for a command that saves
    Answer choose(const std::string& command, const std::string& file = {}) const {
        return utfall::tests::choose(model_->getCurrentController()->getFrame(), command, file);
    }

    /// Whether a command of the menu does its work; where it doesn't, what it answered instead.
    [[nodiscard]] testing::AssertionResult does(const std::string& command,
                                                const std::string& file = {}) const {
        const Answer answer = choose(command, file);
        return answer.done ? testing::AssertionSuccess()
                           : testing::AssertionFailure() << command << ": " << answer.message;
    }

    [[nodiscard]] css::uno::Reference<css::document::XUndoManager> undo_manager() const {
        return css::uno::Reference<css::document::XUndoManagerSupplier>(model_,
                                                                        css::uno::UNO_QUERY_THROW)
            ->getUndoManager();
    }
    /// The titles of what can be undone, last first.
    [[nodiscard]] std::vector<std::string> undo_titles() const {
        std::vector<std::string> titles;
        for (const rtl::OUString& title : undo_manager()->getAllUndoActionTitles()) {
            titles.push_back(uno::to_utf8(title));
        }
        return titles;
    }

    /// Everything that a command could have changed: sheets, contents, comments, fills, formats.
    [[nodiscard]] std::string snapshot() const {
        std::string text;
        sal_Int32 index = 0;
        for (const rtl::OUString& name : document_->getSheets()->getElementNames()) {
            text += "[" + uno::to_utf8(name) + "]\n" +
                    snapshot_of(sheet_named(document_, uno::to_utf8(name)));
            std::vector<std::string> frames;
            for (const Drawn& drawn : drawn_on(index++)) {
                frames.push_back(std::to_string(drawn.row) + "," + std::to_string(drawn.column) +
                                 " framed " + std::to_string(drawn.colour));
            }
            std::sort(frames.begin(), frames.end()); // Undo may put them in another order
            for (const std::string& frame : frames) {
                text += frame + '\n';
            }
        }
        return text;
    }

    /// The comment of a cell of the first sheet; empty without one.
    [[nodiscard]] std::string comment(const std::string& name) const {
        const css::uno::Reference<css::sheet::XSheetAnnotationAnchor> anchor(
            cell(name), css::uno::UNO_QUERY_THROW);
        const css::uno::Reference<css::text::XSimpleText> note(anchor->getAnnotation(),
                                                               css::uno::UNO_QUERY);
        return note.is() ? uno::to_utf8(note->getString()) : std::string();
    }
    /// The fill of a cell of the first sheet, -1 for none.
    [[nodiscard]] int fill(const std::string& name) const {
        sal_Int32 colour = 0;
        css::uno::Reference<css::beans::XPropertySet>(cell(name), css::uno::UNO_QUERY_THROW)
            ->getPropertyValue("CellBackColor") >>= colour;
        return colour;
    }
    /// The colour of our frame around a cell of the first sheet, -1 for none.
    [[nodiscard]] int frame(const std::string& name) const {
        const auto address = css::uno::Reference<css::sheet::XCellRangeAddressable>(
                                 range(name), css::uno::UNO_QUERY_THROW)
                                 ->getRangeAddress();
        for (const Drawn& drawn : drawn_on(0)) {
            if (drawn.row == address.StartRow && drawn.column == address.StartColumn) {
                return drawn.colour;
            }
        }
        return -1;
    }
    /// What a cell shows.
    [[nodiscard]] std::string shown(const std::string& name, int sheet_index = 0) const {
        return uno::to_utf8(css::uno::Reference<css::text::XTextRange>(
                                sheet(sheet_index)
                                    ->getCellRangeByName(uno::to_ustring(name))
                                    ->getCellByPosition(0, 0),
                                css::uno::UNO_QUERY_THROW)
                                ->getString());
    }
    [[nodiscard]] std::string formula(const std::string& name, int sheet_index = 0) const {
        return uno::to_utf8(sheet(sheet_index)
                                ->getCellRangeByName(uno::to_ustring(name))
                                ->getCellByPosition(0, 0)
                                ->getFormula());
    }

private:
    struct Drawn {
        sal_Int32 row = 0;
        sal_Int32 column = 0;
        sal_Int32 colour = -1;
    };
    // Our frames on a sheet. They must stay off paper.
    [[nodiscard]] std::vector<Drawn> drawn_on(sal_Int32 index) const {
        using css::uno::Reference;
        using css::uno::UNO_QUERY_THROW;
        const Reference<css::container::XIndexAccess> page(
            Reference<css::drawing::XDrawPagesSupplier>(document_, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(index),
            UNO_QUERY_THROW);
        std::vector<Drawn> found;
        for (sal_Int32 i = 0; i < page->getCount(); ++i) {
            const Reference<css::beans::XPropertySet> shape(page->getByIndex(i), UNO_QUERY_THROW);
            rtl::OUString name;
            shape->getPropertyValue("Name") >>= name;
            if (name != "Utfall: granskning") {
                continue;
            }
            bool prints = true;
            shape->getPropertyValue("Printable") >>= prints;
            EXPECT_FALSE(prints);
            Reference<css::sheet::XCellAddressable> anchor;
            shape->getPropertyValue("Anchor") >>= anchor;
            EXPECT_TRUE(anchor.is());
            Drawn drawn;
            shape->getPropertyValue("LineColor") >>= drawn.colour;
            if (anchor.is()) {
                drawn.row = anchor->getCellAddress().Row;
                drawn.column = anchor->getCellAddress().Column;
            }
            found.push_back(drawn);
        }
        return found;
    }
    static std::string snapshot_of(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) {
        using css::uno::Reference;
        using css::uno::UNO_QUERY_THROW;
        const auto cursor = sheet->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        const auto address = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
                                 ->getRangeAddress();
        std::string text;
        const auto used = sheet->getCellRangeByPosition(0, 0, address.EndColumn, address.EndRow);
        for (const auto& row :
             Reference<css::sheet::XCellRangeFormula>(used, UNO_QUERY_THROW)->getFormulaArray()) {
            for (const rtl::OUString& formula : row) {
                text += uno::to_utf8(formula) + '|';
            }
            text += '\n';
        }
        for (sal_Int32 row = 0; row <= address.EndRow; ++row) {
            for (sal_Int32 column = 0; column <= address.EndColumn; ++column) {
                const Reference<css::beans::XPropertySet> cell(
                    sheet->getCellByPosition(column, row), UNO_QUERY_THROW);
                sal_Int32 fill = 0;
                sal_Int32 format = 0;
                cell->getPropertyValue("CellBackColor") >>= fill;
                cell->getPropertyValue("NumberFormat") >>= format;
                const auto state = Reference<css::beans::XPropertyState>(cell, UNO_QUERY_THROW)
                                       ->getPropertyState("CellBackColor");
                text += std::to_string(fill) + '/' + std::to_string(static_cast<int>(state)) + '/' +
                        std::to_string(format) + ' ';
            }
        }
        const auto notes = Reference<css::sheet::XSheetAnnotationsSupplier>(sheet, UNO_QUERY_THROW)
                               ->getAnnotations();
        for (sal_Int32 i = 0; i < notes->getCount(); ++i) {
            const Reference<css::sheet::XSheetAnnotation> note(notes->getByIndex(i),
                                                               UNO_QUERY_THROW);
            const auto place = note->getPosition();
            text +=
                "\n" + std::to_string(place.Row) + "," + std::to_string(place.Column) + ": " +
                uno::to_utf8(Reference<css::text::XSimpleText>(note, UNO_QUERY_THROW)->getString());
        }
        return text + '\n';
    }

    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    css::uno::Reference<css::frame::XModel> model_;
};

} // namespace utfall::tests
