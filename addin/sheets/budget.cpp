// Budgetuppföljning: outcome against budget line by line, what the deviation depends on, and
// whether the table adds up. Costs are negative, as Umeåregionen prints them, or positive.
#include "sheets/ready.hpp"

#include <string>

namespace utfall::sheets {
namespace {

constexpr int columns = 7;
constexpr int income_rows = 4;
constexpr int cost_rows = 26;
constexpr int drivers = 6;

/// `Ekonomihantering` of the published table, as a row to type in; empty in the empty edition.
void add_line(const Page& page, Cell name, Cell outcome, Cell budget, const Text& kind) {
    page.sheet.add(
        {std::move(name),
         page.say(kind).empty() ? book::blank() : book::input(book::text(page.say(kind))),
         std::move(outcome), std::move(budget),
         book::formula("IF(OR(C#=\"\";D#=\"\");\"\";BUDGET_DEVIATION(C#;D#))", Format::tkr),
         book::formula("IF(OR(C#=\"\";N(D#)=0);\"\";BUDGET_DEVIATION_RATE(C#;D#))",
                       Format::percent0),
         book::formula("IF(OR(B#=\"\";C#=\"\";D#=\"\");\"\";BUDGET_SIGNAL(C#;D#;B#;$D$5))",
                       Format::budget_signal)});
}

/// The rows of a kind, as published, and room for more.
void add_lines(const Page& page, const Text& band, const Text& kind, bool income, int rows) {
    page.sheet.band(page.say(band));
    const support::CsvFile& file = page.figures.file("umea_2023_budget");
    int written = 0;
    for (std::size_t i = 0; i < file.rows(); ++i) {
        const bool is_income = file.at(i, "section") == "INTÄKTER";
        if (file.at(i, "row_type") == "line" && is_income == income) {
            add_line(page, page.given(file.at(i, "line")),
                     page.given(support::printed(file, i, "outcome_2023", Format::tkr)),
                     page.given(support::printed(file, i, "budget_2023", Format::tkr)), kind);
            ++written;
        }
    }
    for (; written < rows; ++written) {
        add_line(page, Page::open(Format::text), Page::open(Format::tkr), Page::open(Format::tkr),
                 kind);
    }
}

struct Lines {
    int first = 0; ///< the band above the first line
    int last = 0;  ///< the row that new rows go above
};

int add_total(const Page& page, const Text& label, const std::string& outcome,
              const std::string& budget, const Text& kind) {
    const bool has_kind = !kind.sv.empty();
    return page.sheet.add_total(
        {page.label(label), has_kind ? book::text(page.say(kind)) : book::blank(),
         book::formula(outcome, Format::tkr), book::formula(budget, Format::tkr),
         book::formula("BUDGET_DEVIATION(C#;D#)", Format::tkr),
         book::formula("IF(D#=0;\"\";BUDGET_DEVIATION_RATE(C#;D#))", Format::percent0),
         has_kind ? book::formula("BUDGET_SIGNAL(C#;D#;B#;$D$5)", Format::budget_signal)
                  : book::blank()});
}

/// The largest deviations, favourable or not, with what share of the whole each is.
int driver_table(const Page& page, const Lines& lines) {
    page.sheet.heading(page.say({"Vad avvikelsen beror på", "What the deviation depends on"}));
    page.header({{"Rad", "Line"},
                 {"", ""},
                 {"Bättre än budget", "Better than budget"},
                 {"Sämre än budget", "Worse than budget"},
                 {"Andel av hela avvikelsen", "Share of the whole deviation"}});
    const int first = page.sheet.next_row();
    const std::string table = "BUDGET_DRIVERS(" + fixed('A', lines.first, lines.last) + ";" +
                              fixed('C', lines.first, lines.last) + ";" +
                              fixed('D', lines.first, lines.last) + ";" +
                              fixed('B', lines.first, lines.last) + ")";
    for (int i = 1; i <= drivers; ++i) {
        const std::string number = std::to_string(i);
        const std::string amount = "IFERROR(INDEX(" + table + ";" + number + ";2);\"\")";
        page.sheet.add(
            {book::formula("IFERROR(INDEX(" + table + ";" + number + ";1);\"\")", Format::label),
             book::blank(),
             book::formula("IF(N(" + amount + ")>0;" + amount + ";\"\")", Format::tkr),
             book::formula("IF(N(" + amount + ")<0;" + amount + ";\"\")", Format::tkr),
             book::formula("IFERROR(INDEX(" + table + ";" + number + ";3);\"\")",
                           Format::percent0)});
    }
    return first;
}

void checks(const Page& page, const Lines& lines) {
    page.sheet.heading(page.say({"Kontroller", "Checks"}));
    const auto check = [&](const Text& label, const std::string& expression) {
        Cell verdict = book::reference(expression, Format::text);
        verdict.span = columns - 1;
        page.sheet.add({page.label(label), verdict});
    };
    const auto filled = [&](char column) {
        return "(" + down(column, lines.first, lines.last) + "<>\"\")";
    };
    check({"Rader med utfall och budget", "Lines with outcome and budget"},
          "SUMPRODUCT(" + filled('B') + "*" + filled('C') + "*" + filled('D') + ")&" +
              page.quoted({" av ", " of "}) + "&SUMPRODUCT(" + filled('A') + "*" + filled('B') +
              ")");
    const auto costs = [&](std::string_view sign) {
        return "SUMPRODUCT((" + down('B', lines.first, lines.last) + "=" +
               page.quoted({"kostnad", "cost"}) + ")*(" + filled('D') + ")*(" +
               down('D', lines.first, lines.last) + std::string(sign) + "0))>0";
    };
    check({"Kostnaderna har samma tecken", "Costs have the same sign"},
          "IF(AND(" + costs("<") + ";" + costs(">") + ");" +
              page.quoted({"nej: en del är negativa och en del positiva",
                           "no: some are negative and some positive"}) +
              ";" + page.quoted({"ja", "yes"}) + ")");
}

void chart(const Page& page, int first, const std::string& result, const std::string& budget) {
    page.charts_on_new_page();
    page.finding("IF(COUNT(" + at('C', first) + ":" + at('D', first) + ")=0;\"\";" +
                     page.quoted({"Resultatet blev ", "The result was "}) + "&IF(" + result + "=" +
                     budget + ";" + page.quoted({"som budgeterat", "as budgeted"}) + ";FIXED(ABS(" +
                     result + "-" + budget + ");0)&" + page.quoted({" tkr ", " thousand kronor "}) +
                     "&IF(" + result + ">" + budget + ";" + page.quoted({"bättre", "better"}) +
                     ";" + page.quoted({"sämre", "worse"}) + ")&" +
                     page.quoted({" än budget. Mest betydde ", " than budget. Most of it was "}) +
                     "&" + at('A', first) + "&\".\"))",
                 columns);
    const int last = first + drivers - 1;
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::bars,
         .name = page.say({"Avvikelse mot budget", "Deviation from budget"}),
         .title = page.say({"De största avvikelserna mot budget, tkr",
                            "The largest deviations from budget, thousand kronor"}),
         .description =
             page.say({"Liggande staplar åt höger för bättre än budget och åt vänster för sämre.",
                       "Bars to the right for better than budget, to the left for worse."}),
         .categories = down('A', first, last),
         .series = {{.values = down('C', first, last),
                     .name = at('C', first - 1),
                     .colour = colours::dark,
                     .labelled = true},
                    {.values = down('D', first, last),
                     .name = at('D', first - 1),
                     .colour = colours::bright,
                     .labelled = true}},
         .overlapping = true,
         .axis_labels_outside = true,
         .width_cm = 18.0,
         .height_cm = 9.0});
    page.room_for_charts(9.0);
}

