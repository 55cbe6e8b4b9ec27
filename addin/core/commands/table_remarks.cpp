#include "core/commands/table_remarks.hpp"

#include "core/checks/figures/figures.hpp"
#include "core/checks/said_figures.hpp"
#include "core/commands/phrase.hpp"
#include "core/commands/relative_formula.hpp"
#include "core/commands/table_shape.hpp"

#include <algorithm>
#include <optional>

namespace utfall::core::commands {

namespace {

constexpr Text blank_kind{"tom cell", "empty cell"};
constexpr Text overwritten_kind{"formel överskriven", "formula overwritten"};
constexpr Text overwritten_in_column{
    "Här står ett tal, men cellerna i samma kolumn har formler som följer ett mönster (till "
    "exempel {0}). Talet följer inte med när andra tal ändras.",
    "There is a number here, but the cells of the same column hold formulas that follow a pattern "
    "(for example {0}). The number doesn't follow when others change."};
constexpr Text overwritten_in_row{
    "Här står ett tal, men cellerna bredvid har formler som följer ett mönster (till exempel {0}). "
    "Talet följer inte med när andra tal ändras.",
    "There is a number here, but the cells beside it hold formulas that follow a pattern (for "
    "example {0}). The number doesn't follow when others change."};
constexpr Text text_kind{"text i stället för tal", "text instead of a number"};
constexpr Text text_explanation{
    "Här står text, så kalkylbladet räknar inte talet. Välj Utfall ▸ Gör om till tal.",
    "There is a text here, so the spreadsheet doesn't count the number. Choose Utfall ▸ Convert to "
    "Numbers."};
constexpr Text unread_kind{"tal som inte går att läsa", "number that can't be read"};
constexpr Text unread_explanation{
    "Det ser ut som ett tal men kan läsas på flera sätt eller inte alls, så det är inte jämfört. "
    "Skriv talet på nytt.",
    "It looks like a number but can be read in several ways or not at all, so it isn't compared. "
    "Type the number again."};

// What has no name is called as its cell in the sheet.
void name_by_cells(CheckedRelation& relation, std::size_t first_row, std::size_t first_column) {
    const auto name = [&](std::string& label, CellPlace place) {
        if (label.empty()) {
            label = cell_name(first_row + place.row, first_column + place.column);
        }
    };
    name(relation.target_label, relation.target);
    for (auto* terms : {&relation.terms, &relation.base}) {
        for (RelationTerm& term : *terms) {
            name(term.label, term.place);
        }
    }
}

Remark remark_of(const Finding& finding, Language language) {
    Remark remark;
    remark.place = {finding.row, finding.column};
    remark.kind = finding.printed ? rule_name(finding.rule, language) : blank_kind.in(language);
    remark.row_label = finding.row_label;
    remark.column_header = finding.column_header;
    remark.printed = cell_or_blank(finding.printed);
    remark.computed = finding.computed;
    remark.difference = finding.difference;
    remark.explanation = describe(finding, language);
    remark.percent = says_percent(finding);
    remark.decimals = said_decimals(finding);
    return remark;
}

Remark remark_at(const Table& table, CellPlace place, Mark mark, const Text& kind,
                 Language language) {
    Remark remark;
    remark.place = place;
    remark.mark = mark;
    remark.kind = kind.in(language);
    remark.row_label = row_label(table, place.row);
    remark.column_header = column_header(table, place.row, place.column);
    remark.printed = table.at(place.row, place.column);
    return remark;
}

void add_overwritten(TableRemarks& result, const Table& table, const Formulas& formulas,
                     const Overwritten& cell, Language language) {
    Remark remark = remark_at(table, cell.place, Mark::caution, overwritten_kind, language);
    const std::size_t neighbour = cell.neighbour.row * table.columns() + cell.neighbour.column;
    remark.explanation = phrase(cell.in_row ? overwritten_in_row : overwritten_in_column, language,
                                {formulas[neighbour]});
    result.remarks.push_back(std::move(remark));
    ++result.overwritten;
}

// Texts that are numbers, below the header rows: those that can be read, and those that can't. A
// date is none, though its format may show a year.
void add_texts(TableRemarks& result, const Table& table, const CellFormats& formats,
               const std::vector<CellPlace>& unread, Language language) {
    const figures::Figures figures = figures::read_figures(table);
    for (std::size_t row = header_rows(table); row < table.rows(); ++row) {
        for (std::size_t column = 1; column < table.columns(); ++column) {
            const figures::Figure& figure = figures.at(row, column);
            const CellPlace place{row, column};
            if (!formats.empty() && formats[row * table.columns() + column].date) {
                continue;
            }
            if (std::find(unread.begin(), unread.end(), place) != unread.end()) {
                Remark remark = remark_at(table, place, Mark::none, unread_kind, language);
                remark.explanation = unread_explanation.in(language);
                result.remarks.push_back(std::move(remark));
                ++result.unread;
            } else if (figure.from_text && figure.is_number()) {
                Remark remark = remark_at(table, place, Mark::none, text_kind, language);
                remark.explanation = text_explanation.in(language);
                result.remarks.push_back(std::move(remark));
                ++result.texts;
            }
        }
    }
}

// What each cell's formula reads of the table, so that a sum can't vouch for what it sums, and how
// its format shows it.
SheetCells cells_of(const Table& table, const Formulas& formulas, const CellFormats& formats,
                    std::size_t first_row, std::size_t first_column) {
    SheetCells cells(table.size());
    for (std::size_t cell = 0; cell < formats.size(); ++cell) {
        cells[cell].format = formats[cell];
    }
    for (std::size_t cell = 0; cell < formulas.size(); ++cell) {
        for (const ReadRange& range : ranges_read(formulas[cell])) {
            const std::size_t last_row = std::min(range.last_row + 1, first_row + table.rows());
            const std::size_t last_column =
                std::min(range.last_column + 1, first_column + table.columns());
            for (std::size_t r = std::max(range.first_row, first_row); r < last_row; ++r) {
                for (std::size_t c = std::max(range.first_column, first_column); c < last_column;
                     ++c) {
                    cells[cell].reads.push_back({r - first_row, c - first_column});
                }
            }
        }
    }
    return cells;
}

} // namespace

TableRemarks remarks_on_table(const Table& table, const Formulas& formulas,
                              const CellFormats& formats, std::size_t first_row,
                              std::size_t first_column, Language language) {
    TableRemarks result;
    if (table.size() == 0) {
        return result;
    }
    CheckReport report = check_table(table, std::nullopt,
                                     cells_of(table, formulas, formats, first_row, first_column));
    result.comparisons = report.comparisons;
    result.findings = report.findings.size();
    for (Finding& finding : report.findings) {
        name_by_cells(finding.relation, first_row, first_column);
        if (finding.also) {
            name_by_cells(*finding.also, first_row, first_column);
        }
        result.blanks += finding.printed ? 0U : 1U;
        result.remarks.push_back(remark_of(finding, language));
    }
    for (const Overwritten& cell : find_overwritten(table, formulas, first_row, first_column)) {
        add_overwritten(result, table, formulas, cell, language);
    }
    add_texts(result, table, formats, report.unread, language);
    result.by_rule = std::move(report.by_rule);
    result.given_up = std::move(report.given_up);
    return result;
}

} // namespace utfall::core::commands
