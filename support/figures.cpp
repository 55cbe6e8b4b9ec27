#include "support/figures.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace utfall::support {

const CsvFile& Figures::file(const std::string& name) {
    const auto found = files_.find(name);
    if (found != files_.end()) {
        return found->second;
    }
    return files_.emplace(name, CsvFile(folder_ / (name + ".csv"))).first->second;
}

std::size_t find_row(const CsvFile& file, Where where) {
    std::optional<std::size_t> found;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        const bool matches = std::all_of(where.begin(), where.end(), [&](const auto& condition) {
            return file.at(row, condition.first) == condition.second;
        });
        if (matches && found) {
            throw std::runtime_error("more than one row with " +
                                     std::string(where.begin()->second));
        }
        if (matches) {
            found = row;
        }
    }
    if (!found) {
        throw std::runtime_error("no row with " + std::string((where.end() - 1)->second));
    }
    return *found;
}

book::Cell printed(const CsvFile& file, std::size_t row, std::string_view column,
                   book::Format format) {
    if (file.empty(row, column)) {
        return book::blank(format);
    }
    const bool percent = format == book::Format::percent0 || format == book::Format::percent1;
    const double value = file.number(row, column);
    return book::number(percent ? value / 100.0 : value, format);
}

book::Cell printed(const CsvFile& file, Where where, std::string_view column, book::Format format) {
    return printed(file, find_row(file, where), column, format);
}

} // namespace utfall::support
