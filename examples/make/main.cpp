// make_examples <figures> <output>: writes the example workbooks, each only if it has changed.
#include "books.hpp"

#include "support/csv.hpp"

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

namespace fs = std::filesystem;

void write_if_changed(const fs::path& path, const std::string& content) {
    if (fs::exists(path) && utfall::support::read_file(path) == content) {
        std::cout << path.string() << " is current\n";
        return;
    }
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) {
        throw std::runtime_error("can't write " + path.string());
    }
    std::cout << path.string() << " written\n";
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: make_examples <figures folder> <output folder>\n";
        return EXIT_FAILURE;
    }
    try {
        using namespace utfall::examples;
        Figures figures{fs::path(argv[1])};
        const fs::path out = argv[2];
        fs::create_directories(out);
        write_if_changed(out / "arsredovisning-2023.fods", arsredovisning_2023(figures).flat_xml());
        write_if_changed(out / "socialt-bokslut-2020.fods",
                         socialt_bokslut_2020(figures).flat_xml());
        write_if_changed(out / "halvar-2020.fods", halvar_2020(figures).flat_xml());
        write_if_changed(out / "deltagarregister.fods", deltagarregister().flat_xml());
        write_if_changed(out / "enkat.fods", enkat().flat_xml());
    } catch (const std::exception& error) {
        std::cerr << "make_examples: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
