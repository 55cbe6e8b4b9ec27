// Numbered rows, of which 2.1 and 2.2 are parts of 2: where most of them add up in a column, the
// numbers say what the others must be.
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/relations/search.hpp"

#include <algorithm>
#include <string_view>
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

// The rows under each that has two or more, one level down.
std::vector<Family> numbered_sums(const Axis& axis) {
    std::vector<std::string_view> numbers;
    std::vector<std::vector<std::size_t>> under(axis.lines());
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        numbers.push_back(axis.line(line).figures ? number_of(axis.line(line).label)
                                                  : std::string_view{});
        for (std::size_t whole = line; whole-- > 0;) {
            if (is_within(numbers[line], numbers[whole])) {
                under[whole].push_back(line);
                break;
            }
        }
    }
    std::vector<Family> sums;
    for (std::size_t line = 0; line < axis.lines(); ++line) {
        if (under[line].size() >= 2) {
            Family family;
            family.shape = Shape::labelled;
            family.target = line;
            family.terms = std::move(under[line]);
            sums.push_back(std::move(family));
        }
    }
    return sums;
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
    std::vector<Family> sums = numbered_sums(axis);
    std::vector<std::size_t> meant;
    for (const std::size_t instance : axis.filled()) {
        if (most_hold(axis, sums, instance)) {
            meant.push_back(instance);
        }
    }
    if (meant.empty()) {
        return {};
    }
    std::erase_if(
        sums, [&search](const Family& family) { return search.ledger.computes(family.target); });
    for (Family& family : sums) {
        family.only = meant;
        family.named = true;
    }
    return sums;
}

} // namespace utfall::core::checks
