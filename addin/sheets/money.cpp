// Prognos: the year's end line by line, summed. Ekonomi: equity over years, its ceiling, solvency,
// and the cash flow that two balance sheets imply.
#include "sheets/ready.hpp"

#include <array>

namespace utfall::sheets {
namespace {

constexpr int forecast_columns = 7;
constexpr int income_rows = 8;
constexpr int cost_rows = 34;

const Text pace{"takt", "runrate"};
const Text rest{"resten", "remaining"};

struct Lines {
    int first = 0;
    int last = 0; ///< the row that new rows go above
};

void add_forecast_line(const Page& page, Cell name, Cell outcome, Cell budget, Cell year) {
    page.sheet.add(
        {std::move(name), std::move(outcome), std::move(budget), std::move(year),
         book::input(book::text(page.say(pace))),
         book::formula("IF(OR(B#=\"\";C#=\"\";D#=\"\");\"\";IFERROR(FORECAST_YEAREND(B#;C#;D#;E#);"
                       "FORECAST_YEAREND(B#;C#;D#;" +
                           page.quoted(rest) + ")))",
                       Format::kr),
         book::formula("IF(OR(F#=\"\";D#=\"\");\"\";F#-D#)", Format::kr)});
}

/// The lines of the published table that are income or costs, and room for more.
Lines add_forecast_lines(const Page& page, const Text& band, bool income, int rows) {
    page.sheet.band(page.say(band));
    Lines lines;
    lines.first = page.sheet.next_row();
    const support::CsvFile& file = page.figures.file("sodra_norrbotten_2020h1_budget");
    int written = 0;
    for (std::size_t i = 0; i < file.rows(); ++i) {
        const bool is_income = file.at(i, "section") == "ERHÅLLNA BIDRAG";
        if (file.at(i, "row_type") == "line" && is_income == income) {
            add_forecast_line(page, page.given(file.at(i, "line")),
                              page.given(support::printed(file, i, "outcome", Format::kr)),
                              page.given(support::printed(file, i, "budget", Format::kr)),
                              page.given(support::printed(file, i, "annual_budget", Format::kr)));
            ++written;
        }
    }
    for (; written < rows; ++written) {
        add_forecast_line(page, Page::open(Format::text), Page::open(Format::kr),
                          Page::open(Format::kr), Page::open(Format::kr));
    }
    page.insert_above(forecast_columns);
    lines.last = page.sheet.next_row() - 1;
    page.choices(
        {.first_row = lines.first, .first_column = 4, .last_row = lines.last - 1, .last_column = 4},
        {"Metod", "Method"}, {pace, rest},
        {"Takt: resten går som hittills. Resten: resten går enligt budget.",
         "Runrate: the rest as so far. Remaining: the rest as budgeted."});
    return lines;
}

constexpr std::array forecast_figures{'B', 'C', 'D', 'F', 'G'};

/// A row of totals; `total` says how a column's is worked out.
template <typename Total> int add_forecast_total(const Page& page, const Text& label, Total total) {
    std::vector<Cell> cells{page.label(label)};
    for (const char column : forecast_figures) {
        if (column == 'F') {
            cells.push_back(book::blank()); // the method
        }
        cells.push_back(book::formula(total(column), Format::kr));
    }
    return page.sheet.add_total(cells);
}

void write_forecast(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten, i kronor: utfall och budget hittills och hela årets budget. "
         "Prognosen görs rad för rad och summeras: metoden takt räknar att resten går som "
         "hittills, resten att resten går enligt budget. Skriv kostnader med minus, eller alla "
         "utan. Exemplet är halvårsredovisningen 2020.",
         "Type in the yellow fields, in kronor: outcome and budget so far, and the whole year's "
         "budget. The forecast is made line by line and summed: runrate takes it that the rest "
         "goes as so far, remaining that the rest goes as budgeted. Type costs with a minus, or "
         "all without. The example is the half-year report of 2020."}));
    page.sheet.skip();
    page.repeated_header({{"Kronor", "Kronor"},
                          {"Utfall hittills", "Outcome so far"},
                          {"Budget hittills", "Budget so far"},
                          {"Budget hela året", "Budget, whole year"},
                          {"<Metod", "<Method"},
                          {"Prognos", "Forecast"},
                          {"Mot budget", "Against budget"}});
    const auto sum_of = [](const Lines& lines) {
        return
            [lines](char column) { return "SUM(" + down(column, lines.first, lines.last) + ")"; };
    };
    const Lines income_lines = add_forecast_lines(page, {"Intäkter", "Income"}, true, income_rows);
    const int income =
        add_forecast_total(page, {"Summa intäkter", "Total income"}, sum_of(income_lines));
    const Lines cost_lines = add_forecast_lines(page, {"Kostnader", "Costs"}, false, cost_rows);
    const int costs =
        add_forecast_total(page, {"Summa kostnader", "Total costs"}, sum_of(cost_lines));
    const int result = add_forecast_total(page, {"Resultat", "Result"}, [&](char column) {
        // Costs of either habit: the whole year's budget tells which.
        const std::string in = at(column, income);
        const std::string out = at(column, costs);
        return "IF(" + at('D', costs) + ">0;" + in + "-" + out + ";" + in + "+" + out + ")";
    });
    const std::string forecast = at('F', result);
    const std::string budget = at('D', result);
    page.sheet.skip();
    page.finding("IF(COUNT(" + down('F', income_lines.first, income_lines.last) + ";" +
                     down('F', cost_lines.first, cost_lines.last) + ")=0;\"\";" +
                     page.quoted({"Prognosen för årets resultat är ",
                                  "The forecast of the year's result is "}) +
                     "&FIXED(" + forecast + "/1000;0)&" +
                     page.quoted({" tkr, ", " thousand kronor, "}) + "&FIXED(ABS(" + forecast +
                     "-" + budget + ")/1000;0)&" + page.quoted({" tkr ", " thousand kronor "}) +
                     "&IF(" + forecast + ">=" + budget + ";" +
                     page.quoted({"bättre än budget", "better than budget"}) + ";" +
                     page.quoted({"sämre än budget", "worse than budget"}) + "))",
                 forecast_columns);
    page.print_all(forecast_columns, Print::portrait);
}

