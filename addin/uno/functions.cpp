// The add-in: the UNO service behind the spreadsheet functions.
#include "catalog/catalog.hpp"
#include "uno/convert.hpp"
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

protected:
    // Evaluates the function with this index in the catalog. An error is a value, not an
    // exception: Calc turns exceptions into errors that say less.
    css::uno::Any call(std::size_t index, std::initializer_list<const css::uno::Any*> values) {
        boost::container::small_vector<cells::Argument, usual_parameters> arguments;
        for (const css::uno::Any* value : values) {
            arguments.push_back(to_argument(*value));
        }
        const std::span<cells::Argument> span(arguments.data(), arguments.size());
        return to_any(catalog::functions()[index]->call_packed(span, context_));
    }

private:
    cells::Context context_{core::Language::swedish, UTFALL_VERSION};
    css::lang::Locale locale_;
};

using Functions = FunctionsGlue<FunctionsBase>;

} // namespace

} // namespace utfall::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_utfall_Functions(css::uno::XComponentContext* /*context*/,
                     const css::uno::Sequence<css::uno::Any>& /*arguments*/) {
    return cppu::acquire(new utfall::uno::Functions());
}
