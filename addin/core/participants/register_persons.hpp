// The rows of a register that are about the same person.
#pragma once

#include "core/participants/register_check.hpp"
#include "core/participants/register_entry.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core {

struct PersonRow {
    std::size_t row = 0; ///< in the range, from 0
    Entry person;
    Entry start;
    Entry end;
    Entry outcome;
    Entry sex;
    double last_day = 0.0; ///< of the stay; infinity: still going
};

[[nodiscard]] PersonRow read_person_row(const RegisterCells& cells, std::size_t row);

struct PersonFinding {
    std::size_t row = 0; ///< from 0
    RegisterProblem problem = RegisterProblem::row_again;
};

/// Rows that stand twice, and stays of one person that overlap, each at the later row. Rows without
/// a person, or without a start that is a day, are left alone.
[[nodiscard]] std::vector<PersonFinding> check_persons(std::vector<PersonRow> rows);

} // namespace utfall::core
