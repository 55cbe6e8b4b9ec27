// Reads the comma-separated figures of examples/figures, for the example maker and the tests.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::support {

/// A whole file as text. Throws std::runtime_error naming the file if it can't be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The rows of a CSV text (RFC 4180: quotes, doubled quotes, line breaks in quotes). UTF-8.
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(std::string_view text);

/// A CSV file with a header row; cells are found by the header's name.
class CsvFile {
public:
    explicit CsvFile(const std::filesystem::path& path);

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    /// Throws std::out_of_range naming the column if there is none.
    [[nodiscard]] const std::string& at(std::size_t row, std::string_view column) const;
    /// The cell as a number; an empty cell throws.
    [[nodiscard]] double number(std::size_t row, std::string_view column) const;
    [[nodiscard]] bool empty(std::size_t row, std::string_view column) const {
        return at(row, column).empty();
    }

private:
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
    std::string name_;
};

} // namespace utfall::support
