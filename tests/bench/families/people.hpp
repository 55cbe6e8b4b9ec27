// Tables of participants, answers and outcomes.
#pragma once

#include "words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace utfall::bench {

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
    model.total_up(total, rows, columns);
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
        model.total_up(total, rows, counts);
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

} // namespace utfall::bench
