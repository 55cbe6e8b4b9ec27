// Checks tables from standard input, one JSON object a line:
// {"id":…,"rows":[[number|string|null…]],"trace":false} Writes one JSON object a line:
// {"id","comparisons","unread","ms","findings","relations","trace" when asked for}, or
// {"id","error"} for a table that the checker refuses and for a line that is no table.
#include "json_tables.hpp"

#include <chrono>
#include <exception>
#include <iostream>
#include <optional>
#include <string>

namespace {

using namespace utfall;

nlohmann::json checked(const std::string& line) {
    nlohmann::json out;
    try {
        const nlohmann::json in = nlohmann::json::parse(line);
        out["id"] = in.value("id", nlohmann::json());
        const core::Table table = bench::table_of_json(in.at("rows"));
        const auto start = std::chrono::steady_clock::now();
        const core::CheckReport report =
            core::check_table(table, std::nullopt, {},
                              in.value("trace", false) ? core::Tracing::on : core::Tracing::off);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        out.update(bench::json_of_report(report));
        out["ms"] = took.count();
    } catch (const std::exception& problem) {
        out["error"] = problem.what();
    }
    return out;
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        if (!line.empty()) {
            std::cout << bench::one_line(checked(line)) << std::endl;
        }
    }
    return 0;
}
