#include "catalog/catalog.hpp"
#include "markup.hpp"
#include "writers.hpp"

#include <sstream>

namespace utfall::generate {

namespace {

// To Calc every parameter of type `any` is optional, and it says so in the wizard: our text must
// say which ones aren't.
constexpr core::Text required_mark{"Måste anges. ", "Required. "};
constexpr core::Text optional_mark{" (valfri)", " (optional)"};

void write_property(std::ostream& text, std::string_view indent, std::string_view name,
                    std::string_view en, std::string_view sv) {
    text << indent << "<prop oor:name=\"" << name << "\"><value xml:lang=\"en-US\">" << escape(en)
         << "</value>";
    if (!sv.empty()) {
        text << "<value xml:lang=\"sv\">" << escape(sv) << "</value>";
    }
    text << "</prop>\n";
}

void write_parameter(std::ostream& text, const catalog::Parameter& parameter) {
    const auto described = [&](core::Language language) {
        const std::string said(parameter.text.in(language));
        return parameter.optional ? said + std::string(optional_mark.in(language))
                                  : std::string(required_mark.in(language)) + said;
    };
    text << "            <node oor:name=\"" << parameter.name << "\" oor:op=\"replace\">\n";
    write_property(text, "              ", "DisplayName", parameter.english_label(),
                   parameter.label);
    write_property(text, "              ", "Description", described(core::Language::english),
                   described(core::Language::swedish));
    text << "            </node>\n";
}

void write_function(std::ostream& text, const catalog::Function& function) {
    text << "        <node oor:name=\"" << function.method() << "\" oor:op=\"replace\">\n";
    // One name in every language: a name of its own per language would be unknown in the others.
    write_property(text, "          ", "DisplayName", function.name, "");
    write_property(text, "          ", "Description", function.description(core::Language::english),
                   function.description(core::Language::swedish));
    text << "          <prop oor:name=\"Category\"><value>Add-In</value></prop>\n"
            "          <node oor:name=\"Parameters\">\n";
    for (const auto& parameter : function.parameters) {
        write_parameter(text, parameter);
    }
    text << "          </node>\n        </node>\n";
}

} // namespace

std::string xcu() {
    std::ostringstream text;
    text << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<!-- Made from addin/catalog. -->\n"
            "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\"\n"
            "                    xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"\n"
            "                    oor:name=\"CalcAddIns\" oor:package=\"org.openoffice.Office\">\n"
            "  <node oor:name=\"AddInInfo\">\n"
            "    <node oor:name=\""
         << catalog::service_name
         << "\" oor:op=\"replace\">\n"
            "      <node oor:name=\"AddInFunctions\">\n";
    for (const catalog::Function* function : catalog::functions()) {
        write_function(text, *function);
    }
    text << "      </node>\n    </node>\n  </node>\n</oor:component-data>\n";
    return text.str();
}

} // namespace utfall::generate
