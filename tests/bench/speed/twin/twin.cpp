// The floor: the same glue as the extension's, with a call that does nothing. What a formula costs
// here is what Calc itself costs; only what we add on top of it can be saved. Never shipped.
#include "catalog/catalog.hpp"
#include "uno/service_info.hpp"

#include "functions_glue.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/utfall/XFunctions.hpp>

#include <initializer_list>

namespace utfall::bench {

namespace {

struct TwinNames {
    static constexpr const char* implementation = "org.utfall.bench.TwinImplementation";
    static constexpr const char* service = "org.utfall.bench.Twin";
};

using Interfaces = cppu::WeakImplHelper2<org::utfall::XFunctions, css::lang::XServiceInfo>;

class TwinBase : public uno::WithServiceInfo<Interfaces, TwinNames> {
protected:
    // An elementwise function gives an array as large as its argument: its first range does. All
    // others give one value at once.
    css::uno::Any call(std::size_t index, std::initializer_list<const css::uno::Any*> values) {
        if (catalog::functions()[index]->kind == catalog::Kind::elementwise) {
            for (const css::uno::Any* value : values) {
                if (value->getValueTypeClass() == css::uno::TypeClass_SEQUENCE) {
                    return *value;
                }
            }
        }
        return css::uno::Any(1.0);
    }
};

using Twin = uno::FunctionsGlue<TwinBase>;

} // namespace

} // namespace utfall::bench

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_bench_Twin(css::uno::XComponentContext* /*context*/,
                      const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::bench::Twin());
}
