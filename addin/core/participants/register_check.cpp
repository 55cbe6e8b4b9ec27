#include "core/participants/register_check.hpp"

#include "core/base/calendar.hpp"
#include "core/base/columns.hpp"
#include "core/base/sex.hpp"
#include "core/participants/register_entry.hpp"
#include "core/participants/register_headings.hpp"
#include "core/participants/register_persons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace utfall::core {

namespace {

bool is_day(double value) {
    return value >= first_register_day && value < last_register_day + 1.0;
}

/// The entry of a column that may not be there.
Entry entry_of(std::span<const Cell> column, std::size_t row) {
    return column.empty() ? Entry{} : read_entry(column[row]);
}

/// One row of the register, and what is found there.
class RowCheck {
public:
    RowCheck(const RegisterCells& cells, std::size_t row, std::vector<RegisterFinding>& findings)
        : cells_(cells), row_(row), findings_(findings), start_(read_entry(cells.start[row])),
          end_(read_entry(cells.end[row])) {}

    void check(std::optional<double> as_of) {
        check_date(start_, cells_.start, as_of);
        check_date(end_, cells_.end, as_of);
        // Whole days: a person who starts in the afternoon can end the same day.
        if (has_days() && std::floor(*end_.day) < std::floor(*start_.day)) {
            report(RegisterProblem::end_before_start, cells_.end);
        }
        check_outcome();
        const Entry sex = entry_of(cells_.sex, row_);
        if (!sex.blank() && (sex.day || !is_known_sex(sex.word))) {
            report(RegisterProblem::unknown_sex, cells_.sex);
        }
    }

private:
    void report(RegisterProblem problem, std::span<const Cell> column) {
        findings_.push_back({row_ + 1, problem, column[row_]});
    }

    [[nodiscard]] bool has_days() const {
        return start_.day && end_.day && is_day(*start_.day) && is_day(*end_.day);
    }

    void check_date(const Entry& entry, std::span<const Cell> column, std::optional<double> as_of) {
        if (!entry.word.empty()) {
            report(RegisterProblem::text_for_date, column);
        } else if (entry.day && !is_day(*entry.day)) {
            report(RegisterProblem::date_out_of_range, column);
        } else if (entry.day && as_of && std::floor(*entry.day) > *as_of) {
            report(RegisterProblem::date_after_as_of, column);
        }
    }

    void check_outcome() {
        if (cells_.outcome.empty()) {
            return;
        }
        const bool has_outcome = !read_entry(cells_.outcome[row_]).blank();
        if (!end_.blank() && !has_outcome) {
            report(RegisterProblem::closed_without_outcome, cells_.end);
        }
        if (end_.blank() && has_outcome) {
            report(RegisterProblem::outcome_without_end, cells_.outcome);
        }
    }

    const RegisterCells& cells_;
    std::size_t row_;
    std::vector<RegisterFinding>& findings_;
    Entry start_;
    Entry end_;
};

bool is_heading_row(const RegisterCells& cells, std::size_t row) {
    return is_register_heading(cells.start[row], RegisterColumn::start) &&
           is_register_heading(cells.end[row], RegisterColumn::end);
}

} // namespace

std::vector<RegisterFinding> register_check(const RegisterCells& cells,
                                            std::optional<double> as_of) {
    require_same_length(cells.start.size(), cells.end.size());
    for (const std::span<const Cell> column : {cells.outcome, cells.sex, cells.person}) {
        if (!column.empty()) {
            require_same_length(cells.start.size(), column.size());
        }
    }
    if (as_of) {
        as_of = day_of(*as_of, "as_of");
    }
    std::vector<RegisterFinding> findings;
    std::vector<PersonRow> rows;
    for (std::size_t row = 0; row < cells.start.size(); ++row) {
        if (is_heading_row(cells, row)) {
            continue;
        }
        RowCheck(cells, row, findings).check(as_of);
        if (!cells.person.empty()) {
            rows.push_back(read_person_row(cells, row));
        }
    }
    for (const PersonFinding& found : check_persons(std::move(rows))) {
        findings.push_back({found.row + 1, found.problem, cells.person[found.row]});
    }
    std::stable_sort(
        findings.begin(), findings.end(),
        [](const RegisterFinding& a, const RegisterFinding& b) { return a.row < b.row; });
    return findings;
}

std::string_view problem_name(RegisterProblem problem, Language language) {
    static constexpr std::array<Text, 9> names = {{
        {"slut före start", "end before start"},
        {"avslutad utan utfall", "closed without outcome"},
        {"utfall utan slutdatum", "outcome without end"},
        {"text i stället för datum", "text instead of a date"},
        {"datum utanför 1990–2100", "date outside 1990–2100"},
        {"kön som inte känns igen", "unknown sex"},
        {"överlappar en annan period", "overlaps another stay"},
        {"samma rad en gång till", "the same row again"},
        {"datum efter lägesdagen", "date after as_of"},
    }};
    return names.at(static_cast<std::size_t>(problem)).in(language);
}

} // namespace utfall::core
