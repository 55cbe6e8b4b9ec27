// The rules of the table checker, as one can read them in a table.
#pragma once

#include "core/base/text.hpp"
#include "core/checks/check_table.hpp"

#include <span>
#include <string_view>

namespace utfall::core::checks {

/// A table that keeps the rule, and the cell that breaks it when it is given another text.
/// Rows are lines, cells stand between '|'.
struct RuleExample {
    Text right;
    CellPlace wrong;             ///< the cell to change
    std::string_view wrong_text; ///< what it says in the wrong table; the finding stands there
};

/// A rule: what must hold, in words, with an example.
struct Rule {
    std::string_view id; ///< for ever: lists and programs name it
    Text name;           ///< a word or two, for a list of findings
    Text statement;      ///< one sentence: what must hold
    RuleExample example;
};

/// Every rule, in the order of the page 'Vad som kontrolleras'.
[[nodiscard]] std::span<const Rule> rules();

/// The rule of an id, or null.
[[nodiscard]] const Rule* find_rule(std::string_view id);

} // namespace utfall::core::checks
