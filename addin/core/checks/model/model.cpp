#include "core/checks/model/model.hpp"
#include "core/checks/figures/reading.hpp"

#include "core/base/text.hpp"
#include "core/checks/figures/quantum.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace utfall::core::checks {

namespace {

bool is_whole(double value) {
    return value == std::floor(value);
}

bool are_years(const std::vector<double>& values) {
    return !values.empty() && std::all_of(values.begin(), values.end(), [](double value) {
        return is_whole(value) && value >= reading::first_year && value <= reading::last_year;
    });
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

bool are_numbering(const std::vector<double>& values) {
    if (values.size() < reading::shortest_numbering || (values[0] != 0.0 && values[0] != 1.0)) {
        return false;
    }
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] - values[i - 1] != 1.0) {
            return false;
        }
    }
    return true;
}

std::string year_text(double value) {
    return std::to_string(static_cast<long long>(value));
}

std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : trim(*text);
}

// 'P101', '2.1': a word with digits in it names a line to a register, not to a reader.
bool is_code(const std::string& text) {
    return text.find(' ') == std::string::npos &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

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

} // namespace

// The passes that make a model, in their order.
class ModelReader {
public:
    ModelReader(Model& model, const Table& table, const figures::Figures& figures)
        : model_(model), table_(table), figures_(figures), header_row_(model.rows()) {}

    void read(std::optional<double> unit) {
        read_values();
        find_headers();
        name_columns();
        name_rows();
        find_keys();
        drop_dashes_of_percent();
        set_steps(unit);
        if (!unit) {
            set_exact_counts();
        }
    }

private:
    [[nodiscard]] const figures::Figure& figure(std::size_t row, std::size_t column) const {
        return figures_.at(model_.first_ + row, column);
    }
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const {
        return text_of(table_.at(model_.first_ + row, column));
    }
    [[nodiscard]] Value& value(std::size_t row, std::size_t column) const {
        return model_.values_[row * model_.columns() + column];
    }
    [[nodiscard]] bool is_label(std::size_t row, std::size_t column) const {
        return figure(row, column).state == figures::State::label;
    }

