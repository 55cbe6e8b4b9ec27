#include "core/commands/register_remarks.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/progress.hpp"
#include "uno/commands/report.hpp"

namespace utfall::uno::commands {

namespace {

constexpr core::Text title{"Granska register", "Check register"};
constexpr core::Text working{"Granskar registret …", "Checking the register …"};
constexpr double after_reading = 0.3;

} // namespace

std::string check_register(const Workplace& work) {
    if (followed_line(work)) {
        return {};
    }
    Progress progress(work, working);
    const Checkable checked = checkable_area(work, Sections::none);
    const auto columns = core::commands::find_register(checked.table);
    if (!columns) {
        throw Refused(core::commands::Refusal::no_register);
    }
    progress.set(after_reading);
    const auto found = core::commands::remarks_on_register(checked.table, *columns, work.language);
    const auto area = report(work, checked, found.remarks, title);
    return core::commands::register_summary(found, area, work.language);
}

} // namespace utfall::uno::commands
