// What is wrong in a register: in the office's own, and in ten rows to try on.
#include "findings.hpp"
#include "register.hpp"

namespace utfall::examples::registered {
namespace {

constexpr int findings_shown = 12;

struct Fault {
    std::string start, end, outcome, sex;
    const char* what;
};

[[nodiscard]] Cell date_or_text(const std::string& value) {
    if (value.empty()) {
        return blank(Format::date);
    }
    const bool iso = value.size() == 10 && value[4] == '-' && value[7] == '-';
    return iso ? date(value) : text(value, Format::date);
}

/// What REGISTER_CHECK finds, in columns A to D.
void add_register_findings(Sheet& sheet, const std::string& heading, const std::string& call,
                           int rows, const std::string& first_header) {
    add_findings(sheet, heading, call, rows,
                 {{0, 1, first_header, Format::plain_number},
                  {1, 2, "Problem", Format::text, 2},
                  {3, 3, "Värde", Format::date}});
}

void ten_rows(Sheet& sheet) {
    sheet.heading("Tio rader att pröva på");
    sheet.note("Påhittade rader, sex med fel som lätt uppstår när ett register förs för hand.");
    sheet.header({">Nr", "Start", "Slut", "<Utfall", "<Kön", "<Vad som är fel"});
    const std::vector<Fault> rows = {
        {"2023-02-01", "2023-09-15", "Arbete", "kvinna", ""},
        {"2023-05-10", "2023-03-02", "Studier", "man", "slutar före starten"},
        {"2022-11-21", "2023-06-30", "", "kvinna", "avslutad utan utfall"},
        {"2023-01-09", "", "", "man", ""},
        {"2023-04-17", "", "Arbete", "kvinna", "utfall utan slutdatum"},
        {"12 mars 2023", "2023-12-01", "Hälsoskäl", "man", "datumet är text"},
        {"2023-03-20", "2023-10-02", "Studier", "kvinna", ""},
        {"2203-08-14", "", "", "man", "årtalet är felskrivet"},
        {"2022-10-03", "2023-05-25", "Avbrott", "kv", "okänt kön"},
        {"2023-06-12", "2023-11-30", "Arbete", "annat", ""},
    };
    const int first = sheet.next_row();
    int nr = 0;
    for (const Fault& row : rows) {
        sheet.add({number(++nr, Format::plain_number), date_or_text(row.start),
                   date_or_text(row.end), row.outcome.empty() ? blank() : text(row.outcome),
                   text(row.sex), text(row.what)});
    }
    const int last = sheet.next_row() - 1;
    constexpr int found = 8;
    add_register_findings(
        sheet, "Vad REGISTER_CHECK hittar i de tio raderna",
        fill("REGISTER_CHECK($B${0}:$B${1};$C${0}:$C${1};$D${0}:$D${1};$E${0}:$E${1};\"sv\")",
             first, last),
        found, "Nr");
}

} // namespace

void care(Sheet& sheet) {
    sheet.title("Registervård: hitta felen");
    sheet.lead("REGISTER_CHECK läser hela registret och ger en rad för varje fel. Radnumret räknas "
               "från listans första rad. Rätta i registret, så försvinner raden här. Bladet skrivs "
               "aldrig ut.");
    add_register_findings(sheet, "Vad REGISTER_CHECK hittar i registret",
                          "REGISTER_CHECK(start;slut;utfall;kön;\"sv\";person)", findings_shown,
                          "Rad i listan");
    ten_rows(sheet);
}

} // namespace utfall::examples::registered
