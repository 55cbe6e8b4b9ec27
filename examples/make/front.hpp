// The front sheet that all workbooks share: what this is, how to read it, what is where.
#pragma once

#include "notation.hpp"

#include <string>
#include <vector>

namespace utfall::examples {

struct Content {
    std::string sheet;
    std::string shows;
    std::string functions;
};

struct Front {
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<Content> contents;
    bool compares = false; // with printed figures
    bool signals = true;   // has cells with icons
    bool fills = false;    // has cells that an office fills in
};

constexpr std::string_view front_name = "Läs mig";
[[nodiscard]] inline std::vector<double> front_widths_cm() {
    return {4.6, 9.4, 14.4};
}

void write_front(Sheet& sheet, const Front& front);

} // namespace utfall::examples
