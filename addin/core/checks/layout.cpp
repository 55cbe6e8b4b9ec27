#include "core/checks/layout.hpp"

#include "core/base/numeric.hpp"
#include "core/base/text.hpp"
#include "core/checks/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <locale>
#include <optional>
#include <sstream>

namespace utfall::core::checks {

namespace {

/// More decimals than any report prints: the value is a formula's, in full precision.
constexpr int most_printed_decimals = 6;

/// Where most figures of a column have decimals, one without has lost them: 82 among 82.1 and 86.9.
constexpr double most_have_decimals = 0.6;

int count_decimals(double value) {
    double scaled = std::abs(value);
    for (int decimals = 0; decimals <= most_printed_decimals; ++decimals) {
        if (std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, scaled)) {
            return decimals;
        }
        scaled *= 10.0;
    }
    return -1;
}

std::string number_as_text(double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(15);
    text << value;
    return text.str();
}

std::string text_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return trim(*text);
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return number_as_text(*number);
    }
    return {};
}

bool is_year(double value) {
    return value >= 1950.0 && value <= 2060.0 && value == std::floor(value);
}

bool is_day_number(double value) {
    return value >= 32874.0 && value <= 55153.0 && value == std::floor(value);
}

// 10/2, 2023-02-10, 8.9: how dates are written, not what a row is about.
bool is_date_text(const std::string& text) {
    if (text.empty() || text.find_first_not_of("0123456789-/.: ") != std::string::npos) {
        return false;
    }
    return text.find_first_of("0123456789") != std::string::npos;
}

// The year of a day number, near enough for a heading: 45291 is 2023.
int year_of_day(double day) {
    return 1900 + static_cast<int>((day - 1.0) / 365.25);
}

Figure read_figure(const Cell& cell) {
    Figure figure;
    if (const auto* number = std::get_if<double>(&cell)) {
        if (!std::isfinite(*number) || std::abs(*number) > largest_count) {
            figure.state = FigureState::missing;
            return figure;
        }
        figure.value = *number;
        figure.state = FigureState::number;
        figure.decimals = static_cast<signed char>(count_decimals(*number));
    } else if (is_error(cell)) {
        figure.state = FigureState::missing;
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        const std::string word = trim(*text);
        if (word.empty()) {
            return figure;
        }
        if (is_none_mark(word)) {
            figure.state = FigureState::number;
            return figure;
        }
        const std::optional<ParsedNumber> parsed = parse_number_text(word);
        if (parsed && !parsed->ambiguous) {
            figure.value = parsed->value;
            figure.decimals = static_cast<signed char>(std::min(parsed->decimals, 15));
            figure.percent_text = parsed->is_percent;
            figure.state = FigureState::number;
        } else {
            figure.state = FigureState::missing;
        }
    }
    return figure;
}

bool looks_like_figure(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        if (is_none_mark(*text) || is_missing_mark(*text)) {
            return true;
        }
        const std::optional<ParsedNumber> parsed = parse_number_text(*text);
        return parsed.has_value();
    }
    return is_number(cell) || is_error(cell);
}

// The years or dates that head columns: all of a row's numbers, near each other.
bool numbers_are_header(const std::vector<double>& numbers) {
    if (numbers.empty()) {
        return false;
    }
    const bool years = std::all_of(numbers.begin(), numbers.end(), is_year);
    const bool days = std::all_of(numbers.begin(), numbers.end(), is_day_number);
    if (!years && !days) {
        return false;
    }
    const double reach = years ? 1.0 : 366.0;
    const double least = years ? 0.0 : 27.0;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const double step = std::abs(numbers[i] - numbers[i - 1]);
        if (step > reach * 5.0 || (step < least && step != 0.0)) {
            return false;
        }
    }
    return true;
}

} // namespace

Table transpose(const Table& table) {
    Table turned(table.columns(), table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            turned.at(column, row) = table.at(row, column);
        }
    }
    return turned;
}

Sheet::Sheet(const Table& table, double unit) {
    lines_.resize(table.rows());
    columns_.resize(table.columns());
    read_figures(table);
    find_headers(table);
    name_columns(table);
    find_labels(table);
    find_sections(table);
    judge_columns();
    find_units(unit);
    score();
}

