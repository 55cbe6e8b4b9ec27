// A column of texts in which few texts stand many times.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace utfall::core {

/// Texts row by row, each different one once (or a few times: nothing depends on it). What is
/// worked out of a text is worked out for each of `texts` and taken to the rows from there: of
/// 200 000 answers on a scale of six steps six are folded.
struct TextColumn {
    /// The place of a row without a text.
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::vector<std::string> texts;
    std::vector<std::uint32_t> rows; ///< the place of each row's text among `texts`, or none

    TextColumn() = default;
    /// Each row a text of its own.
    TextColumn(const std::vector<std::string>& column) {
        for (const std::string& text : column) {
            add(text);
        }
    }
    TextColumn(const std::vector<std::optional<std::string>>& column) {
        for (const auto& text : column) {
            if (text) {
                add(*text);
            } else {
                rows.push_back(none);
            }
        }
    }

    [[nodiscard]] std::size_t size() const { return rows.size(); }
    /// Adds a row with a text that isn't there yet.
    void add(std::string text) {
        rows.push_back(static_cast<std::uint32_t>(texts.size()));
        texts.push_back(std::move(text));
    }

    /// make(text) for each different text.
    template <typename Make> [[nodiscard]] auto map(const Make& make) const {
        std::vector<decltype(make(texts.front()))> values;
        values.reserve(texts.size());
        for (const std::string& text : texts) {
            values.push_back(make(text));
        }
        return values;
    }
};

} // namespace utfall::core
