#include "core/commands/overwritten.hpp"

#include "core/commands/relative_formula.hpp"

#include <map>
#include <optional>

namespace utfall::core::commands {

namespace {

/// Fewer formulas alike may be a coincidence.
constexpr std::size_t fewest_alike = 3;

/// Of the figures in a run, this share must be formulas alike, as 3 of 4.
constexpr std::size_t alike_part = 3;
constexpr std::size_t alike_whole = 4;

class Forms {
public:
    Forms(const Table& values, const Formulas& formulas, std::size_t first_row,
          std::size_t first_column)
        : values_(values), forms_(formulas.size()) {
        for (std::size_t i = 0; i < formulas.size(); ++i) {
            if (!formulas[i].empty()) {
                forms_[i] = relative_form(formulas[i], first_row + i / values.columns(),
                                          first_column + i % values.columns());
            }
        }
    }

    [[nodiscard]] const std::string& at(CellPlace place) const {
        return forms_[place.row * values_.columns() + place.column];
    }
    [[nodiscard]] bool is_plain_number(CellPlace place) const {
        return is_number(values_.at(place.row, place.column)) && at(place).empty();
    }
    [[nodiscard]] bool is_figure(CellPlace place) const {
        return is_number(values_.at(place.row, place.column));
    }

private:
    const Table& values_;
    std::vector<std::string> forms_;
};

// Whether the cells before and after hold formulas that say the same.
bool between_alike(const Forms& forms, CellPlace before, CellPlace after) {
    return !forms.at(before).empty() && forms.at(before) == forms.at(after);
}

// A run of figures in a column, rows [from, to): where most formulas are alike, one of them.
std::optional<CellPlace> common_formula(const Forms& forms, std::size_t column, std::size_t from,
                                        std::size_t to) {
    std::map<std::string, std::pair<std::size_t, CellPlace>> counts;
    for (std::size_t row = from; row < to; ++row) {
        if (const std::string& form = forms.at({row, column}); !form.empty()) {
            auto& [count, place] = counts[form];
            ++count;
            place = {row, column};
        }
    }
    for (const auto& [form, entry] : counts) {
        if (entry.first >= fewest_alike && entry.first * alike_whole >= (to - from) * alike_part) {
            return entry.second;
        }
    }
    return std::nullopt;
}

// For each cell but the first of its run in the column, where the run's common formula stands.
std::vector<std::optional<CellPlace>> common_formulas(const Table& values, const Forms& forms) {
    std::vector<std::optional<CellPlace>> expected(values.size());
    for (std::size_t column = 0; column < values.columns(); ++column) {
        for (std::size_t row = 0; row < values.rows();) {
            std::size_t end = row;
            while (end < values.rows() && forms.is_figure({end, column})) {
                ++end;
            }
            if (const auto formula = common_formula(forms, column, row, end)) {
                for (std::size_t inside = row + 1; inside < end; ++inside) {
                    expected[inside * values.columns() + column] = formula;
                }
            }
            row = end + 1;
        }
    }
    return expected;
}

// A number between two formulas alike, above and below it or to its sides.
std::optional<Overwritten> between_formulas(const Table& values, const Forms& forms,
                                            CellPlace place) {
    const auto [row, column] = place;
    if (row > 0 && row + 1 < values.rows() &&
        between_alike(forms, {row - 1, column}, {row + 1, column})) {
        return Overwritten{place, false, {row - 1, column}};
    }
    if (column > 0 && column + 1 < values.columns() &&
        between_alike(forms, {row, column - 1}, {row, column + 1})) {
        return Overwritten{place, true, {row, column - 1}};
    }
    return std::nullopt;
}

} // namespace

std::vector<Overwritten> find_overwritten(const Table& values, const Formulas& formulas,
                                          std::size_t first_row, std::size_t first_column) {
    std::vector<Overwritten> found;
    if (formulas.empty()) {
        return found;
    }
    const Forms forms(values, formulas, first_row, first_column);
    const auto expected = common_formulas(values, forms);
    for (std::size_t row = 0; row < values.rows(); ++row) {
        for (std::size_t column = 0; column < values.columns(); ++column) {
            const CellPlace place{row, column};
            if (!forms.is_plain_number(place)) {
                continue;
            }
            if (const auto between = between_formulas(values, forms, place)) {
                found.push_back(*between);
            } else if (const auto& formula = expected[row * values.columns() + column]) {
                found.push_back({place, false, *formula});
            }
        }
    }
    return found;
}

} // namespace utfall::core::commands
