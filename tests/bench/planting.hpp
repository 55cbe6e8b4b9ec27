// Plants one error in a clean table, checks the table, and counts what was found and what was not.
#pragma once

#include "core/checks/checks.hpp"
#include "families.hpp"
#include "layouts.hpp"
#include "names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace utfall::bench {

struct Planted {
    Ref ref;
    double before = 0.0;
    double after = 0.0;
    std::string how;
    std::vector<Ref> carried; ///< totals that were worked out from the wrong figure
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

inline bool is_part(const Link& link, Ref ref) {
    return std::any_of(link.terms.begin(), link.terms.end(),
                       [ref](const auto& term) { return term.first == ref; });
}

/// Whether a broken relation has the figure in it.
inline bool is_visible(const Model& model, Ref ref) {
    return std::any_of(model.links.begin(), model.links.end(),
                       [&](const Link& link) { return model.broken(link) && is_part(link, ref); });
}

/// Whether the figures tell which one is wrong: it alone is in all broken relations, and in none
/// that holds.
inline bool can_be_told(const Model& model, Ref wrong) {
    std::vector<Ref> suspects;
    bool first = true;
    for (const Link& link : model.links) {
        if (!model.broken(link)) {
            continue;
        }
        if (first) {
            for (const auto& [ref, coefficient] : link.terms) {
                suspects.push_back(ref);
            }
        }
        first = false;
        std::erase_if(suspects, [&link](Ref ref) { return !is_part(link, ref); });
    }
    std::erase_if(suspects, [&model](Ref ref) {
        return std::any_of(model.links.begin(), model.links.end(), [&](const Link& link) {
            return !model.broken(link) && is_part(link, ref);
        });
    });
    return suspects.size() == 1 && suspects.front() == wrong;
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
        if (is_visible(model, ref)) {
            return Planted{ref, before, after, how, {}};
        }
        model.at(ref.row, ref.column) = before;
    }
    return std::nullopt;
}

// The total of the row that the figure is a part of: women + men = total.
inline const Link* row_total_of(const Model& model, Ref ref) {
    const auto found =
        std::find_if(model.links.begin(), model.links.end(), [ref](const Link& link) {
            const Ref target = link.terms.back().first;
            return !link.share && link.terms.size() > 2 && target.row == ref.row && target != ref &&
                   is_part(link, ref) &&
                   std::all_of(link.terms.begin(), link.terms.end() - 1, [ref](const auto& term) {
                       return term.first.row == ref.row && term.second == 1.0;
                   });
        });
    return found == model.links.end() ? nullptr : &*found;
}

/// Plants an error in one sex (or quarter) whose row total was worked out from it, so that only the
/// relations between rows can show it; nothing where the table has none.
inline std::optional<Planted> plant_carried(Model& model, Chance& chance) {
    for (int tries = 0; tries < 60 && !model.links.empty(); ++tries) {
        const Ref ref = chance.pick(chance.pick(model.links).terms).first;
        const Link* link = row_total_of(model, ref);
        if (link == nullptr || !model.written(ref) || !model.written(link->terms.back().first)) {
            continue;
        }
        const Ref total = link->terms.back().first;
        const double before = model.value(ref);
        const double total_before = model.value(total);
        auto [after, how] = mistaken(model, ref, chance);
        model.at(ref.row, ref.column) = after;
        model.at(total.row, total.column) = total_before + after - before;
        if (after != before && is_visible(model, ref)) {
            return Planted{ref, before, after, how + ", carried into the total", {total}};
        }
        model.at(ref.row, ref.column) = before;
        model.at(total.row, total.column) = total_before;
    }
    return std::nullopt;
}

struct Count {
    std::size_t planted = 0;
    std::size_t found = 0;            ///< a finding in a relation that the wrong cell is part of
    std::size_t pointed = 0;          ///< a finding at the wrong cell itself
    std::size_t tellable = 0;         ///< the figures tell which cell is wrong
    std::size_t tellable_pointed = 0; ///< of them, a finding at the cell
    std::size_t carried = 0;          ///< errors that the row's total was worked out from
    std::size_t carried_found = 0;
    std::size_t clean_tables = 0;
    std::size_t comparisons = 0;
    std::size_t false_findings = 0;

