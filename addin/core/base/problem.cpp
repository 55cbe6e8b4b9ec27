#include "core/base/problem.hpp"

#include "core/base/phrase.hpp"

#include <array>

namespace utfall::core {

namespace {

constexpr Text write_number{
    "Skriv ett tal i cellen. Är det ett tal som text, använd Utfall ▸ Gör om till tal.",
    "Write a number in the cell. If it is a number kept as text, use Utfall ▸ Convert to numbers."};
constexpr Text write_share{"Skriv en andel: 0,62 eller 62 %, inte 62.",
                           "Write a share: 0.62 or 62%, not 62."};
constexpr Text same_cells{"Markera lika många celler i alla kolumner, från samma första rad.",
                          "Select equally many cells in all columns, from the same first row."};
constexpr Text look_at_dates{"Rätta datumen på den raden.", "Correct the dates of that row."};
constexpr Text smaller_table{"Markera en mindre tabell.", "Select a smaller table."};
constexpr Text fill_weights{"Skriv minst en vikt större än 0.",
                            "Write at least one weight greater than 0."};

constexpr std::array<RuleText, static_cast<std::size_t>(Rule::count_last)> texts{{
    {Rule::left_out,
     {"”{0}” är utelämnad.", "'{0}' is left out."},
     {"Ange ”{0}”: den behövs.", "Give '{0}': it is needed."}},
    {Rule::pair_left_out,
     {"”{0}” är angiven men inte ”{2}”.", "'{0}' is given, but not '{2}'."},
     {"Ange båda eller ingen av dem.", "Give both or neither."}},
    {Rule::number,
     {"”{0}” är texten {1}, men ska vara ett tal.", "'{0}' is the text {1}, but must be a number."},
     write_number},
    {Rule::filled, {"”{0}” är tom.", "'{0}' is blank."}, {"Fyll i cellen.", "Fill in the cell."}},
    {Rule::no_error,
     {"”{0}” innehåller ett fel.", "'{0}' holds an error."},
     {"Rätta först den cellen.", "Correct that cell first."}},
    {Rule::finite,
     {"”{0}” är för stort för att vara ett tal.", "'{0}' is too large to be a number."},
     {"Kontrollera värdet.", "Check the value."}},
    {Rule::count,
     {"”{0}”, {1}, är inte ett helt antal från 0.", "'{0}', {1}, isn't a whole count from 0."},
     {"Skriv ett antal utan decimaler och utan minus.",
      "Write a count without decimals and without a minus."}},
    {Rule::whole_between,
     {"”{0}”, {1}, är inte ett heltal från {4} till {5}.",
      "'{0}', {1}, isn't a whole number from {4} to {5}."},
     {"Skriv ett heltal från {4} till {5}.", "Write a whole number from {4} to {5}."}},
    {Rule::share,
     {"”{0}”, {1}, är inte en andel från 0 till 1.", "'{0}', {1}, isn't a share from 0 to 1."},
     write_share},
    {Rule::open_share,
     {"”{0}”, {1}, ligger inte mellan 0 och 1.", "'{0}', {1}, doesn't lie between 0 and 1."},
     {"Skriv till exempel 0,95 eller 95 %.", "Write for example 0.95 or 95%."}},
    {Rule::balance_limit,
     {"”{0}”, {1}, är inte en andel från 0 till 0,5.", "'{0}', {1}, isn't a share from 0 to 0.5."},
     {"Skriv till exempel 0,4, som betyder 40–60 %.",
      "Write for example 0.4, which means 40–60%."}},
    {Rule::index,
     {"”{0}”, {1}, är inte ett index från 0 till 100.",
      "'{0}', {1}, isn't an index from 0 to 100."},
     {"Skriv till exempel 70.", "Write for example 70."}},
    {Rule::spread,
     {"”{0}”, {1}, är inte en andel från 0 till mindre än 1.",
      "'{0}', {1}, isn't a share from 0 to less than 1."},
     {"Skriv till exempel 0,25, som betyder ±25 %.", "Write for example 0.25, which means ±25%."}},
    {Rule::positive,
     {"”{0}”, {1}, är inte större än 0.", "'{0}', {1}, isn't greater than 0."},
     {"Skriv ett tal större än 0, eller lämna cellen tom om raden inte ska räknas.",
      "Write a number greater than 0, or leave the cell blank if the row isn't to count."}},
    {Rule::not_negative,
     {"”{0}”, {1}, är mindre än 0.", "'{0}', {1}, is less than 0."},
     {"Skriv 0 eller ett större tal.", "Write 0 or a greater number."}},
    {Rule::part_of,
     {"”{0}”, {1}, är fler än ”{2}”, {3}.", "'{0}', {1}, is more than '{2}', {3}."},
     {"Kontrollera båda talen och att de står i rätt ordning i formeln.",
      "Check both numbers, and that they stand in the right order in the formula."}},
    {Rule::base,
     {"”{0}” är 0: det finns inget att dela med.", "'{0}' is 0: there is nothing to divide by."},
     {"Andelen finns först när talet är större än 0.",
      "The share exists only once the number is greater than 0."}},
    {Rule::known_word,
     {"”{0}” är {1}, som inte är något av orden som går att välja.",
      "'{0}' is {1}, which is none of the words to choose from."},
     {"Skriv ett av dessa: {6}.", "Write one of these: {6}."}},
    {Rule::attainment_word,
     {"”{0}” är texten {1}, som varken är ett tal eller betyder ja, nej eller nära.",
      "'{0}' is the text {1}, which is neither a number nor means yes, no or near."},
     {"Skriv ja, nej, nära eller ett tal från 0 till 1.",
      "Write yes, no, near or a number from 0 to 1."}},
    {Rule::single_value,
     {"”{0}” är ett område, men ska vara ett enda värde.",
      "'{0}' is a range, but must be a single value."},
     {"Peka ut en cell.", "Point out one cell."}},
    {Rule::same_length,
     {"”{0}” har {1} celler, men {3} behövs.", "'{0}' has {1} cells, but {3} are needed."},
     same_cells},
    {Rule::same_shape,
     {"Områdena har olika form.", "The ranges have different shapes."},
     same_cells},
    {Rule::equally_many,
     {"”{0}” och ”{2}” är olika många.", "'{0}' and '{2}' aren't equally many."},
     {"Ange lika många av båda.", "Give equally many of both."}},
    {Rule::columns,
     {"”{0}” har {1} kolumner, men ska ha {4}.", "'{0}' has {1} columns, but must have {4}."},
     {"Markera {4} kolumner.", "Select {4} columns."}},
    {Rule::weighted_row, {"Ingen rad har en vikt.", "No row has a weight."}, fill_weights},
    {Rule::missing_attainment,
     {"En uppfyllelse saknas, och formeln säger att alla måste vara kända.",
      "An attainment is missing, and the formula says that all must be known."},
     {"Fyll i uppfyllelsen, eller ändra det sista argumentet till 0 eller 1.",
      "Fill in the attainment, or change the last argument to 0 or 1."}},
    {Rule::nothing_lost,
     {"Alla indikatorer är uppfyllda, så inget drar ner indexet.",
      "All indicators are met, so nothing pulls the index down."},
     {"Inget behöver göras: indexet är 100.", "Nothing needs doing: the index is 100."}},
    {Rule::too_many_draws,
     {"Dragningar gånger indikatorer är fler än 100 miljoner.",
      "Draws times indicators are more than 100 million."},
     {"Minska antalet dragningar.", "Lower the number of draws."}},
    {Rule::whole_indicator,
     {"En indikator har bara den ena av del och helhet, eller saknar målvärde.",
      "An indicator has only one of part and whole, or no target."},
     {"Fyll i del, helhet och målvärde, eller ta bort vikten.",
      "Fill in part, whole and target, or take the weight away."}},
    {Rule::most_answers,
     {"”{0}”, {1}, är fler än {5}.", "'{0}', {1}, is more than {5}."},
     {"Kontrollera talet.", "Check the number."}},
    {Rule::named_area,
     {"En planerad andel saknar område.", "A planned share has no area."},
     {"Skriv områdets namn bredvid andelen.", "Write the area's name beside the share."}},
    {Rule::area_once,
     {"Området {1} är planerat två gånger.", "The area {1} is planned twice."},
     {"Ta bort den ena raden.", "Take one of the rows away."}},
    {Rule::end_after_start,
     {"Ett slut ligger före sin start.", "An end comes before its start."},
     look_at_dates},
    {Rule::start_filled,
     {"En ifylld rad saknar startdatum.", "A filled row has no start date."},
     look_at_dates},
    {Rule::period,
     {"Perioden slutar innan den börjar.", "The period ends before it begins."},
     {"Byt plats på periodens första och sista dag.",
      "Swap the first and the last day of the period."}},
    {Rule::no_closed,
     {"Ingen är avslutad.", "Nobody has closed."},
     {"Tiden finns först när någon har ett slutdatum.",
      "The time exists only once somebody has an end date."}},
    {Rule::no_outcomes,
     {"Ingen rad har en avslutsorsak.", "No row has an outcome."},
     {"Kontrollera att området täcker avslutsorsakerna.",
      "Check that the range covers the outcomes."}},
    {Rule::both_values,
     {"En rad har bara ett av värdena för kvinnor och män.",
      "A row has only one of the values for women and men."},
     {"Fyll i båda, eller töm båda om raden inte ska räknas.",
      "Fill in both, or clear both if the row isn't to count."}},
    {Rule::counts_or_shares,
     {"Kvinnor, {1}, och män, {3}, är varken hela antal eller andelar som tillsammans är 1.",
      "Women, {1}, and men, {3}, are neither whole counts nor shares that sum to 1."},
     {"Skriv antal, eller andelar som blir 100 % tillsammans.",
      "Write counts, or shares that make 100% together."}},
    {Rule::cost_signs,
     {"Kostnadens utfall, {1}, och budget, {3}, har olika tecken: det går inte att veta om det är "
      "en kostnad eller en återbetalning.",
      "The cost's outcome, {1}, and budget, {3}, have different signs: nobody can tell a cost from "
      "a refund."},
     {"Skriv utfall och budget med samma tecken.", "Write outcome and budget with the same sign."}},
    {Rule::steps_given,
     {"Det finns inga gränser.", "There are no limits."},
     {"Ange minst en gräns, eller utelämna gränserna.",
      "Give at least one limit, or leave the limits out."}},
    {Rule::rising,
     {"Gränserna stiger inte från ett tal större än 0.",
      "The limits don't rise from a number greater than 0."},
     {"Skriv gränserna i ordning, lägst först.", "Write the limits in order, lowest first."}},
    {Rule::above_last_limit,
     {"Tilldelningen, {1}, är större än den sista gränsen.",
      "The allocation, {1}, is above the last limit."},
     {"Rekommendationen gäller inte så stora tilldelningar. Kontrollera enheten: kr eller tkr.",
      "The recommendation doesn't hold for such allocations. Check the unit: SEK or thousand "
      "SEK."}},
    {Rule::countable,
     {"Beloppet är för stort för att fördelas exakt.", "The amount is too large to share out."},
     {"Fördela i större enheter: minska antalet decimaler.",
      "Share out larger units: lower the decimals."}},
    {Rule::keys,
     {"Ingen nyckel är större än 0.", "No key is greater than 0."},
     {"Skriv minst en nyckel större än 0.", "Write at least one key greater than 0."}},
    {Rule::women_or_men,
     {"Det finns varken kvinnor eller män.", "There are neither women nor men."},
     {"Andelen finns först när någon är räknad.",
      "The share exists only once somebody is counted."}},
    {Rule::indicators,
     {"Ingen rad har värden.", "No row has values."},
     {"Fyll i kvinnornas och männens värden för minst en indikator.",
      "Fill in the values of women and men for at least one indicator."}},
    {Rule::result_size,
     {"Resultatet är för stort för att vara ett tal.", "The result is too large to be a number."},
     {"Kontrollera talen och deras enhet.", "Check the numbers and their unit."}},
    {Rule::test_size,
     {"Grupperna är för stora för Fishers exakta test.",
      "The groups are too large for Fisher's exact test."},
     {"Testet tar högst 1 000 000 000 personer tillsammans.",
      "The test takes at most 1,000,000,000 persons together."}},
    {Rule::scale_name,
     {"Det finns ingen skala som heter {1}.", "There is no scale named {1}."},
     {"Välj omfattning6, kvalitet6, frekvens6, janej, omfattning4, utsträckning4, vikt4 eller "
      "kvalitet4, eller markera skalans steg.",
      "Choose omfattning6, kvalitet6, frekvens6, janej, omfattning4, utsträckning4, vikt4 or "
      "kvalitet4, or select the steps of the scale."}},
    {Rule::step_once,
     {"Steget {1} står två gånger i skalan.", "The step {1} stands twice in the scale."},
     {"Ta bort det ena.", "Take one of them away."}},
    {Rule::scale_steps,
     {"Skalan har inga steg.", "The scale has no steps."},
     {"Markera stegen, lägst först, eller skriv en inbyggd skalas namn.",
      "Select the steps, lowest first, or write the name of a built-in scale."}},
    {Rule::scale_positions,
     {"En skala med ett enda steg har inget läge att räkna ut.",
      "A scale of a single step has no position to work out."},
     {"Markera alla skalans steg.", "Select all steps of the scale."}},
    {Rule::not_excluded,
     {"{1} finns både i ”{0}” och bland de undantagna svaren.",
      "{1} is both in '{0}' and among the excluded answers."},
     {"Ta bort det ur den ena listan.", "Take it out of one of the lists."}},
    {Rule::positive_answer,
     {"Inget positivt svar är angivet.", "No positive answer is given."},
     {"Ange minst ett svar som räknas som positivt.",
      "Give at least one answer that counts as positive."}},
    {Rule::answers,
     {"Ingen har svarat.", "Nobody has answered."},
     {"Kontrollera att området täcker svaren och att inte alla är undantagna.",
      "Check that the range covers the answers, and that not all are excluded."}},
    {Rule::table_size, {"Tabellen är för stor.", "The table is too large."}, smaller_table},
    {Rule::nothing_deviates,
     {"Ingen rad avviker från sin budget.", "No line differs from its budget."},
     {"Inget behöver göras: det finns ingen avvikelse att förklara.",
      "Nothing needs doing: there is no deviation to explain."}},
    {Rule::tally_table,
     {"”{0}” är varken en tabell från SURVEY_TALLY eller en enda kolumn.",
      "'{0}' is neither a table of SURVEY_TALLY nor a single column."},
     {"Markera hela tabellen med etiketter och antal, eller bara antalen.",
      "Select the whole table with labels and counts, or the counts only."}},
    {Rule::criterion_pair,
     {"En kolumn saknar sitt villkor, eller ett villkor sin kolumn.",
      "A column lacks its criterion, or a criterion its column."},
     {"Ange båda, eller ingen av dem.", "Give both, or neither of them."}},
    {Rule::criterion_value,
     {"Villkoret jämför med {1}, som varken är ett tal eller ett datum.",
      "The criterion compares with {1}, which is neither a number nor a date."},
     {"Skriv ett tal eller ett datum som 2023-12-31 efter tecknet.",
      "Write a number or a date such as 2023-12-31 after the sign."}},
    {Rule::group_found,
     {"Ingen rad har gruppen i ”{0}”.", "No row is of the group in '{0}'."},
     {"Kontrollera stavningen: gruppen ska stå som i kolumnen.",
      "Check the spelling: the group must stand as in the column."}},
    {Rule::common_rate,
     {"Beloppen har olika tecken, så det finns ingen takt att räkna fram med.",
      "The amounts have different signs, so there is no pace to forecast by."},
     {"Räkna fram intäkter och kostnader var för sig, och dra sedan av.",
      "Forecast income and costs each by itself, and subtract."}},
    {Rule::one_list,
     {"{1} står både bland de positiva och bland de övriga avslutsorsakerna.",
      "{1} stands both among the positive and among the other outcomes."},
     {"Ta bort den ur den ena listan.", "Take it out of one of the lists."}},
    {Rule::date,
     {"”{0}” är inte ett datum.", "'{0}' isn't a date."},
     {"Skriv datumet som 2023-12-31, eller peka ut en cell med ett datum.",
      "Write the date as 2023-12-31, or point out a cell with a date."}},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].rule != static_cast<Rule>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(in_order(), "one text for each rule, in the order of the enumeration");

std::string value_text(const Problem& problem, Language language) {
    if (const auto* number = std::get_if<double>(&problem.value)) {
        return shown_value(*number, language);
    }
    const auto* text = std::get_if<std::string>(&problem.value);
    return text != nullptr ? shown_value(*text, language) : std::string();
}

} // namespace

const RuleText& rule_text(Rule rule) {
    return texts[static_cast<std::size_t>(rule)];
}

std::string fill_rule(const Text& text, const Problem& problem, std::string_view argument,
                      std::string_view other, Language language) {
    // Only what the text asks for: an elementwise function may fail a hundred thousand times.
    const auto number = [&](const char* place, double value) {
        const bool asked = text.in(language).find(place) != std::string_view::npos;
        return asked ? shown_number(value, language) : std::string();
    };
    return phrase(text, language,
                  {std::string(argument), value_text(problem, language), std::string(other),
                   number("{3}", problem.other_value), number("{4}", problem.low),
                   number("{5}", problem.high), problem.words});
}

std::string log_message(const Problem& problem) {
    return fill_rule(rule_text(problem.rule).broken, problem, problem.argument, problem.other,
                     Language::english);
}

} // namespace utfall::core
