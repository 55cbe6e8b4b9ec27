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
        const fs::path code = language == core::Language::swedish ? "sv" : "en-US";
        for (const auto& ready : sheets::ready_sheets()) {
            const std::string name(ready.name);
            for (const bool example : {true, false}) {
                write(out / code / "Utfall" / (name + (example ? "-example" : "") + ".ots"),
                      sheets::workbook_of(ready, {language, example}, figures)
                          .package(book::Package::document_template));
            }
            if (ready.write_linked != nullptr) {
                // Not where the office lists templates: without a register it is of no use.
                write(out / "linked" / code / (name + ".ots"),
                      sheets::linked_workbook_of(ready, language, figures)
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