void Sheet::read_figures(const Table& table) {
    figures_.reserve(table.size());
    for (const Cell& cell : table.cells()) {
        figures_.push_back(read_figure(cell));
    }
}

// Titles, header rows and the first row of data.
void Sheet::find_headers(const Table& table) {
    first_data_row_ = rows();
    for (std::size_t row = 0; row < rows(); ++row) {
        std::vector<double> numbers;
        std::size_t written = 0;
        std::size_t texts = 0;
        bool figure_like = false;
        std::size_t first_written = columns();
        for (std::size_t column = 0; column < columns(); ++column) {
            const Cell& cell = table.at(row, column);
            const std::string text = text_of(cell);
            if (text.empty() && !is_error(cell)) {
                continue;
            }
            ++written;
            first_written = std::min(first_written, column);
            if (const auto* number = std::get_if<double>(&cell)) {
                numbers.push_back(*number);
                continue;
            }
            const std::optional<ParsedNumber> parsed = parse_number_text(text);
            if (parsed && !parsed->is_percent && is_year(parsed->value) && parsed->decimals == 0) {
                numbers.push_back(parsed->value);
            } else if (parsed && !parsed->ambiguous) {
                numbers.push_back(parsed->value);
            } else if (is_error(cell) ||
                       (column > 0 && (is_missing_mark(text) || is_none_mark(text)))) {
                figure_like = true;
            } else {
                ++texts;
            }
        }
        if (written == 0) {
            continue;
        }
        const bool years_only = !figure_like && numbers_are_header(numbers) &&
                                (numbers.size() > 1 || texts > 0 || first_written > 0);
        const bool repeated =
            !header_rows_.empty() && years_only && texts > 0 &&
            std::any_of(header_rows_.begin(), header_rows_.end(),
                        [this, &table](std::size_t header) {
                            // Years stand in the header already.
                            for (std::size_t c = 0; c < columns(); ++c) {
                                if (read_words(text_of(table.at(header, c))).year) {
                                    return true;
                                }
                            }
                            return false;
                        });
        if ((numbers.empty() && !figure_like) || (years_only && !repeated)) {
            if (written > 1 || first_written > 0) {
                header_rows_.push_back(row);
            }
            lines_[row].kind = written > 1 || first_written > 0 ? LineKind::header
                               : header_rows_.empty()           ? LineKind::title
                                                                : LineKind::heading;
            continue;
        }
        first_data_row_ = row;
        break;
    }
    // A table of words with few figures has no five header rows: only the first is one.
    if (header_rows_.size() > 4) {
        first_data_row_ = header_rows_[1];
        for (std::size_t i = 1; i < header_rows_.size(); ++i) {
            lines_[header_rows_[i]].kind = LineKind::data;
        }
        header_rows_.resize(1);
    }
    // Between header rows, a lone text is no heading of a section.
    for (std::size_t row = 0; row < first_data_row_; ++row) {
        if (lines_[row].kind == LineKind::heading && !header_rows_.empty() &&
            row < header_rows_.back()) {
            lines_[row].kind = LineKind::title;
        }
    }
}

// Joins the header rows; an upper one reaches over the merged cells to its right.
void Sheet::name_columns(const Table& table) {
    for (std::size_t level = 0; level < header_rows_.size(); ++level) {
        const std::size_t row = header_rows_[level];
        const bool last = level + 1 == header_rows_.size();
        std::string reaching;
        for (std::size_t column = 0; column < columns(); ++column) {
            const Cell& cell = table.at(row, column);
            std::string text = text_of(cell);
            if (const auto* number = std::get_if<double>(&cell);
                number != nullptr && is_day_number(*number)) {
                text = std::to_string(year_of_day(*number));
            }
            if (!text.empty()) {
                reaching = text;
            } else if (!last) {
                const Cell& below = table.at(header_rows_[level + 1], column);
                text = text_of(below).empty() ? std::string() : reaching;
            }
            if (text.empty()) {
                continue;
            }
            std::string& header = columns_[column].header;
            if (!last) {
                columns_[column].group = text;
            }
            header += header.empty() ? text : ' ' + text;
        }
    }
    for (Column& column : columns_) {
        column.words = read_words(column.header);
    }
}

