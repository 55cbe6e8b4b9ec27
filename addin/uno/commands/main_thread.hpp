// Work on the office's main thread, for callers on other threads.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace utfall::uno::commands {

/// Does some work on the office's main thread, as when it is chosen in the menu, and returns when
/// it is done. A program that drives the office calls from a thread of its own, and Calc takes over
/// a sheet from another document without locking itself: what its main thread draws meanwhile, or
/// counts for its navigator, is a sheet half there, and the office ends.
/// Where the main thread doesn't answer, as when it waits for the caller itself, the work is done
/// on the caller's thread.
/// @throws whatever the work throws
void on_main_thread(const css::uno::Reference<css::uno::XComponentContext>& context,
                    const std::function<void()>& work);

} // namespace utfall::uno::commands
