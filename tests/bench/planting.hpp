// Plants one error in a clean table, checks the table, and counts what was found and what was not.
#pragma once

#include "core/checks/checks.hpp"
#include "families.hpp"
#include "layouts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace utfall::bench {

struct Planted {
    Ref ref;
    double before = 0.0;
    double after = 0.0;
    std::string how;
};

// One wrong figure as people make them.
inline std::pair<double, std::string> mistaken(const Model& model, Ref ref, Chance& chance) {
    const double value = model.value(ref);
    const bool decimals = value != std::floor(value);
    const double unit = decimals ? 0.1 : 1.0;
    std::string digits =
        std::to_string(static_cast<long long>(std::llround(std::abs(value) / unit)));
    const auto back = [&] { return std::copysign(std::stod(digits) * unit, value); };
    switch (chance.whole(0, 5)) {
    case 0: // two digits change places
        if (digits.size() > 1) {
            const auto at =
                static_cast<std::size_t>(chance.whole(0, static_cast<int>(digits.size()) - 2));
            std::swap(digits[at], digits[at + 1]);
        }
        return {back(), "swapped digits"};
    case 1: { // one digit is another
        const auto at =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(digits.size()) - 1));
        digits[at] = static_cast<char>('0' + chance.whole(0, 9));
        return {back(), "wrong digit"};
    }
    case 2:
        return {-value, "lost sign"};
    case 3: // an old figure left standing
        return {rounded(value * chance.real(0.8, 1.2), decimals ? 1 : 0), "stale figure"};
    case 4: { // the figure of the row above or below
        const std::size_t row = chance.one_in(2) && ref.row > 0 ? ref.row - 1 : ref.row + 1;
        if (row < model.rows.size() && model.written({row, ref.column})) {
            return {model.value({row, ref.column}), "neighbour's figure"};
        }
        return {value, ""};
    }
    default:
        return {rounded(value + (chance.one_in(2) ? 1.0 : -1.0) * unit * chance.whole(1, 12),
                        decimals ? 1 : 0),
                "a few off"};
    }
}

// A percentage of another base: the share of all rather than of its part.
inline std::optional<double> other_base(const Model& model, const Link& link, Chance& chance) {
    const Ref whole = link.terms.back().first;
    const auto row =
        static_cast<std::size_t>(chance.whole(0, static_cast<int>(model.rows.size()) - 1));
    const Ref other = {row, whole.column};
    if (!model.written(other) || model.value(other) == 0.0 || !model.written(link.terms[1].first)) {
        return std::nullopt;
    }
    return rounded(100.0 * model.value(link.terms[1].first) / model.value(other));
}

/// Plants one error that breaks a relation beyond rounding; nothing if no luck in many tries.
inline std::optional<Planted> plant(Model& model, Chance& chance) {
    if (model.links.empty()) {
        return std::nullopt;
    }
    for (int tries = 0; tries < 60; ++tries) {
        const Link& link = chance.pick(model.links);
        const Ref ref = chance.pick(link.terms).first;
        if (!model.written(ref)) {
            continue;
        }
        const double before = model.value(ref);
        auto [after, how] = mistaken(model, ref, chance);
        if (link.share && ref == link.terms.front().first && chance.one_in(3)) {
            if (const auto based = other_base(model, link, chance)) {
                after = *based;
                how = "wrong base";
            }
        }
        if (after == before) {
            continue;
        }
        model.at(ref.row, ref.column) = after;
        const bool visible =
            std::any_of(model.links.begin(), model.links.end(), [&](const Link& other) {
                return model.broken(other) &&
                       std::any_of(other.terms.begin(), other.terms.end(),
                                   [ref](const auto& term) { return term.first == ref; });
            });
        if (visible) {
            return Planted{ref, before, after, how};
        }
        model.at(ref.row, ref.column) = before;
    }
    return std::nullopt;
}

