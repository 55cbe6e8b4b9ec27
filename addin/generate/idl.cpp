#include "catalog/catalog.hpp"
#include "writers.hpp"

#include <sstream>

namespace utfall::generate {

namespace {

std::string parameter_list(const catalog::Function& function) {
    std::string list;
    for (const auto& parameter : function.parameters) {
        list += (list.empty() ? "[in] any " : ", [in] any ") + std::string(parameter.name);
    }
    return list;
}

} // namespace

std::string idl() {
    std::ostringstream text;
    text
        << "// Made from addin/catalog. Workbooks hold these names: add, never rename or reorder.\n"
           "module org { module utfall {\n\n"
           "/** The spreadsheet functions of Utfall. */\n"
           "interface XFunctions\n{\n";
    for (const catalog::Function* function : catalog::functions()) {
        text << "    /** " << function->name << ": " << function->text.en << " */\n"
             << "    any " << function->method() << "(" << parameter_list(*function) << ");\n";
    }
    text << "};\n\n"
            "/** The add-in as Calc finds it. */\n"
            "service Functions : XFunctions;\n\n"
            "}; };\n";
    return text.str();
}

} // namespace utfall::generate
