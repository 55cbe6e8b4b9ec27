#include "catalog/catalog.hpp"
#include "writers.hpp"

#include <sstream>

namespace utfall::generate {

namespace {

void write_method(std::ostream& text, const catalog::Function& function, std::size_t index) {
    text << "    css::uno::Any SAL_CALL " << function.method() << "(";
    std::string separator;
    for (const auto& parameter : function.parameters) {
        text << separator << "const css::uno::Any& " << parameter.name;
        separator = ", ";
    }
    text << ") override {\n        return this->call(" << index << ", {";
    separator.clear();
    for (const auto& parameter : function.parameters) {
        text << separator << "&" << parameter.name;
        separator = ", ";
    }
    text << "});\n    }\n";
}

} // namespace

std::string glue() {
    std::ostringstream text;
    text << "// Made from addin/catalog.\n"
            "#pragma once\n\n"
            "namespace utfall::uno {\n\n"
            "/// Hands each method of org.utfall.XFunctions to Base::call with its index in the\n"
            "/// catalog.\n"
            "template <typename Base> class FunctionsGlue : public Base {\n"
            "public:\n"
            "    using Base::Base;\n\n";
    const auto& functions = catalog::functions();
    for (std::size_t i = 0; i < functions.size(); ++i) {
        write_method(text, *functions[i], i);
    }
    text << "};\n\n} // namespace utfall::uno\n";
    return text.str();
}

} // namespace utfall::generate
