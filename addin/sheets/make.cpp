// make_sheets <figures> <output>: writes every ready sheet as a template, in both languages, with
// example figures and empty.
#include "sheets/ready.hpp"

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace utfall;

void write(const fs::path& path, const std::string& content) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) {
        throw std::runtime_error("can't write " + path.string());
    }
}

void write_all(support::Figures& figures, const fs::path& out) {
    for (const auto language : {core::Language::swedish, core::Language::english}) {
        // The office's own names of the languages: the folder is found by the user's.
        const fs::path folder =
            out / (language == core::Language::swedish ? "sv" : "en-US") / "Utfall";
        for (const auto& ready : sheets::ready_sheets()) {
            for (const bool example : {true, false}) {
                const std::string file =
                    std::string(ready.name) + (example ? "-example" : "") + ".ots";
                write(folder / file, sheets::workbook_of(ready, {language, example}, figures)
                                         .package(book::Package::document_template));
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: make_sheets <figures folder> <output folder>\n";
        return EXIT_FAILURE;
    }
    try {
        support::Figures figures{fs::path(argv[1])};
        write_all(figures, argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "make_sheets: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
