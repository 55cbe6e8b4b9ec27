#include "core/base/label.hpp"

namespace utfall::core {

std::size_t LabelList::add(const Label& label) {
    const auto [entry, added] = places_.emplace(label.key, shown_.size());
    if (added) {
        shown_.push_back(label.shown);
    }
    return entry->second;
}

std::optional<std::size_t> LabelList::find(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace utfall::core
