// Paper: the page styles that sheets choose from. A4, the subject and the sheet's name on top, page
// numbers below.
#pragma once

#include "book/sheet.hpp"
#include "core/base/text.hpp"

#include <array>
#include <string>
#include <string_view>

namespace utfall::book {

inline constexpr std::array prints = {Print::landscape, Print::portrait, Print::one_page,
                                      Print::one_portrait_page};

/// Name of the page style in the file.
[[nodiscard]] std::string_view print_name(Print print);

/// <style:page-layout> for every way to print.
[[nodiscard]] std::string page_layouts();

/// <style:master-page> for every way to print, under <office:master-styles>.
/// @param subject empty: the header names the sheet and the day
[[nodiscard]] std::string master_pages(const std::string& subject, core::Language language);

} // namespace utfall::book
