// How round figures are, which tells the one that was mistyped.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/mends.hpp"

#include <array>
#include <optional>
#include <vector>

namespace utfall::core::checks {

/// The figure that a quotient asks for where the quotient is printed so exactly that hardly any
/// would do: 61 participants, for 60.9997 is what the cost over the cost per participant gives. Had
/// the quotient been wrong, it would have asked for anything.
[[nodiscard]] std::optional<double> asked_exactly(const Value& printed, const Change& change);

/// Of each row and column the only figure that isn't as round as all others.
class Roundness {
public:
    explicit Roundness(const Axis& down);

    /// The figure that is as round as the others of its row or column, where the cell's own is the
    /// only one that isn't and the change asks for no other.
    [[nodiscard]] std::optional<double> mended(CellPlace cell, const Change& change) const;

private:
    /// Tens, hundreds and thousands.
    static constexpr std::array<double, 3> round_to{10.0, 100.0, 1000.0};
    using Odd = std::array<std::optional<CellPlace>, round_to.size()>;

    [[nodiscard]] Odd odd_of(const std::vector<CellPlace>& cells) const;

    const Axis* down_;
    std::vector<Odd> by_row_;
    std::vector<Odd> by_column_;
};

} // namespace utfall::core::checks
