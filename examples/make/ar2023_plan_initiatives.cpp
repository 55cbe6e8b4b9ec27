// The initiatives of the plan 2023: the printed ranking beside what impact and feasibility say.
#include "ar2023.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace utfall::examples::ar2023 {
namespace {

constexpr int unranked = 99; // after all ranks that are printed

[[nodiscard]] bool is_rank(const std::string& printed_rank) {
    return !printed_rank.empty() &&
           printed_rank.find_first_not_of("0123456789") == std::string::npos;
}

[[nodiscard]] int rank_of(const CsvFile& csv, std::size_t row) {
    const std::string& rank = csv.at(row, "ranking");
    return is_rank(rank) ? std::stoi(rank) : unranked;
}

/// What the scanned overview leaves open, by the initiative's number.
[[nodiscard]] std::string comment_for(const std::string& number) {
    static const std::map<std::string, std::string> comments = {
        {"3", "Streck i stället för påverkan och genomförbarhet."},
        {"4", "Den utförliga tabellen kallar initiativet pågående."},
        {"8", "Parterna är svårlästa i den skannade texten."},
        {"9", "Som part står initiativets eget namn."},
        {"11", "Ett eller två ord bland parterna går inte att läsa."},
        {"15", "Genomförbarheten är svårläst, läst som Medel."},
        {"17", "Kategorin är svårläst, läst av raderna intill."},
        {"18", "Streck i stället för påverkan. Den utförliga tabellen har andra parter."}};
    const auto found = comments.find(number);
    return found == comments.end() ? "" : found->second;
}

/// The rows as the plan ranks them; those with a word instead of a rank last, in printed order.
[[nodiscard]] std::vector<std::size_t> by_rank(const CsvFile& csv) {
    std::vector<std::size_t> order(csv.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rank_of(csv, a) < rank_of(csv, b);
    });
    return order;
}

Span table(Sheet& sheet, const CsvFile& csv) {
    sheet.repeated_header({"Initiativ", "Nr", "<Kategori", "Rangordning, tryckt", "Påverkan, 1–5",
                           "<Genomförbarhet", "<Tid", "Poäng", "Ordning efter poäng",
                           "Ordning av de rangordnade", "Flyttas", "<Anmärkning"});
    Span rows{sheet.next_row(), 0};
    rows.last = rows.first + static_cast<int>(csv.rows()) - 1;
    for (const std::size_t i : by_rank(csv)) {
        const std::string& rank = csv.at(i, "ranking");
        sheet.add(
            {label(csv.at(i, "initiative")), printed(csv, i, "no", Format::plain_number),
             text(csv.at(i, "category")),
             is_rank(rank) ? printed(csv, i, "ranking", Format::count)
                           : text(rank, Format::centred),
             printed(csv, i, "impact", Format::count), text(csv.at(i, "feasibility")),
             text(csv.at(i, "time")),
             formula("IF(OR(E#=\"\";F#=\"\");\"\";10*E#+IF(F#=\"Lätt\";3;IF(F#=\"Medel\";2;1)))",
                     Format::count),
             formula(fill("IF(H#=\"\";\"\";RANK(H#;H${0}:H${1}))", rows.first, rows.last),
                     Format::count),
             formula(fill("IF(OR(H#=\"\";NOT(ISNUMBER(D#)));\"\";1+SUMPRODUCT(ISNUMBER(D${0}:D${1})"
                          "*ISNUMBER(H${0}:H${1})*(H${0}:H${1}>H#)))",
                          rows.first, rows.last),
                     Format::count),
             formula("IF(J#=\"\";\"\";D#-J#)", Format::points0),
             text(comment_for(csv.at(i, "no")))});
    }
    return rows;
}

void counts(Sheet& sheet, Span rows) {
    sheet.heading_on_new_page("Påverkan och genomförbarhet");
    sheet.header({"Genomförbarhet", "", "<", "Påverkan 1", "2", "<3", "<4", "5", "Alla"});
    for (const char* feasibility : {"Lätt", "Medel", "Svårt"}) {
        std::vector<Cell> cells = {label(feasibility), blank(), blank()};
        for (int impact = 1; impact <= 5; ++impact) {
            cells.push_back(
                formula(fill("COUNTIFS(F{0}:F{1};A#;E{0}:E{1};{2})", rows.first, rows.last, impact),
                        Format::count));
        }
        cells.push_back(formula("SUM(D#:H#)", Format::count));
        sheet.add(cells);
    }
    sheet.heading("Rangordningen");
    sheet.header({"Uppgift", "", "<", "Antal", "<", "<", "<", "", "", "", "", "<Anmärkning"});
    const auto add = [&](const char* name, const std::string& expression, const char* comment) {
        sheet.add({label(name), blank(), blank(), formula(expression, Format::count), blank(),
                   blank(), blank(), blank(), blank(), blank(), blank(), text(comment)});
    };
    add("Initiativ i översikten", fill("ROWS(D{0}:D{1})", rows.first, rows.last), "");
    add("med en rangordning i tal", fill("COUNT(D{0}:D{1})", rows.first, rows.last),
        "De andra är märkta Ny eller Självklar.");
    add("olika tal bland dem",
        fill("SUMPRODUCT(ISNUMBER(D{0}:D{1})/COUNTIF(D{0}:D{1};D{0}:D{1}))", rows.first, rows.last),
        "Tre initiativ delar plats 6 och tre plats 9, så rangordningen skiljer inte mellan alla.");
    sheet.note("Poängen är vår: tio gånger påverkan på helårsekvivalenterna plus 3 för lätt, 2 för "
               "medel, 1 för svårt. Flyttas: så många platser högre upp (+) eller längre ner (−) "
               "poängen sätter initiativet än planens rangordning gör.");
}

} // namespace

void plan_initiatives(Sheet& sheet, Report report) {
    const CsvFile& csv = report.figures.file("umea_2023_initiatives");
    sheet.title("Samverkansinitiativ 2023");
    sheet.lead("Planens arton initiativ i den ordning de är rangordnade, bredvid vilken ordning "
               "påverkan och genomförbarhet ger. Källa: verksamhetsplan 2023 bilaga 4, "
               "översiktstabellen, som bara finns som skannad text.");
    sheet.skip();
    const Span rows = table(sheet, csv);
    counts(sheet, rows);
}

} // namespace utfall::examples::ar2023
