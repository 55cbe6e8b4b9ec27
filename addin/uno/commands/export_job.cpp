// Hides the frames of a check while a copy of the document is written, since Calc prints no shape
// that is set not to print, but exports it to PDF (7.4). The office tells of PDF export and of
// other copies alike.
#include "uno/commands/frames.hpp"
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

struct JobNames {
    static constexpr const char* implementation = "org.utfall.ExportJobImplementation";
    static constexpr const char* service = "org.utfall.ExportJob";
};

Any value_of(const Values& values, const char* name) {
    for (const css::beans::NamedValue& value : values) {
        if (value.Name.equalsAscii(name)) {
            return value.Value;
        }
    }
    return {};
}

using JobBase = cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo>;

class ExportJob : public WithServiceInfo<JobBase, JobNames> {
public:
    Any SAL_CALL execute(const Values& arguments) override {
        try {
            Values environment;
            value_of(arguments, "Environment") >>= environment;
            rtl::OUString event;
            value_of(environment, "EventName") >>= event;
            Reference<css::frame::XModel> model;
            value_of(environment, "Model") >>= model;
            const Reference<css::sheet::XSpreadsheetDocument> document(model, css::uno::UNO_QUERY);
            if (document.is()) {
                show_frames(document, event != "OnCopyTo");
            }
        } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
            // The copy is written all the same, with its frames.
        }
        return {};
    }
};

} // namespace

} // namespace utfall::uno::commands

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_ExportJob(css::uno::XComponentContext* /*context*/,
                     const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::commands::ExportJob());
}
