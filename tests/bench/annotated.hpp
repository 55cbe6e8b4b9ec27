// Tables in which people have marked what is the sum, quotient, average or change of what.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/check_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace utfall::bench {

struct Marked {
    std::string operation;
    core::CellPlace target;
    std::vector<core::CellPlace> parts;
};

/// The tables are parted in two by their names: one half to look at and to tune on, the other to
/// see whether what was learnt holds for tables that nobody has looked at.
enum class Half : unsigned char { a, b };

struct Annotated {
    std::string name;
    core::Table table;
    std::vector<Marked> marks;
    Half half = Half::a;
};

/// A table of one line of the benchmark's file; none when it is larger than what is checked.
[[nodiscard]] std::optional<Annotated> read_annotated(const std::string& line);

[[nodiscard]] std::optional<double> number_at(const core::Table& table, core::CellPlace place);

/// What the mark says that its cell should be.
[[nodiscard]] std::optional<double> value_of(const Marked& mark, const core::Table& table);

} // namespace utfall::bench
