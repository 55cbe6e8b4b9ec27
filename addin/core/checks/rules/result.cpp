#include "core/checks/relations/known.hpp"
#include "core/checks/rules/rules.hpp"

namespace utfall::core::checks {

namespace {

// Income and costs, whatever sign costs are printed with.
std::vector<Family> propose_net(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!own.has(Role::result) || !axis.line(line).figures || own.has(Role::deviation)) {
            continue;
        }
        const auto cost = line_before(line, from, [&axis](std::size_t other) {
            return axis.is_total(other) && axis.line(other).roles.has(Role::cost) &&
                   !axis.line(other).roles.has(Role::income);
        });
        const auto income = line_before(line, from, [&axis](std::size_t other) {
            return axis.is_total(other) && axis.line(other).roles.has(Role::income) &&
                   !axis.line(other).roles.has(Role::cost);
        });
        const bool next = cost && income && std::max(*cost, *income) + 2 >= line;
        if (next) {
            std::vector<std::size_t> terms{std::min(*cost, *income), std::max(*cost, *income)};
            const std::vector<int> minus =
                *income < *cost ? std::vector<int>{1, -1} : std::vector<int>{-1, 1};
            Family less = known_sum(search, "result", line, terms, minus);
            Family together = known_sum(search, "result", line, terms);
            const bool less_fits = arithmetic_allows(search, less);
            const bool together_fits = arithmetic_allows(search, together);
            if (less_fits && (!together_fits || less.held >= together.held)) {
                families.push_back(std::move(less));
            } else if (together_fits) {
                families.push_back(std::move(together));
            }
        }
        from = line + 1;
    }
    return families;
}

// 'Varav' lines may be a part of the sum or of the line above: the words don't tell.
bool has_parts(const Axis& axis, std::size_t end, const std::vector<std::size_t>& terms) {
    for (std::size_t line = terms.empty() ? end : terms.front(); line < end; ++line) {
        if (axis.is_part(line)) {
            return true;
        }
    }
    return false;
}

// A subtotal of a cash flow statement takes in everything since the one before, and what stands
// before the first: 'Medel från verksamheten' runs on.
std::vector<Family> propose_cash_subtotals(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    std::size_t from = 0;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        const Roles& own = axis.line(line).roles;
        if (!own.has(Role::cash_flow) || own.has(Role::net_result) || !axis.line(line).figures) {
            continue;
        }
        std::vector<std::size_t> parts;
        for (std::size_t other = from; other < line; ++other) {
            if (axis.line(other).figures && !axis.is_part(other)) {
                parts.push_back(other);
            }
        }
        const bool runs_on = axis.line(line).roles.has(Role::running);
        from = runs_on ? line : line + 1;
        if (parts.size() < 2 || has_parts(axis, line, parts)) {
            continue;
        }
        Family family = known_sum(search, "result", line, std::move(parts));
        if (arithmetic_allows(search, family) || leaves_one_out(axis, family)) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

// A cash flow statement's last line sums up its parts.
std::vector<Family> propose_cash_flow(const Search& search) {
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
                axis.line(other).figures) {
                parts.push_back(other);
            }
        }
        if (parts.size() < 2) {
            continue;
        }
        Family family = known_sum(search, "result", line, std::move(parts));
        if (arithmetic_allows(search, family)) {
            families.push_back(std::move(family));
        }
    }
    return families;
}

std::vector<Family> propose(const Search& search) {
    std::vector<Family> families = find_results(search);
    price(search, families, "result");
    return families;
}

} // namespace

const Rule result_rule{"result",
                       {"resultat", "result"},
                       {"Ett resultat är intäkter minus kostnader, med poster som följer.",
                        "A result is income less costs, with the lines that follow."},
                       {{"Tkr|2022|2023\n"
                         "Summa intäkter|8710|8855\n"
                         "Summa kostnader|7625|8133\n"
                         "Årets resultat|1085|722\n",
                         "SEK 000|2022|2023\n"
                         "Total income|8710|8855\n"
                         "Total costs|7625|8133\n"
                         "Net result|1085|722\n"},
                        {3, 2},
                        "772"},
                       {{Stage::runs, Direction::down, propose_net},
                        {Stage::runs, Direction::across, propose_net},
                        {Stage::runs, Direction::down, propose_cash_subtotals},
                        {Stage::late, Direction::down, propose_cash_flow},
                        {Stage::near, Direction::down, propose}}};

} // namespace utfall::core::checks
