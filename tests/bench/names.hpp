// Names that rows have in real reports and that no word of the checker's lexicon should take for
// more than a name: municipalities, accounts and initiatives that hold such a word, or end like
// one.
#pragma once

#include "model.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::bench {

inline constexpr std::array<std::string_view, 64> outside_names{"Betygskomplettering",
                                                                "Procentpåslag löner",
                                                                "Statens andel",
                                                                "Regionens andel",
                                                                "Aktier och andelar",
                                                                "Handel",
                                                                "Planerade insatser",
                                                                "Delta",
                                                                "Utveckling",
                                                                "Ackord",
                                                                "Totalförsvar",
                                                                "Summit",
                                                                "Medelpad",
                                                                "Medlemsmöten",
                                                                "Indexuppräkning",
                                                                "Kvotflyktingar",
                                                                "Differentierad vård",
                                                                "Resultatenheten",
                                                                "Nettoby",
                                                                "Balansgruppen",
                                                                "Prognosverktyg",
                                                                "Utfallsrum",
                                                                "Budgetrådgivning",
                                                                "Avvikande beteende",
                                                                "Inkomststöd",
                                                                "Kostnadsersättning",
                                                                "Intäktssäkring",
                                                                "Saldo Fastigheter",
                                                                "Genomsnittet Förskola",
                                                                "Snittblommor",
                                                                "Restaurangskolan",
                                                                "Återstoden",
                                                                "Kvarnby",
                                                                "Kvarteret Duvan",
                                                                "Manpower",
                                                                "Kvinnojouren",
                                                                "Mansmottagningen",
                                                                "Pojkarna Larsson",
                                                                "Årsta",
                                                                "Månsarp",
                                                                "Tertialvägen",
                                                                "Kvartalet",
                                                                "Ingående trafik",
                                                                "Utgående post",
                                                                "Öppenvård",
                                                                "Stängsel",
                                                                "Varavägen",
                                                                "Härav Fritid",
                                                                "Perstorp",
                                                                "Percy",
                                                                "Ratingbolaget",
                                                                "Sumpen",
                                                                "Alla",
                                                                "Hela Sverige ska leva",
                                                                "Övertorneå",
                                                                "Hällefors",
                                                                "Dals-Ed",
                                                                "Lilla Edet",
                                                                "Upplands Väsby",
                                                                "Heby",
                                                                "Älvkarleby",
                                                                "Åsele",
                                                                "Trosa",
                                                                "Flen"};

/// Gives plain lines such names, each name once; the same label gets the same name wherever it
/// stands. Rows whose label says what they are in a relation keep it.
inline void give_outside_names(Model& model, const std::vector<std::string>& plain,
                               Chance& chance) {
    std::vector<std::string> names(outside_names.begin(), outside_names.end());
    chance.shuffle(names);
    std::map<std::string, std::string> given;
    for (ModelRow& row : model.rows) {
        const bool is_plain = row.kind == RowKind::line &&
                              std::find(plain.begin(), plain.end(), row.label) != plain.end();
        if (!is_plain || (given.size() >= names.size() && !given.contains(row.label))) {
            continue;
        }
        row.label = given.try_emplace(row.label, names[given.size()]).first->second;
    }
}

} // namespace utfall::bench
