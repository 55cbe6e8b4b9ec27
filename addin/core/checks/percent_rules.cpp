#include "core/checks/percent_rules.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace utfall::core::checks {

namespace {

using Rows = std::vector<std::size_t>;
constexpr std::size_t none = static_cast<std::size_t>(-1);

constexpr std::size_t sample_rows = 300;
constexpr std::size_t nearest_columns = 10;
constexpr double most = 0.6;

// How a percent column is printed.
struct Print {
    double scale = 100.0; ///< 100 where 62 stands for 62 %, 1 where 0.62 does
    double unit = 1.0;    ///< of the printed figures
    bool lost_zeros = false;
    bool halves = false;
};

Print read_print(const Sheet& sheet, std::size_t column, double scale) {
    Print print;
    print.scale = scale;
    const int least = scale == 1.0 ? 2 : 0;
    std::size_t numbers = 0;
    std::size_t with_more = 0;
    std::size_t halves = 0;
    int decimals = least;
    for (const std::size_t row : sheet.data_rows()) {
        const Figure& figure = sheet.figure(row, column);
        if (!figure.is_number() || figure.value == 0.0 || figure.value == scale) {
            continue;
        }
        ++numbers;
        if (figure.decimals > least) {
            ++with_more;
            decimals = std::max(decimals, static_cast<int>(figure.decimals));
            const double scaled = figure.value * 100.0 / scale;
            halves += std::abs(std::abs(scaled - std::trunc(scaled)) - 0.5) < 1e-9 ? 1U : 0U;
        }
    }
    print.halves = with_more > 0 && halves == with_more;
    const bool usual = static_cast<double>(with_more) >= most * static_cast<double>(numbers);
    print.unit = std::pow(10.0, -(usual ? decimals : least));
    if (print.halves) {
        print.unit = 0.5 * scale / 100.0;
    }
    return print;
}

double share_unit(const Figure& figure, const Print& print) {
    if (figure.decimals < 0) {
        return 1e-7 * print.scale;
    }
    const int least = print.scale == 1.0 ? 2 : 0;
    if (figure.decimals > least && !print.halves) {
        return std::min(print.unit, std::pow(10.0, -figure.decimals));
    }
    return print.unit;
}

struct Score {
    std::size_t held = 0;
    std::size_t broken = 0;
    std::size_t plain = 0; // 0 % and 100 %: agreement that says little

    void add(const Judgement& judgement, double scale) {
        if (judgement.verdict == Verdict::broken) {
            ++broken;
        } else if (judgement.verdict != Verdict::not_compared) {
            const bool says_little =
                judgement.verdict == Verdict::trivial || judgement.computed == scale;
            ++(says_little ? plain : held);
        }
    }
    void add(const Score& other) {
        held += other.held;
        broken += other.broken;
        plain += other.plain;
    }
    [[nodiscard]] double value() const {
        return static_cast<double>(held) + 0.3 * static_cast<double>(plain) -
               0.5 * static_cast<double>(broken);
    }
    [[nodiscard]] bool mostly() const {
        return static_cast<double>(held) >= most * static_cast<double>(held + broken);
    }
};

// Rows whose percentages have one base.
struct Group {
    Rows rows;
    Rows bases;         // candidates, the likeliest first
    bool whole = false; // the rows make up the first base
    std::size_t base = none;
    bool settled = false;
};

Relation down(const Sheet& sheet, std::size_t row, std::size_t percent, std::size_t counts,
              std::size_t base, const Print& print) {
    Relation relation;
    relation.kind = FindingKind::percent;
    relation.target = {row, percent, 1};
    relation.terms = {{row, counts, 1}};
    relation.base = {{base, counts, 1}};
    relation.scale = print.scale;
    relation.share_unit = share_unit(sheet.figure(row, percent), print);
    relation.exact_counts = sheet.counts_people();
    return relation;
}

// Shares handed out so that they make exactly 100 may be a whole unit off each.
bool handed_out(const Sheet& sheet, const Group& group, std::size_t percent, const Print& print) {
    double sum = 0.0;
    for (const std::size_t row : group.rows) {
        const Figure& figure = sheet.figure(row, percent);
        if (!figure.is_number()) {
            return false;
        }
        sum += figure.value;
    }
    return group.rows.size() > 1 && std::abs(sum - print.scale) < 1e-9;
}

class PercentChecker {
public:
    PercentChecker(Ledger& ledger, const RowPlan& plan,
                   const std::vector<DifferenceColumn>& differences)
        : ledger_(ledger), sheet_(ledger.sheet()), plan_(plan), differences_(differences) {
        for (const std::size_t column : sheet_.figure_columns()) {
            const bool difference =
                std::any_of(differences_.begin(), differences_.end(),
                            [column](const auto& known) { return known.column == column; });
            if (sheet_.column(column).kind == ColumnKind::amount) {
                amounts_.push_back(column);
                if (!difference) {
                    plain_amounts_.push_back(column);
                }
            } else if (sheet_.column(column).kind == ColumnKind::percent && !difference &&
                       !sheet_.column(column).words.goal) {
                percents_.push_back(column);
            }
        }
        find_groups();
    }

