// The add-in: the UNO service behind the spreadsheet functions.
#include "catalog/catalog.hpp"
#include "uno/convert.hpp"
#include "uno/direct_calls.hpp"
#include "uno/language.hpp"
#include "uno/service_info.hpp"

#include "functions_glue.hpp"

#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>
#include <org/utfall/XFunctions.hpp>

#include <boost/container/small_vector.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>

namespace utfall::uno {

namespace {

struct FunctionNames {
    static constexpr const char* implementation = "org.utfall.FunctionsImplementation";
    static constexpr const char* service = "org.utfall.Functions";
};

using Interfaces = cppu::WeakImplHelper3<org::utfall::XFunctions, css::lang::XLocalizable,
                                         css::lang::XServiceInfo>;

/// Arguments up to this many need no memory of their own.
constexpr std::size_t usual_parameters = 6;

class FunctionsBase : public WithServiceInfo<Interfaces, FunctionNames> {
public:
    void SAL_CALL setLocale(const css::lang::Locale& locale) override {
        locale_ = locale;
        context_.language = language_of(locale);
    }
    css::lang::Locale SAL_CALL getLocale() override { return locale_; }

    /// Lets the office call past its bridge from now on; the object must be acquired.
    void take_direct_calls() {
        // The methods of the interface are the functions in the order of the catalog.
        direct_.emplace(
            static_cast<cppu::OWeakObject&>(*this), // whose XInterface is the object's
            cppu::UnoType<org::utfall::XFunctions>::get(), catalog::functions().size(),
            [this](std::size_t index, Values values) { return evaluate(index, values); });
    }

protected:
    css::uno::Any call(std::size_t index, std::initializer_list<const css::uno::Any*> values) {
        return evaluate(index, Values(values.begin(), values.size()));
    }

private:
    // Evaluates the function with this index in the catalog. An error is a value, not an
    // exception: Calc turns exceptions into errors that say less.
    css::uno::Any evaluate(std::size_t index, Values values) {
        boost::container::small_vector<cells::Argument, usual_parameters> arguments;
        for (const css::uno::Any* value : values) {
            arguments.push_back(to_argument(*value));
        }
        const std::span<cells::Argument> span(arguments.data(), arguments.size());
        return to_any(catalog::functions()[index]->call_packed(span, context_));
    }

    cells::Context context_{core::Language::swedish, UTFALL_VERSION};
    css::lang::Locale locale_;
    std::optional<DirectCalls> direct_;
};

using Functions = FunctionsGlue<FunctionsBase>;

} // namespace

} // namespace utfall::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_Functions(css::uno::XComponentContext* /*context*/,
                     const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    auto* functions = new utfall::uno::Functions();
    css::uno::XInterface* acquired = cppu::acquire(functions);
    functions->take_direct_calls();
    return acquired;
}
