#include "explain/failure.hpp"

#include "core/base/phrase.hpp"
#include "explain/view.hpp"

#include <algorithm>
#include <utility>

namespace utfall::explain {

namespace {

using cells::Argument;
using core::Cell;
using core::Language;

bool is_value(const Cell& cell, const core::Problem& problem) {
    if (const auto* number = std::get_if<double>(&problem.value)) {
        const auto* held = std::get_if<double>(&cell);
        return held != nullptr && *held == *number;
    }
    const auto* wanted = std::get_if<std::string>(&problem.value);
    const auto* text = std::get_if<std::string>(&cell);
    return wanted != nullptr && text != nullptr && core::fold(*text) == core::fold(*wanted);
}

/// The cell of a range that broke the rule: the first with that value, as the rows are read in
/// order.
std::optional<std::size_t> broken_cell(const Call& call, std::size_t index,
                                       const core::Problem& problem) {
    const core::Table table = call.arguments[index].table();
    const auto other = parameter_named(*call.function, problem.other);
    const core::Table beside = other ? call.arguments[*other].table() : core::Table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const bool paired =
            other && beside.size() == table.size() && core::is_number(beside.cells()[i]);
        if (is_value(table.cells()[i], problem) &&
            (!paired || std::get<double>(beside.cells()[i]) == problem.other_value)) {
            return i;
        }
    }
    return std::nullopt;
}

/// The first error cell among the arguments.
std::optional<std::pair<std::size_t, std::size_t>> error_cell(const Call& call) {
    for (std::size_t a = 0; a < call.arguments.size(); ++a) {
        const std::vector<Cell> cells = call.arguments[a].table().cells();
        const auto found = std::find_if(cells.begin(), cells.end(), core::is_error);
        if (found != cells.end()) {
            return std::pair(a, static_cast<std::size_t>(found - cells.begin()));
        }
    }
    return std::nullopt;
}

} // namespace

void say_note(const Call& call, core::ErrorKind kind, Explanation& explanation) {
    static constexpr Text here{"Felet betyder: {0}.", "The error means: {0}."};
    static constexpr Text remedy{"Kontrollera argumenten nedan.", "Check the arguments below."};
    const Language language = call.context.language;
    const auto& notes = call.function->notes.errors;
    const auto note = std::find_if(notes.begin(), notes.end(), [kind](const auto& candidate) {
        return candidate.kind == kind;
    });
    if (note != notes.end()) {
        explanation.says.push_back(
            core::phrase(here, language, {std::string(note->when.in(language))}));
    } else {
        static constexpr Text general{
            "Ett argument har ett värde som funktionen inte kan räkna med.",
            "An argument has a value that the function can't work with."};
        explanation.says.emplace_back(general.in(language));
    }
    explanation.says.emplace_back(remedy.in(language));
}

namespace {

void say_error_cell(const Call& call, Explanation& explanation) {
    core::Problem problem{.rule = core::Rule::no_error};
    const Language language = call.context.language;
    const auto cell = error_cell(call);
    if (!cell) {
        say_note(call, core::ErrorKind::foreign, explanation);
        return;
    }
    const View view(call, {}, {}, explanation);
    const auto& parameter = call.function->parameters[cell->first];
    const core::RuleText& text = core::rule_text(problem.rule);
    explanation.says.push_back(
        core::fill_rule(text.broken, problem, label_of(parameter, language), {}, language));
    explanation.says.push_back(core::phrase({"Det gäller {0}.", "It is in {0}."}, language,
                                            {view.cell_name(parameter.name, cell->second)}));
    explanation.says.push_back(core::fill_rule(text.remedy, problem, {}, {}, language));
}

void say_problem(const Call& call, const core::Problem& problem, Explanation& explanation) {
    const Language language = call.context.language;
    const auto& parameters = call.function->parameters;
    const auto index = parameter_named(*call.function, problem.argument);
    const auto other = parameter_named(*call.function, problem.other);
    const core::RuleText& text = core::rule_text(problem.rule);
    const std::string argument =
        index ? label_of(parameters[*index], language) : std::string(problem.argument);
    const std::string beside =
        other ? label_of(parameters[*other], language) : std::string(problem.other);
    explanation.says.push_back(core::fill_rule(text.broken, problem, argument, beside, language));
    if (index && call.arguments[*index].size() > 0) {
        const auto cell = broken_cell(call, *index, problem);
        const bool in_sheet = *index < call.origins.size() && call.origins[*index].cells;
        if (cell && (in_sheet || call.arguments[*index].size() > 1)) {
            const View view(call, {}, {}, explanation);
            explanation.says.push_back(
                core::phrase({"Det gäller {0}.", "It is in {0}."}, language,
                             {view.cell_name(parameters[*index].name, *cell)}));
        }
    }
    explanation.says.push_back(core::fill_rule(text.remedy, problem, argument, beside, language));
}

/// A problem that names something worked out rather than an argument says less than the catalog.
bool speaks_of_arguments(const Call& call, const core::Problem& problem) {
    const bool named = core::rule_text(problem.rule).broken.en.find("{0}") != std::string::npos;
    return !named || parameter_named(*call.function, problem.argument).has_value();
}

} // namespace

void say_failure(const Call& call, const Failure& failure, Explanation& explanation) {
    explanation.failed = true;
    if (failure.problem && failure.problem->rule == core::Rule::no_error) {
        say_error_cell(call, explanation);
    } else if (failure.problem && speaks_of_arguments(call, *failure.problem)) {
        say_problem(call, *failure.problem, explanation);
    } else {
        say_note(call, failure.value.kind, explanation);
    }
}

} // namespace utfall::explain
