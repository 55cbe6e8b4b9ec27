// Sums, comparisons and the checks of a single number that every family needs.
#pragma once

#include <cmath>
#include <span>
#include <string_view>

namespace utfall::core {

/// Two figures this close, relative to the larger, are the same figure: 0.8 worked out in two
/// ways differs by some 1e-16, and no figure of a report is printed with nine digits.
inline constexpr double same_figure_tolerance = 1e-9;

/// The largest count that a double holds exactly (2^53).
inline constexpr double largest_count = 9007199254740992.0;

/// Sum with Neumaier's compensation: the same bits whatever the compiler, and no drift over long
/// columns.
class CompensatedSum {
public:
    void add(double value) {
        const double next = sum_ + value;
        if (std::abs(sum_) >= std::abs(value)) {
            compensation_ += (sum_ - next) + value;
        } else {
            compensation_ += (value - next) + sum_;
        }
        sum_ = next;
    }
    [[nodiscard]] double value() const { return sum_ + compensation_; }

private:
    double sum_ = 0.0;
    double compensation_ = 0.0;
};

[[nodiscard]] double sum(std::span<const double> values);

/// Whether two figures are the same within same_figure_tolerance, relative to the larger.
[[nodiscard]] bool close(double left, double right);
/// left >= right, or close.
[[nodiscard]] bool at_least(double left, double right);
/// left <= right, or close.
[[nodiscard]] bool at_most(double left, double right);
/// |left - right| <= tolerance, the limit included whatever the last bits say: 9.5 and 9.3 are
/// within 0.2, although their difference in binary is a little more.
[[nodiscard]] bool within(double left, double right, double tolerance);

/// left - right as Calc's minus gives it: 0 where the two are the same but for their last bits.
/// 0 where both differences |l - r| < |l|/2^48 and < |r|/2^48 hold and the signs are equal, unless
/// all three are whole numbers, which have no last bits to doubt; else l - r.
/// Source: LibreOffice, rtl::math::approxSub. Law: difference(a, b) == -difference(b, a).
[[nodiscard]] double difference(double left, double right);

/// Rounds half away from zero at `decimals` decimals, after mending the last bits of a binary
/// fraction, so that 0.285 rounds to 0.29 as a person would.
[[nodiscard]] double round_half_up(double value, int decimals);

// Each check returns the value, or throws a message that names the argument, value and rule.

/// @throws DomainError NaN or infinity
double require_finite(double value, std::string_view name);
/// @throws DomainError not a whole number 0..2^53 (noise in the last bits is rounded away)
double require_count(double value, std::string_view name);
/// @throws DomainError not a whole number from..to
int require_whole(double value, int from, int to, std::string_view name);
/// @throws DomainError outside 0..1
double require_share(double value, std::string_view name);
/// @throws DomainError strictly inside 0..1 is needed, as for a confidence level
double require_open_share(double value, std::string_view name);
/// @throws DomainError zero, negative, NaN or infinity
double require_positive(double value, std::string_view name);
/// @throws DomainError negative, NaN or infinity
double require_not_negative(double value, std::string_view name);
/// @throws DomainError part > whole; both are counts
void require_part_of(double part, double whole, std::string_view part_name,
                     std::string_view whole_name);
/// @throws DivisionByZero value is 0
void require_base(double value, std::string_view name);

} // namespace utfall::core
