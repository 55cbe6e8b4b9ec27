#include "core/checks/model/orientation.hpp"

#include "core/checks/relations/limits.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace utfall::core::checks {

namespace {

/// A year, a month and a day.
constexpr std::size_t words_of_day = 3;

int row_like(const Line& line) {
    const Roles& roles = line.roles;
    for (const Role role : {Role::of_which, Role::income, Role::cost, Role::equity, Role::assets,
                            Role::liabilities, Role::cash, Role::net_result, Role::participants,
                            Role::closed, Role::remaining, Role::positive, Role::health}) {
        if (roles.has(role)) {
            return 1;
        }
    }
    return 0;
}

// '2026-09-02': lists name their rows so, as often as columns are headed so.
bool is_day(const Line& line) {
    const std::vector<std::string> words = label_words(line.label);
    return words.size() == words_of_day &&
           std::all_of(words.begin(), words.end(), [](const std::string& word) {
               return word.find_first_not_of("0123456789") == std::string::npos;
           });
}

int column_like(const Line& line) {
    const Roles& roles = line.roles;
    for (const Role role :
         {Role::outcome, Role::budget, Role::deviation, Role::women, Role::men, Role::other_sex}) {
        if (roles.has(role)) {
            return 1;
        }
    }
    return period_of(line.label).year ? 1 : 0;
}

void turn(CellPlace& place) {
    std::swap(place.row, place.column);
}

void turn(CheckedRelation& relation) {
    turn(relation.target);
    for (RelationTerm& term : relation.terms) {
        turn(term.place);
    }
    for (RelationTerm& term : relation.base) {
        turn(term.place);
    }
    relation.across_columns = !relation.across_columns;
}

} // namespace

bool stands_on_its_side(const Model& model) {
    int upright = 0;
    std::size_t with_figures = 0;
    for (std::size_t column = 0; column < model.columns(); ++column) {
        with_figures += model.column(column).figures ? 1U : 0U;
    }
    if (with_figures < 2) {
        return false; // a list: its labels may be anything
    }
    for (std::size_t row = 0; row < model.rows(); ++row) {
        if (!model.row(row).label.empty()) {
            const Line& line = model.row(row);
            upright += row_like(line) - (is_day(line) ? 0 : column_like(line));
        }
    }
    for (std::size_t column = 0; column < model.columns(); ++column) {
        upright += column_like(model.column(column)) - row_like(model.column(column));
    }
    return upright <= -limits::clear_words;
}

Table transposed(const Table& table) {
    Table other(table.columns(), table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            other.at(column, row) = table.at(row, column);
        }
    }
    return other;
}

SheetCells transposed(const SheetCells& cells, const Table& table) {
    SheetCells other(cells.size());
    for (std::size_t row = 0; row < table.rows() && !cells.empty(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            const SheetCell& cell = cells[row * table.columns() + column];
            SheetCell& to = other[column * table.rows() + row];
            to.format = cell.format;
            for (const CellPlace place : cell.reads) {
                to.reads.push_back({place.column, place.row});
            }
        }
    }
    return other;
}

void turn(CheckReport& report) {
    for (Finding& finding : report.findings) {
        std::swap(finding.row, finding.column);
        std::swap(finding.row_label, finding.column_header);
        turn(finding.relation);
        if (finding.also) {
            turn(*finding.also);
        }
    }
    for (CheckedRelation& relation : report.relations) {
        turn(relation);
    }
    for (GivenUp& given : report.given_up) {
        turn(given.target);
    }
    for (CellPlace& place : report.unread) {
        turn(place);
    }
}

} // namespace utfall::core::checks
