#include "book/wrapping.hpp"

#include <algorithm>
#include <cstddef>

namespace utfall::book {
namespace {

constexpr double margins_cm = 0.24; // of a cell, left and right together

[[nodiscard]] double letters(std::string_view utf8) {
    return static_cast<double>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        return !continues;
    }));
}

} // namespace

int lines_of(std::string_view text, double width_cm) {
    const double room = std::max(1.0, (width_cm - margins_cm) / letter_cm);
    int lines = 1;
    double used = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        double word = letters(text.substr(0, end));
        const bool fits = used == 0 || used + 1 + word <= room;
        lines += fits ? 0 : 1;
        used = fits && used > 0 ? used + 1 + word : word;
        // A word wider than the cell is broken too.
        for (; used > room; used -= room) {
            ++lines;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

double height_of(int lines) {
    return lines * line_cm + 0.1;
}

} // namespace utfall::book
