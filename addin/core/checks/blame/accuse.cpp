#include "core/checks/blame/accuse.hpp"

#include "core/checks/blame/formulas.hpp"
#include "core/checks/blame/roundness.hpp"
#include "core/checks/relations/evidence.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/mends.hpp"
#include "core/checks/relations/slips.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace utfall::core::checks {

namespace {

struct Broken {
    const Family* family = nullptr;
    const Instance* instance = nullptr;
    CellPlace target;
    double printed = 0.0;
    Mends mends;
};

struct Mend {
    std::size_t relation = 0;
    double change = 0.0;
    double within = 0.0;
};

// Which signs the figures of each row and column have.
class Signs {
public:
    explicit Signs(const Axis& down) : rows_(down.lines()), columns_(down.instances()) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            for (std::size_t column = 0; column < columns_.size(); ++column) {
                if (down.has(row, column) && down.value(row, column) != 0.0) {
                    rows_[row].add(down.value(row, column));
                    columns_[column].add(down.value(row, column));
                }
            }
        }
    }

    /// Whether the row or the column of a cell has a figure of the sign.
    [[nodiscard]] bool stands_by(CellPlace cell, double figure) const {
        return rows_[cell.row].has(figure) || columns_[cell.column].has(figure);
    }

private:
    struct Line {
        bool above = false;
        bool below = false;

        void add(double figure) { (std::signbit(figure) ? below : above) = true; }
        [[nodiscard]] bool has(double figure) const { return std::signbit(figure) ? below : above; }
    };

    std::vector<Line> rows_;
    std::vector<Line> columns_;
};

class Accuser {
public:
    Accuser(const Beliefs& beliefs, const SheetCells& cells)
        : beliefs_(beliefs), formulas_(beliefs, cells), blanks_(beliefs), signs_(beliefs.down) {}

    std::vector<Accused> run() {
        collect_broken();
        if (broken_.empty()) {
            return {};
        }
        roundness_.emplace(beliefs_.down);
        collect_blanks();
        collect_held();
        std::set<std::size_t> left;
        for (std::size_t k = 0; k < broken_.size(); ++k) {
            left.insert(k);
        }
        while (!left.empty()) {
            if (broken_.size() > limits::most_broken) {
                accuse_target(*left.begin());
                left.erase(left.begin());
                continue;
            }
            const Choice choice = best_choice(left);
            if (choice.relations.empty()) {
                // Any of the figures that a formula adds up, and nothing tells which.
                accuse_target(*left.begin());
                left.erase(left.begin());
                continue;
            }
            add(choice);
            for (const std::size_t relation : choice.relations) {
                left.erase(relation);
            }
        }
        return std::move(accused_);
    }

private:
    struct Choice {
        CellPlace cell;
        double change = 0.0;
        double within = 0.0;
        double worth = -INFINITY;
        std::size_t as_target = 0;
        std::vector<std::size_t> relations;
    };

    void collect_broken() {
        for (const Family& family : beliefs_.families) {
            for (const Instance& instance : family.instances) {
                if (!family.silent && instance.broken()) {
                    broken_.push_back(broken_of(family, instance));
                }
            }
        }
        for (std::size_t k = 0; k < broken_.size(); ++k) {
            for (const auto& [cell, change] : broken_[k].mends) {
                by_cell_[cell].push_back({k, change.by, change.within});
            }
        }
    }

    // What a blank must say is as much as it must change.
    void collect_blanks() {
        for (const auto& [cell, asks] : blanks_.suspects()) {
            for (std::size_t k = 0; k < broken_.size(); ++k) {
                const Ask* const ask =
                    blanks_.asked(cell, *broken_[k].family, *broken_[k].instance);
                if (ask != nullptr) {
                    by_cell_[cell].push_back({k, ask->figure.by, ask->figure.within});
                }
            }
        }
    }

    [[nodiscard]] Broken broken_of(const Family& family, const Instance& instance) const {
        const Axis& axis = beliefs_.axis(family);
        const bool adds_up = family.is_sum() || family.operation == Operation::bound;
        return {&family, &instance, axis.place(family.target, instance.at),
                axis.value(family.target, instance.at),
                adds_up ? typed_mends(family, instance) : mends_of(axis, family, instance)};
    }

