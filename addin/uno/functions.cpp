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

#include <initializer_list>
#include <utility>
#include <vector>

namespace utfall::uno {

namespace {

struct FunctionNames {
    static constexpr const char* implementation = "org.utfall.FunctionsImplementation";
    static constexpr const char* service = "org.utfall.Functions";
};

using Interfaces = cppu::WeakImplHelper3<org::utfall::XFunctions, css::lang::XLocalizable,
                                         css::lang::XServiceInfo>;

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
        std::vector<cells::Argument> arguments;
        arguments.reserve(values.size());
        for (const css::uno::Any* value : values) {
            arguments.push_back(to_argument(*value));
        }
        return to_any(catalog::functions()[index]->call(std::move(arguments), context_));
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
