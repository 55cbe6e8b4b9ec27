#include "core/checks/search/candidates.hpp"

#include "core/checks/relations/limits.hpp"

#include <boost/container_hash/hash.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace utfall::core::checks {

namespace {

// Spreads numbers that follow each other over all bits, so that sums of them are hardly ever alike.
std::size_t mixed(std::uint64_t line) {
    line += 0x9e3779b97f4a7c15U;
    line = (line ^ (line >> 30U)) * 0xbf58476d1ce4e5b9U;
    line = (line ^ (line >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>(line ^ (line >> 31U));
}

} // namespace

Lines::Lines(std::vector<std::size_t> lines) : lines_(std::move(lines)), hashes_{0} {
    for (const std::size_t line : lines_) {
        hashes_.push_back(hashes_.back() + mixed(line));
    }
}

bool Candidates::same(const Counted& left, const Counted& right) {
    if (left.target != right.target || left.operation != right.operation ||
        left.scale != right.scale || left.terms.size() != right.terms.size() ||
        left.signs != right.signs) {
        return false;
    }
    if (left.terms.lines == right.terms.lines && left.terms.begin == right.terms.begin) {
        return true;
    }
    const auto at = [](const LineRun& run, std::size_t place) {
        return run.lines->all().begin() + static_cast<std::ptrdiff_t>(place);
    };
    return std::equal(at(left.terms, left.terms.begin), at(left.terms, left.terms.end),
                      at(right.terms, right.terms.begin));
}

void Candidates::add(Family family) {
    const std::size_t size = family.terms.size();
    Counted counted;
    counted.operation = family.operation;
    counted.shape = family.shape;
    counted.target = family.target;
    counted.terms = {std::make_shared<const Lines>(std::move(family.terms)), 0, size};
    counted.signs = std::move(family.signs);
    counted.scale = family.scale;
    add(std::move(counted));
}

void Candidates::add(Operation operation, Shape shape, std::size_t target, LineRun terms) {
    Counted counted;
    counted.operation = operation;
    counted.shape = shape;
    counted.target = target;
    counted.terms = std::move(terms);
    add(std::move(counted));
}

void Candidates::add(Counted counted) {
    std::size_t hash = counted.terms.lines->hash(counted.terms.begin, counted.terms.end);
    boost::hash_combine(hash, counted.target);
    boost::hash_combine(hash, counted.operation);
    boost::hash_combine(hash, counted.signs);
    boost::hash_combine(hash, counted.scale);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
        if (same(all_[it->second], counted)) {
            ++all_[it->second].votes;
            return;
        }
    }
    by_hash_.emplace(hash, all_.size());
    all_.push_back(std::move(counted));
}

std::vector<Family> Candidates::best(std::size_t lines, std::size_t least_votes) const {
    std::vector<const Counted*> order;
    for (const Counted& counted : all_) {
        if (counted.votes >= least_votes) {
            order.push_back(&counted);
        }
    }
    const auto first = std::min(limits::most_candidates, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(first),
                      order.end(), [](const Counted* a, const Counted* b) {
                          return a->votes != b->votes ? a->votes > b->votes : a < b;
                      });
    order.resize(first);
    const std::size_t most_terms =
        std::max(limits::most_candidates * limits::longest_scan, limits::most_rounds * lines);
    std::vector<Family> families;
    std::size_t terms = 0;
    for (const Counted* const counted : order) {
        if (terms + counted->terms.size() > most_terms) {
            continue;
        }
        terms += counted->terms.size();
        const auto begin = counted->terms.lines->all().begin();
        Family family;
        family.operation = counted->operation;
        family.shape = counted->shape;
        family.target = counted->target;
        family.terms.assign(begin + static_cast<std::ptrdiff_t>(counted->terms.begin),
                            begin + static_cast<std::ptrdiff_t>(counted->terms.end));
        family.signs = counted->signs;
        family.scale = counted->scale;
        families.push_back(std::move(family));
    }
    return families;
}

} // namespace utfall::core::checks
