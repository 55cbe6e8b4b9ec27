#include "core/checks/row_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace utfall::core::checks {

namespace {

constexpr std::size_t none = ParticipantRows::none;

/// More exit rows than this aren't tried in all combinations.
constexpr std::size_t most_exit_rows = 10;

using Rows = std::vector<std::size_t>;

// How one rule fares over the columns.
struct Tally {
    std::size_t held = 0;
    std::size_t broken = 0;
    std::size_t trivial = 0;

    void add(Verdict verdict) {
        held += verdict == Verdict::holds ? 1U : 0U;
        broken += verdict == Verdict::broken ? 1U : 0U;
        trivial += verdict == Verdict::trivial ? 1U : 0U;
    }
};

Relation over_rows(FindingKind kind, std::size_t column, std::size_t target,
                   const std::vector<SumPart>& parts) {
    Relation relation;
    relation.kind = kind;
    relation.target = {target, column, 1};
    relation.terms.reserve(parts.size());
    for (const SumPart& part : parts) {
        relation.terms.push_back({part.index, column, part.sign});
    }
    relation.needs_all = kind == FindingKind::roll_forward;
    return relation;
}

Tally try_rule(const Sheet& sheet, FindingKind kind, const Rows& columns, std::size_t target,
               const std::vector<SumPart>& parts) {
    Tally tally;
    for (const std::size_t column : columns) {
        tally.add(judge(sheet, over_rows(kind, column, target, parts)).verdict);
    }
    return tally;
}

void add_rule(Ledger& ledger, FindingKind kind, const Rows& columns, std::size_t target,
              const std::vector<SumPart>& parts) {
    for (const std::size_t column : columns) {
        ledger.add(over_rows(kind, column, target, parts));
    }
}

// A row that the participants' rules read rather than the sums.
ParticipantRows find_participants(const Sheet& sheet) {
    ParticipantRows rows;
    for (const std::size_t row : sheet.data_rows()) {
        const Words& words = sheet.line(row).words;
        if (sheet.line(row).ratio) {
            continue;
        }
        const auto take = [row](std::size_t& place) {
            if (place == none) {
                place = row;
            }
        };
        if (words.remaining && !words.carried_in && !words.closed && !words.remaining_amount) {
            take(rows.remaining);
        } else if (words.carried_in && (words.people || words.remaining || words.participants)) {
            take(rows.carried_in);
        } else if (words.started && !words.closed) {
            take(rows.started);
        } else if (words.closed && !words.of_which && !words.positive && !words.health &&
                   !words.interruption && !words.started && words.words.size() <= 6) {
            take(rows.closed);
        } else if (words.participants && !words.of_which && !words.closed) {
            take(rows.participants);
        }
    }
    // The order tells a list of closings from the report on participants.
    if (rows.known() && rows.participants > rows.closed) {
        rows = {};
    }
    return rows;
}

bool is_participant_row(const ParticipantRows& rows, const Words& words, std::size_t row) {
    if (!rows.known()) {
        return false;
    }
    return row == rows.participants || row == rows.started || row == rows.carried_in ||
           row == rows.closed || row == rows.remaining || words.positive || words.health ||
           words.interruption;
}

bool is_closing_row(const Words& words) {
    return words.closing && words.total == TotalWord::none;
}

// Opening and closing balances are no parts of a sum. An opening balance alone is: in a balance
// sheet opening equity and the result make the sum of equity.
bool is_balance_row(const Words& words, bool has_closing) {
    return is_closing_row(words) ||
           (has_closing && words.opening && words.total == TotalWord::none);
}

// Whether a total that disagrees is rather a mean of its rows: between them in a column where no
// sum holds and whose header promises no sums.
bool may_be_mean(const Sheet& sheet, std::size_t column, const SumRule& rule) {
    const Words& words = sheet.column(column).words;
    if (words.women || words.men || words.outcome || words.budget || words.money ||
        words.total != TotalWord::none || words.deviation || words.people) {
        return false;
    }
    const Figure& total = sheet.figure(rule.target, column);
    double least = 0.0;
    double most = 0.0;
    bool first = true;
    for (const SumPart& part : rule.parts) {
        const Figure& figure = sheet.figure(part.index, column);
        if (!figure.is_number()) {
            continue;
        }
        least = first ? figure.value : std::min(least, figure.value);
        most = first ? figure.value : std::max(most, figure.value);
        first = false;
    }
    return total.is_number() && total.value >= least && total.value <= most &&
           (least >= 0.0 || most <= 0.0);
}

std::vector<SumItem> sum_items(const Sheet& sheet, const ParticipantRows& people) {
    const auto rows = sheet.data_rows();
    const bool has_closing = std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
        return is_closing_row(sheet.line(row).words);
    });
    std::vector<SumItem> items;
    for (const std::size_t row : rows) {
        const Line& line = sheet.line(row);
        const Words& words = line.words;
        if (line.ratio || words.of_which || is_balance_row(words, has_closing) ||
            is_participant_row(people, words, row)) {
            continue;
        }
        SumItem item;
        item.index = row;
        item.total = words.total;
        item.result = words.result && words.total == TotalWord::none;
        item.net_result = words.net_result;
        item.running = words.running && words.total == TotalWord::none;
        item.cash_flow = words.cash_flow;
        item.side = line.money_side;
        item.section = line.section;
        item.additive = true;
        items.push_back(item);
    }
    return items;
}

