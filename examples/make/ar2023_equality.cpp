// Equality: the balance and the outcomes of Tabell 1.
#include "ar2023.hpp"

namespace utfall::examples::ar2023 {

void equality(Sheet& sheet, const Rows& participants) {
    sheet.title("Jämställdhet");
    sheet.lead(
        "Könsfördelningen i tabell 1 för 2023, och om kvinnor och män lika ofta får en positiv "
        "lösning. 2020 års jämställdhetsindex, med sina elva tryckta indikatorer, står i "
        "arbetsboken socialt-bokslut-2020.");

    sheet.heading("Könsfördelning 2023 (tabell 1)");
    sheet.header({"Rad", "Kvinnor", "Män", "Kvinnors andel", "<Jämn fördelning"});
    const int first = sheet.next_row();
    for (const char* name :
         {"Antal deltagare", "varav nya för året", "Totalt antal avslutade",
          "Deltagaren har avslutats till en för individen positiv lösning", "- varav till arbete",
          "- varav till studier", "- varav till fortsatt insats via Arbetsförmedlingen",
          "Antal kvar i verksamheten"}) {
        const int from = participants.at(name);
        sheet.add({row_label(name), reference(fill("'Deltagare'.B{0}", from), Format::count),
                   reference(fill("'Deltagare'.C{0}", from), Format::count),
                   formula("GENDER_SHARE(B#;C#)", Format::percent1),
                   formula("GENDER_BALANCE(B#;C#)", Format::flag)});
    }
    const int last = sheet.next_row() - 1;
    sheet.add_total(
        {label("Index för raderna ovan"),
         formula(fill("JAMSTALLDHET(B{0}:B{1};C{0}:C{1})", first, last), Format::index1), blank(),
         blank(), blank()});

    sheet.heading("Får kvinnor och män lika ofta en positiv lösning?");
    sheet.header(
        {"Utfall 2023", "Kvinnor", "Män", "Skillnad, procentenheter", "p-värde", "<Tolkning"});
    const int closed = participants.at("Totalt antal avslutade");
    const auto add_gap = [&](const char* name, const std::string& row_name) {
        const int part = participants.at(row_name);
        const std::string tables = fill(
            "('Deltagare'.B{0};'Deltagare'.B{1};'Deltagare'.C{0};'Deltagare'.C{1})", part, closed);
        sheet.add(
            {label(name),
             formula(fill("POSITIVE_OUTCOME_RATE('Deltagare'.B{0};'Deltagare'.B{1})", part, closed),
                     Format::percent1),
             formula(fill("POSITIVE_OUTCOME_RATE('Deltagare'.C{0};'Deltagare'.C{1})", part, closed),
                     Format::percent1),
             formula("100*GENDER_GAP" + tables, Format::points1),
             formula("GENDER_GAP_P" + tables, Format::decimal3),
             formula("IF(E#<0.05;\"skillnaden är säkerställd\";\"kan vara slump\")",
                     Format::text)});
    };
    add_gap("Positiv lösning", "Deltagaren har avslutats till en för individen positiv lösning");
    add_gap("Till arbete, av alla avslutade", "- varav till arbete");
    add_gap("Till studier, av alla avslutade", "- varav till studier");
    sheet.note("Skillnaden är kvinnornas andel minus männens, i procentenheter. p-värdet är "
               "sannolikheten att slumpen ensam ger en minst så ovanlig fördelning; under 0,05 "
               "brukar man tala om en säkerställd skillnad.");
}

} // namespace utfall::examples::ar2023
