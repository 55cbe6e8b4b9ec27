// Numbered rows, of which 2.1 and 2.2 are parts of 2: where most of them add up in a column, the
// numbers say what the others must be.
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/search.hpp"

#include <algorithm>
#include <iterator>
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

struct Outline {
    std::vector<Family> within; ///< the rows under each that has two or more, one level down
    std::vector<Family> totals; ///< of the rows that are under none, by rows without a number
};

Outline outline_of(const Axis& axis) {
    std::vector<std::string_view> numbers;
    std::vector<std::vector<std::size_t>> under(axis.lines());
    std::vector<std::size_t> under_none;
    bool all_numbered = true;
    Outline outline;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        numbers.push_back(axis.line(line).figures ? number_of(axis.line(line).label)
                                                  : std::string_view{});
        if (numbers[line].empty()) {
            if (axis.is_total(line)) {
                if (under_none.size() >= 2 && all_numbered) {
                    outline.totals.push_back(sum_of(line, std::move(under_none)));
                }
                under_none.clear();
                all_numbered = true;
            } else if (!axis.line(line).label.empty() && !under_none.empty()) {
                all_numbered = false; // a heading, or a row that the total may take in
            }
            continue;
        }
        std::size_t whole = line;
        while (whole > 0 && !is_within(numbers[line], numbers[whole - 1])) {
            --whole;
        }
        (whole == 0 ? under_none : under[whole - 1]).push_back(line);
    }
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (under[line].size() >= 2) {
            outline.within.push_back(sum_of(line, std::move(under[line])));
        }
    }
    return outline;
}

bool most_hold(const Axis& axis, const std::vector<Family>& sums, std::size_t instance) {
    std::vector<Instance> instances;
    for (const Family& family : sums) {
        if (const auto found = judge(axis, family, instance)) {
            instances.push_back(*found);
        }
    }
    return hold_mostly(instances);
}

} // namespace

std::vector<Family> find_numbered(const Search& search) {
    const Axis& axis = search.axis;
    if (axis.lines() > limits::longest_report) {
        return {};
    }
    auto [sums, totals] = outline_of(axis);
    std::vector<std::size_t> meant;
    for (const std::size_t instance : axis.filled()) {
        if (most_hold(axis, sums, instance)) {
            meant.push_back(instance);
        }
    }
    if (meant.empty()) {
        return {};
    }
    std::move(totals.begin(), totals.end(), std::back_inserter(sums));
    std::erase_if(
        sums, [&search](const Family& family) { return search.ledger.computes(family.target); });
    for (Family& family : sums) {
        family.only = meant;
        family.named = true;
    }
    return sums;
}

} // namespace utfall::core::checks
