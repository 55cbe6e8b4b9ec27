#include "core/participants/outcome_report.hpp"

#include "core/base/errors.hpp"

#include <cstddef>

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
            throw DomainError("the outcome '" + label.key + "' stands in both lists");
        }
    }
}

} // namespace

OutcomeReport outcome_report(std::span<const RegisterRow> rows, double from, double to,
                             std::span<const Label> positive,
                             const std::optional<std::vector<Label>>& other) {
    const Period period = require_period(from, to);
    Counted parts(positive);
    Counted rest(other ? std::span<const Label>(*other) : std::span<const Label>());
    require_apart(parts, other ? std::span<const Label>(*other) : std::span<const Label>());
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
        if (row.outcome == nullptr) {
            report.unlisted.add(sex);
        } else if (const auto part = parts.labels.find(row.outcome->key)) {
            report.positive.add(sex);
            parts.counts[*part].add(sex);
        } else if (const auto place = rest.labels.find(row.outcome->key)) {
            rest.counts[*place].add(sex);
        } else if (other) {
            report.unlisted.add(sex);
        } else {
            rest.labels.add(*row.outcome);
            rest.counts.emplace_back().add(sex);
        }
    }
    report.parts = parts.rows();
    report.other = rest.rows();
    return report;
}

} // namespace utfall::core
