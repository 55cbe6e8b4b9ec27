// Invented data that is the same with every library and on every machine.
#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace utfall::examples {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    [[nodiscard]] int between(int low, int high) {
        return boost::random::uniform_int_distribution<int>(low, high)(engine_);
    }

    /// Index into chances in percent, which sum to 100.
    template <std::size_t n> [[nodiscard]] std::size_t pick(const std::array<int, n>& chances) {
        int rest = between(1, 100);
        std::size_t index = 0;
        while (index + 1 < n && rest > chances[index]) {
            rest -= chances[index];
            ++index;
        }
        return index;
    }

private:
    boost::random::mt19937_64 engine_;
};

} // namespace utfall::examples
