#include "platforms_2020.hpp"

#include "data_rows.hpp"
#include "support/csv.hpp"

#include <cmath>
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace utfall::tests {

namespace {

using core::Cell;

constexpr std::string_view part_mark = "varav ";
constexpr std::size_t rows_before_parts = 4; // participants, new, closed, positive

/// Whether the file's note says that this figure isn't what the report means: the scanned text
/// misreads it, or the report rounds a tie down (2/16 = 12.5 printed 12).
bool is_unsound(const support::CsvFile& file, std::size_t row, std::string_view column) {
    const std::string& note = file.at(row, "note");
    return column == "total" ? note.starts_with("total printed")
                             : note.starts_with("percent printed") || note.starts_with("2/16");
}

PlatformRow read_row(const support::CsvFile& file, std::size_t row) {
    const auto number = [&](std::string_view column) {
        return file.empty(row, column) ? 0.0 : file.number(row, column);
    };
    const auto printed = [&](std::string_view column) {
        return file.empty(row, column) || is_unsound(file, row, column)
                   ? std::nullopt
                   : std::optional(file.number(row, column));
    };
    return {file.at(row, "row"), number("women"), number("men"), printed("total"),
            printed("published_percent")};
}

void sort_outcomes(PlatformTable& table) {
    for (std::size_t i = rows_before_parts; i < table.rows.size(); ++i) {
        const std::string& label = table.rows[i].label;
        if (label.starts_with(part_mark)) {
            table.positive.push_back(label.substr(part_mark.size()));
        } else {
            table.other.push_back(label);
        }
    }
}

/// The persons of one sex on one platform: those who closed last, the new ones first.
void add_persons(core::Table& persons, const PlatformTable& table, double PlatformRow::*count,
                 const std::string& sex) {
    std::vector<std::string> outcomes;
    for (const PlatformRow& row : table.rows) {
        const bool part = row.label.starts_with(part_mark);
        if (&row >= &table.rows[rows_before_parts]) {
            outcomes.insert(outcomes.end(), static_cast<std::size_t>(row.*count),
                            part ? row.label.substr(part_mark.size()) : row.label);
        }
    }
    const auto all = static_cast<std::size_t>(table.rows[0].*count);
    const auto started = static_cast<std::size_t>(table.rows[1].*count);
    for (std::size_t i = 0; i < all; ++i) {
        const bool is_new = i < started;
        const auto spread = static_cast<double>(i * 29 % 366);
        const double start = is_new ? first_day_2020 + spread : first_day_2020 - 1.0 - spread;
        const std::size_t left = all - i;
        if (left <= outcomes.size()) {
            const double last = last_day_2020 - static_cast<double>(i % 9);
            persons.add_row({start, std::max(start, last), outcomes[outcomes.size() - left], sex,
                             table.platform});
        } else {
            // Some of those who remained closed the year after.
            const bool closed_later = i % 3 == 0;
            persons.add_row({start, closed_later ? Cell(last_day_2020 + 1.0 + spread) : Cell(),
                             closed_later ? Cell(std::string("till arbete")) : Cell(), sex,
                             table.platform});
        }
    }
}

core::Table shuffled(const core::Table& table) {
    constexpr std::size_t step = 397; // prime, so that every row comes once
    core::Table mixed;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        std::vector<Cell> row;
        for (std::size_t column = 0; column < table.columns(); ++column) {
            row.push_back(table.at(i * step % table.rows(), column));
        }
        mixed.add_row(std::move(row));
    }
    return mixed;
}

std::string list_of(const std::vector<std::string>& outcomes) {
    std::string list = "{";
    for (const std::string& outcome : outcomes) {
        list += (list.size() > 1 ? "|\"" : "\"") + outcome + "\"";
    }
    return list + "}";
}

double printed_percent(double share) {
    return std::floor(100.0 * share + 0.5 + 1e-9);
}

std::string row_difference(const core::Table& report, std::size_t at, const PlatformRow& row) {
    const auto is = [&](std::size_t column, double value) {
        return report.at(at, column) == Cell(value);
    };
    const auto* share = std::get_if<double>(&report.at(at, 5));
    const bool same_share =
        !row.percent || (share != nullptr && printed_percent(*share) == *row.percent);
    const bool same = is(1, row.women) && is(2, row.men) && is(3, 0.0) &&
                      is(4, row.total.value_or(row.women + row.men)) && same_share;
    if (same) {
        return {};
    }
    core::Table line;
    line.add_row({report.at(at, 0), report.at(at, 1), report.at(at, 2), report.at(at, 3),
                  report.at(at, 4), report.at(at, 5)});
    return row.label + ": " + to_text(line) + "\n";
}

} // namespace

std::vector<PlatformTable> platform_tables_2020() {
    const support::CsvFile file(std::filesystem::path(UTFALL_SOURCE_DIR) /
                                "examples/figures/umea_2020_participants.csv");
    std::vector<PlatformTable> tables;
    std::string number;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        if (file.at(row, "table") != number) {
            number = file.at(row, "table");
            tables.push_back({tables.empty() ? "" : file.at(row, "platform"), {}, {}, {}});
        }
        tables.back().rows.push_back(read_row(file, row));
    }
    for (PlatformTable& table : tables) {
        sort_outcomes(table);
    }
    return tables;
}

core::Table register_2020() {
    core::Table persons;
    for (const PlatformTable& table : platform_tables_2020()) {
        if (!table.platform.empty()) {
            add_persons(persons, table, &PlatformRow::women, "kvinna");
            add_persons(persons, table, &PlatformRow::men, "man");
        }
    }
    return shuffled(persons);
}

std::string report_formula(const PlatformTable& table) {
    const std::string group = table.platform.empty() ? "" : ";E1:E914;\"" + table.platform + "\"";
    return "=OUTCOME_REPORT(A1:A914;B1:B914;C1:C914;D1:D914;43831;44196;" +
           list_of(table.positive) + ";" + list_of(table.other) + group + ")";
}

std::string report_difference(const core::Table& report, const PlatformTable& table) {
    const std::size_t remaining = table.rows.size();
    if (report.rows() != remaining + 1 || report.columns() != 6) {
        return "has another shape: " + to_text(report);
    }
    std::string found;
    for (std::size_t row = 0; row < remaining; ++row) {
        found += row_difference(report, row, table.rows[row]);
    }
    const PlatformRow& all = table.rows[0];
    const PlatformRow& closed = table.rows[2];
    return found + row_difference(report, remaining,
                                  {"Kvar", all.women - closed.women, all.men - closed.men,
                                   std::nullopt, std::nullopt});
}

} // namespace utfall::tests
