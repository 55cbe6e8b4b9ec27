// How a new check changes the list of an earlier one.
#include "core/commands/list_plan.hpp"

#include <gtest/gtest.h>

namespace utfall::core::commands {
namespace {

Remark text_at(std::size_t row, std::size_t column) {
    Remark remark;
    remark.place = {row, column};
    remark.mark = Mark::none;
    remark.kind = "text";
    remark.explanation = "Här står text.";
    return remark;
}

Remark figure_at(std::size_t row, std::size_t column, double printed, double computed) {
    Remark remark = text_at(row, column);
    remark.kind = "summa";
    remark.mark = Mark::error;
    remark.printed = printed;
    remark.computed = computed;
    remark.difference = printed - computed;
    return remark;
}

TEST(GroupRemarks, TakesARectangleAsOne) {
    std::vector<Remark> remarks;
    for (std::size_t row = 2; row < 6; ++row) {
        for (std::size_t column = 1; column < 4; ++column) {
            remarks.push_back(text_at(row, column));
        }
    }
    const auto groups = group_remarks(remarks);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].remark.place, (CellPlace{2, 1}));
    EXPECT_EQ(groups[0].last, (CellPlace{5, 3}));
    EXPECT_EQ(groups[0].count, 12U);
    EXPECT_EQ(explanation_of(groups[0], Language::swedish), "Gäller 12 celler. Här står text.");
}

TEST(GroupRemarks, KeepsApartWhatIsntBesideOrSaysSomethingElse) {
    Remark other = text_at(3, 1);
    other.explanation = "Något annat.";
    EXPECT_EQ(group_remarks({text_at(1, 1), text_at(3, 1)}).size(), 2U);
    EXPECT_EQ(group_remarks({text_at(2, 1), other}).size(), 2U);
    // Two columns of unlike length are two areas.
    EXPECT_EQ(group_remarks({text_at(1, 1), text_at(1, 2), text_at(2, 2)}).size(), 2U);
}

TEST(GroupRemarks, GivesEachComputedFigureALineOfItsOwn) {
    EXPECT_EQ(group_remarks({figure_at(1, 1, 5, 6), figure_at(2, 1, 5, 6)}).size(), 2U);
}

KnownLine line_at(std::size_t row, std::size_t column, Status status) {
    return {row, column, "summa", 5.0, 6.0, status};
}

// The status of the one line when its finding turns up again, with these figures.
Status next(Status status, double printed = 5.0, double computed = 6.0) {
    const auto plan = plan_list({line_at(11, 3, status)},
                                group_remarks({figure_at(1, 1, printed, computed)}), 10, 2);
    EXPECT_EQ(plan.lines.at(0).known, 0U);
    return plan.lines.at(0).status;
}

TEST(PlanList, GivesEachFindingItsStatus) {
    EXPECT_EQ(next(Status::fresh), Status::remains);
    EXPECT_EQ(next(Status::remains), Status::remains);
    EXPECT_EQ(next(Status::mended), Status::fresh);
    EXPECT_EQ(next(Status::approved), Status::approved);
    EXPECT_EQ(next(Status::approved, 5.5), Status::fresh);
    EXPECT_EQ(next(Status::approved, 5.0, 7.0), Status::fresh);
}

TEST(PlanList, TellsNewFromKnownFromMended) {
    const auto plan =
        plan_list({line_at(1, 1, Status::fresh), line_at(4, 1, Status::remains)},
                  group_remarks({figure_at(1, 1, 5, 6), figure_at(2, 1, 1, 2)}), 0, 0);
    ASSERT_EQ(plan.lines.size(), 2U);
    EXPECT_EQ(plan.lines[0].known, 0U);
    EXPECT_FALSE(plan.lines[1].known);
    EXPECT_EQ(plan.lines[1].status, Status::fresh);
    EXPECT_EQ(plan.mended, std::vector<std::size_t>{1});
}

TEST(PlanList, KnowsAFindingInTheOtherLanguage) {
    KnownLine line = line_at(1, 1, Status::approved);
    line.kind = "sum";
    const auto plan = plan_list({line}, group_remarks({figure_at(1, 1, 5, 6)}), 0, 0);
    EXPECT_EQ(plan.lines.at(0).status, Status::approved);
}

TEST(LineDecimals, AreThoseThatTheLongestFigureNeeds) {
    EXPECT_EQ(line_decimals(figure_at(0, 0, 500.0, 500.0)), 0);
    EXPECT_EQ(line_decimals(figure_at(0, 0, 500.5, 500.0)), 1);
    EXPECT_EQ(line_decimals(figure_at(0, 0, 1.25, 1.0)), 2);
    EXPECT_EQ(line_decimals(figure_at(0, 0, 27840.5, 119140.75)), 2) << "öre are seen";
    EXPECT_EQ(line_decimals(figure_at(0, 0, 9000.5, 3700.0 / 3.0)), 1) << "a mean's don't end";
    EXPECT_EQ(line_decimals(text_at(0, 0)), 0);
}

} // namespace
} // namespace utfall::core::commands
