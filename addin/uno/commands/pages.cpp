// Help, reference, About and the examples: what comes with the extension and changes nothing.
#include "core/commands/about.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/office.hpp"
#include "uno/text.hpp"

#include <com/sun/star/frame/Desktop.hpp>

namespace utfall::uno::commands {

namespace {

constexpr core::Text help_page{"help/hjalp.html", "help/help.html"};
constexpr core::Text reference_page{"reference/funktioner.html", "reference/functions.html"};

std::string show_page(const Workplace& work, const core::Text& page) {
    const std::string_view file = page.in(work.language);
    return !work.quiet && open_page(work, file)
               ? std::string()
               : core::commands::where_page_is(path_in_package(work, file), work.language);
}

} // namespace

std::string show_help(const Workplace& work) {
    return show_page(work, help_page);
}

std::string show_reference(const Workplace& work) {
    return show_page(work, reference_page);
}

std::string show_about(const Workplace& work) {
    return core::commands::about_text(UTFALL_VERSION,
                                      path_in_package(work, help_page.in(work.language)),
                                      path_in_package(work, "LICENSE"), work.language);
}

std::string open_example(const Workplace& work) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0].Name = "AsTemplate"; // a copy without a name: the file stays as it is
    arguments.getArray()[0].Value <<= true;
    const rtl::OUString url =
        package_folder(work.context) + "/examples/" + to_ustring(work.name) + ".fods";
    css::frame::Desktop::create(work.context)->loadComponentFromURL(url, "_default", 0, arguments);
    return {};
}

} // namespace utfall::uno::commands
