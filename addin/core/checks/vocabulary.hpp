// What the words of row labels and column headers say about the figures beside or below them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::core::checks {

/// How surely a text announces a total.
enum class TotalWord {
    none,
    weak,   ///< 'totalt antal avslutade', 'hela länet': only if the arithmetic agrees
    medium, ///< 'Totala kostnader', 'Kostnader totalt'
    strong  ///< 'Summa', 'Totalt', 'Summa kansli', 'Delsumma'
};

/// The roles that a label or a header can play. Several can hold at once.
struct Words {
    std::string text;               ///< folded, without bullets, footnote marks and brackets
    std::vector<std::string> words; ///< the words of `text`

    TotalWord total = TotalWord::none;
    bool of_which = false;

    // Money
    bool income = false;
    bool cost = false;
    bool result = false;     ///< any result
    bool net_result = false; ///< the year's or period's own, financial items included
    bool opening = false;    ///< at the start of the year, ingående balans
    bool closing = false;    ///< at the end of the year, utgående balans
    bool equity = false;
    bool liabilities = false;
    bool assets = false;
    bool cash = false;
    bool cash_flow = false;
    bool running =
        false; ///< a subtotal of all above: 'Medel från verksamheten', 'Balanskravsresultat'
    bool money = false; ///< kr, tkr, or any of the above

    // Comparison
    bool outcome = false;
    bool budget = false; ///< budget, forecast, target amount
    bool goal = false;   ///< a target: compared with, never computed
    bool deviation = false;
    bool difference = false;
    bool remaining_amount = false; ///< 'Återstår', 'Kvar av budget'
    std::optional<int> year;
    bool period = false; ///< quarter, month, tertial or half-year

    // People
    bool women = false;
    bool men = false;
    bool other_sex = false;
    bool people = false; ///< counts of persons, answers, cases or meetings: exact, not rounded
    bool participants = false;
    bool started = false;
    bool closed = false;
    bool remaining = false;
    bool carried_in = false; ///< left from the year before
    bool positive = false;
    bool health = false;
    bool interruption = false;

    // Kind of figure
    bool percent = false;
    bool mean = false; ///< index, mean, ratio, days per person: no sum
    bool note = false;
    bool number_code = false; ///< running number, account, identity
    bool unit_header = false;
    bool year_header = false; ///< 'År'

    /// A role that usually heads a column.
    [[nodiscard]] bool column_like() const {
        return outcome || budget || deviation || difference || women || men || year.has_value() ||
               period || note || text == "%" || text == "antal";
    }
    /// A role that usually labels a row.
    [[nodiscard]] bool row_like() const {
        return total == TotalWord::medium || of_which || income || cost || result || equity ||
               cash || cash_flow || assets || liabilities || participants || closed || remaining ||
               positive || health;
    }
};

/// Reads a label or header: case, colons, dashes, bullets, footnote marks and units in brackets
/// don't matter.
[[nodiscard]] Words read_words(std::string_view text);

/// Whether a text is only a unit: tkr, kr, %, procent, antal, personer, dagar, …
[[nodiscard]] bool is_unit_text(std::string_view text);

/// Whether a text stands for a missing value: `..`, `.`, `n/a`, `saknas`.
[[nodiscard]] bool is_missing_mark(std::string_view text);

/// Whether a text stands for none, that is 0: `–`, `-`.
[[nodiscard]] bool is_none_mark(std::string_view text);

} // namespace utfall::core::checks