    void run() {
        for (const std::size_t percent : percents_) {
            check_column(percent);
        }
        for (const std::size_t percent : percents_) {
            check_share_sums(percent);
        }
        if (plan_.sums.empty()) {
            check_shares_alone();
        }
    }

private:
    void find_groups() {
        std::set<std::size_t> grouped;
        const auto totals_above = [this](std::size_t target) {
            Rows bases = {target};
            for (bool found = true; found && bases.size() < 5;) {
                found = false;
                for (const SumRule& rule : plan_.sums) {
                    const bool holds_last =
                        std::any_of(rule.parts.begin(), rule.parts.end(),
                                    [&bases](auto part) { return part.index == bases.back(); });
                    if (holds_last && !rule.result &&
                        std::find(bases.begin(), bases.end(), rule.target) == bases.end()) {
                        bases.push_back(rule.target);
                        found = true;
                        break;
                    }
                }
            }
            return bases;
        };
        for (const SumRule& rule : plan_.sums) {
            if (rule.result) {
                continue;
            }
            Group group;
            for (const SumPart& part : rule.parts) {
                group.rows.push_back(part.index);
                grouped.insert(part.index);
            }
            group.bases = totals_above(rule.target);
            group.whole = true;
            groups_.push_back(std::move(group));
        }
        for (const PartBlock& block : plan_.blocks) {
            Group group;
            group.rows = block.parts;
            group.bases = {block.parent};
            group.whole = block.fills;
            grouped.insert(block.parts.begin(), block.parts.end());
            groups_.push_back(std::move(group));
        }
        if (plan_.people.known() && !plan_.people.exits.empty()) {
            Group group;
            group.rows = plan_.people.exits;
            group.bases = {plan_.people.closed};
            group.whole = true;
            grouped.insert(group.rows.begin(), group.rows.end());
            groups_.push_back(std::move(group));
        }
        // Bases that any group may have: totals, participants, closed.
        Rows common;
        for (const SumRule& rule : plan_.sums) {
            if (!rule.result) {
                common.push_back(rule.target);
            }
        }
        if (common.size() > 6) {
            common.erase(common.begin(), common.end() - 6);
        }
        if (plan_.people.participants != none) {
            common.push_back(plan_.people.participants);
        }
        if (plan_.people.closed != none) {
            common.push_back(plan_.people.closed);
        }
        if (!sheet_.data_rows().empty()) {
            common.push_back(sheet_.data_rows().front());
        }
        Group rest;
        for (const std::size_t row : sheet_.data_rows()) {
            if (!grouped.contains(row)) {
                rest.rows.push_back(row);
            }
        }
        rest.bases = common;
        for (Group& group : groups_) {
            for (const std::size_t base : common) {
                if (std::find(group.bases.begin(), group.bases.end(), base) == group.bases.end()) {
                    group.bases.push_back(base);
                }
            }
        }
        // Many loose rows (a list) have no common base but the totals.
        if (!rest.rows.empty() && !rest.bases.empty()) {
            rest_ = groups_.size();
            groups_.push_back(std::move(rest));
        }
    }

