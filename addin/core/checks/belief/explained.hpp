// Which figures relations that hold explain already: a break there is another relation's.
#pragma once

#include "core/checks/relations/axis.hpp"
#include "core/checks/relations/family.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace utfall::core::checks {

class Explained {
public:
    explicit Explained(const std::vector<Family>& families);

    /// Whether the figures that an instance breaks over are explained by relations that hold there.
    [[nodiscard]] bool elsewhere(const Axis& axis, const Family& family,
                                 const Instance& instance) const;

private:
    struct Holds {
        const Family* family = nullptr;
        const Instance* instance = nullptr;
    };
    using Place = std::pair<Direction, std::size_t>; ///< a line of the other direction

    void add_made(const Family& family);
    void add_repeated(const Family& family);
    void add(const Family& family, const Instance& instance);
    [[nodiscard]] bool makes_another_line(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool is_made_better(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool is_made_without_gaps(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool is_in_quotients(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool is_of_changes(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool is_total_of_more(const Axis& axis, const Family& family,
                                        const Instance& instance) const;
    [[nodiscard]] bool are_right_shares(const Axis& axis, const Family& family,
                                        const Instance& instance) const;
    [[nodiscard]] bool is_made_the_other_way(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool are_percentages(const Axis& axis, const Family& family,
                                       const Instance& instance) const;
    [[nodiscard]] bool is_told_twice(const Family& family, const Instance& instance) const;
    [[nodiscard]] bool are_not_all_printed(const Family& family) const;

    std::set<std::pair<Direction, CellPlace>> made_; ///< figures that a sum or mean makes
    std::map<CellPlace, std::size_t> broken_;        ///< how many relations break over a figure
    std::set<CellPlace> repeated_;                   ///< figures that another line repeats
    std::map<std::tuple<Direction, std::size_t, std::size_t>, std::vector<const Family*>> by_cell_;
    std::map<Place, std::map<std::vector<std::size_t>, std::vector<Holds>>> by_terms_;
    std::map<Place, std::vector<const Family*>> quotients_;
    std::map<std::pair<Direction, std::size_t>, std::vector<const Family*>>
        unbroken_; ///< sums that never break, by the line that they make
    std::map<Place, std::vector<const Family*>>
        shares_; ///< of a figure that is printed, by the line that is shared
};

} // namespace utfall::core::checks
