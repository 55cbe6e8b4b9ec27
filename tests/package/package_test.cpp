// The built files: what the library needs from the machine, and what the package holds.
#include "support/csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <features.h>
#include <filesystem>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) {
        text.append(buffer.data(), n);
    }
    return text;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
        found.push_back((*it)[1]);
    }
    return found;
}

// 3.4.30 -> {3, 4, 30}, so that versions compare as numbers.
std::vector<int> version(const std::string& text) {
    std::vector<int> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, '.');) {
        parts.push_back(std::stoi(part));
    }
    return parts;
}

void expect_at_most(const std::string& symbols, const std::string& name,
                    const std::string& highest) {
    const auto versions = matches(symbols, name + "_([0-9.]+)");
    ASSERT_FALSE(versions.empty()) << "no symbol of " << name;
    for (const std::string& found : versions) {
        EXPECT_LE(version(found), version(highest)) << name;
    }
}

TEST(Library, NeedsNothingButUnoAndTheStandardLibraries) {
    const std::set<std::string> allowed{"libuno_cppu.so.3", "libuno_cppuhelpergcc3.so.3",
                                        "libuno_sal.so.3",  "libuno_salhelpergcc3.so.3",
                                        "libstdc++.so.6",   "libm.so.6",
                                        "libgcc_s.so.1",    "libc.so.6"};
    const auto needed = matches(output_of("objdump -p " UTFALL_LIBRARY), "NEEDED +([^\\s]+)");
    ASSERT_FALSE(needed.empty());
    for (const std::string& library : needed) {
        EXPECT_TRUE(allowed.count(library) == 1) << library;
    }
}

TEST(Library, HasNoRunPath) {
    EXPECT_TRUE(matches(output_of("objdump -p " UTFALL_LIBRARY), "(R(UN)?PATH)").empty());
}

// A library needs at least the system that it was built on, so packages for others are built on
// Debian 12 (glibc 2.36).
TEST(Library, RunsWithTheOldestSystemThatWePromise) {
    if (__GLIBC_MINOR__ > 36) {
        GTEST_SKIP() << "built on a newer system, for that system";
    }
    const std::string symbols = output_of("objdump -T " UTFALL_LIBRARY);
    expect_at_most(symbols, "GLIBC", "2.34");
    expect_at_most(symbols, "GLIBCXX", "3.4.30");
}

TEST(Library, ExportsItsConstructors) {
    const std::string exported = output_of("nm -D --defined-only " UTFALL_LIBRARY);
    const auto components = support::read_file(fs::path(UTFALL_FOLDER) / "utfall.components");
    const auto constructors = matches(components, "constructor=\"([^\"]+)\"");
    ASSERT_FALSE(constructors.empty());
    for (const std::string& constructor : constructors) {
        EXPECT_NE(exported.find(" T " + constructor + "\n"), std::string::npos) << constructor;
    }
}

// Other libraries of the office must not meet our functions, nor the templates that we instantiate.
TEST(Library, ExportsNothingElse) {
    const std::string exported = output_of("nm -D --defined-only " UTFALL_LIBRARY);
    for (const std::string& symbol : matches(exported, "[0-9a-f]+ [^\\s]+ ([^\\s]+)\n")) {
        EXPECT_TRUE(symbol.starts_with("org_utfall_")) << symbol;
    }
}

#ifdef NDEBUG
constexpr bool release = true;
#else
constexpr bool release = false;
#endif

TEST(Package, ShipsTheLibraryWithoutSymbols) {
    if (!release) {
        GTEST_SKIP() << "a developer's build keeps them";
    }
    const std::string sections =
        output_of("objdump -h '" + (fs::path(UTFALL_FOLDER) / "utfall.so").string() + "'");
    EXPECT_NE(sections.find(".text"), std::string::npos);
    EXPECT_EQ(sections.find(".debug_"), std::string::npos);
    EXPECT_NE(output_of("nm '" + (fs::path(UTFALL_FOLDER) / "utfall.so").string() + "' 2>&1")
                  .find("no symbols"),
              std::string::npos);
}

struct Packed {
    std::string name;
    std::size_t size = 0; ///< as packed
};

// Little-endian numbers of a zip archive.
std::size_t number(const std::string& bytes, std::size_t place, std::size_t length) {
    std::size_t value = 0;
    for (std::size_t i = length; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes.at(place + i));
    }
    return value;
}

// The files of a zip archive, from its directory at the end.
std::vector<Packed> packed_files(const fs::path& archive) {
    const std::string bytes = support::read_file(archive);
    const std::size_t end = bytes.rfind("PK\5\6");
    if (end == std::string::npos) {
        throw std::runtime_error("no zip archive: " + archive.string());
    }
    std::vector<Packed> files;
    std::size_t place = number(bytes, end + 16, 4);
    for (std::size_t left = number(bytes, end + 10, 2); left > 0; --left) {
        const std::size_t name_length = number(bytes, place + 28, 2);
        files.push_back({bytes.substr(place + 46, name_length), number(bytes, place + 20, 4)});
        place += 46 + name_length + number(bytes, place + 30, 2) + number(bytes, place + 32, 2);
    }
    return files;
}

bool is_picture_or_workbook(const std::string& name) {
    const auto ending = fs::path(name).extension();
    return ending == ".png" || ending == ".ots" || ending == ".fods";
}

// What everybody downloads who has a slow connection. Pictures and workbooks are what the help and
// the examples are. A megabyte as whoever sees the file's size counts it, not 1024 * 1024.
TEST(Package, IsUnderAMegabyteApartFromPicturesAndWorkbooks) {
    if (!release) {
        GTEST_SKIP() << "a developer's build is larger";
    }
    constexpr std::size_t megabyte = 1000 * 1000;
    std::size_t size = 0;
    for (const Packed& file : packed_files(UTFALL_PACKAGE)) {
        size += is_picture_or_workbook(file.name) ? 0 : file.size;
    }
    EXPECT_GT(size, 100000U) << "the library is in it";
    EXPECT_LT(size, megabyte);
}

