#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

namespace utfall::core::checks {

namespace {

// The figures of some lines in one instance.
struct Sequence {
    std::vector<std::size_t> lines;
    std::vector<double> values;
    std::vector<double> slacks;
    double most_slack = 0.0;
    double step = 1.0;
    bool one_sign = true; ///< no figure is of the other sign, so sums only grow
    Shape shape = Shape::run;
    std::optional<std::size_t> only; ///< the one target to look for; none = any
};

Sequence sequence_of(const Axis& axis, std::size_t instance, std::vector<std::size_t> lines,
                     Shape shape) {
    Sequence sequence;
    sequence.shape = shape;
    sequence.lines = std::move(lines);
    sequence.step = sequence.lines.empty() ? 1.0 : INFINITY;
    bool positive = false;
    bool negative = false;
    for (const std::size_t line : sequence.lines) {
        const Value& value = axis.at(line, instance);
        positive = positive || value.value > 0.0;
        negative = negative || value.value < 0.0;
        sequence.values.push_back(value.value);
        sequence.slacks.push_back(value.slack);
        sequence.most_slack = std::max(sequence.most_slack, value.slack);
        sequence.step = std::min(sequence.step, value.step);
    }
    sequence.one_sign = !(positive && negative);
    return sequence;
}

double reach_of(double target, double slack, std::size_t terms, double size) {
    const auto count = static_cast<double>(terms);
    return rounding_reach(target, count * slack, count * slack * slack, slack, terms) +
           evidence::binary_noise * std::abs(size);
}

// Looks along a sequence for runs beside each target.
class RunFinder {
public:
    RunFinder(const Search& search, const Sequence& sequence, Candidates& candidates,
              const std::vector<std::size_t>& any_alive, Operation operation)
        : axis_(search.axis), sequence_(sequence), candidates_(candidates), any_alive_(any_alive),
          means_(operation == Operation::average) {}

    void run() {
        for (std::size_t target = 0; target < sequence_.lines.size(); ++target) {
            const bool meant = !sequence_.only || *sequence_.only == sequence_.lines[target];
            if (meant && sequence_.values[target] != 0.0 && (!means_ || means_wanted(target))) {
                const std::size_t most = may_stand_apart(target) ? limits::statistics_beside : 0;
                for (std::size_t skipped = 0; skipped <= most; ++skipped) {
                    scan(target, -1, skipped);
                    scan(target, 1, skipped);
                }
            }
        }
        if (!means_ && sequence_.lines.size() > limits::longest_scan) {
            find_long_runs(-1);
            find_long_runs(1);
        }
    }

private:
    void scan(std::size_t target, int step, std::size_t skipped) {
        const double x = sequence_.values[target];
        double sum = 0.0;
        std::size_t not_zero = 0;
        std::size_t count = 0;
        std::size_t found = 0;
        bool one_sign = true;
        const auto size = static_cast<long long>(sequence_.lines.size());
        const auto first =
            static_cast<long long>(target) + step * static_cast<long long>(skipped + 1);
        const auto begin = static_cast<std::size_t>(std::max(0LL, first));
        for (long long k = first; k >= 0 && k < size && count < limits::longest_scan; k += step) {
            const double value = sequence_.values[static_cast<std::size_t>(k)];
            ++count;
            sum += value;
            if (value == 0.0) {
                continue;
            }
            ++not_zero;
            one_sign = one_sign && (value > 0.0) == (x > 0.0);
            if (not_zero < 2) {
                continue;
            }
            const double reach = reach_of(sequence_.slacks[target], sequence_.most_slack, count, x);
            if (!means_ && std::abs(sum - x) <= reach) {
                add(target, begin, static_cast<std::size_t>(k), Operation::sum);
                if (++found >= limits::most_agreements) {
                    return;
                }
            }
            if (means_ && count >= 3 && count <= limits::longest_scan) {
                try_mean(target, begin, static_cast<std::size_t>(k), sum, count);
            }
            if (!means_ && one_sign && sequence_.one_sign &&
                std::abs(sum) > std::abs(x) * evidence::at_edge + reach) {
                return;
            }
        }
    }

    // What calls itself a mean can have other statistics between it and its run.
    [[nodiscard]] bool may_stand_apart(std::size_t target) const {
        return means_ && axis_.line(sequence_.lines[target]).roles.has(Role::mean);
    }

    [[nodiscard]] bool means_wanted(std::size_t target) const {
        return sequence_.shape == Shape::run &&
               (axis_.line(sequence_.lines[target]).roles.has(Role::mean) ||
                sequence_.lines.size() <= limits::longest_scan);
    }

