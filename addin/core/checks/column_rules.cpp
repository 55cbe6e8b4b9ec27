#include "core/checks/column_rules.hpp"

#include "core/checks/sums.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace utfall::core::checks {

namespace {

/// How many rows decide what a column is. The rule found is then tried on all rows.
constexpr std::size_t sample_rows = 400;

/// Columns this far from a difference column aren't what it is the difference of.
constexpr std::size_t nearest_columns = 10;

bool in(const std::vector<std::size_t>& list, std::size_t value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<std::size_t> sample(const std::vector<std::size_t>& rows) {
    if (rows.size() <= sample_rows) {
        return rows;
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < sample_rows; ++i) {
        chosen.push_back(rows[i * rows.size() / sample_rows]);
    }
    return chosen;
}

bool is_difference_word(const Column& column) {
    return column.words.deviation || column.words.difference || column.words.remaining_amount;
}

enum class Compared { not_compared, trivial, same, opposite, broken };

// How a printed difference stands to first − second in one row.
Compared compare(const Sheet& sheet, std::size_t row, std::size_t target, std::size_t first,
                 std::size_t second) {
    const Figure& printed = sheet.figure(row, target);
    const Figure& a = sheet.figure(row, first);
    const Figure& b = sheet.figure(row, second);
    if (!printed.is_number() || a.is_missing() || b.is_missing() ||
        (!a.is_number() && !b.is_number())) {
        return Compared::not_compared;
    }
    const double expected = a.value - b.value;
    const double reach =
        (sheet.unit(row, target) + sheet.unit(row, first) + sheet.unit(row, second)) / 2.0;
    const double noise = 1e-11 * (std::abs(a.value) + std::abs(b.value));
    const double allowed = reach * (1.0 + 1e-9) + noise;
    const bool same = std::abs(printed.value - expected) <= allowed;
    const bool opposite = std::abs(printed.value + expected) <= allowed;
    if (!a.is_number() || !b.is_number()) {
        // A year without a figure: 0 may stand for 'no change'. Agreement counts, a gap doesn't.
        return same && printed.value != 0.0 ? Compared::same : Compared::not_compared;
    }
    if (same && opposite) {
        return Compared::trivial;
    }
    return same ? Compared::same : opposite ? Compared::opposite : Compared::broken;
}

struct PairFit {
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t same = 0;
    std::size_t opposite = 0;
    std::size_t broken = 0;
    std::size_t trivial = 0;
    double prior = 0.0;

    [[nodiscard]] std::size_t held() const { return same + opposite; }
    [[nodiscard]] std::size_t compared() const { return held() + broken; }
    [[nodiscard]] double score() const {
        return static_cast<double>(held()) - static_cast<double>(broken) * 0.5 + prior;
    }
};

// What the headers say for target = first − second.
double pair_prior(const Sheet& sheet, std::size_t target, std::size_t first, std::size_t second) {
    const Words& words = sheet.column(target).words;
    const Words& a = sheet.column(first).words;
    const Words& b = sheet.column(second).words;
    double prior = 0.0;
    if (words.deviation && a.outcome && b.budget) {
        prior = 1.2;
    } else if (words.deviation && a.budget && b.budget && a.text != b.text) {
        prior = 0.6; // forecast against budget
    } else if (words.remaining_amount && a.budget && b.outcome) {
        prior = 1.2;
    } else if (words.difference && ((a.outcome && b.budget) || (a.budget && b.outcome))) {
        prior = 0.6;
    } else if (words.difference && a.women && b.men) {
        prior = 0.8;
    }
    if (a.year && b.year && *a.year == *b.year + 1 && words.difference && a.outcome == b.outcome &&
        a.budget == b.budget) {
        prior = std::max(prior, 1.2);
    }
    if (words.year && a.year && *words.year != *a.year && !words.difference) {
        prior -= 0.5;
    }
    if (sheet.column(target).group == sheet.column(first).group &&
        sheet.column(first).group == sheet.column(second).group) {
        prior += 0.2;
    }
    const auto distance = [target](std::size_t column) {
        return column > target ? column - target + 1 : target - column;
    };
    prior -= 0.02 * static_cast<double>(distance(first) + distance(second));
    return prior;
}

PairFit fit_pair(const Sheet& sheet, const std::vector<std::size_t>& rows, std::size_t target,
                 std::size_t first, std::size_t second) {
    PairFit fit;
    fit.first = first;
    fit.second = second;
    fit.prior = pair_prior(sheet, target, first, second);
    for (const std::size_t row : rows) {
        switch (compare(sheet, row, target, first, second)) {
        case Compared::same:
            ++fit.same;
            break;
        case Compared::opposite:
            ++fit.opposite;
            break;
        case Compared::broken:
            ++fit.broken;
            break;
        case Compared::trivial:
            ++fit.trivial;
            break;
        case Compared::not_compared:
            break;
        }
    }
    return fit;
}

// Rows that share a habit of sign: 1 the income side with results, -1 the cost side. Lines whose
// own texts don't tell are of the side of the total that closes them.
std::map<std::size_t, int> habit_groups(const Sheet& sheet) {
    std::map<std::size_t, int> groups;
    const auto& rows = sheet.data_rows();
    int side_below = 0;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const Line& line = sheet.line(*row);
        if (line.words.total != TotalWord::none || line.words.result) {
            side_below = line.money_side;
        }
        const int side = line.money_side != 0 ? line.money_side : side_below;
        groups[*row] = side < 0 ? -1 : 1;
    }
    return groups;
}

// Adds the difference of every row, with the sign that its side of the table uses.
void add_differences(Ledger& ledger, const PairFit& pair, std::size_t target, FindingKind kind) {
    const Sheet& sheet = ledger.sheet();
    struct Habit {
        std::size_t same = 0;
        std::size_t opposite = 0;
    };
    const std::map<std::size_t, int> group_of = habit_groups(sheet);
    std::map<int, Habit> groups;
    std::map<std::size_t, Habit> sections;
    Habit all;
    for (const std::size_t row : sheet.data_rows()) {
        const Compared compared = compare(sheet, row, target, pair.first, pair.second);
        for (Habit* habit : {&groups[group_of.at(row)], &sections[sheet.line(row).section], &all}) {
            habit->same += compared == Compared::same ? 1U : 0U;
            habit->opposite += compared == Compared::opposite ? 1U : 0U;
        }
    }
    const auto opposite_habit = [&all](const Habit& habit, bool fallback) {
        const bool clear = habit.same + habit.opposite >= 2 && habit.same != habit.opposite;
        if (habit.same == 0 && habit.opposite >= 2) {
            return true;
        }
        if (habit.opposite == 0 && habit.same >= 2) {
            return false;
        }
        return clear && habit.same + habit.opposite >= 3 ? habit.opposite > habit.same : fallback;
    };
    const bool main_habit = all.opposite > all.same;
    bool mixed = false;
    for (const auto& [section, habit] : sections) {
        mixed = mixed || opposite_habit(habit, main_habit) != main_habit;
    }
    for (const auto& [side, habit] : groups) {
        mixed = mixed || opposite_habit(habit, main_habit) != main_habit;
    }
    // Income one way and costs the other: the sides tell more than the sections.
    const bool split_by_side =
        opposite_habit(groups[1], false) != opposite_habit(groups[-1], false) &&
        opposite_habit(groups[1], true) != opposite_habit(groups[-1], true);
    for (const std::size_t row : sheet.data_rows()) {
        const Figure& a = sheet.figure(row, pair.first);
        const Figure& b = sheet.figure(row, pair.second);
        if (!a.is_number() && !b.is_number()) {
            continue;
        }
        const Compared compared = compare(sheet, row, target, pair.first, pair.second);
        if (compared == Compared::not_compared || !a.is_number() || !b.is_number()) {
            // One figure is blank: compared only when it agrees.
            if (compared != Compared::same) {
                continue;
            }
        }
        bool opposite = opposite_habit(groups[group_of.at(row)], main_habit);
        if (!split_by_side) {
            opposite = opposite_habit(sections[sheet.line(row).section], opposite);
        }
        if (mixed && compared == Compared::opposite && sheet.line(row).words.result) {
            opposite = true; // a result between two habits may follow either
        }
        if (mixed && compared == Compared::same && sheet.line(row).words.result) {
            opposite = false;
        }
        Relation relation;
        relation.kind = kind;
        relation.across_columns = true;
        relation.target = {row, target, 1};
        relation.terms = {{row, pair.first, opposite ? -1 : 1},
                          {row, pair.second, opposite ? 1 : -1}};
        ledger.add(std::move(relation));
    }
}

bool can_differ(const Column& column) {
    return column.has_figures() && !is_difference_word(column);
}

} // namespace

