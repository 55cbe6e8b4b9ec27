#include "core/participants/register_persons.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace utfall::core {

namespace {

constexpr double still_going = std::numeric_limits<double>::infinity();

/// What decides the order of rows: of one person from the first start on, equal rows side by side.
auto sort_key(const PersonRow& row) {
    return std::tie(row.person.word, row.person.day, row.start.day, row.last_day, row.outcome.word,
                    row.outcome.day, row.sex.word, row.sex.day, row.row);
}

bool same_person(const PersonRow& left, const PersonRow& right) {
    return left.person == right.person;
}

bool same_entries(const PersonRow& left, const PersonRow& right) {
    return same_person(left, right) && left.start == right.start && left.end == right.end &&
           left.outcome == right.outcome && left.sex == right.sex;
}

/// The time that somebody's stays take, in spans that don't overlap.
class Taken {
public:
    /// Adds a stay. A stay that ends on the day when another starts only meets it.
    /// @return whether it overlaps one that was added before
    bool add(double first, double last) {
        const double start = first;
        bool overlaps = false;
        // The spans' ends rise with their starts: the last that starts before the stay's end
        // reaches furthest.
        auto next = spans_.lower_bound({last, -still_going});
        while (next != spans_.begin() && std::prev(next)->second > start) {
            const auto span = std::prev(next);
            first = std::min(first, span->first);
            last = std::max(last, span->second);
            next = spans_.erase(span);
            overlaps = true;
        }
        spans_.emplace(first, last);
        return overlaps;
    }

private:
    std::set<std::pair<double, double>> spans_; ///< first and last day
};

/// @param rows of one person, from the first start on
void check_person(std::span<const PersonRow> rows, std::vector<PersonFinding>& findings) {
    std::vector<const PersonRow*> stays;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && same_entries(rows[i - 1], rows[i])) {
            findings.push_back({rows[i].row, RegisterProblem::row_again});
        } else {
            stays.push_back(&rows[i]);
        }
    }
    // In sheet order, since the finding stands at the later row of every two that overlap.
    std::ranges::sort(stays, {}, &PersonRow::row);
    Taken taken;
    for (const PersonRow* stay : stays) {
        if (taken.add(std::floor(*stay->start.day), stay->last_day)) {
            findings.push_back({stay->row, RegisterProblem::overlapping_stay});
        }
    }
}

/// A stay of somebody: the other rows can't be compared.
bool is_stay(const PersonRow& row) {
    const bool backwards =
        row.start.day && row.end.day && std::floor(*row.end.day) < std::floor(*row.start.day);
    return !row.person.blank() && row.start.day && row.end.word.empty() && !backwards;
}

} // namespace

PersonRow read_person_row(const RegisterCells& cells, std::size_t row) {
    const auto entry = [row](std::span<const Cell> column) {
        return column.empty() ? Entry{} : read_entry(column[row]);
    };
    PersonRow person{row,
                     entry(cells.person),
                     entry(cells.start),
                     entry(cells.end),
                     entry(cells.outcome),
                     entry(cells.sex)};
    person.last_day = person.end.day ? std::floor(*person.end.day) : still_going;
    return person;
}

std::vector<PersonFinding> check_persons(std::vector<PersonRow> rows) {
    std::erase_if(rows, [](const PersonRow& row) { return !is_stay(row); });
    std::sort(rows.begin(), rows.end(), [](const PersonRow& left, const PersonRow& right) {
        return sort_key(left) < sort_key(right);
    });
    std::vector<PersonFinding> findings;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto next = std::find_if(
            first, rows.end(), [&](const PersonRow& row) { return !same_person(*first, row); });
        check_person({first, next}, findings);
        first = next;
    }
    std::sort(
        findings.begin(), findings.end(),
        [](const PersonFinding& left, const PersonFinding& right) { return left.row < right.row; });
    const auto same = [](const PersonFinding& left, const PersonFinding& right) {
        return left.row == right.row && left.problem == right.problem;
    };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
    return findings;
}

} // namespace utfall::core
