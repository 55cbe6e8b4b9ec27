// Makers of clean report tables, as Swedish coordination associations print them: true values are
// rounded one by one, so that printed totals differ from the sums of printed parts by rounding.
#pragma once

#include "model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::bench {

using Words = std::vector<std::string>;

/// Choices that hold for a whole table.
struct Style {
    bool positive_costs = false;
    bool thousands = true; ///< tkr rather than kr
};

namespace words {

inline const Words initiatives = {"Vuxentorget", "Ungdomstorget", "Steget vidare",
                                  "Arenan",      "Grön rehab",    "Samordningsteamet",
                                  "Kraft",       "Våga växa",     "Etableringsteamet",
                                  "Klivet",      "Språngbrädan",  "IPS",
                                  "Hälsoskolan", "Arbetsträning", "Lots",
                                  "MoA",         "Rehabteamet",   "Fokus ung",
                                  "Tillsammans", "Porten"};
inline const Words places = {"Umeå",       "Nordmaling",  "Vännäs", "Vindeln",
                             "Bjurholm",   "Robertsfors", "Luleå",  "Piteå",
                             "Älvsbyn",    "Boden",       "Kalix",  "Överkalix",
                             "Skellefteå", "Malå",        "Norsjö", "Kiruna"};
inline const Words offices = {"Arvoden till styrelsen",
                              "Revision",
                              "Löner kansli",
                              "Ekonomihantering",
                              "Lokalhyra",
                              "Konferens och utbildning",
                              "Resor",
                              "Övriga kansliomkostnader",
                              "IT och telefoni",
                              "Förbundschef",
                              "Administration",
                              "Försäkringar"};
inline const Words nearby = {"Social redovisning",  "Hemsida",    "Analys och utvärdering",
                             "Kompetensutveckling", "Förstudier", "Nätverk",
                             "Kommunikation"};
inline const Words incomes = {"Försäkringskassan", "Arbetsförmedlingen", "Region Västerbotten",
                              "Umeå kommun",       "Luleå kommun",       "Statligt bidrag",
                              "Övriga intäkter",   "Medlemsavgifter",    "ESF-medel",
                              "Ränteintäkter"};
inline const Words steps = {"Inte alls",     "Till liten del",       "Delvis",
                            "Till stor del", "Till mycket stor del", "Helt och hållet"};
inline const Words kinds = {"Styrelsemöten",
                            "Beredningsmöten",
                            "Styrgruppsmöten",
                            "Frukostseminarium",
                            "Introduktion i samverkan",
                            "Ledardag",
                            "Nätverksträff",
                            "Workshop",
                            "Utbildning i MI",
                            "Dialogdag",
                            "Processträff"};

/// Every label that names a line and nothing more.
inline Words plain() {
    Words all;
    for (const Words* list : {&initiatives, &places, &offices, &nearby, &incomes, &kinds}) {
        all.insert(all.end(), list->begin(), list->end());
    }
    return all;
}

} // namespace words

inline Words some(Chance& chance, Words list, int from, int to) {
    chance.shuffle(list);
    const int most = std::min<int>(to, static_cast<int>(list.size()));
    list.resize(static_cast<std::size_t>(chance.whole(std::min(from, most), most)));
    return list;
}

inline std::string year_text(int year) {
    return std::to_string(year);
}