    Score settle(std::vector<Group>& groups, std::size_t percent, std::size_t counts,
                 const Print& print) const {
        Score all;
        for (std::size_t index = 0; index < groups.size(); ++index) {
            Group& group = groups[index];
            Score best;
            double best_value = 0.0;
            for (std::size_t i = 0; i < group.bases.size(); ++i) {
                Score score;
                std::size_t looked_at = 0;
                for (const std::size_t row : group.rows) {
                    if (row == group.bases[i] || ++looked_at > sample_rows) {
                        continue;
                    }
                    if (!sheet_.figure(row, percent).is_number()) {
                        continue;
                    }
                    score.add(
                        judge(sheet_, down(sheet_, row, percent, counts, group.bases[i], print)),
                        print.scale);
                }
                const double value = score.value() + (i == 0 && group.whole ? 0.3 : 0.0);
                if (score.held > 0 && value > best_value) {
                    best_value = value;
                    best = score;
                    group.base = group.bases[i];
                }
            }
            const bool likely =
                group.base != none && group.base == group.bases.front() && index != rest_;
            if (best.held == 0 && index != rest_ && group.whole &&
                one_base_fits(group, percent, counts, print)) {
                group.base = group.bases.front();
                best.held = 1; // its total is wrong, but the shares agree on what it should be
                all.add(best);
                group.settled = true;
                continue;
            }
            group.settled = best.held > 0 && best.mostly() && best.held >= 2;
            group.settled = group.settled || (best.held > 0 && likely && best.broken <= best.held);
            if (index == rest_) {
                group.settled = best.held >= 3 && best.mostly();
            }
            if (best.held > 0) {
                all.add(best);
            }
        }
        return all;
    }

    // Whether all shares of a group point to one and the same whole, whatever its total says.
    [[nodiscard]] bool one_base_fits(const Group& group, std::size_t percent, std::size_t counts,
                                     const Print& print) const {
        double least = 0.0;
        double largest = std::numeric_limits<double>::infinity();
        std::size_t telling = 0;
        const Figure& total = sheet_.figure(group.bases.front(), counts);
        const Figure& hundred = sheet_.figure(group.bases.front(), percent);
        if (!total.is_number() || !hundred.is_number() || hundred.value != print.scale) {
            return false;
        }
        for (const std::size_t row : group.rows) {
            const Figure& part = sheet_.figure(row, counts);
            const Figure& share = sheet_.figure(row, percent);
            const double reach = share_unit(share, print) / 2.0 * (1.0 + 1e-9);
            if (!part.is_number() || !share.is_number() || part.value <= 0.0 ||
                share.value <= 4.0 * reach) {
                continue;
            }
            const double half = sheet_.counts_people() ? 0.0 : sheet_.unit(row, counts) / 2.0;
            least = std::max(least, print.scale * (part.value - half) / (share.value + reach));
            largest = std::min(largest, print.scale * (part.value + half) / (share.value - reach));
            ++telling;
        }
        return telling >= 3 && least <= largest && largest < least * 1.1;
    }