    void add(const Count& other) {
        planted += other.planted;
        found += other.found;
        pointed += other.pointed;
        tellable += other.tellable;
        tellable_pointed += other.tellable_pointed;
        carried += other.carried;
        carried_found += other.carried_found;
        clean_tables += other.clean_tables;
        comparisons += other.comparisons;
        false_findings += other.false_findings;
    }
    [[nodiscard]] double recall() const { return share(found, planted); }
    [[nodiscard]] double precision_of_place() const { return share(pointed, planted); }
    [[nodiscard]] double told() const { return share(tellable_pointed, tellable); }
    [[nodiscard]] double carried_recall() const { return share(carried_found, carried); }
    static double share(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
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

/// The model as its layout prints it: the same for the same seed, with an error in it or without.
inline Laid laid_out(const Model& model, Layout layout, std::uint64_t seed) {
    Chance chance(seed);
    const Laid main = lay_out(model, layout, chance);
    if (layout != Layout::several_tables) {
        return main;
    }
    const Model other = chance.pick(families()).make(chance, Style{});
    const Laid laid = lay_out(other, Layout::plain, chance);
    return stacked(main, laid, chance.one_in(2), static_cast<std::size_t>(chance.whole(1, 8)));
}

/// A table with an error in it, about to be laid out.
struct Attempt {
    const Model& model;
    const Planted& planted;
    Layout layout;
    std::uint64_t seed;
};

/// The table with its error, checked.
inline Count try_planted(const Attempt& attempt, const Witness& witness, Show show) {
    const Laid laid = laid_out(attempt.model, attempt.layout, attempt.seed);
    const core::CheckReport report = core::check_table(laid.table);
    const Ref place = laid.place(attempt.planted.ref);
    Count count;
    count.planted = 1;
    count.comparisons = report.comparisons;
    bool pointed = false;
    for (const core::Finding& finding : report.findings) {
        const bool here =
            involves(finding, place) ||
            std::any_of(attempt.planted.carried.begin(), attempt.planted.carried.end(),
                        [&](Ref carried) { return involves(finding, laid.place(carried)); });
        count.found = count.found > 0 || here ? 1U : 0U;
        pointed = pointed || (finding.row == place.row && finding.column == place.column);
        count.false_findings += here ? 0U : 1U;
    }
    count.pointed = pointed ? 1U : 0U;
    count.tellable = can_be_told(attempt.model, attempt.planted.ref) ? 1U : 0U;
    count.tellable_pointed = pointed ? count.tellable : 0U;
    if (witness && (count.found == 0 || count.false_findings > 0 || show == Show::everything)) {
        witness(laid, attempt.model, attempt.planted, report);
    }
    return count;
}

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
    const std::uint64_t layout_seed = seed * 31 + 7;
    if (layout == Layout::foreign_names) {
        Chance naming(layout_seed + 1);
        give_outside_names(model, words::plain(), naming);
    }
    Count count;
    {
        const Laid laid = laid_out(model, layout, layout_seed);
        const core::CheckReport report = core::check_table(laid.table);
        ++count.clean_tables;
        count.comparisons += report.comparisons;
        count.false_findings += report.findings.size();
        if (witness && !report.findings.empty()) {
            witness(laid, model, std::nullopt, report);
        }
    }
    Model wrong = model;
    if (const std::optional<Planted> planted = plant(wrong, chance)) {
        count.add(try_planted({wrong, *planted, layout, layout_seed}, witness, show));
    }
    Chance carrying(seed * 17 + 3);
    if (const std::optional<Planted> planted = plant_carried(model, carrying)) {
        const Count tried = try_planted({model, *planted, layout, layout_seed}, witness, show);
        count.carried += tried.planted;
        count.carried_found += tried.found;
    }
    return count;
}

inline std::uint64_t table_seed(std::size_t family, std::size_t layout, std::size_t number) {
    return (family * 100 + layout) * 1000003ULL + number * 7919ULL + 20231ULL;
}

} // namespace utfall::bench
