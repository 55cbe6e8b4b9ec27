#include "findings.hpp"

#include "notation.hpp"

#include <utility>

namespace utfall::examples {

void add_findings(Sheet& sheet, const std::string& heading, const std::string& call, int rows,
                  const std::vector<FindingColumn>& columns) {
    sheet.heading(heading);
    Cell title = label("Antal anmärkningar");
    title.span = columns.at(1).column + columns.at(1).span - 1;
    // A check that finds nothing gives the single text `ok`, not a table.
    sheet.add({title, formula("IF(T(" + call + ")=\"ok\";0;ROWS(" + call + "))", Format::count)});
    const int header = sheet.next_row();
    for (int i = 0; i <= rows; ++i) {
        for (const FindingColumn& column : columns) {
            const bool left = column.format == Format::text || column.format == Format::label;
            Cell cell =
                i == 0 ? text(column.header, left ? Format::header : Format::header_number)
                       : formula("IFERROR(INDEX(" + call + fill(";{0};{1});\"\")", i, column.field),
                                 column.format);
            cell.span = column.span;
            sheet.put(header + i, column.column, std::move(cell));
        }
    }
    sheet.skip(rows + 1);
}

std::vector<FindingColumn> table_findings() {
    return {{0, 2, "Rad", Format::label},    {1, 3, "Kolumn", Format::text},
            {2, 4, "Tryckt", Format::tkr},   {3, 5, "Beräknat", Format::tkr},
            {4, 6, "Skillnad", Format::tkr}, {5, 1, "Fynd", Format::text}};
}

} // namespace utfall::examples
