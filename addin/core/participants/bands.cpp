#include "core/participants/bands.hpp"

#include "core/base/errors.hpp"
#include "core/base/number_label.hpp"
#include "core/base/numeric.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace utfall::core {

namespace {

void require_rising(std::span<const double> limits) {
    if (limits.empty()) {
        throw DomainError({.rule = Rule::steps_given, .argument = "limits"});
    }
    for (std::size_t i = 0; i < limits.size(); ++i) {
        require_finite(limits[i], "limits");
        if (i > 0 && !(limits[i] > limits[i - 1])) {
            throw DomainError({.rule = Rule::rising, .argument = "limits"});
        }
    }
}

bool is_whole(double value) {
    return std::floor(value) == value;
}

/// From one limit to the next, in whole numbers or not.
std::string band_label(std::span<const double> limits, std::size_t band, bool whole,
                       Language language) {
    const std::string dash = "–";
    const std::string from = band == 0 ? "" : number_label(limits[band - 1], language);
    if (band == limits.size()) {
        return from + dash;
    }
    if (!whole) {
        return from + dash + "<" + number_label(limits[band], language);
    }
    const std::string to = number_label(limits[band] - 1.0, language);
    return from == to ? from : from + dash + to;
}

} // namespace

std::vector<Band> band_table(std::span<const Measured> values, std::span<const double> limits,
                             Language language) {
    require_rising(limits);
    const bool whole = std::all_of(limits.begin(), limits.end(), is_whole) &&
                       std::all_of(values.begin(), values.end(), [](const Measured& measured) {
                           return is_whole(measured.value);
                       });
    std::vector<Band> bands;
    for (std::size_t band = 0; band <= limits.size(); ++band) {
        bands.push_back({band_label(limits, band, whole, language), {}});
    }
    for (const Measured& measured : values) {
        const auto next = std::upper_bound(limits.begin(), limits.end(),
                                           require_finite(measured.value, "values"));
        bands[static_cast<std::size_t>(next - limits.begin())].count.add(measured.sex);
    }
    return bands;
}

} // namespace utfall::core
