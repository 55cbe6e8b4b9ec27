// Number formats of a document.
#pragma once

#include "uno/commands/workplace.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>

#include <optional>
#include <string_view>

namespace utfall::uno::commands {

/// Keys of number formats in the language of the document's cells.
class NumberFormats {
public:
    explicit NumberFormats(const Workplace& work);

    /// `11 354`, `0,50`: thousands parted or not, a fixed number of decimals.
    [[nodiscard]] sal_Int32 number(bool thousands, int decimals) const;
    /// `45 %`
    [[nodiscard]] sal_Int32 percent(int decimals) const;
    /// `45 %` also for −0.45: what a chart shows to the left of zero.
    [[nodiscard]] sal_Int32 percent_without_sign() const;
    [[nodiscard]] sal_Int32 general() const;
    /// `2023-01-31`
    [[nodiscard]] sal_Int32 date() const;
    /// The format with fixed texts around the figure: `85 tkr`, `2 861*`.
    [[nodiscard]] sal_Int32 with_texts(sal_Int32 key, std::string_view before,
                                       std::string_view after) const;

    /// Whether a format says nothing of how a number looks: General, or text.
    [[nodiscard]] bool is_general(sal_Int32 key) const;
    [[nodiscard]] bool is_text(sal_Int32 key) const;
    [[nodiscard]] bool is_percent(sal_Int32 key) const;
    /// A day, with or without a time; not a time alone, which is summed.
    [[nodiscard]] bool is_date(sal_Int32 key) const;
    /// That numbers, amounts and percentages are shown with; none where the format doesn't say it.
    [[nodiscard]] std::optional<int> decimals(sal_Int32 key) const;

private:
    [[nodiscard]] sal_Int16 type_of(sal_Int32 key) const;
    [[nodiscard]] sal_Int32 key_of(const rtl::OUString& code) const;

    css::uno::Reference<css::util::XNumberFormats> formats_;
    css::lang::Locale locale_;
};

} // namespace utfall::uno::commands
