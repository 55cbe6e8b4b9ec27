// Budgets, their follow-up, and the statements of a year.
#pragma once

#include "words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::bench {

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

/// Figures before they are rounded: sums are made of these, and printed beside rounded terms.
class Exact {
public:
    using Parts = std::vector<std::pair<std::size_t, double>>; ///< rows and their signs

    Exact(Model& model, std::vector<std::size_t> columns)
        : model_(model), columns_(std::move(columns)) {}

    [[nodiscard]] double at(std::size_t row, std::size_t i) const { return figures_[row][i]; }
    /// @param i which of the columns
    void put(std::size_t row, std::size_t i, double value) {
        if (figures_.size() <= row) {
            figures_.resize(row + 1, std::vector<double>(columns_.size()));
        }
        figures_[row][i] = value;
        model_.at(row, columns_[i]) = rounded(value);
    }
    /// A row that is the sum of others in every column.
    void total(std::size_t target, const Parts& parts) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            double sum = 0.0;
            std::vector<std::pair<Ref, double>> terms;
            for (const auto& [row, sign] : parts) {
                sum += sign * figures_[row][i];
                terms.emplace_back(Ref{row, columns_[i]}, sign);
            }
            put(target, i, sum);
            model_.link_sum({target, columns_[i]}, terms);
        }
    }

private:
    Model& model_;
    std::vector<std::size_t> columns_;
    std::vector<std::vector<double>> figures_;
};

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
    Exact exact(model, columns);
    const auto section = [&](const std::string& heading, const std::string& total,
                             const Words& lines, double sign, double scale) {
        model.add_row(RowKind::heading, heading, heading);
        std::vector<std::pair<std::size_t, double>> parts;
        for (const std::string& label : lines) {
            const std::size_t row = model.add_row(RowKind::line, label, heading);
            const double base = sign * chance.real(0.05, 1.0) * scale * size;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                exact.put(row, i, base * chance.real(0.9, 1.15));
            }
            parts.emplace_back(row, 1.0);
        }
        const std::size_t row = model.add_row(RowKind::total, total, heading);
        exact.total(row, parts);
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
    exact.total(all, costs);
    const std::size_t result =
        model.add_row(RowKind::total, chance.pick(Words{"RESULTAT", "Resultat", "Årets resultat"}));
    exact.total(result, {{income, 1.0}, {all, -cost}});
    const std::size_t opening = model.add_row(
        RowKind::line, chance.pick(Words{"Eget kapital vid årets början", "Ingående eget kapital",
                                         "IB eget kapital"}));
    const std::size_t closing = model.add_row(
        RowKind::line, chance.pick(Words{"Eget kapital vid årets slut", "Utgående eget kapital",
                                         "UB eget kapital"}));
    double equity = chance.real(500.0, 4000.0) * size;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        exact.put(opening, i, equity);
        equity += exact.at(result, i);
        exact.put(closing, i, equity);
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
    Exact exact(model, columns);
    const auto line = [&](const std::string& label, double from, double to) {
        const std::size_t row = model.add_row(RowKind::line, label);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            exact.put(row, i, chance.real(from, to));
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
        exact.total(operating, {{income, 1.0}, {spent, -cost}, {wear, -cost}});
        const std::size_t gains = line("Finansiella intäkter", 1e3, 9e4);
        const std::size_t losses = costs("Finansiella kostnader", 1e2, 4e4);
        const std::size_t after =
            model.add_row(RowKind::total, "Resultat efter finansiella poster");
        exact.total(after, {{operating, 1.0}, {gains, 1.0}, {losses, -cost}});
        const std::size_t last = model.add_row(
            RowKind::total, chance.pick(Words{"Årets resultat", "Periodens resultat"}));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            exact.put(last, i, exact.at(after, i));
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
    exact.total(assets, {{claims, 1.0}, {cash, 1.0}});
    model.add_row(RowKind::heading, "EGET KAPITAL");
    const std::size_t kept =
        line(chance.pick(Words{"Balanserat resultat", "Övrigt eget kapital"}), 1e6, 2e6);
    const std::size_t year_result = line("Årets resultat", -3e5, 6e5);
    const std::size_t equity = model.add_row(
        RowKind::total, chance.pick(Words{"Summa eget kapital", "SUMMA EGET KAPITAL"}));
    exact.total(equity, {{kept, 1.0}, {year_result, 1.0}});
    model.add_row(RowKind::heading, "SKULDER");
    const std::size_t suppliers = line("Leverantörsskulder", 1e5, 6e5);
    const std::size_t others = line("Övriga kortfristiga skulder", 1e4, 4e5);
    const std::size_t accrued = model.add_row(RowKind::line, "Upplupna kostnader");
    const std::size_t debts = model.add_row(
        RowKind::total, chance.pick(Words{"Summa skulder", "Summa kortfristiga skulder"}));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        exact.put(accrued, i,
                  exact.at(assets, i) - exact.at(equity, i) - exact.at(suppliers, i) -
                      exact.at(others, i));
    }
    exact.total(debts, {{suppliers, 1.0}, {others, 1.0}, {accrued, 1.0}});
    const std::size_t funding = model.add_row(
        RowKind::total,
        chance.pick(Words{"SUMMA EGET KAPITAL OCH SKULDER", "Summa eget kapital och skulder"}));
    exact.total(funding, {{equity, 1.0}, {debts, 1.0}});
    for (const std::size_t column : columns) {
        model.link_sum({funding, column}, {{{assets, column}, 1.0}});
    }
    return model;
}

} // namespace utfall::bench