std::vector<DifferenceColumn> check_differences(Ledger& ledger) {
    const Sheet& sheet = ledger.sheet();
    const std::vector<std::size_t> rows = sample(sheet.data_rows());
    std::vector<DifferenceColumn> found;
    for (const std::size_t target : sheet.figure_columns()) {
        const Column& column = sheet.column(target);
        if (!is_difference_word(column)) {
            continue;
        }
        std::optional<PairFit> best;
        for (const std::size_t first : sheet.figure_columns()) {
            for (const std::size_t second : sheet.figure_columns()) {
                const bool near =
                    std::max(first, target) - std::min(first, target) <= nearest_columns &&
                    std::max(second, target) - std::min(second, target) <= nearest_columns;
                if (first == second || !near || !can_differ(sheet.column(first)) ||
                    !can_differ(sheet.column(second)) ||
                    sheet.column(first).kind != sheet.column(second).kind) {
                    continue;
                }
                const PairFit fit = fit_pair(sheet, rows, target, first, second);
                if (fit.compared() + fit.trivial > 0 && (!best || fit.score() > best->score())) {
                    best = fit;
                }
            }
        }
        if (!best) {
            continue;
        }
        const std::size_t compared = best->compared();
        const double share =
            compared == 0 ? 1.0 : static_cast<double>(best->held()) / static_cast<double>(compared);
        const bool by_words = best->prior > 0.5;
        const bool percent = column.kind == ColumnKind::percent;
        const bool settled = by_words && !percent
                                 ? share >= 0.4 || (compared <= 2 && best->broken <= 2)
                                 : share >= 0.6 && best->held() >= 2;
        if (!settled) {
            continue;
        }
        const bool other_way = best->opposite > best->same;
        found.push_back({target, other_way ? best->second : best->first,
                         other_way ? best->first : best->second});
        add_differences(ledger, *best, target, FindingKind::deviation);
    }
    return found;
}

