#include "uno/commands/office.hpp"

#include "uno/language.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteException.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <osl/file.hxx>

namespace utfall::uno::commands {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

core::Language ui_language(const Reference<css::uno::XComponentContext>& context) {
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<= css::beans::NamedValue(
        "nodepath", css::uno::Any(rtl::OUString("/org.openoffice.Setup/L10N")));
    const Reference<css::container::XNameAccess> settings(
        css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", arguments),
        UNO_QUERY_THROW);
    rtl::OUString name;
    settings->getByName("ooLocale") >>= name;
    css::lang::Locale locale;
    const sal_Int32 dash = name.indexOf('-');
    locale.Language = dash < 0 ? name : name.copy(0, dash);
    return language_of(locale);
}

void end_input(const Workplace& work) {
    if (!work.document.is() || !work.frame.is()) {
        return;
    }
    // Of the office's own commands that end the input, the one that changes nothing else.
    css::frame::DispatchHelper::create(work.context)
        ->executeDispatch(Reference<css::frame::XDispatchProvider>(work.frame, UNO_QUERY_THROW),
                          ".uno:Calculate", rtl::OUString(), 0, {});
}

rtl::OUString package_folder(const Reference<css::uno::XComponentContext>& context) {
    return css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
        "org.utfall");
}

std::string path_in_package(const Workplace& work, std::string_view file) {
    const rtl::OUString url = package_folder(work.context) + "/" + to_ustring(file);
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None
               ? to_utf8(path)
               : to_utf8(url);
}

bool open_page(const Workplace& work, std::string_view file) {
    try {
        css::system::SystemShellExecute::create(work.context)
            ->execute(package_folder(work.context) + "/" + to_ustring(file), rtl::OUString(),
                      css::system::SystemShellExecuteFlags::URIS_ONLY);
        return true;
    } catch (const css::system::SystemShellExecuteException&) {
        return false; // no web browser, and nothing else that opens HTML
    }
}

} // namespace utfall::uno::commands
