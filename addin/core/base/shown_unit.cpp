#include "core/base/shown_unit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace utfall::core {

namespace {

// The longest text of a double in fixed notation: sign, 309 digits, point, 1074 decimals.
using Buffer = std::array<char, 1400>;

int decimals_in(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) {
        return 0;
    }
    const std::size_t last = text.find_last_not_of('0');
    return last == point ? 0 : static_cast<int>(last - point);
}

} // namespace

int shown_decimals(double figure) {
    if (!std::isfinite(figure)) {
        return 0;
    }
    Buffer buffer;
    const auto shortest =
        std::to_chars(buffer.begin(), buffer.end(), figure, std::chars_format::fixed);
    const int decimals = decimals_in({buffer.data(), shortest.ptr});
    if (decimals <= most_shown_decimals) {
        return decimals;
    }
    const auto rounded = std::to_chars(buffer.begin(), buffer.end(), figure,
                                       std::chars_format::fixed, most_shown_decimals);
    return decimals_in({buffer.data(), rounded.ptr});
}

double shown_unit(std::span<const double> figures) {
    int decimals = 0;
    for (const double figure : figures) {
        decimals = std::max(decimals, shown_decimals(figure));
    }
    return std::pow(10.0, -decimals);
}

} // namespace utfall::core
