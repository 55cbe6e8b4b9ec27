// What happened within a time: an event after a start, a return after a closing.
#pragma once

#include "core/base/options.hpp"
#include "core/participants/stay.hpp"

#include <optional>
#include <span>
#include <string>

namespace utfall::core {

/// How many of those who were followed long enough.
struct Followed {
    double happened = 0.0; ///< count
    double followed = 0.0; ///< count
};

/// Counts the stays whose event (stored as the stay's end) came within a limit of the start.
/// within: event <= start + limit. Followed: start + limit < as_of; stays followed shorter are left
/// out, with or without event, so that early events don't weigh more than late ones.
/// @param limit days, 0 or more, or whole calendar months 0..most_months
/// @param as_of the last day that is known; nothing: the latest date of the stays
/// @throws DomainError limit outside its range, as_of no date
/// Source: ours; the share of events by a fixed time among those under observation past it.
/// Law: a longer limit has no more followed.
[[nodiscard]] Followed share_within(std::span<const Stay> stays, double limit, DurationUnit unit,
                                    std::optional<double> as_of);

/// One person's stay.
struct PersonStay {
    std::string person; ///< folded
    Stay stay;
};

/// Counts the closed stays after which the same person starts again.
/// returned: end < a start of the same person <= end + months. Followed: end + months <= as_of. A
/// start on the very day of the closing is a move.
/// @param months whole calendar months, 0..most_months
/// @param as_of  the last day that is known; nothing: the latest date of the stays
/// @throws DomainError months outside its range, as_of no date
/// Source: ours; returns to the initiative, as municipalities follow them up.
/// Law: the order of the stays doesn't matter.
[[nodiscard]] Followed return_share(std::span<const PersonStay> stays, double months,
                                    std::optional<double> as_of);

} // namespace utfall::core
