#include "json_tables.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace utfall::bench {

namespace {

core::Cell cell_of_json(const nlohmann::json& value) {
    if (value.is_number()) {
        return value.get<double>();
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? 1.0 : 0.0;
    }
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) {
        return value.get<std::string>();
    }
    return core::Blank{};
}

nlohmann::json place_of(core::CellPlace place) {
    return nlohmann::json::array({place.row, place.column});
}

} // namespace

core::Table table_of_json(const nlohmann::json& rows) {
    std::size_t width = 0;
    for (const auto& row : rows) {
        width = std::max(width, row.size());
    }
    core::Table table(rows.size(), width);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            table.at(row, column) = cell_of_json(rows[row][column]);
        }
    }
    return table;
}

nlohmann::json printed_json(const core::Finding& finding) {
    return finding.printed ? nlohmann::json(*finding.printed) : nlohmann::json();
}

nlohmann::json json_of_report(const core::CheckReport& report) {
    nlohmann::json out{{"comparisons", report.comparisons},
                       {"unread", report.unread.size()},
                       {"findings", nlohmann::json::array()},
                       {"relations", nlohmann::json::array()}};
    if (!report.trace.empty()) {
        out["trace"] = report.trace;
    }
    for (const core::Finding& finding : report.findings) {
        out["findings"].push_back({{"rule", finding.rule},
                                   {"row", finding.row},
                                   {"column", finding.column},
                                   {"row_label", finding.row_label},
                                   {"column_header", finding.column_header},
                                   {"printed", printed_json(finding)},
                                   {"computed", finding.computed},
                                   {"sv", core::describe(finding, core::Language::swedish)},
                                   {"en", core::describe(finding, core::Language::english)},
                                   {"trace", finding.trace}});
    }
    for (const core::CheckedRelation& relation : report.relations) {
        nlohmann::json terms = nlohmann::json::array();
        for (const auto* side : {&relation.terms, &relation.base}) {
            for (const core::RelationTerm& term : *side) {
                terms.push_back({term.place.row, term.place.column, term.sign});
            }
        }
        out["relations"].push_back({{"rule", relation.rule},
                                    {"target", place_of(relation.target)},
                                    {"terms", std::move(terms)},
                                    {"holds", relation.holds}});
    }
    return out;
}

std::string one_line(const nlohmann::json& value) {
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool each_line(const std::string& file, const std::function<void(const std::string&)>& take) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> in(gzopen(file.c_str(), "rb"), gzclose);
    if (!in) {
        return false;
    }
    std::array<char, 65536> buffer{};
    std::string line;
    while (gzgets(in.get(), buffer.data(), static_cast<int>(buffer.size())) != nullptr) {
        line += buffer.data();
        if (line.ends_with('\n')) {
            line.pop_back();
            take(line);
            line.clear();
        }
    }
    if (!line.empty()) {
        take(line);
    }
    return true;
}

} // namespace utfall::bench