// Which columns hold text, and which of them labels the rows.
void Sheet::find_labels(const Table& table) {
    std::size_t first_figures = columns();
    std::vector<std::size_t> changes(columns(), 0);
    std::vector<bool> words_column(columns(), false);
    for (std::size_t column = 0; column < columns(); ++column) {
        std::size_t figures = 0;
        std::size_t texts = 0;
        std::size_t units = 0;
        std::size_t dates = 0;
        std::string before;
        for (std::size_t row = first_data_row_; row < rows(); ++row) {
            const Cell& cell = table.at(row, column);
            if (is_blank(cell)) {
                continue;
            }
            if (looks_like_figure(cell)) {
                ++figures;
                continue;
            }
            const std::string text = text_of(cell);
            if (text.empty()) {
                continue;
            }
            ++texts;
            units += is_unit_text(text) ? 1U : 0U;
            dates += is_date_text(text) ? 1U : 0U;
            changes[column] += text != before ? 1U : 0U;
            before = text;
        }
        Column& here = columns_[column];
        if (here.words.note) {
            here.kind = ColumnKind::note;
        } else if (here.words.number_code || here.words.year_header) {
            here.kind = figures >= texts ? ColumnKind::code : ColumnKind::text;
        } else if (here.words.unit_header ||
                   (units > 0 && units * 5 >= texts * 4 && figures == 0)) {
            here.kind = ColumnKind::unit;
        } else if (figures > texts) {
            here.kind = ColumnKind::amount;
        }
        words_column[column] = here.kind == ColumnKind::text && texts > 0 && dates * 2 < texts;
        if (here.kind == ColumnKind::amount && figures > 0) {
            first_figures = std::min(first_figures, column);
        }
    }
    label_column_ = columns();
    for (const bool left : {true, false}) {
        std::size_t most = 0;
        for (std::size_t column = 0; column < columns(); ++column) {
            if (words_column[column] && (column < first_figures) == left) {
                most = std::max(most, changes[column]);
            }
        }
        for (std::size_t column = 0; column < columns() && label_column_ == columns(); ++column) {
            if (most > 0 && words_column[column] && (column < first_figures) == left &&
                changes[column] * 10 >= most * 9) {
                label_column_ = column;
            }
        }
    }
    // 'År | Kvinnor | Män': the years are the labels.
    for (std::size_t column = 0; column < columns() && label_column_ == columns(); ++column) {
        if (columns_[column].kind == ColumnKind::code) {
            label_column_ = column;
        }
    }
    if (label_column_ < columns()) {
        columns_[label_column_].kind = ColumnKind::label;
    }
    for (std::size_t column = 0; column < columns(); ++column) {
        if (columns_[column].kind == ColumnKind::amount) {
            figure_columns_.push_back(column);
        }
    }
    // Words to the right of the label (comments, statuses) and to its left (sections) stay text.
    for (std::size_t row = first_data_row_; row < rows(); ++row) {
        if (label_column_ < columns()) {
            lines_[row].label = text_of(table.at(row, label_column_));
        }
    }
    for (std::size_t row = 0; row < first_data_row_; ++row) {
        if (lines_[row].kind == LineKind::heading && label_column_ < columns()) {
            lines_[row].label = text_of(table.at(row, label_column_));
        }
    }
}

