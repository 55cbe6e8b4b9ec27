// Between LibreOffice's UTF-16 strings and UTF-8.
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace utfall::uno {

[[nodiscard]] inline std::string to_utf8(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

[[nodiscard]] inline rtl::OUString to_ustring(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

} // namespace utfall::uno
