// All that a command changes, as one step that can be undone.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <string_view>

namespace utfall::uno::commands {

/// Opens an undo step; unless finish() is called, what was done in it is undone when the object
/// goes, so that nothing is left half done.
class UndoStep {
public:
    /// @param title as the Undo list shows it
    UndoStep(const css::uno::Reference<css::frame::XModel>& model, std::string_view title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    void finish();

private:
    [[nodiscard]] sal_Int32 steps() const;
    void roll_back();

    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XUndoManager> manager_;
    sal_Int32 steps_before_ = 0;
    bool open_ = false;
};

} // namespace utfall::uno::commands