/// Participants by sex with exits, 'of which' rows and percentages of closed and of positive.
inline Model participants(Chance& chance, Style) {
    Model model;
    model.family = "participants";
    model.unit = "antal";
    model.totals_can_lead = false;
    const bool other = chance.one_in(4);
    const bool two_years = chance.one_in(2);
    const int year = chance.whole(2018, 2025);
    const std::string now = two_years ? year_text(year) : "";
    model.label_header = chance.pick(Words{"", "Deltagare", "Tabell 1"});
    Words sexes = {"Kvinnor", "Män"};
    if (other) {
        sexes.push_back(chance.pick(Words{"Annat", "Icke-binära", "Okänt"}));
    }
    std::vector<std::size_t> columns;
    for (const std::string& sex : sexes) {
        columns.push_back(model.add_column(sex, now));
    }
    const std::size_t total =
        model.add_column(chance.pick(Words{"Totalt", "Summa", "Total", "Samtliga"}), now);
    const std::size_t percent =
        model.add_column(chance.pick(Words{"%", "Procent", "Andel", "Andel %"}), now, true);
    std::optional<std::size_t> before;
    if (two_years) {
        before = model.add_column(now.empty() ? "Totalt" : "Totalt", year_text(year - 1));
    }
    const auto all_label =
        chance.pick(Words{"Antal deltagare", "Antal inskrivna", "Deltagare under året",
                          "Antal deltagare totalt", "Inskrivna deltagare"});
    const std::size_t all = model.add_row(RowKind::line, all_label);
    const std::size_t fresh = model.add_row(
        RowKind::line, chance.pick(Words{"varav nya för året", "- varav nya", "Varav nya deltagare",
                                         "varav nyinskrivna"}));
    const std::size_t closed =
        model.add_row(RowKind::line, chance.pick(Words{"Totalt antal avslutade", "Antal avslutade",
                                                       "Avslutade", "Avslutade deltagare"}));
    const std::size_t positive = model.add_row(
        RowKind::line,
        chance.pick(Words{"Avslutade till en för individen positiv lösning",
                          "Avslutade med positivt utfall", "Till en positiv lösning"}));
    const Words ways = some(chance,
                            {"arbete", "studier", "fortsatt insats via Arbetsförmedlingen",
                             "saknar arbetsförmåga", "subventionerad anställning"},
                            2, 5);
    std::vector<std::size_t> part_rows;
    const std::string lead = chance.pick(Words{"- varav till ", "varav ", "Varav till "});
    for (const std::string& way : ways) {
        part_rows.push_back(model.add_row(RowKind::line, lead + way));
    }
    const std::size_t health = model.add_row(
        RowKind::line,
        chance.pick(Words{"Avslutade av hälsoskäl", "Hälsoskäl", "Avslut på grund av sjukdom"}));
    const std::size_t stopped = model.add_row(
        RowKind::line, chance.pick(Words{"Avbrott", "Övriga avslut", "Avbrott av andra orsaker"}));
    const std::size_t left = model.add_row(
        RowKind::line, chance.pick(Words{"Antal kvar i verksamheten", "Kvar vid årets slut",
                                         "Kvarvarande deltagare", "Antal kvar"}));

    const auto sum_rows = [&](std::size_t target, const std::vector<std::size_t>& parts,
                              std::size_t column) {
        std::vector<std::pair<Ref, double>> terms;
        for (const std::size_t row : parts) {
            terms.emplace_back(Ref{row, column}, 1.0);
        }
        model.link_sum({target, column}, terms);
    };
    for (const std::size_t column : columns) {
        const bool few = other && column == columns.back();
        double positives = 0.0;
        for (const std::size_t row : part_rows) {
            model.at(row, column) = chance.whole(few ? 0 : 2, few ? 2 : 60);
            positives += *model.at(row, column);
        }
        model.at(positive, column) = positives;
        model.at(health, column) = chance.whole(few ? 0 : 3, few ? 2 : 50);
        model.at(stopped, column) = chance.whole(few ? 0 : 1, few ? 1 : 30);
        model.at(closed, column) =
            positives + *model.at(health, column) + *model.at(stopped, column);
        model.at(left, column) = chance.whole(few ? 1 : 20, few ? 4 : 300);
        model.at(all, column) = *model.at(closed, column) + *model.at(left, column);
        model.at(fresh, column) = chance.whole(0, static_cast<int>(*model.at(all, column)));
    }
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        double sum = 0.0;
        std::vector<std::pair<Ref, double>> terms;
        for (const std::size_t column : columns) {
            sum += *model.at(row, column);
            terms.emplace_back(Ref{row, column}, 1.0);
        }
        model.at(row, total) = sum;
        model.link_sum({row, total}, terms);
    }
    std::vector<std::size_t> summed = columns;
    summed.push_back(total);
    for (const std::size_t column : summed) {
        sum_rows(positive, part_rows, column);
        sum_rows(closed, {positive, health, stopped}, column);
        model.link_sum({left, column}, {{{all, column}, 1.0}, {{closed, column}, -1.0}});
    }
    const auto share = [&](std::size_t row, std::size_t base) {
        model.at(row, percent) = rounded(100.0 * *model.at(row, total) / *model.at(base, total));
        model.link_share({row, percent}, {{row, total}}, {base, total}, 1.0, false);
    };
    for (const std::size_t row : {positive, health, stopped}) {
        share(row, closed);
    }
    for (const std::size_t row : part_rows) {
        share(row, positive);
    }
    if (before) {
        const double carried = *model.at(all, total) - *model.at(fresh, total);
        const double ended = chance.whole(40, 200);
        model.at(left, *before) = carried;
        model.at(closed, *before) = ended;
        model.at(all, *before) = carried + ended;
        model.at(fresh, *before) = chance.whole(10, static_cast<int>(carried + ended));
        model.link_sum({left, *before}, {{{all, *before}, 1.0}, {{closed, *before}, -1.0}});
        model.link_sum({all, total}, {{{left, *before}, 1.0}, {{fresh, total}, 1.0}});
    }
    return model;
}

