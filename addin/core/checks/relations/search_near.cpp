// Pairs, results, quotients and repeats among lines near by.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace utfall::core::checks {

namespace {

std::vector<std::size_t> filled_lines(const Axis& axis, std::size_t instance, bool zeros) {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.has(line, instance) && (zeros || axis.value(line, instance) != 0.0)) {
            lines.push_back(line);
        }
    }
    return lines;
}

Family pair_of(std::size_t target, std::size_t first, std::size_t second, bool difference) {
    Family family;
    family.shape = Shape::pair;
    family.target = target;
    family.terms = {first, second};
    if (difference) {
        family.signs = {1, -1};
    }
    return family;
}

void try_pair(const Axis& axis, std::size_t instance, std::size_t a, std::size_t b, std::size_t c,
              Candidates& candidates) {
    const Value& va = axis.at(a, instance);
    const Value& vb = axis.at(b, instance);
    const Value& vc = axis.at(c, instance);
    const double reach = (va.slack + vb.slack + vc.slack) * evidence::at_edge +
                         evidence::binary_noise * std::abs(vc.value);
    if (std::abs(va.value + vb.value - vc.value) <= reach) {
        candidates.add(pair_of(c, a, b, false));
    } else if (c > b && std::abs(va.value - vb.value - vc.value) <= reach) {
        candidates.add(pair_of(c, a, b, true));
    } else if (c > b && std::abs(vb.value - va.value - vc.value) <= reach) {
        candidates.add(pair_of(c, b, a, true));
    }
}

// Every choice of signs with at least one minus.
void try_signs(const Axis& axis, std::size_t instance, std::size_t target,
               const std::vector<std::size_t>& terms, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    double slack = 0.0;
    double squares = 0.0;
    double most = 0.0;
    for (const std::size_t term : terms) {
        const double own = axis.at(term, instance).slack;
        slack += own;
        squares += own * own;
        most = std::max(most, own);
    }
    const double reach = rounding_reach(x.slack, slack, squares, most, terms.size()) +
                         evidence::binary_noise * std::abs(x.value);
    for (unsigned mask = 1; mask < (1U << terms.size()); ++mask) {
        double sum = 0.0;
        for (std::size_t k = 0; k < terms.size(); ++k) {
            const double value = axis.value(terms[k], instance);
            sum += (mask >> k & 1U) != 0 ? -value : value;
        }
        if (std::abs(sum - x.value) > reach) {
            continue;
        }
        Family family;
        family.shape = Shape::result;
        family.target = target;
        // `terms` runs upwards from the target; families keep them in sheet order.
        for (std::size_t k = terms.size(); k-- > 0;) {
            family.terms.push_back(terms[k]);
            family.signs.push_back((mask >> k & 1U) != 0 ? -1 : 1);
        }
        candidates.add(family);
    }
}

// Where bases stand that a whole table shares: the first line, and totals.
std::vector<std::size_t> shared_bases(const Search& search, const std::vector<std::size_t>& lines) {
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        if (k == 0 || search.ledger.computes(lines[k], true)) {
            places.push_back(k);
        }
    }
    return places;
}

std::vector<std::size_t> near_lines(const std::vector<std::size_t>& lines,
                                    const std::vector<std::size_t>& bases, std::size_t at) {
    std::vector<std::size_t> near;
    const std::size_t low = at > limits::near_lines ? at - limits::near_lines : 0;
    const std::size_t high = std::min(lines.size(), at + limits::near_lines);
    for (std::size_t k = low; k < high; ++k) {
        if (k != at) {
            near.push_back(lines[k]);
        }
    }
    std::size_t more = 0;
    for (const std::size_t k : bases) {
        if (more < limits::far_bases && (k < low || k >= high)) {
            near.push_back(lines[k]);
            ++more;
        }
    }
    return near;
}

// Two kinds of outcome together, of all: (arbete + studier) / avslutade.
void try_two_parts(const Axis& axis, std::size_t instance, std::size_t target,
                   const std::vector<std::size_t>& near, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    if (!axis.line(target).roles.has(Role::percent)) {
        return; // chance finds too many
    }
    for (std::size_t k = 0; k + 1 < near.size(); ++k) {
        if (near[k + 1] != near[k] + 1) {
            continue;
        }
        const double part = axis.value(near[k], instance) + axis.value(near[k + 1], instance);
        for (const std::size_t base : near) {
            const double whole = axis.value(base, instance);
            if (base == near[k] || base == near[k + 1] || whole == 0.0 || part == 0.0 ||
                std::abs(part) > std::abs(whole)) {
                continue;
            }
            for (const double scale : {1.0, 100.0}) {
                if (std::abs(scale * part / whole - x.value) <= x.slack * evidence::at_edge) {
                    Family family;
                    family.shape = Shape::quotient;
                    family.operation = Operation::ratio;
                    family.target = target;
                    family.terms = {near[k], near[k + 1], base};
                    family.scale = scale;
                    candidates.add(family);
                }
            }
        }
    }
}

