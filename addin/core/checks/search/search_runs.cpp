#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/sums_so_far.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

namespace utfall::core::checks {

namespace {

// A total that isn't among the lines whose sum it may be.
struct Outside {
    std::size_t line = 0;
    std::size_t place = 0; ///< how many of the lines stand above it
};

// The figures of some lines in one instance.
struct Sequence {
    std::shared_ptr<const Lines> lines;
    std::vector<double> values;
    std::vector<double> slacks;
    double most_slack = 0.0;
    double step = 1.0;
    bool one_sign = true; ///< no figure is of the other sign, so sums only grow
    Shape shape = Shape::run;
    std::vector<Outside> totals; ///< ascending

    [[nodiscard]] std::size_t size() const { return values.size(); }
    [[nodiscard]] std::size_t line(std::size_t at) const { return lines->all()[at]; }
};

Sequence sequence_of(const Axis& axis, std::size_t instance, std::vector<std::size_t> lines,
                     Shape shape) {
    Sequence sequence;
    sequence.shape = shape;
    sequence.step = lines.empty() ? 1.0 : INFINITY;
    sequence.values.reserve(lines.size());
    sequence.slacks.reserve(lines.size());
    bool positive = false;
    bool negative = false;
    for (const std::size_t line : lines) {
        const Value& value = axis.at(line, instance);
        positive = positive || value.value > 0.0;
        negative = negative || value.value < 0.0;
        sequence.values.push_back(value.value);
        sequence.slacks.push_back(value.slack);
        sequence.most_slack = std::max(sequence.most_slack, value.slack);
        sequence.step = std::min(sequence.step, value.step);
    }
    sequence.one_sign = !(positive && negative);
    sequence.lines = std::make_shared<const Lines>(std::move(lines));
    return sequence;
}

// The lines that hold figures that aren't used up, all and those of one kind: what a run takes in
// that has no figure in the instance in which it was found.
class AliveAnywhere {
public:
    explicit AliveAnywhere(const Axis& axis) : axis_(axis) {
        std::vector<std::size_t> lines;
        for (std::size_t line = 0; line < axis.lines(); ++line) {
            if (axis.alive_anywhere(line)) {
                lines.push_back(line);
            }
        }
        all_ = std::make_shared<const Lines>(std::move(lines));
    }

    [[nodiscard]] std::size_t lines() const { return all_->all().size(); }

    /// From one line to another; of the first's kind and no parts, unless it is a run of all.
    [[nodiscard]] LineRun between(std::size_t low, std::size_t high, Shape shape) {
        const std::shared_ptr<const Lines>& lines = shape == Shape::run ? all_ : kind_of(low);
        const std::vector<std::size_t>& all = lines->all();
        const auto begin = std::lower_bound(all.begin(), all.end(), low);
        const auto end = std::upper_bound(begin, all.end(), high);
        return {lines, static_cast<std::size_t>(begin - all.begin()),
                static_cast<std::size_t>(end - all.begin())};
    }

private:
    const std::shared_ptr<const Lines>& kind_of(std::size_t line) {
        std::shared_ptr<const Lines>& lines = kinds_[axis_.kind(line)];
        if (!lines) {
            std::vector<std::size_t> own;
            std::copy_if(all_->all().begin(), all_->all().end(), std::back_inserter(own),
                         [&](std::size_t other) {
                             return !axis_.is_part(other) && axis_.kind(other) == axis_.kind(line);
                         });
            lines = std::make_shared<const Lines>(std::move(own));
        }
        return lines;
    }

    const Axis& axis_;
    std::shared_ptr<const Lines> all_;
    std::map<std::size_t, std::shared_ptr<const Lines>> kinds_;
};

// Looks along a sequence for runs beside each target.
class RunFinder {
public:
    RunFinder(const Search& search, std::size_t instance, const Sequence& sequence,
              Candidates& candidates, AliveAnywhere& alive, Operation operation)
        : axis_(search.axis), instance_(instance), sequence_(sequence), candidates_(candidates),
          alive_(alive), means_(operation == Operation::average),
          has_gaps_(sequence.shape != Shape::run || sequence.size() < alive.lines()) {}

