// Criteria: what a cell meets, whatever is asked.
#include "core/base/errors.hpp"
#include "core/participants/criterion.hpp"
#include "core/participants/register_headings.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace utfall::tests {

namespace {

using core::Blank;
using core::Cell;
using core::Criterion;
using core::RegisterColumn;

std::vector<Cell> all_sorts() {
    std::vector<Cell> cells{Blank{}, 0.0, 1.0, -2.5, 45000.0, 45000.7};
    for (const char* text : {"", " ", "..", ".", "–", "k", "Kvinna", "män", "arbete", "1", "-2,5",
                             "2023-03-15", "=", "<>x"}) {
        cells.emplace_back(std::string(text));
    }
    return cells;
}

TEST(Criterion, IsMetByACellOrItsOpposite) {
    for (const char* value : {"", "kvinna", "k", "arbete", "0", "1", "-2,5", "2023-03-15", ".."}) {
        const auto equal = Criterion::read(std::string("=") + value);
        const auto other = Criterion::read(std::string("<>") + value);
        for (const Cell& cell : all_sorts()) {
            EXPECT_NE(equal.holds(cell), other.holds(cell)) << value;
        }
    }
}

TEST(Criterion, SplitsTheNumbersInTwo) {
    for (const char* value : {"0", "1", "-2,5", "2023-03-15", "44999"}) {
        const auto below = Criterion::read(std::string("<") + value);
        const auto from = Criterion::read(std::string(">= ") + value);
        const auto above = Criterion::read(std::string(">") + value);
        const auto up_to = Criterion::read(std::string("<=") + value);
        for (const Cell& cell : all_sorts()) {
            const bool number = core::is_number(cell) || cell == Cell(std::string("–"));
            EXPECT_EQ(below.holds(cell) + from.holds(cell), number ? 1 : 0) << value;
            EXPECT_EQ(above.holds(cell) + up_to.holds(cell), number ? 1 : 0) << value;
        }
    }
}

TEST(Criterion, DoesNotTellFiguresApartByTheirLastBits) {
    const auto criterion = Criterion::read(0.3);
    EXPECT_TRUE(criterion.holds(0.1 + 0.2));
    EXPECT_TRUE(Criterion::read(std::string("<=0,3")).holds(0.1 + 0.2));
    EXPECT_FALSE(Criterion::read(std::string(">0,3")).holds(0.1 + 0.2));
}

TEST(Criterion, HandsErrorsOn) {
    const Cell error = core::ErrorValue{core::ErrorKind::division_by_zero};
    EXPECT_THROW(static_cast<void>(Criterion::read(error)), core::Error);
    EXPECT_THROW(static_cast<void>(Criterion::read(1.0).holds(error)), core::Error);
}

TEST(RegisterHeading, IsKnownWithTheMarksAroundIt) {
    const auto is = [](const char* text, RegisterColumn column) {
        return core::is_register_heading(std::string(text), column);
    };
    EXPECT_TRUE(is("Från och med", RegisterColumn::start));
    EXPECT_TRUE(is("Startdatum:", RegisterColumn::start));
    EXPECT_TRUE(is(" START ", RegisterColumn::start));
    EXPECT_TRUE(is("Fr.o.m.", RegisterColumn::start));
    EXPECT_TRUE(is("datum för slut", RegisterColumn::end));
    EXPECT_TRUE(is("Slut (ÅÅÅÅ-MM-DD):", RegisterColumn::end));
    EXPECT_TRUE(is("T.o.m.*", RegisterColumn::end));
    EXPECT_TRUE(is("Avslutsorsak", RegisterColumn::outcome));
    EXPECT_TRUE(is("Ko\xCC\x88n", RegisterColumn::sex)); // o and a diaeresis
    EXPECT_TRUE(is("Personnr.", RegisterColumn::person));
    EXPECT_FALSE(is("Nr", RegisterColumn::person));
    EXPECT_FALSE(is("Slut", RegisterColumn::start));
    EXPECT_FALSE(is("", RegisterColumn::start));
    EXPECT_FALSE(is(":", RegisterColumn::end));
    EXPECT_FALSE(core::is_register_heading(45000.0, RegisterColumn::start));
}

} // namespace

} // namespace utfall::tests