/// Outcome against budget in sections with subtotals, total costs and a result.
inline Model budget_follow_up(Chance& chance, Style style) {
    Model model;
    model.family = "budget follow-up";
    model.unit = style.thousands ? "tkr" : "kr";
    model.money = true;
    const std::string year = year_text(chance.whole(2018, 2025));
    model.label_header = chance.pick(Words{"Tkr", "", "Post", "Belopp i tkr", "Driftredovisning"});
    const Words names =
        chance.pick(std::vector<Words>{{"Utfall", "Budget", "Avvikelse"},
                                       {"Utfall jan–aug", "Budget jan–aug", "Avvikelse"},
                                       {"Bokslut", "Budget", "Differens"},
                                       {"Redovisat", "Budget", "Avvikelse mot budget"},
                                       {"Utfall", "Prognos", "Avvikelse"}});
    const bool outcome_first = !chance.one_in(4);
    const std::size_t first = model.add_column(names[outcome_first ? 0 : 1], year);
    const std::size_t second = model.add_column(names[outcome_first ? 1 : 0], year);
    const std::size_t outcome = outcome_first ? first : second;
    const std::size_t budget = outcome_first ? second : first;
    const std::size_t deviation = model.add_column(names[2], year);
    const double habit = chance.one_in(4) ? -1.0 : 1.0;
    const bool from_rounded = chance.one_in(2);
    const double cost = style.positive_costs ? 1.0 : -1.0;
    const double size = style.thousands ? 1.0 : 1000.0;
    std::vector<std::array<double, 2>> truth;
    const auto put = [&](std::size_t row, double spent, double planned) {
        if (truth.size() <= row) {
            truth.resize(row + 1);
        }
        truth[row] = {spent, planned};
        model.at(row, outcome) = rounded(spent);
        model.at(row, budget) = rounded(planned);
        const double gap = from_rounded ? *model.at(row, outcome) - *model.at(row, budget)
                                        : rounded(spent - planned);
        model.at(row, deviation) = habit * gap == 0.0 ? 0.0 : habit * gap;
        model.link_sum({row, deviation}, {{{row, outcome}, habit}, {{row, budget}, -habit}});
    };
    const auto total_of = [&](std::size_t target,
                              const std::vector<std::pair<std::size_t, double>>& parts) {
        double spent = 0.0;
        double planned = 0.0;
        std::vector<std::pair<Ref, double>> a;
        std::vector<std::pair<Ref, double>> b;
        for (const auto& [row, sign] : parts) {
            spent += sign * truth[row][0];
            planned += sign * truth[row][1];
            a.emplace_back(Ref{row, outcome}, sign);
            b.emplace_back(Ref{row, budget}, sign);
        }
        put(target, spent, planned);
        model.link_sum({target, outcome}, a);
        model.link_sum({target, budget}, b);
    };
    const auto section = [&](const std::string& heading, const std::string& total,
                             const Words& lines, double sign, double scale) {
        model.add_row(RowKind::heading, heading, heading);
        std::vector<std::pair<std::size_t, double>> parts;
        for (const std::string& label : lines) {
            const std::size_t row = model.add_row(RowKind::line, label, heading);
            const double planned = chance.real(0.02, 1.0) * scale * size;
            put(row, sign * planned * chance.real(0.7, 1.2), sign * rounded(planned));
            parts.emplace_back(row, 1.0);
        }
        const std::size_t row = model.add_row(RowKind::total, total, heading);
        total_of(row, parts);
        return row;
    };
    const bool bare = chance.one_in(2);
    const auto total_label = [&](const std::string& name) {
        return bare ? chance.pick(Words{"Summa", "Summa", "Delsumma"}) : "Summa " + name;
    };
    const std::size_t income =
        section(chance.pick(Words{"INTÄKTER", "Intäkter", "Erhållna bidrag"}),
                total_label("intäkter"), some(chance, words::incomes, 2, 6), 1.0, 4000.0);
    std::vector<std::pair<std::size_t, double>> costs;
    costs.emplace_back(section(chance.pick(Words{"Kansli och styrelse", "Kanslikostnader",
                                                 "Personal och administration"}),
                               total_label("kansli"), some(chance, words::offices, 3, 9), cost,
                               900.0),
                       1.0);
    if (!chance.one_in(3)) {
        costs.emplace_back(section("Verksamhetsnära kostnader", total_label("verksamhetsnära"),
                                   some(chance, words::nearby, 2, 6), cost, 200.0),
                           1.0);
    }
    costs.emplace_back(
        section(chance.pick(Words{"Insatser", "Individinriktade insatser", "Verksamheter"}),
                total_label("insatser"), some(chance, words::initiatives, 3, 10), cost, 1500.0),
        1.0);
    const std::size_t all_costs =
        model.add_row(RowKind::total, chance.pick(Words{"Totala kostnader", "Summa kostnader",
                                                        "Kostnader totalt", "SUMMA KOSTNADER"}));
    total_of(all_costs, costs);
    const std::size_t result =
        model.add_row(RowKind::total, chance.pick(Words{"VERKSAMHETENS RESULTAT", "Resultat",
                                                        "Årets resultat", "Periodens resultat"}));
    total_of(result, {{income, 1.0}, {all_costs, style.positive_costs ? -1.0 : 1.0}});
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        if (model.rows[row].kind == RowKind::line && model.at(row, deviation) == 0.0 &&
            chance.one_in(2)) {
            model.at(row, deviation).reset();
        }
    }
    return model;
}

