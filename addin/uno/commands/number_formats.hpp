// Number formats of a document.
#pragma once

#include "uno/commands/workplace.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>

namespace utfall::uno::commands {

/// Keys of number formats in the language of the document's cells.
class NumberFormats {
public:
    explicit NumberFormats(const Workplace& work);

    /// `11 354`, `0,50`: thousands parted or not, a fixed number of decimals.
    [[nodiscard]] sal_Int32 number(bool thousands, int decimals) const;
    /// `45 %`
    [[nodiscard]] sal_Int32 percent(int decimals) const;
    [[nodiscard]] sal_Int32 general() const;

    /// Whether a format says nothing of how a number looks: General, or text.
    [[nodiscard]] bool is_general(sal_Int32 key) const;
    [[nodiscard]] bool is_text(sal_Int32 key) const;
    [[nodiscard]] bool is_percent(sal_Int32 key) const;

private:
    [[nodiscard]] sal_Int16 type_of(sal_Int32 key) const;
    [[nodiscard]] sal_Int32 key_of(const rtl::OUString& code) const;

    css::uno::Reference<css::util::XNumberFormats> formats_;
    css::lang::Locale locale_;
};

} // namespace utfall::uno::commands
