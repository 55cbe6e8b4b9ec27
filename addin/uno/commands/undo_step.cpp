#include "uno/commands/undo_step.hpp"

#include "uno/text.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace utfall::uno::commands {

UndoStep::UndoStep(const css::uno::Reference<css::frame::XModel>& model, std::string_view title)
    : model_(model), manager_(css::uno::Reference<css::document::XUndoManagerSupplier>(
                                  model, css::uno::UNO_QUERY_THROW)
                                  ->getUndoManager()),
      steps_before_(steps()) {
    manager_->enterUndoContext(to_ustring(title));
    open_ = true;
    model_->lockControllers(); // the table is painted once, when all is done
}

UndoStep::~UndoStep() {
    if (!open_) {
        return;
    }
    try {
        finish();
        roll_back();
    } catch (const css::uno::Exception&) {
        // Nothing more can be done here; the reason that brought us here is on its way up.
    }
}

void UndoStep::finish() {
    open_ = false;
    model_->unlockControllers();
    manager_->leaveUndoContext();
}

sal_Int32 UndoStep::steps() const {
    return manager_->getAllUndoActionTitles().getLength();
}

void UndoStep::roll_back() {
    if (steps() > steps_before_) {
        manager_->undo();
        manager_->clearRedo();
    }
}

} // namespace utfall::uno::commands