void check_sums(Ledger& ledger, const Rows& amounts, RowPlan& plan) {
    const Sheet& sheet = ledger.sheet();
    Axis axis;
    axis.sheet = &sheet;
    axis.items_are_rows = true;
    axis.instances = amounts;
    for (const std::size_t column : sheet.figure_columns()) {
        if (sheet.column(column).kind == ColumnKind::percent) {
            axis.shares.push_back(column);
        }
    }
    plan.sums = find_sums(axis, sum_items(sheet, plan.people));
    for (const std::size_t column : amounts) {
        std::size_t held = 0;
        std::vector<Relation> relations;
        std::vector<bool> means;
        for (const SumRule& rule : plan.sums) {
            const FindingKind kind = rule.result ? FindingKind::result : FindingKind::sum;
            Relation relation = over_rows(kind, column, rule.target, rule.parts);
            const Verdict verdict = judge(sheet, relation).verdict;
            held += verdict == Verdict::holds ? 1U : 0U;
            means.push_back(verdict == Verdict::broken && may_be_mean(sheet, column, rule));
            relations.push_back(std::move(relation));
        }
        const bool sums_elsewhere = amounts.size() > 1;
        for (std::size_t i = 0; i < relations.size(); ++i) {
            if (means[i] && held == 0 && sums_elsewhere) {
                continue;
            }
            ledger.add(std::move(relations[i]));
        }
    }
}

void check_blocks(Ledger& ledger, const Rows& amounts, RowPlan& plan) {
    const Sheet& sheet = ledger.sheet();
    std::size_t parent = none;
    for (const std::size_t row : sheet.data_rows()) {
        const Line& line = sheet.line(row);
        if (!line.words.of_which) {
            parent = row;
            continue;
        }
        if (parent == none || line.ratio || sheet.line(parent).ratio) {
            continue;
        }
        if (plan.blocks.empty() || plan.blocks.back().parent != parent) {
            plan.blocks.push_back({parent, {}, false});
        }
        plan.blocks.back().parts.push_back(row);
    }
    for (PartBlock& block : plan.blocks) {
        for (const std::size_t column : amounts) {
            for (const std::size_t part : block.parts) {
                Relation relation =
                    over_rows(FindingKind::of_which, column, block.parent, {{part, 1}});
                relation.at_most = true;
                // A printed part needn't have its parent's sign: costs shown without a minus.
                const Figure& figure = sheet.figure(part, column);
                const Figure& whole = sheet.figure(block.parent, column);
                if (!figure.is_number() || !whole.is_number() || figure.value * whole.value < 0.0) {
                    continue;
                }
                ledger.add(std::move(relation));
            }
        }
        if (block.parts.size() < 2) {
            continue;
        }
        std::vector<SumPart> parts;
        std::size_t women = 0;
        std::size_t men = 0;
        for (const std::size_t part : block.parts) {
            parts.push_back({part, 1});
            women += sheet.line(part).words.women ? 1U : 0U;
            men += sheet.line(part).words.men ? 1U : 0U;
        }
        const Tally tally = try_rule(sheet, FindingKind::of_which, amounts, block.parent, parts);
        const bool by_sex = women == 1 && men == 1;
        block.fills = tally.held >= 2 ? tally.broken <= tally.held
                                      : tally.held == 1 && (by_sex || tally.broken == 0);
        if (block.fills && (tally.held >= 2 || by_sex)) {
            add_rule(ledger, FindingKind::of_which, amounts, block.parent, parts);
        } else if (by_sex && tally.held == 0 && tally.broken > 0) {
            // Women and men together can at least not exceed all.
            for (const std::size_t column : amounts) {
                Relation relation = over_rows(FindingKind::of_which, column, block.parent, parts);
                relation.at_most = true;
                ledger.add(std::move(relation));
            }
        }
    }
}

