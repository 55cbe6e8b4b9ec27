#include "core/checks/sums.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace utfall::core::checks {

namespace {

/// How far down the stack a total is looked for, apart from the places where sections begin.
constexpr std::size_t deepest_search = 64;

/// A longer list isn't searched for totals that no words announce.
constexpr std::size_t most_searched_without_words = 1500;

/// Agreement by chance: a candidate that the layout doesn't suggest must say this much.
constexpr double bits_off_layout = 10.0;
/// A row whose words say nothing must agree this surely to count as a total.
constexpr double bits_without_words = 24.0;
constexpr double bits_single_without_words = 17.0;

/// So many costs tell the sign habit of a table.
constexpr std::size_t most_signs_read = 200;

/// A total that its words announce is worth more than one that only the figures suggest.
constexpr double worth_without_words = 0.5;

enum class Signs { plain, by_side, first_minus_rest };

struct Entry {
    SumItem item;
    bool is_total = false;
};

struct Fit {
    std::size_t count = 0; // items from the top of the stack; 0 = none
    Signs signs = Signs::plain;
    double score = -1e9;
    double bits = 0.0;
    std::size_t held = 0;
    std::size_t broke = 0;
    std::size_t plausible = 0; // broken, but near enough for the same sum with one wrong figure
    std::size_t near = 0;      // broken, but by a quarter or a slip of the hand
    std::size_t averages = 0;  // broken, and the total lies among its parts, as a mean does
    bool several = false;      // some agreement has two parts that aren't 0
    bool by_layout = false;
};

// The running sums of one instance while the search goes down the stack.
struct Running {
    double plain = 0.0;
    double by_side = 0.0;
    double above = 0.0; // plain without the deepest
    double deepest = 0.0;
    double reach = 0.0;
    double size = 0.0;
    double least = 0.0;
    double most = 0.0;
    std::size_t written = 0;
    std::size_t nonzero = 0;
    bool missing = false;

    void add(const Figure& figure, double unit, int side) {
        missing = missing || figure.is_missing();
        above = plain;
        deepest = 0.0;
        if (!figure.is_number()) {
            return;
        }
        least = written == 0 ? figure.value : std::min(least, figure.value);
        most = written == 0 ? figure.value : std::max(most, figure.value);
        ++written;
        nonzero += figure.value != 0.0 ? 1U : 0U;
        deepest = figure.value;
        plain += figure.value;
        by_side += side < 0 ? -figure.value : figure.value;
        reach += unit / 2.0;
        size = std::max(size, std::abs(figure.value));
    }
    [[nodiscard]] double sum(Signs signs) const {
        return signs == Signs::plain ? plain : signs == Signs::by_side ? by_side : deepest - above;
    }
};

// Whether one number is the other with two digits swapped, one wrong, one lost or one too many.
bool is_slip(double printed, double expected, double reach) {
    constexpr double most_tried = 6.0;
    if (std::abs(printed) > 1e12 || std::abs(expected) > 1e12) {
        return false;
    }
    const std::string a = std::to_string(std::llround(std::abs(printed)));
    const double spread = std::min(std::floor(reach), most_tried);
    for (double shift = -spread; shift <= spread; shift += 1.0) {
        const std::string b = std::to_string(std::llround(std::abs(expected + shift)));
        if (a.size() < 3 || b.size() < 3) {
            return false;
        }
        if (a.size() == b.size()) {
            std::size_t differing = 0;
            for (std::size_t i = 0; i < a.size(); ++i) {
                differing += a[i] != b[i] ? 1U : 0U;
            }
            std::string sorted_a = a;
            std::string sorted_b = b;
            std::sort(sorted_a.begin(), sorted_a.end());
            std::sort(sorted_b.begin(), sorted_b.end());
            if (differing <= 1 || (differing == 2 && sorted_a == sorted_b)) {
                return true;
            }
        } else if (a.size() + 1 == b.size() || b.size() + 1 == a.size()) {
            const std::string& longer = a.size() > b.size() ? a : b;
            const std::string& shorter = a.size() > b.size() ? b : a;
            std::size_t i = 0;
            while (i < shorter.size() && shorter[i] == longer[i]) {
                ++i;
            }
            if (longer.compare(i + 1, std::string::npos, shorter, i, std::string::npos) == 0) {
                return true;
            }
        }
    }
    return false;
}

class Parser {
public:
    Parser(const Axis& axis, bool reversed) : axis_(axis), reversed_(reversed) {}

