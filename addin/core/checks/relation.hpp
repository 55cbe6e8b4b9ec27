// One comparison: a figure and the others that give it, with how far rounding reaches.
#pragma once

#include "core/checks/layout.hpp"
#include "core/checks/old_engine.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

struct Term {
    std::size_t row = 0;
    std::size_t column = 0;
    int sign = 1;
};

/// What must hold between figures of a sheet.
/// Linear: target = Σ sign · term. A ratio, when `base` isn't empty: target = scale · Σterms /
/// Σbase. A share sum, when `whole` isn't 0: Σ terms = whole, and there is no target.
struct Relation {
    FindingKind kind = FindingKind::sum;
    Term target;
    std::vector<Term> terms;
    std::vector<Term> base;
    double scale = 1.0;
    double whole = 0.0;
    double share_unit = 0.0;   ///< of percentages: what they are printed to
    bool exact_counts = false; ///< counts of people: parts and wholes aren't rounded
    bool at_most = false;      ///< Σ terms ≤ target is enough
    bool across_columns = false;
    bool needs_all = false;    ///< a blank term isn't 0 but unknown
    bool blame_target = false; ///< point at the target even if other figures confirm it
};

enum class Verdict : unsigned char {
    not_compared, ///< something is missing
    trivial,      ///< nothing but zeros
    holds,
    broken
};

struct Judgement {
    Verdict verdict = Verdict::not_compared;
    double printed = 0.0;
    double computed = 0.0;
    double reach = 0.0; ///< how far rounding can take printed from computed
    double bits = 0.0;  ///< how much the agreement says: log2 of size / reach
};

/// Compares the printed with the computed figure.
[[nodiscard]] Judgement judge(const Sheet& sheet, const Relation& relation);

/// How far rounding reaches and how much an agreement of a figure of this size says.
[[nodiscard]] double agreement_bits(double size, double reach);

/// The rules' common ledger: every relation is compared once, and the broken ones are kept.
class Ledger {
public:
    explicit Ledger(const Sheet& sheet);

    [[nodiscard]] const Sheet& sheet() const { return sheet_; }
    /// Compares, counts, and keeps the relation if it is broken.
    Verdict add(Relation relation);
    [[nodiscard]] const std::vector<Relation>& broken() const { return broken_; }
    [[nodiscard]] std::size_t comparisons() const { return comparisons_; }
    /// Comparisons that hold and say something: no limits, and not only zeros.
    [[nodiscard]] std::size_t agreements() const { return agreements_; }
    /// In how many relations that hold a figure takes part.
    [[nodiscard]] int support(std::size_t row, std::size_t column) const {
        return support_[row * sheet_.columns() + column];
    }

private:
    const Sheet& sheet_;
    std::vector<Relation> broken_;
    std::vector<int> support_;
    std::size_t comparisons_ = 0;
    std::size_t agreements_ = 0;
};

} // namespace utfall::core::checks
