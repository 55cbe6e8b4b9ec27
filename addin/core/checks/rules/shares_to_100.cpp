#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/rules.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace utfall::core::checks {

namespace {

// Whether a line's figures are percentages: by its words, or the words of all its instances.
bool holds_percent(const Axis& axis, std::size_t line, std::size_t instance) {
    return axis.line(line).roles.has(Role::percent) ||
           axis.other(instance).roles.has(Role::percent);
}

Family whole_of(const Search& search, std::size_t first, std::size_t end, double whole) {
    Family family = known_sum(search, "shares_to_100", first, {});
    family.operation = Operation::whole;
    family.scale = whole;
    for (std::size_t line = first; line < end; ++line) {
        family.terms.push_back(line);
    }
    return family;
}

struct Instances {
    std::size_t agree = 0;
    std::size_t near = 0;
    std::size_t all = 0;
};

// What the lines come to where all of them are shares.
struct Sum {
    double value = 0.0;
    double slack = 0.0;
};

std::optional<Sum> sum_of_shares(const Axis& axis, const Family& family, std::size_t instance) {
    Sum sum;
    for (const std::size_t line : family.terms) {
        const Value& share = axis.at(line, instance);
        if (!share.has() || share.value < 0.0 || !holds_percent(axis, line, instance)) {
            return std::nullopt;
        }
        sum.value += share.value;
        sum.slack += share.slack;
    }
    return sum;
}

// In how many instances the lines are shares, and make the whole or nearly: the family claims
// these.
Instances count_instances(const Axis& axis, Family& family) {
    Instances counted;
    for (const std::size_t j : axis.filled()) {
        const std::optional<Sum> sum = sum_of_shares(axis, family, j);
        if (!sum || sum->value == 0.0) {
            continue;
        }
        const double off = std::abs(sum->value - family.scale);
        ++counted.all;
        counted.agree += off <= sum->slack * evidence::at_edge ? 1U : 0U;
        if (off <= evidence::near_whole * family.scale + sum->slack) {
            ++counted.near;
            family.only.push_back(j);
        }
    }
    return counted;
}

// The 'of which' lines of one whole, where they make it elsewhere.
std::vector<Family> propose_parts(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t first = 1; first < axis.lines(); ++first) {
        if (!axis.is_part(first) || axis.is_part(first - 1)) {
            continue;
        }
        std::size_t end = first;
        while (end < axis.lines() && axis.is_part(end)) {
            ++end;
        }
        for (const double whole : {100.0, 1.0}) {
            Family family = whole_of(search, first, end, whole);
            const Instances counted = count_instances(axis, family);
            if (end - first >= 2 && counted.agree >= 1 && counted.near > counted.agree) {
                families.push_back(std::move(family));
            }
        }
    }
    return families;
}

// All the percentages that stand side by side: with a word or a sign for them on each, and none
// beside them.
bool are_all_beside(const Axis& axis, const Family& family) {
    const auto is_percent = [&axis](std::size_t line) {
        return axis.line(line).roles.has(Role::percent);
    };
    const std::size_t first = family.terms.front();
    const std::size_t last = family.terms.back();
    return std::all_of(family.terms.begin(), family.terms.end(), is_percent) &&
           (first == 0 || !is_percent(first - 1)) &&
           (last + 1 >= axis.lines() || !is_percent(last + 1));
}

bool make_the_whole(const Axis& axis, const Family& family, const Instances& counted) {
    if (are_all_beside(axis, family)) {
        return counted.agree >= evidence::fewest_wholes_beside && counted.all <= counted.agree + 1;
    }
    return counted.agree >= evidence::fewest_wholes &&
           static_cast<double>(counted.agree) >=
               evidence::enough_wholes * static_cast<double>(counted.all);
}

// Where no instance is of percentages, the lines must be.
std::size_t end_of_percentages(const Axis& axis, std::size_t first, bool all_may_be) {
    const std::size_t most = std::min(axis.lines(), first + limits::most_shares);
    std::size_t end = first;
    while (end < most && (all_may_be || axis.line(end).roles.has(Role::percent))) {
        ++end;
    }
    return end;
}

std::vector<Family> propose_beside(const Search& search) {
    const Axis& axis = search.axis;
    const bool all_may_be =
        std::any_of(axis.filled().begin(), axis.filled().end(), [&axis](std::size_t instance) {
            return axis.other(instance).roles.has(Role::percent);
        });
    std::vector<Family> families;
    for (std::size_t first = 0; first < axis.lines(); ++first) {
        const std::size_t last = end_of_percentages(axis, first, all_may_be);
        for (std::size_t end = first + 2; end <= last; ++end) {
            for (const double whole : {100.0, 1.0}) {
                Family family = whole_of(search, first, end, whole);
                const Instances counted = count_instances(axis, family);
                if (make_the_whole(axis, family, counted)) {
                    families.push_back(std::move(family));
                }
            }
        }
    }
    return families;
}

} // namespace

const Rule shares_to_100_rule{"shares_to_100",
                              {"andelar till 100 %", "shares to 100%"},
                              {"Andelarna av ett och samma blir tillsammans 100 %.",
                               "The shares of one whole add up to 100%."},
                              {{"Nämnd|Kvinnor %|Män %\n"
                                "Styrelsen|40|60\n"
                                "Barn|43|57\n"
                                "Vård|44|56\n"
                                "Teknik|38|62\n"
                                "Kultur|51|49\n"
                                "Miljö|46|54\n",
                                "Committee|Women %|Men %\n"
                                "Board|40|60\n"
                                "Children|43|57\n"
                                "Care|44|56\n"
                                "Works|38|62\n"
                                "Culture|51|49\n"
                                "Environment|46|54\n"},
                               {3, 1},
                               "53"},
                              {{Stage::late, Direction::down, propose_parts},
                               {Stage::late, Direction::across, propose_beside}}};

} // namespace utfall::core::checks
