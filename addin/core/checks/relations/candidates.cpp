#include "core/checks/relations/candidates.hpp"

#include <boost/container_hash/hash.hpp>

#include <algorithm>

namespace utfall::core::checks {

namespace {

std::size_t hash_of(const Family& family) {
    std::size_t hash = family.target;
    boost::hash_combine(hash, family.operation);
    boost::hash_combine(hash, family.terms);
    boost::hash_combine(hash, family.signs);
    boost::hash_combine(hash, family.scale);
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
