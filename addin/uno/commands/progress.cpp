#include "uno/commands/progress.hpp"

#include "uno/text.hpp"

#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

namespace utfall::uno::commands {

namespace {

constexpr sal_Int32 full = 100;

} // namespace

Progress::Progress(const Workplace& work, const core::Text& text) {
    const css::uno::Reference<css::task::XStatusIndicatorFactory> factory(work.frame,
                                                                          css::uno::UNO_QUERY);
    if (factory.is()) {
        indicator_ = factory->createStatusIndicator();
    }
    if (indicator_.is()) {
        indicator_->start(to_ustring(text.in(work.language)), full);
    }
}

Progress::~Progress() {
    try {
        if (indicator_.is()) {
            indicator_->end();
        }
    } catch (const css::uno::Exception&) {
        // The window went while we worked.
    }
}

void Progress::set(double share) {
    if (indicator_.is()) {
        indicator_->setValue(static_cast<sal_Int32>(share * full));
    }
}

} // namespace utfall::uno::commands