// A column's year and what it shows of that year, so that years can be compared.
struct YearColumn {
    std::size_t column = 0;
    int year = 0;
    int role = 0;
};

constexpr int unnamed_role = 6;

int column_role(const Words& words) {
    return words.women                      ? 1
           : words.men                      ? 2
           : words.other_sex                ? 3
           : words.budget && !words.outcome ? 5
                                            : 0;
}

// Columns by year, oldest first. A column without a year, in a table that otherwise names only one
// year, shows the year after it: 'Kvinnor, Män, Totalt, Totalt 2022'.
std::vector<YearColumn> year_columns(const Sheet& sheet, const Rows& amounts) {
    std::set<int> years;
    for (const std::size_t column : amounts) {
        if (sheet.column(column).words.year) {
            years.insert(*sheet.column(column).words.year);
        }
    }
    std::vector<YearColumn> found;
    for (const std::size_t column : amounts) {
        const Words& words = sheet.column(column).words;
        if (words.year) {
            found.push_back({column, *words.year, column_role(words)});
        } else if (years.size() == 1) {
            found.push_back({column, *years.begin() + 1, column_role(words)});
        }
    }
    // Beside a year's total, an unnamed column of that year is something else.
    for (YearColumn& here : found) {
        const bool total = std::any_of(found.begin(), found.end(), [&](const YearColumn& other) {
            return other.year == here.year &&
                   sheet.column(other.column).words.total != TotalWord::none;
        });
        if (total && here.role == 0 && sheet.column(here.column).words.total == TotalWord::none) {
            here.role = unnamed_role;
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const YearColumn& a, const YearColumn& b) { return a.year < b.year; });
    return found;
}

template <typename Visit> void for_year_pairs(const std::vector<YearColumn>& columns, Visit visit) {
    for (const YearColumn& before : columns) {
        for (const YearColumn& after : columns) {
            if (after.year == before.year + 1 && after.role == before.role) {
                visit(before.column, after.column);
            }
        }
    }
}

void check_participants(Ledger& ledger, const Rows& amounts, RowPlan& plan) {
    const Sheet& sheet = ledger.sheet();
    ParticipantRows& rows = plan.people;
    if (rows.participants != none && rows.carried_in != none && rows.started != none) {
        const std::vector<SumPart> parts = {{rows.carried_in, 1}, {rows.started, 1}};
        const Tally tally =
            try_rule(sheet, FindingKind::roll_forward, amounts, rows.participants, parts);
        if (tally.held > 0 && tally.broken <= tally.held) {
            add_rule(ledger, FindingKind::roll_forward, amounts, rows.participants, parts);
        }
    }
    if (!rows.known()) {
        return;
    }
    if (rows.remaining != none) {
        const std::vector<SumPart> parts = {{rows.participants, 1}, {rows.closed, -1}};
        const Tally tally =
            try_rule(sheet, FindingKind::roll_forward, amounts, rows.remaining, parts);
        if ((tally.held > 0 && tally.broken <= tally.held) || tally.broken == 1) {
            add_rule(ledger, FindingKind::roll_forward, amounts, rows.remaining, parts);
        }
    }
    // The ways to close: rows below 'closed', above 'remaining', that aren't 'of which'.
    Rows candidates;
    bool below = false;
    for (const std::size_t row : sheet.data_rows()) {
        if (row == rows.closed) {
            below = true;
            continue;
        }
        const Line& line = sheet.line(row);
        if (!below || row == rows.remaining || line.words.total == TotalWord::strong) {
            if (below) {
                break;
            }
            continue;
        }
        if (!line.words.of_which && !line.ratio) {
            candidates.push_back(row);
        }
    }
    if (candidates.size() < 2) {
        return;
    }
    const auto parts_of = [](const Rows& chosen) {
        std::vector<SumPart> parts;
        for (const std::size_t row : chosen) {
            parts.push_back({row, 1});
        }
        return parts;
    };
    Rows named;
    bool positive = false;
    bool health = false;
    bool interruption = false;
    for (const std::size_t row : candidates) {
        const Words& words = sheet.line(row).words;
        if (words.positive || words.health || words.interruption) {
            named.push_back(row);
        }
        positive = positive || words.positive;
        health = health || words.health;
        interruption = interruption || words.interruption;
    }
    Rows best;
    double best_score = 0.5;
    const std::size_t tried =
        candidates.size() <= most_exit_rows ? std::size_t{1} << candidates.size() : std::size_t{0};
    for (std::size_t mask = 3; mask < tried; ++mask) {
        Rows chosen;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if ((mask >> i & 1U) != 0U) {
                chosen.push_back(candidates[i]);
            }
        }
        if (chosen.size() < 2) {
            continue;
        }
        const Tally tally =
            try_rule(sheet, FindingKind::sum, amounts, rows.closed, parts_of(chosen));
        if (tally.held == 0 || tally.broken > tally.held) {
            continue;
        }
        double score = static_cast<double>(tally.held) - static_cast<double>(tally.broken);
        score += chosen == named ? 0.6 : chosen.size() == candidates.size() ? 0.5 : 0.0;
        score += 0.01 * static_cast<double>(chosen.size());
        if (score > best_score) {
            best_score = score;
            best = chosen;
        }
    }
    if (best.empty() && positive && health && interruption) {
        best = named;
        if (try_rule(sheet, FindingKind::sum, amounts, rows.closed, parts_of(best)).broken > 1) {
            best.clear();
        }
    }
    if (!best.empty()) {
        rows.exits = best;
        add_rule(ledger, FindingKind::sum, amounts, rows.closed, parts_of(best));
    }
    // Left at the end of last year + new this year = participants this year.
    if (rows.remaining != none && rows.started != none) {
        std::vector<Relation> relations;
        Tally tally;
        for_year_pairs(year_columns(sheet, amounts), [&](std::size_t before, std::size_t after) {
            Relation relation;
            relation.kind = FindingKind::roll_forward;
            relation.blame_target = true;
            relation.target = {rows.participants, after, 1};
            relation.terms = {{rows.remaining, before, 1}, {rows.started, after, 1}};
            for (const Term& term : relation.terms) {
                if (!sheet.figure(term.row, term.column).is_number()) {
                    return;
                }
            }
            tally.add(judge(sheet, relation).verdict);
            relations.push_back(std::move(relation));
        });
        if (tally.held > 0 || tally.broken <= 1) {
            for (Relation& relation : relations) {
                ledger.add(std::move(relation));
            }
        }
    }
}

