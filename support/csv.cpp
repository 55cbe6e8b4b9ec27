#include "csv.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace utfall::support {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("can't read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    const auto end_field = [&] {
        row.push_back(std::move(field));
        field.clear();
    };
    const auto end_row = [&] {
        end_field();
        rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                field.push_back(c);
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field.push_back(c);
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            end_field();
        } else if (c == '\n') {
            end_row();
        } else if (c != '\r') {
            field.push_back(c);
        }
    }
    if (!field.empty() || !row.empty()) {
        end_row();
    }
    return rows;
}

CsvFile::CsvFile(const std::filesystem::path& path)
    : rows_(parse_csv(read_file(path))), name_(path.filename().string()) {
    if (rows_.empty()) {
        throw std::runtime_error(name_ + " has no header row");
    }
    header_ = std::move(rows_.front());
    rows_.erase(rows_.begin());
    for (auto& row : rows_) {
        row.resize(header_.size());
    }
}

const std::string& CsvFile::at(std::size_t row, std::string_view column) const {
    const auto found = std::find(header_.begin(), header_.end(), column);
    if (found == header_.end()) {
        throw std::out_of_range(name_ + " has no column " + std::string(column));
    }
    return rows_.at(row).at(static_cast<std::size_t>(found - header_.begin()));
}

double CsvFile::number(std::size_t row, std::string_view column) const {
    const std::string& text = at(row, column);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw std::runtime_error(name_ + " row " + std::to_string(row + 2) + ", " +
                                 std::string(column) + ": not a number: '" + text + "'");
    }
    return value;
}

} // namespace utfall::support
