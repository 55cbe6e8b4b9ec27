// Pairs, results and quotients among lines near by.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace utfall::core::checks {

namespace {

std::vector<std::size_t> filled_lines(const Axis& axis, std::size_t instance, bool zeros) {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.has(line, instance) && (zeros || axis.value(line, instance) != 0.0)) {
            lines.push_back(line);
        }
    }
    return lines;
}

Family pair_of(std::size_t target, std::size_t first, std::size_t second, bool difference) {
    Family family;
    family.shape = Shape::pair;
    family.target = target;
    family.terms = {first, second};
    if (difference) {
        family.signs = {1, -1};
    }
    return family;
}

// The figures of some lines in one instance, side by side.
struct Figures {
    std::vector<std::size_t> lines;
    std::vector<double> values;
    std::vector<double> slacks;

    Figures(const Axis& axis, std::size_t instance, std::vector<std::size_t> of)
        : lines(std::move(of)) {
        values.reserve(lines.size());
        slacks.reserve(lines.size());
        for (const std::size_t line : lines) {
            values.push_back(axis.value(line, instance));
            slacks.push_back(axis.at(line, instance).slack);
        }
    }
    [[nodiscard]] std::size_t size() const { return lines.size(); }
};

void try_pair(const Figures& figures, std::size_t a, std::size_t b, std::size_t c,
              Candidates& candidates) {
    const double first = figures.values[a];
    const double second = figures.values[b];
    const double target = figures.values[c];
    const double reach =
        (figures.slacks[a] + figures.slacks[b] + figures.slacks[c]) * evidence::at_edge +
        evidence::binary_noise * std::abs(target);
    const std::vector<std::size_t>& lines = figures.lines;
    if (std::abs(first + second - target) <= reach) {
        candidates.add(pair_of(lines[c], lines[a], lines[b], false));
    } else if (c > b && std::abs(first - second - target) <= reach) {
        candidates.add(pair_of(lines[c], lines[a], lines[b], true));
    } else if (c > b && std::abs(second - first - target) <= reach) {
        candidates.add(pair_of(lines[c], lines[b], lines[a], true));
    }
}

// Every choice of signs with at least one minus.
void try_signs(const Axis& axis, std::size_t instance, std::size_t target,
               const std::vector<std::size_t>& terms, Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    double slack = 0.0;
    double squares = 0.0;
    double most = 0.0;
    for (const std::size_t term : terms) {
        const double own = axis.at(term, instance).slack;
        slack += own;
        squares += own * own;
        most = std::max(most, own);
    }
    const double reach = rounding_reach(x.slack, slack, squares, most, terms.size()) +
                         evidence::binary_noise * std::abs(x.value);
    for (unsigned mask = 1; mask < (1U << terms.size()); ++mask) {
        double sum = 0.0;
        for (std::size_t k = 0; k < terms.size(); ++k) {
            const double value = axis.value(terms[k], instance);
            sum += (mask >> k & 1U) != 0 ? -value : value;
        }
        if (std::abs(sum - x.value) > reach) {
            continue;
        }
        Family family;
        family.shape = Shape::result;
        family.target = target;
        // `terms` runs upwards from the target; families keep them in sheet order.
        for (std::size_t k = terms.size(); k-- > 0;) {
            family.terms.push_back(terms[k]);
            family.signs.push_back((mask >> k & 1U) != 0 ? -1 : 1);
        }
        candidates.add(std::move(family));
    }
}

// Two kinds of outcome together, of all: (arbete + studier) / avslutade.
void try_two_parts(const Axis& axis, std::size_t instance, std::size_t target, const Figures& near,
                   Candidates& candidates) {
    const Value& x = axis.at(target, instance);
    if (!axis.line(target).roles.has(Role::percent)) {
        return; // chance finds too many
    }
    for (std::size_t k = 0; k + 1 < near.size(); ++k) {
        if (near.lines[k + 1] != near.lines[k] + 1) {
            continue;
        }
        const double part = near.values[k] + near.values[k + 1];
        for (std::size_t base = 0; base < near.size(); ++base) {
            const double whole = near.values[base];
            if (base == k || base == k + 1 || whole == 0.0 || part == 0.0 ||
                std::abs(part) > std::abs(whole)) {
                continue;
            }
            for (const double scale : {1.0, 100.0}) {
                if (std::abs(scale * part / whole - x.value) <= x.slack * evidence::at_edge) {
                    Family family;
                    family.shape = Shape::quotient;
                    family.operation = Operation::ratio;
                    family.target = target;
                    family.terms = {near.lines[k], near.lines[k + 1], near.lines[base]};
                    family.scale = scale;
                    candidates.add(std::move(family));
                }
            }
        }
    }
}

