// Writes everything that is derived from the catalog into a folder. A file that would not change
// is not touched, so that an edit of the core redoes no headers.
#include "writers.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& text) {
    if (fs::exists(path) && content(path) == text) {
        return;
    }
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) {
        throw std::runtime_error("can't write " + path.string());
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: generate FOLDER VERSION\n";
        return 2;
    }
    try {
        using namespace utfall;
        const fs::path folder = argv[1];
        const std::string version = argv[2];
        fs::create_directories(folder);
        write(folder / "utfall.idl", generate::idl());
        write(folder / "CalcAddIns.xcu", generate::xcu());
        write(folder / "Addons.xcu", generate::addons());
        write(folder / "CalcWindowState.xcu", generate::toolbar_state());
        write(folder / "Accelerators.xcu", generate::accelerators());
        write(folder / "CalcCommands.xcu", generate::command_names());
        write(folder / "functions_glue.hpp", generate::glue());
        write(folder / "funktioner.html", generate::reference(core::Language::swedish, version));
        write(folder / "functions.html", generate::reference(core::Language::english, version));
        write(folder / "vad-som-kontrolleras.html",
              generate::checks_page(core::Language::swedish, version));
        write(folder / "what-is-checked.html",
              generate::checks_page(core::Language::english, version));
    } catch (const std::exception& error) {
        std::cerr << "generate: " << error.what() << "\n";
        return 1;
    }
}
