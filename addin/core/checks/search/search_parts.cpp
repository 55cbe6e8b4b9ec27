// 'Of which' lines: parts of the line above them.
#include "core/checks/relations/evidence.hpp"
#include "core/checks/search/known.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace utfall::core::checks {

namespace {

// The parts [first, end) right under a line.
struct Block {
    std::size_t whole = 0;
    std::size_t first = 0;
    std::size_t end = 0;
};

std::vector<Block> blocks(const Axis& axis) {
    std::vector<Block> found;
    for (std::size_t line = 1; line < axis.lines(); ++line) {
        if (axis.is_part(line) && !axis.is_part(line - 1) && axis.line(line - 1).figures) {
            Block block{line - 1, line, line};
            while (block.end < axis.lines() && axis.is_part(block.end)) {
                ++block.end;
            }
            found.push_back(block);
        }
    }
    return found;
}

Family parts_of(const Block& block, std::size_t first, std::size_t end, Operation operation) {
    Family family;
    family.operation = operation;
    family.shape = operation == Operation::bound ? Shape::bound : Shape::run;
    family.target = block.whole;
    for (std::size_t line = first; line < end; ++line) {
        family.terms.push_back(line);
    }
    return family;
}

// What is left of what came and what went can be less than one of its parts.
bool is_net(const Axis& axis, std::size_t line) {
    bool above = false;
    bool below = false;
    for (const std::size_t j : axis.filled()) {
        above = above || (axis.has(line, j) && axis.value(line, j) > 0.0);
        below = below || (axis.has(line, j) && axis.value(line, j) < 0.0);
    }
    return above && below;
}

// Whether a line further up may be what these are parts of.
bool may_be_of_another(const Axis& axis, const Family& family, const Instance& instance) {
    for (std::size_t line = family.target; line-- > 0 && axis.line(line).figures;) {
        if (axis.has(line, instance.at) && !axis.is_part(line) &&
            axis.value(line, instance.at) >= instance.expected) {
            return true;
        }
    }
    return false;
}

// Whether a bound is broken so seldom that it is meant.
bool bound_is_meant(const Axis& axis, Family& family) {
    for (const std::size_t j : axis.filled()) {
        if (!axis.other(j).roles.has(Role::rate)) {
            family.only.push_back(j);
        }
    }
    if (family.only.empty()) {
        return false;
    }
    evaluate(axis, family);
    std::size_t over = 0;
    std::size_t under = 0;
    for (const Instance& instance : family.instances) {
        if (family.held == 0 && may_be_of_another(axis, family, instance)) {
            return false;
        }
        if (!axis.dependent(instance.at)) {
            over += instance.state == State::broken ? 1U : 0U;
            under += instance.state == State::held ? 1U : 0U;
        }
    }
    return family.broken > 0 && over <= std::max<std::size_t>(1, under);
}

} // namespace

std::vector<Family> find_part_sums(const Search& search) {
    std::vector<Family> found;
    for (const Block& block : blocks(search.axis)) {
        if (block.end - block.first > 1) {
            found.push_back(parts_of(block, block.first, block.end, Operation::sum));
        }
    }
    return found;
}

std::vector<Family> find_part_bounds(const Search& search) {
    std::vector<Family> found;
    for (const Block& block : blocks(search.axis)) {
        // A rate is as high among some as among all, or higher.
        if (is_net(search.axis, block.whole) ||
            search.axis.line(block.whole).roles.has(Role::rate)) {
            continue;
        }
        std::vector<Family> bounds;
        for (std::size_t line = block.first; line < block.end; ++line) {
            bounds.push_back(parts_of(block, line, line + 1, Operation::bound));
        }
        if (block.end - block.first > 1) {
            bounds.push_back(parts_of(block, block.first, block.end, Operation::bound));
        }
        for (Family& bound : bounds) {
            bound.named = true;
            if (bound_is_meant(search.axis, bound)) {
                found.push_back(std::move(bound));
                break;
            }
        }
    }
    return found;
}

namespace {

// The part of a line that is called so, in the block right under it.
std::optional<std::size_t> part_called(const Axis& axis, std::size_t whole,
                                       const std::string& label) {
    for (std::size_t line = whole + 1; line < axis.lines() && axis.is_part(line); ++line) {
        if (axis.line(line).figures && axis.line(line).label == label) {
            return line;
        }
    }
    return std::nullopt;
}

// The parts called so of all that a sum adds up, or none where one of them has no such part.
std::vector<std::size_t> parts_called(const Axis& axis, const Family& sum,
                                      const std::string& label) {
    std::vector<std::size_t> parts;
    for (const std::size_t term : sum.terms) {
        const auto part = part_called(axis, term, label);
        if (!part) {
            return {};
        }
        parts.push_back(*part);
    }
    return parts;
}

} // namespace

std::vector<Family> find_sums_of_parts(const Search& search) {
    const Axis& axis = search.axis;
    std::vector<Family> families;
    for (const Family& sum : search.ledger.families()) {
        if (!sum.is_plain_sum() || sum.terms.size() < 2 || sum.held <= sum.broken) {
            continue;
        }
        for (std::size_t own = sum.target + 1; own < axis.lines() && axis.is_part(own); ++own) {
            std::vector<std::size_t> parts = parts_called(axis, sum, axis.line(own).label);
            if (parts.empty() || !axis.line(own).figures || search.ledger.computes(own, true)) {
                continue;
            }
            Family family =
                known_sum(search, axis.down() ? "sum" : "total_column", own, std::move(parts));
            if (arithmetic_allows(search, family)) {
                families.push_back(std::move(family));
            }
        }
    }
    return families;
}

} // namespace utfall::core::checks