void check_silent_differences(Ledger& ledger, const std::vector<std::size_t>& known) {
    const Sheet& sheet = ledger.sheet();
    const std::vector<std::size_t> rows = sample(sheet.data_rows());
    for (const std::size_t target : sheet.figure_columns()) {
        const Column& column = sheet.column(target);
        if (in(known, target) || column.kind == ColumnKind::percent || column.words.women ||
            column.words.men || column.words.total != TotalWord::none || column.words.outcome ||
            column.words.budget || column.words.year) {
            continue;
        }
        std::optional<PairFit> best;
        for (const std::size_t first : sheet.figure_columns()) {
            for (const std::size_t second : sheet.figure_columns()) {
                if (first == second || first == target || second == target ||
                    std::max(first, target) - std::min(first, target) > 4 ||
                    std::max(second, target) - std::min(second, target) > 4 ||
                    !can_differ(sheet.column(first)) || !can_differ(sheet.column(second)) ||
                    sheet.column(first).kind != sheet.column(second).kind) {
                    continue;
                }
                const PairFit fit = fit_pair(sheet, rows, target, first, second);
                if (!best || fit.same > best->same) {
                    best = fit;
                }
            }
        }
        const bool left_over = column.words.remaining;
        if (best && best->same >= (left_over ? 2U : 4U) && best->broken * 4 <= best->same &&
            best->opposite * 4 <= best->same) {
            double bits = 0.0;
            for (const std::size_t row : rows) {
                if (compare(sheet, row, target, best->first, best->second) == Compared::same) {
                    bits += std::log2(1.0 + std::abs(sheet.figure(row, target).value));
                }
            }
            if (bits >= (left_over ? 6.0 : 16.0)) {
                best->opposite = 0;
                add_differences(ledger, *best, target, FindingKind::deviation);
            }
        }
    }
}

