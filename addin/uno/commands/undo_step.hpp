// All that a command changes, as one step that can be undone.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <rtl/ref.hxx>

#include <functional>
#include <string_view>

namespace utfall::uno::commands {

class ContextWatch;

/// Opens an undo step; unless finish() is called, what was done in it is undone when the object
/// goes, so that nothing is left half done. An exception from here leaves no step open and no
/// controller locked.
class UndoStep {
public:
    /// @param title as the Undo list shows it
    UndoStep(const css::uno::Reference<css::frame::XModel>& model, std::string_view title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    void finish();

    /// Does something that the office doesn't record, or not well enough, and records how it is
    /// undone. The change is done again by Redo.
    void perform(std::function<void()> change, std::function<void()> undo);

    /// Does something that needs no undoing of its own, since what it changes goes with the step.
    void unrecorded(const std::function<void()>& change);

private:
    void close();

    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XUndoManager> manager_;
    rtl::Reference<ContextWatch> watch_;
    bool open_ = false;
};

} // namespace utfall::uno::commands
