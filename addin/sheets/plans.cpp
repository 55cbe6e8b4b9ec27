// Samverkansinitiativ and Årshjul: what is to be done, by whom, and whether it is.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int initiative_columns = 9;
constexpr int initiative_rows = 26;

/// Text to type in, from the top of its row: rows are of many lines here.
Cell prose(const Page& page, const std::string& text) {
    return page.given(book::text(text, Format::prose));
}

std::vector<Cell> blanks(int columns) {
    return std::vector<Cell>(static_cast<std::size_t>(columns), Page::open(Format::prose));
}

void write_initiatives(const Page& page) {
    page.sheet.lead(page.say(
        {"Ett initiativ per rad. Rangordna dem, uppskatta effekten 1–5 och hur lätt de är att "
         "genomföra, och följ upp. Exemplet är verksamhetsplanen 2023, bilaga 4.",
         "One initiative per row. Rank them, estimate the impact 1–5 and how easy they are to "
         "carry out, and follow up. The example is the plan of activities of 2023, appendix 4."}));
    page.sheet.skip();
    page.repeated_header({{"Kategori", "Category"},
                          {"<Initiativ", "<Initiative"},
                          {"<Parter", "<Parties"},
                          {"Rang", "Rank"},
                          {"Effekt (1–5)", "Impact (1–5)"},
                          {"<Genomförbarhet", "<Feasibility"},
                          {"<Tid", "<Time"},
                          {"<Status", "<Status"},
                          {"<Uppföljning", "<Follow-up"}});
    const int first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("umea_2023_initiatives");
    int written = 0;
    const auto given = [&](std::size_t row, std::string_view column) {
        return file.empty(row, column) ? Page::open(Format::prose)
                                       : prose(page, file.at(row, column));
    };
    const auto figure = [&](std::size_t row, std::string_view column) {
        const std::string& value = file.at(row, column);
        const bool number =
            !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
        return number ? page.given(file.number(row, column), Format::prose)
                      : (value.empty() ? Page::open(Format::prose) : prose(page, value));
    };
    for (std::size_t i = 0; i < file.rows() && written < initiative_rows - 4; ++i, ++written) {
        page.sheet.add({given(i, "category"), given(i, "initiative"), given(i, "parties"),
                        figure(i, "ranking"), figure(i, "impact"), given(i, "feasibility"),
                        given(i, "time"), given(i, "status"), Page::open(Format::prose)});
    }
    for (; written < initiative_rows; ++written) {
        page.sheet.add(blanks(initiative_columns));
    }
    page.insert_above(initiative_columns);
    const int last = page.sheet.next_row() - 1;
    page.choices({.first_row = first, .first_column = 5, .last_row = last - 1, .last_column = 5},
                 {"Genomförbarhet", "Feasibility"},
                 {{"Lätt", "Easy"}, {"Medel", "Medium"}, {"Svårt", "Hard"}},
                 {"Hur lätt det är att genomföra.", "How easy it is to carry out."});
    page.choices({.first_row = first, .first_column = 7, .last_row = last - 1, .last_column = 7},
                 {"Status", "Status"},
                 {{"Ny", "New"}, {"Pågående", "Ongoing"}, {"Klar", "Done"}, {"Avslutad", "Ended"}},
                 {"Var initiativet är.", "Where the initiative stands."});
    page.sheet.heading(page.say({"Sammanfattning", "Summary"}));
    for (const Text& status :
         {Text{"Ny", "New"}, Text{"Pågående", "Ongoing"}, Text{"Klar", "Done"}}) {
        page.sheet.add({page.label(status), book::formula("COUNTIF(" + fixed('H', first, last) +
                                                              ";" + page.quoted(status) + ")",
                                                          Format::count)});
    }
    page.print_all(initiative_columns, Print::landscape);
}

constexpr int wheel_columns = 6;
constexpr int wheel_rows = 26; // one page

struct Occasion {
    Text when, forum, content, decision, who;
};

