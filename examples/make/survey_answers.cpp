// What an office sets in its survey workbook, and the invented answers with room for its own.
#include "dice.hpp"
#include "survey.hpp"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace utfall::examples::surveyed {
namespace {

constexpr std::uint64_t seed = 2023; // any number; kept, so that the workbook stays the same
constexpr int answering = 82;

using Steps = std::array<const char*, 6>;
using Chances = std::array<int, 6>;

constexpr Steps extent_steps = {"Inte alls",     "Till liten del",       "Delvis",
                                "Till stor del", "Till mycket stor del", "Helt och hållet"};
constexpr Steps quality_steps = {"Mycket dåligt", "Dåligt", "Ganska dåligt",
                                 "Ganska bra",    "Bra",    "Mycket bra"};

/// A question, and the chance of each step in percent, for women and for the others.
struct Question {
    const char* text; // empty: room for a question
    const Steps& steps;
    Chances women;
    Chances men;
};

const std::array<Question, questions> asked = {{
    {"Har du fått det stöd du behöver för att öka din chans att få ett arbete?",
     extent_steps,
     {3, 7, 14, 30, 26, 20},
     {2, 6, 12, 30, 28, 22}},
    {"Har du fått vara med och bestämma vilket stöd som du har fått?",
     extent_steps,
     {2, 4, 9, 28, 32, 25},
     {3, 5, 9, 29, 30, 24}},
    {"Har det stöd du fått, hjälpt dig att hantera din livssituation?",
     extent_steps,
     {2, 5, 9, 28, 32, 24},
     {5, 10, 17, 30, 22, 16}},
    {"Insatsen utgår från mina behov",
     extent_steps,
     {2, 6, 12, 28, 30, 22},
     {3, 7, 14, 30, 28, 18}},
    {"", extent_steps, {}, {}},
    {"Hur har du blivit bemött?", quality_steps, {1, 1, 2, 12, 34, 50}, {1, 1, 3, 14, 36, 45}},
    {"", quality_steps, {}, {}},
}};

[[nodiscard]] Cell answer(Dice& dice, const Question& question, bool woman) {
    if (*question.text == '\0') {
        return blank();
    }
    const int fate = dice.between(1, 100);
    const std::size_t step = dice.pick(woman ? question.women : question.men);
    if (fate <= 3) {
        return blank(); // left out
    }
    return text(fate <= 7 ? "Vet ej" : question.steps.at(step));
}

[[nodiscard]] std::string columns(int first, int count, int from) {
    return "'" + std::string(answers_name) + "'." + column_name(first) + std::to_string(from) +
           ":" + column_name(first + count - 1) + std::to_string(last_row);
}

} // namespace

void settings(Workbook& book, Sheet& sheet) {
    const auto add = [&](const char* name, const char* what, Cell value) {
        const int row = sheet.add({label(what), input(std::move(value)), text(name)});
        const std::string cell = "B" + std::to_string(row);
        book.name_range(name, "'" + sheet.name() + "'." + cell + ":" + cell);
    };
    sheet.title("Inställningar");
    sheet.lead(
        "Här sätter ni skalor, mål och hur många som var inbjudna. Formlerna använder namnen "
        "till höger (Blad > Namngivna områden).");
    sheet.heading("Frågor och mål");
    sheet.header({"Inställning", "Värde", "<Namn i formlerna"});
    add("skala_a", "Skala för frågorna i den första gruppen", text("omfattning6"));
    add("skala_b", "Skala för frågorna i den andra gruppen", text("kvalitet6"));
    add("överst", "Antal översta steg som räknas", number(3, Format::count));
    add("mål", "Mål för andelen i de översta stegen", number(0.8, Format::percent0));
    add("minst", "Minsta antal svar som får visas", number(5, Format::count));
    sheet.heading("Inbjudna");
    sheet.header({"Grupp", "Antal", "<Namn i formlerna"});
    add("bjudna_kvinnor", "Kvinnor", number(60, Format::count));
    add("bjudna_män", "Män", number(52, Format::count));
    add("bjudna", "Alla, också de som varken är kvinnor eller män", number(115, Format::count));
    sheet.heading("Är alla rader med?");
    sheet.header({"Blad", "Svar som räknas", "<Svar som inte räknas"});
    const std::string beyond =
        std::string("COUNTA('") + answers_name + fill("'.B{0}:B{1})", last_row + 1, 4 * last_row);
    sheet.add({label(answers_name), formula("COUNTA(svarande)", Format::count),
               formula("IF(" + beyond + "=0;\"inga\";" + beyond +
                           "&\" under den sista rad som räknas: vidga namnen\")",
                       Format::text)});
    sheet.note(
        "Skalornas namn står på bladet Skalor. En skala med fyra steg har ofta två översta.");
}

int answers(Workbook& book, Sheet& sheet) {
    sheet.title("Enkätsvar");
    sheet.lead(
        "Svaren är påhittade. En rad är en svarande; ett tomt fält är en överhoppad fråga. "
        "»Vet ej« räknas inte som svar. Frågorna i den första gruppen har en skala, de i den "
        "andra en annan; tomma kolumner är plats för fler. Bladet skrivs aldrig ut.");
    sheet.note("Fyll på under sista raden. Rader till och med rad " + std::to_string(last_row) +
               " räknas med.");
    std::vector<std::string> header = {">Nr", "<Kön", "<Plattform"};
    for (const Question& question : asked) {
        header.push_back(std::string("<") + question.text);
    }
    header.emplace_back("<Har du blivit diskriminerad i insatsen?");
    const int question_row = sheet.repeated_header(header);
    const int first = sheet.next_row();
    Dice dice(seed);
    constexpr std::array sexes = {"kvinna", "Kvinna", "K", "man", "M", "annat"};
    constexpr std::array<int, 6> sex_chances = {40, 8, 6, 34, 9, 3};
    constexpr std::array platforms = {"Ungdomstorget", "Vuxentorget", "Samordningsteam"};
    constexpr std::array<int, 3> platform_chances = {42, 37, 21};
    constexpr std::array<int, 2> discrimination_chances = {2, 98};
    constexpr std::size_t first_man = 3;
    for (int i = 1; i <= answering; ++i) {
        const std::size_t sex = dice.pick(sex_chances);
        std::vector<Cell> cells = {number(i, Format::plain_number), text(sexes[sex]),
                                   text(platforms[dice.pick(platform_chances)])};
        for (const Question& question : asked) {
            cells.push_back(answer(dice, question, sex < first_man));
        }
        cells.push_back(text(dice.pick(discrimination_chances) == 0 ? "Ja" : "Nej"));
        sheet.add(cells);
    }
    std::vector<Cell> room(sheet.widths_cm().size(), blank());
    room.front() = blank(Format::plain_number);
    sheet.add_room(last_row - sheet.next_row() + 1, room);
    book.name_range("svarande", columns(0, 1, first));
    book.name_range("kön", columns(1, 1, first));
    book.name_range("plattform", columns(2, 1, first));
    book.name_range(extent.name, columns(extent.first_column, extent.room, first));
    book.name_range(quality.name, columns(quality.first_column, quality.room, first));
    book.name_range("diskriminering", columns(discrimination_column, 1, first));
    return question_row;
}

Cell question_text(int question, int question_row) {
    return reference("'" + std::string(answers_name) + "'." +
                         column_name(extent.first_column + question) +
                         std::to_string(question_row) + "&\"\"",
                     Format::label);
}

} // namespace utfall::examples::surveyed
