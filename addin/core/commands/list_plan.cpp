#include "core/commands/list_plan.hpp"

#include "core/checks/said_figures.hpp"
#include "core/commands/phrase.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::core::commands {

namespace {

constexpr Text in_cells{"Gäller {0} celler.", "In {0} cells."};

/// Figures that differ by less are the same figure, written and read.
constexpr double same_figure = 1e-9;

/// How far back a group is looked for that continues: a page of columns. Bounds the work.
constexpr std::size_t farthest_back = 200;

bool say_the_same(const Remark& a, const Remark& b) {
    return !a.computed && !b.computed && a.mark == b.mark && a.kind == b.kind &&
           a.explanation == b.explanation;
}

bool is_below(const RemarkGroup& above, const RemarkGroup& below) {
    return above.remark.place.column == below.remark.place.column &&
           above.last.column == below.last.column && above.last.row + 1 == below.remark.place.row;
}

bool is_beside(const RemarkGroup& left, const RemarkGroup& right) {
    return left.remark.place.row == right.remark.place.row && left.last.row == right.last.row &&
           left.last.column + 1 == right.remark.place.column;
}

// Joins each group to an earlier one that it continues.
template <typename Continues>
std::vector<RemarkGroup> join(const std::vector<RemarkGroup>& groups, Continues continues) {
    std::vector<RemarkGroup> joined;
    for (const RemarkGroup& group : groups) {
        const auto end =
            joined.rbegin() + static_cast<std::ptrdiff_t>(std::min(joined.size(), farthest_back));
        const auto before = std::find_if(joined.rbegin(), end, [&](const RemarkGroup& earlier) {
            return say_the_same(earlier.remark, group.remark) && continues(earlier, group);
        });
        if (before == end) {
            joined.push_back(group);
        } else {
            before->last = group.last;
            before->count += group.count;
        }
    }
    return joined;
}

bool same_number(std::optional<double> a, std::optional<double> b) {
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < same_figure);
}

std::optional<double> number_of(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

bool same_cell(const Cell& a, const Cell& b) {
    const auto* text = std::get_if<std::string>(&a);
    const auto* other = std::get_if<std::string>(&b);
    if (text != nullptr || other != nullptr) {
        return text != nullptr && other != nullptr && *text == *other;
    }
    return same_number(number_of(a), number_of(b));
}

Status next_status(const KnownLine& line, const Remark& remark) {
    const bool same =
        same_cell(line.printed, remark.printed) && same_number(line.computed, remark.computed);
    switch (line.status) {
    case Status::approved:
        return same ? Status::approved : Status::fresh;
    case Status::mended:
        return Status::fresh;
    case Status::fresh:
    case Status::remains:
        break;
    }
    return Status::remains;
}

} // namespace

std::vector<RemarkGroup> group_remarks(const std::vector<Remark>& remarks) {
    std::vector<RemarkGroup> groups;
    groups.reserve(remarks.size());
    for (const Remark& remark : remarks) {
        groups.push_back({remark, remark.place, 1});
    }
    return join(join(groups, is_below), is_beside);
}

ListPlan plan_list(const std::vector<KnownLine>& known, const std::vector<RemarkGroup>& groups,
                   std::size_t first_row, std::size_t first_column) {
    ListPlan plan{std::vector<PlannedLine>(groups.size()), {}};
    std::vector<bool> taken(known.size(), false);
    const auto match = [&](bool same_kind) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const Remark& remark = groups[i].remark;
            for (std::size_t line = 0; line < known.size() && !plan.lines[i].known; ++line) {
                const bool here = known[line].row == first_row + remark.place.row &&
                                  known[line].column == first_column + remark.place.column;
                if (!taken[line] && here && (!same_kind || known[line].kind == remark.kind)) {
                    taken[line] = true;
                    plan.lines[i] = {line, next_status(known[line], remark)};
                }
            }
        }
    };
    match(true);
    match(false); // the same finding in the other language
    for (std::size_t line = 0; line < known.size(); ++line) {
        if (!taken[line]) {
            plan.mended.push_back(line);
        }
    }
    return plan;
}

std::string explanation_of(const RemarkGroup& group, Language language) {
    return group.count == 1 ? group.remark.explanation
                            : phrase(in_cells, language, {std::to_string(group.count)}) + ' ' +
                                  group.remark.explanation;
}

int line_decimals(const Remark& remark) {
    if (remark.decimals) {
        return *remark.decimals;
    }
    int decimals = 0;
    for (const auto& figure : {number_of(remark.printed), remark.computed, remark.difference}) {
        decimals = std::max(decimals, figure ? said_decimals(*figure) : 0);
    }
    return decimals;
}

} // namespace utfall::core::commands
