// Numbered rows, of which 2.1 and 2.2 are parts of 2, and rows that are set in under another: where
// most of them add up in a column, the outline says what the others must be.
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace utfall::core::checks {

namespace {

// '2.1' of '2.1 Kansli' and of '2.1. Kansli'; nothing of 'Kansli'.
std::string_view number_of(std::string_view label) {
    std::string_view number = label.substr(0, label.find(' '));
    while (!number.empty() && (number.back() == '.' || number.back() == ':')) {
        number.remove_suffix(1);
    }
    const bool has_digit = number.find_first_of("0123456789") != std::string_view::npos;
    return has_digit ? number : std::string_view{};
}

bool is_within(std::string_view number, std::string_view whole) {
    return !whole.empty() && number.size() > whole.size() + 1 && number.starts_with(whole) &&
           number[whole.size()] == '.';
}

Family sum_of(std::size_t target, std::vector<std::size_t> terms) {
    Family family;
    family.shape = Shape::labelled;
    family.target = target;
    family.terms = std::move(terms);
    return family;
}

// Of the rows that have two or more under them.
std::vector<Family> sums_of(std::vector<std::vector<std::size_t>>& under) {
    std::vector<Family> sums;
    for (std::size_t line = 0; line < under.size(); ++line) {
        if (under[line].size() >= 2) {
            sums.push_back(sum_of(line, std::move(under[line])));
        }
    }
    return sums;
}

struct Outline {
    std::vector<Family> within; ///< the rows under each that has two or more, one level down
    std::vector<Family>
        totals; ///< of the rows that are under none, by a total that is none of them
};

// The rows that are under none, up to the total of them.
class Uppermost {
public:
    void add(std::size_t line) { lines_.push_back(line); }
    /// A heading, or a row that the total may take in.
    void interrupt() { all_ = all_ && lines_.empty(); }
    void end(std::size_t total, Outline& outline) {
        if (lines_.size() >= 2 && all_) {
            outline.totals.push_back(sum_of(total, std::move(lines_)));
        }
        lines_.clear();
        all_ = true;
    }

private:
    std::vector<std::size_t> lines_;
    bool all_ = true;
};

Outline numbered_outline(const Axis& axis) {
    std::vector<std::string_view> numbers;
    std::vector<std::vector<std::size_t>> under(axis.lines());
    Uppermost uppermost;
    Outline outline;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        numbers.push_back(axis.line(line).figures ? number_of(axis.line(line).label)
                                                  : std::string_view{});
        if (numbers[line].empty()) {
            if (axis.is_total(line)) {
                uppermost.end(line, outline);
            } else if (!axis.line(line).label.empty()) {
                uppermost.interrupt();
            }
            continue;
        }
        std::size_t whole = line;
        while (whole > 0 && !is_within(numbers[line], numbers[whole - 1])) {
            --whole;
        }
        if (whole == 0) {
            uppermost.add(line);
        } else {
            under[whole - 1].push_back(line);
        }
    }
    outline.within = sums_of(under);
    return outline;
}

// The row above that this one is set in under.
std::optional<std::size_t> whole_by_indent(const Axis& axis, std::size_t line) {
    std::size_t whole = line;
    while (whole > 0 && (axis.line(whole - 1).label.empty() ||
                         axis.line(whole - 1).indent >= axis.line(line).indent)) {
        --whole;
    }
    return whole > 0 ? std::optional(whole - 1) : std::nullopt;
}

Outline indented_outline(const Axis& axis) {
    std::vector<std::vector<std::size_t>> under(axis.lines());
    Uppermost uppermost;
    Outline outline;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (axis.is_total(line)) {
            uppermost.end(line, outline);
        } else if (!axis.line(line).figures) {
            if (!axis.line(line).label.empty()) {
                uppermost.interrupt();
            }
        } else if (const auto whole = whole_by_indent(axis, line); !whole) {
            uppermost.add(line);
        } else if (axis.line(*whole).figures) {
            under[*whole].push_back(line);
        } else {
            uppermost.interrupt();
        }
    }
    outline.within = sums_of(under);
    return outline;
}

Tally tally_of(const Axis& axis, const std::vector<Family>& sums, std::size_t column) {
    Tally tally;
    for (const Family& family : sums) {
        if (const auto found = judge(axis, family, column)) {
            tally.add(*found);
        }
    }
    return tally;
}

