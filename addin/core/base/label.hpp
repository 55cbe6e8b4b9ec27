// Labels of table rows: outcomes, answers, steps of a scale.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace utfall::core {

/// A label: how it is shown, and what it is compared by.
struct Label {
    Cell shown;      ///< as it was first written; a number stays a number
    std::string key; ///< folded: trimmed, lower case, runs of spaces one blank
};

/// Different labels in order of first appearance.
class LabelList {
public:
    /// The place of a label, which is added if it is new.
    std::size_t add(const Label& label);
    /// The place of the label with this key, if it is there.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& key) const;

    [[nodiscard]] std::size_t size() const { return shown_.size(); }
    [[nodiscard]] const Cell& shown(std::size_t place) const { return shown_[place]; }

private:
    std::vector<Cell> shown_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace utfall::core
