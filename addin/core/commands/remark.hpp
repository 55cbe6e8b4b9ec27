// One line of the list of findings, whatever it was that found it.
#pragma once

#include "core/base/cell.hpp"
#include "core/checks/checks.hpp"

#include <optional>
#include <string>

namespace utfall::core::commands {

/// How a remark is shown in the table itself.
enum class Mark {
    none,    ///< only in the list
    caution, ///< may be meant: a formula that a number was written over
    error    ///< doesn't agree with the other figures
};

struct Remark {
    CellPlace place; ///< in the table as read, from 0
    Mark mark = Mark::error;
    std::string kind; ///< a word or two: `avvikelse`
    std::string row_label;
    std::string column_header;
    Cell printed; ///< what the cell shows, number or text
    std::optional<double> computed;
    std::optional<double> difference; ///< printed − computed
    std::string explanation;          ///< a sentence or two
    std::optional<int> decimals;      ///< that its explanation says them with, if it does
    bool percent = false;             ///< whether it says its figures, shares of one, in per cent
};

} // namespace utfall::core::commands
