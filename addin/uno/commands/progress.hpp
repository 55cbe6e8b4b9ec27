// The progress bar in the status line.
#pragma once

#include "core/base/text.hpp"
#include "uno/commands/workplace.hpp"

#include <com/sun/star/task/XStatusIndicator.hpp>

namespace utfall::uno::commands {

/// Shown as long as the object lives. Without a window nothing is shown.
class Progress {
public:
    Progress(const Workplace& work, const core::Text& text);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// @param share of the work that is done, 0..1
    void set(double share);

private:
    css::uno::Reference<css::task::XStatusIndicator> indicator_;
};

} // namespace utfall::uno::commands