/// A budget for three years with an equity roll at the end.
inline Model multi_year_budget(Chance& chance, Style style) {
    Model model;
    model.family = "multi-year budget";
    model.unit = style.thousands ? "tkr" : "kr";
    model.money = true;
    model.label_header = chance.pick(Words{"", "Budget, tkr", "Tkr"});
    const int year = chance.whole(2018, 2025);
    const int years = chance.whole(2, 4);
    const bool plan = chance.one_in(2);
    std::vector<std::size_t> columns;
    for (int i = 0; i < years; ++i) {
        columns.push_back(
            model.add_column((plan ? (i == 0 ? "Budget " : "Plan ") : "") + year_text(year + i)));
    }
    const double size = style.thousands ? 1.0 : 1000.0;
    const double cost = style.positive_costs ? 1.0 : -1.0;
    std::vector<std::vector<double>> truth;
    const auto put = [&](std::size_t row, std::size_t i, double value) {
        if (truth.size() <= row) {
            truth.resize(row + 1, std::vector<double>(columns.size()));
        }
        truth[row][i] = value;
        model.at(row, columns[i]) = rounded(value);
    };
    const auto total_of = [&](std::size_t target,
                              const std::vector<std::pair<std::size_t, double>>& parts) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const auto& [row, sign] : parts) {
                sum += sign * truth[row][i];
                terms.emplace_back(Ref{row, columns[i]}, sign);
            }
            put(target, i, sum);
            model.link_sum({target, columns[i]}, terms);
        }
    };
    const auto section = [&](const std::string& heading, const std::string& total,
                             const Words& lines, double sign, double scale) {
        model.add_row(RowKind::heading, heading, heading);
        std::vector<std::pair<std::size_t, double>> parts;
        for (const std::string& label : lines) {
            const std::size_t row = model.add_row(RowKind::line, label, heading);
            const double base = sign * chance.real(0.05, 1.0) * scale * size;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                put(row, i, base * chance.real(0.9, 1.15));
            }
            parts.emplace_back(row, 1.0);
        }
        const std::size_t row = model.add_row(RowKind::total, total, heading);
        total_of(row, parts);
        return row;
    };
    const std::size_t income =
        section("Intäkter", "Summa intäkter", some(chance, words::incomes, 3, 8), 1.0, 3000.0);
    std::vector<std::pair<std::size_t, double>> costs;
    costs.emplace_back(
        section("Kansli", "Summa kansli", some(chance, words::offices, 3, 8), cost, 800.0), 1.0);
    costs.emplace_back(section("Insatser", "Summa insatser",
                               some(chance, words::initiatives, 3, 10), cost, 1500.0),
                       1.0);
    const std::size_t all = model.add_row(
        RowKind::total,
        chance.pick(Words{"Kostnader totalt", "Summa kostnader", "Totala kostnader"}));
    total_of(all, costs);
    const std::size_t result =
        model.add_row(RowKind::total, chance.pick(Words{"RESULTAT", "Resultat", "Årets resultat"}));
    total_of(result, {{income, 1.0}, {all, -cost}});
    const std::size_t opening = model.add_row(
        RowKind::line, chance.pick(Words{"Eget kapital vid årets början", "Ingående eget kapital",
                                         "IB eget kapital"}));
    const std::size_t closing = model.add_row(
        RowKind::line, chance.pick(Words{"Eget kapital vid årets slut", "Utgående eget kapital",
                                         "UB eget kapital"}));
    double equity = chance.real(500.0, 4000.0) * size;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        put(opening, i, equity);
        equity += truth[result][i];
        put(closing, i, equity);
        model.link_sum({closing, columns[i]},
                       {{{opening, columns[i]}, 1.0}, {{result, columns[i]}, 1.0}});
        if (i > 0) {
            model.link_sum({opening, columns[i]}, {{{closing, columns[i - 1]}, 1.0}});
        }
    }
    return model;
}

