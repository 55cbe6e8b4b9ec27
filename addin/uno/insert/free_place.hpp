// Where on a sheet something can be put without covering what stands there.
#pragma once

#include "uno/commands/area.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>

namespace utfall::uno::insert {

/// A rectangle of the size, in 1/100 mm: below the table, where both fit on a page; to the right of
/// it; or below all that the sheet holds.
[[nodiscard]] css::awt::Rectangle free_place(const commands::Workplace& work,
                                             const commands::Area& table,
                                             const css::awt::Size& size);

} // namespace utfall::uno::insert
