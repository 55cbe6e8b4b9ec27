// The words for findings, Swedish and English.
#include "core/checks/said_figures.hpp"

#include "core/base/numeric.hpp"
#include "core/base/phrase.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace utfall::core {

namespace {

/// Parts are named one by one up to this many; more are named by the first and the last.
constexpr std::size_t most_named = 4;

/// More decimals than this are a formula's, and no cell shows them.
constexpr int most_shown = 4;

} // namespace

std::optional<int> own_decimals(double value) {
    for (int decimals = 0; decimals <= most_shown; ++decimals) {
        if (std::abs(value - round_half_up(value, decimals)) <=
            same_figure_tolerance * std::max(1.0, std::abs(value))) {
            return decimals;
        }
    }
    return std::nullopt;
}

int said_decimals(double value) {
    return own_decimals(value).value_or(written_decimals(value));
}

namespace {

std::string quoted(const std::string& label, Language language) {
    if (label.empty()) {
        return std::string(Text{"cellen", "the cell"}.in(language));
    }
    return language == Language::swedish ? "”" + label + "”" : "“" + label + "”";
}

// A + B − C, or A … F when they are many.
std::string expression(const std::vector<RelationTerm>& terms, Language language) {
    std::string text;
    if (terms.size() > most_named) {
        const bool minus = std::any_of(terms.begin() + 1, terms.end(),
                                       [](const RelationTerm& term) { return term.sign < 0; });
        const std::string_view ends = minus ? "{0} − … − {1}" : "{0} + … + {1}";
        return phrase(
            {ends, ends}, language,
            {quoted(terms.front().label, language), quoted(terms.back().label, language)});
    }
    // The figure that counts positively comes first: budget − outcome, not −outcome + budget.
    std::vector<RelationTerm> ordered = terms;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const RelationTerm& term) { return term.sign > 0; });
    for (const RelationTerm& term : ordered) {
        if (term.sign < 0) {
            text += text.empty() ? "−" : " − ";
        } else if (!text.empty()) {
            text += " + ";
        }
        text += quoted(term.label, language);
    }
    return text;
}

bool has_signs(const CheckedRelation& relation) {
    return std::any_of(relation.terms.begin(), relation.terms.end(),
                       [](const RelationTerm& term) { return term.sign < 0; });
}

std::string say(Language language, std::string_view sv, std::string_view en,
                std::initializer_list<std::string> values) {
    return phrase({sv, en}, language, values);
}

std::string sum_text(const CheckedRelation& relation, Language language) {
    const std::string target = quoted(relation.target_label, language);
    const std::size_t count = relation.terms.size();
    if (has_signs(relation)) {
        return say(language, "{0} ska vara {1}.", "{0} must be {1}.",
                   {target, expression(relation.terms, language)});
    }
    const std::string first = quoted(relation.terms.front().label, language);
    const std::string last = quoted(relation.terms.back().label, language);
    if (count == 1) {
        return say(language, "{0} ska vara lika med {1}.", "{0} must equal {1}.", {target, first});
    }
    if (count == 2) {
        return say(language, "{0} ska vara summan av {1} och {2}.",
                   "{0} must be the sum of {1} and {2}.", {target, first, last});
    }
    const std::string number = std::to_string(count);
    if (relation.across_columns) {
        return say(language, "{0} ska vara summan av kolumnerna {1} … {2} ({3} kolumner).",
                   "{0} must be the sum of the columns {1} … {2} ({3} columns).",
                   {target, first, last, number});
    }
    return say(language, "{0} ska vara summan av raderna {1} … {2} ({3} rader).",
               "{0} must be the sum of the rows {1} … {2} ({3} rows).",
               {target, first, last, number});
}

// Whether the figure told is the one that the relation computes, and no part of it.
bool is_at_target(const Finding& finding, const CheckedRelation& relation) {
    return relation.target == CellPlace{finding.row, finding.column};
}

// What the cell says and what would agree, as they differ: öre and tenths are seen.
struct Shown {
    std::string printed;
    std::string computed;
};

