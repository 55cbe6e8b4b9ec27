#include "core/checks/vocabulary.hpp"

#include "core/base/marks.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace utfall::core::checks {

namespace {

using List = std::initializer_list<std::string_view>;

bool is_mark(char32_t letter) {
    constexpr std::u32string_view marks = U"*†‡•·:;\"'”“»«¹²³⁰⁴⁵⁶⁷⁸⁹▪●◦";
    return marks.find(letter) != std::u32string_view::npos;
}

bool is_dash(char32_t letter) {
    return letter == U'-' || letter == 0x2013 || letter == 0x2014 || letter == 0x2212;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Folded, brackets kept apart, marks dropped, '_' and '/' between words read as blanks.
std::string clean(std::string_view text) {
    std::u32string letters;
    for (const char32_t letter : decode(fold(text))) {
        if (is_mark(letter)) {
            continue;
        }
        const bool separator = letter == U'_' || letter == U'/' || letter == U'|' ||
                               letter == U'(' || letter == U')' || letter == U'[' ||
                               letter == U']' || letter == U',';
        letters.push_back(separator ? U' ' : letter);
    }
    // 'S:a' lost its colon above and is now 'sa'. Bullets in front, stops behind.
    const auto first = std::find_if_not(letters.begin(), letters.end(), [](char32_t letter) {
        return is_space(letter) || is_dash(letter) || letter == U'>' || letter == U'=' ||
               letter == U'+' || letter == U'.' || letter == U'–' || letter == 0x2192;
    });
    letters.erase(letters.begin(), first);
    while (!letters.empty() && (is_space(letters.back()) || letters.back() == U'.' ||
                                is_dash(letters.back()) || letters.back() == U'=')) {
        letters.pop_back();
    }
    return fold(encode(letters));
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : text + ' ') {
        if (letter != ' ') {
            word.push_back(letter);
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

// The questions asked of one text.
class Reader {
public:
    explicit Reader(const Words& words) : words_(words) {}

    [[nodiscard]] bool any_word(List list) const {
        return std::any_of(words_.words.begin(), words_.words.end(), [&list](const auto& word) {
            return std::find(list.begin(), list.end(), word) != list.end();
        });
    }
    [[nodiscard]] bool any_prefix(List list) const {
        return std::any_of(words_.words.begin(), words_.words.end(), [&list](const auto& word) {
            return std::any_of(list.begin(), list.end(),
                               [&word](std::string_view start) { return word.starts_with(start); });
        });
    }
    [[nodiscard]] bool any_suffix(List list) const {
        return std::any_of(words_.words.begin(), words_.words.end(), [&list](const auto& word) {
            return std::any_of(list.begin(), list.end(),
                               [&word](std::string_view end) { return word.ends_with(end); });
        });
    }
    [[nodiscard]] bool phrase(List list) const {
        const std::string& all = words_.text;
        return std::any_of(list.begin(), list.end(), [&all](std::string_view text) {
            for (std::size_t at = all.find(text); at != std::string::npos;
                 at = all.find(text, at + 1)) {
                const std::size_t end = at + text.size();
                if ((at == 0 || all[at - 1] == ' ') && (end == all.size() || all[end] == ' ')) {
                    return true;
                }
            }
            return false;
        });
    }
    [[nodiscard]] bool contains(List list) const {
        return std::any_of(list.begin(), list.end(), [this](std::string_view text) {
            return words_.text.find(text) != std::string::npos;
        });
    }
    [[nodiscard]] bool is(List list) const {
        // 'Annat 2023' is 'annat' of a year.
        std::string text;
        for (const std::string& word : words_.words) {
            const bool year = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit);
            if (!year) {
                text += (text.empty() ? "" : " ") + word;
            }
        }
        return std::find(list.begin(), list.end(), text) != list.end();
    }
    [[nodiscard]] bool first(List list) const {
        return !words_.words.empty() &&
               std::find(list.begin(), list.end(), words_.words.front()) != list.end();
    }
    [[nodiscard]] bool last(List list) const {
        return !words_.words.empty() &&
               std::find(list.begin(), list.end(), words_.words.back()) != list.end();
    }

    /// `kostnad per besök`, `deltagare per 1000 invånare`: a quotient, which no sum adds up. Not
    /// `utfall per 31 augusti`, a date, nor `deltagare per kommun`, a division into groups.
    [[nodiscard]] bool quotient() const {
        const auto& words = words_.words;
        const auto per = std::find(words.begin(), words.end(), "per");
        if (per == words.begin() || per == words.end() || std::next(per) == words.end()) {
            return false;
        }
        const std::string& base = *std::next(per);
        std::string digits;
        for (auto word = std::next(per);
             word != words.end() && std::all_of(word->begin(), word->end(), is_digit); ++word) {
            digits += *word;
        }
        if (!digits.empty()) { // per 1 000 invånare, but per 1 januari
            return digits.size() >= 3 && digits.front() == '1' &&
                   digits.find_first_not_of('0', 1) == std::string::npos;
        }
        static constexpr std::array<std::string_view, 12> groups{
            "kommun",  "plattform", "kön",       "år",    "månad", "kvartal",
            "tertial", "område",    "insatstyp", "sista", "den",   "municipality"};
        static constexpr std::array<std::string_view, 12> months{
            "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
        const bool month = std::any_of(months.begin(), months.end(), [&](std::string_view start) {
            return base.starts_with(start) && base.size() <= 9;
        });
        return !month && !is_digit(base.front()) && !is_one_of(base, groups);
    }

private:
    const Words& words_;
};

std::optional<int> find_year(const std::string& text) {
    std::optional<int> year;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        // 2023, and the 2023 of 20231231; not 12023.
        if ((end - i == 4 || end - i == 8) &&
            (text.compare(i, 2, "20") == 0 || text.compare(i, 2, "19") == 0)) {
            year = std::stoi(text.substr(i, 4));
        }
        i = end == i ? i + 1 : end;
    }
    return year;
}

TotalWord read_total(const Words& words, const Reader& reader) {
    const List bare_words = {"summa",      "summan",     "sa",       "sum",      "total",
                             "totalt",     "totalsumma", "delsumma", "subtotal", "sub-total",
                             "slutsumma",  "summering",  "totalen",  "tot",      "sammanlagt",
                             "samtliga",   "totals",     "delsum",   "deltotal", "totalsumman",
                             "sammanlagd", "sums"};
    if (words.words.empty() || words.of_which) {
        return TotalWord::none;
    }
    if (reader.phrase({"totalt antal", "totala antalet", "total number", "summa antal",
                       "sammanlagt antal"}) &&
        words.words.size() > 2) {
        return TotalWord::weak;
    }
    if (reader.is({"alla", "all", "hela året", "helår", "totalt antal", "hela förbundet",
                   "grand total", "overall", "full year", "whole year", "i allt", "allt som allt",
                   "året", "year total", "helåret", "samtliga deltagare", "båda könen",
                   "both sexes"})) {
        return TotalWord::strong;
    }
    if (reader.first({"summa", "delsumma", "subtotal", "sub-total", "sa", "sum", "slutsumma",
                      "totalsumma"}) &&
        !reader.phrase({"sum of squares"})) {
        return TotalWord::strong;
    }
    if (reader.first(bare_words)) {
        // 'Totalt', 'Totalt 2023', 'Total, all platforms'
        const bool alone = words.words.size() == 1 ||
                           std::all_of(words.words.begin() + 1, words.words.end(),
                                       [](const std::string& word) { return is_digit(word[0]); });
        return alone ? TotalWord::strong : TotalWord::medium;
    }
    if (reader.first({"totala", "samtliga", "grand", "sammanlagda", "combined", "alla"})) {
        return TotalWord::medium;
    }
    if (reader.is({"tillsammans"})) {
        return TotalWord::weak; // also a name that initiatives have
    }
    if (reader.last(bare_words)) {
        return TotalWord::medium;
    }
    if (reader.first({"hela", "länet", "regionen", "riket", "förbundet", "samlat", "whole"}) ||
        reader.any_suffix({"regionen", "länet"}) || reader.any_word(bare_words)) {
        return TotalWord::weak;
    }
    return TotalWord::none;
}

void read_money(Words& words, const Reader& reader) {
    words.result =
        reader.any_suffix({"resultat", "resultatet", "överskott", "underskott"}) ||
        reader.any_word({"resultat", "surplus", "deficit", "profit", "över-"}) ||
        reader.phrase({"net income", "net result", "operating result", "operating income",
                       "over underskott", "över underskott", "net surplus"}) ||
        reader.last({"result"}) || reader.is({"net"});
    if (reader.any_word({"resultatet", "resultatmål", "resultatutjämningsreserv"}) ||
        reader.first({"justering"})) {
        words.result = words.result && reader.first({"resultat", "årets", "periodens"});
    }
    words.net_result =
        words.result &&
        (reader.phrase({"årets resultat", "periodens resultat", "net income", "net result",
                        "result for the year", "the year's result", "resultat för året"}) ||
         reader.is({"resultat", "result", "surplus"}));
    words.income = reader.any_suffix({"intäkter", "intäkt", "inkomster", "intäkterna"}) ||
                   reader.any_word({"income", "revenue", "revenues", "bidrag", "intäkts"}) ||
                   reader.any_prefix({"medlemsavgift", "medlemsbidrag", "driftbidrag", "anslag"}) ||
                   reader.contains({"erhållna bidrag", "finansiering", "tilldelning"});
    words.cost =
        reader.any_suffix({"kostnader", "kostnad", "kostnaderna", "utgifter", "avskrivningar"}) ||
        reader.any_word(
            {"cost", "costs", "expenses", "expenditure", "expense", "depreciation", "kostnads"}) ||
        reader.any_prefix({"avskrivning"});
    if (words.cost) {
        words.income = reader.first({"intäkter"});
    }
    words.opening =
        reader.any_word({"ingående", "ib", "opening"}) ||
        reader.phrase({"årets början", "årets ingång", "periodens början", "periodens ingång",
                       "ingången av året", "ingången av perioden", "beginning of year",
                       "beginning of the year", "start of year", "beginning of period",
                       "start of the year", "start of period", "balance brought forward",
                       "brought forward", "vid årets start"});
    words.closing =
        reader.any_word({"utgående", "ub", "closing"}) ||
        reader.phrase({"årets slut", "årets utgång", "periodens slut", "periodens utgång",
                       "utgången av året", "utgången av perioden", "end of year", "end of the year",
                       "end of period", "balance carried forward", "carried forward",
                       "end of the period"});
    words.equity = reader.phrase({"eget kapital", "egna kapitalet", "egna kapital"}) ||
                   reader.any_word({"equity"});
    words.liabilities = reader.any_word({"skulder", "liabilities"});
    words.assets = reader.any_word({"tillgångar", "assets", "tillgångarna"});
    words.cash = reader.phrase({"likvida medel", "cash and", "cash at", "kassa och bank"}) ||
                 reader.is({"cash", "likviditet"});
    words.cash_flow = reader.any_prefix({"kassaflöde"}) || reader.phrase({"cash flow"});
    words.running =
        words.cash_flow ||
        reader.contains({"medel från verksamheten", "medel från den löpande", "balanskravsresultat",
                         "enligt balanskrav", "efter finansiella", "före finansiella", "före skatt",
                         "efter avskrivningar", "cash from operations",
                         "before change in working capital"});
    words.money =
        words.result || words.income || words.cost || words.equity || words.liabilities ||
        words.assets || words.cash || words.cash_flow ||
        reader.any_word({"kr", "tkr", "mkr", "kronor", "sek", "belopp", "amount", "amounts", "ksek",
                         "tsek", "msek", "budget", "bokslut", "eur"}) ||
        reader.any_prefix({"arvode", "lokalhyra", "hyra", "löner", "lön", "personalkost",
                           "fordring", "revision", "avgift", "bidrag", "omkostn"});
}

void read_comparison(Words& words, const Reader& reader) {
    words.deviation =
        reader.any_prefix({"avvikelse", "budgetavvikelse", "deviation", "variance"}) ||
        reader.any_suffix({"avvikelse"}) || reader.is({"avv", "avv.", "+ -", "över under"}) ||
        reader.any_word({"avv"});
    words.difference =
        reader.any_prefix({"diff", "förändr", "skillnad", "ökning", "minskning"}) ||
        reader.any_word({"change", "utveckling", "delta", "δ", "increase", "decrease", "föränd"});
    words.remaining_amount = reader.any_prefix({"återstå"}) ||
                             reader.phrase({"kvar av budget", "left of budget", "remaining budget",
                                            "kvar att använda", "kvar att förbruka"});
    words.outcome = reader.any_prefix({"utfall", "bokslut", "outcome", "actual", "redovis",
                                       "förbruk", "ack", "upparbet", "spent", "verklig"});
    words.budget = reader.any_prefix({"budget", "prognos", "forecast", "plan", "helårsprognos"}) ||
                   reader.any_suffix({"budget", "prognos"}) ||
                   reader.any_word({"mål", "target", "målvärde"});
    words.goal = reader.any_word(
        {"mål", "target", "målvärde", "goal", "målet", "målnivå", "gräns", "limit"});
    if (words.deviation || words.difference || words.remaining_amount) {
        words.outcome = false;
        words.budget = false;
    }
    words.year = find_year(words.text);
    words.period =
        reader.any_word({"kv1",      "kv2",      "kv3",      "kv4",       "q1",      "q2",
                         "q3",       "q4",       "t1",       "t2",        "t3",      "h1",
                         "h2",       "jan",      "feb",      "mar",       "mars",    "apr",
                         "april",    "maj",      "jun",      "juni",      "jul",     "juli",
                         "aug",      "sep",      "sept",     "okt",       "nov",     "dec",
                         "januari",  "februari", "augusti",  "september", "oktober", "november",
                         "december", "january",  "february", "march",     "may",     "june",
                         "july",     "august",   "oct",      "october",   "vt",      "ht",
                         "vår",      "höst",     "kvartal",  "tertial",   "halvår",  "quarter",
                         "month",    "månad",    "k1",       "k2",        "k3",      "k4"}) ||
        reader.any_prefix({"kvartal", "tertial", "halvår"});
    words.year_header = reader.is({"år", "year", "yr", "kalenderår"});
}

void read_people(Words& words, const Reader& reader) {
    words.women = reader.any_word({"kvinnor", "kvinna", "women", "woman", "kv", "female", "females",
                                   "flickor", "k", "tjejer", "girls"}) &&
                  !reader.any_word({"män", "men", "jämställdhet"});
    words.men =
        reader.any_word({"män", "man", "men", "male", "males", "pojkar", "m", "killar", "boys"}) &&
        !reader.any_word({"kvinnor", "women"});
    words.other_sex =
        reader.any_word({"icke-binär", "icke-binära", "ickebinär", "ickebinära", "non-binary",
                         "nonbinary", "okänt", "okänd", "unknown"}) ||
        reader.phrase({"icke binär", "icke binära", "annat kön", "non binary", "other sex",
                       "annan könsidentitet", "annat eller okänt", "uppgift saknas",
                       "vill ej uppge", "övrigt okänt", "annat okänt"}) ||
        reader.is({"annat", "other", "annan", "övriga", "övrigt"});
    words.participants =
        reader.phrase({"antal deltagare", "antal inskrivna", "inskrivna deltagare",
                       "number of participants", "deltagare under året", "deltagare totalt",
                       "totalt antal deltagare", "deltagare under perioden",
                       "participants in the year", "aktuella deltagare", "antal aktuella",
                       "totalt antal inskrivna"}) ||
        reader.is({"deltagare", "participants", "inskrivna", "inskrivna deltagare", "enrolled",
                   "deltagare i insats", "aktuella", "all participants", "unika deltagare"});
    words.started = reader.any_word({"nya", "nyinskrivna", "nystartade", "new", "påbörjade",
                                     "startade", "nybesök", "tillkomna", "started"});
    words.closed = reader.any_word({"avslutade", "avslut", "utskrivna", "closed", "avslutats",
                                    "exits", "exited", "avslutningar"});
    words.remaining =
        reader.any_word({"kvar", "kvarvarande", "remaining", "pågående", "kvarstående", "left"}) &&
        !reader.phrase({"kvar av", "kvar att"});
    words.carried_in =
        words.opening || reader.phrase({"från föregående år", "från tidigare år", "från förra året",
                                        "från året innan", "vid årets början", "from last year",
                                        "from previous year", "från föregående period"});
    words.positive =
        reader.phrase({"positiv lösning", "en positiv lösning", "positivt utfall",
                       "positivt resultat", "positive outcome", "positiva avslut",
                       "positivt avslut", "positiv utgång", "positive outcomes",
                       "arbete eller studier", "arbete studier", "steg framåt"}) ||
        reader.contains({"individen positiv", "individen en positiv", "personen positiv"});
    words.health = reader.any_prefix({"hälsosk", "sjukdom", "health", "medicinsk", "ohälsa"}) ||
                   reader.phrase({"av hälsoskäl", "for health"});
    words.interruption =
        reader.any_prefix({"avbrott", "avbrut", "avhopp", "interrupt", "dropout", "drop-out"}) ||
        reader.phrase({"övriga avslut", "andra avslut", "other closings", "other exits",
                       "annan orsak", "andra orsaker", "övriga skäl", "other reasons",
                       "other interruptions", "drop outs", "övriga orsaker", "andra skäl",
                       "annat skäl"});
    words.people =
        words.women || words.men || words.participants || words.closed || words.positive ||
        reader.any_prefix({"deltagar",   "person",  "individ",      "inskriv", "avslut",
                           "ärende",     "svar",    "möte",         "elev",    "anställd",
                           "medarbetar", "ungdom",  "barn",         "antal",   "participant",
                           "people",     "client",  "klient",       "case",    "respondent",
                           "answer",     "meeting", "participants", "staff",   "aktualis",
                           "remiss",     "number",  "enkät"});
}

void read_kind(Words& words, const Reader& reader, std::string_view original) {
    const bool sign = original.find('%') != std::string_view::npos;
    const bool digits_before_sign = [original] {
        const std::size_t at = original.find('%');
        if (at == std::string_view::npos || at == 0) {
            return false;
        }
        const std::size_t before = original.find_last_not_of(" \xC2\xA0", at - 1);
        if (before == std::string_view::npos || !is_digit(original[before])) {
            return false;
        }
        // '2023 %' heads the percentages of a year; 'Luleå kommun 62 %' names a share.
        const std::string_view head = original.substr(0, before + 1);
        const std::size_t start = head.find_last_not_of("0123456789");
        const std::string_view digits =
            start == std::string_view::npos ? head : head.substr(start + 1);
        return !(digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    }();
    words.percent = (sign && !digits_before_sign) ||
                    reader.any_word({"procent", "percent", "pct", "andel", "share", "andelen",
                                     "rate", "proportion", "procentuell", "percentage", "andelar",
                                     "genomströmning", "procentenheter", "kvot"}) ||
                    reader.any_prefix({"procent", "svarsfrekvens", "måluppfyllelse", "percent"}) ||
                    reader.any_suffix({"procent", "andel", "frekvens", "sgrad"});
    words.mean = reader.any_prefix({"index", "impactindex", "medelvärde", "medeltal", "medelbetyg",
                                    "genomsnitt", "snitt", "median", "average", "mean", "soliditet",
                                    "sjukpenningtal", "betyg", "nöjdhet", "kvot", "solvency",
                                    "varaktighet", "ohälsotal", "nyckeltal"}) ||
                 reader.any_suffix({"index"}) || reader.is({"likviditet", "kassalikviditet"}) ||
                 reader.quotient();
    words.note =
        reader.is({"not", "note", "noter", "notes", "not nr", "nothänvisning", "not.", "ref"});
    words.number_code =
        reader.is({"nr",        "no",      "id",    "kod",       "konto",     "code",    "account",
                   "#",         "rad",     "löpnr", "löpnummer", "lnr",       "number",  "nummer",
                   "kommunkod", "note no", "radnr", "ansvar",    "projektnr", "diarienr"}) ||
        reader.phrase({"no", "nr"});
    words.unit_header =
        reader.is({"enhet", "unit", "mått", "sort", "enheter", "units", "måttenhet"});
}

} // namespace

Words read_words(std::string_view text) {
    Words words;
    words.text = clean(text);
    words.words = split_words(words.text);
    const Reader reader(words);
    words.of_which = reader.any_word({"varav", "därav"}) ||
                     reader.phrase({"of which", "of whom"}) || reader.first({"whereof"});
    read_money(words, reader);
    read_comparison(words, reader);
    read_people(words, reader);
    read_kind(words, reader, text);
    words.total = read_total(words, reader);
    if (words.total == TotalWord::medium && words.percent) {
        words.total = TotalWord::none; // 'Andel av total'
    }
    return words;
}

bool is_unit_text(std::string_view text) {
    static constexpr std::array<std::string_view, 46> units = {"tkr",
                                                               "kr",
                                                               "mkr",
                                                               "sek",
                                                               "ksek",
                                                               "%",
                                                               "procent",
                                                               "percent",
                                                               "antal",
                                                               "personer",
                                                               "persons",
                                                               "person",
                                                               "st",
                                                               "dagar",
                                                               "days",
                                                               "månader",
                                                               "months",
                                                               "index",
                                                               "poäng",
                                                               "points",
                                                               "timmar",
                                                               "hours",
                                                               "andel",
                                                               "number",
                                                               "kronor",
                                                               "tsek",
                                                               "msek",
                                                               "år",
                                                               "years",
                                                               "meetings",
                                                               "möten",
                                                               "occasions",
                                                               "count",
                                                               "deltagare",
                                                               "svar",
                                                               "tillfällen",
                                                               "contacts",
                                                               "reports",
                                                               "places",
                                                               "platser",
                                                               "municipalities",
                                                               "kommuner",
                                                               "procentenheter",
                                                               "helårsekvivalenter",
                                                               "elever",
                                                               "pct"};
    return is_one_of(fold(text), units);
}

bool is_missing_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 6> more = {"...", "…",      "n/a",
                                                             "na",  "saknas", "x"};
    const std::string word = fold(text);
    return core::is_missing_mark(word) || is_one_of(word, more);
}

bool is_none_mark(std::string_view text) {
    const std::string word = fold(text);
    return core::is_none_mark(word) || word == "—";
}

} // namespace utfall::core::checks