constexpr int economy_columns = 7;
constexpr std::array<const char*, 6> years{"y2018", "y2019", "y2020", "y2021", "y2022", "y2023"};

std::vector<Cell> over_years(const Page& page, const Text& label, std::string_view line) {
    std::vector<Cell> cells{page.label(label)};
    for (const char* year : years) {
        cells.push_back(page.given(support::printed(page.figures.file("umea_2018_2023_overview"),
                                                    {{"line", line}}, year, Format::tkr)));
    }
    return cells;
}

void balance_and_cash(const Page& page) {
    page.sheet.heading(
        page.say({"Kassaflöde ur två balansräkningar, kr", "Cash flow from two balance sheets, "
                                                           "kronor"}));
    page.header({{"", ""}, {"Årets slut", "End of year"}, {"Årets början", "Start of year"}});
    const support::CsvFile& file = page.figures.file("umea_2023_balance_sheet");
    const auto add = [&](const Text& label, std::string_view line) {
        return page.sheet.add(
            {page.label(label),
             page.given(support::printed(file, {{"line", line}}, "amount_2023_12_31", Format::kr)),
             page.given(
                 support::printed(file, {{"line", line}}, "amount_2022_12_31", Format::kr))});
    };
    const int receivables = add({"Fordringar", "Receivables"}, "Fordringar");
    const int cash = add({"Kassa och bank", "Cash and bank"}, "Kassa och bank");
    const int equity = add({"Eget kapital", "Equity"}, "Summa eget kapital");
    const int debts = add({"Kortfristiga skulder", "Current liabilities"}, "Kortfristiga skulder");
    const auto derived = [&](const Text& label, const std::string& expression, Format format) {
        return page.sheet.add(
            {page.label(label), book::formula("IF(COUNT(" + down('B', receivables, debts) +
                                                  ")<4;\"\";" + expression + ")",
                                              format)});
    };
    const auto change = [](int row) { return at('B', row) + "-" + at('C', row); };
    derived({"Årets resultat", "Result of the year"}, change(equity), Format::kr);
    derived({"Ökning (−) eller minskning (+) av fordringar",
             "Increase (−) or decrease (+) of receivables"},
            "-(" + change(receivables) + ")", Format::kr);
    derived({"Ökning (+) eller minskning (−) av skulder",
             "Increase (+) or decrease (−) of liabilities"},
            change(debts), Format::kr);
    const int flow = derived(
        {"Årets kassaflöde", "Cash flow of the year"},
        change(equity) + "-(" + change(receivables) + ")+(" + change(debts) + ")", Format::kr);
    derived({"Kassans ändring enligt balansräkningarna", "Change in cash by the balance sheets"},
            change(cash), Format::kr);
    Cell verdict =
        book::reference("IF(" + at('B', flow) + "=\"\";\"\";IF(ABS(" + at('B', flow) + "-(" +
                            change(cash) + "))<=2;" + page.quoted({"stämmer", "agrees"}) + ";" +
                            page.quoted({"stämmer inte", "doesn't agree"}) + "))",
                        Format::text);
    page.sheet.add({page.label({"Går det ihop?", "Does it add up?"}), verdict});
    derived({"Soliditet", "Solvency"},
            at('B', equity) + "/(" + at('B', receivables) + "+" + at('B', cash) + ")",
            Format::percent0);
}

