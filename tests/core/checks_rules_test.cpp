// Every rule of the registry: its texts, its right table that gives nothing, and its wrong table
// that gives exactly its finding. And every row of the lexicon: what it matches and what not.
#include "core/base/text.hpp"
#include "core/checks/check_table.hpp"
#include "core/checks/rules/example.hpp"
#include "core/checks/rules/registry.hpp"
#include "core/checks/words/lexicon.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace utfall::tests {
namespace {

using core::Language;
using core::checks::LexiconRow;
using core::checks::Match;
using core::checks::Rule;

constexpr Language both[] = {Language::swedish, Language::english};

/// Rules whose wrong table is told by another rule, at the same cell. One that speaks itself must
/// leave the list. Exits: women and men give the total in the row too, and the first of two that a
/// cell mends is told.
const std::set<std::string> not_reached = {"exits"};

std::string judge(const Rule& rule, Language language) {
    const auto right = core::check_table(core::checks::right_table(rule, language));
    const auto wrong = core::check_table(core::checks::wrong_table(rule, language));
    if (!right.findings.empty()) {
        return "the right table gives " + core::describe(right.findings.front(), language);
    }
    if (right.comparisons == 0) {
        return "nothing is compared in the right table";
    }
    if (wrong.findings.size() != 1) {
        return "the wrong table gives " + std::to_string(wrong.findings.size()) + " findings";
    }
    const core::Finding& finding = wrong.findings.front();
    if (core::CellPlace{finding.row, finding.column} != rule.example.wrong) {
        return "the finding stands at " + std::to_string(finding.row) + "," +
               std::to_string(finding.column);
    }
    return finding.rule == rule.id ? "" : "the finding is of " + finding.rule;
}

TEST(Rules, HaveTextsAndAnIdOfTheirOwn) {
    std::set<std::string_view> ids;
    for (const Rule& rule : core::checks::rules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_EQ(core::checks::find_rule(rule.id), &rule);
        for (const Language language : both) {
            EXPECT_FALSE(rule.name.in(language).empty()) << rule.id;
            EXPECT_TRUE(rule.statement.in(language).ends_with('.')) << rule.id;
            EXPECT_EQ(core::rule_name(rule.id, language), rule.name.in(language));
        }
        EXPECT_NE(rule.statement.sv, rule.statement.en) << rule.id;
        EXPECT_EQ(example_cells(rule, Language::swedish).size(),
                  example_cells(rule, Language::english).size())
            << rule.id;
    }
    EXPECT_EQ(core::checks::find_rule("no rule"), nullptr);
    EXPECT_TRUE(core::rule_name("no rule", Language::swedish).empty());
}

TEST(Rules, TheRightTableGivesNothingAndTheWrongOneExactlyItsFinding) {
    for (const Rule& rule : core::checks::rules()) {
        const std::string wrong = judge(rule, Language::swedish) + judge(rule, Language::english);
        if (not_reached.contains(std::string(rule.id))) {
            EXPECT_NE(wrong, "") << rule.id << " is reached: take it from the list";
        } else {
            EXPECT_EQ(wrong, "") << rule.id;
        }
    }
}

double bits_of(const LexiconRow& row, const std::string& label) {
    return core::checks::read_roles(label).bits(row.role);
}

// A label that the row must match, by how it is looked for.
std::string matching(const LexiconRow& row) {
    const std::string text(row.text);
    switch (row.match) {
    case Match::word:
        return "Qvarn " + text + " qvist";
    case Match::head:
        return "qvarn" + text;
    case Match::front:
        return text + "qvist";
    case Match::first:
        return text + " qvist";
    default:
        return text;
    }
}

// A label with the same letters in the middle of words.
std::string unlike(const LexiconRow& row) {
    return "qvarnq" + std::string(row.text) + "qvist";
}

TEST(Lexicon, ReadsAWordWhateverMarksStandAtIt) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(core::checks::label_words("Summa² (tkr)"), (Words{"summa", "tkr"}));
    EXPECT_EQ(core::checks::label_words("Kvin\u00ADnor"), Words{"kvinnor"});
    EXPECT_EQ(core::checks::label_words("€/år"), (Words{"/", "år"}));
    EXPECT_EQ(core::checks::label_words("M\xE4n"), Words{"m\uFFFDn"}); // Latin-1
    EXPECT_EQ(core::checks::label_words("S:a"), Words{"sa"});
}

TEST(Lexicon, EachRowMatchesItsWordAndNotItsLetters) {
    ASSERT_FALSE(core::checks::lexicon().empty());
    std::set<std::tuple<std::string_view, Match, core::checks::Role>> seen;
    for (const LexiconRow& row : core::checks::lexicon()) {
        EXPECT_EQ(core::fold(row.text), row.text) << "not folded";
        EXPECT_TRUE(seen.emplace(row.text, row.match, row.role).second)
            << row.text << " stands twice";
        EXPECT_NE(row.bits, 0.0) << row.text;
        const double bits = bits_of(row, matching(row));
        if (row.bits > 0.0) {
            EXPECT_GE(bits, row.bits) << matching(row);
        } else {
            EXPECT_LE(bits, row.bits) << matching(row);
        }
        const bool letters = row.text.find_first_not_of("%/#") != std::string_view::npos;
        if (letters) {
            EXPECT_EQ(bits_of(row, unlike(row)), 0.0) << unlike(row);
        }
    }
}

} // namespace
} // namespace utfall::tests
