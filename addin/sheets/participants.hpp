// What the two sheets of participants share, typed counts and counts from the register: columns,
// the comparison of platforms, and the charts.
#pragma once

#include "sheets/page.hpp"

#include <vector>

namespace utfall::sheets {

inline constexpr int participant_columns = 12;

/// Rows of the year's table, as Calc counts.
struct ParticipantRows {
    int header = 0;
    int first = 0;      ///< participants
    int positive = 0;   ///< closed to a positive outcome
    int first_part = 0; ///< of the positive outcomes
    int last_way = 0;   ///< the last way out
};

/// The heads of the year's table; gives their row.
int participant_header(const Page& page);
/// Heading and heads of the platforms' table; gives the row of the first platform.
int platform_header(const Page& page);
/// Share, interval and throughput of a row with participants, closed and positive in B to D.
void add_platform_shares(std::vector<Cell>& cells);
/// The finding and the two charts, on a page of their own.
void participant_charts(const Page& page, const ParticipantRows& rows);

/// The sheet whose counts come from the document's register.
void write_participants_of_register(const Page& page);

} // namespace utfall::sheets