// What each row is, which section it belongs to, and whether it is income or cost.
void Sheet::find_sections(const Table& table) {
    std::vector<std::size_t> section_columns;
    std::vector<std::size_t> unit_columns;
    for (std::size_t column = 0; column < columns(); ++column) {
        if (columns_[column].kind == ColumnKind::text && column < label_column_ &&
            label_column_ < columns()) {
            section_columns.push_back(column);
        }
        if (columns_[column].kind == ColumnKind::unit) {
            unit_columns.push_back(column);
        }
    }
    std::size_t section = 0;
    std::size_t heading = Line::none;
    int heading_side = 0;
    std::string key;
    for (std::size_t row = 0; row < rows(); ++row) {
        Line& line = lines_[row];
        if (row < first_data_row_ && line.kind != LineKind::heading) {
            continue;
        }
        line.words = read_words(line.label);
        bool figures = false;
        bool written = !line.label.empty();
        for (const std::size_t column : figure_columns_) {
            figures = figures || figure(row, column).state != FigureState::blank;
        }
        std::string section_text;
        for (const std::size_t column : section_columns) {
            const std::string text = text_of(table.at(row, column));
            written = written || !text.empty();
            section_text += text + '\n';
        }
        const bool own_section =
            section_text.find_first_not_of('\n') != std::string::npos && !line.label.empty();
        if (!figures && written && !own_section &&
            (line.words.total == TotalWord::none || line.words.total == TotalWord::weak) &&
            !line.words.running) {
            line.kind = LineKind::heading;
            if (line.label.empty()) {
                line.label = section_text.substr(0, section_text.find('\n'));
                for (const std::size_t column : section_columns) {
                    const std::string text = text_of(table.at(row, column));
                    line.label = text.empty() ? line.label : text;
                }
                line.words = read_words(line.label);
            }
            ++section;
            heading = row;
            const Words& words = line.words;
            heading_side = words.income ? 1 : words.cost ? -1 : heading_side;
        } else if (figures) {
            line.kind = LineKind::data;
            data_rows_.push_back(row);
        } else {
            line.kind = LineKind::blank;
        }
        if (!section_columns.empty() && line.kind == LineKind::data && section_text != key) {
            ++section;
            key = section_text;
            const Words words = read_words(section_text);
            heading_side = words.income ? 1 : words.cost ? -1 : 0;
        }
        line.section = section;
        line.heading = heading;
        line.money_side = line.words.result   ? 0
                          : line.words.cost   ? -1
                          : line.words.income ? 1
                                              : heading_side;
        line.ratio = line.words.percent || line.words.mean;
        for (const std::size_t column : unit_columns) {
            const std::string text = text_of(table.at(row, column));
            const Words unit = read_words(text);
            static constexpr std::array<std::string_view, 9> ratio_units = {
                "index", "dagar", "days",           "månader",        "months",
                "år",    "years", "procentenheter", "poäng per fråga"};
            if (!text.empty()) {
                line.ratio = unit.percent || is_one_of(unit.text, ratio_units) || text == "%";
            }
        }
    }
}

// Amount, percent or mean; and columns of notes or numbers without a header that says so.
void Sheet::judge_columns() {
    std::size_t people = 0;
    std::size_t money = 0;
    bool any_large = false;
    for (const std::size_t column : figure_columns_) {
        for (const std::size_t row : data_rows_) {
            any_large = any_large || std::abs(figure(row, column).value) > 2.0;
        }
    }
    for (const std::size_t index : figure_columns_) {
        Column& column = columns_[index];
        std::size_t numbers = 0;
        std::size_t percent_texts = 0;
        std::size_t fractions = 0;
        bool small = true;
        for (const std::size_t row : data_rows_) {
            const Figure& here = figure(row, index);
            if (!here.is_number()) {
                continue;
            }
            ++numbers;
            percent_texts += here.percent_text ? 1U : 0U;
            fractions += here.decimals != 0 && std::abs(here.value) < 1.0 ? 1U : 0U;
            small = small && std::abs(here.value) <= 1.0;
        }
        const bool fraction_column = small && fractions * 2 > numbers && fractions > 1 && any_large;
        if (column.words.percent || percent_texts * 2 > numbers || fraction_column) {
            column.kind = ColumnKind::percent;
        } else if (column.words.mean) {
            column.kind = ColumnKind::mean;
        }
        people += column.words.people ? 1U : 0U;
        money += column.words.money || column.words.outcome || column.words.deviation ? 1U : 0U;
    }
    std::size_t looked_at = 0;
    for (const std::size_t row : data_rows_) {
        people += lines_[row].words.people ? 1U : 0U;
        money += lines_[row].words.money ? 1U : 0U;
        if (++looked_at == 500) {
            break;
        }
    }
    if (label_column_ < columns()) {
        people += columns_[label_column_].words.people ? 1U : 0U;
    }
    counts_people_ = people > money;
}

