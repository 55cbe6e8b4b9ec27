// What has been worked out of a text: columns of thousands of rows repeat few texts, and cells with
// the same text are mostly one cell.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace utfall::core {

/// Remembers what a function gives for each text, known by where it stands.
template <typename Value> class TextMemo {
public:
    /// make(text), worked out once for each place of a text.
    /// @param text must outlive the memo
    template <typename Make> Value of(std::string_view text, const Make& make) {
        if (const auto known = values_.find(text.data()); known != values_.end()) {
            return known->second;
        }
        const Value value = make(text);
        if (values_.size() < most_texts) {
            values_.emplace(text.data(), value);
        }
        return value;
    }

private:
    /// A column of all different texts, such as names, isn't worth remembering.
    static constexpr std::size_t most_texts = 1000;

    std::unordered_map<const char*, Value> values_;
};

} // namespace utfall::core
