#include "live.hpp"

#include "uno/text.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <string_view>

namespace utfall::tests {

namespace {

std::string& locale_setting() {
    static std::string locale = "sv-SE";
    return locale;
}

std::unique_ptr<Office>& running_office() {
    static std::unique_ptr<Office> running;
    return running;
}

// Ends the office before the program's statics go.
class OfficeEnvironment : public testing::Environment {
public:
    void TearDown() override { running_office().reset(); }
};

} // namespace

Office& office() {
    if (running_office() && !running_office()->runs()) {
        ADD_FAILURE() << "the office has ended; it said:\n" << running_office()->last_words();
        running_office().reset();
    }
    if (!running_office()) {
        running_office() = std::make_unique<Office>(test_locale());
    }
    return *running_office();
}

void put_away(const css::uno::Reference<css::uno::XInterface>& document) noexcept {
    try {
        close(document);
    } catch (const css::uno::Exception& error) {
        ADD_FAILURE() << "the document can't be closed: " << uno::to_utf8(error.Message);
    }
}

const std::string& test_locale() {
    return locale_setting();
}

core::Language test_language() {
    return test_locale().starts_with("sv") ? core::Language::swedish : core::Language::english;
}

} // namespace utfall::tests

int main(int argc, char** argv) {
    using namespace utfall::tests;
    testing::InitGoogleTest(&argc, argv);
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        static constexpr std::string_view option = "--locale=";
        if (!argument.starts_with(option)) {
            std::cerr << "unknown argument " << argument << "; known: --locale=sv-SE\n";
            return 2;
        }
        locale_setting() = argument.substr(option.size());
    }
    testing::AddGlobalTestEnvironment(new OfficeEnvironment);
    return RUN_ALL_TESTS();
}
