#include "core/checks/search/known.hpp"

#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/slips.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace utfall::core::checks {

namespace {

// By which share a break is off; what one slip explains is near, however far.
double share_off(const Axis& axis, const Family& family, const Instance& instance) {
    const double printed = axis.value(family.target, instance.at);
    if (has_swapped_digits(printed, instance.expected, axis.at(family.target, instance.at).step) ||
        one_slip_explains(axis, family, instance)) {
        return 0.0;
    }
    const double size = std::max(std::abs(instance.expected), std::abs(printed));
    return size == 0.0 ? 0.0 : std::abs(instance.off) / size;
}

// Whether the figures speak for the relation, or against it as slips do.
bool figures_allow(const Search& search, Family& family) {
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
    if (family.held >= separate_breaks(search.axis, family)) {
        return true;
    }
    if (family.held == 0 && family.broken > evidence::most_unconfirmed) {
        return false;
    }
    std::vector<double> shares;
    for (const Instance& instance : family.instances) {
        shares.push_back(instance.held() ? 0.0 : share_off(search.axis, family, instance));
    }
    std::nth_element(shares.begin(),
                     shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2), shares.end());
    return shares[shares.size() / 2] <= evidence::known_near &&
           family.broken <= evidence::most_breaks;
}

} // namespace

bool leaves_one_out(const Axis& axis, const Family& family) {
    return std::any_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
        return std::all_of(family.instances.begin(), family.instances.end(),
                           [&](const Instance& instance) {
                               return !instance.broken() || is_off_by(axis, term, instance);
                           });
    });
}

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

std::vector<std::size_t> known_lines(const Axis& axis,
                                     const std::function<bool(std::size_t)>& fits) {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (fits(line)) {
            lines.push_back(line);
        }
    }
    return lines.size() > limits::most_known ? std::vector<std::size_t>{} : lines;
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
    const bool allowed = figures_allow(search, family);
    if (!allowed && search.observer != nullptr) {
        search.observer->candidate(search.axis, family, Fate::refused, nullptr);
    }
    return allowed;
}

void add_unconfirmed(const Search& search, Family family, std::vector<Family>& families) {
    const bool allowed = arithmetic_allows(search, family);
    if (allowed ||
        (family.held == 0 && family.broken > 0 && family.broken <= evidence::most_unconfirmed)) {
        families.push_back(std::move(family));
    }
}

void keep_better(const Search& search, std::optional<Family>& best, Family family) {
    if (arithmetic_allows(search, family) && (!best || family.held > best->held)) {
        best = std::move(family);
    }
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

std::vector<std::size_t> instances_of(const Axis& axis, std::size_t line) {
    std::vector<std::size_t> instances;
    std::copy_if(axis.filled().begin(), axis.filled().end(), std::back_inserter(instances),
                 [&](std::size_t instance) { return axis.has(line, instance); });
    return instances;
}

bool sums_up(const Axis& axis, std::size_t instance) {
    return axis.other(instance).roles.has(Role::total) || axis.dependent(instance);
}

std::vector<Follows> periods_in_row(const Axis& axis) {
    // Each label is read once, and looked up by what it must be: pairs of lines would take a time
    // that grows with their square.
    struct Column {
        std::size_t line = 0;
        PeriodOf period;
    };
    std::vector<Column> lines;
    std::map<std::pair<std::string, int>, std::size_t> of_year;
    std::map<std::string, std::size_t> of_any_year;
    for (const std::size_t line : axis.filled()) {
        lines.push_back({line, period_of(axis.other(line).label)});
        const PeriodOf& period = lines.back().period;
        if (period.year) {
            of_year.try_emplace({period.rest, static_cast<int>(*period.year)}, line);
            of_any_year.try_emplace(period.rest, line);
        }
    }
    std::vector<Follows> found;
    const auto add_first = [&found](std::size_t later, const auto& map, const auto& key) {
        const auto earlier = map.find(key);
        if (earlier != map.end()) {
            found.push_back({later, earlier->second});
        }
    };
    for (const Column& own : lines) {
        if (own.period.year) {
            add_first(own.line, of_year,
                      std::pair{own.period.rest, static_cast<int>(*own.period.year) - 1});
        } else if (!own.period.rest.empty()) {
            add_first(own.line, of_any_year, own.period.rest);
        }
    }
    return found;
}

} // namespace utfall::core::checks
