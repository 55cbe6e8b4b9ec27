// What a caller hands over by name: the arguments of a dispatch, or what a job is told.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace utfall::uno::commands {

/// The value of that name, or an empty one of its type.
/// @param values of PropertyValue or NamedValue
template <typename Value, typename Named>
[[nodiscard]] Value named_value(const css::uno::Sequence<Named>& values, const char* name) {
    Value found{};
    for (const Named& value : values) {
        if (value.Name.equalsAscii(name)) {
            value.Value >>= found;
        }
    }
    return found;
}

} // namespace utfall::uno::commands
