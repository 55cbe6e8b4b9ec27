#include "core/checks/relations/known.hpp"

#include "core/checks/relations/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::checks {

namespace {

/// A known relation with more breaks than agreements is still meant when it is off by this share at
/// most, in the middle.
constexpr double near_enough = 0.3;

std::optional<int> year_of(const std::string& word) {
    const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || (word.size() != 4 && word.size() != 8) ||
        (word.compare(0, 2, "19") != 0 && word.compare(0, 2, "20") != 0)) {
        return std::nullopt;
    }
    return std::stoi(word.substr(0, 4));
}

} // namespace

Family known_sum(const Search& search, std::string_view rule, std::size_t target,
                 std::vector<std::size_t> terms, std::vector<int> signs) {
    Family family;
    family.rule = rule;
    family.direction = search.axis.direction();
    family.shape = Shape::named;
    family.target = target;
    family.terms = std::move(terms);
    family.signs = std::move(signs);
    family.named = true;
    return family;
}

void leave_out_rates(const Search& search, Family& family) {
    for (const std::size_t j : search.axis.filled()) {
        const Roles& roles = search.axis.other(j).roles;
        if (!roles.has(Role::percent) && !roles.has(Role::rate) && !roles.has(Role::mean)) {
            family.only.push_back(j);
        }
    }
}

bool arithmetic_allows(const Search& search, Family& family) {
    if (!search.axis.filled().empty() && family.only.empty() && family.cells.empty()) {
        leave_out_rates(search, family);
    }
    if (family.only.empty()) {
        return false;
    }
    evaluate(search.axis, family);
    if (family.held + family.broken == 0) {
        return false;
    }
    if (family.held >= family.broken) {
        return true;
    }
    std::vector<double> shares;
    for (const Instance& instance : family.instances) {
        const double size = std::max(std::abs(instance.expected),
                                     std::abs(search.axis.value(family.target, instance.at)));
        shares.push_back(instance.held() || size == 0.0 ? 0.0 : std::abs(instance.off) / size);
    }
    std::nth_element(shares.begin(),
                     shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2), shares.end());
    return shares[shares.size() / 2] <= near_enough &&
           family.broken <= static_cast<std::size_t>(evidence::most_breaks);
}

std::optional<std::size_t> line_before(std::size_t before, std::size_t from,
                                       const std::function<bool(std::size_t)>& fits) {
    for (std::size_t line = before; line-- > from;) {
        if (fits(line)) {
            return line;
        }
    }
    return std::nullopt;
}

PeriodOf period_of(const std::string& label) {
    PeriodOf period;
    for (const std::string& word : label_words(label)) {
        if (const auto year = year_of(word)) {
            period.year = year;
        } else if (word.find_first_not_of("0123456789") != std::string::npos) {
            period.rest += (period.rest.empty() ? "" : " ") + word;
        }
    }
    return period;
}

std::vector<Follows> periods_in_row(const Axis& axis) {
    std::vector<Follows> found;
    for (const std::size_t later : axis.filled()) {
        const PeriodOf own = period_of(axis.other(later).label);
        for (const std::size_t earlier : axis.filled()) {
            const PeriodOf other = period_of(axis.other(earlier).label);
            const bool before = earlier != later && other.year && own.rest == other.rest &&
                                (own.year ? *own.year == *other.year + 1 : !own.rest.empty());
            if (before) {
                found.push_back({later, earlier});
                break;
            }
        }
    }
    return found;
}

} // namespace utfall::core::checks
