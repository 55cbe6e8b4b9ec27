// The rules of the table checker, as one can read them in a table.
#pragma once

#include "core/base/text.hpp"
#include "core/checks/check_table.hpp"
#include "core/checks/search/search.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// A table that keeps the rule, and the cell that breaks it when it is given another text.
/// Rows are lines, cells stand between '|'.
struct RuleExample {
    Text right;
    CellPlace wrong;             ///< the cell to change
    std::string_view wrong_text; ///< what it says in the wrong table; the finding stands there
};

/// When a rule proposes: sums first, again and again as totals of totals come up, then what needs
/// to know them.
enum class Stage : unsigned char { runs, leaves, labelled, near, quotients, late };

inline constexpr std::size_t stage_count = static_cast<std::size_t>(Stage::late) + 1;

/// Families that a rule thinks possible; what they are worth is the belief's to say.
using Propose = std::vector<Family> (*)(const Search&);

struct Proposal {
    Stage stage = Stage::runs;
    Direction direction = Direction::down;
    Propose propose = nullptr;
};

/// A rule: what must hold, in words, with an example.
struct Rule {
    std::string_view id; ///< for ever: lists and programs name it
    Text name;           ///< a word or two, for a list of findings
    Text statement;      ///< one sentence: what must hold
    RuleExample example;
    std::vector<Proposal> proposals;
    std::string_view turned = {}; ///< id of the rule that says it with rows and columns exchanged
};

/// Every rule, in the order of the page 'Vad som kontrolleras'.
[[nodiscard]] std::span<const Rule> rules();

/// The rule of an id, or null.
[[nodiscard]] const Rule* find_rule(std::string_view id);

} // namespace utfall::core::checks