void Sheet::find_units(double unit) {
    units_.assign(figures_.size(), unit);
    std::vector<int> column_decimals(columns(), 0);
    std::vector<bool> column_halves(columns(), false);
    std::vector<bool> column_coarse(columns(), unit > 1.0);
    for (const std::size_t column : figure_columns_) {
        std::size_t numbers = 0;
        std::size_t with_decimals = 0;
        std::size_t halves = 0;
        int most = 0;
        for (const std::size_t row : data_rows_) {
            const Figure& here = figure(row, column);
            if (!here.is_number() || here.value == 0.0 || lines_[row].ratio) {
                continue;
            }
            ++numbers;
            with_decimals += here.decimals > 0 ? 1U : 0U;
            most = std::max(most, static_cast<int>(here.decimals));
            halves += here.decimals == 1 &&
                              std::abs(std::abs(here.value - std::trunc(here.value)) - 0.5) < 1e-9
                          ? 1U
                          : 0U;
            if (unit > 1.0 && std::abs(std::remainder(here.value, unit)) > 1e-9 * unit) {
                column_coarse[column] = false;
            }
        }
        if (static_cast<double>(with_decimals) >=
            most_have_decimals * static_cast<double>(numbers)) {
            column_decimals[column] = most;
        }
        column_halves[column] = halves > 0 && halves == with_decimals;
    }
    for (const std::size_t row : data_rows_) {
        std::size_t numbers = 0;
        std::size_t with_decimals = 0;
        int most = 0;
        for (const std::size_t column : figure_columns_) {
            const Figure& here = figure(row, column);
            if (here.is_number() && here.value != 0.0 &&
                columns_[column].kind != ColumnKind::percent) {
                ++numbers;
                with_decimals += here.decimals > 0 ? 1U : 0U;
                most = std::max(most, static_cast<int>(here.decimals));
            }
        }
        const bool row_has = numbers > 1 && static_cast<double>(with_decimals) >=
                                                most_have_decimals * static_cast<double>(numbers);
        for (const std::size_t column : figure_columns_) {
            const Figure& here = figure(row, column);
            double& cell_unit = units_[row * columns() + column];
            if (here.decimals < 0) {
                cell_unit = std::abs(here.value) >= 100.0 ? std::min(unit, 1.0) : 0.01;
                continue;
            }
            int decimals = here.decimals;
            if (lines_[row].ratio) {
                decimals = row_has ? std::max(decimals, most) : decimals;
            } else {
                decimals = std::max(decimals, column_decimals[column]);
                decimals = row_has ? std::max(decimals, most) : decimals;
            }
            if (column_halves[column] && decimals <= 1) {
                cell_unit = std::min(unit, 0.5);
            } else if (decimals > 0) {
                cell_unit = std::min(unit, std::pow(10.0, -decimals));
            } else if (unit > 1.0 && !column_coarse[column]) {
                cell_unit = 1.0;
            }
        }
    }
}

double Sheet::unit(std::size_t row, std::size_t column) const {
    return units_[row * columns() + column];
}

void Sheet::score() {
    std::size_t looked_at = 0;
    for (std::size_t row = first_data_row_; row < rows() && looked_at < 60; ++row, ++looked_at) {
        const Words& words = lines_[row].words;
        orientation_score_ += words.row_like() ? 1 : 0;
        orientation_score_ -= words.column_like() && !words.row_like() ? 1 : 0;
    }
    for (std::size_t column = 0; column < std::min<std::size_t>(columns(), 60); ++column) {
        if (column == label_column_ || columns_[column].kind == ColumnKind::text) {
            continue;
        }
        const Words& words = columns_[column].words;
        orientation_score_ += words.column_like() ? 1 : 0;
        // 'Inskrivna | Avslutade' heads columns as well as it labels rows.
        const bool either =
            words.participants || words.closed || words.remaining || words.positive || words.health;
        orientation_score_ -= words.row_like() && !either && !words.column_like() ? 1 : 0;
    }
}

} // namespace utfall::core::checks