/// Income statement and balance sheet of two years, in kronor.
inline Model statements(Chance& chance, Style style) {
    Model model;
    model.family = "statements";
    model.unit = "kr";
    model.money = true;
    model.totals_can_lead = false;
    model.label_header = chance.pick(Words{"", "Kr", "Resultaträkning"});
    const int year = chance.whole(2018, 2025);
    std::vector<std::size_t> columns = {model.add_column(year_text(year)),
                                        model.add_column(year_text(year - 1))};
    std::vector<std::array<double, 2>> truth;
    const auto put = [&](std::size_t row, std::size_t i, double value) {
        if (truth.size() <= row) {
            truth.resize(row + 1);
        }
        truth[row][i] = value;
        model.at(row, columns[i]) = rounded(value);
    };
    const auto total_of = [&](std::size_t target,
                              const std::vector<std::pair<std::size_t, double>>& parts) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const auto& [row, sign] : parts) {
                sum += sign * truth[row][i];
                terms.emplace_back(Ref{row, columns[i]}, sign);
            }
            put(target, i, sum);
            model.link_sum({target, columns[i]}, terms);
        }
    };
    const auto line = [&](const std::string& label, double from, double to) {
        const std::size_t row = model.add_row(RowKind::line, label);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            put(row, i, chance.real(from, to));
        }
        return row;
    };
    if (chance.one_in(2)) {
        const double cost = style.positive_costs ? 1.0 : -1.0;
        const std::size_t income = line("Verksamhetens intäkter", 8e6, 14e6);
        const auto costs = [&](const std::string& label, double from, double to) {
            return cost > 0.0 ? line(label, from, to) : line(label, -to, -from);
        };
        const std::size_t spent = costs("Verksamhetens kostnader", 7e6, 14e6);
        const std::size_t wear = costs("Avskrivningar", 1e4, 9e4);
        const std::size_t operating = model.add_row(
            RowKind::total, chance.pick(Words{"Verksamhetens resultat", "Rörelseresultat"}));
        total_of(operating, {{income, 1.0}, {spent, -cost}, {wear, -cost}});
        const std::size_t gains = line("Finansiella intäkter", 1e3, 9e4);
        const std::size_t losses = costs("Finansiella kostnader", 1e2, 4e4);
        const std::size_t after =
            model.add_row(RowKind::total, "Resultat efter finansiella poster");
        total_of(after, {{operating, 1.0}, {gains, 1.0}, {losses, -cost}});
        const std::size_t last = model.add_row(
            RowKind::total, chance.pick(Words{"Årets resultat", "Periodens resultat"}));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            put(last, i, truth[after][i]);
        }
        return model;
    }
    model.label_header = chance.pick(Words{"", "Balansräkning", "Kr"});
    model.add_row(RowKind::heading, "TILLGÅNGAR");
    const std::size_t claims =
        line(chance.pick(Words{"Fordringar", "Kortfristiga fordringar"}), 1e5, 9e5);
    const std::size_t cash = line("Kassa och bank", 2e6, 9e6);
    const std::size_t assets =
        model.add_row(RowKind::total, chance.pick(Words{"SUMMA TILLGÅNGAR", "Summa tillgångar"}));
    total_of(assets, {{claims, 1.0}, {cash, 1.0}});
    model.add_row(RowKind::heading, "EGET KAPITAL");
    const std::size_t kept =
        line(chance.pick(Words{"Balanserat resultat", "Övrigt eget kapital"}), 1e6, 2e6);
    const std::size_t year_result = line("Årets resultat", -3e5, 6e5);
    const std::size_t equity = model.add_row(
        RowKind::total, chance.pick(Words{"Summa eget kapital", "SUMMA EGET KAPITAL"}));
    total_of(equity, {{kept, 1.0}, {year_result, 1.0}});
    model.add_row(RowKind::heading, "SKULDER");
    const std::size_t suppliers = line("Leverantörsskulder", 1e5, 6e5);
    const std::size_t others = line("Övriga kortfristiga skulder", 1e4, 4e5);
    const std::size_t accrued = model.add_row(RowKind::line, "Upplupna kostnader");
    const std::size_t debts = model.add_row(
        RowKind::total, chance.pick(Words{"Summa skulder", "Summa kortfristiga skulder"}));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        put(accrued, i,
            truth[assets][i] - truth[equity][i] - truth[suppliers][i] - truth[others][i]);
    }
    total_of(debts, {{suppliers, 1.0}, {others, 1.0}, {accrued, 1.0}});
    const std::size_t funding = model.add_row(
        RowKind::total,
        chance.pick(Words{"SUMMA EGET KAPITAL OCH SKULDER", "Summa eget kapital och skulder"}));
    total_of(funding, {{equity, 1.0}, {debts, 1.0}});
    for (const std::size_t column : columns) {
        model.link_sum({funding, column}, {{{assets, column}, 1.0}});
    }
    return model;
}

/// Two years per municipality with a difference, and the region's sum where the figures are counts.
inline Model municipalities(Chance& chance, Style) {
    Model model;
    model.family = "municipalities";
    const bool counts = !chance.one_in(3);
    model.unit = counts ? "antal" : "procent";
    model.label_header = chance.pick(Words{"Kommun", "", "Område"});
    model.title = counts ? "Antal långtidsarbetslösa" : "Andel med försörjningsstöd, procent";
    const int year = chance.whole(2018, 2025);
    const bool newest_first = chance.one_in(3);
    const std::size_t a = model.add_column(year_text(newest_first ? year : year - 1));
    const std::size_t b = model.add_column(year_text(newest_first ? year - 1 : year));
    const std::size_t now = newest_first ? a : b;
    const std::size_t then = newest_first ? b : a;
    const std::size_t gap = model.add_column(
        chance.pick(Words{"Diff", "Förändring", "Differens", "Skillnad", "Diff."}));
    std::vector<std::size_t> rows;
    const std::string all = chance.pick(Words{"Totalt", "Umeåregionen", "Summa", "Länet totalt",
                                              "Hela förbundet", "Region Norrbotten totalt"});
    for (const std::string& place : some(chance, words::places, 4, 9)) {
        const std::size_t row = model.add_row(RowKind::line, place);
        for (const std::size_t column : {now, then}) {
            model.at(row, column) =
                counts ? chance.whole(3, 900) : rounded(chance.real(2.0, 95.0), 1);
        }
        rows.push_back(row);
    }
    if (counts) {
        const std::size_t total = model.add_row(RowKind::total, all);
        for (const std::size_t column : {now, then}) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const std::size_t row : rows) {
                sum += *model.at(row, column);
                terms.emplace_back(Ref{row, column}, 1.0);
            }
            model.at(total, column) = sum;
            model.link_sum({total, column}, terms);
        }
        rows.push_back(total);
    }
    const double unit = counts ? 1.0 : 0.1;
    for (const std::size_t row : rows) {
        model.at(row, gap) = rounded(*model.at(row, now) - *model.at(row, then), 1);
        model.link_sum({row, gap}, {{{row, now}, 1.0}, {{row, then}, -1.0}}, unit);
    }
    return model;
}

