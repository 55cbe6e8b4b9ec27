// What every component of ours answers about itself.
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <cppuhelper/supportsservice.hxx>

namespace utfall::uno {

/// XServiceInfo for a component whose implementation and service have fixed names. `Base` is the
/// cppu helper with the component's interfaces; `Names` has the two names.
template <typename Base, typename Names> class WithServiceInfo : public Base {
public:
    rtl::OUString SAL_CALL getImplementationName() override {
        return rtl::OUString::createFromAscii(Names::implementation);
    }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString service = rtl::OUString::createFromAscii(Names::service);
        return {&service, 1};
    }
};

} // namespace utfall::uno
