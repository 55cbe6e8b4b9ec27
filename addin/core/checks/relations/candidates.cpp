#include "core/checks/relations/candidates.hpp"

#include <algorithm>
#include <functional>

namespace utfall::core::checks {

namespace {

std::size_t hash_of(const Family& family) {
    std::size_t hash = family.target * 31U + static_cast<std::size_t>(family.operation);
    const auto mix = [&hash](std::size_t value) {
        hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6U) + (hash >> 2U);
    };
    for (const std::size_t term : family.terms) {
        mix(term);
    }
    for (const int sign : family.signs) {
        mix(static_cast<std::size_t>(sign + 1));
    }
    mix(std::hash<double>{}(family.scale));
    return hash;
}

bool same(const Family& left, const Family& right) {
    return left.target == right.target && left.operation == right.operation &&
           left.scale == right.scale && left.terms == right.terms && left.signs == right.signs;
}

} // namespace

void Candidates::add(const Family& family) {
    const std::size_t hash = hash_of(family);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
        if (same(all_[it->second].family, family)) {
            ++all_[it->second].votes;
            return;
        }
    }
    by_hash_.emplace(hash, all_.size());
    all_.push_back({family, 1});
}

std::vector<Family> Candidates::best(std::size_t most, std::size_t least_votes) const {
    std::vector<const Counted*> order;
    for (const Counted& counted : all_) {
        if (counted.votes >= least_votes) {
            order.push_back(&counted);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Counted* a, const Counted* b) { return a->votes > b->votes; });
    std::vector<Family> families;
    for (std::size_t k = 0; k < std::min(most, order.size()); ++k) {
        families.push_back(order[k]->family);
    }
    return families;
}

} // namespace utfall::core::checks
