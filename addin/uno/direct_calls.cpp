#include "uno/direct_calls.hpp"

#include <com/sun/star/uno/RuntimeException.hpp>
#include <rtl/ustring.hxx>
#include <typelib/typedescription.hxx>
#include <uno/any2.h>
#include <uno/data.h>
#include <uno/lbnames.h>

#include <new>
#include <utility>

namespace utfall::uno {

namespace {

// What XInterface has, at the front of every interface.
enum Inherited : sal_Int32 { query_interface, acquire_interface, release_interface, own_methods };

// An environment frees proxies of a bridge; what is registered here, the object itself holds.
void keep(uno_ExtEnvironment* /*environment*/, void* /*interface*/) {}

// As a proxy, since for an original the environment would hold the object for ever.
void add(const css::uno::Environment& environment, void* interface, const rtl::OUString& identity,
         typelib_TypeDescription* type) {
    uno_ExtEnvironment* known = environment.get()->pExtEnv;
    known->registerProxyInterface(known, &interface, keep, identity.pData,
                                  reinterpret_cast<typelib_InterfaceTypeDescription*>(type));
}

void remove(const css::uno::Environment& environment, void* interface) {
    uno_ExtEnvironment* known = environment.get()->pExtEnv;
    known->revokeInterface(known, interface);
}

rtl::OUString identity_of(css::uno::XInterface& object, const css::uno::Environment& environment) {
    uno_ExtEnvironment* known = environment.get()->pExtEnv;
    rtl_uString* text = nullptr;
    known->getObjectIdentifier(known, &text, &object);
    return {text, SAL_NO_ACQUIRE};
}

css::uno::TypeDescription described(const css::uno::Type& type) {
    css::uno::TypeDescription description(type);
    description.makeComplete();
    return description;
}

} // namespace

DirectCalls::DirectCalls(css::uno::XInterface& object, const css::uno::Type& type,
                         std::size_t functions, Evaluate evaluate)
    : uno_Interface{}, object_(object), evaluate_(std::move(evaluate)),
      ours_(rtl::OUString(CPPU_CURRENT_LANGUAGE_BINDING_NAME)), binary_(rtl::OUString(UNO_LB_UNO)),
      to_binary_(ours_, binary_) {
    acquire = [](uno_Interface* interface) { self(interface).object_.acquire(); };
    release = [](uno_Interface* interface) { self(interface).object_.release(); };
    pDispatcher = dispatch;

    const css::uno::TypeDescription description = described(type);
    // The place of a method says which function it is, so an interface of another length is not
    // the one that we know.
    if (!ours_.is() || !binary_.is() || !to_binary_.is() || !description.is() ||
        reinterpret_cast<typelib_InterfaceTypeDescription*>(description.get())->nAllMembers !=
            static_cast<sal_Int32>(own_methods + functions)) {
        return;
    }
    const rtl::OUString identity = identity_of(object, ours_);
    add(binary_, static_cast<uno_Interface*>(this), identity, description.get());
    // The identity is asked for at every call: known, it needn't be worked out again.
    add(ours_, &object, identity, described(cppu::UnoType<css::uno::XInterface>::get()).get());
    registered_ = true;
}

DirectCalls::~DirectCalls() {
    if (registered_) {
        remove(ours_, &object_);
        remove(binary_, static_cast<uno_Interface*>(this));
    }
}

void DirectCalls::dispatch(uno_Interface* interface, const typelib_TypeDescription* member,
                           void* result, void** arguments, uno_Any** exception) {
    DirectCalls& us = self(interface);
    const auto* method = reinterpret_cast<const typelib_InterfaceMethodTypeDescription*>(member);
    const sal_Int32 position = method->aBase.nPosition;
    try {
        switch (position) {
        case query_interface:
            us.query(*static_cast<const css::uno::Type*>(arguments[0]), result);
            break;
        case acquire_interface:
            us.object_.acquire();
            break;
        case release_interface:
            us.object_.release();
            break;
        default:
            // A binary any without interfaces is a C++ any, byte for byte.
            new (result) css::uno::Any(
                us.evaluate_(static_cast<std::size_t>(position - own_methods),
                             Values(reinterpret_cast<const css::uno::Any* const*>(arguments),
                                    static_cast<std::size_t>(method->nParams))));
        }
        *exception = nullptr;
    } catch (...) {
        css::uno::RuntimeException error;
        uno_type_any_construct(*exception, &error,
                               cppu::UnoType<css::uno::RuntimeException>::get().getTypeLibType(),
                               nullptr);
    }
}

void DirectCalls::query(const css::uno::Type& type, void* result) {
    css::uno::Any found = object_.queryInterface(type);
    uno_type_copyAndConvertData(
        result, &found, cppu::UnoType<css::uno::Any>::get().getTypeLibType(), to_binary_.get());
}

} // namespace utfall::uno