// A common year of an association. Dates are typed by the office; the months are a suggestion.
constexpr std::array<Occasion, 8> occasions{{
    {{"januari", "January"},
     {"Kansliet", "Office"},
     {"Underlag till bokslut och socialt bokslut",
      "Figures for the accounts and the social accounts"},
     {"", ""},
     {"Förbundschef", "Director"}},
    {{"mars", "March"},
     {"Styrelsen", "Board"},
     {"Årsredovisning med socialt bokslut", "Annual report with the social accounts"},
     {"Fastställer årsredovisningen", "Adopts the annual report"},
     {"Förbundschef", "Director"}},
    {{"april", "April"},
     {"Revisorerna", "Auditors"},
     {"Granskning av året", "Audit of the year"},
     {"Revisionsberättelse", "Audit report"},
     {"Revisorerna", "Auditors"}},
    {{"maj", "May"},
     {"Styrelsen", "Board"},
     {"Tertialrapport 1 och prognos", "Report of four months, and forecast"},
     {"Godkänner prognosen", "Approves the forecast"},
     {"Ekonom", "Economist"}},
    {{"september", "September"},
     {"Styrelsen", "Board"},
     {"Delårsrapport", "Interim report"},
     {"Fastställer delårsrapporten", "Adopts the interim report"},
     {"Förbundschef", "Director"}},
    {{"oktober", "October"},
     {"Medlemssamråd", "Members' consultation"},
     {"Anslag och inriktning", "Allocations and direction"},
     {"", ""},
     {"Ordförande", "Chair"}},
    {{"november", "November"},
     {"Styrelsen", "Board"},
     {"Verksamhetsplan och budget", "Plan and budget"},
     {"Beslutar plan och budget", "Decides on plan and budget"},
     {"Förbundschef", "Director"}},
    {{"december", "December"},
     {"Styrgrupperna", "Steering groups"},
     {"Enkätresultat och förslag", "Survey results and proposals"},
     {"", ""},
     {"Processledare", "Process leader"}},
}};

void write_wheel(const Page& page) {
    page.sheet.lead(page.say(
        {"En rad per tillfälle. Skriv datum eller månad, forum, vad det handlar om, vilket beslut "
         "som ska fattas och vem som gör det. Sätt ja när det är klart.",
         "One row per occasion. Type a date or month, the forum, what it is about, what is to be "
         "decided and who does it. Put yes when it is done."}));
    page.sheet.skip();
    page.repeated_header({{"Datum eller månad", "Date or month"},
                          {"<Forum", "<Forum"},
                          {"<Innehåll", "<Content"},
                          {"<Beslut", "<Decision"},
                          {"<Vem", "<Who"},
                          {"<Klart", "<Done"}});
    const int first = page.sheet.next_row();
    const auto given = [&](const Text& value) {
        return value.sv.empty() ? Page::open(Format::prose) : prose(page, page.say(value));
    };
    int written = 0;
    for (const Occasion& occasion : occasions) {
        page.sheet.add({given(occasion.when), given(occasion.forum), given(occasion.content),
                        given(occasion.decision), given(occasion.who), Page::open(Format::prose)});
        ++written;
    }
    for (; written < wheel_rows; ++written) {
        page.sheet.add(blanks(wheel_columns));
    }
    page.insert_above(wheel_columns);
    const int last = page.sheet.next_row() - 1;
    const Text yes{"ja", "yes"};
    page.choices({.first_row = first, .first_column = 5, .last_row = last - 1, .last_column = 5},
                 {"Klart", "Done"}, {yes, {"nej", "no"}},
                 {"Ja när det är gjort.", "Yes when it is done."});
    const std::string done = "COUNTIF(" + fixed('F', first, last) + ";" + page.quoted(yes) + ")";
    page.sheet.add_total({page.label({"Klart", "Done"}),
                          book::formula(done + "&" + page.quoted({" av ", " of "}) + "&COUNTA(" +
                                            fixed('C', first, last) + ")",
                                        Format::text)});
    page.print_all(wheel_columns, Print::landscape);
}

} // namespace

ReadySheet initiatives() {
    return {"initiatives", {3.6, 6.6, 5.4, 1.6, 1.6, 3.2, 2.2, 3.4, 5.0}, write_initiatives};
}

ReadySheet year_wheel() {
    return {"yearwheel", {3.4, 4.0, 7.4, 6.0, 3.6, 2.0}, write_wheel};
}

} // namespace utfall::sheets
