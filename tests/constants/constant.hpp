// The constants of the checks as a test can change them, one at a time.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace utfall::tests {

struct Constant {
    std::string_view name; ///< with its namespace: evidence::most_bits
    std::variant<double*, int*, std::size_t*, long long*, std::ptrdiff_t*> place;
};

/// Every constant of evidence.hpp, limits.hpp and reading.hpp, as they declare them.
[[nodiscard]] const std::vector<Constant>& constants();

enum class Step { down, up };

/// A constant that is a step off while this lives: a whole number by one, or a fifth of a large
/// one; another by a fifth or a quarter; a tolerance of binary fractions by a million times. More
/// steps end before a whole number is nothing.
class Mutation {
public:
    Mutation(const Constant& constant, Step step, int steps = 1);
    ~Mutation();
    Mutation(const Mutation&) = delete;
    Mutation& operator=(const Mutation&) = delete;

private:
    const Constant& constant_;
    std::variant<double, int, std::size_t, long long, std::ptrdiff_t> kept_;
};

} // namespace utfall::tests
