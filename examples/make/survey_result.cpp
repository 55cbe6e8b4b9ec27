// What may be published from the survey: shares, and no counts by sex.
#include "diagrams.hpp"
#include "survey.hpp"

namespace utfall::examples::surveyed {
namespace {

[[nodiscard]] std::string at(char column, int row) {
    return std::string("'") + working_name + "'." + column + std::to_string(row);
}

/// A share that enough have answered to show; empty where nobody was asked.
[[nodiscard]] Cell shown(const std::string& share, const std::string& answered, Format format) {
    return formula("IF(N(" + answered + ")=0;\"\";IF(N(" + answered + ")<minst;\"..\";" + share +
                       "))",
                   format);
}

void response_rates(Sheet& sheet, const Working& working) {
    sheet.heading("Svarsfrekvens");
    sheet.header({"Grupp", "Andel som svarat"});
    struct Group {
        const char* name;
        char column;
        const char* invited;
    };
    for (const auto& [name, column, invited] :
         {Group{"Kvinnor", 'B', "bjudna_kvinnor"}, Group{"Män", 'C', "bjudna_män"},
          Group{"Alla", 'E', "bjudna"}}) {
        const std::string answered = at(column, working.who);
        sheet.add({label(name), shown("RESPONSE_RATE(" + answered + ";" + invited + ")", answered,
                                      Format::percent0)});
    }
}

/// Gives the first question's row.
int by_question(Sheet& sheet, const Working& working, int question_row) {
    sheet.heading("Andel i de översta stegen");
    sheet.header({"Fråga", "Alla", "Kvinnor", "Män", "Skillnad, procentenheter", "Mål",
                  "<Mot målet", "Index 0–100", "<Alla, som text"});
    const int first = sheet.next_row();
    for (int question = 0; question < questions; ++question) {
        const int row = working.results + question;
        const std::string all = at('B', row);
        const auto of = [&](char share, char answered) {
            return shown(at(share, row), at(answered, row), Format::percent0);
        };
        const auto if_asked = [&](const std::string& expression, Format format) {
            return formula("IF(ISNUMBER(B#);" + expression + ";\"\")", format);
        };
        sheet.add(
            {question_text(question, question_row), of('D', 'B'), of('G', 'E'), of('J', 'H'),
             formula("IF(COUNT(C#:D#)=2;100*(ROUND(C#;2)-ROUND(D#;2));\"\")", Format::points0),
             if_asked("mål", Format::percent0),
             if_asked("TARGET_SIGNAL(B#;mål)", Format::target_signal),
             if_asked(at('B', working.index + question), Format::index1),
             if_asked("RATE_TEXT(" + at('C', row) + ";" + all + ";0;\"sv\")", Format::text)});
    }
    const int last = sheet.next_row() - 1;
    const auto skip = [] { return blank(); };
    sheet.add_total({label("Jämställdhetsindex för frågorna"),
                     formula(fill("IFERROR(JAMSTALLDHET(C{0}:C{1};D{0}:D{1};\"skillnad\");\"..\")",
                                  first, last),
                             Format::index1),
                     skip(), skip(), skip(), skip(), skip(), skip(), skip()});
    sheet.note("Skillnaden är kvinnornas andel minus männens, mellan två avrundade andelar, som i "
               "rapporterna. Jämställdhetsindex är andelen frågor där den är högst 20 "
               "procentenheter. Index 0–100 är medelläget på skalan.");
    sheet.note(
        "Andelar per kön anges utan antal: ur antalen gick de få som varken är kvinnor eller "
        "män att räkna ut. Grupper med färre svar än gränsen visas som två punkter.");
    return first;
}

void no_discrimination(Sheet& sheet, const Working& working) {
    sheet.heading("Nollvision mot diskriminering");
    sheet.header({"Mått", "Alla", "Kvinnor", "Män", "", "Mål", "<Mot målet"});
    const auto answered = [&](char column) {
        return "SUM(" + at(column, working.nobody) + ":" + column +
               std::to_string(working.nobody + 1) + ")";
    };
    sheet.add({label("Andel som svarar nej"),
               shown("SURVEY_SHARE(diskriminering;\"Nej\")", answered('B'), Format::percent1),
               shown("SURVEY_SHARE(ONLY_WHERE(diskriminering;kön;\"kvinna\");\"Nej\")",
                     answered('C'), Format::percent1),
               shown("SURVEY_SHARE(ONLY_WHERE(diskriminering;kön;\"man\");\"Nej\")", answered('D'),
                     Format::percent1),
               blank(), number(1, Format::percent0),
               formula("TARGET_SIGNAL(B#;F#;\"öka\";0)", Format::target_signal)});
    sheet.add({label("Ingen kvinna och ingen man svarar ja"),
               formula("JAMSTALLDHET(" + at('C', working.nobody + 1) + ";" +
                           at('D', working.nobody + 1) + ";\"noll\")/100",
                       Format::flag),
               blank(), blank(), blank(), blank(), blank()});
    sheet.note("Målet är att alla svarar nej, därför finns inget »nära«.");
}

} // namespace

void result(Sheet& sheet, const Working& working, int question_row) {
    sheet.title("Enkätresultat");
    sheet.lead(
        "Det här bladet får lämnas ut. Allt räknas ur svaren på bladet Svar, som är påhittade; "
        "tomma svar och »Vet ej« räknas inte in.");
    response_rates(sheet, working);
    const int first = by_question(sheet, working, question_row);
    no_discrimination(sheet, working);
    std::vector<std::vector<Cell>> drawn;
    for (int question = 0; question < questions; ++question) {
        drawn.push_back({question_text(question, question_row),
                         reference(fill("B{0}", first + question), Format::percent0)});
    }
    add_diagrams(sheet, {"Fråga", "Andel i de översta stegen"}, drawn, {ChartKind::outcomes});
}

} // namespace utfall::examples::surveyed
