// The real package: installed, found by Calc, upgraded and removed, in folders of the test's own.
#include "office.hpp"
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

// Installs into a profile of its own. Root may only install for all users, so there it is the
// shared cache that is put aside; the machine's own installation stays untouched either way.
class Installation : public testing::Test {
protected:
    [[nodiscard]] int unopkg(const std::string& words) const {
        const std::string shared = geteuid() == 0 ? " --shared" : "";
        const auto space = words.find(' ');
        return run(UTFALL_UNOPKG " " + words.substr(0, space) + shared + words.substr(space) +
                   environment());
    }

    /// The value of a formula in a file that the installed office converts to text.
    [[nodiscard]] std::string value_of(const std::string& formula) const {
        const fs::path file = folder_.path() / "one.fods";
        std::ofstream(file) << R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>
<office:spreadsheet><table:table table:name="A"><table:table-row>
<table:table-cell table:formula="of:=)"
                            << formula
                            << R"("/></table:table-row></table:table></office:spreadsheet>
</office:body></office:document>)";
        const int status = run(std::string(UTFALL_SOFFICE) + environment() +
                               " --headless --convert-to csv --outdir '" + folder_.path().string() +
                               "' '" + file.string() + "'");
        EXPECT_EQ(status, 0);
        std::string text = support::read_file(folder_.path() / "one.csv");
        while (!text.empty() && text.back() == '\n') {
            text.pop_back();
        }
        return text;
    }

private:
    [[nodiscard]] std::string environment() const {
        return " '-env:UserInstallation=" + file_url(folder_.path() / "profile") +
               "' '-env:UNO_SHARED_PACKAGES_CACHE=" + file_url(folder_.path() / "cache") + "'";
    }

    [[nodiscard]] int run(const std::string& command) const {
        const std::string log = (folder_.path() / "log").string();
        return std::system((command + " >>'" + log + "' 2>&1 </dev/null").c_str());
    }

    TemporaryFolder folder_;
};

TEST_F(Installation, IsFoundByCalcUpgradedAndRemoved) {
    const std::string version = "ORG.UTFALL.FUNCTIONS.UTFALLVERSION()";
    const std::string package = "'" UTFALL_PACKAGE "'";
    ASSERT_EQ(unopkg("add -f -s " + package), 0);
    EXPECT_EQ(value_of(version), UTFALL_VERSION);
    ASSERT_EQ(unopkg("add -f -s " + package), 0) << "an upgrade is the same command";
    EXPECT_EQ(value_of(version), UTFALL_VERSION);
    ASSERT_EQ(unopkg("remove org.utfall"), 0);
    EXPECT_EQ(value_of(version), "#NAME?");
}

} // namespace

} // namespace utfall::tests
