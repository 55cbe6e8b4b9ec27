#include "constants/climb.hpp"

#include "constants/random_tables.hpp"
#include "held_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace utfall::tests {

namespace {

using core::Table;

/// Larger tables take too long to try a thousand times.
constexpr std::size_t most_cells = 400;
/// So many tables are nudged in turn: the others tell larger changes only.
constexpr std::size_t most_kept = 40;

/// How many steps off the constant is, nearest first. A limit on the number of terms or of rounds
/// isn't taken far: the work doubles with each.
std::vector<int> rungs_of(const Constant& constant) {
    return std::holds_alternative<double*>(constant.place) ? std::vector<int>{1, 2, 4, 8, 24}
                                                           : std::vector<int>{1, 2, 4};
}

struct Kept {
    Table table;
    std::size_t rung = 0;
};

class Climb {
public:
    Climb(const Constant& constant, Step step)
        : constant_(constant), step_(step), rungs_(rungs_of(constant)) {}

    /// @return whether one step tells
    bool start(const Table& table) {
        const std::size_t rung = rung_of(table, rungs_.size() - 1);
        if (rung < rungs_.size()) {
            keep({table, rung});
        }
        return rung == 0;
    }

    bool nudge_one(bench::Chance& chance) {
        const auto at =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(kept_.size()) - 1));
        Table table = nudged(kept_[at].table, chance);
        const std::size_t before = kept_[at].rung;
        const std::size_t rung = rung_of(table, before);
        if (rung == before) {
            kept_[at].table = std::move(table);
        } else if (rung < before) {
            keep({std::move(table), rung});
        }
        return rung == 0;
    }

    [[nodiscard]] bool empty() const { return kept_.empty(); }
    [[nodiscard]] const Table& best() const { return kept_.front().table; }

private:
    // The first rung, up to this one, on which the table tells.
    [[nodiscard]] std::size_t rung_of(const Table& table, std::size_t most) const {
        if (table.size() > most_cells || table.rows() < 2 || table.columns() < 2) {
            return rungs_.size();
        }
        const std::string now = verdict_of(table);
        for (std::size_t rung = 0; rung <= most; ++rung) {
            const Mutation mutation(constant_, step_, rungs_[rung]);
            if (verdict_of(table) != now) {
                return rung;
            }
        }
        return rungs_.size();
    }

    // The best first, and no more than can be nudged.
    void keep(Kept kept) {
        const auto at = std::find_if(kept_.begin(), kept_.end(),
                                     [&kept](const Kept& one) { return one.rung >= kept.rung; });
        kept_.insert(at, std::move(kept));
        if (kept_.size() > most_kept) {
            kept_.pop_back();
        }
    }

    const Constant& constant_;
    Step step_;
    std::vector<int> rungs_;
    std::vector<Kept> kept_;
};

} // namespace

std::optional<Table> climb(const Constant& constant, Step step, const std::vector<Table>& from,
                           std::size_t tries, bench::Chance& chance) {
    Climb climb(constant, step);
    bool told = std::any_of(from.begin(), from.end(),
                            [&climb](const Table& table) { return climb.start(table); });
    for (std::size_t k = 0; k < tries && !told && !climb.empty(); ++k) {
        told = climb.nudge_one(chance);
    }
    return told ? std::optional(climb.best()) : std::nullopt;
}

} // namespace utfall::tests
