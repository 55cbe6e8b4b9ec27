// The subtotals of a cash flow statement, and its last line.
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/search/known.hpp"
#include "core/checks/search/search.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace utfall::core::checks {

namespace {

// 'Varav' lines may be a part of the sum or of the line above: the words don't tell.
bool has_parts(const Axis& axis, std::size_t end, const std::vector<std::size_t>& terms) {
    for (std::size_t line = terms.empty() ? end : terms.front(); line < end; ++line) {
        if (axis.is_part(line)) {
            return true;
        }
    }
    return false;
}

// The sum of the lines, where it holds anywhere.
std::optional<Family> sum_that_holds(const Search& search, std::string_view rule, std::size_t line,
                                     std::vector<std::size_t> parts) {
    Family family = known_sum(search, rule, line, std::move(parts));
    if (!arithmetic_allows(search, family) || family.held == 0) {
        return std::nullopt;
    }
    return family;
}

// A line without a label that the lines since the last subtotal make stands for them. In a list
// without labels every line would be tried with all that stand above it.
bool stands_for(const Search& search, std::string_view rule, std::size_t line,
                const std::vector<std::size_t>& parts) {
    return search.axis.line(line).label.empty() && parts.size() >= 2 &&
           parts.size() <= limits::longest_scan && sum_that_holds(search, rule, line, parts);
}

// Whether two terms or more are told apart from one alone where the sum holds.
bool holds_with_all(const Axis& axis, const Family& family) {
    return std::any_of(
        family.instances.begin(), family.instances.end(), [&](const Instance& instance) {
            return instance.held() &&
                   std::none_of(family.terms.begin(), family.terms.end(), [&](std::size_t term) {
                       return axis.is_nothing(term, instance.at);
                   });
        });
}

// A line that the subtotal before and all lines since make, wherever it can be tried, is a subtotal
// whatever it is called: 'Operativt kassaflöde'.
bool goes_on(const Search& search, std::string_view rule, std::size_t line,
             std::optional<std::size_t> last, std::vector<std::size_t> parts) {
    if (!last || parts.empty() || parts.size() > limits::longest_scan) {
        return false;
    }
    if (*last < parts.front()) {
        parts.insert(parts.begin(), *last);
    }
    const auto family = sum_that_holds(search, rule, line, std::move(parts));
    return family && family->broken == 0 && family->held > 1 && family->terms.size() > 1 &&
           holds_with_all(search.axis, *family);
}

// The lines of a subtotal; what one without a label sums up stands in it, and what goes on from the
// subtotal before.
std::vector<std::size_t> parts_between(const Search& search, std::string_view rule,
                                       std::size_t from, std::size_t line,
                                       std::optional<std::size_t> last) {
    std::vector<std::size_t> parts;
    for (std::size_t other = from; other < line; ++other) {
        if (search.axis.line(other).figures && !search.axis.is_part(other)) {
            if (stands_for(search, rule, other, parts) ||
                goes_on(search, rule, other, last, parts)) {
                parts.clear();
            }
            parts.push_back(other);
        }
    }
    return parts;
}

// A subtotal right after another sums up the last of those that none has taken in yet:
// 'Kassaflöde före finansiering'.
std::optional<Family> sum_of_subtotals(const Search& search, std::string_view rule,
                                       std::size_t line, const std::vector<std::size_t>& open) {
    for (std::size_t count = 2; count <= std::min(open.size(), limits::most_result_terms);
         ++count) {
        auto family = sum_that_holds(search, rule, line,
                                     {open.end() - static_cast<std::ptrdiff_t>(count), open.end()});
        if (family && holds_with_all(search.axis, *family) &&
            separate_breaks(search.axis, *family) <= 1) {
            return family;
        }
    }
    return std::nullopt;
}

// A subtotal takes in everything since the one before, and what stands before the first: 'Medel
// från verksamheten' runs on. Where that doesn't make it, the one before may run on without a
// word: 'före förändringar av rörelsekapital'.
std::optional<Family> cash_subtotal(const Search& search, std::string_view rule, std::size_t line,
                                    std::vector<std::size_t> parts,
                                    std::optional<std::size_t> last) {
    if (parts.empty() || has_parts(search.axis, line, parts)) {
        return std::nullopt;
    }
    if (parts.size() > 1) {
        Family family = known_sum(search, rule, line, parts);
        if (arithmetic_allows(search, family) || leaves_one_out(search.axis, family)) {
            return family;
        }
    }
    if (last && *last < parts.front()) {
        parts.insert(parts.begin(), *last);
        return sum_that_holds(search, rule, line, std::move(parts));
    }
    return std::nullopt;
}

// A subtotal that another, no net result, takes in.
bool is_taken_in(const Search& search, std::string_view rule, std::size_t line) {
    const auto uses = search.ledger.with(line);
    return std::any_of(uses.begin(), uses.end(), [&](const ByLine::Use& use) {
        const Family& family = search.ledger.families()[use.family];
        const Roles& target = search.axis.line(family.target).roles;
        return use.as_term && family.rule == rule && target.has(Role::cash_flow) &&
               !target.has(Role::net_result);
    });
}

} // namespace

std::vector<Family> find_cash_subtotals(const Search& search, std::string_view rule) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    std::size_t from = 0;
    std::vector<std::size_t> open; // the subtotals that no other takes in
    std::optional<std::size_t> before;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!own.has(Role::cash_flow) || own.has(Role::net_result) || !axis.line(line).figures) {
            continue;
        }
        const std::optional<std::size_t> last = std::exchange(before, line);
        const std::vector<std::size_t> parts = parts_between(search, rule, from, line, last);
        from = own.has(Role::running) ? line : line + 1;
        auto family = parts.empty() ? sum_of_subtotals(search, rule, line, open)
                                    : cash_subtotal(search, rule, line, parts, last);
        if (family) {
            std::erase_if(open, [&family](std::size_t other) { return family->has_line(other); });
            families.push_back(std::move(*family));
        }
        open.push_back(line);
    }
    return families;
}

// A cash flow statement's last line sums up its parts. A subtotal that runs on is a part of the
// next, and one that another takes in may be.
std::vector<Family> find_cash_flow(const Search& search, std::string_view rule) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!own.has(Role::net_result) || !own.has(Role::result)) {
            continue;
        }
        std::vector<std::size_t> parts;
        for (std::size_t other = 0; other < line; ++other) {
            const Roles& roles = axis.line(other).roles;
            if (roles.has(Role::cash_flow) && !roles.has(Role::net_result) &&
                !roles.has(Role::running) && axis.line(other).figures) {
                parts.push_back(other);
            }
        }
        std::optional<Family> best;
        if (parts.size() >= 2) {
            keep_better(search, best, known_sum(search, rule, line, parts));
        }
        std::erase_if(parts, [&](std::size_t other) { return is_taken_in(search, rule, other); });
        if (parts.size() >= 2) {
            keep_better(search, best, known_sum(search, rule, line, std::move(parts)));
        }
        if (best) {
            families.push_back(std::move(*best));
        }
    }
    return families;
}

} // namespace utfall::core::checks
