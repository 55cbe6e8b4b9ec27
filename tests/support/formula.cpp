#include "formula.hpp"

#include "catalog/catalog.hpp"
#include "cells/argument.hpp"
#include "scanner.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace utfall::tests {

namespace {

using cells::Argument;
using core::Cell;
using core::Table;

struct OnlyCalcCanTell {};

class Sheet {
public:
    explicit Sheet(std::string_view text) {
        for (const CellBlock& block : parse_cells(text)) {
            for (std::size_t r = 0; r < block.values.rows(); ++r) {
                for (std::size_t c = 0; c < block.values.columns(); ++c) {
                    put(block.row + r, block.column + c, block.values.at(r, c));
                }
            }
        }
    }

    [[nodiscard]] Cell at(std::size_t row, std::size_t column) const {
        const auto found = cells_.find({row, column});
        return found == cells_.end() ? Cell(core::Blank()) : found->second;
    }

    [[nodiscard]] std::size_t used_rows() const { return used_rows_; }

private:
    void put(std::size_t row, std::size_t column, const Cell& cell) {
        if (core::is_error(cell) ||
            (core::is_text(cell) && std::get<std::string>(cell).starts_with("="))) {
            throw OnlyCalcCanTell();
        }
        cells_[{row, column}] = cell;
        used_rows_ = std::max(used_rows_, row + 1);
    }

    std::map<std::pair<std::size_t, std::size_t>, Cell> cells_;
    std::size_t used_rows_ = 0;
};

class Evaluator {
public:
    Evaluator(const std::string& formula, const Sheet& sheet) : scanner_(formula), sheet_(sheet) {}

    Table run() {
        scanner_.expect('=');
        const Argument result = argument();
        if (!scanner_.done()) {
            throw OnlyCalcCanTell();
        }
        return result.table();
    }

private:
    Argument argument() {
        if (scanner_.peek() == '{') {
            return Argument(array());
        }
        if (auto value = scanner_.value()) {
            return Argument(std::move(*value));
        }
        const std::string word = scanner_.word();
        if (word.empty()) {
            return Argument();
        }
        if (scanner_.peek() == '(') {
            return call(word);
        }
        return reference(word);
    }

    Table array() {
        Table table;
        scanner_.expect('{');
        do {
            std::vector<Cell> row;
            do {
                row.push_back(scanner_.value().value_or(Cell(core::Blank())));
            } while (scanner_.take(';'));
            table.add_row(std::move(row));
        } while (scanner_.take('|'));
        scanner_.expect('}');
        return table;
    }

    Argument call(const std::string& name) {
        const catalog::Function* function = catalog::find(name);
        if (function == nullptr) {
            throw OnlyCalcCanTell();
        }
        std::vector<Argument> arguments;
        scanner_.expect('(');
        if (!scanner_.take(')')) {
            do {
                arguments.push_back(argument());
            } while (scanner_.take(';'));
            if (scanner_.peek() != ')') {
                throw OnlyCalcCanTell(); // an operator
            }
            scanner_.expect(')');
        }
        if (arguments.size() > function->parameters.size()) {
            throw OnlyCalcCanTell(); // Calc refuses it before it reaches us
        }
        return Argument(
            function->call(std::move(arguments), {core::Language::swedish, UTFALL_VERSION}));
    }

    Argument reference(const std::string& word) {
        const bool range = scanner_.take(':');
        const std::string end_word = range ? scanner_.word() : word;
        auto start = parse_address(word);
        auto end = parse_address(end_word);
        const bool whole_columns = !start && !end && range;
        if (whole_columns) {
            start = parse_address(word + "1");
            end = parse_address(end_word +
                                std::to_string(std::max<std::size_t>(sheet_.used_rows(), 1)));
        }
        if (!start || !end) {
            throw OnlyCalcCanTell();
        }
        if (!range) {
            const Cell cell = sheet_.at(start->row, start->column);
            return Argument(core::is_blank(cell) ? Cell(0.0) : cell);
        }
        Table table(end->row - start->row + 1, end->column - start->column + 1);
        for (std::size_t r = 0; r < table.rows(); ++r) {
            for (std::size_t c = 0; c < table.columns(); ++c) {
                table.at(r, c) = sheet_.at(start->row + r, start->column + c);
            }
        }
        return whole_columns ? Argument::whole_columns(std::move(table))
                             : Argument(std::move(table));
    }

    Scanner scanner_;
    const Sheet& sheet_;
};

} // namespace

std::optional<Table> evaluate(const DataRow& row) {
    try {
        const Sheet sheet(row.cells);
        return Evaluator(row.formula, sheet).run();
    } catch (const OnlyCalcCanTell&) {
        return std::nullopt;
    }
}

} // namespace utfall::tests
