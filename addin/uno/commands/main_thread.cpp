#include "uno/commands/main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <unistd.h>

namespace utfall::uno::commands {

namespace {

// Longer than a busy main thread needs to come to its next event, and short enough for a caller
// that the main thread itself waits for.
constexpr std::chrono::seconds patience{20};

bool is_main_thread() {
    return gettid() == getpid();
}

class Errand : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Errand(const std::function<void()>& work) : work_(work) {}

    void SAL_CALL notify(const css::uno::Any& /*data*/) override {
        if (!begin()) {
            return; // the caller has done it meanwhile
        }
        std::exception_ptr failure;
        try {
            work_();
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        failure_ = failure;
        state_ = State::done;
        changed_.notify_all();
    }

    /// Waits until the work is done, and does it if nobody has begun in time.
    void wait() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, patience, [this] { return state_ != State::waiting; });
        if (state_ == State::waiting) {
            state_ = State::begun;
            lock.unlock();
            work_();
            return;
        }
        changed_.wait(lock, [this] { return state_ == State::done; });
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    enum class State { waiting, begun, done };

    bool begin() {
        const std::lock_guard lock(mutex_);
        if (state_ != State::waiting) {
            return false;
        }
        state_ = State::begun;
        changed_.notify_all();
        return true;
    }

    // The caller waits for the errand, so what the work refers to is there as long as it runs.
    const std::function<void()>& work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    State state_ = State::waiting;
    std::exception_ptr failure_;
};

} // namespace

void on_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                    const std::function<void()>& work) {
    if (is_main_thread()) {
        work();
        return;
    }
    const rtl::Reference<Errand> errand(new Errand(work));
    css::awt::AsyncCallback::create(context)->addCallback(errand.get(), {});
    errand->wait();
}

} // namespace utfall::uno::commands