namespace {

// A total cell may cover parts written once for several rows, as merged cells are: women and men
// beside the first of two rows hold for both.
bool covers_rows_below(const Sheet& sheet, std::size_t row, const SumRule& rule) {
    double parts = 0.0;
    for (const SumPart& part : rule.parts) {
        parts += part.sign * sheet.figure(row, part.index).value;
    }
    double total = sheet.figure(row, rule.target).value;
    for (std::size_t below = row + 1; below < sheet.rows(); ++below) {
        const bool blank =
            std::all_of(rule.parts.begin(), rule.parts.end(), [&sheet, below](const SumPart& part) {
                return !sheet.figure(below, part.index).is_number();
            });
        if (!blank || !sheet.figure(below, rule.target).is_number()) {
            return false;
        }
        total += sheet.figure(below, rule.target).value;
        if (std::abs(total - parts) <= 1e-9 * std::abs(total)) {
            return true;
        }
    }
    return false;
}

// Whether some row above or below has the total but none of its parts: then the total row's parts
// needn't fill its total.
bool parts_missing_somewhere(const Sheet& sheet, const SumRule& rule) {
    return std::any_of(sheet.data_rows().begin(), sheet.data_rows().end(),
                       [&sheet, &rule](std::size_t row) {
                           const Figure& total = sheet.figure(row, rule.target);
                           return total.is_number() && total.value != 0.0 &&
                                  std::all_of(rule.parts.begin(), rule.parts.end(),
                                              [&sheet, row](const SumPart& part) {
                                                  return !sheet.figure(row, part.index).is_number();
                                              });
                       });
}

} // namespace

namespace {

// 'Inskrivna | Kvinnor | Män': the column beside the sexes is likely their sum.
bool stands_by_sexes(const Sheet& sheet, std::size_t index) {
    const auto by_sex = [&sheet](std::size_t column) {
        const Words& words = sheet.column(column).words;
        return sheet.column(column).kind == ColumnKind::amount &&
               (words.women || words.men || words.other_sex);
    };
    if (by_sex(index)) {
        return false;
    }
    const bool right = index + 2 < sheet.columns() && by_sex(index + 1) && by_sex(index + 2);
    const bool left = index >= 2 && by_sex(index - 1) && by_sex(index - 2);
    return right || left;
}

} // namespace

