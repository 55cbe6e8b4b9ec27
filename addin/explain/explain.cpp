#include "catalog/catalog.hpp"
#include "cells/lift.hpp"
#include "cells/read.hpp"
#include "core/base/phrase.hpp"
#include "explain/failure.hpp"
#include "explain/view.hpp"

#include <algorithm>

namespace utfall::explain {

namespace {

using catalog::Kind;
using cells::Argument;
using core::Cell;
using core::Language;

/// The shape that an elementwise call's ranges have in common; null where they have none.
const cells::Packed* common_shape(const Call& call) {
    try {
        return cells::common_shape(call.arguments);
    } catch (const core::NotANumber&) {
        return nullptr; // the call itself says that they don't fit
    }
}

/// The call with all its parameters, and for an elementwise one over ranges that of the element:
/// single values in the place of ranges, with their own origins.
Call narrowed(const Call& call, Place place) {
    Call element = call;
    element.arguments.resize(call.function->parameters.size());
    const cells::Packed* shape = common_shape(call);
    if (call.function->kind != Kind::elementwise || shape == nullptr ||
        place.row >= shape->rows() || place.column >= shape->columns()) {
        return element;
    }
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const Argument& argument = call.arguments[i];
        if (argument.missing() || argument.single()) {
            continue;
        }
        element.arguments[i] = Argument(argument.cell(place.row * shape->columns() + place.column));
        if (i < element.origins.size() && element.origins[i].cells) {
            Origin& origin = element.origins[i];
            origin.row += place.row;
            origin.column += place.column;
            origin.text = origin.sheet + core::cell_name(origin.row, origin.column);
        }
    }
    return element;
}

/// Calls again what gave an error, so that the error says why.
void run_again(const Call& call, const Call& element) {
    const auto& parameters = call.function->parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (element.arguments[i].missing() && !parameters[i].optional) {
            throw core::MissingArgument(
                {.rule = core::Rule::left_out, .argument = std::string(parameters[i].name)});
        }
    }
    const auto is_range = [](const Argument& argument) {
        return !argument.missing() && !argument.single();
    };
    std::vector<Argument> all = call.arguments;
    all.resize(parameters.size());
    if (call.function->kind != Kind::elementwise ||
        std::any_of(element.arguments.begin(), element.arguments.end(), is_range)) {
        cells::fit_whole_columns(all);
        static_cast<void>(call.function->evaluate(all, call.context));
        return;
    }
    std::vector<Cell> values;
    for (const Argument& argument : element.arguments) {
        values.push_back(argument.missing() ? Cell() : argument.cell(0));
    }
    std::vector<const Cell*> cells;
    for (std::size_t i = 0; i < values.size(); ++i) {
        cells.push_back(element.arguments[i].missing() ? nullptr : &values[i]);
    }
    static_cast<void>(call.function->element(all, cells, call.context));
}

/// What the call gives; of an elementwise one, the element.
cells::Result result_of(const Call& call, Place place) {
    cells::Result result = call.function->call(call.arguments, call.context);
    if (call.function->kind == Kind::elementwise && result.size() > 1 &&
        place.row < result.rows() && place.column < result.columns()) {
        return cells::single_result(result.at(place.row, place.column));
    }
    return result;
}

std::optional<Failure> failure_of(const Call& call, const Call& element,
                                  const cells::Result& result) {
    const auto* error =
        result.size() == 1 ? std::get_if<core::ErrorValue>(&result.cells().front()) : nullptr;
    if (error == nullptr) {
        return std::nullopt;
    }
    Failure failure{*error, core::Problem{.rule = core::Rule::result_size}};
    try {
        run_again(call, element);
    } catch (const core::Error& thrown) {
        failure = {thrown.value(), std::nullopt};
        if (thrown.problem() != nullptr) {
            failure.problem = *thrown.problem();
        }
    } catch (const std::exception&) {
        failure.problem.reset();
    }
    return failure;
}

/// A range with an error in it never reaches a function: Calc gives Err:504 itself.
bool holds_error_in_range(const Call& call) {
    return std::any_of(call.arguments.begin(), call.arguments.end(), [](const Argument& argument) {
        const auto& others = argument.cells().others();
        return argument.size() > 1 &&
               std::any_of(others.begin(), others.end(),
                           [](const auto& other) { return core::is_error(other.cell); });
    });
}

/// Blank elements and missing marks give no figure: says so, if that is why there is none.
bool say_blank(const Call& call, const cells::Result& result, Explanation& explanation) {
    if (call.function->kind != Kind::elementwise || result.size() != 1 ||
        !(cells::is_blank_cell(result.cells().front()) ||
          cells::is_missing_mark(result.cells().front()))) {
        return false;
    }
    const Language language = call.context.language;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        if (call.arguments[i].missing() || !call.arguments[i].single()) {
            continue;
        }
        const Cell& cell = call.arguments[i].cell(0);
        const std::string label = label_of(call.function->parameters[i], language);
        if (cells::is_blank_cell(cell)) {
            explanation.says.push_back(core::phrase(
                {"”{0}” är tom, så resultatet är tomt.", "'{0}' is blank, so the result is blank."},
                language, {label}));
            return true;
        }
        if (cells::is_missing_mark(cell)) {
            explanation.says.push_back(core::phrase(
                {"”{0}” är {1}, ett värde som saknas, så resultatet är ett värde som saknas.",
                 "'{0}' is {1}, a missing value, so the result is a missing value."},
                language, {label, core::shown_value(cell, language)}));
            return true;
        }
    }
    return false;
}