/// Answers per step by sex, with shares.
inline Model survey(Chance& chance, Style) {
    Model model;
    model.family = "survey";
    model.unit = "svar";
    model.label_header = chance.pick(Words{"Svarsalternativ", "", "I vilken grad …"});
    const bool sexes = chance.one_in(2);
    std::vector<std::size_t> parts;
    if (sexes) {
        parts = {model.add_column("Kvinnor"), model.add_column("Män")};
    }
    const std::size_t all =
        model.add_column(sexes ? chance.pick(Words{"Totalt", "Alla"})
                               : chance.pick(Words{"Antal", "Antal svar", "Svar"}));
    const std::size_t percent =
        model.add_column(chance.pick(Words{"Andel", "Procent", "%", "Andel (%)"}), {}, true);
    const int decimals = chance.one_in(3) ? 1 : 0;
    std::vector<std::size_t> rows;
    const bool four = chance.one_in(3);
    for (std::size_t i = 0; i < words::steps.size(); ++i) {
        if (four && (i == 2 || i == 5)) {
            continue;
        }
        const std::size_t row = model.add_row(RowKind::line, words::steps[i]);
        rows.push_back(row);
        double sum = 0.0;
        for (const std::size_t column : parts) {
            model.at(row, column) = chance.whole(0, 45);
            sum += *model.at(row, column);
        }
        model.at(row, all) = sexes ? sum : chance.whole(1, 80);
    }
    const std::size_t total = model.add_row(
        RowKind::total, chance.pick(Words{"Totalt", "Summa", "Antal svar totalt", "Total"}));
    std::vector<std::size_t> columns = parts;
    columns.push_back(all);
    for (const std::size_t column : columns) {
        double sum = 0.0;
        std::vector<std::pair<Ref, double>> terms;
        for (const std::size_t row : rows) {
            sum += *model.at(row, column);
            terms.emplace_back(Ref{row, column}, 1.0);
        }
        model.at(total, column) = sum;
        model.link_sum({total, column}, terms);
    }
    rows.push_back(total);
    for (const std::size_t row : rows) {
        if (sexes) {
            model.link_sum({row, all}, {{{row, parts[0]}, 1.0}, {{row, parts[1]}, 1.0}});
        }
        model.at(row, percent) =
            rounded(100.0 * *model.at(row, all) / *model.at(total, all), decimals);
        if (row != total) {
            model.link_share({row, percent}, {{row, all}}, {total, all}, std::pow(10.0, -decimals),
                             false);
        }
    }
    return model;
}

/// Costs or funding with shares of the total.
inline Model split(Chance& chance, Style style) {
    Model model;
    model.family = "split with shares";
    model.unit = style.thousands ? "tkr" : "kr";
    model.money = true;
    const bool funding = chance.one_in(2);
    model.label_header = chance.pick(Words{funding ? "Finansiär" : "Kostnadsslag", "", "Post"});
    const std::size_t amount =
        model.add_column(chance.pick(Words{"Belopp", "Tkr", "Kostnad", "Utfall", "Belopp (tkr)"}));
    const std::size_t percent = model.add_column(
        chance.pick(Words{"Andel", "%", "Procent", "Andel av total", "Andel %"}), {}, true);
    const int decimals = chance.one_in(3) ? 1 : 0;
    const double size = style.thousands ? 1.0 : 1000.0;
    double truth = 0.0;
    std::vector<double> values;
    std::vector<std::pair<Ref, double>> terms;
    for (const std::string& label : some(chance, funding ? words::incomes : words::offices, 3, 8)) {
        const std::size_t row = model.add_row(RowKind::line, label);
        values.push_back(chance.real(60.0, 4000.0) * size);
        truth += values.back();
        model.at(row, amount) = rounded(values.back());
        terms.emplace_back(Ref{row, amount}, 1.0);
    }
    const std::size_t total = model.add_row(
        RowKind::total, chance.pick(Words{"Summa", "Totalt", "Total", "Summa totalt"}));
    model.at(total, amount) = rounded(truth);
    model.link_sum({total, amount}, terms);
    for (std::size_t row = 0; row < total; ++row) {
        model.at(row, percent) = rounded(100.0 * values[row] / truth, decimals);
        model.link_share({row, percent}, {{row, amount}}, {total, amount},
                         std::pow(10.0, -decimals), true);
    }
    model.at(total, percent) = 100.0;
    return model;
}