    // Reads the items; returns those that no total took.
    std::vector<SumItem> run(const std::vector<SumItem>& items, bool labelled_only) {
        stack_.clear();
        std::size_t positive = 0;
        std::size_t negative = 0;
        for (const SumItem& item : items) {
            for (const std::size_t instance : axis_.instances) {
                const double value = axis_.figure(item.index, instance).value;
                positive += item.side < 0 && value > 0.0 ? 1U : 0U;
                negative += item.side < 0 && value < 0.0 ? 1U : 0U;
            }
            if (positive + negative > most_signs_read) {
                break;
            }
        }
        costs_positive_ = positive > negative;
        for (const SumItem& item : items) {
            take(item, labelled_only);
        }
        std::vector<SumItem> left;
        for (const Entry& entry : stack_) {
            left.push_back(entry.item);
        }
        return left;
    }
    std::vector<SumRule>& rules() { return rules_; }
    [[nodiscard]] double score(bool words_count) const {
        double total = 0.0;
        for (const SumRule& rule : rules_) {
            total += !rule.by_words_only ? rule.score : words_count ? 0.01 : 0.0;
        }
        return total;
    }

private:
    void take(const SumItem& item, bool labelled_only) {
        const bool labelled = item.total != TotalWord::none || item.result || item.running;
        Fit best;
        // A result never stands above what it is the result of.
        const bool too_early = reversed_ && (item.result || item.running);
        if (!stack_.empty() && !too_early && (labelled || !labelled_only) && has_figures(item)) {
            const std::size_t usual = usual_count(item);
            best = search(item, usual);
            if (!accept(item, best)) {
                best = words_only(item, usual);
            }
        }
        Entry entry{item, best.count > 0};
        if (best.count > 0) {
            SumRule rule;
            rule.target = item.index;
            rule.score = best.score * (labelled ? 1.0 : worth_without_words);
            rule.result = item.result;
            rule.held = best.held;
            rule.broke = best.broke;
            rule.by_words_only = best.held == 0;
            const std::size_t first = stack_.size() - best.count;
            for (std::size_t i = first; i < stack_.size(); ++i) {
                const int side = stack_[i].item.side;
                const int sign = best.signs == Signs::plain     ? 1
                                 : best.signs == Signs::by_side ? (side < 0 ? -1 : 1)
                                                                : (i == first ? 1 : -1);
                rule.parts.push_back({stack_[i].item.index, sign});
            }
            if (reversed_) {
                std::reverse(rule.parts.begin(), rule.parts.end());
            }
            entry.item.section = stack_[first].item.section;
            entry.item.total = TotalWord::none;
            entry.item.result = false;
            entry.item.running = false;
            stack_.resize(first);
            rules_.push_back(std::move(rule));
        }
        stack_.push_back(std::move(entry));
    }

    [[nodiscard]] bool has_figures(const SumItem& item) const {
        return std::any_of(axis_.instances.begin(), axis_.instances.end(),
                           [this, &item](std::size_t instance) {
                               return axis_.figure(item.index, instance).is_number();
                           });
    }

    // How many items from the top the layout suggests: the lines since the last total or since the
    // section began; after a total, all totals and lines (of the same side, when the words tell).
    [[nodiscard]] std::size_t usual_count(const SumItem& item) const {
        const Entry& top = stack_.back();
        std::size_t count = 0;
        if (!top.is_total && !item.result && !item.running) {
            for (auto entry = stack_.rbegin(); entry != stack_.rend(); ++entry) {
                if (entry->is_total || entry->item.section != top.item.section ||
                    (reversed_ && entry->item.result)) {
                    break;
                }
                ++count;
            }
            return count;
        }
        const bool new_flow = item.cash_flow && !top.item.cash_flow;
        for (auto entry = stack_.rbegin(); entry != stack_.rend(); ++entry) {
            if (new_flow && entry->item.cash_flow) {
                break;
            }
            if (!item.result && !item.running && item.side != 0 && entry->item.side != 0 &&
                entry->item.side != item.side) {
                break;
            }
            ++count;
            if (count > deepest_search) {
                break;
            }
        }
        return count;
    }

