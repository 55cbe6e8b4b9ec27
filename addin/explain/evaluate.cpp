// Works out the parts of a formula, with the office's help for cells and its own functions.
#include "explain/formula.hpp"

#include "cells/read.hpp"
#include "core/base/number_label.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace utfall::explain {

namespace {

using cells::Argument;
using core::Cell;

struct NotKnown {};

/// A blank is 0 to an operator; text isn't a number.
double number_of(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return *number;
    }
    if (core::is_blank(cell)) {
        return 0.0;
    }
    throw NotKnown();
}

template <typename T> int order_of(const T& one, const T& other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

// The order of two cells of which one is a text, as far as it is the same everywhere.
int order_of_texts(const Cell& left, const Cell& right, std::string_view word) {
    if (core::is_number(left) || core::is_number(right)) {
        throw NotKnown(); // Calc has its own order of numbers and texts
    }
    const int order =
        order_of(core::fold(cells::read_text(left)), core::fold(cells::read_text(right)));
    if (order != 0 && word != "=" && word != "<>") {
        throw NotKnown(); // the order of letters is the locale's
    }
    return order;
}

double compared(const Cell& left, const Cell& right, std::string_view word) {
    const int order = core::is_text(left) || core::is_text(right)
                          ? order_of_texts(left, right, word)
                          : order_of(number_of(left), number_of(right));
    const bool holds = (word == "=" && order == 0) || (word == "<>" && order != 0) ||
                       (word == "<" && order < 0) || (word == "<=" && order <= 0) ||
                       (word == ">" && order > 0) || (word == ">=" && order >= 0);
    return holds ? 1.0 : 0.0;
}

Cell worked_out(const Cell& left, const Cell& right, const std::string& word) {
    if (core::is_error(left)) {
        return left;
    }
    if (core::is_error(right)) {
        return right;
    }
    if (word == "&") {
        return cells::read_text(left) + cells::read_text(right);
    }
    if (word == "+") {
        return number_of(left) + number_of(right);
    }
    if (word == "-") {
        return number_of(left) - number_of(right);
    }
    if (word == "*") {
        return number_of(left) * number_of(right);
    }
    if (word == "/") {
        const double divisor = number_of(right);
        if (divisor == 0.0) {
            return core::ErrorValue{core::ErrorKind::division_by_zero};
        }
        return number_of(left) / divisor;
    }
    if (word == "^") {
        return std::pow(number_of(left), number_of(right));
    }
    return compared(left, right, word);
}

Cell alone(const Cell& cell, const std::string& word) {
    if (core::is_error(cell)) {
        return cell;
    }
    const double number = number_of(cell);
    return word == "-" ? -number : word == "%" ? number / 100.0 : number;
}

class Evaluator {
public:
    Evaluator(Values& values, const cells::Context& context) : values_(values), context_(context) {}

    Argument value(const Node& node) {
        switch (node.kind) {
        case Node::Kind::blank:
            return Argument();
        case Node::Kind::value:
            return Argument(node.value);
        case Node::Kind::array:
            return Argument(node.array);
        case Node::Kind::reference:
            return known(values_.cells(node.text));
        case Node::Kind::call:
            return call(node);
        case Node::Kind::operation:
            return operation(node);
        }
        throw NotKnown();
    }

private:
    static Argument known(std::optional<Argument> argument) {
        if (!argument) {
            throw NotKnown();
        }
        return std::move(*argument);
    }

    Argument call(const Node& node) {
        std::vector<Argument> arguments;
        for (const Node& part : node.parts) {
            arguments.push_back(value(part));
        }
        const catalog::Function* function = node.ours();
        if (function == nullptr) {
            return known(values_.calc(node.text, arguments));
        }
        if (arguments.size() > function->parameters.size()) {
            throw NotKnown();
        }
        return Argument(function->call(std::move(arguments), context_));
    }

    Argument operation(const Node& node) {
        const Argument left = value(node.parts.front());
        const bool one = node.parts.size() == 1;
        const Argument right = one ? Argument(Cell(0.0)) : value(node.parts.back());
        if (left.missing() || right.missing()) {
            throw NotKnown();
        }
        const Argument& shape = left.single() ? right : left;
        if (!left.single() && !right.single() && !left.cells().same_shape(right.cells())) {
            throw NotKnown();
        }
        core::Table table(shape.cells().rows(), shape.cells().columns());
        for (std::size_t i = 0; i < table.size(); ++i) {
            const Cell& first = left.cell(left.single() ? 0 : i);
            table.cells()[i] =
                one ? alone(first, node.text)
                    : worked_out(first, right.cell(right.single() ? 0 : i), node.text);
        }
        return Argument(table);
    }

    Values& values_;
    const cells::Context& context_;
};

} // namespace

std::optional<Argument> evaluate(const Node& node, Values& values, const cells::Context& context) {
    try {
        return Evaluator(values, context).value(node);
    } catch (const NotKnown&) {
        return std::nullopt;
    }
}

ReadCall read_call(const Node& node, Values& values, const cells::Context& context) {
    ReadCall read;
    read.call.function = node.ours();
    read.call.context = context;
    for (const Node& part : node.parts) {
        Origin origin;
        if (part.kind == Node::Kind::reference) {
            origin = values.origin(part.text);
        }
        origin.text = part.source;
        read.call.origins.push_back(std::move(origin));
        auto argument = evaluate(part, values, context);
        if (!argument) {
            read.unknown.push_back(part.source);
        }
        read.call.arguments.push_back(argument ? std::move(*argument) : Argument());
    }
    return read;
}

} // namespace utfall::explain