struct Decimals {
    int printed = 0;
    int computed = 0; ///< no fewer
};

Decimals decimals_of(const Finding& finding, bool percent) {
    const double factor = percent ? 100.0 : 1.0;
    const double printed = *finding.printed * factor;
    const double computed = finding.computed * factor;
    const std::optional<int>& format = finding.format.decimals;
    const int own =
        format.value_or(percent ? own_decimals(printed).value_or(1) : said_decimals(printed));
    int decimals = own;
    while (decimals < most_shown &&
           round_half_up(computed, decimals) == round_half_up(printed, decimals)) {
        ++decimals;
    }
    if (!format && finding.relation.operation == Operation::sum) {
        decimals = std::max(decimals, own_decimals(computed).value_or(0));
    }
    return {own, decimals};
}

Shown shown(const Finding& finding, bool percent, Language language) {
    const double factor = percent ? 100.0 : 1.0;
    const Decimals decimals = decimals_of(finding, percent);
    const std::string_view sign = percent ? Text{"\u00A0%", "%"}.in(language) : "";
    return {fixed_number(*finding.printed * factor, decimals.printed, language).append(sign),
            fixed_number(finding.computed * factor, decimals.computed, language).append(sign)};
}

// Whether a quotient is said as a share: a cost per participant is none.
bool is_share(const Finding& finding, const CheckedRelation& relation) {
    if (relation.scale > 1.0) {
        return relation.rule == "percent";
    }
    return is_at_target(finding, relation) && std::abs(finding.computed) <= 1.0;
}

// Parts of a whole, and what they make.
std::string whole_text(const Finding& finding, const CheckedRelation& relation, Language language) {
    const double made = relation.scale + finding.printed.value_or(0.0) - finding.computed;
    const std::string percent = shown_percent(made / relation.scale, language);
    const std::string first = quoted(relation.terms.front().label, language);
    const std::string last = quoted(relation.terms.back().label, language);
    if (relation.terms.size() == 2) {
        return say(language, "Andelarna {0} och {1} ska tillsammans bli 100 %, men blir {2}.",
                   "The shares {0} and {1} must add up to 100%, but make {2}.",
                   {first, last, percent});
    }
    return say(language,
               "Andelarna {0} … {1} ({2} stycken) ska tillsammans bli 100 %, men blir "
               "{3}.",
               "The shares {0} … {1} ({2} of them) must add up to 100%, but make {3}.",
               {first, last, std::to_string(relation.terms.size()), percent});
}

std::string relation_text(const Finding& finding, const CheckedRelation& relation,
                          Language language) {
    const std::string target = quoted(relation.target_label, language);
    const std::string terms = expression(relation.terms, language);
    const std::string first = quoted(relation.terms.front().label, language);
    const std::string last = quoted(relation.terms.back().label, language);
    const std::string number = std::to_string(relation.terms.size());
    switch (relation.operation) {
    case Operation::whole:
        return whole_text(finding, relation, language);
    case Operation::ratio:
        if (!is_share(finding, relation)) {
            break;
        }
        if (!is_at_target(finding, relation)) {
            return say(language, "{0} ska vara {1} som andel av {2}.",
                       "{0} must be {1} as a share of {2}.",
                       {target, terms, expression(relation.base, language)});
        }
        return say(language, "Här ska stå {0} som andel av {1}.",
                   "This must be {0} as a share of {1}.",
                   {terms, expression(relation.base, language)});
    case Operation::relative_change:
        return say(language, "Här ska stå förändringen från {1} till {0}.",
                   "This must be the change from {1} to {0}.",
                   {terms, expression(relation.base, language)});
    case Operation::average:
        return say(language, "{0} ska vara medelvärdet av {1} … {2} ({3} stycken).",
                   "{0} must be the mean of {1} … {2} ({3} of them).",
                   {target, first, last, number});
    case Operation::bound:
        if (relation.terms.size() > 1) {
            return say(language, "{1} kan tillsammans inte vara större än {0}, som de är delar av.",
                       "{1} together can't be larger than {0}, which they are parts of.",
                       {target, terms});
        }
        return say(language, "{1} kan inte vara större än {0}, som det är en del av.",
                   "{1} can't be larger than {0}, which it is a part of.", {target, terms});
    case Operation::sum:
        return sum_text(relation, language);
    }
    return say(language, "{0} ska vara {1} delat med {2}.", "{0} must be {1} divided by {2}.",
               {target, terms, expression(relation.base, language)});
}

