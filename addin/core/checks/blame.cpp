#include "core/checks/blame.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace utfall::core::checks {

namespace {

using Place = std::pair<std::size_t, std::size_t>;

/// More broken relations than this aren't a few wrong cells; each is then reported by itself.
constexpr std::size_t most_explained = 400;

std::vector<Term> cells_of(const Relation& relation) {
    std::vector<Term> cells;
    if (relation.whole == 0.0) {
        cells.push_back(relation.target);
    }
    cells.insert(cells.end(), relation.terms.begin(), relation.terms.end());
    cells.insert(cells.end(), relation.base.begin(), relation.base.end());
    return cells;
}

// The value of one cell that makes the relation hold exactly, the others as printed.
std::optional<double> mended_value(const Sheet& sheet, const Relation& relation, Place place) {
    const auto is_here = [place](const Term& term) {
        return term.row == place.first && term.column == place.second;
    };
    const Judgement judgement = judge(sheet, relation);
    if (judgement.verdict == Verdict::not_compared) {
        return std::nullopt;
    }
    const double now = sheet.figure(place.first, place.second).value;
    if (relation.whole == 0.0 && is_here(relation.target)) {
        return judgement.computed;
    }
    const auto part = std::find_if(relation.terms.begin(), relation.terms.end(), is_here);
    if (relation.base.empty()) {
        if (part == relation.terms.end()) {
            return std::nullopt;
        }
        const double lacking = relation.whole != 0.0 ? judgement.computed - judgement.printed
                                                     : judgement.printed - judgement.computed;
        return now + part->sign * lacking;
    }
    if (judgement.computed == 0.0 || judgement.printed == 0.0) {
        return std::nullopt;
    }
    if (part != relation.terms.end() && relation.terms.size() == 1) {
        return now * judgement.printed / judgement.computed;
    }
    const auto whole = std::find_if(relation.base.begin(), relation.base.end(), is_here);
    if (whole != relation.base.end() && relation.base.size() == 1) {
        return now * judgement.computed / judgement.printed;
    }
    return std::nullopt;
}

class Search {
public:
    Search(Sheet& sheet, const Ledger& ledger)
        : sheet_(sheet), ledger_(ledger), broken_(ledger.broken()), alive_(broken_.size(), true) {}

    std::vector<Blame> run() {
        if (broken_.size() <= most_explained) {
            while (explain_several()) {
            }
        }
        for (std::size_t i = 0; i < broken_.size(); ++i) {
            if (alive_[i]) {
                explain_one(i);
            }
        }
        return std::move(blames_);
    }

private:
    // Mends the cell that makes the most broken relations hold; false if none mends two.
    bool explain_several() {
        std::map<Place, std::vector<std::size_t>> shared;
        for (std::size_t i = 0; i < broken_.size(); ++i) {
            if (!alive_[i]) {
                continue;
            }
            for (const Term& cell : cells_of(broken_[i])) {
                shared[{cell.row, cell.column}].push_back(i);
            }
        }
        Place best_place;
        double best_rank = 0.0;
        double best_value = 0.0;
        std::size_t best_count = 0;
        for (const auto& [place, relations] : shared) {
            if (relations.size() < 2 || relations.size() <= best_count / 2) {
                continue;
            }
            const double now = sheet_.figure(place.first, place.second).value;
            std::size_t tried = 0;
            for (const std::size_t source : by_precision(relations)) {
                if (++tried > 4) {
                    break;
                }
                const std::optional<double> value = mended_value(sheet_, broken_[source], place);
                if (!value || !std::isfinite(*value)) {
                    continue;
                }
                sheet_.set_value(place.first, place.second, *value);
                std::size_t count = 0;
                bool target = false;
                for (const std::size_t i : relations) {
                    const bool mended = judge(sheet_, broken_[i]).verdict != Verdict::broken;
                    count += mended ? 1U : 0U;
                    target = target || (mended && is_target(broken_[i], place));
                }
                sheet_.set_value(place.first, place.second, now);
                const double rank = static_cast<double>(count) -
                                    0.4 * std::min(ledger_.support(place.first, place.second), 4) +
                                    (target ? 0.3 : 0.0);
                if (count >= 2 && rank > best_rank + 1e-9) {
                    best_rank = rank;
                    best_place = place;
                    best_value = *value;
                    best_count = count;
                }
            }
        }
        if (best_count < 2) {
            return false;
        }
        std::vector<std::size_t> explained;
        const double printed = sheet_.figure(best_place.first, best_place.second).value;
        sheet_.set_value(best_place.first, best_place.second, best_value);
        for (const std::size_t i : shared[best_place]) {
            if (judge(sheet_, broken_[i]).verdict != Verdict::broken) {
                explained.push_back(i);
            }
        }
        sheet_.set_value(best_place.first, best_place.second, printed);
        // Told by the relation that computes the cell, or else the one with the fewest parts.
        const auto telling = std::min_element(
            explained.begin(), explained.end(), [this, best_place](std::size_t a, std::size_t b) {
                return order(broken_[a], best_place) < order(broken_[b], best_place);
            });
        report(*telling, best_place);
        sheet_.set_value(best_place.first, best_place.second, best_value);
        for (const std::size_t i : shared[best_place]) {
            alive_[i] = alive_[i] && judge(sheet_, broken_[i]).verdict == Verdict::broken;
        }
        return true;
    }

