#include "core/checks/figures/figures.hpp"
#include "core/commands/conversion.hpp"
#include "core/commands/date_text.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/summary.hpp"
#include "core/commands/table_shape.hpp"
#include "uno/commands/area.hpp"
#include "uno/commands/commands.hpp"
#include "uno/commands/dialog.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/progress.hpp"
#include "uno/commands/read_cells.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/commands/write_numbers.hpp"
#include "uno/text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>

namespace utfall::uno::commands {

namespace {

using core::commands::ConversionCounts;
using core::commands::ConversionPlan;
using core::figures::DecimalMark;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr core::Text title{"Gör om till tal", "Convert to numbers"};
constexpr core::Text working{"Gör om text till tal …", "Converting texts to numbers …"};

/// The share of the work that is done when all texts are read.
constexpr double planning = 0.4;

/// Read at a time, to bound the memory that a whole column takes.
constexpr sal_Int32 rows_at_a_time = 50000;

/// Texts of an area, and how they are read.
struct Part {
    Area area;
    core::commands::ConversionStart start;
    DecimalMark mark = DecimalMark::unsettled;
    ConversionPlan plan;
};

// The cells of an area that hold texts, not formulas that give texts, in parts of bounded size.
std::vector<Area> text_areas(const Area& area) {
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

bool is_single_cell(const std::vector<Area>& areas) {
    return areas.size() == 1 && areas.front().is_single_cell();
}

// The parts of an area; `start` is counted from the area's first cell.
void add_parts(std::vector<Part>& parts, const Area& area,
               const core::commands::ConversionStart& start) {
    const bool small = area.rows() * area.columns() <= core::most_table_cells;
    const DecimalMark mark =
        small ? core::commands::settle_mark(read_values(area.range)) : DecimalMark::unsettled;
    const auto rest = [](std::size_t from, std::size_t done) {
        return from > done ? from - done : 0;
    };
    for (Area& found : text_areas(area)) {
        Part part{found,
                  {rest(start.row, found.first_row() - area.first_row()),
                   rest(start.column, found.first_column() - area.first_column())},
                  mark,
                  {}};
        parts.push_back(std::move(part));
    }
}

// What is selected; of a single cell the whole table around it, without its headers and labels.
std::vector<Part> selected_parts(const Workplace& work, std::string& range) {
    std::vector<Part> parts;
    std::vector<Area> areas = selected_areas(work);
    core::commands::ConversionStart start;
    if (is_single_cell(areas)) {
        areas = {table_area(work, Sections::allowed)};
        (void)require_no_filter(areas.front());
        if (!areas.front().is_single_cell()) {
            start.row = core::commands::header_rows(read_values(areas.front().range));
            start.column = areas.front().columns() > 1 ? 1 : 0;
        }
    }
    for (const Area& area : areas) {
        require_editable(work, area);
        add_parts(parts, area, start);
        range += (range.empty() ? "" : ", ") + area.name();
    }
    return parts;
}

void count(ConversionCounts& counts, const Part& part, core::Language language) {
    const auto name = [&part](core::CellPlace place) {
        return core::commands::cell_name(part.area.first_row() + place.row,
                                         part.area.first_column() + place.column);
    };
    for (const auto& conversion : part.plan.conversions) {
        const bool date = conversion.look.kind == core::commands::Look::Kind::date;
        (date ? counts.dates : counts.numbers) += 1;
        if (counts.samples.size() < core::commands::most_samples) {
            const auto cell =
                part.area.range->getCellByPosition(static_cast<sal_Int32>(conversion.place.column),
                                                   static_cast<sal_Int32>(conversion.place.row));
            const std::string text =
                to_utf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
            counts.samples.push_back({name(conversion.place),
                                      core::commands::sample_text(text, conversion, language),
                                      {}});
        }
    }
    counts.left += part.plan.left.size();
    counts.words += part.plan.words;
    for (const auto& left : part.plan.left) {
        if (counts.named.size() == core::commands::most_named_texts) {
            break;
        }
        counts.named.push_back({name(left.place), left.text, left.reason});
    }
}

// Days between the document's own first day and the one that dates are read with.
double first_day(const Workplace& work) {
    css::util::Date date;
    Reference<css::beans::XPropertySet>(work.document, UNO_QUERY_THROW)
        ->getPropertyValue("NullDate") >>= date;
    return core::commands::day_of(date.Year, date.Month, date.Day);
}

void write(const Workplace& work, std::vector<Part>& parts, Progress& progress) {
    const double days = first_day(work);
    UndoStep step(work.model, title.in(work.language));
    NumberWriter writer(work);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (auto& conversion : parts[i].plan.conversions) {
            if (conversion.look.kind == core::commands::Look::Kind::date) {
                conversion.value -= days;
            }
        }
        writer.write(parts[i].area, parts[i].plan.conversions);
        progress.set(planning + (1.0 - planning) * static_cast<double>(i + 1) /
                                    static_cast<double>(parts.size()));
    }
    writer.write_formats();
    step.finish();
}

} // namespace

std::string convert_to_numbers(const Workplace& work) {
    ConversionCounts counts;
    std::vector<Part> parts = selected_parts(work, counts.range);
    if (parts.empty()) {
        throw Refused(core::commands::Refusal::no_texts);
    }
    Progress progress(work, working);
    std::size_t pieces = 0;
    std::size_t planned = 0;
    for (Part& part : parts) {
        const core::Table texts = read_values(part.area.range);
        const DecimalMark mark =
            part.mark == DecimalMark::unsettled ? core::figures::decimal_mark_of(texts) : part.mark;
        part.plan = core::commands::plan_conversion(texts, mark, part.start);
        pieces += core::commands::count_pieces(part.plan.conversions);
        count(counts, part, work.language);
        progress.set(planning * static_cast<double>(++planned) / static_cast<double>(parts.size()));
    }
    if (pieces > core::commands::most_pieces) {
        throw Refused(core::commands::Refusal::too_mixed,
                      core::commands::shown_number(static_cast<double>(pieces), work.language));
    }
    if (counts.converted() > 0) {
        const auto chosen = ask(work, core::commands::conversion_preview(counts, work.language),
                                {std::string(core::commands::convert_button(work.language))});
        if (!chosen) {
            return {};
        }
        write(work, parts, progress);
        if (!work.quiet) {
            return {}; // what was done has been said before
        }
    }
    return core::commands::conversion_summary(counts, work.language);
}

} // namespace utfall::uno::commands
