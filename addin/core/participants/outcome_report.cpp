#include "core/participants/outcome_report.hpp"

#include "core/base/errors.hpp"

#include <cstddef>
#include <optional>

namespace utfall::core {

namespace {

/// Outcomes with their closings.
struct Counted {
    explicit Counted(std::span<const Label> listed) {
        for (const Label& label : listed) {
            labels.add(label);
        }
        counts.resize(labels.size());
    }

    /// The place of an outcome, which is added where the list is open.
    [[nodiscard]] std::optional<std::size_t> place(const Label& label, bool open) {
        if (!open) {
            return labels.find(label.key);
        }
        const std::size_t place = labels.add(label);
        counts.resize(labels.size());
        return place;
    }

    [[nodiscard]] std::vector<OutcomeRow> rows() const {
        std::vector<OutcomeRow> result;
        for (std::size_t place = 0; place < counts.size(); ++place) {
            result.push_back({labels.shown(place), counts[place]});
        }
        return result;
    }

    LabelList labels;
    std::vector<BySex> counts;
};

void require_apart(const Counted& positive, std::span<const Label> other) {
    for (const Label& label : other) {
        if (positive.labels.find(label.key)) {
            throw DomainError({.rule = Rule::one_list, .argument = "other", .value = label.key});
        }
    }
}

} // namespace

OutcomeReport outcome_report(std::span<const RegisterRow> rows, double from, double to,
                             std::span<const Label> positive,
                             const std::optional<std::vector<Label>>& other) {
    const Period period = require_period(from, to);
    Counted parts(positive);
    const auto listed = other ? std::span<const Label>(*other) : std::span<const Label>();
    Counted rest(listed);
    require_apart(parts, listed);
    const bool open = !other;
    OutcomeReport report;
    for (const RegisterRow& row : rows) {
        const Sex sex = row.participation.sex;
        const auto stay = read_stay(row.participation.start, row.participation.end);
        if (!stay) {
            continue;
        }
        report.volume.add(*stay, period, sex);
        if (!stay->closed_in(period)) {
            continue;
        }
        const auto part = row.outcome ? parts.labels.find(row.outcome->key) : std::nullopt;
        if (part) {
            report.positive.add(sex);
            parts.counts[*part].add(sex);
            continue;
        }
        const auto place = row.outcome ? rest.place(*row.outcome, open) : std::nullopt;
        (place ? rest.counts[*place] : report.unlisted).add(sex);
    }
    report.parts = parts.rows();
    report.other = rest.rows();
    return report;
}

} // namespace utfall::core
