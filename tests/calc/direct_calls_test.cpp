// The add-in as the office's reflection calls it, in the test's own process: past the language
// bridge, with the same answers, and gone when nobody holds it.
#include "live.hpp"
#include "uno/text.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/reflection/theCoreReflection.hpp>
#include <cppuhelper/weakref.hxx>
#include <uno/dispatcher.h>
#include <uno/environment.hxx>
#include <uno/lbnames.h>
#include <uno/mapping.hxx>

#include <gtest/gtest.h>

#include <dlfcn.h>
#include <initializer_list>
#include <stdexcept>
#include <string>

namespace utfall::tests {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::XInterface;

using Constructor = XInterface* (*)(css::uno::XComponentContext*, const Sequence<Any>&);

Constructor constructor() {
    // Never closed: types that it has made known stay in the process.
    static void* const library = dlopen(UTFALL_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw std::runtime_error(dlerror());
    }
    return reinterpret_cast<Constructor>(dlsym(library, "org_utfall_Functions"));
}

Reference<XInterface> functions() {
    return {constructor()(office().local().get(), {}), SAL_NO_ACQUIRE};
}

// As Calc calls a method of an add-in.
Any invoke(const Reference<XInterface>& object, const char* interface, const char* method,
           std::initializer_list<Any> values) {
    const auto type = css::reflection::theCoreReflection::get(office().local())
                          ->forName(rtl::OUString::createFromAscii(interface));
    Sequence<Any> arguments(values.begin(), static_cast<sal_Int32>(values.size()));
    return type->getMethod(rtl::OUString::createFromAscii(method))->invoke(Any(object), arguments);
}

Any column(std::initializer_list<Any> cells) {
    Sequence<Sequence<Any>> rows(static_cast<sal_Int32>(cells.size()));
    auto* row = rows.getArray();
    for (const Any& cell : cells) {
        *row++ = Sequence<Any>(&cell, 1);
    }
    return Any(rows);
}

TEST(DirectCalls, ReachTheLibraryWithoutAProxyOfTheBridge) {
    const Reference<XInterface> object = functions();
    const css::uno::Mapping to_binary(
        css::uno::Environment(rtl::OUString(CPPU_CURRENT_LANGUAGE_BINDING_NAME)),
        css::uno::Environment(rtl::OUString(UNO_LB_UNO)));
    const css::uno::Type type(css::uno::TypeClass_INTERFACE,
                              rtl::OUString("org.utfall.XFunctions"));
    auto* binary = static_cast<uno_Interface*>(to_binary.mapInterface(object.get(), type));
    ASSERT_NE(binary, nullptr);
    Dl_info place{};
    ASSERT_NE(dladdr(reinterpret_cast<void*>(binary->pDispatcher), &place), 0);
    EXPECT_EQ(std::string(place.dli_fname), UTFALL_LIBRARY);
    binary->release(binary);
}

TEST(DirectCalls, GiveSingleValuesAndColumns) {
    const Reference<XInterface> object = functions();
    const Any rate = invoke(object, "org.utfall.XFunctions", "throughput", {Any(1.0), Any(4.0)});
    EXPECT_EQ(rate.get<double>(), 0.25);
    const Any rates =
        invoke(object, "org.utfall.XFunctions", "throughput",
               {column({Any(1.0), Any(2.0), Any(3.0)}), column({Any(2.0), Any(8.0), Any(4.0)})});
    const auto rows = rates.get<Sequence<Sequence<double>>>();
    ASSERT_EQ(rows.getLength(), 3);
    EXPECT_EQ(rows[0][0], 0.5);
    EXPECT_EQ(rows[1][0], 0.25);
    EXPECT_EQ(rows[2][0], 0.75);
}

// A column of texts, arguments left out, and a table with texts in it.
TEST(DirectCalls, TakeAndGiveTexts) {
    const Reference<XInterface> object = functions();
    const Any outcomes = column({Any(rtl::OUString("Arbete")), Any(rtl::OUString("arbete"))});
    const Any counted =
        invoke(object, "org.utfall.XFunctions", "outcomeTable", {outcomes, Any(), Any()});
    const auto rows = counted.get<Sequence<Sequence<Any>>>();
    ASSERT_GE(rows.getLength(), 1);
    EXPECT_EQ(uno::to_utf8(rows[0][0].get<rtl::OUString>()), "Arbete");
}

// XInterface's own methods come the same way.
TEST(DirectCalls, AnswerForTheOtherInterfacesOfTheObject) {
    const Reference<XInterface> object = functions();
    const Any found = invoke(object, "com.sun.star.uno.XInterface", "queryInterface",
                             {Any(cppu::UnoType<css::lang::XServiceInfo>::get())});
    const auto information = found.get<Reference<css::lang::XServiceInfo>>();
    ASSERT_TRUE(information.is());
    EXPECT_TRUE(information->supportsService("org.utfall.Functions"));
}

TEST(DirectCalls, DontKeepTheObjectAlive) {
    Reference<XInterface> object = functions();
    const css::uno::WeakReference<XInterface> weak(object);
    invoke(object, "org.utfall.XFunctions", "throughput", {Any(1.0), Any(4.0)});
    EXPECT_TRUE(Reference<XInterface>(weak).is());
    object.clear();
    EXPECT_FALSE(Reference<XInterface>(weak).is());
}

} // namespace

} // namespace utfall::tests