    [[nodiscard]] Fit search(const SumItem& item, std::size_t usual) const {
        Fit best;
        std::vector<Running> running(axis_.instances.size());
        const bool labelled = item.total != TotalWord::none || item.result || item.running;
        for (std::size_t count = 1; count <= stack_.size(); ++count) {
            const Entry& entry = stack_[stack_.size() - count];
            const bool boundary =
                count == stack_.size() ||
                stack_[stack_.size() - count - 1].item.section != entry.item.section ||
                stack_[stack_.size() - count - 1].is_total;
            if (count > deepest_search && !labelled) {
                break;
            }
            for (std::size_t i = 0; i < axis_.instances.size(); ++i) {
                running[i].add(axis_.figure(entry.item.index, axis_.instances[i]),
                               axis_.unit(entry.item.index, axis_.instances[i]), entry.item.side);
            }
            const bool lone = count == 1 && !entry.is_total &&
                              ((count == usual && item.total == TotalWord::strong) ||
                               (count == usual && item.cash_flow));
            if (item.cash_flow && !labelled_cash_cut(count)) {
                continue;
            }
            if ((count < 2 && !lone) || (count > deepest_search && !boundary && count != usual)) {
                continue;
            }
            for (const Signs signs : {Signs::plain, Signs::by_side, Signs::first_minus_rest}) {
                if (signs != Signs::plain && !(item.result || item.running)) {
                    break;
                }
                if (reversed_ && signs != Signs::plain) {
                    break;
                }
                const Fit fit = measure(item, running, count, signs, usual);
                if (fit.score > best.score + 1e-9) {
                    best = fit;
                }
            }
        }
        return best;
    }

    // A cash flow leaves out nothing above it but what an earlier cash flow has taken.
    [[nodiscard]] bool labelled_cash_cut(std::size_t count) const {
        if (count == stack_.size()) {
            return true;
        }
        const Entry& deepest = stack_[stack_.size() - count];
        const Entry& next = stack_[stack_.size() - count - 1];
        return next.item.cash_flow || deepest.item.cash_flow ||
               next.item.section != deepest.item.section;
    }

    [[nodiscard]] Fit measure(const SumItem& item, const std::vector<Running>& running,
                              std::size_t count, Signs signs, std::size_t usual,
                              bool look_closely = false) const {
        Fit fit;
        fit.count = count;
        fit.signs = signs;
        fit.by_layout = count == usual;
        fit.score = fit.by_layout ? 0.4 : 0.0;
        // The lines tell whether costs are written with a minus; a total may have lost it.
        if (item.result && (signs == Signs::plain) == costs_positive_) {
            fit.score -= 0.3;
        }
        if (signs != Signs::plain) {
            fit.score -= 0.05;
        }
        for (std::size_t i = 0; i < running.size(); ++i) {
            const Running& parts = running[i];
            const Figure& total = axis_.figure(item.index, axis_.instances[i]);
            if (!total.is_number() || parts.missing || parts.written == 0) {
                continue;
            }
            const double reach = parts.reach + axis_.unit(item.index, axis_.instances[i]) / 2.0;
            const double sum = parts.sum(signs);
            const double size = std::max(parts.size, std::abs(total.value));
            if (size == 0.0) {
                continue;
            }
            const double off = std::abs(total.value - sum);
            if (off <= reach * (1.0 + 1e-9) + size * 1e-11) {
                // To the unit, an agreement says more than one that rounding had to help.
                const double room =
                    off <= size * 1e-11 ? axis_.unit(item.index, axis_.instances[i]) / 2.0 : reach;
                const double bits =
                    agreement_bits(std::max(std::abs(total.value), parts.size / 2.0), room);
                ++fit.held;
                fit.bits += bits;
                fit.several = fit.several || parts.nonzero > 1;
                fit.score += 1.0 + std::min(bits, 16.0) / 16.0;
                continue;
            }
            ++fit.broke;
            fit.score -= 0.6;
            const double largest = std::max(std::abs(sum), std::abs(total.value));
            if (!look_closely) {
                continue;
            }
            const bool slip =
                std::abs(total.value + sum) <= reach || is_slip(total.value, sum, reach);
            fit.plausible += slip || off <= 0.6 * largest ? 1U : 0U;
            fit.near += slip || off <= 0.25 * largest ? 1U : 0U;
            if (slip) {
                continue;
            }
            const bool same_sign = parts.least >= 0.0 || parts.most <= 0.0;
            fit.averages += same_sign && total.value >= parts.least - reach &&
                                    total.value <= parts.most + reach && parts.written > 1
                                ? 1U
                                : 0U;
        }
        return fit;
    }