void write_economy(const Page& page) {
    page.sheet.lead(page.say(
        {"Skriv i de gula fälten, i tkr. Eget kapital rullas från det ingående kapitalet med varje "
         "års resultat. Taket är det nationella rådets rekommendation: 20 procent av anslaget upp "
         "till 7 000 tkr och 15 procent däröver. Exemplet är årsredovisningen 2023.",
         "Type in the yellow fields, in thousand kronor. Equity is rolled from the opening equity "
         "with each year's result. The ceiling is the national council's recommendation: 20 per "
         "cent of the allocation up to 7,000 and 15 per cent above. The example is the annual "
         "report of 2023."}));
    page.sheet.skip();
    std::vector<Cell> head{book::text(page.say({"Tkr", "Thousand kronor"}), Format::header)};
    for (int year = 2018; year <= 2023; ++year) {
        head.push_back(book::input(book::number(year, Format::plain_number)));
    }
    const int header = page.sheet.add(head);
    page.sheet.add(over_years(page, {"Intäkter", "Income"}, "Verksamhetens intäkter"));
    page.sheet.add(over_years(page, {"Kostnader", "Costs"}, "Verksamhetens kostnader"));
    const int result =
        page.sheet.add(over_years(page, {"Årets resultat", "Result"}, "Årets resultat"));
    const int opening = page.sheet.add(
        {page.label({"Ingående eget kapital första året", "Opening equity, first year"}),
         page.given(2992 - -1150, Format::tkr)}); // 2018's closing equity less its result
    std::vector<Cell> rolled{page.label({"Eget kapital, rullat", "Equity, rolled"})};
    for (const char column : {'B', 'C', 'D', 'E', 'F', 'G'}) {
        const std::string range = "$B" + std::to_string(result) + ":" + at(column, result);
        rolled.push_back(book::formula("IF(OR($B$" + std::to_string(opening) + "=\"\";" +
                                           at(column, result) + "=\"\");\"\";$B$" +
                                           std::to_string(opening) + "+SUM(" + range + "))",
                                       Format::tkr));
    }
    const int equity = page.sheet.add(rolled);
    page.sheet.add(over_years(page, {"Eget kapital, tryckt", "Equity, printed"}, "Eget kapital"));
    const int allocation =
        page.sheet.add({page.label({"Anslag", "Allocation"}), Page::open(Format::tkr),
                        Page::open(Format::tkr), Page::open(Format::tkr), Page::open(Format::tkr),
                        Page::open(Format::tkr), page.given(11354, Format::tkr)});
    std::vector<Cell> ceiling{page.label({"Tak för eget kapital", "Ceiling of equity"})};
    for (const char column : {'B', 'C', 'D', 'E', 'F', 'G'}) {
        const std::string amount = at(column, allocation);
        ceiling.push_back(book::formula(if_any(amount, "TRAPPAN(" + amount + ")"), Format::tkr));
    }
    const int top = page.sheet.add(ceiling);
    page.hint({.first_row = opening, .first_column = 1, .last_row = opening, .last_column = 1},
              {"Ingående eget kapital", "Opening equity"},
              {"Det egna kapitalet före det första året. Sedan rullas det med resultaten.",
               "Equity before the first year. From there it is rolled with the results."});
    balance_and_cash(page);
    page.sheet.skip();
    page.finding("IF(OR(" + at('G', equity) + "=\"\";" + at('G', top) + "=\"\");\"\";" +
                     page.quoted({"Det egna kapitalet är ", "Equity is "}) + "&FIXED(ABS(" +
                     at('G', equity) + "-" + at('G', top) + ");0)&" +
                     page.quoted({" tkr ", " thousand kronor "}) + "&IF(" + at('G', equity) + ">" +
                     at('G', top) + ";" + page.quoted({"över taket", "above the ceiling"}) + ";" +
                     page.quoted({"under taket", "below the ceiling"}) + "))",
                 economy_columns);
    const auto across = [](int row) {
        return "B" + std::to_string(row) + ":G" + std::to_string(row);
    };
    page.sheet.add_chart(
        page.sheet.next_row(), 0,
        {.kind = Chart::Kind::columns,
         .name = page.say({"Resultat och eget kapital", "Result and equity"}),
         .title = page.say(
             {"Årets resultat och eget kapital, tkr", "Result and equity, thousand kronor"}),
         .description = page.say({"Staplar för årets resultat och en linje för eget kapital.",
                                  "Columns for the result and a line for equity."}),
         .categories = across(header),
         .series = {{.values = across(result),
                     .name = at('A', result),
                     .colour = colours::bright,
                     .labelled = true},
                    {.values = across(equity),
                     .name = at('A', equity),
                     .colour = colours::dark,
                     .look = Series::Look::line}},
         .axis_labels_outside = true,
         .width_cm = 18.0,
         .height_cm = 8.0});
    page.room_for_charts(8.0);
    page.print_all(economy_columns, Print::portrait);
}

} // namespace

ReadySheet forecast() {
    return {"forecast", {8.6, 3.0, 3.0, 3.0, 2.6, 3.0, 3.0}, write_forecast};
}

ReadySheet economy() {
    return {"economy", {8.4, 2.6, 2.6, 2.4, 2.4, 2.4, 2.4}, write_economy};
}

} // namespace utfall::sheets
