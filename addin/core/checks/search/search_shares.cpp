// A column of percentages whose bases stand in another column: each row's base is found along the
// rows by dynamic programming, since a whole governs the rows near it.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace utfall::core::checks {

namespace {

// One column of shares over one column of amounts.
class ShareFinder {
public:
    ShareFinder(const Axis& axis, std::size_t shares, std::size_t amounts, double scale)
        : axis_(axis), shares_(shares), amounts_(amounts), scale_(scale) {}

    std::optional<Family> find() {
        for (std::size_t row = 0; row < axis_.instances(); ++row) {
            if (axis_.has(shares_, row) && axis_.has(amounts_, row)) {
                rows_.push_back(row);
            }
        }
        choose_bases();
        std::optional<Family> implied = of_implied_whole();
        if (bases_.empty()) {
            return implied;
        }
        Family printed = of_printed_bases();
        return implied && implied->score > printed.score ? implied : printed;
    }

private:
    [[nodiscard]] double expected(std::size_t row, std::size_t base) const {
        return scale_ * axis_.value(amounts_, row) / axis_.value(amounts_, base);
    }
    // How far the share may be off because its part and its base are rounded.
    [[nodiscard]] double from_rounding(std::size_t row, std::size_t base) const {
        const Value& part = axis_.at(amounts_, row);
        const Value& whole = axis_.at(amounts_, base);
        const double size = std::abs(whole.value);
        return scale_ * (part.slack + std::abs(part.value) * whole.slack / size) / size;
    }
    [[nodiscard]] bool agrees(std::size_t row, std::size_t base) const {
        const Value& share = axis_.at(shares_, row);
        // A part is no more than its whole.
        const bool fits =
            std::abs(axis_.value(amounts_, row)) <= std::abs(axis_.value(amounts_, base));
        return fits && std::abs(expected(row, base) - share.value) <=
                           share.slack + std::min(from_rounding(row, base), share.slack) +
                               evidence::binary_noise;
    }

    // The figure of a row that is all stands in another too, which isn't.
    [[nodiscard]] bool is_like_the_whole(std::size_t base) const {
        const std::optional<std::size_t> all = row_of_all();
        return all && base != *all && axis_.has(shares_, base) &&
               axis_.value(amounts_, base) == axis_.value(amounts_, *all);
    }

    void choose_bases() {
        std::vector<std::pair<std::size_t, std::size_t>> votes; // how many agree, base
        for (std::size_t base = 0; base < axis_.instances(); ++base) {
            if (axis_.is_nothing(amounts_, base) || axis_.other(base).roles.has(Role::of_which) ||
                is_like_the_whole(base)) {
                continue; // a part is no whole, though some share may happen to agree
            }
            std::size_t count = 0;
            for (const std::size_t row : rows_) {
                count +=
                    row != base && axis_.value(shares_, row) != 0.0 && agrees(row, base) ? 1U : 0U;
            }
            votes.emplace_back(count, base);
        }
        std::stable_sort(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        if (votes.empty() || votes.front().first < limits::fewest_of_a_base) {
            return;
        }
        for (const auto& [count, base] : votes) {
            if (count > 0) {
                bases_.push_back(base);
            }
        }
    }

    // What an agreement says that misses by so much. What rounding the share moves it by is no more
    // likely small than large; that its part and base are rounded has to make up the rest.
    [[nodiscard]] double agreement(std::size_t row, double gap) const {
        const Value& share = axis_.at(shares_, row);
        return checks::agreement(scale_, share.step + 2.0 * std::max(0.0, gap - share.slack));
    }

    [[nodiscard]] double evidence_of(std::size_t row, std::size_t base) const {
        const double share = axis_.value(shares_, row);
        if (row == base ? share == scale_ : share == 0.0 && agrees(row, base)) {
            return 0.0;
        }
        return row != base && agrees(row, base)
                   ? agreement(row, std::abs(share - expected(row, base)))
                   : -evidence::break_cost;
    }

    [[nodiscard]] bool is_part(std::size_t row) const {
        return axis_.other(row).roles.has(Role::of_which);
    }

    // What it takes to say that a row has another base than the row before. Side by side parts of
    // one whole have one base, and what isn't a part has another than they: a single row can't
    // gainsay that.
    [[nodiscard]] double switch_cost(std::size_t before, std::size_t row, bool to_whole) const {
        const bool alone = to_whole || (is_part(row) && row == before + 1);
        return std::log2(static_cast<double>(bases_.size()) + 1.0) +
               (alone ? agreement(row, 0.0) + evidence::break_cost : 0.0);
    }

    // The bases of some rows, and what they score together.
    struct Path {
        double score = 0.0;
        std::map<std::size_t, std::size_t> base_of;
    };

    // Whether each of the bases is one of a path.
    [[nodiscard]] std::vector<bool> is_base_of(const Path& path) const {
        std::set<std::size_t> used;
        for (const auto& [row, base] : path.base_of) {
            used.insert(base);
        }
        std::vector<bool> is_used;
        for (const std::size_t base : bases_) {
            is_used.push_back(used.contains(base));
        }
        return is_used;
    }

    [[nodiscard]] Path best_path(const std::vector<std::size_t>& rows, const Path& of_parts) const {
        const std::size_t count = bases_.size();
        const std::vector<bool> is_whole = is_base_of(of_parts);
        std::vector<double> score(count, 0.0);
        std::vector<std::vector<std::size_t>> from;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const auto best = static_cast<std::size_t>(
                std::max_element(score.begin(), score.end()) - score.begin());
            std::vector<double> next(count);
            std::vector<std::size_t> came(count);
            for (std::size_t b = 0; b < count; ++b) {
                const double cost = k > 0 ? switch_cost(rows[k - 1], rows[k], is_whole[b]) : 0.0;
                const bool stay = score[b] >= score[best] - cost;
                came[b] = stay ? b : best;
                next[b] = (stay ? score[b] : score[best] - cost) + evidence_of(rows[k], bases_[b]);
            }
            score = std::move(next);
            from.push_back(std::move(came));
        }
        Path path;
        auto state =
            static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
        path.score = score[state];
        for (std::size_t k = rows.size(); k-- > 0;) {
            path.base_of[rows[k]] = bases_[state];
            state = from[k][state];
        }
        return path;
    }

