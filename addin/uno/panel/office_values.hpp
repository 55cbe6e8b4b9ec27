// What a formula's references and Calc functions are worth in a document.
#pragma once

#include "explain/formula.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>

namespace utfall::uno::panel {

using Sheet = css::uno::Reference<css::sheet::XSpreadsheet>;
using Document = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

/// The cells of a reference as a formula on this sheet writes it, or of a named range.
struct Cells {
    css::uno::Reference<css::table::XCellRange> range;
    css::table::CellRangeAddress address;
};

/// @return nothing where the text is no reference
[[nodiscard]] std::optional<Cells> find_cells(const Document& document, const Sheet& sheet,
                                              const std::string& reference);

class OfficeValues : public explain::Values {
public:
    OfficeValues(const css::uno::Reference<css::uno::XComponentContext>& context,
                 const Document& document, const Sheet& sheet)
        : context_(context), document_(document), sheet_(sheet) {}

    std::optional<cells::Argument> cells(const std::string& reference) override;
    explain::Origin origin(const std::string& reference) override;
    std::optional<cells::Argument> calc(const std::string& function,
                                        const std::vector<cells::Argument>& arguments) override;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    Document document_;
    Sheet sheet_;
};

} // namespace utfall::uno::panel
