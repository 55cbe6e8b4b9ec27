// The declarations themselves: complete texts, unique names, a current IDL.
#include "catalog/catalog.hpp"
#include "core/base/text.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

void expect_text(const core::Text& text, const std::string& what) {
    for (const auto language : {core::Language::swedish, core::Language::english}) {
        const std::string_view said = text.in(language);
        EXPECT_FALSE(said.empty()) << what;
        EXPECT_EQ(core::trim(said), said) << what;
        EXPECT_EQ(core::encode(core::decode(said)), said) << what << " isn't UTF-8";
    }
}

TEST(Catalog, HasAllTextsInBothLanguages) {
    for (const auto& family : catalog::families()) {
        expect_text(family.title, "family title");
        for (const auto& function : family.functions) {
            const std::string name(function.name);
            expect_text(function.text, name);
            expect_text(function.notes.result, name + " result");
            expect_text(function.notes.keywords, name + " keywords");
            for (const core::Text& column : function.notes.columns) {
                expect_text(column, name + " column");
            }
            EXPECT_TRUE(function.text.sv.ends_with('.')) << name;
            EXPECT_TRUE(function.text.en.ends_with('.')) << name;
            for (const auto& parameter : function.parameters) {
                expect_text(parameter.text, name + " " + std::string(parameter.name));
                EXPECT_FALSE(parameter.label.empty()) << name;
            }
            for (const auto& note : function.notes.errors) {
                expect_text(note.when, name + " error");
            }
        }
    }
}

TEST(Catalog, NamesItsFunctionsAndParametersOnce) {
    std::set<std::string> methods;
    for (const auto* function : catalog::functions()) {
        EXPECT_TRUE(methods.insert(core::fold(function->method())).second) << function->name;
        std::set<std::string> names;
        std::set<std::string> labels;
        for (const auto& parameter : function->parameters) {
            EXPECT_TRUE(names.insert(core::fold(parameter.name)).second) << function->name;
            EXPECT_TRUE(labels.insert(core::fold(parameter.label)).second) << function->name;
        }
    }
}

// Left empty between two separators: `;;`.
bool may_be_left_empty(const catalog::Function& function, const catalog::Parameter& parameter) {
    return function.name == "OUTCOME_REPORT" && parameter.name == "sex";
}

TEST(Catalog, HasOptionalParametersLast) {
    for (const auto* function : catalog::functions()) {
        bool optional = false;
        for (const auto& parameter : function->parameters) {
            if (may_be_left_empty(*function, parameter)) {
                continue;
            }
            EXPECT_FALSE(optional && !parameter.optional) << function->name;
            optional = parameter.optional;
        }
    }
}

TEST(Catalog, DerivesTheMethodFromTheCellName) {
    ASSERT_NE(catalog::find("impact_points"), nullptr);
    EXPECT_EQ(catalog::find("impact_points")->method(), "impactPoints");
    EXPECT_EQ(catalog::find("IMPACTINDEX")->method(), "impactindex");
    EXPECT_EQ(catalog::find("no_such_function"), nullptr);
}

TEST(Idl, IsTheAcceptedOne) {
    EXPECT_EQ(support::read_file(fs::path(UTFALL_GENERATED_DIR) / "utfall.idl"),
              support::read_file(fs::path(UTFALL_SOURCE_DIR) / "idl/utfall.idl"))
        << "if the change only adds: cmake --build BUILD --target accept-idl";
}

} // namespace

} // namespace utfall::tests