/// Quarters, tertials or months with the year's total.
inline Model periods(Chance& chance, Style style) {
    Model model;
    model.family = "periods";
    model.label_header = chance.pick(Words{"", "Insats", "Kostnader"});
    model.money = chance.one_in(2);
    model.unit = model.money ? (style.thousands ? "tkr" : "kr") : "antal";
    const Words names = chance.pick(std::vector<Words>{
        {"Kv 1", "Kv 2", "Kv 3", "Kv 4"},
        {"Kv1", "Kv2", "Kv3", "Kv4"},
        {"Tertial 1", "Tertial 2", "Tertial 3"},
        {"Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec"},
        {"Vår", "Höst"}});
    std::vector<std::size_t> columns;
    for (const std::string& name : names) {
        columns.push_back(model.add_column(name));
    }
    const std::size_t year =
        model.add_column(chance.pick(Words{"Totalt", "Helår", "Summa", "Hela året", "Total"}));
    std::vector<std::vector<double>> truth;
    const Words lines = some(chance, model.money ? words::offices : words::initiatives, 3, 9);
    for (const std::string& label : lines) {
        const std::size_t row = model.add_row(RowKind::line, label);
        truth.emplace_back();
        for (const std::size_t column : columns) {
            const double value = model.money ? chance.real(5.0, 900.0) : chance.whole(0, 60);
            truth.back().push_back(value);
            model.at(row, column) = rounded(value);
        }
    }
    const std::size_t total = model.add_row(RowKind::total, chance.pick(Words{"Summa", "Totalt"}));
    truth.emplace_back(columns.size(), 0.0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::vector<std::pair<Ref, double>> terms;
        for (std::size_t row = 0; row < total; ++row) {
            truth[total][i] += truth[row][i];
            terms.emplace_back(Ref{row, columns[i]}, 1.0);
        }
        model.at(total, columns[i]) = rounded(truth[total][i]);
        model.link_sum({total, columns[i]}, terms);
    }
    std::vector<std::pair<Ref, double>> down;
    for (std::size_t row = 0; row <= total; ++row) {
        double sum = 0.0;
        std::vector<std::pair<Ref, double>> terms;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            sum += truth[row][i];
            terms.emplace_back(Ref{row, columns[i]}, 1.0);
        }
        model.at(row, year) = rounded(sum);
        model.link_sum({row, year}, terms);
        if (row < total) {
            down.emplace_back(Ref{row, year}, 1.0);
        }
    }
    model.link_sum({total, year}, down);
    return model;
}

/// Index per area and year with differences; the total index is a weighted mean, no sum.
inline Model index_table(Chance& chance, Style) {
    Model model;
    model.family = "index";
    model.unit = "index";
    model.label_header = chance.pick(Words{"Målområde", "", "Impactindex"});
    const int year = chance.whole(2018, 2025);
    const std::string lead = chance.one_in(2) ? "Index " : "";
    const std::size_t then = model.add_column(lead + year_text(year - 1));
    const std::size_t now = model.add_column(lead + year_text(year));
    const std::size_t gap = model.add_column(chance.pick(Words{"Diff", "Förändring", "Skillnad"}));
    const Words areas = {"Samhälls- och medborgarnytta", "God samordning", "Jämlik samverkan",
                         "Deltagarnöjdhet", "Medarbetarnöjdhet"};
    const std::array<double, 5> weights = {0.4, 0.2, 0.2, 0.1, 0.1};
    const bool leads = chance.one_in(2);
    std::array<double, 2> mean = {0.0, 0.0};
    std::vector<std::array<double, 2>> values;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        values.push_back({chance.real(30.0, 100.0), chance.real(30.0, 100.0)});
        mean[0] += weights[i] * values.back()[0];
        mean[1] += weights[i] * values.back()[1];
    }
    const auto put = [&](const std::string& label, const std::array<double, 2>& pair,
                         RowKind kind) {
        const std::size_t row = model.add_row(kind, label);
        model.at(row, then) = rounded(pair[0]);
        model.at(row, now) = rounded(pair[1]);
        model.at(row, gap) = *model.at(row, now) - *model.at(row, then);
        model.link_sum({row, gap}, {{{row, now}, 1.0}, {{row, then}, -1.0}});
    };
    const std::string all = chance.pick(Words{"Totalt", "Impactindex totalt", "Total"});
    if (leads) {
        put(all, mean, RowKind::line);
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        put(areas[i], values[i], RowKind::line);
    }
    if (!leads) {
        put(all, mean, RowKind::line);
    }
    return model;
}

