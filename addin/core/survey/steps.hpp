// The steps of a scale and the answers that are no answers, as every survey function reads them.
#pragma once

#include "core/base/label.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace utfall::core {

/// A set of answers, compared folded.
class AnswerSet {
public:
    explicit AnswerSet(std::span<const std::string> answers);

    [[nodiscard]] bool holds(const std::string& folded) const { return folded_.contains(folded); }
    [[nodiscard]] bool empty() const { return folded_.empty(); }

    /// @param name what `answers` are, for the message
    /// @throws DomainError one of `answers` is in the set
    void require_none_of(std::span<const std::string> answers, std::string_view name) const;

private:
    std::unordered_set<std::string> folded_;
};

/// The steps of a scale, to be found by their folded texts.
/// @throws DomainError no step, or a step that stands twice
[[nodiscard]] LabelList steps_of(std::span<const std::string> scale);

} // namespace utfall::core