    void check_column(std::size_t percent) {
        const std::vector<double> scales = possible_scales(percent);
        std::optional<Print> print;
        std::size_t counts = none;
        std::vector<Group> groups;
        Score down_score;
        for (const double scale : scales) {
            const Print tried = read_print(sheet_, percent, scale);
            for (const std::size_t column : count_columns(percent)) {
                std::vector<Group> here = groups_;
                const Score score = settle(here, percent, column, tried);
                if (score.held > 0 && score.value() > down_score.value() + 1e-9) {
                    down_score = score;
                    counts = column;
                    groups = std::move(here);
                    print = tried;
                }
            }
        }
        const Across across = best_across(percent, scales);
        if (across.settled && across.score.value() >= down_score.value()) {
            for (const std::size_t row : sheet_.data_rows()) {
                if (sheet_.figure(row, percent).is_number()) {
                    ledger_.add(across.relation(sheet_, row, percent));
                }
            }
            return;
        }
        if (counts == none) {
            return;
        }
        for (std::size_t index = 0; index < groups.size(); ++index) {
            Group& group = groups[index];
            if (!group.settled) {
                continue;
            }
            groups_[index].base = group.base;
            groups_[index].settled = true;
            const bool exact_hundred = handed_out(sheet_, group, percent, *print);
            for (const std::size_t row : group.rows) {
                if (!sheet_.figure(row, percent).is_number() || row == group.base) {
                    continue;
                }
                Relation relation = down(sheet_, row, percent, counts, group.base, *print);
                const Judgement judgement = judge(sheet_, relation);
                if (judgement.verdict == Verdict::broken) {
                    const double off = std::abs(judgement.printed - judgement.computed);
                    if (exact_hundred && off < relation.share_unit) {
                        continue;
                    }
                    if (index == rest_ && other_base_holds(group, row, percent, counts, *print)) {
                        continue;
                    }
                }
                compared_.insert({row, percent});
                ledger_.add(std::move(relation));
            }
        }
    }

    // A loose row may have a base of its own: closed of participants beside outcomes of closed.
    [[nodiscard]] bool other_base_holds(const Group& group, std::size_t row, std::size_t percent,
                                        std::size_t counts, const Print& print) const {
        return std::any_of(group.bases.begin(), group.bases.end(), [&](std::size_t base) {
            return base != row &&
                   judge(sheet_, down(sheet_, row, percent, counts, base, print)).verdict ==
                       Verdict::holds;
        });
    }

    [[nodiscard]] std::vector<double> possible_scales(std::size_t percent) const {
        double largest = 0.0;
        bool text = false;
        for (const std::size_t row : sheet_.data_rows()) {
            const Figure& figure = sheet_.figure(row, percent);
            if (figure.is_number()) {
                largest = std::max(largest, std::abs(figure.value));
                text = text || figure.percent_text;
            }
        }
        if (text || largest > 5.0) {
            return {100.0};
        }
        return largest <= 1.0 ? std::vector<double>{1.0, 100.0} : std::vector<double>{100.0, 1.0};
    }

    // The columns that the percentages can be shares in: the nearest on the left, then on the
    // right.
    [[nodiscard]] Rows count_columns(std::size_t percent) const {
        Rows columns;
        for (auto column = plain_amounts_.rbegin(); column != plain_amounts_.rend(); ++column) {
            if (*column < percent && columns.size() < 4) {
                columns.push_back(*column);
            }
        }
        for (const std::size_t column : plain_amounts_) {
            if (column > percent && columns.size() < 6) {
                columns.push_back(column);
            }
        }
        return columns;
    }

    struct Across {
        Rows parts;
        std::size_t minus = none; // a column subtracted from the part: a change
        Rows base;
        int sign = 1;
        bool size_of_base = false; // a share of |budget|, whatever its sign
        Print print;
        Score score;
        double prior = 0.0;
        bool settled = false;

        [[nodiscard]] Relation relation(const Sheet& sheet, std::size_t row,
                                        std::size_t percent) const {
            Relation made;
            made.kind = FindingKind::percent;
            made.across_columns = true;
            made.target = {row, percent, 1};
            for (const std::size_t part : parts) {
                made.terms.push_back({row, part, sign});
            }
            if (minus != none) {
                made.terms.push_back({row, minus, -sign});
            }
            for (const std::size_t whole : base) {
                const bool turned = size_of_base && sheet.figure(row, whole).value < 0.0;
                made.base.push_back({row, whole, turned ? -1 : 1});
            }
            made.scale = print.scale;
            made.share_unit = share_unit(sheet.figure(row, percent), print);
            made.exact_counts = sheet.counts_people();
            return made;
        }
    };