    // 'Of which' rows have bases of their own: those between them go on with theirs.
    [[nodiscard]] Family of_printed_bases() const {
        std::vector<std::size_t> parts;
        std::vector<std::size_t> others;
        for (const std::size_t row : rows_) {
            (is_part(row) ? parts : others).push_back(row);
        }
        Path path = best_path(parts, {});
        Path rest = best_path(others, path);
        path.base_of.merge(rest.base_of);
        Family family = shares();
        family.score += path.score + rest.score;
        for (const auto& [row, base] : path.base_of) {
            family.instances.push_back(instance_of(row, base));
            family.bases.push_back(base);
        }
        settle_near(family);
        family.count();
        return family;
    }

    // A share off by less than a step may be cut instead of rounded, or fitted to make 100 % with
    // the others. Where others are rounded the other way and nearly make it, but don't, it is
    // neither; shares within shares may be fitted to others than all.
    void settle_near(Family& family) const {
        std::map<std::size_t, double> sums;
        std::map<std::size_t, double> steps;
        bool up = false;
        bool down = false;
        for (std::size_t k = 0; k < family.instances.size(); ++k) {
            const Instance& instance = family.instances[k];
            const std::size_t base = family.bases[k];
            if (instance.at != base) {
                const double margin = from_rounding(instance.at, base);
                sums[base] += axis_.value(shares_, instance.at);
                steps[base] += axis_.at(shares_, instance.at).step;
                up = up || (instance.held() && instance.off > margin);
                down = down || (instance.held() && instance.off < -margin);
            }
        }
        for (std::size_t k = 0; k < family.instances.size(); ++k) {
            Instance& instance = family.instances[k];
            const std::size_t base = family.bases[k];
            const double left = std::abs(sums[base] - scale_);
            const bool not_fitted = left > evidence::binary_noise && left <= steps[base];
            if (instance.state == State::neutral && instance.at != base && not_fitted &&
                (instance.off < 0.0 ? up : down)) {
                instance.state = State::broken;
            }
        }
    }

    // The only row that is all: 100 %.
    [[nodiscard]] std::optional<std::size_t> row_of_all() const {
        const auto is_all = [this](std::size_t row) {
            return axis_.value(shares_, row) == scale_ && axis_.value(amounts_, row) > 0.0;
        };
        const auto row = std::find_if(rows_.begin(), rows_.end(), is_all);
        return row == rows_.end() || std::count_if(row, rows_.end(), is_all) > 1
                   ? std::nullopt
                   : std::optional(*row);
    }

    // Shares that are all off by one factor agree on a whole: where another stands at 100 %, it is
    // the wrong figure. One of them says which whole, and the others confirm it.
    [[nodiscard]] std::optional<Family> of_implied_whole() const {
        const std::optional<std::size_t> all = row_of_all();
        if (!all || rows_.size() <= limits::fewest_of_a_base) {
            return std::nullopt;
        }
        double least = 0.0;
        double most = INFINITY;
        double bits = 0.0;
        double first = 0.0;
        for (const std::size_t row : rows_) {
            const Value& share = axis_.at(shares_, row);
            const Value& part = axis_.at(amounts_, row);
            if (row == *all || (share.value == 0.0 && part.value == 0.0)) {
                continue;
            }
            if (share.value <= share.slack || part.value <= 0.0 ||
                axis_.other(row).roles.has(Role::of_which)) {
                return std::nullopt;
            }
            least =
                std::max(least, scale_ * (part.value - part.slack) / (share.value + share.slack));
            most = std::min(most, scale_ * (part.value + part.slack) / (share.value - share.slack));
            const double own = std::log2(share.value / share.step);
            first = std::max(first, own);
            bits += own;
        }
        const double printed = axis_.value(amounts_, *all);
        const double step = axis_.at(amounts_, *all).step;
        if (least > most || (least <= printed && printed <= most) ||
            stands_elsewhere(*all, least, most)) {
            return std::nullopt;
        }
        Family family = shares();
        family.whole = std::round((least + most) / 2.0 / step) * step;
        family.score += bits - first;
        if (family.score < family.needed) {
            return std::nullopt;
        }
        family.named = true; // none agrees with what is printed, and all with another figure
        for (const std::size_t row : rows_) {
            family.instances.push_back(instance_of(row, *all));
            family.bases.push_back(*all);
        }
        family.count();
        return family;
    }

