#include "uno/insert/ready_sheet.hpp"

#include "catalog/menu.hpp"
#include "uno/commands/office.hpp"
#include "uno/insert/insertion.hpp"
#include "uno/insert/question.hpp"
#include "uno/text.hpp"

namespace utfall::uno::insert {

namespace {

constexpr core::Text question{
    "Ska bladet ha exempelsiffror?\n\nJa: publicerade siffror att titta på och skriva över.\nNej: "
    "tomt, färdigt att fylla i.",
    "Shall the sheet have example figures?\n\nYes: published figures to look at and type over.\n"
    "No: empty, ready to fill in."};

} // namespace

std::string insert_ready_sheet(const Workplace& work) {
    const catalog::Command* command = catalog::find_command("sheet." + work.name);
    const Answer answer = work.quiet ? Answer::yes : ask(work, question.in(work.language));
    if (command == nullptr || answer == Answer::cancel) {
        return {};
    }
    const std::string title = catalog::plain_title(command->title, work.language);
    const std::string folder = work.language == core::Language::swedish
                                   ? "/templates/sv/Utfall/"
                                   : "/templates/en-US/Utfall/";
    const rtl::OUString url =
        commands::package_folder(work.context) +
        to_ustring(folder + work.name + (answer == Answer::yes ? "-example" : "") + ".ots");
    const auto context = work.context;
    put_in(work, {.open = [context, url] { return open_hidden(context, url); },
                  .name = title,
                  .title = title,
                  .finish = {}});
    return {};
}

} // namespace utfall::uno::insert