    // What each cell must change by, which is what it must be typed as: a formula follows.
    [[nodiscard]] Mends typed_mends(const Family& family, const Instance& instance) const {
        Mends mends;
        for (const auto& [cell, weight] :
             formulas_.typed(weights_of(beliefs_.axis(family), family, instance))) {
            if (weight != 0.0) {
                mends[cell] = {-instance.off / weight, 0.0};
            }
        }
        return mends;
    }

    void collect_held() {
        for (const Family& family : beliefs_.families) {
            if (family.silent || !family.is_sum() || broken_.empty()) {
                continue;
            }
            const Axis& axis = beliefs_.axis(family);
            for (const Instance& instance : family.instances) {
                if (instance.held() && instance.bits >= evidence::telling) {
                    const CellPlace target = axis.place(family.target, instance.at);
                    vote(target, target);
                    for (std::size_t k = 0; k < family.terms.size(); ++k) {
                        vote(term_place(axis, family, k, instance.at), target);
                    }
                }
            }
        }
    }

    void vote(CellPlace cell, CellPlace target) {
        if (by_cell_.count(cell) != 0 && !formulas_.reads(target, cell)) {
            ++votes_[cell];
        }
    }

    [[nodiscard]] int votes(CellPlace cell) const {
        const auto found = votes_.find(cell);
        return found == votes_.end() ? 0 : found->second;
    }

    [[nodiscard]] Choice best_choice(const std::set<std::size_t>& left) const {
        Choice best;
        for (const auto& [cell, all] : by_cell_) {
            std::vector<Mend> mends;
            std::copy_if(all.begin(), all.end(), std::back_inserter(mends),
                         [&left](const Mend& mend) { return left.count(mend.relation) != 0; });
            for (std::size_t k = 0; k < mends.size(); ++k) {
                Choice choice = choice_of(cell, mends[k], mends);
                if (std::tuple(choice.worth, choice.as_target) >
                    std::tuple(best.worth, best.as_target)) {
                    best = std::move(choice);
                }
            }
        }
        return best;
    }

    [[nodiscard]] Choice choice_of(CellPlace cell, const Mend& first,
                                   const std::vector<Mend>& mends) const {
        Choice choice;
        choice.cell = cell;
        const double change = first.change;
        choice.change = change;
        choice.within = first.within;
        if (has_odd_sign(cell, change)) {
            return choice;
        }
        const double near =
            evidence::same_change_steps * beliefs_.down.at(cell.row, cell.column).step +
            evidence::same_change_share * std::abs(change);
        for (const Mend& mend : mends) {
            if (std::abs(mend.change - change) <= near + mend.within + first.within) {
                choice.relations.push_back(mend.relation);
                choice.as_target += broken_[mend.relation].target == cell ? 1U : 0U;
            }
        }
        std::size_t asked = asked_elsewhere(cell, broken_[choice.relations.front()]);
        if (choice.relations.size() == 1 && choice.as_target == 0 && asked == 0) {
            asked = told_by_figure(choice, first);
        }
        choice.as_target += asked;
        if (choice.relations.size() == 1 && choice.as_target == 0 &&
            !is_only_suspect(cell, broken_[choice.relations.front()])) {
            choice.worth = -INFINITY;
            return choice;
        }
        choice.worth = static_cast<double>(choice.relations.size() + asked) -
                       evidence::vote_of_held * votes(cell) +
                       (choice.as_target > 0 ? evidence::against_target : 0.0);
        return choice;
    }

    // Whether what the cell must be tells by itself that it is the wrong one.
    [[nodiscard]] std::size_t told_by_figure(Choice& choice, const Mend& mend) const {
        const Value& printed = beliefs_.down.at(choice.cell.row, choice.cell.column);
        const Change change{mend.change, mend.within};
        const Broken& broken = broken_[choice.relations.front()];
        if (!printed.has()) {
            return 0;
        }
        const auto asked =
            broken.family->is_quotient() ? asked_exactly(printed, change) : std::nullopt;
        const auto meant = asked ? asked : roundness_->mended(choice.cell, change);
        if (meant) {
            choice.change = *meant - printed.value;
        }
        return meant ? 1 : 0;
    }