// The figures of one instance, as quotients are looked for among them.
class QuotientFinder {
public:
    QuotientFinder(const Search& search, Operation operation, std::size_t instance,
                   Candidates& candidates)
        : axis_(search.axis), operation_(operation), instance_(instance), candidates_(candidates),
          all_(axis_, instance, filled_lines(axis_, instance, true)) {
        std::map<double, std::size_t> times; // in how many lines a figure stands
        for (std::size_t k = 0; k < all_.size(); ++k) {
            // The first line and totals are bases that a whole table shares.
            is_base_.push_back(k == 0 || search.ledger.computes(all_.lines[k], true) ? 1 : 0);
            ++times[all_.values[k]];
        }
        for (const double value : all_.values) {
            // Of figures that many lines share chance would find too many quotients.
            is_own_.push_back(times.at(value) <= limits::most_equal_lines ? 1 : 0);
        }
    }

    void run() {
        for (std::size_t t = 0; t < all_.size(); ++t) {
            const Value& x = axis_.at(all_.lines[t], instance_);
            if (std::abs(x.value) < evidence::fewest_quotient_steps * x.step) {
                continue;
            }
            const Figures near(axis_, instance_, near_lines(t));
            if (operation_ == Operation::ratio) {
                try_two_parts(axis_, instance_, all_.lines[t], near, candidates_);
            }
            for (std::size_t base = 0; base < near.size(); ++base) {
                if (near.values[base] != 0.0) {
                    try_base(all_.lines[t], base, near);
                }
            }
        }
    }

private:
    // Part and base stand near, or are bases that the whole table shares. In a small table they may
    // stand anywhere: key figures below a whole balance sheet.
    [[nodiscard]] std::vector<std::size_t> near_lines(std::size_t at) const {
        const bool anywhere = all_.size() <= limits::most_lines_for_far_pairs && is_own_[at] != 0;
        std::vector<std::size_t> near;
        std::size_t more = 0;
        for (std::size_t k = 0; k < all_.size(); ++k) {
            const bool is_near = k + limits::near_lines >= at && k < at + limits::near_lines;
            const bool shared = !is_near && more < limits::far_bases && is_base_[k] != 0;
            more += shared ? 1U : 0U;
            if (k != at && (is_near || shared || (anywhere && is_own_[k] != 0))) {
                near.push_back(all_.lines[k]);
            }
        }
        return near;
    }

    void try_base(std::size_t target, std::size_t base, const Figures& near) {
        const Value& x = axis_.at(target, instance_);
        const double of_base = near.values[base];
        const double base_slack = near.slacks[base];
        const double size = std::abs(of_base);
        const double own = x.slack * evidence::at_edge * size;
        const bool ratio = operation_ == Operation::ratio;
        const double taken_off = ratio ? 0.0 : of_base;
        const double meant = x.value * (ratio ? of_base : size);
        for (std::size_t part = 0; part < near.size(); ++part) {
            const double figure = near.values[part];
            if (part == base || figure == 0.0) {
                continue;
            }
            const double slack = near.slacks[part] + std::abs(figure) * base_slack / size;
            for (const double scale : {1.0, 100.0, 1000.0}) {
                if (std::abs(scale * (figure - taken_off) - meant) <= own + scale * slack &&
                    (ratio || scale < 1000.0)) {
                    add(target, near.lines[part], near.lines[base], scale);
                }
            }
        }
    }