TEST(Package, HoldsEveryFileThatItsManifestNames) {
    const fs::path folder = UTFALL_FOLDER;
    const auto named =
        matches(support::read_file(folder / "META-INF/manifest.xml"), "full-path=\"([^\"]+)\"");
    ASSERT_FALSE(named.empty());
    for (const std::string& file : named) {
        EXPECT_TRUE(fs::exists(folder / file)) << file;
    }
}

TEST(Package, HoldsEveryFileThatItsDescriptionNames) {
    const fs::path folder = UTFALL_FOLDER;
    const auto named =
        matches(support::read_file(folder / "description.xml"), "xlink:href=\"([^\"]+)\"");
    ASSERT_FALSE(named.empty());
    for (const std::string& file : named) {
        EXPECT_TRUE(fs::exists(folder / file)) << file;
    }
}

TEST(Package, HoldsTheLicencesOfWhatItIsMadeOf) {
    const fs::path folder = UTFALL_FOLDER;
    EXPECT_NE(support::read_file(folder / "LICENSE").find("Mozilla Public License"),
              std::string::npos);
    const std::string notice = support::read_file(folder / "licences/utf8proc.txt");
    EXPECT_NE(notice.find("Permission is hereby granted"), std::string::npos);
    EXPECT_NE(notice.find("Unicode, Inc."), std::string::npos);
}

TEST(Package, SaysWhatItIs) {
    const std::string text = support::read_file(fs::path(UTFALL_FOLDER) / "description.xml");
    EXPECT_NE(text.find("<identifier value=\"org.utfall\"/>"), std::string::npos);
    EXPECT_NE(text.find("<version value=\"" UTFALL_VERSION "\"/>"), std::string::npos);
    EXPECT_NE(text.find("<platform value=\"linux_x86_64\"/>"), std::string::npos);
    EXPECT_NE(text.find("LibreOffice-minimal-version value=\"7.4\""), std::string::npos);
    for (const char* language : {"sv", "en"}) {
        const std::string name = std::string("<name lang=\"") + language + "\">";
        EXPECT_NE(text.find(name), std::string::npos) << language;
    }
}

TEST(Package, HasALicenceAndNewsInBothLanguagesAndAnIconForHighContrast) {
    const fs::path folder = UTFALL_FOLDER;
    const std::string text = support::read_file(folder / "description.xml");
    for (const char* language : {"sv", "en"}) {
        for (const char* element : {"license-text", "src"}) {
            const std::string pattern =
                std::string("<(") + element + " [^>]*lang=\"" + language + "\")";
            EXPECT_FALSE(matches(text, pattern).empty()) << element << language;
        }
    }
    EXPECT_NE(text.find("<high-contrast "), std::string::npos);
    const std::string english = support::read_file(folder / "LICENSE");
    const std::string swedish = support::read_file(folder / "texts/licence_sv.txt");
    EXPECT_TRUE(swedish.starts_with("Utfall är fri programvara"));
    EXPECT_NE(swedish.find(english), std::string::npos) << "the licence is whole";
}

// The pages that the help leads to, and their pictures.
TEST(Package, HoldsWhatItsHelpShows) {
    const fs::path folder = UTFALL_FOLDER;
    for (const char* page : {"help/hjalp.html", "help/help.html"}) {
        const std::string text = support::read_file(folder / page);
        const auto pictures = matches(text, "src=\"([^\"]+)\"");
        EXPECT_FALSE(pictures.empty()) << page;
        for (const std::string& file : pictures) {
            EXPECT_TRUE(fs::exists(folder / "help" / file)) << file;
        }
        for (const std::string& file : matches(text, "href=\"([^\"#]+)\"")) {
            EXPECT_TRUE(fs::exists(folder / "help" / file)) << file;
        }
        for (const std::string& place : matches(text, "href=\"#([^\"]+)\"")) {
            EXPECT_NE(text.find("id=\"" + place + "\""), std::string::npos) << place;
        }
    }
}

// In the office's terms %origin% is the folder of the file that says it.
TEST(Package, HoldsTheIconsOfItsCommands) {
    const fs::path folder = UTFALL_FOLDER;
    const auto icons = matches(support::read_file(folder / "Addons.xcu"), "%origin%/([^<]+)");
    EXPECT_FALSE(icons.empty());
    for (const std::string& file : icons) {
        EXPECT_TRUE(fs::exists(folder / file)) << file;
    }
}

// What is put beside the package when a version is published.
TEST(Package, HasUpdateInformationOfItsVersion) {
    const std::string text =
        support::read_file(fs::path(UTFALL_PACKAGE).parent_path() / "utfall.update.xml");
    EXPECT_NE(text.find("<version value=\"" UTFALL_VERSION "\"/>"), std::string::npos);
    EXPECT_NE(text.find(fs::path(UTFALL_PACKAGE).filename().string()), std::string::npos);
}

TEST(Package, IsTheFolderPacked) {
    ASSERT_TRUE(fs::exists(UTFALL_PACKAGE));
    const std::string listed = output_of("cmake -E tar tf " UTFALL_PACKAGE);
    for (const auto& entry : fs::recursive_directory_iterator(UTFALL_FOLDER)) {
        if (entry.is_regular_file()) {
            const std::string name = fs::relative(entry.path(), UTFALL_FOLDER).string();
            EXPECT_NE(listed.find(name), std::string::npos) << name;
        }
    }
}

} // namespace

} // namespace utfall::tests