    [[nodiscard]] bool accept(const SumItem& item, const Fit& fit) const {
        if (fit.count == 0 || fit.held == 0) {
            return false;
        }
        const std::size_t compared = fit.held + fit.broke;
        const bool most = axis_.items_are_rows ? fit.broke <= fit.held
                                               : static_cast<double>(fit.held) >=
                                                     0.6 * static_cast<double>(compared);
        const bool strong = item.total == TotalWord::strong || item.total == TotalWord::medium ||
                            item.running || item.result;
        if (strong && most) {
            if (item.net_result && fit.broke > 0 && fit.held * 3 < compared * 2) {
                return false;
            }
            if (!axis_.items_are_rows && fit.held < 2 && compared > 1) {
                return false;
            }
            return fit.by_layout || fit.bits >= bits_off_layout;
        }
        if (!fit.several) {
            return false;
        }
        if (item.total == TotalWord::weak) {
            return fit.bits >= 12.0 && fit.broke * 2 <= fit.held;
        }
        if (axis_.items_are_rows) {
            if (fit.held == 1) {
                return fit.broke == 0 && fit.bits >= bits_single_without_words;
            }
            return fit.bits >= bits_without_words && fit.broke * 3 <= fit.held;
        }
        return fit.held >= 4 && fit.bits >= bits_without_words && fit.broke * 4 <= fit.held;
    }

    // No instance agrees. The words and the layout must then leave no doubt.
    [[nodiscard]] Fit words_only(const SumItem& item, std::size_t usual) const {
        const bool by_total = item.total == TotalWord::strong;
        const bool by_half = item.total == TotalWord::medium;
        const bool by_running = item.running && !item.result;
        const bool by_result = item.result && is_clear_result(item);
        if (!(by_total || by_half || by_running || by_result) || usual == 0 ||
            (usual < 2 && !by_total)) {
            return {};
        }
        if (usual < 2 && stack_.back().is_total) {
            return {};
        }
        std::vector<Running> running(axis_.instances.size());
        bool additive = true;
        for (std::size_t count = 1; count <= usual; ++count) {
            const Entry& entry = stack_[stack_.size() - count];
            additive = additive && entry.item.additive;
            for (std::size_t i = 0; i < axis_.instances.size(); ++i) {
                running[i].add(axis_.figure(entry.item.index, axis_.instances[i]),
                               axis_.unit(entry.item.index, axis_.instances[i]), entry.item.side);
            }
        }
        Fit fit = measure(item, running, usual, Signs::plain, usual, true);
        if (by_result && costs_positive_) {
            fit = measure(item, running, usual, Signs::by_side, usual, true);
        }
        if (axis_.items_are_rows && (by_total || by_half) && shares_make_whole(item, usual)) {
            return fit;
        }
        // Nothing to compare, as a part is missing: still the total of its rows.
        if (fit.broke == 0) {
            return axis_.items_are_rows && by_total && usual > 1 ? fit : Fit{};
        }
        // Three wrong figures in one total, and no right one: then it isn't that sum.
        if (fit.broke > 2 || fit.plausible * 2 < fit.broke || fit.averages * 2 > fit.broke) {
            return {};
        }
        if ((by_half || by_result) && fit.near < fit.broke) {
            return {};
        }
        if (!axis_.items_are_rows && !additive) {
            return {};
        }
        return fit;
    }

