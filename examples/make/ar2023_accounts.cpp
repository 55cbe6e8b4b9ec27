// Income statement, balance sheet, cash flow and notes.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

const std::vector<std::string> statement_header = {
    "Rad",           "2023",          "2022",          "Beräknat 2023",
    "Beräknat 2022", "|Stämmer 2023", "|Stämmer 2022", "<Kommentar"};

class Statement {
public:
    Statement(Sheet& sheet, Summary& summary, Rows& rows)
        : sheet_(sheet), summary_(summary), rows_(rows) {}

    int add(const std::string& key, const std::string& name, Cell this_year, Cell last_year) {
        return rows_[key] =
                   sheet_.add({label(name), std::move(this_year), std::move(last_year), blank(),
                               blank(), blank(Format::agree), blank(Format::agree), blank()});
    }

    /// @param parts what adds up to the figure: a range or an expression of column `@`
    int add_sum(const std::string& key, const std::string& name, Cell this_year, Cell last_year,
                const std::string& section, const std::string& parts, const std::string& comment) {
        const bool has_printed = this_year.kind == Cell::Kind::number;
        std::vector<Cell> cells = {label(name), std::move(this_year), std::move(last_year)};
        for (const char column : {'B', 'C'}) {
            cells.push_back(formula("SUM(" + in_column(parts, column) + ")", Format::kr));
        }
        for (const char column : {'B', 'C'}) {
            cells.push_back(has_printed ? agree_if_zero("SUM_CHECK(" + in_column(parts, column) +
                                                        ";" + column + "#;1)")
                                        : blank(Format::agree));
        }
        cells.push_back(text(comment));
        const int row = rows_[key] = sheet_.add_total(std::move(cells));
        if (has_printed) {
            for (const int year : {2023, 2022}) {
                const bool now = year == 2023;
                summary_.add({.section = section,
                              .figure = name + " " + std::to_string(year),
                              .sheet = &sheet_,
                              .row = row,
                              .calculated = now ? 'D' : 'E',
                              .printed = now ? 'B' : 'C',
                              .agrees = now ? 'F' : 'G',
                              .format = Format::kr,
                              .comment = comment});
            }
        }
        return row;
    }

private:
    Sheet& sheet_;
    Summary& summary_;
    Rows& rows_;
};

void income_statement(Sheet& sheet, Report report, Statement& statement) {
    const CsvFile& csv = report.figures.file("umea_2023_income_statement");
    sheet.heading("Resultaträkning (s. 18)");
    sheet.header(statement_header);
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& line = csv.at(i, "line");
        const std::string key = "Resultaträkning/" + line;
        Cell now = printed(csv, i, "amount_2023", Format::kr);
        Cell before = printed(csv, i, "amount_2022", Format::kr);
        const int above = sheet.next_row() - 1;
        const char* const where = "2 Resultaträkning, s. 18";
        if (line == "Verksamhetens resultat" || line == "Resultat efter finansiella poster") {
            statement.add_sum(key, line, now, before, where, fill("@{0}:@{1}", above - 2, above),
                              "");
        } else if (line == "Årets resultat") {
            statement.add_sum(key, line, now, before, where, fill("@{0}:@{1}", above - 1, above),
                              "");
        } else {
            statement.add(key, line, now, before);
        }
    }
}

void balance_sheet(Sheet& sheet, Report report, Statement& statement, const Rows& rows) {
    const CsvFile& csv = report.figures.file("umea_2023_balance_sheet");
    const char* const where = "3 Balansräkning, s. 19";
    sheet.heading("Balansräkning 31 december (s. 19)");
    sheet.header(statement_header);
    const auto at = [&](const std::string& line) {
        return "@" + std::to_string(rows.at("Balansräkning/" + line));
    };
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        if (csv.empty(i, "amount_2023_12_31")) {
            continue;
        }
        const std::string& line = csv.at(i, "line");
        const std::string key = "Balansräkning/" + line;
        Cell now = printed(csv, i, "amount_2023_12_31", Format::kr);
        Cell before = printed(csv, i, "amount_2022_12_31", Format::kr);
        const int above = sheet.next_row() - 1;
        const std::string two_above = fill("@{0}:@{1}", above - 1, above);
        if (line == "Summa omsättningstillgångar" || line == "Summa eget kapital" ||
            line == "Summa skulder") {
            statement.add_sum(key, line, now, before, where, two_above, "");
        } else if (line == "SUMMA TILLGÅNGAR") {
            statement.add_sum(key, line, now, before, where,
                              at("Anläggningstillgångar") + "+" + at("Summa omsättningstillgångar"),
                              "");
        } else if (line == "SUMMA EGET KAPITAL, AVSÄTTNINGAR OCH SKULDER") {
            statement.add_sum(key, line, now, before, where,
                              at("Summa eget kapital") + "+" + at("Avsättningar") + "+" +
                                  at("Summa skulder"),
                              "");
        } else {
            statement.add(key, line, now, before);
        }
    }
}

