// What is done when the office tells that a document is opened or copied.
#include "uno/commands/approvals.hpp"
#include "uno/commands/frames.hpp"
#include "uno/commands/named_values.hpp"
#include "uno/commands/office.hpp"
#include "uno/service_info.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

namespace utfall::uno::commands {

namespace {

using css::uno::Any;
using css::uno::Reference;
using Values = css::uno::Sequence<css::beans::NamedValue>;

struct ExportNames {
    static constexpr const char* implementation = "org.utfall.ExportJobImplementation";
    static constexpr const char* service = "org.utfall.ExportJob";
};

struct OpenNames {
    static constexpr const char* implementation = "org.utfall.OpenJobImplementation";
    static constexpr const char* service = "org.utfall.OpenJob";
};

using JobBase = cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo>;

/// What the office tells of a document.
struct Event {
    rtl::OUString name;
    Reference<css::frame::XModel> model;
};

Event event_of(const Values& arguments) {
    const auto environment = named_value<Values>(arguments, "Environment");
    Event event;
    event.name = named_value<rtl::OUString>(environment, "EventName");
    event.model = named_value<Reference<css::frame::XModel>>(environment, "Model");
    return event;
}

/// Hides the frames of a check while a copy of the document is written, since Calc prints no shape
/// that is set not to print, but exports it to PDF (7.4). The office tells of PDF export and of
/// other copies alike.
class ExportJob : public WithServiceInfo<JobBase, ExportNames> {
public:
    Any SAL_CALL execute(const Values& arguments) override {
        try {
            const Event event = event_of(arguments);
            const Reference<css::sheet::XSpreadsheetDocument> document(event.model,
                                                                       css::uno::UNO_QUERY);
            if (document.is()) {
                show_frames(document, event.name != "OnCopyTo");
            }
        } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
            // The copy is written all the same, with its frames.
        }
        return {};
    }
};

/// Watches the list of a document that was saved with one, so that what the user approves there
/// loses its mark at once, also before the first command.
class OpenJob : public WithServiceInfo<JobBase, OpenNames> {
public:
    explicit OpenJob(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    Any SAL_CALL execute(const Values& arguments) override {
        try {
            Workplace work;
            work.context = context_;
            work.model = event_of(arguments).model;
            work.document.set(work.model, css::uno::UNO_QUERY);
            if (!work.document.is()) {
                return {}; // every document that is opened is told of, also texts
            }
            work.language = ui_language(context_);
            work.quiet = true;
            watch_approvals(work);
        } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
            // The list is watched from the first command on.
        }
        return {};
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace

} // namespace utfall::uno::commands

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_ExportJob(css::uno::XComponentContext* /*context*/,
                     const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::commands::ExportJob());
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_OpenJob(css::uno::XComponentContext* context,
                   const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::commands::OpenJob(context));
}
