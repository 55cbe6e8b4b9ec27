#include "core/checks/model/beside.hpp"

#include "core/checks/figures/reading.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace utfall::core::checks {

namespace {

bool is_blank(const figures::Figures& figures, std::size_t column) {
    for (std::size_t row = 0; row < figures.rows(); ++row) {
        if (figures.at(row, column).state != figures::State::blank) {
            return false;
        }
    }
    return true;
}

// Runs of columns that aren't blank.
std::vector<Columns> runs(const figures::Figures& figures) {
    std::vector<Columns> found;
    for (std::size_t column = 0; column < figures.columns(); ++column) {
        if (is_blank(figures, column)) {
            continue;
        }
        if (found.empty() || found.back().last < column) {
            found.push_back({column, column});
        }
        found.back().last = column + 1;
    }
    return found;
}

// Whether the first column names the rows of figures beside it.
bool stands_alone(const figures::Figures& figures, Columns columns) {
    std::size_t rows = 0;
    std::size_t named = 0;
    for (std::size_t row = 0; row < figures.rows(); ++row) {
        bool filled = false;
        for (std::size_t column = columns.first + 1; column < columns.last; ++column) {
            filled = filled || figures.at(row, column).is_number();
        }
        rows += filled ? 1U : 0U;
        const bool label = figures.at(row, columns.first).state == figures::State::label;
        named += filled && label ? 1U : 0U;
    }
    return named >= reading::fewest_own_labels && 2 * named > rows;
}

void shift(CheckedRelation& relation, std::size_t columns) {
    relation.target.column += columns;
    for (auto* terms : {&relation.terms, &relation.base}) {
        for (RelationTerm& term : *terms) {
            term.place.column += columns;
        }
    }
}

template <class Item> void append(std::vector<Item>& all, std::vector<Item> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

} // namespace

std::vector<Columns> tables_beside(const figures::Figures& figures) {
    std::vector<Columns> tables;
    for (const Columns& run : runs(figures)) {
        if (tables.empty() || !stands_alone(figures, run) ||
            !stands_alone(figures, tables.back())) {
            tables.resize(tables.empty() ? 1 : tables.size(), run);
            tables.back().last = run.last;
        } else {
            tables.push_back(run);
        }
    }
    return tables;
}

Table columns_of(const Table& table, Columns columns) {
    Table part(table.rows(), columns.last - columns.first);
    for (std::size_t row = 0; row < part.rows(); ++row) {
        for (std::size_t column = 0; column < part.columns(); ++column) {
            part.at(row, column) = table.at(row, columns.first + column);
        }
    }
    return part;
}

SheetCells columns_of(const SheetCells& cells, const Table& table, Columns columns) {
    SheetCells part;
    for (std::size_t row = 0; row < table.rows() && !cells.empty(); ++row) {
        for (std::size_t column = columns.first; column < columns.last; ++column) {
            const SheetCell& cell = cells[row * table.columns() + column];
            part.push_back({{}, cell.format});
            for (const CellPlace place : cell.reads) {
                if (place.column >= columns.first && place.column < columns.last) {
                    part.back().reads.push_back({place.row, place.column - columns.first});
                }
            }
        }
    }
    return part;
}

void add_columns(CheckReport& report, CheckReport part, Columns columns) {
    for (Finding& finding : part.findings) {
        finding.column += columns.first;
        shift(finding.relation, columns.first);
        if (finding.also) {
            shift(*finding.also, columns.first);
        }
    }
    for (CheckedRelation& relation : part.relations) {
        shift(relation, columns.first);
    }
    for (GivenUp& given : part.given_up) {
        given.target.column += columns.first;
    }
    for (CellPlace& place : part.unread) {
        place.column += columns.first;
    }
    report.comparisons += part.comparisons;
    append(report.findings, std::move(part.findings));
    append(report.relations, std::move(part.relations));
    append(report.given_up, std::move(part.given_up));
    append(report.unread, std::move(part.unread));
    append(report.trace, std::move(part.trace));
}

} // namespace utfall::core::checks
