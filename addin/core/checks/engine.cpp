#include "core/checks/engine.hpp"

#include "core/checks/belief/believe.hpp"
#include "core/checks/belief/counts.hpp"
#include "core/checks/model/beside.hpp"
#include "core/checks/model/blocks.hpp"
#include "core/checks/model/model.hpp"
#include "core/checks/model/orientation.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/report.hpp"
#include "core/checks/rules/registry.hpp"
#include "core/checks/trace.hpp"

#include <algorithm>
#include <map>

namespace utfall::core::checks {

namespace {

// Cells of the number columns that look like figures and aren't read as one.
void add_unread(const figures::Figures& figures, const Model& model, CheckReport& report) {
    for (std::size_t row = model.first_figures(); row < model.rows(); ++row) {
        for (std::size_t column = 0; column < model.columns(); ++column) {
            const std::size_t own = model.first_row() + row;
            if (model.column(column).figures &&
                figures.at(own, column).state == figures::State::unread) {
                report.unread.push_back({own, column});
            }
        }
    }
}

// What every reading of one table has in common.
struct Asked {
    const Table& table;
    std::optional<double> unit;
    const SheetCells& cells;
    Tracing tracing;
    std::span<const Rule> rules;
};

// What is believed of a model, and why.
struct Believed {
    Trace trace;
    Beliefs beliefs;

    Believed(const Model& model, const Asked& asked)
        : beliefs(model, asked.tracing == Tracing::on ? &trace : nullptr) {
        if (asked.tracing == Tracing::on) {
            trace.add_roles(model);
        }
        believe(beliefs, asked.rules);
    }
    Believed(const Believed&) = delete; // the beliefs tell their own trace
    Believed& operator=(const Believed&) = delete;
};

void report_on(Believed& believed, const Asked& asked, CheckReport& report) {
    keep_silent(believed.beliefs);
    add_beliefs(believed.beliefs, asked.cells, report);
    if (asked.tracing == Tracing::on) {
        const std::vector<std::string>& lines = believed.trace.lines();
        report.trace.insert(report.trace.end(), lines.begin(), lines.end());
    }
}

// Counts of persons are read once more as rounded where the table's own sums may say that they are.
void check_model(const Model& model, const Asked& asked, CheckReport& report) {
    Believed counted(model, asked);
    if (!asked.unit && model.has_counts() && may_be_rounded(model, counted.beliefs)) {
        const Model as_rounded = model.with_rounded_counts();
        Believed rounded(as_rounded, asked);
        if (are_counts_rounded(model, rounded.beliefs)) {
            report_on(rounded, asked, report);
            return;
        }
    }
    report_on(counted, asked, report);
}

figures::Figures figures_of(const Table& table, const SheetCells& cells,
                            figures::DecimalMark mark) {
    figures::Figures figures = figures::read_figures(table, mark);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        figures.show_as(cell, cells[cell].format.percent, cells[cell].format.indent);
    }
    figures.share_percent_marks();
    return figures;
}

CheckReport check_read(const Asked& asked, const figures::Figures& figures, bool may_turn);

// Each table by itself, as it were selected alone.
CheckReport check_beside(const Asked& asked, const std::vector<Columns>& tables,
                         figures::DecimalMark mark, bool may_turn) {
    CheckReport report;
    for (const Columns& columns : tables) {
        const Table part = columns_of(asked.table, columns);
        const SheetCells cells = columns_of(asked.cells, asked.table, columns);
        add_columns(report,
                    check_read({part, asked.unit, cells, asked.tracing, asked.rules},
                               figures_of(part, cells, mark), may_turn),
                    columns);
    }
    return report;
}

CheckReport check_upright(const Asked& asked, const figures::Figures& figures,
                          const std::vector<Model>& models) {
    CheckReport report;
    for (const Model& model : models) {
        check_model(model, asked, report);
        add_unread(figures, model, report);
    }
    return report;
}

// What is a total column when the table is read on its side is a sum of rows as it is printed.
void name_as_printed(CheckReport& report) {
    const auto rename = [](std::string& id) {
        const Rule* rule = find_rule(id);
        if (rule != nullptr && !rule->turned.empty()) {
            id = rule->turned;
        }
    };
    for (Finding& finding : report.findings) {
        rename(finding.rule);
    }
    for (CheckedRelation& relation : report.relations) {
        rename(relation.rule);
    }
    for (GivenUp& given : report.given_up) {
        rename(given.rule);
    }
}

// Words of rows among the headings may say that the table stands on its side, or only be words:
// then fewer of its figures can be compared that way.
CheckReport check_read(const Asked& asked, const figures::Figures& figures, bool may_turn) {
    const std::vector<Columns> tables = tables_beside(figures);
    if (tables.size() > 1) {
        return check_beside(asked, tables, figures.mark(), may_turn);
    }
    std::vector<Model> models;
    for (const Block& block : find_blocks(figures)) {
        models.emplace_back(asked.table, figures, asked.unit, block.first, block.last);
    }
    CheckReport upright = check_upright(asked, figures, models);
    if (!may_turn || models.size() != 1 || !stands_on_its_side(models.front())) {
        return upright;
    }
    const Table other = transposed(asked.table);
    const SheetCells cells = transposed(asked.cells, asked.table);
    CheckReport report = check_read({other, asked.unit, cells, asked.tracing, asked.rules},
                                    figures_of(other, cells, figures.mark()), false);
    if (report.comparisons < upright.comparisons) {
        return upright;
    }
    turn(report);
    name_as_printed(report);
    return report;
}

// How well a reading agrees with itself. That a part is no more than its whole says nothing of how
// either is written.
long long agreement_of(const CheckReport& report) {
    const auto bounds = std::count_if(
        report.relations.begin(), report.relations.end(),
        [](const CheckedRelation& relation) { return relation.operation == Operation::bound; });
    return static_cast<long long>(report.comparisons) - bounds -
           2 * static_cast<long long>(report.findings.size());
}

// Where every open text has the same mark between its digits, what reads it as thousands: figures
// that all have three decimals and none have fewer are rarer than thousands.
figures::DecimalMark as_thousands(const Table& table, const figures::Figures& figures) {
    bool commas = false;
    bool points = false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.columns(); ++column) {
            if (figures.at(row, column).open) {
                const auto& text = std::get<std::string>(table.at(row, column));
                const bool comma = text.find(',') != std::string::npos;
                commas = commas || comma;
                points = points || !comma;
            }
        }
    }
    return commas == points ? figures::DecimalMark::unsettled
           : commas         ? figures::DecimalMark::point
                            : figures::DecimalMark::comma;
}

