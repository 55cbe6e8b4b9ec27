#include "core/checks/relations/by_line.hpp"

#include <algorithm>

namespace utfall::core::checks {

std::vector<std::pair<std::size_t, ByLine::Use>> ByLine::uses_of(const Family& family) const {
    std::vector<std::size_t> terms = family.terms;
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    const std::size_t place = lines_.size();
    std::vector<std::pair<std::size_t, Use>> uses;
    uses.reserve(terms.size() + 1);
    bool target = false;
    for (const std::size_t term : terms) {
        target = target || term == family.target;
        uses.emplace_back(term, Use{place, term == family.target, true});
    }
    if (!target) {
        uses.emplace_back(family.target, Use{place, true, false});
    }
    return uses;
}

void ByLine::add(const Family& family) {
    const auto uses = uses_of(family);
    for (const auto& [line, use] : uses) {
        uses_[line].push_back(use);
    }
    lines_.push_back(uses.size());
}

std::span<const ByLine::Use> ByLine::with(std::size_t line) const {
    const auto found = uses_.find(line);
    return found == uses_.end() ? std::span<const Use>() : found->second;
}

} // namespace utfall::core::checks
