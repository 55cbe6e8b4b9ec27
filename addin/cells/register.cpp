#include "cells/register.hpp"

#include "core/base/errors.hpp"

#include <numeric>

namespace utfall::cells {

std::vector<std::size_t> rows_of_group(std::size_t rows, const OptionalColumn& group,
                                       const std::optional<Cell>& which) {
    if (group.has_value() != which.has_value()) {
        throw core::MissingArgument(
            {.rule = core::Rule::pair_left_out, .argument = "group", .other = "which"});
    }
    std::vector<std::size_t> counted;
    if (!group) {
        counted.resize(rows);
        std::iota(counted.begin(), counted.end(), std::size_t{0});
        return counted;
    }
    CriterionReader criterion(core::Criterion::equal_to(*which));
    for (std::size_t row = 0; row < rows; ++row) {
        if (criterion.holds(*(*group)[row])) {
            counted.push_back(row);
        }
    }
    return counted;
}

void require_group(const std::vector<std::size_t>& counted, const OptionalColumn& group) {
    if (group && counted.empty()) {
        throw core::Undefined({.rule = core::Rule::group_found, .argument = "which"});
    }
}

std::optional<double> read_date(const CellColumn& column, std::size_t row, std::string_view name) {
    const auto date = read_optional_number(*column[row], name);
    return column.size() == 1 && date == 0.0 ? std::nullopt : date;
}

std::vector<Dates> read_dates(const CellColumn& start, std::string_view start_name,
                              const CellColumn& end, std::string_view end_name) {
    std::vector<Dates> dates;
    dates.reserve(start.size());
    for (std::size_t row = 0; row < start.size(); ++row) {
        dates.push_back({read_date(start, row, start_name), read_date(end, row, end_name)});
    }
    return dates;
}

bool CriterionReader::holds(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr
               ? criterion_.holds(cell)
               : texts_.of(*text, [&](std::string_view) { return criterion_.holds(cell); });
}

core::Sex SexReader::at(std::size_t row) {
    if (!column_) {
        return core::Sex::other;
    }
    const Cell& cell = *(*column_)[row];
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? core::read_sex(read_text(cell)) : texts_.of(*text, core::read_sex);
}

std::vector<core::Participation> read_participations(const CellColumn& start, const CellColumn& end,
                                                     const OptionalColumn& sex,
                                                     const std::vector<std::size_t>& counted) {
    SexReader sexes(sex);
    std::vector<core::Participation> rows;
    rows.reserve(counted.size());
    for (const std::size_t row : counted) {
        rows.push_back({read_date(start, row, "start"), read_date(end, row, "end"), sexes.at(row)});
    }
    return rows;
}

} // namespace utfall::cells
