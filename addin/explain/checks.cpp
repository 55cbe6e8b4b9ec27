// Checks: whether figures add up, and what a list of findings says.
#include "core/checks/checks.hpp"
#include "explain/view.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

void sum_check(View& view) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const auto& part : view.column("parts")) {
        sum += part.value_or(0.0);
        count += part ? 1 : 0;
    }
    const double total = view.number("total");
    if (view.result_number() == 0.0) {
        view.says({"{0} delar är tillsammans {1}; totalen är {2}: det går ihop.",
                   "{0} parts are {1} together; the total is {2}: it adds up."},
                  {view.shown(count), view.shown(sum), view.shown(total)});
    } else {
        view.says({"{0} delar är tillsammans {1}; totalen är {2}: skillnaden {3} är mer än "
                   "avrundning kan förklara.",
                   "{0} parts are {1} together; the total is {2}: the difference {3} is more than "
                   "rounding can explain."},
                  {view.shown(count), view.shown(sum), view.shown(total),
                   view.shown(view.result_number())});
    }
    const auto parts = view.column("parts");
    view.left_out({"Tomma celler: {0}.", "Blank cells: {0}."},
                  view.cells_where("parts", [&](std::size_t i) { return !parts[i]; }));
}

void rate_check(View& view) {
    const double part = view.number("part");
    const double whole = view.number("whole");
    const double printed = view.number("printed");
    if (view.result_number() == 0.0) {
        view.says({"{0} av {1} = {2}; tryckt {3}: det stämmer.",
                   "{0} of {1} = {2}; printed {3}: it is right."},
                  {view.shown(part), view.shown(whole), view.percent(part / whole),
                   view.percent(printed)});
    } else {
        view.says({"{0} av {1} = {2}; tryckt {3}: det stämmer inte.",
                   "{0} of {1} = {2}; printed {3}: it isn't right."},
                  {view.shown(part), view.shown(whole), view.percent(part / whole),
                   view.percent(printed)});
    }
}

/// The first findings are told; the rest stand in the list itself.
constexpr std::size_t told_findings = 3;

/// How many rows of a list of findings say something; 0 for the text that says that all is well.
std::size_t count_findings(const cells::Result& list) {
    std::size_t count = 0;
    for (std::size_t row = 0; list.columns() > 1 && row < list.rows(); ++row) {
        count += cells::is_blank_cell(list.at(row, 0)) ? 0 : 1;
    }
    return count;
}

void how_many_wrong(View& view, std::size_t count) {
    if (count == 0) {
        view.says({"Inget fel hittades.", "Nothing wrong was found."});
    } else if (count == 1) {
        view.says({"1 uppgift stämmer inte.", "1 entry isn't right."});
    } else {
        view.says({"{0} uppgifter stämmer inte, en per rad i listan.",
                   "{0} entries aren't right, one a row of the list."},
                  {view.shown(count)});
    }
}