void cash_flow(Sheet& sheet, Report report, Statement& statement) {
    const CsvFile& csv = report.figures.file("umea_2023_cash_flow");
    const char* const where = "4 Kassaflödesanalys, s. 20";
    sheet.heading_on_new_page("Kassaflödesanalys (s. 20)");
    sheet.header(statement_header);
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& line = csv.at(i, "line");
        const std::string key = "Kassaflöde/" + line;
        Cell now = printed(csv, i, "amount_2023", Format::kr);
        Cell before = printed(csv, i, "amount_2022", Format::kr);
        const int above = sheet.next_row() - 1;
        if (line == "Medel från verksamheten före förändring av rörelsekapital") {
            statement.add_sum(key, line, now, before, where, fill("@{0}:@{1}", above - 1, above),
                              "");
        } else if (line == "Kassaflöde för den löpande verksamheten") {
            statement.add_sum(key, line, now, before, where, fill("@{0}:@{1}", above - 2, above),
                              "Årets resultat har inte kommit med i delsumman, båda åren. Med "
                              "resultatet blir kassaflödet det som kassan faktiskt ändrades.");
        } else if (line == "Årets kassaflöde") {
            statement.add_sum(key, line, now, before, where,
                              fill("@{0}", above + 3) + "-" + fill("@{0}", above + 2),
                              "Raden är tom i rapporten. Här räknad som kassan vid årets slut "
                              "minus vid årets början.");
        } else {
            statement.add(key, line, now, before);
        }
    }
}

void notes(Sheet& sheet, Report report, Statement& statement) {
    const CsvFile& csv = report.figures.file("umea_2023_notes");
    sheet.heading("Noter (s. 21–23)");
    sheet.header(statement_header);
    std::string note;
    int first = 0;
    for (std::size_t i = 0; i < csv.rows(); ++i) {
        const std::string& line = csv.at(i, "line");
        if (csv.at(i, "note_no") != note) {
            note = csv.at(i, "note_no");
            std::string band = "Not ";
            band.append(note).append(": ").append(csv.at(i, "note_title"));
            sheet.band(band);
            first = sheet.next_row();
        }
        std::string key = "Not ";
        key.append(note).append("/").append(line);
        Cell now = printed(csv, i, "amount_2023", Format::kr);
        Cell before = printed(csv, i, "amount_2022", Format::kr);
        if (line == "Summa") {
            std::string name = "Not ";
            name.append(note).append(", summa");
            statement.add_sum(key, name, now, before, "7 Noter, s. 21–23",
                              fill("@{0}:@{1}", first, sheet.next_row() - 1), "");
        } else {
            statement.add(key, line, now, before);
        }
    }
}

} // namespace

Rows accounts(Sheet& sheet, Report report) {
    sheet.title("Räkenskaper");
    sheet.lead("Resultaträkning, balansräkning, kassaflöde och noter i kr. De feta raderna är "
               "summor; bredvid står vad raderna ovanför blir. En krona hit eller dit är "
               "avrundning. Källa: årsredovisningen s. 18–23.");
    Rows rows;
    Statement statement(sheet, report.summary, rows);
    income_statement(sheet, report, statement);
    balance_sheet(sheet, report, statement, rows);
    cash_flow(sheet, report, statement);
    notes(sheet, report, statement);
    return rows;
}

} // namespace utfall::examples::ar2023
