#include "uno/commands/number_formats.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace utfall::uno::commands {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using css::util::XNumberFormatTypes;

NumberFormats::NumberFormats(const Workplace& work)
    : formats_(Reference<css::util::XNumberFormatsSupplier>(work.document, UNO_QUERY_THROW)
                   ->getNumberFormats()) {
    Reference<css::beans::XPropertySet>(work.document, UNO_QUERY_THROW)
        ->getPropertyValue("CharLocale") >>= locale_;
}

sal_Int32 NumberFormats::key_of(const rtl::OUString& code) const {
    const sal_Int32 known = formats_->queryKey(code, locale_, false);
    return known >= 0 ? known : formats_->addNew(code, locale_);
}

sal_Int32 NumberFormats::number(bool thousands, int decimals) const {
    return key_of(formats_->generateFormat(general(), locale_, thousands, false,
                                           static_cast<sal_Int16>(decimals), 1));
}

sal_Int32 NumberFormats::percent(int decimals) const {
    const Reference<XNumberFormatTypes> types(formats_, UNO_QUERY_THROW);
    const sal_Int32 base = types->getStandardFormat(css::util::NumberFormat::PERCENT, locale_);
    return key_of(
        formats_->generateFormat(base, locale_, false, false, static_cast<sal_Int16>(decimals), 1));
}

sal_Int32 NumberFormats::percent_without_sign() const {
    rtl::OUString code;
    formats_->getByKey(percent(0))->getPropertyValue("FormatString") >>= code;
    return key_of(code + ";" + code);
}

sal_Int32 NumberFormats::general() const {
    return Reference<XNumberFormatTypes>(formats_, UNO_QUERY_THROW)->getStandardIndex(locale_);
}

sal_Int32 NumberFormats::date() const {
    // The office knows the codes of every language by their English names.
    const css::lang::Locale english("en", "US", rtl::OUString());
    const rtl::OUString code = "YYYY-MM-DD";
    const sal_Int32 known = formats_->queryKey(code, english, false);
    const sal_Int32 key = known >= 0 ? known : formats_->addNew(code, english);
    return Reference<XNumberFormatTypes>(formats_, UNO_QUERY_THROW)
        ->getFormatForLocale(key, locale_);
}

sal_Int32 NumberFormats::with_texts(sal_Int32 key, std::string_view before,
                                    std::string_view after) const {
    if (before.empty() && after.empty()) {
        return key;
    }
    const auto quoted = [](std::string_view text) {
        return text.empty() ? rtl::OUString() : "\"" + to_ustring(text).replaceAll("\"", "") + "\"";
    };
    rtl::OUString code;
    formats_->getByKey(key)->getPropertyValue("FormatString") >>= code;
    return key_of(quoted(before) + code + quoted(after));
}

sal_Int16 NumberFormats::type_of(sal_Int32 key) const {
    sal_Int16 type = 0;
    formats_->getByKey(key)->getPropertyValue("Type") >>= type;
    return type;
}

bool NumberFormats::is_general(sal_Int32 key) const {
    css::lang::Locale locale;
    formats_->getByKey(key)->getPropertyValue("Locale") >>= locale;
    return Reference<XNumberFormatTypes>(formats_, UNO_QUERY_THROW)->getStandardIndex(locale) ==
           key;
}

bool NumberFormats::is_text(sal_Int32 key) const {
    return (type_of(key) & css::util::NumberFormat::TEXT) != 0;
}

bool NumberFormats::is_percent(sal_Int32 key) const {
    return (type_of(key) & css::util::NumberFormat::PERCENT) != 0;
}

std::optional<int> NumberFormats::decimals(sal_Int32 key) const {
    namespace types = css::util::NumberFormat;
    if ((type_of(key) & (types::NUMBER | types::CURRENCY | types::PERCENT)) == 0 ||
        is_general(key)) {
        return std::nullopt;
    }
    sal_Int16 decimals = 0;
    formats_->getByKey(key)->getPropertyValue("Decimals") >>= decimals;
    return decimals;
}

bool NumberFormats::is_date(sal_Int32 key) const {
    return (type_of(key) & css::util::NumberFormat::DATE) != 0;
}

} // namespace utfall::uno::commands
