#include "uno/insert/ready_sheet.hpp"

#include "catalog/menu.hpp"
#include "uno/commands/dialog.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/office.hpp"
#include "uno/insert/insertion.hpp"
#include "uno/insert/register_of_document.hpp"
#include "uno/text.hpp"

#include <osl/file.hxx>

namespace utfall::uno::insert {

namespace {

using core::Text;
using core::commands::RegisterPlace;

constexpr Text question{"Ska bladet vara tomt eller ha publicerade siffror att titta på och "
                        "skriva över?",
                        "Shall the sheet be empty, or have published figures to look at and type "
                        "over?"};
constexpr Text question_of_source{
    "Dokumentet har ett register på bladet {0}. Ska siffrorna räknas ur det, eller ska de "
    "skrivas?",
    "The document has a register on the sheet {0}. Shall the figures be worked out from it, or "
    "be typed?"};
constexpr Text from_register{"Ur ~registret", "From the ~Register"};
constexpr Text with_example{"Med ~exempel", "With ~Example"};
constexpr Text empty{"~Tomt blad", "E~mpty Sheet"};

/// What the sheet shall hold.
enum class Content { linked, example, nothing };

bool exists(const rtl::OUString& url) {
    osl::DirectoryItem item;
    return osl::DirectoryItem::get(url, item) == osl::FileBase::E_None;
}

std::string filled_in(const Text& text, core::Language language, const std::string& detail) {
    std::string said(text.in(language));
    return said.replace(said.find("{0}"), 3, detail);
}

/// Nothing when the user cancels. A macro's call gets the figures that there are.
std::optional<Content> content_for(const Workplace& work,
                                   const std::optional<RegisterPlace>& place) {
    std::vector<Content> contents{Content::nothing, Content::example};
    if (work.quiet) {
        contents = {Content::example};
    }
    if (place) {
        contents.insert(contents.begin(), Content::linked);
    }
    std::vector<std::string> buttons;
    for (const Content content : contents) {
        const Text& label = content == Content::linked    ? from_register
                            : content == Content::example ? with_example
                                                          : empty;
        buttons.emplace_back(label.in(work.language));
    }
    const std::string asked = place ? filled_in(question_of_source, work.language, place->sheet)
                                    : std::string(question.in(work.language));
    const auto chosen = commands::ask(work, asked, buttons);
    return chosen ? std::optional(contents.at(*chosen)) : std::nullopt;
}

} // namespace

std::string insert_ready_sheet(const Workplace& work) {
    const catalog::Command* command = catalog::find_command("sheet." + work.name);
    if (command == nullptr) {
        return {};
    }
    // Before anything is asked.
    commands::require_writable(work);
    commands::require_room_for_sheet(work);
    const std::string code = work.language == core::Language::swedish ? "sv" : "en-US";
    const auto file = [&](const std::string& path) {
        return commands::package_folder(work.context) + to_ustring("/templates/" + path + ".ots");
    };
    const rtl::OUString linked = file("linked/" + code + "/" + work.name);
    const auto place = exists(linked) ? find_register(work.document) : std::nullopt;
    const auto content = content_for(work, place);
    if (!content) {
        return {};
    }
    const std::string ending = *content == Content::example ? "-example" : "";
    const rtl::OUString url =
        *content == Content::linked ? linked : file(code + "/Utfall/" + work.name + ending);
    const std::string title = catalog::plain_title(command->title, work.language);
    const auto context = work.context;
    Source source{.open = [context, url] { return open_hidden(context, url); },
                  .name = title,
                  .title = title,
                  .language = work.language,
                  .finish = {}};
    if (*content == Content::linked) {
        source.finish = [place = *place](const auto& sheet) { link_to_register(sheet, place); };
    }
    put_in(work, source);
    return {};
}

} // namespace utfall::uno::insert