    [[nodiscard]] static std::pair<int, std::size_t> order(const Relation& relation, Place place) {
        const int rank = (is_target(relation, place) ? 0 : 4) + (relation.base.empty() ? 0 : 2);
        return {rank, relation.terms.size()};
    }

    [[nodiscard]] static bool is_target(const Relation& relation, Place place) {
        return relation.whole == 0.0 && relation.target.row == place.first &&
               relation.target.column == place.second;
    }

    // Sums first: they tell the value to the unit, percentages only roughly.
    [[nodiscard]] std::vector<std::size_t> by_precision(std::vector<std::size_t> relations) const {
        std::stable_sort(relations.begin(), relations.end(), [this](std::size_t a, std::size_t b) {
            return broken_[a].base.empty() && !broken_[b].base.empty();
        });
        return relations;
    }

    void explain_one(std::size_t index) {
        const Relation& relation = broken_[index];
        if (judge(sheet_, relation).verdict != Verdict::broken) {
            return; // an earlier mending made it hold
        }
        Place place = {relation.target.row, relation.target.column};
        if (relation.at_most && relation.terms.size() == 1) {
            place = {relation.terms.front().row, relation.terms.front().column};
        } else if (relation.whole == 0.0 && !relation.blame_target &&
                   ledger_.support(place.first, place.second) > 0) {
            std::size_t unsupported = 0;
            Place lone = place;
            for (const Term& term : relation.terms) {
                if (ledger_.support(term.row, term.column) == 0) {
                    ++unsupported;
                    lone = {term.row, term.column};
                }
            }
            if (unsupported == 1 && relation.base.empty() &&
                sheet_.figure(lone.first, lone.second).is_number()) {
                place = lone;
            }
        }
        report(index, place);
        const std::optional<double> value = mended_value(sheet_, relation, place);
        if (value && std::isfinite(*value) && relation.whole == 0.0) {
            sheet_.set_value(place.first, place.second, *value);
        }
    }

    void report(std::size_t index, Place place) {
        const Relation& relation = broken_[index];
        const Judgement judgement = judge(sheet_, relation);
        Blame blame;
        blame.relation = relation;
        blame.cell = {place.first, place.second, 1};
        blame.printed = sheet_.figure(place.first, place.second).value;
        if (relation.whole != 0.0) {
            blame.printed = judgement.printed;
            blame.computed = judgement.computed;
        } else if (relation.at_most && !is_target(relation, place)) {
            blame.computed = judgement.printed;
        } else {
            blame.computed = mended_value(sheet_, relation, place).value_or(judgement.computed);
        }
        blame.target_confirmed = relation.whole == 0.0 && is_target(relation, place) &&
                                 relation.base.empty() &&
                                 ledger_.support(place.first, place.second) > 0;
        blames_.push_back(std::move(blame));
    }

    Sheet& sheet_;
    const Ledger& ledger_;
    const std::vector<Relation>& broken_;
    std::vector<bool> alive_;
    std::vector<Blame> blames_;
};

} // namespace

std::vector<Blame> find_wrong_cells(Sheet& sheet, const Ledger& ledger) {
    return Search(sheet, ledger).run();
}

} // namespace utfall::core::checks