void try_quotient(const Axis& axis, std::size_t instance, std::size_t target, std::size_t part,
                  std::size_t base, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    const Value& a = axis.at(part, instance);
    const Value& b = axis.at(base, instance);
    const double size = std::abs(b.value);
    for (const double scale : {1.0, 100.0, 1000.0}) {
        const double reach = x.slack * evidence::at_edge +
                             scale * (a.slack / size + std::abs(a.value) * b.slack / (size * size));
        const bool ratio = std::abs(scale * a.value / b.value - x.value) <= reach;
        const bool change = !ratio && scale < 1000.0 &&
                            std::abs(scale * (a.value - b.value) / size - x.value) <= reach;
        if (ratio || change) {
            Family family;
            family.shape = Shape::quotient;
            family.operation = ratio ? Operation::ratio : Operation::relative_change;
            family.target = target;
            family.terms = {part, base};
            family.scale = scale;
            candidates.add(family);
        }
    }
}

} // namespace

std::vector<Family> find_pairs(const Search& search) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::most_searched_lines) {
        return {};
    }
    Candidates candidates;
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        const std::vector<std::size_t> lines = filled_lines(axis, instance, false);
        // In a small table any two lines may make a third.
        const std::size_t beyond =
            lines.size() <= limits::most_lines_for_far_pairs ? lines.size() : 0;
        const std::size_t reach = limits::near_lines + beyond;
        for (std::size_t a = 0; a < lines.size(); ++a) {
            for (std::size_t b = a + 1; b < std::min(lines.size(), a + reach + 1); ++b) {
                const std::size_t low = a > reach ? a - reach : 0;
                for (std::size_t c = low; c < std::min(lines.size(), b + reach + 1); ++c) {
                    if (c != a && c != b) {
                        try_pair(axis, instance, lines[a], lines[b], lines[c], candidates);
                    }
                }
            }
        }
    }
    return candidates.best(limits::most_candidates);
}

std::vector<Family> find_results(const Search& search) {
    const Axis& axis = search.axis;
    Candidates candidates;
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < axis.lines(); ++line) {
            if (axis.alive(line, instance)) {
                lines.push_back(line);
            }
        }
        if (lines.size() > limits::most_searched_lines) {
            continue;
        }
        for (std::size_t t = 2; t < lines.size(); ++t) {
            if (axis.value(lines[t], instance) == 0.0) {
                continue;
            }
            std::vector<std::size_t> terms;
            for (std::size_t k = t; k-- > 0 && terms.size() < limits::most_result_terms;) {
                terms.push_back(lines[k]);
                if (terms.size() >= 2) {
                    try_signs(axis, instance, lines[t], terms, candidates);
                }
            }
        }
    }
    return candidates.best(limits::most_candidates);
}

std::vector<Family> find_quotients(const Search& search) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::most_searched_lines) {
        return {};
    }
    Candidates candidates;
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        const std::vector<std::size_t> lines = filled_lines(axis, instance, true);
        const std::vector<std::size_t> bases = shared_bases(search, lines);
        for (std::size_t t = 0; t < lines.size(); ++t) {
            const Value& x = axis.at(lines[t], instance);
            if (std::abs(x.value) < evidence::fewest_quotient_steps * x.step) {
                continue;
            }
            const std::vector<std::size_t> near = near_lines(lines, bases, t);
            try_two_parts(axis, instance, lines[t], near, candidates);
            for (const std::size_t part : near) {
                for (const std::size_t base : near) {
                    if (part != base && axis.value(part, instance) != 0.0 &&
                        axis.value(base, instance) != 0.0) {
                        try_quotient(axis, instance, lines[t], part, base, candidates);
                    }
                }
            }
        }
    }
    return candidates.best(limits::most_candidates, axis.filled().size() > 2 ? 2 : 1);
}

std::vector<Family> find_equals(const Search& search) {
    const Axis& axis = search.axis;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> votes;
    std::size_t instances = 0;
    for (const std::size_t instance : axis.filled()) {
        if (axis.other(instance).roles.has(Role::rate) || axis.dependent(instance)) {
            continue;
        }
        ++instances;
        std::map<double, std::vector<std::size_t>> same;
        for (const std::size_t line : filled_lines(axis, instance, false)) {
            const Value& value = axis.at(line, instance);
            same[std::round(value.value / value.step)].push_back(line);
        }
        for (const auto& [value, lines] : same) {
            for (std::size_t a = 0; a < lines.size() && lines.size() <= limits::most_equal_lines;
                 ++a) {
                for (std::size_t b = a + 1; b < lines.size(); ++b) {
                    ++votes[{lines[a], lines[b]}];
                }
            }
        }
    }
    Candidates candidates;
    for (const auto& [lines, count] : votes) {
        Family family;
        family.shape = Shape::equal;
        family.target = lines.second;
        family.terms = {lines.first};
        if (instances >= 2) {
            candidates.add(family);
        }
    }
    return candidates.best(limits::most_candidates);
}

} // namespace utfall::core::checks
