// The lines that a list of findings holds, read from its sheet and from new remarks.
#pragma once

#include "core/commands/listing.hpp"
#include "core/commands/remark.hpp"
#include "uno/commands/area.hpp"

#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Any.hxx>

#include <array>
#include <vector>

namespace utfall::uno::commands {

/// One line. Values stand in the columns of the list; number and link are made when it is written.
struct ListLine {
    css::table::CellAddress target;
    std::string sheet_name;
    std::array<css::uno::Any, core::commands::list_columns> values;
    std::array<sal_Int32, core::commands::list_columns> formats{}; ///< number format keys
};

/// The lines of an earlier check whose cells are still there. A line that the user has taken away
/// the link of is dropped.
[[nodiscard]] std::vector<ListLine> read_lines(const Workplace& work, const Area& list);

/// Lines for new remarks. Figures get the number format of their cell, so that a share stands as
/// percent in the list too.
[[nodiscard]] std::vector<ListLine> lines_of(const Workplace& work, const Area& area,
                                             const std::vector<core::commands::Remark>& remarks);

} // namespace utfall::uno::commands
