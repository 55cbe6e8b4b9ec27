// On which of the office's threads a command works.
#include "command_desk.hpp"

#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <gtest/gtest.h>

#include <mutex>
#include <set>
#include <thread>

namespace utfall::tests {

namespace {

// Notes on which of this program's threads it is told of a change. What the office does on behalf
// of a waiting caller comes back on the caller's own thread; what another thread of the office
// does comes on another.
class Witness : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
    void SAL_CALL modified(const css::lang::EventObject& /*event*/) override { note(); }
    void SAL_CALL disposing(const css::lang::EventObject& /*event*/) override {}

    [[nodiscard]] std::set<std::thread::id> threads() const {
        const std::lock_guard lock(mutex_);
        return threads_;
    }

private:
    void note() {
        const std::lock_guard lock(mutex_);
        threads_.insert(std::this_thread::get_id());
    }

    mutable std::mutex mutex_;
    std::set<std::thread::id> threads_;
};

class Witnessed : public Desk {
public:
    Witnessed() {
        css::uno::Reference<css::util::XModifyBroadcaster>(document(), css::uno::UNO_QUERY_THROW)
            ->addModifyListener(witness_.get());
    }
    [[nodiscard]] bool own_thread() const {
        return witness_->threads().contains(std::this_thread::get_id());
    }
    [[nodiscard]] bool other_thread() const { return witness_->threads().size() > own_thread(); }

private:
    rtl::Reference<Witness> witness_{new Witness};
};

TEST(MainThread, IsAnotherThanTheOneThatAProgramCallsOn) {
    const Witnessed desk;
    desk.cell("A1")->setValue(1);
    EXPECT_TRUE(desk.own_thread());
    EXPECT_FALSE(desk.other_thread());
}

TEST(MainThread, IsWhereACommandWorks) {
    const Witnessed desk;
    ASSERT_TRUE(desk.does("sheet.register"));
    EXPECT_TRUE(desk.other_thread());
    EXPECT_FALSE(desk.own_thread());
}

} // namespace

} // namespace utfall::tests