// Opening + change = closing, down the rows.
void check_rolls(Ledger& ledger, const Rows& amounts, const RowPlan& plan) {
    const Sheet& sheet = ledger.sheet();
    std::set<std::size_t> consumed;
    for (const SumRule& rule : plan.sums) {
        for (const SumPart& part : rule.parts) {
            consumed.insert(part.index);
        }
    }
    std::size_t result = none;
    Rows flows;
    std::size_t opening = none;
    Rows between;
    for (const std::size_t row : sheet.data_rows()) {
        const Words& words = sheet.line(row).words;
        if (sheet.line(row).ratio || words.of_which) {
            continue;
        }
        const bool people = plan.people.known() && is_participant_row(plan.people, words, row);
        if (words.cash_flow && !consumed.contains(row)) {
            flows.push_back(row);
        }
        if (words.result && words.total == TotalWord::none) {
            result = row;
        }
        if (words.opening && !words.closing && words.total == TotalWord::none && !people) {
            opening = row;
            between.clear();
            continue;
        }
        if (opening == none) {
            continue;
        }
        if (!words.closing) {
            between.push_back(row);
            continue;
        }
        std::vector<std::vector<SumPart>> candidates;
        bool by_words = false;
        if (!between.empty() && between.size() <= 5) {
            for (std::size_t pattern = 0; pattern < (std::size_t{1} << between.size()); ++pattern) {
                std::vector<SumPart> parts = {{opening, 1}};
                for (std::size_t i = 0; i < between.size(); ++i) {
                    parts.push_back({between[i], (pattern >> i & 1U) != 0U ? -1 : 1});
                }
                candidates.push_back(std::move(parts));
            }
            by_words = between.size() == 1 && sheet.line(between.front()).words.result;
        } else if (between.empty()) {
            std::vector<SumPart> parts = {{opening, 1}};
            if (words.cash && !flows.empty()) {
                for (const std::size_t flow : flows) {
                    parts.push_back({flow, 1});
                }
                by_words = true;
            } else if (result != none) {
                parts.push_back({result, 1});
            }
            if (parts.size() > 1) {
                candidates.push_back(std::move(parts));
            }
        }
        std::optional<std::size_t> best;
        Tally best_tally;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Tally tally =
                try_rule(sheet, FindingKind::roll_forward, amounts, row, candidates[i]);
            if (!best || tally.held > best_tally.held) {
                best = i;
                best_tally = tally;
            }
        }
        const bool settled =
            best && ((best_tally.held > 0 && best_tally.broken <= best_tally.held) ||
                     (by_words && best_tally.broken <= 2));
        if (settled) {
            add_rule(ledger, FindingKind::roll_forward, amounts, row, candidates[*best]);
        }
        opening = none;
    }
}

