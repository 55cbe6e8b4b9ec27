#include "core/commands/conversion.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/summary.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/progress.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/commands/write_numbers.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::ConversionCounts;
using core::commands::ConversionPlan;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr core::Text title{"Gör om till tal", "Convert to numbers"};
constexpr core::Text working{"Gör om text till tal …", "Converting texts to numbers …"};

/// The share of the work that is done when all texts are read.
constexpr double planning = 0.4;

/// Read at a time, to bound the memory that a whole column takes.
constexpr sal_Int32 rows_at_a_time = 50000;

// The cells of an area that hold texts, not formulas that give texts, in parts of bounded size.
std::vector<Area> text_parts(const Area& area) {
    const Reference<css::sheet::XCellRangesQuery> query(area.range, UNO_QUERY_THROW);
    std::vector<Area> parts;
    for (const CellRangeAddress& found :
         query->queryContentCells(css::sheet::CellFlags::STRING)->getRangeAddresses()) {
        for (sal_Int32 row = found.StartRow; row <= found.EndRow; row += rows_at_a_time) {
            CellRangeAddress part = found;
            part.StartRow = row;
            part.EndRow = std::min(found.EndRow, row + rows_at_a_time - 1);
            parts.push_back(area_of(area.sheet, part));
        }
    }
    return parts;
}

void count(ConversionCounts& counts, const Area& part, const ConversionPlan& plan) {
    counts.converted += plan.conversions.size();
    counts.left += plan.left.size();
    counts.words += plan.words;
    for (const auto& left : plan.left) {
        if (counts.named.size() == core::commands::most_named_texts) {
            break;
        }
        counts.named.push_back({core::commands::cell_name(part.first_row() + left.place.row,
                                                          part.first_column() + left.place.column),
                                left.text, left.reason});
    }
}

} // namespace

std::string convert_to_numbers(const Workplace& work) {
    Progress progress(work, working);
    std::vector<Area> parts;
    for (const Area& area : selected_areas(work)) {
        require_editable(work, area);
        const auto found = text_parts(area);
        parts.insert(parts.end(), found.begin(), found.end());
    }
    if (parts.empty()) {
        throw Refused(core::commands::Refusal::no_texts);
    }
    ConversionCounts counts;
    std::vector<ConversionPlan> plans;
    std::size_t pieces = 0;
    for (const Area& part : parts) {
        plans.push_back(core::commands::plan_conversion(read_values(part.range)));
        pieces += core::commands::count_pieces(plans.back().conversions);
        count(counts, part, plans.back());
        progress.set(planning * static_cast<double>(plans.size()) /
                     static_cast<double>(parts.size()));
    }
    if (pieces > core::commands::most_pieces) {
        throw Refused(core::commands::Refusal::too_mixed,
                      core::commands::shown_number(static_cast<double>(pieces), work.language));
    }
    if (counts.converted > 0) {
        UndoStep step(work.model, title.in(work.language));
        NumberWriter writer(work);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            writer.write(parts[i], plans[i].conversions);
            progress.set(planning + (1.0 - planning) * static_cast<double>(i + 1) /
                                        static_cast<double>(parts.size()));
        }
        writer.write_formats();
        step.finish();
    }
    return core::commands::conversion_summary(counts, work.language);
}

} // namespace utfall::uno::commands
