#include "core/publishing/rate_text.hpp"

#include "core/base/numeric.hpp"
#include "core/base/share.hpp"

#include <cstddef>
#include <cstdint>

namespace utfall::core {

namespace {

constexpr std::string_view no_break_space = "\u00a0";

/// part / whole in units of 10^-digits, ties up. Long division: the remainder stays below
/// 2^53 * 10, and the quotient at most 10^digits.
std::uint64_t scaled_quotient(std::uint64_t part, std::uint64_t whole, int digits) {
    std::uint64_t quotient = part / whole;
    std::uint64_t remainder = part % whole;
    for (int digit = 0; digit < digits; ++digit) {
        remainder *= 10;
        quotient = quotient * 10 + remainder / whole;
        remainder %= whole;
    }
    return remainder * 2 >= whole ? quotient + 1 : quotient;
}

/// A number given in units of 10^-decimals.
std::string decimal_text(std::uint64_t scaled, int decimals, char mark) {
    std::string digits = std::to_string(scaled);
    if (decimals == 0) {
        return digits;
    }
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    return digits.insert(digits.size() - places, 1, mark);
}

} // namespace

std::string rate_text(double part, double whole, double decimals, Language language) {
    static_cast<void>(share_of_counts(part, whole, "part", "whole"));
    const int places = require_whole(decimals, 0, most_percent_decimals, "decimals");
    const auto part_count = static_cast<std::uint64_t>(require_count(part, "part"));
    const auto whole_count = static_cast<std::uint64_t>(require_count(whole, "whole"));
    const bool swedish = language == Language::swedish;
    std::string text = decimal_text(scaled_quotient(part_count, whole_count, places + 2), places,
                                    swedish ? ',' : '.');
    text.append(swedish ? no_break_space : "");
    return text + "% (" + std::to_string(part_count) + "/" + std::to_string(whole_count) + ")";
}

} // namespace utfall::core
