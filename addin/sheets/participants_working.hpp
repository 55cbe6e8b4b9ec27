// The working tables below the page of participants from the register: one for the whole, for each
// platform and for those in none, as counted and with small counts hidden.
#pragma once

#include "core/commands/register_link.hpp"
#include "sheets/page.hpp"

#include <array>
#include <string>

namespace utfall::sheets::linked {

inline constexpr int platform_rows = 6;
inline constexpr char word_column = 'N'; // beside the table, not printed
inline constexpr int word_place = word_column - 'A';

struct Line {
    Text label;
    Text word; ///< what the register calls it; only ways out have one
};

// The rows of a table, and the words of the ready sheet Register.
inline constexpr std::array<Line, 12> lines{{
    {{"Antal deltagare", "Participants"}, {}},
    {{"varav nya", "of which new"}, {}},
    {{"Avslutade", "Closed"}, {}},
    {{"Avslutade till en positiv lösning", "Closed to a positive outcome"}, {}},
    {{"varav ", "of which "}, {"Arbete", "Work"}},
    {{"varav ", "of which "}, {"Studier", "Studies"}},
    {{"varav ", "of which "},
     {"Fortsatt insats via Arbetsförmedlingen", "On to the Employment Service"}},
    {{"varav ", "of which "}, {"Saknar arbetsförmåga", "Lacks work capacity"}},
    {{"", ""}, {"Hälsoskäl", "Health reasons"}},
    {{"", ""}, {"Avbrott", "Interruption"}},
    {{"Övriga", "Other"}, {}},
    {{"Kvar", "Remaining"}, {}},
}};
inline constexpr int rows = static_cast<int>(lines.size());
inline constexpr int closed = 2;
inline constexpr int positive = 3;
inline constexpr int first_part = 4;
inline constexpr int last_part = 7;
inline constexpr int first_other = 8;
inline constexpr int last_other = 9;
inline constexpr int unlisted = 10;
inline constexpr int remaining = 11;
inline constexpr int reported = 10; // the rows that OUTCOME_REPORT always has, before the last two

inline constexpr int block_height = rows + 1; // a name above each table
inline constexpr int blocks =
    platform_rows + 2; // the whole, the platforms, and what is in none of them

/// The fields of a table of counts, women to total, and the columns where they stand in the working
/// tables: as counted, and with the small ones hidden.
inline constexpr std::array counted{'B', 'C', 'D', 'E'};
inline constexpr char total_counted = 'E';
inline constexpr char first_hidden = 'H';
inline constexpr char last_hidden = 'K';

/// Cells that several formulas read.
struct Settings {
    std::string platform, from, to, threshold, place;
};

/// The working tables of a period: rows from the first block's name on.
struct Working {
    int first = 0;
    [[nodiscard]] int last() const { return first + blocks * block_height - 1; }
    [[nodiscard]] int row(int block, int line) const {
        return first + block * block_height + 1 + line;
    }
    [[nodiscard]] int name(int block) const { return first + block * block_height; }
    /// A count that may be published, of the chosen block or of one. Calc takes a text out of a
    /// table of ours for equal to no other until something is joined to it.
    [[nodiscard]] std::string published(const std::string& block, int line, int field) const {
        const std::string value = hidden_or_count(block, line, field);
        return "IF(ISNUMBER(" + value + ");" + value + ";" + value + "&\"\")";
    }

private:
    [[nodiscard]] std::string hidden_or_count(const std::string& block, int line, int field) const {
        return "INDEX($" + std::string(1, first_hidden) + "$" + std::to_string(first) + ":$" +
               std::string(1, last_hidden) + "$" + std::to_string(last()) + ";" + block + "*" +
               std::to_string(block_height) + "+" + std::to_string(line + 2) + ";" +
               std::to_string(field) + ")";
    }
};

/// Where everything stands: the working tables come last, and what is above reads them.
struct Layout {
    int first = 0; ///< line of the year's table
    Working now;
    Working before;
    Settings settings;
    [[nodiscard]] std::string words(int from, int to) const {
        const std::string range = fixed(word_column, first + from, first + to);
        // A word that is left out must not move the ones after it.
        return "IF(" + range + "=\"\";\"?\"&ROW(" + range + ");" + range + ")";
    }
};

/// A column of the register, as formulas name it.
std::string column(core::commands::LinkedColumn which);

/// A period's working tables, with their title above.
void add_working(const Page& page, const Layout& layout, const Working& working, const Text& title,
                 const std::string& from, const std::string& to);

} // namespace utfall::sheets::linked
