#include "core/participants/outcomes.hpp"

#include <cstddef>

namespace utfall::core {

std::vector<OutcomeRow> outcome_table(std::span<const Closing> closings,
                                      std::span<const Label> order) {
    LabelList outcomes;
    for (const Label& outcome : order) {
        outcomes.add(outcome);
    }
    std::vector<BySex> counts(outcomes.size());
    for (const Closing& closing : closings) {
        const std::size_t place = outcomes.add(*closing.outcome);
        counts.resize(outcomes.size());
        counts[place].add(closing.sex);
    }
    std::vector<OutcomeRow> rows;
    for (std::size_t place = 0; place < counts.size(); ++place) {
        rows.push_back({outcomes.shown(place), counts[place]});
    }
    return rows;
}

} // namespace utfall::core
