#include "core/checks/search/candidates.hpp"

#include "core/checks/relations/limits.hpp"

#include <algorithm>
#include <utility>

namespace utfall::core::checks {

Lines::Lines(std::vector<std::size_t> lines) : lines_(std::move(lines)) {
    hashes_.reserve(lines_.size() + 1);
    hashes_.push_back(0);
    for (const std::size_t line : lines_) {
        hashes_.push_back(hashes_.back() + spread(line)); // sums of these are hardly ever alike
    }
}

bool Candidates::Counted::is_like(const Counted& other) const {
    return target == other.target && form == other.form && size == other.size &&
           (terms == other.terms || std::equal(terms, terms + size, other.terms));
}

void Candidates::add(Family family) {
    Counted counted;
    counted.size = static_cast<std::uint32_t>(family.terms.size());
    counted.target = static_cast<std::uint32_t>(family.target);
    counted.form = place_of({family.operation, std::move(family.signs), family.scale});
    counted.shape = family.shape;
    std::size_t hash = 0;
    for (const std::size_t term : family.terms) {
        hash += spread(term);
    }
    own_.push_back(std::move(family.terms));
    counted.terms = own_.back().data();
    add(counted, hash);
}

void Candidates::add(Operation operation, Shape shape, std::size_t target, const LineRun& terms) {
    lines_.insert(terms.lines);
    Counted counted;
    counted.terms = terms.lines->all().data() + terms.begin;
    counted.size = static_cast<std::uint32_t>(terms.size());
    counted.target = static_cast<std::uint32_t>(target);
    counted.form = place_of({operation, {}, 1.0});
    counted.shape = shape;
    add(counted, terms.lines->hash(terms.begin, terms.end));
}

void Candidates::add(const Counted& counted, std::size_t hash_of_terms) {
    const std::size_t hash =
        spread(hash_of_terms + spread(counted.target) + static_cast<std::size_t>(counted.form));
    const auto before = by_hash_.find_or_add(
        hash, all_.size(), [&](std::size_t place) { return all_[place].is_like(counted); });
    if (before) {
        ++all_[*before].votes;
    } else {
        all_.push_back(counted);
    }
}

// Most candidates have the form of the one before.
std::uint32_t Candidates::place_of(Form form) {
    if (!all_.empty() && forms_[all_.back().form] == form) {
        return all_.back().form;
    }
    const auto known = std::find(forms_.begin(), forms_.end(), form);
    const auto place = static_cast<std::uint32_t>(known - forms_.begin());
    if (known == forms_.end()) {
        forms_.push_back(std::move(form));
    }
    return place;
}

Family Candidates::family_of(const Counted& counted) const {
    const Form& form = forms_[counted.form];
    Family family;
    family.operation = form.operation;
    family.shape = counted.shape;
    family.target = counted.target;
    family.terms.assign(counted.terms, counted.terms + counted.size);
    family.signs = form.signs;
    family.scale = form.scale;
    return family;
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
        if (terms + counted->size > most_terms) {
            continue;
        }
        terms += counted->size;
        families.push_back(family_of(*counted));
    }
    return families;
}

} // namespace utfall::core::checks
