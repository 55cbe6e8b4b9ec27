#include "core/base/number_label.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace utfall::core {

std::string number_label(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string number_label(double value, Language language) {
    std::string text = number_label(value);
    if (language == Language::swedish) {
        std::replace(text.begin(), text.end(), '.', ',');
    }
    return text;
}

} // namespace utfall::core