// `1,234` is read in the way with which the table's own sums agree. Where they agree alike it is a
// matter of scale, and thousands; where nothing is compared it is left.
CheckReport check_settled(const Asked& asked) {
    const bool may_turn = asked.table.rows() <= limits::longest_report;
    const auto read_with = [&asked](figures::DecimalMark mark) {
        return figures_of(asked.table, asked.cells, mark);
    };
    const figures::Figures figures = read_with(figures::decimal_mark_of(asked.table));
    if (figures.open() == 0) {
        return check_read(asked, figures, may_turn);
    }
    CheckReport comma = check_read(asked, read_with(figures::DecimalMark::comma), may_turn);
    CheckReport point = check_read(asked, read_with(figures::DecimalMark::point), may_turn);
    const auto as_comma = std::pair(agreement_of(comma), comma.comparisons);
    const auto as_point = std::pair(agreement_of(point), point.comparisons);
    if (as_comma != as_point) {
        return as_comma > as_point ? std::move(comma) : std::move(point);
    }
    const figures::DecimalMark thousands = as_thousands(asked.table, figures);
    if (comma.comparisons == 0 || thousands == figures::DecimalMark::unsettled) {
        return check_read(asked, figures, may_turn);
    }
    return thousands == figures::DecimalMark::comma ? std::move(comma) : std::move(point);
}

void count_by_rule(CheckReport& report) {
    std::map<std::string_view, std::size_t> counts;
    for (const CheckedRelation& relation : report.relations) {
        ++counts[relation.rule];
    }
    for (const Rule& rule : checks::rules()) {
        const auto count = counts.find(rule.id);
        if (count != counts.end()) {
            report.by_rule.push_back({std::string(rule.id), count->second});
        }
    }
}

} // namespace

CheckReport run_checks(const Table& table, std::optional<double> unit, const SheetCells& cells,
                       Tracing tracing, std::span<const Rule> rules) {
    if (table.size() == 0) {
        return {};
    }
    CheckReport report = check_settled({table, unit, cells, tracing, rules});
    count_by_rule(report);
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const Finding& a, const Finding& b) {
                         return std::pair(a.row, a.column) < std::pair(b.row, b.column);
                     });
    return report;
}

} // namespace utfall::core::checks
