#include "annotated.hpp"

#include "core/base/text.hpp"
#include "json_tables.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string_view>

namespace utfall::bench {

namespace {

using nlohmann::json;

struct Format {
    std::string thousands;
    char decimal = '.';
};

Format format_of(const std::string& name) {
    static const std::map<std::string, Format> formats{
        {"Comma Point", {",", '.'}}, {"Space Point", {" ", '.'}}, {"Space Comma", {" ", ','}},
        {"None Comma", {"", ','}},   {"None Point", {"", '.'}},   {"Point Comma", {".", ','}}};
    const auto found = formats.find(name);
    return found == formats.end() ? Format{",", '.'} : found->second;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos && !from.empty();
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Digits, parted in threes by the table's mark or not at all.
bool is_whole(const std::string& text, const std::string& thousands) {
    if (all_digits(text)) {
        return true;
    }
    if (thousands.empty() || text.find(thousands) == std::string::npos) {
        return false;
    }
    std::size_t start = 0;
    bool first = true;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(thousands, start), text.size());
        const std::string_view run = std::string_view(text).substr(start, end - start);
        if (!all_digits(run) || (first ? run.size() > 3 : run.size() != 3)) {
            return false;
        }
        first = false;
        start = end + 1;
    }
    return true;
}

// A cell as the benchmark's file says that numbers are written in it.
core::Cell cell_of(const std::string& printed, const Format& format) {
    std::string text = printed;
    replace_all(text, "\u00A0", " ");
    replace_all(text, "−", "-");
    const std::string word = core::trim(text);
    if (word.empty()) {
        return core::Blank{};
    }
    std::string figure = word;
    const bool percent = figure.back() == '%';
    if (percent) {
        figure = core::trim(std::string_view(figure).substr(0, figure.size() - 1));
    }
    const bool negative = figure.size() > 2 && figure.front() == '(' && figure.back() == ')';
    if (negative) {
        figure = figure.substr(1, figure.size() - 2);
    }
    if (!figure.empty() && figure.front() == '$') {
        figure = core::trim(std::string_view(figure).substr(1));
    }
    const bool minus = !figure.empty() && figure.front() == '-';
    const std::string digits = minus ? figure.substr(1) : figure;
    const std::size_t point = digits.find(format.decimal);
    const std::string whole = digits.substr(0, point);
    const std::string decimals = point == std::string::npos ? "" : digits.substr(point + 1);
    const bool reads = (is_whole(whole, format.thousands) &&
                        (point == std::string::npos || all_digits(decimals))) ||
                       (whole.empty() && all_digits(decimals));
    if (!reads) {
        return core::trim(printed);
    }
    std::string plain = whole;
    replace_all(plain, format.thousands, "");
    double value = std::strtod((plain + "." + decimals).c_str(), nullptr);
    value = minus != negative ? -value : value;
    return percent ? value / 100.0 : value;
}

// FNV-1a: the same on every machine, which std::hash needn't be.
Part part_of(const std::string& name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    const auto is_clear = [hash](unsigned bit) { return (hash >> bit & 1U) == 0; };
    return is_clear(16) ? Part::a : is_clear(17) ? Part::b1 : is_clear(18) ? Part::b2 : Part::b3;
}

core::CellPlace place_of(const json& index) {
    return {index.at(0).get<std::size_t>(), index.at(1).get<std::size_t>()};
}

} // namespace

std::optional<Annotated> read_annotated(const std::string& line) {
    const json in = json::parse(line);
    const Format format = format_of(in.value("number_format", ""));
    Annotated out;
    out.name = in.value("file_name", "");
    out.part = part_of(out.name);
    const json& rows = in.at("table_array");
    std::size_t width = 0;
    for (const json& row : rows) {
        width = std::max(width, row.size());
    }
    if (rows.size() > core::most_table_rows || rows.size() * width > core::most_table_cells) {
        return std::nullopt;
    }
    out.table = core::Table(rows.size(), width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            out.table.at(row, column) = cell_of(rows[row][column].get<std::string>(), format);
        }
    }
    for (const json& mark : in.at("aggregation_annotations")) {
        Marked marked;
        marked.operation = mark.at("operator").get<std::string>();
        marked.target = place_of(mark.at("aggregator_index"));
        for (const json& part : mark.at("aggregatee_indices")) {
            marked.parts.push_back(place_of(part));
        }
        out.marks.push_back(std::move(marked));
    }
    return out;
}

std::optional<double> number_at(const core::Table& table, core::CellPlace place) {
    const auto* number = std::get_if<double>(&table.at(place.row, place.column));
    return number == nullptr ? std::nullopt : std::optional<double>(*number);
}

// What the mark says that its cell should be.
std::optional<double> value_of(const Marked& mark, const core::Table& table) {
    std::vector<double> parts;
    for (const core::CellPlace part : mark.parts) {
        if (const auto value = number_at(table, part)) {
            parts.push_back(*value);
        }
    }
    double sum = 0.0;
    for (const double part : parts) {
        sum += part;
    }
    if (parts.empty()) {
        return std::nullopt;
    }
    if (mark.operation == "Sum") {
        return sum;
    }
    if (mark.operation == "Average") {
        return sum / static_cast<double>(parts.size());
    }
    if (parts.size() != 2) {
        return std::nullopt;
    }
    if (mark.operation == "Division" && parts[1] != 0.0) {
        return parts[0] / parts[1];
    }
    if (mark.operation == "RelativeChange" && parts[0] != 0.0) {
        return (parts[1] - parts[0]) / parts[0];
    }
    return std::nullopt;
}

} // namespace utfall::bench
