// The published figures, as cells.
#pragma once

#include "book/cell.hpp"
#include "support/csv.hpp"

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace utfall::support {

class Figures {
public:
    explicit Figures(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// @param name file name without .csv
    [[nodiscard]] const CsvFile& file(const std::string& name);

private:
    std::filesystem::path folder_;
    std::map<std::string, CsvFile> files_;
};

/// Column and the text that stands in it.
using Where = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// The only row where all columns hold these texts; throws if there is none or more than one.
[[nodiscard]] std::size_t find_row(const CsvFile& file, Where where);

/// The printed figure as a cell; blank where nothing is printed. Percentages become fractions.
[[nodiscard]] book::Cell printed(const CsvFile& file, std::size_t row, std::string_view column,
                                 book::Format format);
[[nodiscard]] book::Cell printed(const CsvFile& file, Where where, std::string_view column,
                                 book::Format format);

} // namespace utfall::support