/// A list of meetings or staff with a total.
inline Model list(Chance& chance, Style) {
    Model model;
    model.family = "list";
    model.unit = "antal";
    model.label_header = chance.pick(Words{"Aktivitet", "Möte", ""});
    const std::size_t count = model.add_column(
        chance.pick(Words{"Antal deltagare", "Deltagare", "Antal möten", "Antal"}));
    const bool hours = chance.one_in(2);
    std::vector<std::size_t> columns = {count};
    if (hours) {
        columns.push_back(model.add_column(chance.pick(Words{"Timmar", "Antal tillfällen"})));
    }
    std::vector<std::vector<std::pair<Ref, double>>> terms(columns.size());
    std::vector<double> sums(columns.size());
    for (const std::string& label : some(chance, words::kinds, 4, 10)) {
        const std::size_t row = model.add_row(RowKind::line, label);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            model.at(row, columns[i]) = chance.whole(1, i == 0 ? 240 : 40);
            sums[i] += *model.at(row, columns[i]);
            terms[i].emplace_back(Ref{row, columns[i]}, 1.0);
        }
    }
    const std::size_t total =
        model.add_row(RowKind::total, chance.pick(Words{"Totalt:", "Summa", "Totalt", "Summa:"}));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        model.at(total, columns[i]) = sums[i];
        model.link_sum({total, columns[i]}, terms[i]);
    }
    return model;
}

/// One row an initiative: enrolled by sex, closed, and the share that went to work or studies.
inline Model outcomes(Chance& chance, Style) {
    Model model;
    model.family = "outcomes per initiative";
    model.unit = "antal";
    model.label_header = chance.pick(Words{"Insats", "Verksamhet", "Initiativ"});
    const std::size_t enrolled =
        model.add_column(chance.pick(Words{"Inskrivna", "Antal deltagare", "Totalt", "Deltagare"}));
    const std::size_t women = model.add_column("Kvinnor");
    const std::size_t men = model.add_column("Män");
    const std::size_t closed = model.add_column(chance.pick(Words{"Avslutade", "Antal avslutade"}));
    const std::size_t work = model.add_column(chance.pick(Words{"Till arbete", "Arbete"}));
    const std::size_t study = model.add_column(chance.pick(Words{"Till studier", "Studier"}));
    const std::size_t rest = model.add_column(chance.pick(Words{"Övrigt", "Annat", "Övriga skäl"}));
    const std::size_t percent =
        model.add_column(chance.pick(Words{"Andel till arbete/studier",
                                           "% till arbete eller studier", "Arbete/studier (%)"}),
                         {}, true);
    std::vector<std::size_t> rows;
    for (const std::string& label : some(chance, words::initiatives, 5, 10)) {
        const std::size_t row = model.add_row(RowKind::line, label);
        rows.push_back(row);
        model.at(row, work) = chance.whole(1, 25);
        model.at(row, study) = chance.whole(0, 14);
        model.at(row, rest) = chance.whole(0, 20);
        const double ended = *model.at(row, work) + *model.at(row, study) + *model.at(row, rest);
        model.at(row, closed) = ended;
        const int all = static_cast<int>(ended) + chance.whole(0, 60);
        model.at(row, women) = chance.whole(0, all);
        model.at(row, men) = all - *model.at(row, women);
        model.at(row, enrolled) = all;
    }
    const std::vector<std::size_t> counts = {enrolled, women, men, closed, work, study, rest};
    if (!chance.one_in(3)) {
        const std::size_t total = model.add_row(
            RowKind::total, chance.pick(Words{"Totalt", "Summa", "Samtliga insatser"}));
        for (const std::size_t column : counts) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const std::size_t row : rows) {
                sum += *model.at(row, column);
                terms.emplace_back(Ref{row, column}, 1.0);
            }
            model.at(total, column) = sum;
            model.link_sum({total, column}, terms);
        }
        rows.push_back(total);
    }
    for (const std::size_t row : rows) {
        model.link_sum({row, enrolled}, {{{row, women}, 1.0}, {{row, men}, 1.0}});
        model.link_sum({row, closed},
                       {{{row, work}, 1.0}, {{row, study}, 1.0}, {{row, rest}, 1.0}});
        const double positive = *model.at(row, work) + *model.at(row, study);
        model.at(row, percent) = rounded(100.0 * positive / *model.at(row, closed));
        model.link_share({row, percent}, {{row, work}, {row, study}}, {row, closed}, 1.0, false);
    }
    return model;
}

using Maker = Model (*)(Chance&, Style);

struct Family {
    std::string name;
    Maker make;
};

inline const std::vector<Family>& families() {
    static const std::vector<Family> all = {{"participants", participants},
                                            {"budget follow-up", budget_follow_up},
                                            {"multi-year budget", multi_year_budget},
                                            {"statements", statements},
                                            {"municipalities", municipalities},
                                            {"survey", survey},
                                            {"split with shares", split},
                                            {"periods", periods},
                                            {"index", index_table},
                                            {"list", list},
                                            {"outcomes", outcomes}};
    return all;
}

} // namespace utfall::bench
