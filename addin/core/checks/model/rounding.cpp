// How exactly each figure is known.
#include "core/checks/figures/quantum.hpp"
#include "core/checks/figures/reading.hpp"
#include "core/checks/model/draft.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace utfall::core::checks {

namespace {

int usual(std::vector<int>& decimals) {
    if (decimals.empty()) {
        return 0;
    }
    std::sort(decimals.begin(), decimals.end());
    return decimals[decimals.size() / 2];
}

bool speaks_of_persons(const Roles& roles) {
    for (const Role role :
         {Role::people, Role::women, Role::men, Role::other_sex, Role::participants}) {
        if (roles.has(role)) {
            return true;
        }
    }
    return false;
}

bool bars_persons(const Roles& roles) {
    return roles.has(Role::money) || roles.has(Role::rate) || roles.has(Role::mean) ||
           roles.has(Role::cost) || roles.has(Role::income) || roles.has(Role::budget);
}

// Who types round figures means them, but a table that is rounded to thousands and printed in
// kronor has no others. The same figure once more doesn't say again that it is rounded.
class CoarseStep {
public:
    void add(double value) {
        if (value == 0.0) {
            return;
        }
        while (step_ >= reading::finest_coarse_step && std::fmod(value, step_) != 0.0) {
            step_ /= 10.0;
        }
        if (different_.size() < reading::fewest_rounded_figures) {
            different_.insert(value);
        }
    }

    [[nodiscard]] double step() const {
        return step_ >= reading::finest_coarse_step &&
                       different_.size() >= reading::fewest_rounded_figures
                   ? step_
                   : 0.0;
    }

private:
    double step_ = reading::coarsest_step;
    std::set<double> different_;
};

class Rounding {
public:
    explicit Rounding(Draft& draft) : draft_(draft) {}

    static void set_step(Value& value, double step, std::optional<double> unit) {
        value.step = step;
        if (unit && value.decimals == 0) {
            value.step = *unit > 0.0 ? *unit : reading::precise_step;
        } else if (unit && *unit == 0.0) {
            value.step = std::min(value.step, reading::precise_step);
        }
        value.slack = unit && *unit == 0.0 ? 0.0 : 0.5 * value.step;
    }

    void set_steps(std::optional<double> unit) {
        const figures::Quanta quanta(draft_.figures, draft_.first + draft_.first_figures,
                                     draft_.first + draft_.rows.size());
        std::vector<std::vector<int>> by_column(draft_.columns.size());
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            std::vector<int> in_row;
            for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
                Value& value = draft_.value(row, column);
                if (value.has()) {
                    set_step(value, quanta.at(draft_.first + row, column), unit);
                    in_row.push_back(value.decimals);
                    by_column[column].push_back(value.decimals);
                }
            }
            draft_.rows[row].decimals = usual(in_row);
        }
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            draft_.columns[column].decimals = usual(by_column[column]);
        }
        if (!unit) {
            find_random_rounding();
            find_coarse_rounding();
        }
    }

    void find_coarse_rounding() {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            CoarseStep coarse;
            for (std::size_t row = draft_.first_figures; row < draft_.rows.size(); ++row) {
                const Value& value = draft_.value(row, column);
                if (value.has()) {
                    coarse.add(value.value);
                }
            }
            draft_.columns[column].coarse = coarse.step();
        }
    }

    // Figures that are multiples of 5, or of 3, and not of 10.
    static void find_random_rounding(const std::vector<Value*>& figures, std::size_t fewest) {
        for (const double base : {5.0, 3.0}) {
            std::set<double> different;
            std::size_t all = 0;
            std::size_t multiples = 0;
            for (const Value* own : figures) {
                if (own->value != 0.0) {
                    ++all;
                    if (different.size() < fewest) {
                        different.insert(own->value);
                    }
                    multiples += figures::is_multiple(own->value, base) ? 1U : 0U;
                }
            }
            if (different.size() < fewest ||
                static_cast<double>(multiples) < reading::random_share * static_cast<double>(all)) {
                continue;
            }
            for (Value* own : figures) {
                if (own->step == 1.0) {
                    own->step = base * reading::random_rounding;
                    own->slack = 0.5 * own->step;
                }
            }
            return;
        }
    }

    // Of the columns, and of the table as a whole: on its side, or short, no column can tell.
    void find_random_rounding() {
        std::vector<Value*> table;
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            std::vector<Value*> figures;
            for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
                Value& value = draft_.value(row, column);
                if (value.has() && value.step == 1.0) {
                    figures.push_back(&value);
                }
            }
            table.insert(table.end(), figures.begin(), figures.end());
            find_random_rounding(figures, reading::fewest_random);
        }
        find_random_rounding(table, reading::fewest_random_in_table);
    }

    [[nodiscard]] bool counts_persons_throughout() const {
        bool persons = false;
        for (const auto* lines : {&draft_.rows, &draft_.columns}) {
            for (const Line& line : *lines) {
                if (line.roles.has(Role::money) || line.roles.has(Role::income) ||
                    line.roles.has(Role::cost)) {
                    return false; // a budget, though one of its lines is named after people
                }
                persons = persons || (line.figures && speaks_of_persons(line.roles) &&
                                      !bars_persons(line.roles));
            }
        }
        return persons;
    }

    // Persons are counted, not rounded. Where no word says so of a figure's own lines, and both
    // show fractions, it may be a whole percentage.
    void set_exact_counts() {
        const bool throughout = counts_persons_throughout();
        std::vector<char> in_row(draft_.rows.size());
        std::vector<char> in_column(draft_.columns.size());
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
                const Value& value = draft_.value(row, column);
                if (value.has() && value.decimals > 0) {
                    in_row[row] = 1;
                    in_column[column] = 1;
                }
            }
        }
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            const Roles& row_roles = draft_.rows[row].roles;
            for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
                const Roles& column_roles = draft_.columns[column].roles;
                Value& value = draft_.value(row, column);
                const bool whole = in_row[row] == 0 || in_column[column] == 0;
                const bool persons = (throughout && whole) || speaks_of_persons(row_roles) ||
                                     speaks_of_persons(column_roles);
                if (value.has() && persons && !bars_persons(row_roles) &&
                    !bars_persons(column_roles) && value.step == 1.0 &&
                    value.value == std::floor(value.value)) {
                    value.slack = 0.0;
                }
            }
        }
    }

    Draft& draft_;
};

} // namespace

void set_rounding(Draft& draft, std::optional<double> unit) {
    Rounding rounding(draft);
    rounding.set_steps(unit);
    if (!unit) {
        rounding.set_exact_counts();
    }
}

} // namespace utfall::core::checks
