// Tables as JSON, for the bench programs: rows of numbers, texts and nulls in; reports out.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/check_table.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace utfall::bench {

/// The rows of a JSON array; short rows are filled with blanks. An empty text is a blank.
[[nodiscard]] core::Table table_of_json(const nlohmann::json& rows);

/// What a finding's cell says: null where it is blank.
[[nodiscard]] nlohmann::json printed_json(const core::Finding& finding);

/// What `check_tables` writes for a table.
[[nodiscard]] nlohmann::json json_of_report(const core::CheckReport& report);

/// A JSON value on one line, whatever bytes its texts hold.
[[nodiscard]] std::string one_line(const nlohmann::json& value);

/// The lines of a file, also of one packed with gzip; false when it can't be read.
[[nodiscard]] bool each_line(const std::string& file,
                             const std::function<void(const std::string&)>& take);

} // namespace utfall::bench
