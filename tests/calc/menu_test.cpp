// The menu as the office offers it.
#include "check_desk.hpp"

#include "catalog/menu.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/URL.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <gtest/gtest.h>

namespace utfall::tests {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_ustring;

// Every command of the menu has someone that answers, and says that it is there.
TEST(Menu, EveryCommandIsAnswered) {
    const Desk desk;
    const Reference<css::frame::XDispatchProvider> provider(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame(),
        UNO_QUERY_THROW);
    const auto transformer = css::util::URLTransformer::create(office().context());
    for (const auto* command : catalog::commands()) {
        css::util::URL url;
        url.Complete = to_ustring(command->url());
        transformer->parseStrict(url);
        EXPECT_TRUE(provider->queryDispatch(url, "_self", 0).is()) << command->id;
    }
}

// In a window without a spreadsheet a command says so; what needs none works.
TEST(Menu, SaysThatNoSpreadsheetIsOpen) {
    const auto desktop = css::frame::Desktop::create(office().context());
    const Reference<css::frame::XFrame> frame = desktop->findFrame("_blank", 0);
    EXPECT_EQ(choose(frame, "check").message,
              said({"Det finns inget kalkylblad öppet i fönstret. Öppna ett och välj kommandot "
                    "där.",
                    "No spreadsheet is open in this window. Open one and choose the command "
                    "there."}));
    EXPECT_NE(choose(frame, "about").message.find("Utfall"), std::string::npos);
    Reference<css::util::XCloseable>(frame, UNO_QUERY_THROW)->close(true);
}

// A document that is open for reading only is left as it is.
TEST(Menu, ChangesNothingInADocumentForReading) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "read.ods";
    {
        const Desk desk;
        write(desk, budget_lines);
        Reference<css::frame::XStorable>(desk.document(), UNO_QUERY_THROW)
            ->storeAsURL(to_ustring(file_url(file)), {});
    }
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    css::uno::Sequence<css::beans::PropertyValue> reading(1);
    reading.getArray()[0].Name = "ReadOnly";
    reading.getArray()[0].Value <<= true;
    const Reference<css::frame::XModel> model(
        css::frame::Desktop::create(office().context())
            ->loadComponentFromURL(to_ustring(file_url(file)), "_blank", 0, reading),
        UNO_QUERY_THROW);
    for (const char* command : {"split", "tonumbers", "unmark", "restore", "check",
                                "sheet.participants", "chart.deviation"}) {
        const Answer answer = choose(model->getCurrentController()->getFrame(), command);
        EXPECT_FALSE(answer.done) << command;
        EXPECT_TRUE(answer.message.starts_with(
            said({"Dokumentet är öppnat för läsning", "The document is open for reading only"})))
            << command << ": " << answer.message;
    }
    EXPECT_FALSE(Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->isModified());
    close(model);
}

// Hidden at first; shown when the user asks for it, with its title.
TEST(Menu, HasAToolbar) {
    const Desk desk;
    const Reference<css::beans::XPropertySet> frame(
        Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)
            ->getCurrentController()
            ->getFrame(),
        UNO_QUERY_THROW);
    const Reference<css::frame::XLayoutManager> layout(frame->getPropertyValue("LayoutManager"),
                                                       UNO_QUERY_THROW);
    const rtl::OUString name = "private:resource/toolbar/addon_org.utfall.toolbar";
    EXPECT_FALSE(layout->isElementVisible(name));
    layout->createElement(name);
    EXPECT_TRUE(layout->getElement(name).is());
    layout->hideElement(name);
}

TEST(Menu, SaysWhereItsPagesAreAndOpensExamplesAsCopies) {
    const Desk desk;
    for (const char* command : {"help", "reference", "about"}) {
        const Answer answer = desk.choose(command);
        EXPECT_TRUE(answer.done) << command;
        EXPECT_NE(answer.message.find("org.utfall/"), std::string::npos) << answer.message;
    }
    const auto components = [] {
        std::vector<std::string> urls;
        const auto all = css::frame::Desktop::create(office().context())->getComponents();
        const auto each = all->createEnumeration();
        while (each->hasMoreElements()) {
            const Reference<css::frame::XModel> model(each->nextElement(), css::uno::UNO_QUERY);
            urls.push_back(model.is() ? uno::to_utf8(model->getURL()) : "");
        }
        return urls;
    };
    const std::size_t before = components().size();
    EXPECT_TRUE(desk.does("example.enkat"));
    const auto after = components();
    EXPECT_EQ(after.size(), before + 1);
    for (const std::string& url : after) {
        EXPECT_EQ(url, "") << "a copy has no name of its own";
    }
    const auto each =
        css::frame::Desktop::create(office().context())->getComponents()->createEnumeration();
    std::vector<Reference<css::frame::XModel>> opened;
    while (each->hasMoreElements()) {
        const Reference<css::frame::XModel> model(each->nextElement(), css::uno::UNO_QUERY);
        if (model.is() &&
            model != Reference<css::frame::XModel>(desk.document(), UNO_QUERY_THROW)) {
            opened.push_back(model);
        }
    }
    for (const auto& model : opened) {
        close(model);
    }
}

} // namespace

} // namespace utfall::tests
