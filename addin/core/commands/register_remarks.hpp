// Everything that Check register has to say about a participant register.
#pragma once

#include "core/commands/remark.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace utfall::core::commands {

/// Where a register's columns are, from 0.
struct RegisterColumns {
    std::size_t header_row = 0;
    std::size_t start = 0;
    std::size_t end = 0;
    std::optional<std::size_t> outcome;
    std::optional<std::size_t> sex;
    std::optional<std::size_t> person;
    std::optional<std::size_t> platform;
};

/// The first of the top rows whose words head a start and an end column, Swedish or English.
[[nodiscard]] std::optional<RegisterColumns> find_register(const Table& table);

struct RegisterRemarks {
    std::vector<Remark> remarks;
    std::size_t persons = 0; ///< rows with something in them, below the header
};

/// register_check's findings, each with the cell to look at: the blank cell when something is
/// missing, else the one with the value that is wrong.
/// @throws Error the register holds an error cell
[[nodiscard]] RegisterRemarks
remarks_on_register(const Table& table, const RegisterColumns& columns, Language language);

} // namespace utfall::core::commands
