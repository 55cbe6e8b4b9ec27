// Who wants to know why relations were believed or not. Nobody, as a rule: then nothing is told.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

namespace utfall::core::checks {

/// What became of a candidate.
enum class Fate : unsigned char {
    accepted,
    refused,          ///< its words name it, and its figures speak against it
    below_belief,     ///< its score is less than it needs
    nothing_telling,  ///< only zeros and trifles agree
    loses,            ///< another that claims the same figures is better
    breaks_too_often, ///< accepted, and kept silent
};

/// Why a break of an accepted relation isn't told.
enum class Excuse : unsigned char {
    explained_elsewhere,
    another_kind, ///< most sums break in its line, which is none of amounts
    no_slip       ///< it doesn't look like one
};

class Observer {
public:
    Observer() = default;
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;
    virtual ~Observer() = default;

    /// @param rival what it loses to, if it does
    virtual void candidate(const Axis& axis, const Family& family, Fate fate,
                           const Family* rival) = 0;
    virtual void excused(const Axis& axis, const Family& family, const Instance& instance,
                         Excuse excuse) = 0;
};

} // namespace utfall::core::checks
