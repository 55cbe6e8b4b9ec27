#include "core/checks/blame/formulas.hpp"

#include "core/checks/relations/gathered.hpp"

#include <algorithm>

namespace utfall::core::checks {

namespace {

const std::vector<CellPlace> nothing;

} // namespace

Formulas::Formulas(const Beliefs& beliefs, const SheetCells& cells)
    : beliefs_(beliefs), cells_(cells) {
    if (cells_.empty()) {
        return;
    }
    for (const Family& family : beliefs_.families) {
        if (family.is_sum()) {
            find_sums(family);
        }
    }
}

void Formulas::find_sums(const Family& family) {
    const Axis& axis = beliefs_.axis(family);
    for (const Instance& instance : family.instances) {
        const CellPlace target = axis.place(family.target, instance.at);
        if (!instance.held() || instance.flipped || read_by(target).empty()) {
            continue;
        }
        bool all = true;
        for (std::size_t k = 0; k < family.terms.size(); ++k) {
            const CellPlace term = term_place(axis, family, k, instance.at);
            all = all && (reads(target, term) || !axis.model().at(term).has());
        }
        if (all) {
            sums_.try_emplace(target, Sum{&family, instance.at});
        }
    }
}

const std::vector<CellPlace>& Formulas::read_by(CellPlace cell) const {
    if (cells_.empty()) {
        return nothing;
    }
    const Model& model = beliefs_.down.model();
    return cells_[(model.first_row() + cell.row) * model.columns() + cell.column].reads;
}

bool Formulas::reads(CellPlace cell, CellPlace other) const {
    const std::vector<CellPlace>& read = read_by(cell);
    other.row += beliefs_.down.model().first_row();
    return std::find(read.begin(), read.end(), other) != read.end();
}

Weights Formulas::typed(const Weights& weights) const {
    Weights typed;
    Weights open = weights;
    // A sum of sums is no deeper than there are sums; formulas in a circle end here too.
    for (std::size_t level = 0; !open.empty() && level <= sums_.size(); ++level) {
        Weights next;
        for (const auto& [cell, weight] : open) {
            const auto sum = sums_.find(cell);
            if (sum == sums_.end()) {
                typed[cell] += weight;
                continue;
            }
            const Family& family = *sum->second.family;
            const Axis& axis = beliefs_.axis(family);
            for (std::size_t k = 0; k < family.terms.size(); ++k) {
                const CellPlace term = term_place(axis, family, k, sum->second.instance);
                if (axis.model().at(term).has()) {
                    next[term] += weight * family.sign(k);
                }
            }
        }
        open = std::move(next);
    }
    return typed;
}

} // namespace utfall::core::checks