// The columns where most sums hold; and where they do in all of those that hold more often than
// they break, each of them.
std::vector<std::size_t> columns_that_add_up(const Axis& axis, const std::vector<Family>& sums) {
    std::vector<std::size_t> mostly;
    std::vector<std::size_t> more;
    Tally all;
    for (const std::size_t column : axis.filled()) {
        const Tally own = tally_of(axis, sums, column);
        if (own.mostly()) {
            mostly.push_back(column);
        }
        if (own.held > own.broken) {
            more.push_back(column);
            all.add(own);
        }
    }
    return all.mostly() ? more : mostly;
}

// The sums that are still to be told of, in some columns.
std::vector<Family> meant_in(const Search& search, std::vector<Family> sums,
                             const std::vector<std::size_t>& columns) {
    if (columns.empty()) {
        return {};
    }
    std::erase_if(
        sums, [&search](const Family& family) { return search.ledger.computes(family.target); });
    for (Family& family : sums) {
        family.only = columns;
        family.named = true;
    }
    return sums;
}

// The sums of an outline in the columns where most of them hold, and the totals of its uppermost
// rows there.
std::vector<Family> meant(const Search& search, std::vector<Family> sums,
                          std::vector<Family> totals) {
    const std::vector<std::size_t> columns = columns_that_add_up(search.axis, sums);
    std::move(totals.begin(), totals.end(), std::back_inserter(sums));
    return meant_in(search, std::move(sums), columns);
}

std::vector<std::string> labels_of(const Axis& axis, const std::vector<std::size_t>& lines) {
    std::vector<std::string> labels;
    for (const std::size_t line : lines) {
        labels.push_back(axis.line(line).label);
    }
    return labels;
}

// Women and men are everybody: one such sum that holds is enough for another.
std::vector<std::size_t> columns_of_everybody(const Axis& axis, const std::vector<Family>& sums) {
    const std::vector<std::size_t>& parts = sums.front().terms;
    std::vector<std::size_t> columns;
    if (parts.size() != 2 ||
        axis.line(parts[0]).roles.has(Role::women) == axis.line(parts[1]).roles.has(Role::women) ||
        axis.line(parts[0]).roles.has(Role::men) == axis.line(parts[1]).roles.has(Role::men)) {
        return columns;
    }
    for (const std::size_t column : axis.filled()) {
        const Tally own = tally_of(axis, sums, column);
        if (own.held > 0 && own.held >= own.broken) {
            columns.push_back(column);
        }
    }
    return columns;
}

} // namespace

std::vector<Family> find_numbered(const Search& search) {
    if (search.axis.lines() > limits::longest_report) {
        return {};
    }
    auto [sums, totals] = numbered_outline(search.axis);
    return meant(search, std::move(sums), std::move(totals));
}

// Rows are set in for other reasons too: what adds up in no column isn't meant to.
std::vector<Family> find_indented(const Search& search) {
    if (search.axis.lines() > limits::longest_report) {
        return {};
    }
    auto [within, totals] = indented_outline(search.axis);
    std::vector<Family> sums = meant(search, std::move(within), std::move(totals));
    std::erase_if(sums, [&search](const Family& family) {
        const auto holds = [&](std::size_t column) {
            const auto found = judge(search.axis, family, column);
            return found && found->held();
        };
        return std::none_of(family.only.begin(), family.only.end(), holds);
    });
    return sums;
}

// 'Varav kvinnor' and 'varav män' are all of each where they mostly are of others.
std::vector<Family> find_filling_parts(const Search& search) {
    if (search.axis.lines() > limits::longest_report) {
        return {};
    }
    std::map<std::vector<std::string>, std::vector<Family>> alike;
    for (Family& family : find_part_sums(search)) {
        family.shape = Shape::labelled;
        alike[labels_of(search.axis, family.terms)].push_back(std::move(family));
    }
    std::vector<Family> found;
    for (auto& [labels, sums] : alike) {
        const std::vector<std::size_t> everybody = columns_of_everybody(search.axis, sums);
        std::vector<Family> own = everybody.empty() ? meant(search, std::move(sums), {})
                                                    : meant_in(search, std::move(sums), everybody);
        std::move(own.begin(), own.end(), std::back_inserter(found));
    }
    return found;
}

} // namespace utfall::core::checks
