// Check table reads a table as its window shows it: indents, percentages and dates are formats.
#include "check_desk.hpp"

#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::string text(const char* words) {
    return words;
}

void set(const Desk& desk, const std::string& range, const char* property,
         const css::uno::Any& value) {
    Reference<css::beans::XPropertySet>(desk.range(range), UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

void format_as(const Desk& desk, const std::string& range, sal_Int16 type) {
    const Reference<css::util::XNumberFormatTypes> types(
        Reference<css::util::XNumberFormatsSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getNumberFormats(),
        UNO_QUERY_THROW);
    set(desk, range, "NumberFormat", css::uno::Any(types->getStandardFormat(type, {})));
}

// With so many decimals: '0.00'.
void show_decimals(const Desk& desk, const std::string& range, sal_Int16 decimals) {
    const Reference<css::util::XNumberFormats> formats =
        Reference<css::util::XNumberFormatsSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getNumberFormats();
    const css::lang::Locale english("en", "US", rtl::OUString());
    const rtl::OUString code = formats->generateFormat(0, english, false, false, decimals, 1);
    const sal_Int32 known = formats->queryKey(code, english, false);
    set(desk, range, "NumberFormat",
        css::uno::Any(known >= 0 ? known : formats->addNew(code, english)));
}

// Increase indent, once.
constexpr sal_Int16 one_step = 353;

TEST(CheckTable, TakesRowsThatTheirFormatSetsInForPartsOfTheRowAbove) {
    const Desk desk;
    fill_table(desk, {{text("Kostnader"), text("Utfall 2023"), text("Utfall 2024")},
                      {text("Personal"), 4180.0, 4312.0},
                      {text("Löner"), 3109.0, 3207.0},
                      {text("Avgifter"), 1071.0, 1105.0},
                      {text("Lokaler"), 752.0, 879.0},
                      {text("Hyra"), 611.0, 634.0},
                      {text("El"), 141.0, 164.0},
                      {text("Insatser"), 2447.0, 2619.0},
                      {text("Arbetsträning"), 1683.0, 1702.0},
                      {text("Utredning"), 764.0, 917.0},
                      {text("Kansli"), 388.0, 401.0}});
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("C5"), "");
    for (const char* rows : {"A3:A4", "A6:A7", "A9:A10"}) {
        set(desk, rows, "ParaIndent", css::uno::Any(one_step));
    }
    ASSERT_TRUE(desk.does("check"));
    EXPECT_NE(desk.comment("C5"), "");
}

TEST(CheckTable, SumsNoPercentagesThatOnlyTheirFormatShows) {
    const Desk desk;
    fill_table(desk, {{text("Kommun"), text("2023"), text("2024")},
                      {text("Arvika"), 0.12, 0.11},
                      {text("Eda"), 0.21, 0.18},
                      {text("Säffle"), 0.09, 0.14},
                      {text("Årjäng"), 0.17, 0.13},
                      {text("Summa"), 0.59, 0.65}});
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_NE(desk.comment("C6"), "");
    format_as(desk, "B2:C6", css::util::NumberFormat::PERCENT);
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("C6"), "");
}

TEST(CheckTable, SaysAmountsWithTheDecimalsThatTheirFormatShows) {
    const Desk desk;
    fill_table(desk, {{text("Leverantör"), text("Belopp")},
                      {text("Lyreco"), 1180.4},
                      {text("Telia"), 960.25},
                      {text("Elon"), 640.35},
                      {text("Att betala"), 2871.0}});
    const auto says = [&desk](const char* swedish, const char* english) {
        desk.select("A1");
        ASSERT_TRUE(desk.does("check"));
        const std::string comment = desk.comment("B5");
        EXPECT_NE(comment.find(said({swedish, english})), std::string::npos) << comment;
    };
    says("men det står 2\u00A0871.", "but it says 2,871.");
    show_decimals(desk, "B2:B5", 2);
    says("Det blir 2\u00A0781,00, men det står 2\u00A0871,00.",
         "That makes 2,781.00, but it says 2,871.00.");
    EXPECT_NE(desk.comment("B5").find(said({": 90,00", ": 90.00"})), std::string::npos);
}

TEST(CheckTable, TakesADateForAHeading) {
    const Desk desk;
    fill_table(desk, {{text("Deltagare"), 45322.0},
                      {text("Stegen"), 12.0},
                      {text("Navet"), 7.0},
                      {text("Kraft"), 15.0},
                      {text("Summa"), 43.0}});
    desk.select("A1");
    ASSERT_TRUE(desk.does("check"));
    EXPECT_EQ(desk.comment("B5"), "");
    format_as(desk, "B1", css::util::NumberFormat::DATE);
    ASSERT_TRUE(desk.does("check"));
    EXPECT_NE(desk.comment("B5"), "");
}

} // namespace

} // namespace utfall::tests