    [[nodiscard]] Across best_across(std::size_t percent, const std::vector<double>& scales) const {
        Rows near;
        for (const std::size_t column : amounts_) {
            if (std::max(column, percent) - std::min(column, percent) <= nearest_columns) {
                near.push_back(column);
            }
        }
        const Words& words = sheet_.column(percent).words;
        std::vector<Across> candidates;
        for (std::size_t first = 0; first < near.size(); ++first) {
            Rows parts;
            for (std::size_t last = first; last < near.size() && last < first + 3; ++last) {
                parts.push_back(near[last]);
                for (std::size_t start = 0; start < near.size(); ++start) {
                    Rows base;
                    for (std::size_t end = start; end < near.size() && end < start + 3; ++end) {
                        base.push_back(near[end]);
                        const bool same = base == parts;
                        if (same || (parts.size() > 1 && base.size() > 1)) {
                            continue;
                        }
                        Across candidate;
                        candidate.parts = parts;
                        candidate.base = base;
                        candidate.prior = prior(words, percent, candidate);
                        candidates.push_back(candidate);
                        const bool change = parts.size() == 1 && base.size() == 1;
                        if (!change) {
                            continue;
                        }
                        // (a − b) / b, and a deviation column of |b|.
                        const bool compares = words.deviation || words.difference;
                        if (compares) {
                            for (const bool size_of_base : {false, true}) {
                                for (const int sign : {1, -1}) {
                                    Across differing = candidate;
                                    differing.minus = base.front();
                                    differing.size_of_base = size_of_base;
                                    differing.sign = sign;
                                    differing.prior = 0.7;
                                    candidates.push_back(differing);
                                    differing.minus = none;
                                    differing.prior = prior(words, percent, differing);
                                    if (size_of_base || sign < 0) {
                                        candidates.push_back(differing);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        Across best;
        double best_value = 0.0;
        Rows rows;
        const Rows& all = sheet_.data_rows();
        for (std::size_t i = 0; i < std::min(all.size(), sample_rows); ++i) {
            rows.push_back(all[i * all.size() / std::min(all.size(), sample_rows)]);
        }
        for (const double scale : scales) {
            const Print print = read_print(sheet_, percent, scale);
            for (Across& candidate : candidates) {
                candidate.print = print;
                candidate.score = {};
                for (const std::size_t row : rows) {
                    if (!sheet_.figure(row, percent).is_number()) {
                        continue;
                    }
                    candidate.score.add(judge(sheet_, candidate.relation(sheet_, row, percent)),
                                        scale);
                    if (candidate.score.broken > 6 &&
                        candidate.score.broken > candidate.score.held * 2) {
                        break;
                    }
                }
                const double value =
                    candidate.score.value() + candidate.prior -
                    0.15 * static_cast<double>(candidate.parts.size() + candidate.base.size() - 2);
                if (candidate.score.held > 0 && value > best_value) {
                    best_value = value;
                    best = candidate;
                }
            }
        }
        const std::size_t compared = best.score.held + best.score.broken;
        best.settled = best.score.held > 0 && best.score.mostly() &&
                       (best.score.held >= 3 || (best.score.held >= 2 && best.prior > 0.0) ||
                        (best.prior >= 0.5 && compared <= 2));
        if (best.score.held >= 1 && best.prior >= 0.5 && best.score.broken <= 1) {
            best.settled = true;
        }
        return best;
    }

    // What the headers say for a share across columns.
    [[nodiscard]] double prior(const Words& words, std::size_t percent,
                               const Across& candidate) const {
        double value = 0.0;
        const Words& part = sheet_.column(candidate.parts.front()).words;
        const Words& base = sheet_.column(candidate.base.front()).words;
        const bool single = candidate.parts.size() == 1;
        if (single && ((words.women && part.women) || (words.men && part.men))) {
            value += 0.5;
        }
        if (single && words.closed && part.closed) {
            value += 0.5;
        }
        if (single && words.outcome && part.outcome && base.budget) {
            value += 0.5;
        }
        if (base.total != TotalWord::none || base.participants) {
            value += 0.2;
        }
        if ((words.deviation || words.difference) && (part.deviation || part.difference)) {
            value += base.budget || base.year ? 0.6 : 0.3;
        }
        for (const std::string& word : words.words) {
            const bool shared = word.size() > 4 && std::find(part.words.begin(), part.words.end(),
                                                             word) != part.words.end();
            value += shared && single ? 0.2 : 0.0;
        }
        const bool beside = candidate.parts.back() + 1 == percent;
        value += beside && single ? 0.1 : 0.0;
        return value;
    }

    // Shares without counts of their own: they make up 100 % where the others show it.
    void check_share_sums(std::size_t percent) {
        for (std::size_t index = 0; index < groups_.size(); ++index) {
            const Group& group = groups_[index];
            if (index == rest_ || !group.whole || group.rows.size() < 2) {
                continue;
            }
            const Print print = read_print(sheet_, percent, possible_scales(percent).front());
            Relation relation;
            relation.kind = FindingKind::shares_to_100;
            relation.share_unit = print.unit;
            double shares = 0.0;
            bool all = true;
            bool known = false;
            for (const std::size_t row : group.rows) {
                const Figure& figure = sheet_.figure(row, percent);
                all = all && figure.is_number();
                shares += figure.value;
                known = known || compared_.contains({row, percent});
                relation.terms.push_back({row, percent, 1});
            }
            if (!all || known || shares == 0.0) {
                continue;
            }
            const double near = static_cast<double>(group.rows.size()) * print.unit / 2.0;
            const bool adds_up = std::abs(shares - print.scale) <= near + 1e-9;
            const Figure& total = sheet_.figure(group.bases.front(), percent);
            if (total.is_number() && std::abs(total.value - print.scale) < 1e-9) {
                relation.target = {group.bases.front(), percent, 1};
                ledger_.add(std::move(relation));
                continue;
            }
            // Of the same whole as in a column with counts.
            const bool of_whole = group.settled && group.base == group.bases.front();
            if (!of_whole && !adds_up) {
                continue;
            }
            relation.whole = print.scale;
            relation.target = relation.terms.front();
            ledger_.add(std::move(relation));
        }
    }

    // A table of percentages only: a total of 100 is the sum of its shares.
    void check_shares_alone() {
        Axis axis;
        axis.sheet = &sheet_;
        axis.instances = percents_;
        std::vector<SumItem> items;
        for (const std::size_t row : sheet_.data_rows()) {
            const Words& words = sheet_.line(row).words;
            if (words.of_which) {
                continue;
            }
            SumItem item;
            item.index = row;
            item.total = words.total;
            item.section = sheet_.line(row).section;
            items.push_back(item);
        }
        for (const SumRule& rule : find_sums(axis, items)) {
            if (rule.result) {
                continue;
            }
            for (const std::size_t percent : percents_) {
                const Print print = read_print(sheet_, percent, possible_scales(percent).front());
                Relation relation;
                relation.kind = FindingKind::shares_to_100;
                relation.share_unit = print.unit;
                relation.target = {rule.target, percent, 1};
                double shares = 0.0;
                for (const SumPart& part : rule.parts) {
                    relation.terms.push_back({part.index, percent, 1});
                    shares += sheet_.figure(part.index, percent).value;
                }
                const double near = static_cast<double>(rule.parts.size()) * print.unit / 2.0;
                const bool whole =
                    std::abs(shares - print.scale) <= near + 1e-9 ||
                    std::abs(sheet_.figure(rule.target, percent).value - print.scale) < 1e-9;
                if (whole && rule.held + 1 > rule.broke) {
                    ledger_.add(std::move(relation));
                }
            }
        }
    }

    Ledger& ledger_;
    const Sheet& sheet_;
    const RowPlan& plan_;
    const std::vector<DifferenceColumn>& differences_;
    Rows amounts_;
    Rows plain_amounts_;
    Rows percents_;
    std::vector<Group> groups_;
    std::size_t rest_ = none;
    std::set<std::pair<std::size_t, std::size_t>> compared_;
};

} // namespace

void check_percentages(Ledger& ledger, const RowPlan& plan,
                       const std::vector<DifferenceColumn>& differences) {
    PercentChecker(ledger, plan, differences).run();
}

} // namespace utfall::core::checks
