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

/// The tables are parted by their names: half a to look at and to tune on, half b to see whether
/// what was learnt holds for other tables. Of b the quarter b1 and the eighth b2 have been looked
/// into since; in b3 nobody has, and no example is written of it.
enum class Part : unsigned char { a, b1, b2, b3 };

struct Annotated {
    std::string name;
    core::Table table;
    std::vector<Marked> marks;
    Part part = Part::a;
};

/// A table of one line of the benchmark's file; none when it is larger than what is checked.
[[nodiscard]] std::optional<Annotated> read_annotated(const std::string& line);

[[nodiscard]] std::optional<double> number_at(const core::Table& table, core::CellPlace place);

/// What the mark says that its cell should be.
[[nodiscard]] std::optional<double> value_of(const Marked& mark, const core::Table& table);

} // namespace utfall::bench
