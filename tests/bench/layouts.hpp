// The same table as different reports would lay it out.
#pragma once

#include "core/base/cell.hpp"
#include "model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::bench {

enum class Layout {
    plain,
    transposed,
    units_column,
    note_column,
    blank_rows,
    two_header_rows,
    totals_first,
    kronor,
    positive_costs,
    fractions,
    titled,
    code_first,
    missing_marks,
    text_numbers,
    section_column,
    foreign_names, ///< rows named with words that the checker's lexicon could mistake
    several_tables ///< another table above or below in the same selection
};

inline constexpr std::array<std::string_view, 17> layout_names = {
    "plain",         "transposed",      "units column",  "note column",  "blank rows",
    "two headers",   "totals first",    "kronor",        "costs > 0",    "percent 0.62",
    "title, notes",  "label not first", "missing marks", "text numbers", "section column",
    "foreign names", "several tables"};

/// A table, and where each figure of the model stands in it.
struct Laid {
    core::Table table;
    std::vector<std::size_t> sheet_row;    ///< of a model row
    std::vector<std::size_t> sheet_column; ///< of a model column
    bool transposed = false;

    [[nodiscard]] Ref place(Ref ref) const {
        const Ref upright = {sheet_row[ref.row], sheet_column[ref.column]};
        return transposed ? Ref{upright.column, upright.row} : upright;
    }
};

// 11354 as `11 354`, −181 with a real minus, 45 as `45 %`.
inline std::string printed_text(double value, bool percent) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.10g", std::abs(value));
    std::string digits = buffer;
    std::string tail;
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        tail = "," + digits.substr(point + 1);
        digits.resize(point);
    }
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, "\u00A0");
    }
    return (value < 0.0 ? "−" : "") + digits + tail + (percent ? " %" : "");
}

/// Removes a figure here and there, which the report doesn't have. Before errors are planted.
inline void lose_figures(Model& model, Chance& chance) {
    for (int tries = 0; tries < 2; ++tries) {
        const auto row =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(model.rows.size()) - 1));
        const auto column =
            static_cast<std::size_t>(chance.whole(0, static_cast<int>(model.columns.size()) - 1));
        if (model.rows[row].kind == RowKind::line && model.at(row, column)) {
            model.at(row, column).reset();
            model.lost.push_back({row, column});
        }
    }
}

/// Puts two tables in one selection, with blank rows between; places are those of `main`.
inline Laid stacked(const Laid& main, const Laid& other, bool main_first, std::size_t gap) {
    const Laid& upper = main_first ? main : other;
    const Laid& lower = main_first ? other : main;
    Laid both = main;
    const std::size_t below = upper.table.rows() + gap;
    both.table = core::Table(below + lower.table.rows(),
                             std::max(upper.table.columns(), lower.table.columns()));
    const auto put = [&both](const core::Table& table, std::size_t first_row) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            for (std::size_t column = 0; column < table.columns(); ++column) {
                both.table.at(first_row + row, column) = table.at(row, column);
            }
        }
    };
    put(upper.table, 0);
    put(lower.table, below);
    for (std::size_t& row : both.sheet_row) {
        row += main_first ? 0 : below;
    }
    return both;
}

inline std::vector<std::size_t> row_order(const Model& model, Layout layout, Chance& chance) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        order.push_back(row);
    }
    if (layout != Layout::totals_first || !model.totals_can_lead) {
        return order;
    }
    const bool costs_lead = chance.one_in(2);
    std::vector<std::size_t> turned;
    const auto first_of = [&](const std::string& section) {
        return std::find_if(turned.begin(), turned.end(), [&](std::size_t row) {
            return model.rows[row].section == section && model.rows[row].kind == RowKind::line;
        });
    };
    std::size_t sections = 0;
    for (const std::size_t row : order) {
        const ModelRow& here = model.rows[row];
        sections += here.kind == RowKind::heading ? 1U : 0U;
        if (here.kind != RowKind::total) {
            turned.push_back(row);
        } else if (!here.section.empty()) {
            turned.insert(first_of(here.section), row);
        } else if (sections == 0) {
            turned.insert(turned.begin(), row);
        } else if (costs_lead && (here.label.find("ostnader") != std::string::npos ||
                                  here.label.find("OSTNADER") != std::string::npos)) {
            // Above the first section after income.
            std::size_t seen = 0;
            const auto place = std::find_if(turned.begin(), turned.end(), [&](std::size_t other) {
                return model.rows[other].kind == RowKind::heading && ++seen == 2;
            });
            turned.insert(place, row);
        } else {
            turned.push_back(row);
        }
    }
    return turned;
}

