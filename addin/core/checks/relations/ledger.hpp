// Which relations are believed: evidence against cost, and competition between those that claim
// the same figures.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/by_line.hpp"
#include "core/checks/relations/family.hpp"
#include "core/checks/relations/observer.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace utfall::core::checks {

/// Tries a family in every instance and scores it; its cost and need must be set.
void evaluate(const Axis& axis, Family& family);

/// Scores a family anew from its instances.
void rescore(const Axis& axis, Family& family);

/// How often relations hold, with agreements that explain a figure, and break.
struct Tally {
    std::size_t held = 0;
    std::size_t broken = 0;

    void add(const Instance& instance);
    void add(const Tally& other);
    /// Whether so many of them hold for each that breaks that they are meant.
    [[nodiscard]] bool mostly() const;
};

/// The same of some instances.
[[nodiscard]] bool hold_mostly(const std::vector<Instance>& instances);

/// Whether a labelled, complete total says so much in all that nothing of it is chance.
[[nodiscard]] bool is_sure_total(const Family& family);

/// Whether the evidence is enough.
[[nodiscard]] bool is_believed(const Family& family);

/// The accepted families of one direction: each relation once.
class Ledger {
public:
    /// @param observer who is told of each candidate, or null
    explicit Ledger(Observer* observer = nullptr) : observer_(observer) {}

    /// Accepts the believed of the candidates, the best first.
    /// @return how many
    std::size_t accept_believed(const Axis& axis, std::vector<Family> candidates);

    [[nodiscard]] const std::vector<Family>& families() const { return families_; }
    [[nodiscard]] std::vector<Family>& families() { return families_; }
    /// The accepted families that have the line, by their place among all.
    [[nodiscard]] std::span<const ByLine::Use> with(std::size_t line) const {
        return by_line_.with(line);
    }
    /// Sums that weren't believed only for their breaks, which something else may confirm.
    [[nodiscard]] const std::vector<Family>& open() const { return open_; }
    /// Whether an accepted relation computes the line; sums only, when asked.
    [[nodiscard]] bool computes(std::size_t line, bool sums_only = false) const;

private:
    void keep_open(Family family);
    void tell(const Axis& axis, const Family& family, Fate fate, const Family* rival) const;

    Observer* observer_;
    std::vector<Family> families_;
    std::vector<Family> open_;
    ByLine by_line_; ///< of them
};

} // namespace utfall::core::checks
