// Lists of findings: as long as anybody reads, and never one row.
#include "catalog/catalog.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using cells::Argument;
using core::Cell;
using core::Table;

constexpr std::size_t most = 10000;

Argument column(std::size_t rows, double value) {
    return Argument(Table(1, std::vector<Cell>(rows, value)));
}

Table check(const char* function, std::vector<Argument> arguments, core::Language language) {
    return catalog::find(function)->call(std::move(arguments), {language, "1"});
}

void expect_end(const Table& list, const std::string& text) {
    ASSERT_EQ(list.rows(), most + 1);
    EXPECT_EQ(list.at(most, 0), Cell(text));
    for (std::size_t i = 1; i < list.columns(); ++i) {
        EXPECT_TRUE(core::is_blank(list.at(most, i)));
    }
}

TEST(LongList, EndsWithHowManyMoreThereAre) {
    const auto swedish = core::Language::swedish;
    const auto english = core::Language::english;
    const std::size_t rows = most + 7;
    const std::vector<Argument> backwards{column(rows, 45000.0), column(rows, 44000.0)};
    expect_end(check("REGISTER_CHECK", backwards, swedish), "och 7 till");
    expect_end(check("REGISTER_CHECK", backwards, english), "and 7 more");
    const std::vector<Argument> budget{column(rows, 1.0), column(rows, 10.0), column(rows, 20.0),
                                       column(rows, 30.0)};
    expect_end(check("BUDGET_CHECK", budget, swedish), "och 7 till");
    const std::vector<Argument> all_shown{column(most, 45000.0), column(most, 44000.0)};
    EXPECT_EQ(check("REGISTER_CHECK", all_shown, swedish).rows(), most);
}

TEST(LoneRow, IsFollowedByEmptyTexts) {
    const Table list =
        check("REGISTER_CHECK", {column(1, 45000.0), column(1, 44000.0)}, core::Language::english);
    ASSERT_EQ(list.rows(), 2U);
    for (std::size_t i = 0; i < list.columns(); ++i) {
        EXPECT_EQ(list.at(1, i), Cell(std::string()));
    }
}

} // namespace

} // namespace utfall::tests
