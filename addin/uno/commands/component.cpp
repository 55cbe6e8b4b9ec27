// The menu's commands as the office finds them: a handler of the protocol org.utfall:
#include "core/commands/summary.hpp"
#include "uno/commands/approvals.hpp"
#include "uno/commands/dialog.hpp"
#include "uno/commands/frames.hpp"
#include "uno/commands/main_thread.hpp"
#include "uno/commands/named_values.hpp"
#include "uno/commands/office.hpp"
#include "uno/commands/table.hpp"
#include "uno/service_info.hpp"
#include "uno/text.hpp"

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

namespace utfall::uno::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

struct CommandNames {
    static constexpr const char* implementation = "org.utfall.CommandsImplementation";
    static constexpr const char* service = "com.sun.star.frame.ProtocolHandler";
};

// Where a command that saves shall save, for macros and tests.
constexpr const char* file_argument = "File";

// The message is only returned, for macros and tests.
constexpr const char* quiet_argument = "Quiet";

struct Outcome {
    bool done = false;
    std::string message;
};

Outcome run(const Handling& handling, const Workplace& work) {
    try {
        if (handling.needs_document && !work.document.is()) {
            throw Refused(core::commands::Refusal::no_document);
        }
        return {true, handling.run(work)};
    } catch (const Refused& refused) {
        return {false, refused.text(work.language)};
    } catch (const css::uno::Exception& error) {
        return {false, core::commands::failure_text(to_utf8(error.Message), work.language)};
    } catch (const std::exception& error) {
        return {false, core::commands::failure_text(error.what(), work.language)};
    }
}

using Interfaces =
    cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                          css::lang::XInitialization, css::lang::XServiceInfo>;

class Handler : public WithServiceInfo<Interfaces, CommandNames> {
public:
    explicit Handler(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    void SAL_CALL initialize(const css::uno::Sequence<css::uno::Any>& arguments) override {
        if (arguments.getLength() > 0) {
            arguments[0] >>= frame_;
        }
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url,
                                                            const rtl::OUString& /*target*/,
                                                            sal_Int32 /*flags*/) override {
        std::string name;
        return handling_of(to_utf8(url.Complete), name).run == nullptr ? nullptr : this;
    }

    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) override {
        css::uno::Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i) {
            found.getArray()[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName,
                                                requests[i].SearchFlags);
        }
        return found;
    }

    void SAL_CALL dispatch(const css::util::URL& url, const Arguments& arguments) override {
        dispatchWithNotification(url, arguments, {});
    }

    void SAL_CALL dispatchWithNotification(
        const css::util::URL& url, const Arguments& arguments,
        const Reference<css::frame::XDispatchResultListener>& listener) override {
        const Reference<css::uno::XInterface> alive(static_cast<cppu::OWeakObject*>(this));
        try {
            Outcome outcome;
            on_main_thread(context_, [&] { outcome = execute(url, arguments); });
            if (listener.is()) {
                css::frame::DispatchResultEvent event;
                event.Source = alive;
                event.State = outcome.done ? css::frame::DispatchResultState::SUCCESS
                                           : css::frame::DispatchResultState::FAILURE;
                event.Result <<= to_ustring(outcome.message);
                listener->dispatchFinished(event);
            }
        } catch (...) { // NOLINT(bugprone-empty-catch)
            // The office ends when an exception comes out of a menu. What stopped the command has
            // been said; this is a window or a listener that went away meanwhile.
        }
    }

    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        css::frame::FeatureStateEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.FeatureURL = url;
        event.IsEnabled = true;
        listener->statusChanged(event);
    }

    // The commands are always there: nobody waits for a change.
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& /*listener*/,
                                       const css::util::URL& /*url*/) override {}

private:
    [[nodiscard]] Outcome execute(const css::util::URL& url, const Arguments& arguments) const {
        const bool quiet = named_value<bool>(arguments, quiet_argument);
        Workplace work;
        const Handling handling = handling_of(to_utf8(url.Complete), work.name);
        if (handling.run == nullptr) {
            return {};
        }
        work.context = context_;
        work.frame = frame_;
        work.quiet = quiet;
        work.file = to_utf8(named_value<rtl::OUString>(arguments, file_argument));
        work.language = ui_language(context_);
        const Reference<css::frame::XController> controller =
            frame_.is() ? frame_->getController() : Reference<css::frame::XController>();
        if (controller.is()) {
            work.model = controller->getModel();
        }
        work.document.set(work.model, UNO_QUERY);
        end_input(work);
        if (work.document.is()) {
            show_frames(work.document, true); // a copy of a document was saved without
        }
        Offer offer;
        work.offer = quiet ? nullptr : &offer;
        Outcome outcome = run(handling, work);
        watch_approvals(work);
        if (!quiet && !outcome.message.empty()) {
            tell(work, outcome.message, offer);
        }
        return outcome;
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
};

} // namespace

} // namespace utfall::uno::commands

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_Commands(css::uno::XComponentContext* context,
                    const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::commands::Handler(context));
}
