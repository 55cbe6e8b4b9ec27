// Charts of an index and its goal: per area, and one as a half ring.
#include "core/commands/chart_kinds.hpp"

#include "core/commands/table_shape.hpp"

#include <algorithm>
#include <array>

namespace utfall::core::commands {

namespace {

/// `Mål`, `Mål 2023`, `Målnivå`, `Goal`, `Target`; not `Målområde`, which names a row.
bool names_goal(std::string_view label) {
    constexpr std::array<std::string_view, 6> goals{"mål",  "målet",  "målnivå",
                                                    "goal", "target", "goals"};
    const auto words = checks::label_words(label);
    return !words.empty() && std::find(goals.begin(), goals.end(), words.front()) != goals.end();
}

bool names_index(std::string_view label) {
    return fold(label).find("index") != std::string::npos;
}

/// An index and its goal somewhere in the table.
struct Place {
    std::size_t row = 0;
    std::size_t column = 0;
};
struct Pair {
    Place index;
    Place goal;
};

/// Beneath each other: a name, and beside it a figure.
std::optional<Pair> find_named_rows(const Table& table) {
    std::optional<Place> index;
    std::optional<Place> goal;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string name = row_label(table, row);
        for (std::size_t column = 1; column < table.columns(); ++column) {
            if (!is_number(table.at(row, column))) {
                continue;
            }
            std::optional<Place>& found = names_goal(name) ? goal : index;
            if (!found && (names_goal(name) || names_index(name))) {
                found = Place{row, column};
            }
            break;
        }
    }
    return index && goal ? std::optional(Pair{*index, *goal}) : std::nullopt;
}

/// Beside each other: in the row of the total, or the only one.
std::optional<Pair> find_total(const Table& table) {
    const auto read = read_chart_table(table);
    const auto columns = read ? find_index(*read) : std::nullopt;
    if (!columns || (!read->total_row && read->rows.size() != 1)) {
        return std::nullopt;
    }
    const std::size_t row = read->total_row.value_or(read->rows.front());
    if (!is_number(table.at(row, columns->index)) || !is_number(table.at(row, columns->goal))) {
        return std::nullopt;
    }
    return Pair{{row, columns->index}, {row, columns->goal}};
}

/// Whole, unless that would put the index on the wrong side of its goal.
std::string index_text(const std::string& index, const std::string& goal) {
    return "IF((ROUND(" + index + ";0)>=" + goal + ")=(" + index + ">=" + goal + ");ROUND(" +
           index + ";0);ROUND(" + index + ";1))";
}

// The mark of the goal is this wide, of the 100 that half the ring is.
constexpr std::string_view mark_width = "2";

/// From the right over the top to the left, as Calc draws a ring. The lower half is there and not
/// painted: Calc has no half rings.
std::vector<std::vector<std::string>> ring_cells(const std::string& index, const std::string& goal,
                                                 Language language) {
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    const std::string value = "MIN(100;MAX(0;" + index + "))";
    const std::string mark = "MIN(99;MAX(1;" + goal + "))";
    return {{say({"Del", "Part"}), say({"Index", "Index"}), say({"Mål", "Goal"})},
            {say({"kvar till 100", "left to 100"}), "=100-" + value, "=99-" + mark},
            {say({"nått", "reached"}), "=" + value, "=" + std::string(mark_width)},
            {say({"före målet", "before the goal"}), "=0", "=" + mark + "-1"},
            {say({"undre halvan", "lower half"}), "=100", "=100"}};
}

} // namespace

std::optional<IndexColumns> find_index(const ChartTable& read) {
    const FigureColumn* index = nullptr;
    const FigureColumn* goal = nullptr;
    for (const FigureColumn& column : read.columns) {
        if (names_goal(column.heading)) {
            goal = goal == nullptr ? &column : goal;
        } else if (names_index(column.heading) &&
                   (index == nullptr || year_in(column.heading) > year_in(index->heading))) {
            index = &column; // of several years, the latest
        }
    }
    return index != nullptr && goal != nullptr
               ? std::optional(IndexColumns{index->column, goal->column})
               : std::nullopt;
}

Planned plan_areas(const ChartSource& source) {
    const auto found = find_index(source.read);
    if (!found) {
        return Refusal::no_index;
    }
    ChartPlan plan;
    plan.look = ChartLook::columns;
    plan.title = Text{"Index mot mål", "Index against goal"}.in(source.language);
    plan.columns = {{found->index, colours::middle}, {found->goal, colours::ink}};
    const std::string rows = source.cells.count(found->index, found->goal);
    const std::string met = source.cells.count_where(found->index, ">=", found->goal);
    std::string text =
        sentence({"{0} av {1} når målet", "{0} of {1} reach the goal"}, source.language,
                 {things_word(met, source.language), inner_things_word(rows, source.language)});
    if (source.read.total_row && is_number(source.table.at(*source.read.total_row, found->index))) {
        const std::string whole = source.cells.cell(*source.read.total_row, found->index);
        text += "&" + sentence({"; hela indexet är {0}", "; the whole index is {0}"},
                               source.language, {"ROUND(" + whole + ";0)"});
    }
    plan.finding = finding(rows, text);
    return plan;
}

Planned plan_ring(const Table& table, TableCorner corner, Language language) {
    auto found = find_named_rows(table);
    if (!found) {
        found = find_total(table);
    }
    if (!found) {
        return Refusal::no_single_index;
    }
    const TableCells cells(corner, {});
    const std::string index = cells.cell(found->index.row, found->index.column);
    const std::string goal = cells.cell(found->goal.row, found->goal.column);
    ChartPlan plan;
    plan.look = ChartLook::ring;
    plan.title =
        Text{"Indexet mot målet (strecket)", "The index against the goal (mark)"}.in(language);
    const std::vector<std::string> figures{index_text(index, goal), "ROUND(" + goal + ";1)"};
    plan.finding = finding(
        "COUNT(" + index + ";" + goal + ")",
        "IF(" + index + ">=" + goal + ";" +
            sentence({"Indexet {0} når målet {1}", "The index of {0} reaches the goal of {1}"},
                     language, figures) +
            ";" +
            sentence({"Indexet {0} når inte målet {1}",
                      "The index of {0} doesn't reach the goal of {1}"},
                     language, figures) +
            ")");
    plan.columns = {{1, colours::dark}, {2, colours::bright}};
    plan.working = ring_cells(index, goal, language);
    return plan;
}

} // namespace utfall::core::commands
