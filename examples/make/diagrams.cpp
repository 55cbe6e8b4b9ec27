#include "diagrams.hpp"

#include "book/planned_chart.hpp"

namespace utfall::examples {

void add_diagrams(Sheet& sheet, const std::vector<std::string>& headings,
                  const std::vector<std::vector<Cell>>& rows, const std::vector<ChartKind>& kinds) {
    sheet.heading_on_new_page("Diagram");
    const int first = sheet.header(headings);
    int last = first;
    for (const std::vector<Cell>& row : rows) {
        last = sheet.add(row);
    }
    for (const ChartKind kind : kinds) {
        book::add_planned_chart(sheet, kind,
                                {.first_row = first,
                                 .first_column = 0,
                                 .last_row = last,
                                 .last_column = static_cast<int>(headings.size()) - 1},
                                core::Language::swedish);
    }
}

} // namespace utfall::examples