    void add(std::size_t target, std::size_t part, std::size_t base, double scale) {
        Family family;
        family.shape = Shape::quotient;
        family.operation = operation_;
        family.target = target;
        family.terms = {part, base};
        family.scale = scale;
        candidates_.add(std::move(family));
    }

    const Axis& axis_;
    Operation operation_;
    std::size_t instance_;
    Candidates& candidates_;
    Figures all_;
    std::vector<char> is_base_; ///< of its lines
    std::vector<char> is_own_;
};

// Lines of one and the same label, a few each: men's, women's and everybody's 20-24 years.
std::vector<std::vector<std::size_t>> namesakes(const Axis& axis) {
    std::map<std::string, std::vector<std::size_t>> by_label;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (!axis.line(line).label.empty() && axis.line(line).figures) {
            by_label[axis.line(line).label].push_back(line);
        }
    }
    std::vector<std::vector<std::size_t>> all;
    for (auto& [label, lines] : by_label) {
        if (lines.size() > 2 && lines.size() <= limits::near_lines) {
            all.push_back(std::move(lines));
        }
    }
    return all;
}

void try_all_pairs(const Axis& axis, std::size_t instance, const std::vector<std::size_t>& lines,
                   Candidates& candidates) {
    const Figures figures(axis, instance, lines);
    for (std::size_t a = 0; a < lines.size(); ++a) {
        for (std::size_t b = a + 1; b < lines.size(); ++b) {
            for (std::size_t c = 0; c < lines.size(); ++c) {
                if (c != a && c != b && !axis.is_nothing(lines[c], instance)) {
                    try_pair(figures, a, b, c, candidates);
                }
            }
        }
    }
}

} // namespace

std::vector<Family> find_pairs(const Search& search) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::most_searched_lines) {
        return {};
    }
    Candidates candidates;
    const std::vector<std::vector<std::size_t>> blocks = namesakes(axis);
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        const Figures figures(axis, instance, filled_lines(axis, instance, false));
        const std::size_t size = figures.size();
        // In a small table any two lines may make a third.
        const std::size_t beyond = size <= limits::most_lines_for_far_pairs ? size : 0;
        const std::size_t reach = limits::near_lines + beyond;
        for (std::size_t a = 0; a < size; ++a) {
            for (std::size_t b = a + 1; b < std::min(size, a + reach + 1); ++b) {
                const std::size_t low = a > reach ? a - reach : 0;
                for (std::size_t c = low; c < std::min(size, b + reach + 1); ++c) {
                    if (c != a && c != b) {
                        try_pair(figures, a, b, c, candidates);
                    }
                }
            }
        }
        for (const std::vector<std::size_t>& block : blocks) {
            try_all_pairs(axis, instance, block, candidates);
        }
    }
    return candidates.best(axis.lines());
}

std::vector<Family> find_results(const Search& search) {
    const Axis& axis = search.axis;
    Candidates candidates;
    const std::vector<std::size_t> tried = sample(axis.filled(), limits::sampled);
    for (const std::size_t instance : tried) {
        const std::vector<std::size_t> lines = axis.alive_lines(instance);
        if (lines.size() > limits::most_searched_lines) {
            continue;
        }
        for (std::size_t t = 2; t < lines.size(); ++t) {
            if (axis.value(lines[t], instance) == 0.0) {
                continue;
            }
            std::vector<std::size_t> terms;
            for (std::size_t k = t; k-- > 0 && terms.size() < limits::most_result_terms;) {
                terms.push_back(lines[k]);
                if (terms.size() >= 2) {
                    try_signs(axis, instance, lines[t], terms, candidates);
                }
            }
        }
    }
    // In row after row the same columns make another by chance only in few.
    return candidates.best(axis.lines(), axis.down() ? 1 : (tried.size() + 1) / 2);
}

std::vector<Family> find_quotients(const Search& search, Operation operation) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::most_searched_lines) {
        return {};
    }
    Candidates candidates;
    for (const std::size_t instance : sample(axis.filled(), limits::sampled)) {
        QuotientFinder(search, operation, instance, candidates).run();
    }
    return candidates.best(axis.lines(), axis.filled().size() > 2 ? 2 : 1);
}

} // namespace utfall::core::checks
