// The sheets of the register workbook. The names that formulas use are given to ranges that take
// more rows than are filled, so that rows added below the last one count.
#pragma once

#include "notation.hpp"

#include <string>
#include <vector>

namespace utfall::examples::registered {

constexpr const char* register_name = "Register";
constexpr const char* referrals_name = "Aktualiseringar";
constexpr const char* settings_name = "Inställningar";
constexpr const char* working_name = "Underlag";
constexpr const char* report_name = "Rapport";
constexpr const char* care_name = "Registervård";

constexpr int last_row = 5000; // of the ranges that formulas read

/// What the office sets: period, words, limits. Gives names to all of it.
struct Settings { // ranges, for the lists to choose from
    std::string outcomes;
    std::string platforms;
    std::string parties;
    std::string answers;
};
Settings settings(Workbook& book, Sheet& sheet);

/// The invented persons, and room for more. Names: person, start, slut, utfall, kön, plattform,
/// ålder, kontakt.
void people(Workbook& book, Sheet& sheet, const Settings& settings);

/// The invented referrals, and room for more. Names: aktualiserad, part, svar.
void referrals(Workbook& book, Sheet& sheet, const Settings& settings);

/// Rows of the unsuppressed tables that the report is made safe from.
struct Working {
    int blocks = 0; // first row of the whole and of each platform, one below the other
    int ages = 0;
    int times = 0;
    int following = 0;
};
Working working(Sheet& sheet);

/// What may be published.
void report(Sheet& sheet, const Working& working);

/// What is wrong in the register, and ten rows to try on.
void care(Sheet& sheet);

/// Room in the settings' lists, and what follows from it.
constexpr int platform_room = 4;
constexpr int positive_room = 5;
constexpr int other_room = 3;
constexpr int age_room = 6;
constexpr int party_room = 5;
constexpr int answer_room = 3;
// Participants, new, closed, positive; their parts; others, what no list holds, remaining.
constexpr int block_rows = 4 + positive_room + other_room + 2;
constexpr int blocks = 1 + platform_room;
/// A block: a line that names it, then the table.
constexpr int block_height = 1 + block_rows;

} // namespace utfall::examples::registered