    void run() {
        for (std::size_t at = 0; at < sequence_.size(); ++at) {
            if (sequence_.values[at] != 0.0 && (!means_ || means_wanted(at))) {
                const Target target{sequence_.line(at), sequence_.values[at], sequence_.slacks[at]};
                const std::size_t most = may_stand_apart(at) ? limits::statistics_beside : 0;
                for (std::size_t skipped = 0; skipped <= most; ++skipped) {
                    const auto from = static_cast<long long>(at);
                    const auto by = static_cast<long long>(skipped) + 1;
                    scan(target, from - by, -1);
                    scan(target, from + by, 1);
                }
            }
        }
        if (means_) {
            return;
        }
        for (const Outside& total : sequence_.totals) {
            scan(target_of(total), static_cast<long long>(total.place) - 1, -1);
        }
        if (sequence_.size() > limits::longest_scan) {
            find_long_runs(-1);
            find_long_runs(1);
        }
    }

private:
    // A figure that a run may make.
    struct Target {
        std::size_t line = 0;
        double value = 0.0;
        double slack = 0.0;
    };

    [[nodiscard]] Target target_of(const Outside& total) const {
        const Value& value = axis_.at(total.line, instance_);
        return {total.line, value.value, value.slack};
    }

    void scan(const Target& target, long long first, int step) {
        const double x = target.value;
        double sum = 0.0;
        std::size_t not_zero = 0;
        std::size_t count = 0;
        std::size_t found = 0;
        bool one_sign = true;
        const auto size = static_cast<long long>(sequence_.size());
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
            if (means_) {
                if (count >= evidence::fewest_in_a_mean) {
                    try_mean(target, begin, static_cast<std::size_t>(k), sum, count);
                }
                continue;
            }
            const double beyond = one_sign && sequence_.one_sign
                                      ? std::abs(sum) - std::abs(x) * evidence::at_edge
                                      : 0.0;
            const bool agrees =
                may_agree(target, sum, count) && std::abs(sum - x) <= reach_of(target, count);
            if (agrees) {
                add(target.line, begin, static_cast<std::size_t>(k), Operation::sum);
                if (++found >= limits::most_agreements) {
                    return;
                }
            }
            if (beyond > 0.0 && beyond > reach_of(target, count)) {
                return;
            }
        }
    }

    [[nodiscard]] double reach_of(const Target& target, std::size_t count) const {
        return reach_of_alike(target.slack, sequence_.most_slack, count, target.value);
    }

    // Whether a sum is within the worst case of rounding, which costs less to reckon than its law.
    [[nodiscard]] bool may_agree(const Target& target, double sum, std::size_t count) const {
        const double slack = target.slack + static_cast<double>(count) * sequence_.most_slack;
        return std::abs(sum - target.value) <=
               slack * evidence::at_edge + evidence::binary_noise * std::abs(target.value);
    }

    // What calls itself a mean can have other statistics between it and its run.
    [[nodiscard]] bool may_stand_apart(std::size_t at) const {
        return means_ && axis_.line(sequence_.line(at)).roles.has(Role::mean);
    }

    [[nodiscard]] bool means_wanted(std::size_t at) const {
        return sequence_.shape == Shape::run &&
               (axis_.line(sequence_.line(at)).roles.has(Role::mean) ||
                sequence_.size() <= limits::longest_scan);
    }

    void try_mean(const Target& target, std::size_t begin, std::size_t end, double sum,
                  std::size_t count) {
        const auto n = static_cast<double>(count);
        if (std::abs(sum / n - target.value) <=
            target.slack + sequence_.most_slack / std::sqrt(n)) {
            add(target.line, begin, end, Operation::average);
        }
    }

    void add(std::size_t target, std::size_t begin, std::size_t end, Operation operation) {
        const LineRun run{sequence_.lines, std::min(begin, end), std::max(begin, end) + 1};
        candidates_.add(operation, sequence_.shape, target, run);
        if (axis_.down() && has_gaps_) {
            // The same run with the lines between that have no figure in this instance.
            const LineRun filled = alive_.between(run.front(), run.back(), sequence_.shape);
            if (filled.size() > run.size()) {
                candidates_.add(operation, sequence_.shape, target, filled);
            }
        }
    }