struct Count {
    std::size_t planted = 0;
    std::size_t found = 0;   ///< a finding in a relation that the wrong cell is part of
    std::size_t pointed = 0; ///< a finding at the wrong cell itself
    std::size_t clean_tables = 0;
    std::size_t comparisons = 0;
    std::size_t false_findings = 0;

    void add(const Count& other) {
        planted += other.planted;
        found += other.found;
        pointed += other.pointed;
        clean_tables += other.clean_tables;
        comparisons += other.comparisons;
        false_findings += other.false_findings;
    }
    [[nodiscard]] double recall() const {
        return planted == 0 ? 1.0 : static_cast<double>(found) / static_cast<double>(planted);
    }
    [[nodiscard]] double precision_of_place() const {
        return planted == 0 ? 1.0 : static_cast<double>(pointed) / static_cast<double>(planted);
    }
    [[nodiscard]] double false_rate() const {
        return comparisons == 0
                   ? 0.0
                   : static_cast<double>(false_findings) / static_cast<double>(comparisons);
    }
};

inline bool involves(const core::Finding& finding, Ref place) {
    const auto is_here = [place](const core::RelationTerm& term) {
        return term.place.row == place.row && term.place.column == place.column;
    };
    return (finding.row == place.row && finding.column == place.column) ||
           (finding.relation.target.row == place.row &&
            finding.relation.target.column == place.column) ||
           std::any_of(finding.relation.terms.begin(), finding.relation.terms.end(), is_here) ||
           std::any_of(finding.relation.base.begin(), finding.relation.base.end(), is_here);
}

/// Called for every table with something to look at: a miss, or false findings.
using Witness = std::function<void(const Laid&, const Model&, const std::optional<Planted>&,
                                   const core::CheckReport&)>;

/// What a witness is shown: what went wrong, or every planted error too.
enum class Show { failures, everything };

/// One clean table and the same with one error, in one layout.
inline Count try_table(const Family& family, Layout layout, std::uint64_t seed,
                       const Witness& witness = {}, Show show = Show::failures) {
    Chance chance(seed);
    Style style;
    style.positive_costs = layout == Layout::positive_costs || chance.one_in(5);
    style.thousands = layout != Layout::kronor;
    Model model = family.make(chance, style);
    if (layout == Layout::missing_marks) {
        lose_figures(model, chance);
    }
    Count count;
    const std::uint64_t layout_seed = seed * 31 + 7;
    {
        Chance same(layout_seed);
        const Laid laid = lay_out(model, layout, same);
        const core::CheckReport report = core::check_table(laid.table);
        ++count.clean_tables;
        count.comparisons += report.comparisons;
        count.false_findings += report.findings.size();
        if (witness && !report.findings.empty()) {
            witness(laid, model, std::nullopt, report);
        }
    }
    const std::optional<Planted> planted = plant(model, chance);
    if (!planted) {
        return count;
    }
    Chance same(layout_seed);
    const Laid laid = lay_out(model, layout, same);
    const core::CheckReport report = core::check_table(laid.table);
    const Ref place = laid.place(planted->ref);
    ++count.planted;
    count.comparisons += report.comparisons;
    bool found = false;
    bool pointed = false;
    std::size_t wrong = 0;
    for (const core::Finding& finding : report.findings) {
        const bool here = involves(finding, place);
        found = found || here;
        pointed = pointed || (finding.row == place.row && finding.column == place.column);
        wrong += here ? 0U : 1U;
    }
    count.found += found ? 1U : 0U;
    count.pointed += pointed ? 1U : 0U;
    count.false_findings += wrong;
    if (witness && (!found || wrong > 0 || show == Show::everything)) {
        witness(laid, model, planted, report);
    }
    return count;
}

inline std::uint64_t table_seed(std::size_t family, std::size_t layout, std::size_t number) {
    return (family * 100 + layout) * 1000003ULL + number * 7919ULL + 20231ULL;
}

} // namespace utfall::bench