std::string text_at(const cells::Result& list, std::size_t row, std::size_t column) {
    const core::Cell& cell = list.at(row, column);
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

double number_at(const cells::Result& list, std::size_t row, std::size_t column) {
    const auto* number = std::get_if<double>(&list.at(row, column));
    return number == nullptr ? 0.0 : *number;
}

void budget_check(View& view) {
    std::size_t lines = 0;
    for (const auto& outcome : view.column("outcome")) {
        lines += outcome ? 1 : 0;
    }
    view.says({"Jämförda avvikelser: {0}, var och en med utfall minus budget, med de tecken som "
               "tabellen själv visar.",
               "Deviations compared: {0}, each with outcome less budget, by the signs that the "
               "table itself shows."},
              {view.shown(lines)});
    const cells::Result& list = view.result();
    const std::size_t wrong = count_findings(list);
    how_many_wrong(view, wrong);
    for (std::size_t row = 0; row < std::min(wrong, told_findings); ++row) {
        view.step({"{0}: tryckt {1}, beräknat {2}.", "{0}: printed {1}, computed {2}."},
                  {text_at(list, row, 0), view.shown(number_at(list, row, 1)),
                   view.shown(number_at(list, row, 2))});
    }
}

/// `12 summa, 8 avvikelse`
std::string compared_by_rule(const View& view, const core::CheckReport& report) {
    std::vector<std::string> rules;
    for (const auto& rule : report.by_rule) {
        if (rule.comparisons > 0) {
            rules.push_back(view.shown(rule.comparisons) + " " +
                            std::string(core::rule_name(rule.rule, view.language())));
        }
    }
    return view.names(rules);
}

void table_check(View& view) {
    const std::optional<double> unit =
        view.given("unit") ? std::optional(view.number("unit")) : std::nullopt;
    const core::Table table = view.argument("table").table();
    const auto report = core::check_table(table, unit);
    if (report.comparisons == 0) {
        view.says({"Inget i tabellen har gått att jämföra: inga summor, andelar eller avvikelser "
                   "är igenkända.",
                   "Nothing in the table could be compared: no sums, shares or deviations are "
                   "recognised."});
    } else {
        view.says({"{0} tal är jämförda med vad andra tal i tabellen ger: {1}.",
                   "{0} figures are compared with what other figures of the table give: {1}."},
                  {view.shown(report.comparisons), compared_by_rule(view, report)});
        how_many_wrong(view, report.findings.size());
    }
    for (std::size_t i = 0; i < std::min(report.findings.size(), told_findings); ++i) {
        const auto& finding = report.findings[i];
        view.step({"{0}: {1}", "{0}: {1}"},
                  {view.cell_name("table", finding.row * table.columns() + finding.column),
                   core::describe(finding, view.language())});
    }
    view.left_out({"Celler som inte har gått att läsa som tal: {0}.",
                   "Cells that couldn't be read as numbers: {0}."},
                  view.cells_where("table", [&](std::size_t i) {
                      return std::any_of(report.unread.begin(), report.unread.end(),
                                         [&](const auto& place) {
                                             return place.row * table.columns() + place.column == i;
                                         });
                  }));
    view.step(
        {"Utfall ▸ Granska tabell ramar in cellerna.", "Utfall ▸ Check table frames the cells."});
}

void register_check(View& view) {
    std::vector<std::string> looked_at{view.word({"datum", "dates"})};
    for (const auto& [name, text] :
         {std::pair("outcome", Text{"avslutsorsak", "outcome"}),
          std::pair("sex", Text{"kön", "sex"}), std::pair("person", Text{"person", "person"})}) {
        if (view.given(name)) {
            looked_at.push_back(view.word(text));
        }
    }
    view.says({"Granskade rader: {0}, med {1}.", "Rows checked: {0}, with {1}."},
              {view.shown(view.argument("start").size()), view.names(looked_at)});
    const cells::Result& list = view.result();
    const std::size_t wrong = count_findings(list);
    how_many_wrong(view, wrong);
    for (std::size_t row = 0; row < std::min(wrong, told_findings); ++row) {
        const auto at = static_cast<std::size_t>(number_at(list, row, 0)) - 1;
        view.step({"{0}: {1}.", "{0}: {1}."}, {view.cell_name("start", at), text_at(list, row, 1)});
    }
}

void version(View& view) {
    view.says({"Utfall {0} är installerat.", "Utfall {0} is installed."},
              {cells::read_text(view.result().cells().front())});
}

} // namespace

std::vector<Entry> checks_entries() {
    return {
        {"SUM_CHECK", sum_check, ours},           {"RATE_CHECK", rate_check, ours},
        {"BUDGET_CHECK", budget_check, ours},     {"TABLE_CHECK", table_check, ours},
        {"REGISTER_CHECK", register_check, ours}, {"UTFALL_VERSION", version, ours},
    };
}

} // namespace utfall::explain
