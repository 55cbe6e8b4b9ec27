#include "comparison.hpp"

#include "notation.hpp"

namespace utfall::examples {
namespace {

/// The calculated figure is shown with one decimal more than the printed one.
[[nodiscard]] Format finer(Format printed) {
    switch (printed) {
    case Format::percent0:
        return Format::percent1;
    case Format::index0:
        return Format::index1;
    default:
        return printed;
    }
}

[[nodiscard]] std::string address(const Comparison& comparison, char column) {
    return "'" + comparison.sheet->name() + "'." + column + std::to_string(comparison.row);
}

} // namespace

Cell agree_if(std::string_view condition) {
    std::string expression = "IF(";
    expression.append(condition).append(";\"stämmer\";\"stämmer inte\")");
    return formula(std::move(expression), Format::agree);
}

Cell agree_rounded(std::string_view calculated, std::string_view printed, int decimals) {
    std::string condition = "ROUND(";
    condition.append(calculated).append(fill(";{0})=ROUND(", decimals));
    condition.append(printed).append(fill(";{0})", decimals));
    return agree_if(condition);
}

Cell agree_within(std::string_view calculated, std::string_view printed, std::string_view limit) {
    std::string condition = "ABS(";
    condition.append(calculated).append("-").append(printed).append(")<=").append(limit);
    return agree_if(condition);
}

Cell agree_if_zero(std::string_view check) {
    return agree_if(std::string(check) + "=0");
}

void Summary::write(Sheet& sheet) const {
    sheet.title("Sammanställning");
    sheet.lead("Alla jämförelser mellan det som Utfall räknar fram och det som står tryckt i "
               "rapporten. Varje rad hämtar sina värden från det blad där tabellen finns. "
               "»Stämmer« tar hänsyn till hur den tryckta siffran är avrundad.");
    sheet.skip();
    const int first = sheet.next_row() + 5;
    const int last = first + static_cast<int>(comparisons_.size()) - 1;
    const auto counted = [&](std::string_view word) {
        std::string expression = fill("COUNTIF(E{0}:E{1};\"", first, last);
        return formula(expression.append(word).append("\")"), Format::count);
    };
    sheet.add(
        {label("Jämförda siffror"), formula(fill("ROWS(E{0}:E{1})", first, last), Format::count)});
    sheet.add({label("Stämmer"), counted("stämmer")});
    sheet.add({label("Stämmer inte"), counted("stämmer inte")});
    sheet.skip();
    sheet.repeated_header(
        {"Tabell/avsnitt", "<Figur", "Beräknat", "Tryckt", "|Stämmer", "<Kommentar"});
    for (const Comparison& comparison : comparisons_) {
        sheet.add({text(comparison.section), text(comparison.figure),
                   formula(address(comparison, comparison.calculated), finer(comparison.format)),
                   reference(address(comparison, comparison.printed), comparison.format),
                   formula(address(comparison, comparison.agrees), Format::agree),
                   text(comparison.comment)});
    }
}

} // namespace utfall::examples
