#include "core/commands/about.hpp"

#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

constexpr Text about{
    "Utfall {0}\nFör den som följer upp samordnad rehabilitering i Calc.\n\nFri programvara under "
    "Mozilla Public License 2.0, utan garanti. Licensen: {2}\nHjälpen: {1}",
    "Utfall {0}\nFor those who follow up coordinated rehabilitation in Calc.\n\nFree software "
    "under the Mozilla Public License 2.0, without warranty. The licence: {2}\nThe help: {1}"};
constexpr Text no_opener{
    "Det finns inget program här som öppnar webbsidor. Sidan ligger i filen {0}",
    "There is no program here that opens web pages. The page is in the file {0}"};

} // namespace

std::string about_text(std::string_view version, std::string_view help, std::string_view licence,
                       Language language) {
    return phrase(about, language, {std::string(version), std::string(help), std::string(licence)});
}

std::string where_page_is(std::string_view path, Language language) {
    return phrase(no_opener, language, {std::string(path)});
}

} // namespace utfall::core::commands