    // A long run ends where the sum so far is what it was before, but for the target.
    void find_long_runs(int step) {
        const std::size_t size = sequence_.size();
        std::vector<double> values = sequence_.values;
        if (step > 0) {
            std::reverse(values.begin(), values.end());
        }
        SumsSoFar sums(values, sequence_.step, sequence_.one_sign);
        std::vector<std::size_t> ends;
        // Of a figure that stands after the first n lines.
        const auto find = [&](std::size_t line, double value, std::size_t n) {
            sums.long_before(n, value, ends);
            for (const std::size_t end : ends) {
                add(line, step < 0 ? n - 1 : size - n, step < 0 ? end : size - 1 - end,
                    Operation::sum);
            }
        };
        auto total = sequence_.totals.begin();
        const auto find_totals_at = [&](std::size_t n) {
            for (; step < 0 && total != sequence_.totals.end() && total->place == n; ++total) {
                find(total->line, axis_.value(total->line, instance_), n);
            }
        };
        for (std::size_t n = 0; n < size; ++n) {
            const std::size_t at = step < 0 ? n : size - 1 - n;
            find_totals_at(n);
            find(sequence_.line(at), sequence_.values[at], n);
        }
        find_totals_at(size);
    }

    const Axis& axis_;
    std::size_t instance_;
    const Sequence& sequence_;
    Candidates& candidates_;
    AliveAnywhere& alive_;
    bool means_;
    bool has_gaps_; ///< other lines may stand between that have no figure in this instance
};

Outside outside_of(const std::vector<std::size_t>& lines, std::size_t total) {
    const auto above = std::lower_bound(lines.begin(), lines.end(), total);
    return {total, static_cast<std::size_t>(above - lines.begin())};
}

// 'Summa bidrag' of each block's 'Belopp': a total of a kind that is none of it.
std::vector<Outside> totals_of_kind(const Axis& axis, const std::vector<std::size_t>& totals,
                                    const std::vector<std::size_t>& lines) {
    std::vector<Outside> found;
    for (const std::size_t total : totals) {
        if (lines.size() >= 2 && total > lines[1] && axis.kind(total) != axis.kind(lines.front())) {
            found.push_back(outside_of(lines, total));
        }
    }
    return found;
}

// 'Verksamhetens resultat', which is a part of 'Årets resultat' already: what it is made of itself
// is still to be found.
std::vector<Outside> unexplained_among(const Search& search, std::size_t instance,
                                       const std::vector<std::size_t>& lines) {
    std::vector<Outside> found;
    for (std::size_t line = 0; line < search.axis.lines(); ++line) {
        if (search.axis.has(line, instance) && !search.axis.alive(line, instance) &&
            is_unexplained(search, line)) {
            found.push_back(outside_of(lines, line));
        }
    }
    return found;
}

// The sequences that runs are looked for in: all lines, all but 'of which' and the percentages that
// stand between amounts, the lines of a kind.
std::vector<Sequence> sequences(const Search& search, std::size_t instance) {
    const Axis& axis = search.axis;
    const std::vector<std::size_t> all = axis.alive_lines(instance);
    std::vector<Sequence> result;
    result.push_back(sequence_of(axis, instance, all, Shape::run));
    if (axis.down() && axis.lines() <= limits::longest_report) {
        result.back().totals = unexplained_among(search, instance, all);
    }
    std::vector<std::size_t> whole;
    for (const std::size_t line : all) {
        if (!axis.is_part(line) && !axis.line(line).roles.has(Role::percent)) {
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
    std::vector<std::size_t> totals;
    std::size_t filled = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.has(line, instance)) {
            by_kind[axis.kind(line)].push_back(line);
            ++filled;
        }
        if (axis.down() && axis.is_total(line) && axis.alive(line, instance)) {
            totals.push_back(line);
        }
    }
    if (totals.size() > limits::most_known) {
        totals.clear();
    }
    for (auto& [kind, lines] : by_kind) {
        std::vector<Outside> outside = totals_of_kind(axis, totals, lines);
        if (lines.size() < filled && (lines.size() >= 3 || !outside.empty())) {
            result.push_back(sequence_of(axis, instance, std::move(lines), Shape::kind));
            result.back().totals = std::move(outside);
        }
    }
    return result;
}

} // namespace

bool looks_at_kinds(const Axis& axis) {
    const std::vector<std::size_t> instances = sample(axis.filled(), limits::sampled);
    return std::any_of(instances.begin(), instances.end(), [&axis](std::size_t instance) {
        return axis.alive_lines(instance).size() <= limits::longest_report;
    });
}

std::vector<Family> find_runs(const Search& search, Operation operation) {
    Candidates candidates;
    AliveAnywhere alive(search.axis);
    for (const std::size_t instance : sample(search.axis.filled(), limits::sampled)) {
        for (const Sequence& sequence : sequences(search, instance)) {
            RunFinder(search, instance, sequence, candidates, alive, operation).run();
        }
    }
    return candidates.best(search.axis.lines());
}

} // namespace utfall::core::checks
