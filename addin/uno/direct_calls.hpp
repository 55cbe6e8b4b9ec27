// Calls of the functions past the office's language bridge.
//
// Calc calls an add-in through its reflection, which holds every argument as binary UNO values. For
// a C++ object the bridge then copies each of them once more, cell by cell (an any might hold an
// interface, which would have to be mapped), though a cell and a C++ any are the same bytes. An
// object that has registered a binary interface of its own is called by that one instead: the
// reflection finds it where it would make a proxy of the bridge. As
// stoc/source/invocation_adapterfactory of the office does. Without the registration everything
// works as well, only slower.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Type.hxx>
#include <com/sun/star/uno/XInterface.hpp>
#include <uno/dispatcher.h>
#include <uno/environment.hxx>
#include <uno/mapping.hxx>

#include <cstddef>
#include <functional>
#include <span>

namespace utfall::uno {

/// The arguments of a call, in order.
using Values = std::span<const css::uno::Any* const>;

class DirectCalls : private uno_Interface {
public:
    /// Evaluates the function with this place among the methods of the interface.
    using Evaluate = std::function<css::uno::Any(std::size_t index, Values values)>;

    /// Registers the interface `type` of an object: it has XInterface's methods and then
    /// `functions` more, which take and give anys that hold no interfaces.
    /// @param object its XInterface: it must hold this and be acquired; it answers queryInterface
    ///               and keeps the count
    DirectCalls(css::uno::XInterface& object, const css::uno::Type& type, std::size_t functions,
                Evaluate evaluate);
    ~DirectCalls();
    DirectCalls(const DirectCalls&) = delete;
    DirectCalls& operator=(const DirectCalls&) = delete;

private:
    static DirectCalls& self(uno_Interface* interface) {
        return *static_cast<DirectCalls*>(interface);
    }
    static void dispatch(uno_Interface* interface, const typelib_TypeDescription* member,
                         void* result, void** arguments, uno_Any** exception);
    void query(const css::uno::Type& type, void* result);

    css::uno::XInterface& object_;
    Evaluate evaluate_;
    css::uno::Environment ours_;
    css::uno::Environment binary_;
    css::uno::Mapping to_binary_;
    bool registered_ = false;
};

} // namespace utfall::uno
