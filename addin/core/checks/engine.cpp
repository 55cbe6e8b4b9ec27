#include "core/checks/engine.hpp"

#include "core/checks/blame/accuse.hpp"
#include "core/checks/model/beside.hpp"
#include "core/checks/model/blocks.hpp"
#include "core/checks/model/model.hpp"
#include "core/checks/model/orientation.hpp"
#include "core/checks/relations/believe.hpp"
#include "core/checks/relations/breaks.hpp"
#include "core/checks/relations/counts.hpp"
#include "core/checks/relations/gathered.hpp"
#include "core/checks/relations/judge.hpp"
#include "core/checks/relations/limits.hpp"
#include "core/checks/rules/registry.hpp"
#include "core/checks/trace.hpp"

#include <algorithm>
#include <map>

namespace utfall::core::checks {

namespace {

RelationTerm term_of(const Axis& axis, std::size_t line, std::size_t instance, int sign,
                     std::size_t first_row) {
    RelationTerm term;
    term.place = axis.place(line, instance);
    term.place.row += first_row;
    term.sign = sign;
    term.label = axis.line(line).label;
    return term;
}

// A term may stand in another period than its target, whose name is said then.
RelationTerm term_in(const Axis& axis, const Family& family, std::size_t index, std::size_t at,
                     int sign, std::size_t first_row) {
    const CellPlace place = term_place(axis, family, index, at);
    const std::size_t own = axis.down() ? place.column : place.row;
    RelationTerm term = term_of(axis, family.terms[index], own, sign, first_row);
    if (own != at && !axis.other(own).label.empty()) {
        term.label += (term.label.empty() ? "" : ", ") + axis.other(own).label;
    }
    return term;
}

// Where a relation is told.
struct Told {
    const Instance& instance;
    std::size_t base = 0;           ///< of a share
    std::optional<CellPlace> blank; ///< a cell without a figure that is named among the terms
};

CheckedRelation relation_of(const Axis& axis, const Family& family, const Told& told) {
    const Instance& instance = told.instance;
    const std::size_t first = axis.model().first_row();
    CheckedRelation relation;
    relation.rule = family.rule;
    relation.operation = family.operation;
    relation.target = axis.place(family.target, instance.at);
    relation.target.row += first;
    relation.target_label = axis.line(family.target).label;
    relation.scale = family.scale;
    relation.across_columns = !axis.down();
    relation.holds = instance.held();
    if (family.shape == Shape::share) {
        relation.terms = {term_of(axis, family.terms[0], instance.at, 1, first)};
        relation.terms[0].label = axis.other(instance.at).label;
        relation.base = {term_of(axis, family.terms[0], told.base, 1, first)};
        relation.base[0].label = axis.other(told.base).label;
        return relation;
    }
    if (family.is_quotient()) {
        for (std::size_t k = 0; k + 1 < family.terms.size(); ++k) {
            relation.terms.push_back(term_in(axis, family, k, instance.at, 1, first));
        }
        relation.base = {term_in(axis, family, family.terms.size() - 1, instance.at, 1, first)};
        return relation;
    }
    for (std::size_t k = 0; k < family.terms.size(); ++k) {
        const CellPlace place = term_place(axis, family, k, instance.at);
        if (axis.model().at(place.row, place.column).has() || place == told.blank) {
            relation.terms.push_back(term_in(axis, family, k, instance.at,
                                             instance.flipped ? -family.sign(k) : family.sign(k),
                                             first));
        }
    }
    return relation;
}

Told told_of(const Family& family, std::size_t index) {
    return {family.instances[index], family.bases.empty() ? 0 : family.bases[index], std::nullopt};
}

Finding finding_of(const Beliefs& beliefs, const Accused& accused) {
    const Family& family = *accused.family;
    const Axis& axis = beliefs.axis(family);
    const Model& model = axis.model();
    Finding finding;
    finding.rule = family.rule;
    finding.row = accused.cell.row + model.first_row();
    finding.column = accused.cell.column;
    finding.row_label = model.row(accused.cell.row).label;
    finding.column_header = model.column(accused.cell.column).label;
    finding.printed = accused.printed;
    finding.computed = accused.computed;
    Told told =
        told_of(family, static_cast<std::size_t>(accused.instance - family.instances.data()));
    if (accused.printed) {
        finding.difference = *accused.printed - accused.computed;
        const auto part = axis.place(family.target, accused.instance->at) == accused.cell
                              ? part_left_out(axis, family, *accused.instance)
                              : std::nullopt;
        finding.left_out = part ? axis.line(family.terms[*part]).label : std::string();
    } else {
        told.blank = accused.cell;
    }
    finding.relation = relation_of(axis, family, told);
    if (accused.also) {
        const Ask& also = *accused.also;
        finding.also = relation_of(beliefs.axis(*also.family), *also.family,
                                   {also.instance, also.base, accused.cell});
    }
    finding.target_confirmed = accused.target_confirmed;
    finding.trace = trace_of(axis, family);
    return finding;
}

// A relation that its words name and that is broken too often to accuse anyone.
bool is_known(const Axis& axis, const Family& family) {
    return axis.is_total(family.target) || family.rule == "of_which";
}

void add_family(const Beliefs& beliefs, const Family& family, CheckReport& report,
                std::map<std::string_view, std::size_t>& counts) {
    const Axis& axis = beliefs.axis(family);
    if (family.silent) {
        if (is_known(axis, family)) {
            const auto first =
                std::find_if(family.instances.begin(), family.instances.end(),
                             [](const Instance& instance) { return instance.broken(); });
            GivenUp given{std::string(family.rule), axis.place(family.target, first->at),
                          axis.line(family.target).label, family.held, family.broken};
            given.target.row += axis.model().first_row();
            report.given_up.push_back(std::move(given));
        }
        return;
    }
    for (std::size_t k = 0; k < family.instances.size(); ++k) {
        const Instance& instance = family.instances[k];
        if (instance.broken() || (instance.held() && instance.bits > 0.0)) {
            report.relations.push_back(relation_of(axis, family, told_of(family, k)));
            ++report.comparisons;
            ++counts[family.rule];
        }
    }
}

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

SheetCells turned(const SheetCells& cells, std::size_t rows, std::size_t columns) {
    SheetCells other(cells.size());
    for (std::size_t row = 0; row < rows && !cells.empty(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const SheetCell& cell = cells[row * columns + column];
            SheetCell& to = other[column * rows + row];
            to.format = cell.format;
            for (const CellPlace place : cell.reads) {
                to.reads.push_back({place.column, place.row});
            }
        }
    }
    return other;
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
struct Read {
    Trace trace;
    Beliefs beliefs;

    Read(const Model& model, const Asked& asked)
        : beliefs(model, asked.tracing == Tracing::on ? &trace : nullptr) {
        if (asked.tracing == Tracing::on) {
            trace.add_roles(model);
        }
        believe(beliefs, asked.rules);
    }
    Read(const Read&) = delete; // the beliefs tell their own trace
    Read& operator=(const Read&) = delete;
};

void report_on(Read& read, const Asked& asked, CheckReport& report,
               std::map<std::string_view, std::size_t>& counts) {
    Beliefs& beliefs = read.beliefs;
    keep_silent(beliefs);
    for (const Family& family : beliefs.families) {
        add_family(beliefs, family, report, counts);
    }
    for (const Accused& accused : accuse(beliefs, asked.cells)) {
        report.findings.push_back(finding_of(beliefs, accused));
    }
    if (asked.tracing == Tracing::on) {
        const std::vector<std::string>& lines = read.trace.lines();
        report.trace.insert(report.trace.end(), lines.begin(), lines.end());
    }
}

void check_model(const Model& model, const Asked& asked, CheckReport& report,
                 std::map<std::string_view, std::size_t>& counts) {
    Read counted(model, asked);
    if (!asked.unit && model.has_counts() && may_be_rounded(model, counted.beliefs)) {
        const Model as_rounded = model.with_rounded_counts();
        Read rounded(as_rounded, asked);
        if (are_counts_rounded(model, rounded.beliefs)) {
            report_on(rounded, asked, report, counts);
            return;
        }
    }
    report_on(counted, asked, report, counts);
}

figures::Figures read(const Table& table, const SheetCells& cells, figures::DecimalMark mark) {
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
                               read(part, cells, mark), may_turn),
                    columns);
    }
    return report;
}