// A part that is larger than its whole: which of them is told.
std::string bound_text(bool at_whole, std::size_t parts, const Shown& figures, Language language) {
    if (!at_whole) {
        return say(language, "Det står {0}, men kan vara högst {1}.",
                   "It says {0}, but can be at most {1}.", {figures.printed, figures.computed});
    }
    if (parts > 1) {
        return say(language, "Det hela är {0} och delarna tillsammans {1}.",
                   "The whole is {0} and the parts together {1}.",
                   {figures.printed, figures.computed});
    }
    return say(language, "Det hela är {0} och delen {1}.", "The whole is {0} and the part {1}.",
               {figures.printed, figures.computed});
}

} // namespace

bool says_percent(const Finding& finding) {
    const CheckedRelation& relation = finding.relation;
    if (finding.format.percent) {
        return true;
    }
    if (relation.scale > 1.0) {
        return false;
    }
    return relation.operation == Operation::whole ||
           (relation.operation == Operation::relative_change && is_at_target(finding, relation)) ||
           (relation.operation == Operation::ratio && is_share(finding, relation));
}

int said_decimals(const Finding& finding) {
    return finding.printed ? decimals_of(finding, false).computed : said_decimals(finding.computed);
}

std::string describe(const Finding& finding, Language language) {
    const CheckedRelation& relation = finding.relation;
    if (relation.terms.empty()) {
        return {};
    }
    std::string text = relation_text(finding, relation, language);
    if (relation.target_label.empty()) {
        text.front() = text.front() == 'c' ? 'C' : text.front() == 't' ? 'T' : text.front();
    }
    const auto add = [&text, language](std::string_view sv, std::string_view en,
                                       std::initializer_list<std::string> values) {
        text += ' ' + phrase({sv, en}, language, values);
    };
    if (!finding.printed) {
        if (finding.also) {
            text += ' ' + relation_text(finding, *finding.also, language);
        }
        add("Cellen är tom. Båda stämmer om det står {0} i den.",
            "The cell is empty. Both agree if it says {0}.",
            {shown_number(finding.computed, language)});
        return text;
    }
    const auto [printed, computed] = shown(finding, says_percent(finding), language);
    if (relation.operation == Operation::bound) {
        text += ' ' + bound_text(is_at_target(finding, relation), relation.terms.size(),
                                 {printed, computed}, language);
    } else if (is_at_target(finding, relation) && relation.operation != Operation::whole) {
        add("Det blir {1}, men det står {0}.", "That makes {1}, but it says {0}.",
            {printed, computed});
    } else {
        add("Det stämmer om {2} är {1}, men det står {0}.",
            "That agrees if {2} is {1}, but it says {0}.",
            {printed, computed,
             quoted(relation.across_columns ? finding.column_header : finding.row_label,
                    language)});
    }
    if (relation.operation == Operation::whole && is_at_target(finding, relation)) {
        if (relation.terms.size() == 2) {
            add("Felet kan också ligga i den andra.", "The other may be wrong instead.", {});
        } else {
            add("Felet kan också ligga i en av de andra.",
                "One of the others may be wrong instead.", {});
        }
    } else if (!finding.left_out.empty()) {
        add("Det som står är summan utan {0}.", "What it says is the sum without {0}.",
            {quoted(finding.left_out, language)});
    } else if (finding.target_confirmed) {
        add("Andra kontroller stöder det som står, så felet kan ligga i en av delarna.",
            "Other checks support what it says, so one of the parts may be wrong.", {});
    }
    return text;
}

} // namespace utfall::core
