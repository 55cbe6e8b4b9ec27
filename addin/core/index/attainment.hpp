// How far an indicator is met.
#pragma once

namespace utfall::core {

/// An indicator's attainment: a share 0..1, or 'near', whose worth the caller decides
/// (the published method gives an orange indicator no points).
class Attainment {
public:
    [[nodiscard]] static constexpr Attainment near() { return Attainment(0.0, true); }
    [[nodiscard]] static constexpr Attainment share(double value) {
        return Attainment(value, false);
    }

    [[nodiscard]] constexpr double worth(double near_credit) const {
        return near_ ? near_credit : value_;
    }

private:
    constexpr Attainment(double value, bool near) : value_(value), near_(near) {}

    double value_;
    bool near_;
};

} // namespace utfall::core