std::vector<std::size_t> check_total_columns(Ledger& ledger,
                                             const std::vector<DifferenceColumn>& differences) {
    const Sheet& sheet = ledger.sheet();
    Axis axis;
    axis.sheet = &sheet;
    axis.items_are_rows = false;
    for (const std::size_t row : sample(sheet.data_rows())) {
        if (!sheet.line(row).ratio) {
            axis.instances.push_back(row);
        }
    }
    std::vector<SumItem> items;
    std::string group;
    std::size_t section = 0;
    for (const std::size_t index : sheet.figure_columns()) {
        const Column& column = sheet.column(index);
        const bool difference =
            std::any_of(differences.begin(), differences.end(),
                        [index](const DifferenceColumn& d) { return d.column == index; });
        if (column.kind != ColumnKind::amount || difference || is_difference_word(column) ||
            (column.words.of_which && !column.words.women && !column.words.men &&
             !column.words.other_sex)) {
            continue;
        }
        if (column.group != group) {
            group = column.group;
            ++section;
        }
        SumItem item;
        item.index = index;
        item.total = column.words.total;
        if (item.total == TotalWord::none && stands_by_sexes(sheet, index)) {
            item.total = TotalWord::weak;
        }
        item.section = section;
        item.additive =
            column.words.women || column.words.men || column.words.other_sex || column.words.period;
        items.push_back(item);
    }
    std::vector<std::size_t> used;
    for (const SumRule& rule : find_sums(axis, items)) {
        used.push_back(rule.target);
        const bool incomplete = parts_missing_somewhere(sheet, rule);
        // People aren't rounded: where every other row is exact, so is this one.
        std::size_t exact = 0;
        std::size_t inexact = 0;
        for (const std::size_t row : axis.instances) {
            double off = sheet.figure(row, rule.target).value;
            bool whole = sheet.figure(row, rule.target).is_number();
            for (const SumPart& part : rule.parts) {
                used.push_back(part.index);
                off -= part.sign * sheet.figure(row, part.index).value;
                whole = whole && sheet.figure(row, part.index).is_number();
            }
            exact += whole && off == 0.0 ? 1U : 0U;
            inexact += whole && off != 0.0 ? 1U : 0U;
        }
        const bool by_sex =
            std::all_of(rule.parts.begin(), rule.parts.end(), [&sheet](const SumPart& part) {
                const Words& words = sheet.column(part.index).words;
                return words.women || words.men || words.other_sex;
            });
        const bool counts = by_sex && sheet.counts_people() && exact >= 3 && inexact <= 1;
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (const std::size_t row : sheet.data_rows()) {
            const bool any = std::any_of(rule.parts.begin(), rule.parts.end(),
                                         [&sheet, row](const SumPart& part) {
                                             return sheet.figure(row, part.index).is_number();
                                         });
            if (!any || sheet.line(row).ratio) {
                continue;
            }
            Relation relation;
            relation.kind = FindingKind::total_column;
            relation.across_columns = true;
            relation.exact_counts = counts;
            relation.target = {row, rule.target, 1};
            for (const SumPart& part : rule.parts) {
                relation.terms.push_back({row, part.index, part.sign});
            }
            const Judgement judgement = judge(sheet, relation);
            if (judgement.verdict == Verdict::broken) {
                const bool total_row = sheet.line(row).words.total != TotalWord::none;
                if ((incomplete && total_row && judgement.printed > judgement.computed) ||
                    covers_rows_below(sheet, row, rule)) {
                    continue;
                }
            }
            ledger.add(std::move(relation));
        }
    }
    return used;
}

void check_roll_columns(Ledger& ledger, const std::vector<DifferenceColumn>& differences) {
    const Sheet& sheet = ledger.sheet();
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t opening = none;
    std::vector<std::size_t> between;
    for (const std::size_t index : sheet.figure_columns()) {
        const Column& column = sheet.column(index);
        if (column.words.opening && !column.words.closing) {
            opening = index;
            between.clear();
            continue;
        }
        if (opening == none) {
            continue;
        }
        if (!column.words.closing) {
            between.push_back(index);
            continue;
        }
        const bool simple =
            between.size() == 1 &&
            std::any_of(differences.begin(), differences.end(), [&between](const auto& difference) {
                return difference.column == between.front();
            });
        if (between.empty() || between.size() > 4 || simple) {
            opening = none;
            continue;
        }
        // Which changes count against: the pattern that most rows agree with.
        std::size_t best_pattern = 0;
        std::size_t best_held = 0;
        std::size_t best_broken = 0;
        const auto relation_of = [&](std::size_t row, std::size_t pattern) {
            Relation relation;
            relation.kind = FindingKind::roll_forward;
            relation.across_columns = true;
            relation.target = {row, index, 1};
            relation.terms = {{row, opening, 1}};
            for (std::size_t i = 0; i < between.size(); ++i) {
                relation.terms.push_back({row, between[i], (pattern >> i & 1U) != 0U ? -1 : 1});
            }
            return relation;
        };
        const std::vector<std::size_t> rows = sample(sheet.data_rows());
        for (std::size_t pattern = 0; pattern < (std::size_t{1} << between.size()); ++pattern) {
            std::size_t held = 0;
            std::size_t broken = 0;
            for (const std::size_t row : rows) {
                const Verdict verdict = judge(sheet, relation_of(row, pattern)).verdict;
                held += verdict == Verdict::holds ? 1U : 0U;
                broken += verdict == Verdict::broken ? 1U : 0U;
            }
            if (held > best_held) {
                best_held = held;
                best_broken = broken;
                best_pattern = pattern;
            }
        }
        if (best_held > 0 && best_broken <= best_held) {
            for (const std::size_t row : sheet.data_rows()) {
                ledger.add(relation_of(row, best_pattern));
            }
        }
        opening = none;
    }
}

} // namespace utfall::core::checks
