// What the running text of the report says, against its own tables.
#include "ar2023.hpp"

#include "notation.hpp"

namespace utfall::examples::ar2023 {
namespace {

class TextChecks {
public:
    TextChecks(Sheet& sheet, Report report)
        : sheet_(sheet), summary_(report.summary),
          csv_(report.figures.file("umea_2023_summary_text_figures")) {}

    void heading(const std::string& name, bool on_new_page = false) {
        on_new_page ? sheet_.heading_on_new_page(name) : sheet_.heading(name);
        sheet_.header(
            {"Avsnitt", "<Uppgift", "Enligt tabellen", "I texten", "|Stämmer", "<Kommentar"});
    }

    /// @param source where the table has the figure: an expression
    void add(const char* part, const char* topic, const char* measure, const std::string& source,
             Format format, const std::string& comment) {
        Cell from_table = formula(source, format == Format::percent0 ? Format::percent1 : format);
        Cell from_text = printed(csv_, {{"section", part}, {"topic", topic}, {"measure", measure}},
                                 "value", format);
        const int decimals = format == Format::percent0 ? 2 : 0;
        const std::string name = std::string(topic) + ": " + measure;
        const int row = sheet_.add({label(part), text(name), from_table, from_text,
                                    agree_rounded("C#", "D#", decimals), text(comment)});
        summary_.add({.section = "Löpande text, " + std::string(part),
                      .figure = name,
                      .sheet = &sheet_,
                      .row = row,
                      .calculated = 'C',
                      .printed = 'D',
                      .agrees = 'E',
                      .format = format,
                      .comment = comment});
    }

private:
    Sheet& sheet_;
    Summary& summary_;
    const CsvFile& csv_;
};

constexpr const char* positive = "Deltagaren har avslutats till en för individen positiv lösning";
constexpr const char* closed = "Totalt antal avslutade";

void labour_market(TextChecks& checks, const Rows& rows) {
    const auto count = [&](const char* name) { return fill("'Deltagare'.D{0}", rows.at(name)); };
    const auto share = [&](const char* part, const char* whole) {
        return fill("POSITIVE_OUTCOME_RATE('Deltagare'.D{0};'Deltagare'.D{1})", rows.at(part),
                    rows.at(whole));
    };
    constexpr const char* topic = "Arbetsmarknadstorgen";
    checks.heading("Arbetsmarknadstorgen");
    const std::string repeated = "Avsnitt 1.1 återger 2022 års utfall som om det gällde 2023.";
    checks.add("1.1", topic, "fick stöd av de samverkande parterna", count("Antal deltagare"),
               Format::count, repeated);
    checks.add("1.1", topic, "avslutades", count(closed), Format::count, repeated);
    checks.add("1.1", topic, "har nått en för individen positiv lösning", count(positive),
               Format::count, repeated);
    checks.add("1.1", topic, "har nått en för individen positiv lösning, andel",
               share(positive, closed), Format::percent0, repeated);
    checks.add("1.1", topic, "har gått till arbete, andel", share("- varav till arbete", positive),
               Format::percent0, repeated);
    checks.add("1.1", topic, "har gått till studier, andel",
               share("- varav till studier", positive), Format::percent0, repeated);
    checks.add("1.1", topic, "har gått vidare till insatser via Arbetsförmedlingen, andel",
               share("- varav till fortsatt insats via Arbetsförmedlingen", positive),
               Format::percent0, repeated + " Tabell 1 har dessutom 26 procent för 2022.");
    checks.add("1.1", topic, "har avbrutit av hälsoskäl, andel",
               share("Deltagaren har avslutas av hälsoskäl", closed), Format::percent0,
               repeated +
                   " För 2022 har tabell 1 27 procent; med 25 blir de tre andelarna bara 98.");
    checks.add("1.1", topic, "har avbrutit av andra orsaker, andel", share("Avbrott", closed),
               Format::percent0, repeated);
    checks.add("1.7.4", topic, "har deltagit i samverkansinsatser", count("Antal deltagare"),
               Format::count, "");
    checks.add("1.7.4", topic, "varav nya för året", count("varav nya för året"), Format::count,
               "");
    checks.add("1.7.4", topic, "når en positiv lösning, andel", share(positive, closed),
               Format::percent0, "");
    checks.add("1.7.4", topic, "avslutats till arbete, andel",
               share("- varav till arbete", positive), Format::percent0, "");
    checks.add("1.7.4", topic, "avslutats till studier, andel",
               share("- varav till studier", positive), Format::percent0, "");
    checks.add("1.7.4", topic, "gått vidare till Arbetsförmedlingen, andel",
               share("- varav till fortsatt insats via Arbetsförmedlingen", positive),
               Format::percent0, "");
}

void establishment(TextChecks& checks, const Rows& rows) {
    const auto count = [&](const char* name) { return fill("'Kraft'.D{0}", rows.at(name)); };
    const auto share = [&](const char* part, const char* whole) {
        return fill("POSITIVE_OUTCOME_RATE('Kraft'.D{0};'Kraft'.D{1})", rows.at(part),
                    rows.at(whole));
    };
    constexpr const char* topic = "Etableringsprocessen";
    constexpr const char* kraft_closed = "Totalt antal avslutade 2023";
    constexpr const char* kraft_positive =
        "Deltagaren har avslutats till för individen en positiv lösning";
    checks.heading("Etableringsprocessen (mot Krafts tabell)");
    const std::string mislabelled = "Talen är Krafts. Bilaga 2 säger att volymer för "
                                    "etableringsprocessen inte kunde redovisas.";
    checks.add("1.1", topic, "fick stöd av de samverkande parterna", count("Antal deltagare"),
               Format::count, mislabelled);
    checks.add("1.1", topic, "avslutades", count(kraft_closed), Format::count, mislabelled);
    checks.add("1.1", topic, "har nått en för individen positiv lösning", count(kraft_positive),
               Format::count, mislabelled);
    checks.add("1.1", topic, "har nått en för individen positiv lösning, andel",
               share(kraft_positive, kraft_closed), Format::percent0, mislabelled);
    checks.add("1.1", topic, "har gått till arbete, andel",
               share("- varav till arbete", kraft_positive), Format::percent0, mislabelled);
}

/// The deviations of all cost lines of Bilaga 3, added up.
[[nodiscard]] std::string sum_of_lines(const Rows& budget) {
    const auto lines = [&](const std::string& part, const char* first, const char* last) {
        return fill("SUM('Budget'.E{0}:E{1})", budget.at(part + "/" + first),
                    budget.at(part + "/" + last));
    };
    return lines("Kansli, styrelse och administrativa kostnader", "Arvoden till styrelsen",
                 "Övrigt kontor och adm.") +
           "+" + lines("Verksamhetsnära kostnader", "Social redovisning", "EFS-förstudie") + "+" +
           lines("Insatser", "Vännäs", "Provrum kortutbildade");
}

void money(TextChecks& checks, const Rows& budget, const Rows& accounts) {
    constexpr const char* topic = "Ekonomi";
    const auto of_budget = [&](const char* name, char column = 'B') {
        return std::string("'Budget'.") + column + std::to_string(budget.at(name));
    };
    const auto in_tkr = [&](const char* name, char column = 'B') {
        return std::string("'Räkenskaper'.") + column + std::to_string(accounts.at(name)) + "/1000";
    };
    const std::string equity = "Balansräkning/Summa eget kapital";
    checks.heading("Ekonomi (tkr)", true);
    checks.add("1.1", topic, "verksamhet bedrevs för totalt",
               "-" + of_budget("KOSTNADER/Totala kostnader"), Format::tkr, "");
    checks.add("1.1", topic, "eget kapital vid årets slut", in_tkr(equity.c_str()), Format::tkr,
               "");
    checks.add("1.1", topic, "eget kapital vid ingången av året", in_tkr(equity.c_str(), 'C'),
               Format::tkr, "");
    checks.add("1.1", topic, "ökning av eget kapital", in_tkr("Resultaträkning/Årets resultat"),
               Format::tkr,
               "Skillnaden mellan två avrundade belopp (2 095 − 2 036). I kronor är det 59 733, "
               "alltså 60 tkr.");
    checks.add("1.1", topic, "underbalanserad budget",
               "-" + of_budget("/VERKSAMHETENS RESULTAT", 'C'), Format::tkr, "");
    checks.add("1.1", topic, "verksamhetskostnader lägre än budgeterat",
               of_budget("KOSTNADER/Totala kostnader", 'E'), Format::tkr, "");
    checks.add("1.2.5", topic, "årets tilldelning från förbundsmedlemmarna",
               of_budget("INTÄKTER/Medlemsavgifter"), Format::tkr,
               "11 380 är 2022 års tilldelning; not 2 har 11 354 för 2023.");
    checks.add("1.2.5", topic, "övriga intäkter", in_tkr("Not 2/Övriga intäkter") + "-100",
               Format::tkr,
               "Övriga intäkter är 229 tkr med ESF-stödet på 100, alltså 129 utöver det. 131 är "
               "budgetens och 2022 års belopp.");
    checks.add("1.7.6", topic, "verksamhetskostnad lägre än budgeterat", sum_of_lines(budget),
               Format::tkr,
               "Summan av de 23 radernas avvikelser i bilaga 3. De avrundade totalerna ger 1 067, "
               "som står på de andra ställena; båda är rätt, skillnaden är avrundning.");
    checks.add("1.7.6", topic, "årets resultat, överskott",
               in_tkr("Resultaträkning/Årets resultat"), Format::tkr,
               "Resultatet är 59 733 kr, alltså 60 tkr.");
    checks.add("1.7.6", topic, "eget kapital 31 december 2023", in_tkr(equity.c_str()), Format::tkr,
               "");
}

void training(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2023_training");
    const auto inspiration_day = static_cast<int>(find_row(csv, {{"participants", "231"}}));
    sheet.heading("Kompetensutveckling 2023: deltagare per tillfälle (bilaga 2, s. 32)");
    sheet.header({"Datum", "<Aktivitet", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    const int first = sheet.next_row();
    for (std::size_t i = 0; i + 1 < csv.rows(); ++i) {
        sheet.add({date(csv.at(i, "date_iso")), text(csv.at(i, "activity")), blank(),
                   printed(csv, i, "participants", Format::count), blank(Format::agree), blank()});
    }
    const int last = sheet.next_row() - 1;
    const int row = sheet.add_total(
        {label("Totalt"), text(""), formula(fill("SUM(D{0}:D{1})", first, last), Format::count),
         printed(csv, csv.rows() - 1, "participants", Format::count),
         agree_if_zero(fill("SUM_CHECK(D{0}:D{1};D#;0.01)", first, last)), text("")});
    const char* const rounded = "Bilaga 2 har 231; texten har avrundat.";
    const int day =
        sheet.add({label("1.7.3"), text("Inspirationsdagen, i texten mot bilaga 2"),
                   formula(fill("D{0}", first + inspiration_day), Format::count),
                   printed(report.figures.file("umea_2023_summary_text_figures"),
                           {{"measure", "inspirationsdag, totalt deltog"}}, "value", Format::count),
                   agree_if("C#=D#"), text(rounded)});
    report.summary.add({.section = "Löpande text, 1.7.3",
                        .figure = "Inspirationsdag: totalt deltog",
                        .sheet = &sheet,
                        .row = day,
                        .calculated = 'C',
                        .printed = 'D',
                        .agrees = 'E',
                        .comment = rounded});
    report.summary.add({.section = "Bilaga 2, s. 32",
                        .figure = "Deltagare i kompetensutveckling, totalt",
                        .sheet = &sheet,
                        .row = row,
                        .calculated = 'C',
                        .printed = 'D',
                        .agrees = 'E'});
}

} // namespace

void running_text(Sheet& sheet, Report report, const Rows& participants, const Rows& kraft,
                  const Rows& budget, const Rows& accounts) {
    sheet.title("Löpande text mot tabellerna");
    sheet.lead(
        "Siffror som står i rapportens löpande text, jämförda med samma uppgift i rapportens egna "
        "tabeller. Här syns när en text inte har uppdaterats från föregående år.");
    TextChecks checks(sheet, report);
    labour_market(checks, participants);
    establishment(checks, kraft);
    money(checks, budget, accounts);
    training(sheet, report);
}

} // namespace utfall::examples::ar2023
