#include "core/commands/conversion.hpp"

#include "core/checks/number_text.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Runs of digits: `11 354,50` has three.
int digit_runs(const std::string& text) {
    int runs = 0;
    bool inside = false;
    for (const char letter : text) {
        runs += is_digit(letter) && !inside ? 1 : 0;
        inside = is_digit(letter);
    }
    return runs;
}

Look look_of(const ParsedNumber& number, const std::string& text) {
    if (number.is_percent) {
        return Look::percent;
    }
    if (digit_runs(text) > (number.decimals > 0 ? 2 : 1)) {
        return Look::thousands;
    }
    return number.decimals > 0 ? Look::decimals : Look::plain;
}

bool continues(const Conversion& before, const Conversion& next) {
    return next.place.column == before.place.column && next.place.row == before.place.row + 1 &&
           next.look == before.look && next.decimals == before.decimals;
}

} // namespace

std::size_t count_pieces(const std::vector<Conversion>& conversions) {
    std::size_t pieces = conversions.empty() ? 0 : 1;
    for (std::size_t i = 1; i < conversions.size(); ++i) {
        pieces += continues(conversions[i - 1], conversions[i]) ? 0 : 1;
    }
    return pieces;
}

ConversionPlan plan_conversion(const Table& table) {
    ConversionPlan plan;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto* text = std::get_if<std::string>(&table.at(row, column));
            if (text == nullptr) {
                continue;
            }
            const auto number = parse_number_text(*text);
            if (number && !number->ambiguous) {
                plan.conversions.push_back({{row, column},
                                            number->cell_value(),
                                            look_of(*number, *text),
                                            number->decimals});
            } else if (number) {
                plan.left.push_back({{row, column}, *text, LeftReason::ambiguous});
            } else if (digit_runs(*text) > 0) {
                plan.left.push_back({{row, column}, *text, LeftReason::not_only_a_number});
            } else {
                ++plan.words;
            }
        }
    }
    std::stable_sort(plan.left.begin(), plan.left.end(),
                     [](const LeftText& a, const LeftText& b) { return a.reason < b.reason; });
    return plan;
}

} // namespace utfall::core::commands