    // A figure of a sign that neither its row nor its column has is no slip, but what is left of
    // one elsewhere: a count of -49. A sign alone may be lost.
    [[nodiscard]] bool has_odd_sign(CellPlace cell, double change) const {
        const Value& own = beliefs_.down.at(cell.row, cell.column);
        const double printed = own.has() ? own.value : 0.0;
        const double meant = printed + change;
        return std::abs(meant) > own.step && !has_other_sign(printed, meant, own.step) &&
               !signs_.stands_by(cell, meant);
    }

    // How many relations that don't break ask a blank for what the break does.
    [[nodiscard]] std::size_t asked_elsewhere(CellPlace cell, const Broken& broken) const {
        const auto others = confirming(cell, broken);
        return static_cast<std::size_t>(std::count_if(
            others.begin(), others.end(), [](const Ask& other) { return !other.breaks; }));
    }

    [[nodiscard]] std::vector<Ask> confirming(CellPlace cell, const Broken& broken) const {
        const Ask* const own = blanks_.asked(cell, *broken.family, *broken.instance);
        return own == nullptr ? std::vector<Ask>() : blanks_.confirming(cell, *own);
    }

    // A part that explains no other break is suspected only when all others are confirmed.
    [[nodiscard]] bool is_only_suspect(CellPlace cell, const Broken& broken) const {
        return votes(cell) == 0 &&
               std::all_of(broken.mends.begin(), broken.mends.end(), [&](const auto& mend) {
                   return mend.first == cell || votes(mend.first) > 0;
               });
    }

    void add(const Choice& choice) {
        const auto as_target = std::find_if(
            choice.relations.begin(), choice.relations.end(),
            [&](std::size_t relation) { return broken_[relation].target == choice.cell; });
        const std::size_t relation =
            as_target != choice.relations.end() ? *as_target : choice.relations.front();
        const Broken& broken = broken_[relation];
        Accused accused;
        accused.cell = choice.cell;
        accused.family = broken.family;
        accused.instance = broken.instance;
        const Value& value = beliefs_.down.at(choice.cell.row, choice.cell.column);
        if (value.has()) {
            accused.printed = value.value;
        }
        accused.computed =
            broken.target == choice.cell ? broken.instance->expected : meant_by(choice, value);
        // What doesn't break has its own figures, and says more than a total that is said twice.
        std::vector<Ask> others = confirming(choice.cell, broken);
        std::stable_partition(others.begin(), others.end(),
                              [](const Ask& other) { return !other.breaks; });
        if (!others.empty()) {
            accused.also = others.front();
        }
        accused.target_confirmed = broken.target == choice.cell && votes(choice.cell) > 0;
        accused_.push_back(accused);
    }

    // Of what rounding leaves open the figure that is written as the cell's is: no 28.88 persons.
    [[nodiscard]] static double meant_by(const Choice& choice, const Value& own) {
        const double meant = (own.has() ? own.value : 0.0) + choice.change;
        const double written = std::round(meant / own.step) * own.step;
        return std::abs(written - meant) <= choice.within ? written : meant;
    }

    void accuse_target(std::size_t relation) {
        Choice choice;
        choice.cell = broken_[relation].target;
        choice.relations = {relation};
        add(choice);
    }

    const Beliefs& beliefs_;
    Formulas formulas_;
    Blanks blanks_;
    Signs signs_;
    std::optional<Roundness> roundness_; ///< where something is broken
    std::vector<Broken> broken_;
    std::map<CellPlace, std::vector<Mend>> by_cell_;
    std::map<CellPlace, int> votes_;
    std::vector<Accused> accused_;
};

} // namespace

std::vector<Accused> accuse(const Beliefs& beliefs, const SheetCells& cells) {
    return Accuser(beliefs, cells).run();
}

} // namespace utfall::core::checks
