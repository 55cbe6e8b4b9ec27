#include "core/commands/table_remarks.hpp"

#include "core/checks/layout.hpp"
#include "core/commands/phrase.hpp"

namespace utfall::core::commands {

namespace {

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
    "Texten ser ut som ett tal, men kalkylbladet räknar den inte. Markera den och välj Utfall ▸ "
    "Gör om till tal.",
    "The text looks like a number, but the spreadsheet doesn't count it. Select it and choose "
    "Utfall ▸ Convert to numbers."};
constexpr Text ambiguous_explanation{
    "Texten kan läsas som två olika tal, och kalkylbladet räknar den inte. Skriv talet på nytt.",
    "The text can be read as two different numbers, and the spreadsheet doesn't count it. Type the "
    "number again."};

Remark remark_of(const Finding& finding, Language language) {
    Remark remark;
    remark.place = {finding.row, finding.column};
    remark.kind = rule_name(finding.rule, language);
    remark.row_label = finding.row_label;
    remark.column_header = finding.column_header;
    remark.printed = finding.printed;
    remark.computed = finding.computed;
    remark.difference = finding.difference;
    remark.explanation = describe(finding, language);
    return remark;
}

Remark remark_at(const checks::Sheet& sheet, const Table& table, CellPlace place, Mark mark,
                 std::string_view kind) {
    Remark remark;
    remark.place = place;
    remark.mark = mark;
    remark.kind = kind;
    remark.row_label = sheet.line(place.row).label;
    remark.column_header = sheet.column(place.column).header;
    remark.printed = table.at(place.row, place.column);
    return remark;
}

// Years in a header and numbers in a label are no figures.
bool holds_figure(const checks::Sheet& sheet, CellPlace place) {
    return sheet.line(place.row).kind == checks::LineKind::data &&
           sheet.column(place.column).has_figures();
}

} // namespace

TableRemarks remarks_on_table(const Table& table, const Formulas& formulas, std::size_t first_row,
                              std::size_t first_column, Language language) {
    TableRemarks result;
    if (table.size() == 0) {
        return result;
    }
    const CheckReport report = check_table(table);
    result.comparisons = report.comparisons;
    result.findings = report.findings.size();
    for (const Finding& finding : report.findings) {
        result.remarks.push_back(remark_of(finding, language));
    }
    const checks::Sheet sheet(table, 1.0);
    for (const Overwritten& cell : find_overwritten(table, formulas, first_row, first_column)) {
        Remark remark =
            remark_at(sheet, table, cell.place, Mark::caution, overwritten_kind.in(language));
        const std::size_t neighbour = cell.neighbour.row * table.columns() + cell.neighbour.column;
        remark.explanation = phrase(cell.in_row ? overwritten_in_row : overwritten_in_column,
                                    language, {formulas[neighbour]});
        result.remarks.push_back(std::move(remark));
        ++result.overwritten;
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            const auto* text = std::get_if<std::string>(&table.at(row, column));
            if (text == nullptr || !holds_figure(sheet, {row, column})) {
                continue;
            }
            if (const auto number = parse_number_text(*text)) {
                Remark remark =
                    remark_at(sheet, table, {row, column}, Mark::none, text_kind.in(language));
                remark.explanation =
                    (number->ambiguous ? ambiguous_explanation : text_explanation).in(language);
                result.remarks.push_back(std::move(remark));
                ++result.texts;
            }
        }
    }
    return result;
}

} // namespace utfall::core::commands