    void read_values() {
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                const figures::Figure& read = figure(row, column);
                Value& value = this->value(row, column);
                if (read.has_value()) {
                    value.value = read.value;
                }
                value.unknown =
                    read.state == figures::State::missing || read.state == figures::State::unread;
                value.decimals = read.decimals < 0 ? reading::most_printed_decimals : read.decimals;
            }
        }
    }

    // Whether the row has a label, and each of its figures a heading above.
    [[nodiscard]] bool is_named_in_named_columns(std::size_t row) const {
        bool named = false;
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            named = named || is_label(row, column);
            bool headed = !figure(row, column).is_number();
            for (std::size_t above = 0; above < row && !headed; ++above) {
                headed = is_label(above, column);
            }
            if (!headed) {
                return false;
            }
        }
        return named;
    }

    // Years, and numbers that count the columns, head the table where no figures stand above.
    void find_headers() {
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            std::vector<double> values;
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                if (figure(row, column).is_number()) {
                    values.push_back(value(row, column).value);
                }
            }
            if (values.empty()) {
                continue;
            }
            const bool amounts = !run_on(values) && is_named_in_named_columns(row);
            if ((!are_years(values) || amounts) && !are_numbering(values)) {
                return;
            }
            header_row_[row] = true;
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                value(row, column).value = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }

    [[nodiscard]] bool holds_number(std::size_t row) const {
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            if (value(row, column).has() && figure(row, column).is_number()) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::string head(std::size_t row, std::size_t column) const {
        const figures::Figure& read = figure(row, column);
        return header_row_[row] && read.is_number() ? year_text(read.value) : text(row, column);
    }

    // A title stands alone in its row.
    [[nodiscard]] bool heads_columns(std::size_t row) const {
        for (std::size_t column = 1; column < model_.columns(); ++column) {
            if (!head(row, column).empty()) {
                return true;
            }
        }
        return false;
    }

    // Adds one header row's texts; a heading over several columns stands in the first of them.
    void add_heads(std::size_t row, bool more_below) {
        std::string last;
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            std::string own = head(row, column);
            if (own.empty() && more_below && !head(row + 1, column).empty()) {
                own = last;
            } else if (!own.empty()) {
                last = column == 0 ? std::string() : own;
            }
            std::string& label = model_.columns_[column].label;
            label += (label.empty() || own.empty() ? "" : " ") + own;
        }
    }

    void name_columns() {
        std::size_t first = 0;
        while (first < model_.rows() && !holds_number(first)) {
            ++first;
        }
        model_.first_figures_ = first;
        for (std::size_t row = 0; row < first; ++row) {
            if (heads_columns(row)) {
                add_heads(row, row + 1 < first);
            }
        }
        for (std::size_t k = 0; k < first * model_.columns(); ++k) {
            model_.values_[k].unknown = false; // a heading, whatever it looks like
        }
        for (Line& column : model_.columns_) {
            column.words = column.label;
            column.roles = read_roles(column.label);
        }
    }

    // The label column is the first whose texts differ most from row to row.
    [[nodiscard]] std::size_t find_label_column() const {
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            std::set<std::string> texts;
            bool words = false;
            for (std::size_t row = model_.first_figures_; row < model_.rows(); ++row) {
                if (is_label(row, column)) {
                    const std::string own = text(row, column);
                    words = words || !is_code(own);
                    texts.insert(own);
                }
            }
            if (words && texts.size() > most + most / reading::more_labels) {
                most = texts.size();
                best = column;
            }
        }
        return best;
    }

    void name_rows() {
        const std::size_t label_column = find_label_column();
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            Line& line = model_.rows_[row];
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                if (!is_label(row, column)) {
                    continue;
                }
                const std::string own = text(row, column);
                if (line.words.empty() || column == label_column) {
                    line.label = own;
                }
                line.words += (line.words.empty() ? "" : " ") + own;
            }
            line.roles = read_roles(line.label);
        }
    }

    [[nodiscard]] std::vector<double> values_of(std::size_t column) const {
        std::vector<double> values;
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            if (value(row, column).has()) {
                values.push_back(value(row, column).value);
            }
        }
        return values;
    }

    // A column of years, of running numbers or of codes isn't one of figures.
    void find_keys() {
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            const std::vector<double> values = values_of(column);
            const bool code = model_.columns_[column].roles.has(Role::code) &&
                              std::all_of(values.begin(), values.end(), [](double number) {
                                  return is_whole(number) && number >= 0.0;
                              });
            const bool key =
                (values.size() > 1 && are_years(values)) || are_numbering(values) || code;
            for (std::size_t row = 0; row < model_.rows() && key; ++row) {
                drop_key(value(row, column), model_.rows_[row]);
            }
            model_.columns_[column].figures = !key && !values.empty();
        }
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            Line& line = model_.rows_[row];
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                line.figures = line.figures || value(row, column).has();
            }
            line.heading = !line.figures && !line.words.empty();
        }
    }

    static void drop_key(Value& value, Line& line) {
        if (value.has()) {
            if (line.label.empty()) {
                line.label = year_text(value.value);
            }
            value = Value{};
        }
    }

    // A dash among percentages says that there is no figure, not 0 %.
    void drop_dashes_of_percent() {
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                const bool percent = model_.columns_[column].roles.has(Role::percent) ||
                                     model_.rows_[row].roles.has(Role::percent);
                if (percent && figure(row, column).state == figures::State::none) {
                    value(row, column).value = std::numeric_limits<double>::quiet_NaN();
                }
            }
        }
    }

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
        const figures::Quanta quanta(figures_, model_.first_ + model_.first_figures_);
        std::vector<std::vector<int>> by_column(model_.columns());
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            std::vector<int> in_row;
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                Value& value = this->value(row, column);
                if (value.has()) {
                    set_step(value, quanta.at(model_.first_ + row, column), unit);
                    in_row.push_back(value.decimals);
                    by_column[column].push_back(value.decimals);
                }
            }
            model_.rows_[row].decimals = usual(in_row);
        }
        for (std::size_t column = 0; column < model_.columns(); ++column) {
            model_.columns_[column].decimals = usual(by_column[column]);
            if (!unit) {
                find_random_rounding(column);
            }
        }
    }

    // A column of multiples of 5, or of 3, that aren't of 10.
    void find_random_rounding(std::size_t column) {
        for (const double base : {5.0, 3.0}) {
            std::size_t all = 0;
            std::size_t multiples = 0;
            for (std::size_t row = 0; row < model_.rows(); ++row) {
                const Value& own = value(row, column);
                if (own.has() && own.value != 0.0 && own.step == 1.0) {
                    ++all;
                    multiples += std::fmod(own.value, base) == 0.0 ? 1U : 0U;
                }
            }
            if (all < reading::fewest_random ||
                static_cast<double>(multiples) < reading::random_share * static_cast<double>(all)) {
                continue;
            }
            for (std::size_t row = 0; row < model_.rows(); ++row) {
                Value& own = value(row, column);
                if (own.has() && own.step == 1.0) {
                    own.step = base * reading::random_rounding;
                    own.slack = 0.5 * own.step;
                }
            }
            return;
        }
    }

    [[nodiscard]] bool counts_persons_throughout() const {
        bool persons = false;
        for (const auto* lines : {&model_.rows_, &model_.columns_}) {
            for (const Line& line : *lines) {
                if (line.roles.has(Role::money)) {
                    return false;
                }
                persons = persons || (line.figures && speaks_of_persons(line.roles) &&
                                      !bars_persons(line.roles));
            }
        }
        return persons;
    }

    // Persons are counted, not rounded.
    void set_exact_counts() {
        const bool throughout = counts_persons_throughout();
        for (std::size_t row = 0; row < model_.rows(); ++row) {
            const Roles& row_roles = model_.rows_[row].roles;
            for (std::size_t column = 0; column < model_.columns(); ++column) {
                const Roles& column_roles = model_.columns_[column].roles;
                Value& value = this->value(row, column);
                const bool persons =
                    throughout || speaks_of_persons(row_roles) || speaks_of_persons(column_roles);
                if (value.has() && persons && !bars_persons(row_roles) &&
                    !bars_persons(column_roles) && value.step == 1.0 && is_whole(value.value)) {
                    value.slack = 0.0;
                }
            }
        }
    }

    Model& model_;
    const Table& table_;
    const figures::Figures& figures_;
    std::vector<bool> header_row_;
};

Model::Model(const Table& table, const figures::Figures& figures, std::optional<double> unit,
             std::size_t first, std::size_t last)
    : first_(first), rows_(last - first), columns_(table.columns()),
      values_((last - first) * table.columns()) {
    ModelReader(*this, table, figures).read(unit);
}

} // namespace utfall::core::checks
