#include "uno/insert/page_style.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace utfall::uno::insert {

namespace {

using css::beans::XPropertySet;
using css::container::XIndexAccess;
using css::lang::XMultiServiceFactory;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// What our page styles say; header and footer are taken with their fields.
constexpr const char* properties[] = {"IsLandscape",
                                      "Width",
                                      "Height",
                                      "LeftMargin",
                                      "RightMargin",
                                      "TopMargin",
                                      "BottomMargin",
                                      "ScaleToPagesX",
                                      "ScaleToPagesY",
                                      "HeaderIsOn",
                                      "HeaderHeight",
                                      "HeaderBodyDistance",
                                      "FooterIsOn",
                                      "FooterHeight",
                                      "FooterBodyDistance",
                                      "RightPageHeaderContent",
                                      "RightPageFooterContent"};

Reference<css::container::XNameContainer> page_styles(const Spreadsheet& document) {
    return {Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName("PageStyles"),
            UNO_QUERY_THROW};
}

} // namespace

bool take_page_style(const Spreadsheet& from, const Spreadsheet& to, const rtl::OUString& name) {
    const auto styles = page_styles(to);
    if (styles->hasByName(name)) {
        return false;
    }
    const Reference<css::uno::XInterface> made =
        Reference<XMultiServiceFactory>(to, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.style.PageStyle");
    styles->insertByName(name, Any(made));
    const Reference<XPropertySet> target(styles->getByName(name), UNO_QUERY_THROW);
    const Reference<XPropertySet> source(page_styles(from)->getByName(name), UNO_QUERY_THROW);
    for (const char* property : properties) {
        const auto ascii = rtl::OUString::createFromAscii(property);
        target->setPropertyValue(ascii, source->getPropertyValue(ascii));
    }
    return true;
}

void drop_page_style(const Spreadsheet& document, const rtl::OUString& name) {
    const Reference<XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Reference<XPropertySet> sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        rtl::OUString used;
        sheet->getPropertyValue("PageStyle") >>= used;
        if (used == name) {
            return;
        }
    }
    const auto styles = page_styles(document);
    if (styles->hasByName(name)) {
        styles->removeByName(name);
    }
}

} // namespace utfall::uno::insert