    // Whether another row is that whole, or what the printed one has beside it and no share says:
    // votes that aren't valid.
    [[nodiscard]] bool stands_elsewhere(std::size_t all, double least, double most) const {
        return std::any_of(axis_.filled().begin(), axis_.filled().end(), [&](std::size_t row) {
            const double amount = axis_.value(amounts_, row);
            const double left =
                axis_.has(shares_, row) ? amount : axis_.value(amounts_, all) - amount;
            return row != all && axis_.has(amounts_, row) && least <= left && left <= most;
        });
    }

    // A family of the two columns, without instances.
    [[nodiscard]] Family shares() const {
        Family family;
        family.operation = Operation::ratio;
        family.shape = Shape::share;
        family.direction = Direction::across;
        family.target = shares_;
        family.terms = {amounts_, amounts_};
        family.scale = scale_;
        family.judged = true;
        const bool percent = axis_.line(shares_).roles.has(Role::percent);
        family.needed = percent ? evidence::believed_named : evidence::believed;
        family.score = (percent ? evidence::rate_word : 0.0) -
                       std::log2(static_cast<double>(axis_.lines()) + 1.0);
        return family;
    }

    [[nodiscard]] Instance instance_of(std::size_t row, std::size_t base) const {
        const Value& share = axis_.at(shares_, row);
        // A total may be another whole, and all of itself.
        const bool other = share.value == scale_ && axis_.other(row).roles.has(Role::total);
        Instance instance;
        instance.at = row;
        instance.expected = expected(row, base);
        instance.off = share.value - instance.expected;
        instance.bits = evidence::break_cost;
        if (row == base) {
            instance.state = State::neutral;
        } else if (agrees(row, base)) {
            instance.state = State::held;
        } else if (!other && std::abs(instance.off) > share.step * evidence::at_edge) {
            instance.state = State::broken;
        }
        return instance;
    }

    const Axis& axis_;
    std::size_t shares_;
    std::size_t amounts_;
    double scale_;
    std::vector<std::size_t> rows_;
    std::vector<std::size_t> bases_;
};

bool explained(const Ledger& ledger, std::size_t column) {
    return std::any_of(
        ledger.families().begin(), ledger.families().end(), [column](const Family& family) {
            return family.target == column && family.held >= limits::fewest_share_rows;
        });
}

bool is_share_of(std::size_t some, std::size_t all, double share) {
    return static_cast<double>(some) >= share * static_cast<double>(all);
}

bool may_be_shares(const Axis& axis, std::size_t column) {
    std::size_t all = 0;
    std::size_t percent = 0;
    std::size_t fractions = 0;
    for (const std::size_t row : axis.filled()) {
        if (axis.has(column, row)) {
            const double value = axis.value(column, row);
            ++all;
            percent += value >= 0.0 && value <= evidence::largest_percent ? 1U : 0U;
            fractions += value > 0.0 && value < 1.0 ? 1U : 0U;
        }
    }
    return all >= limits::fewest_share_rows && is_share_of(percent, all, evidence::percent_rows) &&
           (axis.line(column).roles.has(Role::percent) ||
            is_share_of(fractions, all, evidence::fraction_rows));
}

} // namespace

std::vector<Family> find_shares(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> found;
    for (std::size_t column = 0;
         column < axis.lines() && axis.instances() <= limits::longest_report; ++column) {
        if (!may_be_shares(axis, column) || explained(search.ledger, column)) {
            continue;
        }
        std::optional<Family> best;
        const std::size_t low = column > limits::near_lines ? column - limits::near_lines : 0;
        for (std::size_t amounts = low;
             amounts < std::min(axis.lines(), column + limits::near_lines + 1); ++amounts) {
            for (const double scale : {1.0, 100.0}) {
                const bool shares = axis.line(amounts).roles.has(Role::percent);
                auto family = amounts == column || shares
                                  ? std::nullopt
                                  : ShareFinder(axis, column, amounts, scale).find();
                if (family && (!best || family->score > best->score)) {
                    best = std::move(family);
                }
            }
        }
        if (best) {
            found.push_back(std::move(*best));
        }
    }
    return found;
}

} // namespace utfall::core::checks
