// Blank cells of which relations ask one and the same figure.
#pragma once

#include "core/checks/belief/believe.hpp"
#include "core/checks/relations/mends.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace utfall::core::checks {

/// What a relation would need a blank cell to say.
struct Ask {
    const Family* family = nullptr;
    Instance instance;    ///< of a break its own; else only where it would be
    bool breaks = false;  ///< the blank is a term of it, and without the figure it breaks
    std::size_t base = 0; ///< of a share: the line of its base
    Change figure;
};

/// A blank may be a nought that nobody wrote. It is a suspect only where a relation breaks over it
/// and another asks for the same figure; which of the suspects is wrong, the blame says.
class Blanks {
public:
    explicit Blanks(const Beliefs& beliefs);

    using Asks = std::vector<Ask>;

    /// What is asked of each suspect, by what breaks first; nothing that no other confirms.
    [[nodiscard]] const std::map<CellPlace, Asks>& suspects() const { return suspects_; }

    /// What a break asks of a suspect; null where it asks nothing of it.
    [[nodiscard]] const Ask* asked(CellPlace cell, const Family& family,
                                   const Instance& broken) const;

    /// Whether one of the suspects would mend the break.
    [[nodiscard]] bool mend(const Family& family, const Instance& broken) const;

    /// What else asks a suspect for the same.
    [[nodiscard]] Asks confirming(CellPlace cell, const Ask& ask) const;

private:
    void add_breaks();
    void add_unprinted();
    void add_target(const Family& family, CellPlace blank, Asks& asks) const;
    void add_part(const Family& family, CellPlace blank, Asks& asks) const;
    void keep_confirmed();

    const Beliefs& beliefs_;
    std::map<CellPlace, Asks> suspects_;
};

} // namespace utfall::core::checks
