// Places, shares, periods, indices and lists.
#pragma once

#include "words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::bench {

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
        model.total_up(total, rows, {now, then});
        rows.push_back(total);
    }
    const double unit = counts ? 1.0 : 0.1;
    for (const std::size_t row : rows) {
        model.at(row, gap) = rounded(*model.at(row, now) - *model.at(row, then), 1);
        model.link_sum({row, gap}, {{{row, now}, 1.0}, {{row, then}, -1.0}}, unit);
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

} // namespace utfall::bench
