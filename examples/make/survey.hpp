// The sheets of the survey workbook. The names that formulas use are given to ranges that take
// more answers and questions than are filled.
#pragma once

#include "notation.hpp"

#include <string>

namespace utfall::examples::surveyed {

constexpr const char* answers_name = "Svar";
constexpr const char* settings_name = "Inställningar";
constexpr const char* result_name = "Resultat";
constexpr const char* working_name = "Underlag";

constexpr int last_row = 2000; // of the ranges that formulas read

/// Questions that share a scale stand side by side; there is room for more of them.
struct Battery {
    const char* name;  // of its columns
    const char* scale; // name of the cell with its scale
    int first_column;  // on the sheet of answers, from 0
    int room;          // questions
};
constexpr Battery extent{"frågor_a", "skala_a", 3, 5};
constexpr Battery quality{"frågor_b", "skala_b", 8, 2};
constexpr int questions = extent.room + quality.room;
constexpr int discrimination_column = 10;

/// Gives names to the settings.
void settings(Workbook& book, Sheet& sheet);

/// The invented answers, and room for more. Names: kön, plattform, frågor_a, frågor_b,
/// diskriminering. Gives the row with the questions.
int answers(Workbook& book, Sheet& sheet);

/// Rows of the counts that the result is made from.
struct Working {
    int results = 0; // one row a question
    int index = 0;   // one row a question: index, p-value, outside the scale
    int who = 0;     // one row, women, men, all who have answered
    int nobody = 0;  // one row, answers no and yes on discrimination
};
Working working(Sheet& sheet, int question_row);

/// What may be published.
void result(Sheet& sheet, const Working& working, int question_row);

/// The built-in scales.
void scales(Sheet& sheet);

/// The text of a question, counted over both batteries from 0; empty where there is none.
[[nodiscard]] Cell question_text(int question, int question_row);

} // namespace utfall::examples::surveyed
