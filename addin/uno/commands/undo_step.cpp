#include "uno/commands/undo_step.hpp"

#include "uno/text.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>

namespace utfall::uno::commands {

namespace {

using css::document::UndoManagerEvent;
using css::uno::Reference;

// Does a change without the office recording it: what is recorded in the middle of Undo or Redo
// clears the steps that are being undone, and the office ends.
void unrecorded(const Reference<css::document::XUndoManager>& manager,
                const std::function<void()>& change) {
    manager->lock();
    try {
        change();
    } catch (...) {
        manager->unlock();
        throw;
    }
    manager->unlock();
}

class Action : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    Action(const Reference<css::document::XUndoManager>& manager, std::function<void()> change,
           std::function<void()> undo)
        : manager_(manager), change_(std::move(change)), undo_(std::move(undo)) {}

    rtl::OUString SAL_CALL getTitle() override { return "Utfall"; }
    void SAL_CALL undo() override { unrecorded(manager_, undo_); }
    void SAL_CALL redo() override { unrecorded(manager_, change_); }

private:
    Reference<css::document::XUndoManager> manager_;
    std::function<void()> change_;
    std::function<void()> undo_;
};

} // namespace

/// Tells whether a step that was left is among those that can be undone: an empty one is dropped.
/// At the office's limit of steps the oldest goes for the newest, so their number says nothing.
class ContextWatch : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
public:
    [[nodiscard]] bool kept() const { return kept_; }

    void SAL_CALL undoActionAdded(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL actionUndone(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL actionRedone(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL allActionsCleared(const css::lang::EventObject& /*event*/) override {
        kept_ = false;
    }
    void SAL_CALL redoActionsCleared(const css::lang::EventObject& /*event*/) override {}
    void SAL_CALL resetAll(const css::lang::EventObject& /*event*/) override { kept_ = false; }
    void SAL_CALL enteredContext(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL enteredHiddenContext(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL leftContext(const UndoManagerEvent& /*event*/) override { kept_ = true; }
    void SAL_CALL leftHiddenContext(const UndoManagerEvent& /*event*/) override {}
    void SAL_CALL cancelledContext(const UndoManagerEvent& /*event*/) override { kept_ = false; }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override {}

private:
    bool kept_ = false;
};

UndoStep::UndoStep(const Reference<css::frame::XModel>& model, std::string_view title)
    : model_(model),
      manager_(Reference<css::document::XUndoManagerSupplier>(model, css::uno::UNO_QUERY_THROW)
                   ->getUndoManager()),
      watch_(new ContextWatch()) {
    manager_->enterUndoContext(to_ustring(title));
    try {
        model_->lockControllers(); // the table is painted once, when all is done
    } catch (...) {
        manager_->leaveUndoContext();
        throw;
    }
    open_ = true;
}

UndoStep::~UndoStep() {
    if (!open_) {
        return;
    }
    try {
        manager_->addUndoManagerListener(watch_.get());
        close();
        manager_->removeUndoManagerListener(watch_.get());
        if (watch_->kept()) {
            manager_->undo();
            manager_->clearRedo();
        }
    } catch (...) { // NOLINT(bugprone-empty-catch)
        // Nothing more can be done here; the reason that brought us here is on its way up.
    }
}

void UndoStep::finish() {
    if (open_) {
        close();
    }
}

void UndoStep::close() {
    open_ = false;
    try {
        model_->unlockControllers();
    } catch (...) {
        manager_->leaveUndoContext();
        throw;
    }
    manager_->leaveUndoContext();
}

void UndoStep::unrecorded(const std::function<void()>& change) {
    commands::unrecorded(manager_, change);
}

void UndoStep::perform(std::function<void()> change, std::function<void()> undo) {
    commands::unrecorded(manager_, change);
    manager_->addUndoAction(new Action(manager_, std::move(change), std::move(undo)));
}

} // namespace utfall::uno::commands