    // Whether all that stands above a result is income, costs and sums of them.
    [[nodiscard]] bool is_clear_result(const SumItem& item) const {
        if (!axis_.items_are_rows || reversed_ || stack_.size() < 2 || stack_.size() > 8) {
            return false;
        }
        bool income = false;
        bool cost = false;
        for (const Entry& entry : stack_) {
            if (!entry.is_total && entry.item.side == 0) {
                return false;
            }
            if (item.net_result && !entry.is_total) {
                return false;
            }
            income = income || entry.item.side > 0 || entry.is_total;
            cost = cost || entry.item.side < 0;
        }
        return income && cost;
    }

    // Whether a share column says that the top `count` items are parts of 100 %.
    [[nodiscard]] bool shares_make_whole(const SumItem& item, std::size_t count) const {
        return std::any_of(axis_.shares.begin(), axis_.shares.end(), [&](std::size_t share) {
            const Figure& whole = axis_.figure(item.index, share);
            const bool hundred = whole.is_number() && (whole.value == 100.0 || whole.value == 1.0);
            double sum = 0.0;
            for (std::size_t i = stack_.size() - count; i < stack_.size(); ++i) {
                const Figure& part = axis_.figure(stack_[i].item.index, share);
                if (!part.is_number()) {
                    return false;
                }
                sum += part.value;
            }
            const double unit = whole.value == 1.0 ? 0.01 : 1.0;
            return hundred && count > 1 &&
                   std::abs(sum - whole.value) <= static_cast<double>(count) * unit / 2.0 + 1e-9;
        });
    }

    const Axis& axis_;
    bool reversed_;
    bool costs_positive_ = false;
    std::vector<Entry> stack_;
    std::vector<SumRule> rules_;
};

struct Reading {
    std::vector<SumRule> rules;
    double score = 0.0;
};

// One direction first, then the other over what is left: a grand total on top of sections whose
// totals come last, or a result below sections whose totals come first.
Reading read(const Axis& axis, const std::vector<SumItem>& items, bool upwards, bool by_words) {
    std::vector<SumItem> ordered = items;
    if (upwards) {
        std::reverse(ordered.begin(), ordered.end());
    }
    Parser first(axis, upwards);
    std::vector<SumItem> left = first.run(ordered, by_words);
    std::reverse(left.begin(), left.end());
    Parser second(axis, !upwards);
    // What the first direction knows by words only is weaker than an agreement in the other.
    second.run(left, true);
    Reading reading;
    reading.score = first.score(true) + second.score(false);
    reading.rules = std::move(first.rules());
    for (SumRule& rule : second.rules()) {
        const bool known =
            std::any_of(reading.rules.begin(), reading.rules.end(),
                        [&rule](const SumRule& other) { return other.target == rule.target; });
        if (!known && !rule.by_words_only) {
            reading.rules.push_back(std::move(rule));
        }
    }
    return reading;
}

} // namespace

std::vector<SumRule> find_sums(const Axis& axis, const std::vector<SumItem>& items) {
    // A figure that happens to be the sum of its neighbours must not take them from the total that
    // the words announce: so the words alone are tried first.
    Reading best = read(axis, items, false, true);
    for (const auto& [upwards, by_words] :
         {std::pair{false, false}, std::pair{true, true}, std::pair{true, false}}) {
        if (!by_words && items.size() > most_searched_without_words) {
            continue;
        }
        Reading other = read(axis, items, upwards, by_words);
        if (other.score > best.score + 1e-9) {
            best = std::move(other);
        }
    }
    return std::move(best.rules);
}

} // namespace utfall::core::checks