CheckReport check_upright(const Asked& asked, const figures::Figures& figures,
                          const std::vector<Model>& models) {
    CheckReport report;
    std::map<std::string_view, std::size_t> counts;
    for (const Model& model : models) {
        check_model(model, asked, report, counts);
        add_unread(figures, model, report);
    }
    for (const Rule& rule : checks::rules()) {
        if (counts.count(rule.id) != 0) {
            report.by_rule.push_back({std::string(rule.id), counts[rule.id]});
        }
    }
    return report;
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
    const SheetCells cells = turned(asked.cells, asked.table.rows(), asked.table.columns());
    CheckReport report = check_read({other, asked.unit, cells, asked.tracing, asked.rules},
                                    read(other, cells, figures.mark()), false);
    if (report.comparisons < upright.comparisons) {
        return upright;
    }
    turn(report);
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
        return read(asked.table, asked.cells, mark);
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

} // namespace

CheckReport run_checks(const Table& table, std::optional<double> unit, const SheetCells& cells,
                       Tracing tracing, std::span<const Rule> rules) {
    if (table.size() == 0) {
        return {};
    }
    CheckReport report = check_settled({table, unit, cells, tracing, rules});
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const Finding& a, const Finding& b) {
                         return std::pair(a.row, a.column) < std::pair(b.row, b.column);
                     });
    return report;
}

} // namespace utfall::core::checks