// A year's closing figure is the next year's opening one, and equity grows by the result.
void check_years(Ledger& ledger, const Rows& amounts) {
    const Sheet& sheet = ledger.sheet();
    const std::vector<YearColumn> years = year_columns(sheet, amounts);
    if (years.size() < 2) {
        return;
    }
    struct Family {
        std::size_t opening = none;
        std::size_t closing = none;
    };
    Family equity;
    Family cash;
    std::size_t result = none;
    for (const std::size_t row : sheet.data_rows()) {
        const Words& words = sheet.line(row).words;
        if (sheet.line(row).ratio || words.of_which || words.total != TotalWord::none) {
            continue;
        }
        if (words.net_result && result == none) {
            result = row;
        }
        if (words.liabilities || words.result) {
            continue;
        }
        Family* family = words.equity ? &equity : words.cash ? &cash : nullptr;
        if (family == nullptr) {
            continue;
        }
        if (words.opening) {
            family->opening = row;
        } else if (words.closing || words.text == "eget kapital" || words.text == "equity") {
            family->closing = row;
        }
    }
    for (const Family& family : {equity, cash}) {
        if (family.opening == none || family.closing == none) {
            continue;
        }
        std::vector<Relation> relations;
        Tally tally;
        for_year_pairs(years, [&](std::size_t before, std::size_t after) {
            Relation relation;
            relation.kind = FindingKind::roll_forward;
            relation.target = {family.opening, after, 1};
            relation.terms = {{family.closing, before, 1}};
            if (sheet.figure(family.closing, before).is_number()) {
                tally.add(judge(sheet, relation).verdict);
                relations.push_back(std::move(relation));
            }
        });
        if (tally.broken <= std::max<std::size_t>(tally.held, 1)) {
            for (Relation& relation : relations) {
                ledger.add(std::move(relation));
            }
        }
    }
    if (equity.closing == none || equity.opening != none || result == none) {
        return;
    }
    std::vector<Relation> relations;
    Tally tally;
    for_year_pairs(years, [&](std::size_t before, std::size_t after) {
        Relation relation;
        relation.kind = FindingKind::roll_forward;
        relation.target = {equity.closing, after, 1};
        relation.terms = {{equity.closing, before, 1}, {result, after, 1}};
        if (sheet.figure(equity.closing, before).is_number() &&
            sheet.figure(result, after).is_number()) {
            tally.add(judge(sheet, relation).verdict);
            relations.push_back(std::move(relation));
        }
    });
    if (tally.held > 0 && tally.broken <= tally.held) {
        for (Relation& relation : relations) {
            ledger.add(std::move(relation));
        }
    }
}

void check_balance(Ledger& ledger, const Rows& amounts) {
    const Sheet& sheet = ledger.sheet();
    std::size_t assets = none;
    for (const std::size_t row : sheet.data_rows()) {
        const Words& words = sheet.line(row).words;
        if (words.total == TotalWord::none) {
            continue;
        }
        const bool partial = words.text.find("anläggning") != std::string::npos ||
                             words.text.find("omsättning") != std::string::npos ||
                             words.text.find("fixed") != std::string::npos ||
                             words.text.find("current") != std::string::npos;
        if (words.assets && !words.liabilities && !partial) {
            assets = row;
        } else if (words.liabilities && words.equity && assets != none) {
            const std::vector<SumPart> parts = {{assets, 1}};
            add_rule(ledger, FindingKind::balance, amounts, row, parts);
            assets = none;
        }
    }
}

} // namespace

RowPlan check_rows(Ledger& ledger, const std::vector<std::size_t>& amounts) {
    RowPlan plan;
    plan.people = find_participants(ledger.sheet());
    if (amounts.empty()) {
        return plan;
    }
    check_sums(ledger, amounts, plan);
    check_blocks(ledger, amounts, plan);
    check_participants(ledger, amounts, plan);
    check_rolls(ledger, amounts, plan);
    check_years(ledger, amounts);
    check_balance(ledger, amounts);
    return plan;
}

} // namespace utfall::core::checks