void write(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten, i tkr. Skriv kostnader med minus, eller alla utan: avvikelsen är "
         "utfall − budget, och signalen säger om den är gynnsam. Belopp inom toleransen räknas som "
         "enligt budget.",
         "Type in the yellow fields, in thousand kronor. Type costs with a minus, or all without: "
         "the deviation is outcome − budget, and the signal says whether it is favourable. Amounts "
         "within the tolerance count as on budget."}));
    page.sheet.skip();
    Cell whose = page.given(Text{"Umeåregionen 2023", "Umeåregionen 2023"});
    whose.span = 2;
    page.sheet.add(
        {page.label({"Förbund och period", "Association and period"}), book::blank(), whose});
    const int tolerance = page.sheet.add(
        {page.label({"Tolerans, andel av budget", "Tolerance, share of budget"}), book::blank(),
         book::blank(), book::input(book::number(0, Format::percent0))});
    page.hint({.first_row = tolerance, .first_column = 3, .last_row = tolerance, .last_column = 3},
              {"Tolerans", "Tolerance"},
              {"Så mycket får en rad avvika och ändå räknas som enligt budget, till exempel 2 %.",
               "How much a line may deviate and still count as on budget, such as 2%."});
    page.sheet.skip();
    page.repeated_header({{"Tkr", "Thousand kronor"},
                          {"<Slag", "<Kind"},
                          {"Utfall", "Outcome"},
                          {"Budget", "Budget"},
                          {"Avvikelse", "Deviation"},
                          {"Avvikelse, andel", "Deviation, share"},
                          {"<Signal", "<Signal"}});
    const Text income_kind{"intäkt", "income"};
    const Text cost_kind{"kostnad", "cost"};
    Lines lines;
    lines.first = page.sheet.next_row();
    add_lines(page, {"Intäkter", "Income"}, income_kind, true, income_rows);
    add_lines(page, {"Kostnader", "Costs"}, cost_kind, false, cost_rows);
    page.insert_above(columns);
    lines.last = page.sheet.next_row() - 1;
    const auto sum = [&](char column, const Text& kind) {
        return "SUMIF(" + fixed('B', lines.first, lines.last) + ";" + page.quoted(kind) + ";" +
               down(column, lines.first, lines.last) + ")";
    };
    const int income = add_total(page, {"Summa intäkter", "Total income"}, sum('C', income_kind),
                                 sum('D', income_kind), income_kind);
    const int costs = add_total(page, {"Summa kostnader", "Total costs"}, sum('C', cost_kind),
                                sum('D', cost_kind), cost_kind);
    const auto result_of = [&](char column) {
        const std::string in = at(column, income);
        const std::string out = at(column, costs);
        return "IF(" + at('D', costs) + ">0;" + in + "-" + out + ";" + in + "+" + out + ")";
    };
    const int result =
        add_total(page, {"Resultat", "Result"}, result_of('C'), result_of('D'), {"", ""});
    page.choices(
        {.first_row = lines.first, .first_column = 1, .last_row = lines.last - 1, .last_column = 1},
        {"Slag", "Kind"}, {income_kind, cost_kind},
        {"Intäkt eller kostnad: avgör vad som är gynnsamt.",
         "Income or cost: decides what is favourable."});
    const int first = driver_table(page, lines);
    checks(page, lines);
    chart(page, first, at('C', result), at('D', result));
    page.print_all(columns, Print::portrait);
}

} // namespace

ReadySheet budget() {
    return {"budget", {7.6, 2.0, 2.4, 2.4, 2.4, 2.4, 2.8}, write};
}

} // namespace utfall::sheets
