// The undo step against a document that fails: nothing stays open or locked.
#include "uno/commands/undo_step.hpp"

#include "command_desk.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase2.hxx>

#include <gtest/gtest.h>

#include <stdexcept>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::commands::UndoStep;

// A live document's undo manager behind a model whose controllers can't be locked.
class FailingModel
    : public cppu::WeakImplHelper2<css::frame::XModel, css::document::XUndoManagerSupplier> {
public:
    explicit FailingModel(const Reference<css::document::XUndoManager>& manager)
        : manager_(manager) {}

    Reference<css::document::XUndoManager> SAL_CALL getUndoManager() override { return manager_; }
    void SAL_CALL lockControllers() override { throw css::uno::RuntimeException("locked"); }
    void SAL_CALL unlockControllers() override {}
    sal_Bool SAL_CALL hasControllersLocked() override { return false; }
    sal_Bool SAL_CALL attachResource(const rtl::OUString& /*url*/,
                                     const css::uno::Sequence<css::beans::PropertyValue>&
                                     /*arguments*/) override {
        return false;
    }
    rtl::OUString SAL_CALL getURL() override { return {}; }
    css::uno::Sequence<css::beans::PropertyValue> SAL_CALL getArgs() override { return {}; }
    void SAL_CALL
    connectController(const Reference<css::frame::XController>& /*controller*/) override {}
    void SAL_CALL
    disconnectController(const Reference<css::frame::XController>& /*controller*/) override {}
    Reference<css::frame::XController> SAL_CALL getCurrentController() override { return {}; }
    void SAL_CALL
    setCurrentController(const Reference<css::frame::XController>& /*controller*/) override {}
    Reference<css::uno::XInterface> SAL_CALL getCurrentSelection() override { return {}; }
    void SAL_CALL dispose() override {}
    void SAL_CALL
    addEventListener(const Reference<css::lang::XEventListener>& /*listener*/) override {}
    void SAL_CALL
    removeEventListener(const Reference<css::lang::XEventListener>& /*listener*/) override {}

private:
    Reference<css::document::XUndoManager> manager_;
};

TEST(UndoStep, LeavesNoContextOpenWhenControllersCantBeLocked) {
    const Desk desk;
    const Reference<css::frame::XModel> failing(new FailingModel(desk.undo_manager()));
    EXPECT_THROW(UndoStep(failing, "Prov"), css::uno::RuntimeException);
    EXPECT_TRUE(desk.undo_titles().empty());
    // An open context would swallow the next change.
    desk.cell("A1")->setValue(1.0);
    EXPECT_EQ(desk.undo_titles().size(), 1U);
    desk.undo_manager()->undo();
    EXPECT_EQ(desk.shown("A1"), "");
}

TEST(UndoStep, TakesBackWhatAnExceptionStoppedAlsoAtTheLimit) {
    const Desk desk;
    const Reference<css::frame::XModel> model(desk.document(), UNO_QUERY_THROW);
    for (int i = 0; i < 120; ++i) {
        desk.cell("F1")->setValue(i);
    }
    const auto titles = desk.undo_titles();
    const std::string before = desk.snapshot();
    const auto fail = [&] {
        UndoStep step(model, "Prov");
        desk.cell("A1")->setValue(1.0);
        throw std::runtime_error("stopped");
    };
    EXPECT_THROW(fail(), std::runtime_error);
    EXPECT_EQ(desk.snapshot(), before);
    EXPECT_FALSE(model->hasControllersLocked());
    EXPECT_EQ(desk.undo_titles().front(), titles.front());
    // And nothing that had been done before is taken back when nothing was changed.
    EXPECT_THROW(
        {
            UndoStep step(model, "Prov");
            throw std::runtime_error("stopped");
        },
        std::runtime_error);
    EXPECT_EQ(desk.snapshot(), before);
}

} // namespace

} // namespace utfall::tests