    void try_mean(std::size_t target, std::size_t begin, std::size_t end, double sum,
                  std::size_t count) {
        const auto n = static_cast<double>(count);
        if (std::abs(sum / n - sequence_.values[target]) <=
            sequence_.slacks[target] + sequence_.most_slack / std::sqrt(n)) {
            add(target, begin, end, Operation::average);
        }
    }

    void add(std::size_t target, std::size_t begin, std::size_t end, Operation operation) {
        Family family;
        family.operation = operation;
        family.shape = sequence_.shape;
        family.target = sequence_.lines[target];
        const std::size_t low = std::min(begin, end);
        const std::size_t high = std::max(begin, end) + 1;
        family.terms.assign(sequence_.lines.begin() + static_cast<std::ptrdiff_t>(low),
                            sequence_.lines.begin() + static_cast<std::ptrdiff_t>(high));
        candidates_.add(family);
        if (axis_.down()) {
            add_filled(std::move(family));
        }
    }

    // The same run with the lines between that have no figure in this instance.
    void add_filled(Family family) {
        const std::size_t low = family.terms.front();
        const std::size_t high = family.terms.back();
        const auto begin = std::lower_bound(any_alive_.begin(), any_alive_.end(), low);
        const auto end = std::upper_bound(begin, any_alive_.end(), high);
        if (static_cast<std::size_t>(end - begin) <= family.terms.size()) {
            return;
        }
        std::vector<std::size_t> terms;
        for (auto it = begin; it != end; ++it) {
            const bool fits = family.shape == Shape::run ||
                              (!axis_.is_part(*it) && axis_.kind(*it) == axis_.kind(low));
            if (fits && *it != family.target) {
                terms.push_back(*it);
            }
        }
        if (terms.size() > family.terms.size()) {
            family.terms = std::move(terms);
            candidates_.add(family);
        }
    }

    // After how many lines the sum was what it is now, within rounding, and long ago.
    static std::vector<std::size_t>
    long_run_ends(const std::unordered_map<long long, std::size_t>& seen, long long sum,
                  std::size_t now) {
        std::vector<std::size_t> ends;
        for (long long off = -limits::long_run_steps; off <= limits::long_run_steps; ++off) {
            const auto found = seen.find(sum + off);
            if (found != seen.end() && now - found->second > limits::longest_scan) {
                ends.push_back(found->second);
            }
        }
        return ends;
    }

    // A long run ends where the sum so far is what it was before, but for the target.
    void find_long_runs(int step) {
        std::unordered_map<long long, std::size_t> seen; // sum so far -> how many lines gave it
        double sum = 0.0;
        const std::size_t size = sequence_.lines.size();
        const double unit = sequence_.step;
        for (std::size_t n = 0; n < size; ++n) {
            const std::size_t at = step < 0 ? n : size - 1 - n;
            const double x = sequence_.values[at];
            const double before = (sum - x) / unit;
            if (x != 0.0 && n > limits::longest_scan && std::abs(before) < limits::most_steps) {
                for (const std::size_t end : long_run_ends(seen, std::llround(before), n)) {
                    add(at, step < 0 ? at - 1 : at + 1, step < 0 ? end : size - 1 - end,
                        Operation::sum);
                }
            }
            if (std::abs(sum / unit) < limits::most_steps) {
                seen.emplace(std::llround(sum / unit), n);
            }
            sum += x;
        }
    }

    const Axis& axis_;
    const Sequence& sequence_;
    Candidates& candidates_;
    const std::vector<std::size_t>& any_alive_;
    bool means_;
};

std::vector<std::size_t> alive_lines(const Axis& axis, std::size_t instance) {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.alive(line, instance)) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<std::size_t> alive_anywhere(const Axis& axis) {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const auto& filled = axis.filled();
        if (std::any_of(filled.begin(), filled.end(),
                        [&](std::size_t instance) { return axis.alive(line, instance); })) {
            lines.push_back(line);
        }
    }
    return lines;
}

// 'Summa bidrag' of each block's 'Belopp': a total of a kind that is none of it.
void add_totals_of_kind(const Axis& axis, std::size_t instance,
                        const std::vector<std::size_t>& lines, std::vector<Sequence>& result) {
    if (!axis.down() || lines.size() < 2) {
        return;
    }
    for (std::size_t target = lines[1] + 1; target < axis.lines(); ++target) {
        if (!axis.is_total(target) || !axis.alive(target, instance) ||
            axis.kind(target) == axis.kind(lines.front())) {
            continue;
        }
        std::vector<std::size_t> above(lines.begin(),
                                       std::lower_bound(lines.begin(), lines.end(), target));
        above.push_back(target);
        result.push_back(sequence_of(axis, instance, std::move(above), Shape::kind));
        result.back().only = target;
    }
}

// The sequences that runs are looked for in: all lines, all but 'of which', the lines of a kind.
std::vector<Sequence> sequences(const Search& search, std::size_t instance) {
    const Axis& axis = search.axis;
    const std::vector<std::size_t> all = alive_lines(axis, instance);
    std::vector<Sequence> result;
    result.push_back(sequence_of(axis, instance, all, Shape::run));
    std::vector<std::size_t> whole;
    for (const std::size_t line : all) {
        if (!axis.is_part(line)) {
            whole.push_back(line);
        }
    }
    if (axis.down() && whole.size() < all.size()) {
        result.push_back(sequence_of(axis, instance, whole, Shape::kind));
    }
    if (!search.kinds || all.size() > limits::longest_report) {
        return result;
    }
    // Lines of one kind may be used up already: each block's total, and the total of blocks.
    std::map<std::size_t, std::vector<std::size_t>> by_kind;
    std::size_t filled = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.has(line, instance)) {
            by_kind[axis.kind(line)].push_back(line);
            ++filled;
        }
    }
    for (const auto& [kind, lines] : by_kind) {
        add_totals_of_kind(axis, instance, lines, result);
        if (lines.size() >= 3 && lines.size() < filled) {
            result.push_back(sequence_of(axis, instance, lines, Shape::kind));
        }
    }
    return result;
}

