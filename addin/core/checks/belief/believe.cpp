#include "core/checks/belief/believe.hpp"

#include "core/checks/belief/demands.hpp"
#include "core/checks/belief/looks_like_a_slip.hpp"
#include "core/checks/figures/reading.hpp"
#include "core/checks/relations/complete.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/grey.hpp"
#include "core/checks/relations/judge_quotient.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/rivals.hpp"
#include "core/checks/rules/registry.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace utfall::core::checks {

namespace {

std::vector<Family> proposals(std::span<const Rule> rules, const Search& search, Stage stage) {
    std::vector<Family> all;
    for (const Rule& rule : rules) {
        for (const Proposal& proposal : rule.proposals) {
            if (proposal.stage == stage && proposal.direction == search.axis.direction()) {
                std::vector<Family> own = proposal.propose(search);
                std::move(own.begin(), own.end(), std::back_inserter(all));
            }
        }
    }
    return all;
}

void use_up(Axis& axis, const Family& family) {
    if (family.shape == Shape::named && family.is_sum_of_lines() && family.broken == 0 &&
        family.held_bits >= evidence::far_beyond_doubt) {
        for (const std::size_t term : family.terms) {
            axis.cover(term);
        }
    }
    for (const Instance& instance : family.instances) {
        if (family.is_sum() && (family.has_signs() || family.shape == Shape::named)) {
            continue; // a difference uses up neither side, and words nest no sums
        }
        if (family.is_sum()) {
            for (const std::size_t term : family.terms) {
                axis.use_up(term, instance.at);
            }
        } else {
            axis.use_up(family.target, instance.at);
        }
    }
}

// Sums are nested: what is a part of an accepted total is used up, and totals of totals come up.
void find_nested(std::span<const Rule> rules, Axis& axis, Ledger& ledger, Observer* observer) {
    bool kinds = false;
    for (std::size_t round = 0; round < limits::most_rounds; ++round) {
        const std::size_t before = ledger.families().size();
        ledger.accept_believed(axis,
                               proposals(rules, {axis, ledger, kinds, observer}, Stage::runs));
        for (std::size_t k = before; k < ledger.families().size(); ++k) {
            use_up(axis, ledger.families()[k]);
        }
        if (ledger.families().size() > before) {
            kinds = false;
        } else if (kinds || !looks_at_kinds(axis)) {
            return;
        } else {
            kinds = true;
        }
    }
}

// The line of a quotient that is the percentage.
std::size_t percentage_of(const Axis& axis, const Family& family) {
    const std::size_t base = family.terms.back();
    const auto base_is_percentage = [&](const Instance& instance) {
        return !instance.held() || is_base_the_percentage(axis.value(family.target, instance.at),
                                                          axis.value(base, instance.at));
    };
    const bool moved =
        family.scale == reading::all_shares &&
        std::all_of(family.instances.begin(), family.instances.end(), base_is_percentage);
    return moved ? base : family.target;
}

// A margin among amounts, printed as they are, is no amount: sums go on behind it.
bool take_out_quotients(Axis& axis, const Ledger& ledger, std::size_t from) {
    bool any = false;
    for (std::size_t k = from; k < ledger.families().size(); ++k) {
        const Family& family = ledger.families()[k];
        if (family.shape != Shape::quotient) {
            continue;
        }
        const std::size_t line = percentage_of(axis, family);
        for (const Instance& instance : family.instances) {
            axis.use_up(line, instance.at);
            any = true;
        }
    }
    return any;
}

// The line above a sum's parts that none of the sums has used up, if any.
std::optional<std::size_t> line_above(const Axis& axis, const Family& family) {
    for (std::size_t line = family.terms.front(); line-- > 0;) {
        if (!axis.is_used_up(line)) {
            return line;
        }
    }
    return std::nullopt;
}

// Where blocks of the table end in lines that no word calls their sums: the lines that do.
std::vector<char> find_block_ends(const Axis& axis, const Ledger& ledger) {
    std::vector<char> ends(axis.lines());
    std::size_t blocks = 0;
    for (const Family& family : ledger.families()) {
        if (!family.is_sum() || family.has_signs() || family.shape != Shape::run ||
            family.held < 2 || family.broken > 0 || family.terms.back() > family.target) {
            continue;
        }
        ends[family.target] = 1;
        const auto above = line_above(axis, family);
        const bool whole = is_complete(axis, family) || (above && ledger.computes(*above, true));
        blocks += family.terms.size() > 2 && !axis.is_total(family.target) && whole ? 1U : 0U;
    }
    return axis.down() && blocks >= evidence::summed_blocks ? ends : std::vector<char>{};
}

// The lines with figures between two others, of which no relation has used any.
std::size_t unused_between(const Axis& axis, std::size_t from, std::size_t to) {
    std::size_t count = 0;
    for (std::size_t line = from; line < to; ++line) {
        count += axis.line(line).figures && !axis.is_used_up(line) ? 1U : 0U;
    }
    return count;
}

// What a result is made of skips the lines that its parts sum up.
bool find_subtotals(Axis& axis, const Ledger& ledger) {
    if (!axis.down() || axis.lines() > limits::longest_report) {
        return false;
    }
    bool any = false;
    for (const Family& family : ledger.families()) {
        if (!family.is_sum_of_lines() || family.terms.size() < 2 ||
            family.terms.back() > family.target || family.held_bits < evidence::far_beyond_doubt) {
            continue;
        }
        std::size_t from = 0;
        for (const std::size_t term : family.terms) {
            const bool made = ledger.computes(term, true);
            if (!axis.is_subtotal(term) && (made || unused_between(axis, from, term) >= 2)) {
                axis.set_subtotal(term);
                any = any || !made;
            }
            from = term + 1;
        }
    }
    return any;
}

void believe_along(std::span<const Rule> rules, Axis& axis, Ledger& ledger, Observer* observer) {
    find_nested(rules, axis, ledger, observer);
    axis.set_block_ends(find_block_ends(axis, ledger));
    if (axis.sums_blocks()) {
        find_nested(rules, axis, ledger, observer);
    }
    for (const Stage stage :
         {Stage::leaves, Stage::labelled, Stage::near, Stage::quotients, Stage::late}) {
        const std::size_t before = ledger.families().size();
        ledger.accept_believed(axis, proposals(rules, {axis, ledger, false, observer}, stage));
        if ((stage == Stage::near && find_subtotals(axis, ledger)) ||
            (stage == Stage::quotients && take_out_quotients(axis, ledger, before))) {
            find_nested(rules, axis, ledger, observer);
        }
    }
}

// A total column is made out of others: what a relation of rows says there is no news. So is a
// total row for the relations of columns.
bool set_dependence(const Ledger& ledger, Axis& other) {
    bool any = false;
    for (const Family& family : ledger.families()) {
        const auto needed = evidence::makes_dependent *
                            static_cast<double>(std::max<std::size_t>(1, family.instances.size()));
        if (family.is_sum() && static_cast<double>(family.held) >= needed) {
            other.set_made_of(family.target, family.terms);
            any = true;
        }
    }
    return any;
}

// Where one column agrees with a sum and the other breaks, a share of the two may ask for what the
// sum asks for: then the break is a slip, and speaks for the sum.
void accept_confirmed(Beliefs& beliefs, const std::vector<Family>& open) {
    if (open.empty()) {
        return;
    }
    std::vector<Family>& families = beliefs.families;
    families.reserve(families.size() + open.size()); // they are pointed at
    ByLine by_line;
    for (const Family& family : families) {
        by_line.add(family);
    }
    const Demands demands(beliefs);
    for (Family family : open) {
        const auto broken =
            std::find_if(family.instances.begin(), family.instances.end(),
                         [](const Instance& instance) { return instance.broken(); });
        // What means miss by says little; how many columns have them does.
        const bool may_be_slip = family.is_sum()
                                     ? looks_like_a_slip(beliefs.axis(family), family, *broken)
                                     : family.held > family.broken;
        if (!may_be_slip) {
            continue;
        }
        const double bits = demands.confirmed(family, *broken);
        family.score += broken->bits + bits;
        if (bits >= evidence::telling && family.score >= family.needed &&
            first_rival(family, families, by_line) == nullptr) {
            by_line.add(family);
            families.push_back(std::move(family));
        }
    }
}

} // namespace

void believe(Beliefs& beliefs, std::span<const Rule> rules) {
    Ledger across(beliefs.observer);
    Ledger down(beliefs.observer);
    believe_along(rules, beliefs.across, across, beliefs.observer);
    set_dependence(across, beliefs.down);
    believe_along(rules, beliefs.down, down, beliefs.observer);
    if (set_dependence(down, beliefs.across)) {
        // A slip carried into a total row broke a total column twice: once is what it says.
        const Search again{beliefs.across, across, false, beliefs.observer};
        across.accept_believed(beliefs.across, proposals(rules, again, Stage::runs));
    }
    settle_grey(beliefs.across, across.families(), beliefs.down, down.families());
    for (Ledger* const ledger : {&across, &down}) {
        std::move(ledger->families().begin(), ledger->families().end(),
                  std::back_inserter(beliefs.families));
    }
    for (const Ledger* const ledger : {&across, &down}) {
        accept_confirmed(beliefs, ledger->open());
    }
}

} // namespace utfall::core::checks