inline Laid lay_out(const Model& model, Layout layout, Chance& chance) {
    Laid laid;
    std::vector<std::vector<core::Cell>> rows;
    const bool code = layout == Layout::code_first;
    const bool section_column = layout == Layout::section_column;
    const std::size_t label = (code ? 1U : 0U) + (section_column ? 1U : 0U);
    const bool extra = layout == Layout::units_column || layout == Layout::note_column;
    const std::size_t first = label + 1 + (extra ? 1U : 0U);
    const std::size_t width = first + model.columns.size();
    laid.sheet_row.resize(model.rows.size());
    for (std::size_t column = 0; column < model.columns.size(); ++column) {
        laid.sheet_column.push_back(first + column);
    }
    const auto new_row = [&]() -> std::vector<core::Cell>& {
        rows.emplace_back(width);
        return rows.back();
    };
    if (layout == Layout::titled || !model.title.empty()) {
        new_row()[label] = model.title.empty() ? std::string("Tabell 3. Uppföljning") : model.title;
    }
    if (layout == Layout::titled && chance.one_in(2)) {
        new_row();
    }
    if (layout == Layout::two_header_rows) {
        auto& upper = new_row();
        std::string before;
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const std::string& group = model.columns[column].group;
            if (!group.empty() && group != before) {
                upper[first + column] = group;
            }
            before = group;
        }
        if (before.empty() && model.columns.front().group.empty()) {
            upper[first] = std::string("Hela förbundet, uppföljning");
        }
    }
    auto& header = new_row();
    if (!model.label_header.empty()) {
        header[label] = model.label_header;
    }
    if (code) {
        header[0] = std::string("Nr");
    }
    if (section_column) {
        header[label - 1] = std::string("Avsnitt");
    }
    if (layout == Layout::units_column) {
        header[label + 1] = std::string("Enhet");
    }
    if (layout == Layout::note_column) {
        header[label + 1] = std::string("Not");
    }
    for (std::size_t column = 0; column < model.columns.size(); ++column) {
        const ModelColumn& here = model.columns[column];
        const bool grouped = layout == Layout::two_header_rows || here.group.empty();
        header[first + column] = grouped ? here.header : here.header + " " + here.group;
    }
    std::string section;
    int number = 0;
    for (const std::size_t row : row_order(model, layout, chance)) {
        const ModelRow& here = model.rows[row];
        if (here.kind == RowKind::heading && section_column) {
            continue;
        }
        if (layout == Layout::blank_rows &&
            (here.kind == RowKind::heading || (here.section.empty() && !section.empty()))) {
            new_row();
        }
        section = here.section;
        auto& cells = new_row();
        laid.sheet_row[row] = rows.size() - 1;
        cells[label] = here.label;
        if (section_column && !here.section.empty()) {
            cells[label - 1] = here.section;
        }
        if (here.kind == RowKind::heading) {
            continue;
        }
        if (code) {
            cells[0] = static_cast<double>(++number);
        }
        if (layout == Layout::units_column) {
            cells[label + 1] = model.unit;
        }
        if (layout == Layout::note_column && chance.one_in(3)) {
            cells[label + 1] = static_cast<double>(chance.whole(1, 9));
        }
        for (std::size_t column = 0; column < model.columns.size(); ++column) {
            const std::optional<double>& figure = model.figures[row][column];
            core::Cell& cell = cells[first + column];
            const bool percent = model.columns[column].percent;
            if (!figure) {
                const bool lost = std::find(model.lost.begin(), model.lost.end(),
                                            Ref{row, column}) != model.lost.end();
                if (lost) {
                    cell = std::string("..");
                }
                continue;
            }
            if (layout == Layout::missing_marks && *figure == 0.0) {
                cell = std::string(chance.one_in(2) ? "–" : "-");
            } else if (layout == Layout::text_numbers) {
                cell = printed_text(*figure, percent);
            } else {
                cell = layout == Layout::fractions && percent
                           ? std::round(*figure * 1000.0) / 100000.0
                           : *figure;
            }
        }
    }
    if (layout == Layout::titled) {
        new_row()[label] =
            std::string("Källa: förbundets egen uppföljning. * Preliminära uppgifter.");
    }
    core::Table table(rows.size(), width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            table.at(row, column) = rows[row][column];
        }
    }
    if (layout == Layout::transposed) {
        core::Table turned(width, rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < width; ++column) {
                turned.at(column, row) = rows[row][column];
            }
        }
        table = std::move(turned);
        laid.transposed = true;
    }
    laid.table = std::move(table);
    return laid;
}

} // namespace utfall::bench
