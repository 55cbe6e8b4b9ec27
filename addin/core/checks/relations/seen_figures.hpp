// Which figures come once more.
#pragma once

#include "core/checks/relations/hash_index.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace utfall::core::checks {

/// Rows of figures, which of them were there before.
class SeenFigures {
public:
    explicit SeenFigures(std::size_t width) : width_(width) {}

    /// The figures of the next row, to be set.
    [[nodiscard]] std::span<double> next() {
        figures_.resize((rows_ + 1) * width_);
        return {figures_.data() + rows_ * width_, width_};
    }

    /// Whether a row before the next holds the same; else the next is one of them.
    [[nodiscard]] bool was_there() {
        std::size_t hash = 0;
        for (double& figure : row(rows_)) {
            figure += 0.0; // no nought with a minus
            hash = spread(hash + std::bit_cast<std::uint64_t>(figure));
        }
        const auto before = places_.find_or_add(hash, rows_, [this](std::size_t other) {
            return std::ranges::equal(row(other), row(rows_));
        });
        rows_ += before ? 0U : 1U;
        return before.has_value();
    }

private:
    [[nodiscard]] std::span<double> row(std::size_t at) {
        return {figures_.data() + at * width_, width_};
    }

    std::size_t width_;
    std::size_t rows_ = 0;
    std::vector<double> figures_;
    HashIndex places_;
};

} // namespace utfall::core::checks
