// Reads values, arrays and cell references out of a data row or a formula.
#pragma once

#include "core/base/cell.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace utfall::tests {

struct CellAddress {
    std::size_t row = 0;
    std::size_t column = 0;
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool done();
    [[nodiscard]] char peek(); ///< next letter after blanks, 0 at the end
    [[nodiscard]] bool take(char letter);
    void expect(char letter);
    /// Letters, digits, _ and . at this place.
    [[nodiscard]] std::string word();

    /// A number, "text", TRUE, FALSE, an error such as #N/A or Err:502, or nothing.
    [[nodiscard]] std::optional<core::Cell> value();
    /// `±0.05` behind a number.
    [[nodiscard]] std::optional<double> tolerance();

    [[noreturn]] void fail(const std::string& what) const;

private:
    [[nodiscard]] double number();

    std::string_view text_;
    std::size_t at_ = 0;
};

/// A1, $B$12; nothing if the word is no address.
[[nodiscard]] std::optional<CellAddress> parse_address(std::string_view word);

} // namespace utfall::tests
