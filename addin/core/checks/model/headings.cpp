// Which rows of years and numbers are headings.
#include "core/checks/model/headings.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/reading.hpp"
#include "core/checks/words/period.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <variant>

namespace utfall::core::checks {

namespace {

bool is_whole(double value) {
    return value == std::floor(value);
}

// 2021, 2022, or two columns a year; not 2009 and 1988.
bool run_on(const std::vector<double>& years) {
    for (std::size_t i = 1; i < years.size(); ++i) {
        if (std::abs(years[i] - years[i - 1]) > 1.0) {
            return false;
        }
    }
    return true;
}

// One more each time.
bool count_on(const std::vector<double>& values) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] - values[i - 1] != 1.0) {
            return false;
        }
    }
    return values.size() >= reading::shortest_numbering;
}

// The number that a heading says: '2024 %' is a year's percentages.
double heading_of(const figures::Figure& figure) {
    const bool mark = figure.from_text && figure.unit == figures::Unit::percent;
    return mark ? std::round(100.0 * figure.value) : figure.value;
}

class Headings {
public:
    explicit Headings(Draft& draft) : draft_(draft), header_row_(draft.rows.size()) {}

    std::vector<char> find() {
        find_first();
        find_repeated();
        return std::move(header_row_);
    }

private:
    [[nodiscard]] bool is_label(std::size_t row, std::size_t column) const {
        return draft_.figure(row, column).state == figures::State::label;
    }

    [[nodiscard]] bool has_label(std::size_t row) const {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            if (is_label(row, column)) {
                return true;
            }
        }
        return false;
    }

    // Whether each of the row's figures has such a heading above.
    template <class Heading> [[nodiscard]] bool are_under(std::size_t row, Heading heading) const {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            bool headed = !draft_.figure(row, column).is_number();
            for (std::size_t above = 0; above < row && !headed; ++above) {
                headed = heading(above, column);
            }
            if (!headed) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool is_year(std::size_t row, std::size_t column) const {
        const figures::Figure& read = draft_.figure(row, column);
        const auto* text = std::get_if<std::string>(&draft_.table.at(draft_.first + row, column));
        return read.is_number() ? are_years({heading_of(read)})
                                : text != nullptr && period_of(trim(*text)).year.has_value();
    }

    // Amounts that look like years have a label, and stand under years, or under other headings
    // without running on as years do.
    [[nodiscard]] bool are_amounts(std::size_t row, const std::vector<double>& values) const {
        return has_label(row) &&
               ((!run_on(values) &&
                 are_under(row, [this](std::size_t above,
                                       std::size_t column) { return is_label(above, column); })) ||
                are_under(row, [this](std::size_t above, std::size_t column) {
                    return is_year(above, column);
                }));
    }

    // Numbers that count the columns: from the first, or, where they have no label, from any that
    // the table goes on with. '(1)' isn't negative here.
    [[nodiscard]] bool counts_columns(std::size_t row, std::vector<double> values) const {
        const bool labelled = has_label(row);
        if (!labelled) {
            std::transform(values.begin(), values.end(), values.begin(),
                           [](double value) { return std::abs(value); });
        }
        const bool first = std::none_of(header_row_.begin(), header_row_.end(),
                                        [](char headed) { return headed != 0; });
        return labelled || !first ? are_numbering(values) : count_on(values);
    }

    // '1 000 €' in the corner, and headings over all other columns that have any.
    [[nodiscard]] bool is_unit_among_heads(std::size_t row) const {
        std::size_t heads = 0;
        for (std::size_t column = 1; column < draft_.columns.size(); ++column) {
            if (draft_.figure(row, column).has_value()) {
                return false;
            }
            heads += is_label(row, column) ? 1U : 0U;
        }
        bool names_below = row + 1 < draft_.rows.size();
        for (std::size_t below = row + 1; below < draft_.rows.size(); ++below) {
            names_below = names_below && !draft_.figure(below, 0).has_value();
        }
        return heads >= reading::fewest_headings && names_below;
    }

    // Years, and numbers that count the columns, head the table where no figures stand above.
    void find_first() {
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            const std::vector<double> values = figures_of(row);
            if (values.empty()) {
                continue;
            }
            if ((!are_years(values) || are_amounts(row, values)) && !counts_columns(row, values) &&
                !is_unit_among_heads(row)) {
                return;
            }
            make_header(row);
        }
    }

    void make_header(std::size_t row) {
        header_row_[row] = 1;
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            draft_.value(row, column).value = std::numeric_limits<double>::quiet_NaN();
        }
    }

    [[nodiscard]] std::vector<double> figures_of(std::size_t row) const {
        std::vector<double> figures;
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            if (draft_.figure(row, column).is_number()) {
                figures.push_back(heading_of(draft_.figure(row, column)));
            }
        }
        return figures;
    }

    [[nodiscard]] bool show_the_same(std::size_t row, std::size_t other) const {
        for (std::size_t column = 0; column < draft_.columns.size(); ++column) {
            const figures::Figure& own = draft_.figure(row, column);
            const figures::Figure& others = draft_.figure(other, column);
            if (own.is_number() != others.is_number() ||
                (own.is_number() && own.value != others.value)) {
                return false;
            }
        }
        return true;
    }

    // The years above the table once more are the headings of its next statement, but not right
    // below themselves: an amount may be 2024 as well.
    void find_repeated() {
        std::size_t years = draft_.rows.size();
        for (std::size_t row = 0; row < draft_.rows.size(); ++row) {
            if (header_row_[row] != 0 && are_years(figures_of(row))) {
                years = row;
            } else if (years + (has_label(row) ? 1U : 0U) < row && show_the_same(row, years)) {
                make_header(row);
            }
        }
    }

    Draft& draft_;
    std::vector<char> header_row_;
};

} // namespace

bool are_years(const std::vector<double>& values) {
    return !values.empty() && std::all_of(values.begin(), values.end(), [](double value) {
        return is_whole(value) && value >= reading::first_year && value <= reading::last_year;
    });
}

bool are_numbering(const std::vector<double>& values) {
    return count_on(values) && (values[0] == 0.0 || values[0] == 1.0);
}

std::vector<char> find_headings(Draft& draft) {
    return Headings(draft).find();
}

} // namespace utfall::core::checks