/// Which cell of a table the element is: its heading, its row's label and its value.
void say_place(const Call& call, const cells::Result& result, Place place,
               Explanation& explanation) {
    const auto& headings = call.function->notes.columns;
    if (headings.empty() || result.size() <= 1 || place.row >= result.rows() ||
        place.column >= result.columns()) {
        return;
    }
    const Language language = call.context.language;
    const std::string heading(headings[std::min(place.column, headings.size() - 1)].in(language));
    const Cell& cell = result.at(place.row, place.column);
    if (const auto* error = std::get_if<core::ErrorValue>(&cell)) {
        explanation.says.push_back(core::phrase(
            {"Cellen är kolumnen {0}.", "The cell is the column {0}."}, language, {heading}));
        say_note(call, error->kind, explanation);
        return;
    }
    const Cell& label = result.at(place.row, 0);
    const std::string value = core::shown_value(cell, language);
    if (place.column > 0 && core::is_text(label)) {
        explanation.says.push_back(
            core::phrase({"Cellen är kolumnen {0} på raden {1}: {2}.",
                          "The cell is the column {0} in the row {1}: {2}."},
                         language, {heading, core::shown_value(label, language), value}));
    } else {
        explanation.says.push_back(
            core::phrase({"Cellen är kolumnen {0}: {1}.", "The cell is the column {0}: {1}."},
                         language, {heading, value}));
    }
}

void list_values(const Call& call, Explanation& explanation) {
    const Language language = call.context.language;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const Argument& argument = call.arguments[i];
        if (argument.missing()) {
            continue;
        }
        const std::string label = label_of(call.function->parameters[i], language);
        const bool in_sheet = i < call.origins.size() && call.origins[i].cells;
        const std::string text = i < call.origins.size() ? call.origins[i].text : std::string();
        if (argument.single()) {
            const std::string value = core::is_error(argument.cell(0))
                                          ? std::string(Text{"fel", "error"}.in(language))
                                          : core::shown_value(argument.cell(0), language);
            explanation.values.push_back(
                in_sheet ? core::phrase({"{0}: {1} ({2})", "{0}: {1} ({2})"}, language,
                                        {label, value, text})
                         : core::phrase({"{0}: {1}", "{0}: {1}"}, language, {label, value}));
            continue;
        }
        explanation.values.push_back(core::phrase(
            {"{0}: {1}, {2} celler, varav {3} tomma", "{0}: {1}, {2} cells, {3} of them blank"},
            language,
            {label, text, core::shown_number(static_cast<double>(argument.size()), language),
             core::shown_number(static_cast<double>(argument.cells().blanks()), language)}));
    }
}

} // namespace

std::optional<Failure> diagnose(const Call& call, Place place) {
    return failure_of(call, narrowed(call, place), result_of(call, place));
}

Explanation explain(const Call& call, Place place) {
    const Language language = call.context.language;
    const Call element = narrowed(call, place);
    const cells::Result result = result_of(call, place);
    Explanation explanation;
    explanation.name = call.function->name;
    explanation.about = call.function->text.in(language);
    list_values(element, explanation);
    const Entry* entry = find_entry(call.function->name);
    if (entry != nullptr) {
        explanation.source = entry->source.in(language);
    }
    if (holds_error_in_range(call)) {
        say_failure(call, {core::ErrorValue{}, core::Problem{.rule = core::Rule::no_error}},
                    explanation);
        return explanation;
    }
    if (const auto failure = failure_of(call, element, result)) {
        say_failure(element, *failure, explanation);
        return explanation;
    }
    if (say_blank(element, result, explanation)) {
        return explanation;
    }
    const Place shown = call.function->kind == Kind::elementwise ? Place{} : place;
    say_place(element, result, shown, explanation);
    if (entry != nullptr) {
        Call fitted = element;
        cells::fit_whole_columns(fitted.arguments);
        try {
            View view(fitted, result, shown, explanation);
            entry->explain(view);
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch)
            // What could be said so far stands.
        }
    }
    return explanation;
}

std::string text_of(const Explanation& explanation, core::Language language) {
    std::string text = explanation.name + "\n" + explanation.about;
    const auto part = [&](const Text& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) {
            return;
        }
        text += "\n";
        if (!heading.in(language).empty()) {
            text += "\n" + std::string(heading.in(language));
        }
        for (const std::string& line : lines) {
            text += "\n" + line;
        }
    };
    part({"", ""}, explanation.says);
    part({"Så här blir det:", "How it comes about:"}, explanation.steps);
    part({"Räknas inte:", "Left out:"}, explanation.left_out);
    part({"Argument:", "Arguments:"}, explanation.values);
    if (!explanation.source.empty()) {
        part({"Metod:", "Method:"}, {explanation.source});
    }
    return text;
}

} // namespace utfall::explain