// Sums of all the leaves beside a target, as long as they agree once.
void scan_leaves(const Axis& axis, std::size_t instance, std::size_t target,
                 const std::vector<std::size_t>& leaves, int step, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    const auto first = static_cast<long long>(
        std::lower_bound(leaves.begin(), leaves.end(), target) - leaves.begin());
    const auto size = static_cast<long long>(leaves.size());
    const bool itself = first < size && leaves[static_cast<std::size_t>(first)] == target;
    double sum = 0.0;
    std::size_t not_zero = 0;
    std::size_t count = 0;
    for (long long k = step < 0 ? first - 1 : first + (itself ? 1 : 0); k >= 0 && k < size;
         k += step) {
        const Value& leaf = axis.at(leaves[static_cast<std::size_t>(k)], instance);
        sum += leaf.value;
        not_zero += leaf.value != 0.0 ? 1U : 0U;
        ++count;
        if (not_zero >= 2 && leaf.value != 0.0 &&
            std::abs(sum - x.value) <= reach_of(x.slack, leaf.slack, not_zero, x.value)) {
            Family family;
            family.shape = Shape::leaves;
            family.target = target;
            const long long low = step < 0 ? k : k - static_cast<long long>(count) + 1;
            family.terms.assign(leaves.begin() + low,
                                leaves.begin() + low + static_cast<long long>(count));
            candidates.add(family);
            return;
        }
        if (count > 2 * limits::longest_scan && !axis.is_total(target)) {
            return;
        }
    }
}

void scan_all(const Axis& axis, std::size_t instance, const std::vector<std::size_t>& lines,
              std::size_t fewest, Candidates& candidates) {
    if (lines.size() < fewest || lines.size() > limits::longest_report) {
        return;
    }
    for (std::size_t target = 0; target < axis.lines(); ++target) {
        if (axis.alive(target, instance) && axis.value(target, instance) != 0.0) {
            scan_leaves(axis, instance, target, lines, -1, candidates);
            scan_leaves(axis, instance, target, lines, 1, candidates);
        }
    }
}

} // namespace

std::vector<Family> find_runs(const Search& search, Operation operation) {
    Candidates candidates;
    const std::vector<std::size_t> any = alive_anywhere(search.axis);
    for (const std::size_t instance : sample(search.axis.filled(), limits::sampled)) {
        for (const Sequence& sequence : sequences(search, instance)) {
            if (sequence.lines.size() >= 3) {
                RunFinder(search, sequence, candidates, any, operation).run();
            }
        }
    }
    return candidates.best(limits::most_candidates);
}

std::vector<Family> find_leaf_sums(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<std::vector<std::size_t>> leaves(axis.instances());
    std::vector<char> is_target(axis.lines() * axis.instances());
    bool any = false;
    for (const Family& family : search.ledger.families()) {
        if (!family.is_sum()) {
            continue;
        }
        for (const Instance& instance : family.instances) {
            is_target[family.target * axis.instances() + instance.at] = 1;
            any = true;
        }
    }
    Candidates candidates;
    if (!any) {
        return {};
    }
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        std::vector<std::size_t> lines;
        std::vector<std::size_t> totals;
        for (std::size_t line = 0; line < axis.lines(); ++line) {
            if (axis.has(line, instance)) {
                const bool total = is_target[line * axis.instances() + instance] != 0;
                (total ? totals : lines).push_back(line);
            }
        }
        scan_all(axis, instance, lines, 3, candidates);
        scan_all(axis, instance, totals, 2, candidates);
    }
    return candidates.best(limits::most_candidates);
}

} // namespace utfall::core::checks
