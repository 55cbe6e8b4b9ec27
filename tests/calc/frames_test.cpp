// The frames of a check in an exported file.
#include "check_desk.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

/// Exports to PDF and gives the file's size.
std::uintmax_t pdf_size(const Desk& desk, const std::filesystem::path& file) {
    const auto pair = [](const char* name, const css::uno::Any& value) {
        return css::beans::PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                                         css::beans::PropertyState_DIRECT_VALUE);
    };
    css::uno::Sequence<css::beans::PropertyValue> data(1);
    data.getArray()[0] = pair("ExportNotes", css::uno::Any(false)); // comments as PDF notes
    css::uno::Sequence<css::beans::PropertyValue> options(2);
    options.getArray()[0] = pair("FilterName", css::uno::Any(rtl::OUString("calc_pdf_Export")));
    options.getArray()[1] = pair("FilterData", css::uno::Any(data));
    Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
        ->storeToURL(to_ustring(file_url(file)), options);
    return std::filesystem::file_size(file);
}

// A frame that was exported would make the page's drawing longer.
TEST(Frames, AreNotInAnExportedPdf) {
    const TemporaryFolder folder;
    const Desk desk;
    write(desk, budget_lines);
    desk.select("A2");
    ASSERT_TRUE(desk.does("split"));
    desk.cell("B4")->setValue(-2500.0);
    const auto plain = pdf_size(desk, folder.path() / "plain.pdf");
    ASSERT_TRUE(desk.does("check"));
    ASSERT_NE(desk.frame("B4"), -1);
    const auto list = desk.document()->getSheets()->getElementNames()[1];
    desk.document()->getSheets()->removeByName(list); // its pages would be more
    ASSERT_NE(desk.frame("B4"), -1);
    const Reference<css::util::XModifiable> modifiable(desk.document(), UNO_QUERY_THROW);
    modifiable->setModified(false);
    const auto titles = desk.undo_titles();
    const auto framed = pdf_size(desk, folder.path() / "framed.pdf");
    EXPECT_FALSE(modifiable->isModified());
    EXPECT_EQ(desk.undo_titles(), titles);
    // They are seen again, and would be in the file without being hidden.
    const Reference<css::container::XIndexAccess> page(
        Reference<css::drawing::XDrawPagesSupplier>(desk.document(), UNO_QUERY_THROW)
            ->getDrawPages()
            ->getByIndex(0),
        UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Reference<css::beans::XPropertySet> shape(page->getByIndex(i), UNO_QUERY_THROW);
        bool visible = false;
        shape->getPropertyValue("Visible") >>= visible;
        EXPECT_TRUE(visible);
        shape->setPropertyValue("Name", css::uno::Any(rtl::OUString("egen")));
    }
    // A newer office packs the date of the export, so that two of the same page differ by some
    // bytes.
    const auto drawn = pdf_size(desk, folder.path() / "own.pdf");
    ASSERT_GT(drawn, plain);
    EXPECT_LT(std::max(framed, plain) - std::min(framed, plain), (drawn - plain) / 4)
        << "plain " << plain << ", framed " << framed << ", drawn " << drawn;
}

} // namespace

} // namespace utfall::tests
