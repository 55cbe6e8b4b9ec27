#include "core/statistics/percentile.hpp"

#include "core/base/errors.hpp"
#include "core/base/numeric.hpp"

#include <cmath>
#include <cstddef>

namespace utfall::core {

double percentile(std::span<const double> sorted, double share) {
    require_share(share, "share");
    if (sorted.empty()) {
        throw DivisionByZero("a percentile needs a value");
    }
    const double place = share * static_cast<double>(sorted.size() - 1);
    const double below = std::floor(place);
    const auto index = static_cast<std::size_t>(below);
    if (index + 1 >= sorted.size()) {
        return sorted.back();
    }
    return sorted[index] + (place - below) * (sorted[index + 1] - sorted[index]);
}

} // namespace utfall::core
