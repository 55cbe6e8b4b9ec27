// The words of generated tables, and choices that hold for a whole table.
#pragma once

#include "../model.hpp"

#include <algorithm>
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

} // namespace utfall::bench
