// The words for findings, Swedish and English.
#include "core/checks/checks.hpp"

#include "core/base/numeric.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <initializer_list>

namespace utfall::core {

namespace {

/// Parts are named one by one up to this many; more are named by the first and the last.
constexpr std::size_t most_named = 4;

/// Digits that a computed figure is shown with at most.
constexpr int most_decimals = 4;

// Puts the values into the template's {0}, {1}, …
std::string fill(std::string_view pattern, std::initializer_list<std::string> values) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
            text += *(values.begin() + (pattern[i + 1] - '0'));
            i += 2;
        } else {
            text.push_back(pattern[i]);
        }
    }
    return text;
}

std::string quoted(const std::string& label, Language language) {
    if (label.empty()) {
        return std::string(Text{"cellen", "the cell"}.in(language));
    }
    return language == Language::swedish ? "”" + label + "”" : "“" + label + "”";
}

std::string number_text(double value, Language language) {
    const bool swedish = language == Language::swedish;
    double shown = value;
    int decimals = 0;
    for (; decimals < most_decimals; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (std::abs(value * scale - std::round(value * scale)) < 1e-6) {
            break;
        }
    }
    decimals = std::abs(value) >= 100.0 ? std::min(decimals, 1) : decimals;
    shown = std::abs(round_half_up(value, decimals));
    if (shown >= largest_count) {
        return std::to_string(value);
    }
    const auto whole = static_cast<long long>(shown);
    std::string digits = std::to_string(whole);
    for (std::size_t at = digits.size(); digits.size() > 4 && at > 3; at -= 3) {
        if (at != digits.size() || at > 3) {
            if (at - 3 > 0) {
                digits.insert(at - 3, swedish ? "\u00A0" : ",");
            }
        }
    }
    if (decimals > 0) {
        const double scale = std::pow(10.0, decimals);
        const auto fraction =
            static_cast<long long>(std::llround((shown - static_cast<double>(whole)) * scale));
        std::string tail = std::to_string(fraction);
        tail.insert(0,
                    static_cast<std::size_t>(decimals) -
                        std::min<std::size_t>(tail.size(), static_cast<std::size_t>(decimals)),
                    '0');
        digits += (swedish ? "," : ".") + tail;
    }
    return (value < 0.0 && shown != 0.0 ? "−" : "") + digits;
}

// A + B − C, or A … F when they are many.
std::string expression(const std::vector<RuleTerm>& terms, Language language) {
    std::string text;
    if (terms.size() > most_named) {
        const bool minus = std::any_of(terms.begin() + 1, terms.end(),
                                       [](const RuleTerm& term) { return term.sign < 0; });
        return fill(minus ? "{0} − … − {1}" : "{0} + … + {1}",
                    {quoted(terms.front().label, language), quoted(terms.back().label, language)});
    }
    // The figure that counts positively comes first: budget − outcome, not −outcome + budget.
    std::vector<RuleTerm> ordered = terms;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const RuleTerm& term) { return term.sign > 0; });
    for (const RuleTerm& term : ordered) {
        if (term.sign < 0) {
            text += text.empty() ? "−" : " − ";
        } else if (!text.empty()) {
            text += " + ";
        }
        text += quoted(term.label, language);
    }
    return text;
}

std::string rule_text(const FindingRule& rule, Language language) {
    const std::string target = quoted(rule.target, language);
    const std::size_t count = rule.terms.size();
    const std::string first = count > 0 ? quoted(rule.terms.front().label, language) : "";
    const std::string last = count > 0 ? quoted(rule.terms.back().label, language) : "";
    const std::string number = std::to_string(count);
    const bool signs = std::any_of(rule.terms.begin(), rule.terms.end(),
                                   [](const RuleTerm& term) { return term.sign < 0; });
    const auto say = [language](std::string_view sv, std::string_view en,
                                std::initializer_list<std::string> values) {
        return fill(Text{sv, en}.in(language), values);
    };
    switch (rule.kind) {
    case FindingKind::share_sum:
        return say("Andelarna {0} … {1} ({2} stycken) ska tillsammans bli 100 %.",
                   "The shares {0} … {1} ({2} of them) must add up to 100%.",
                   {first, last, number});
    case FindingKind::percent: {
        const std::string whole = expression(rule.base, language);
        return say("Här ska stå {0} som andel av {1}.", "This must be {0} as a share of {1}.",
                   {expression(rule.terms, language), whole});
    }
    case FindingKind::of_which:
        if (rule.at_most) {
            return say("{1} kan inte vara större än {0}, som det är en del av.",
                       "{1} can't be larger than {0}, which it is a part of.",
                       {target, expression(rule.terms, language)});
        }
        return say("{1} … {2} ({3} rader) ska tillsammans bli {0}.",
                   "{1} … {2} ({3} rows) must together make {0}.", {target, first, last, number});
    case FindingKind::balance:
        return say("{0} ska vara lika med {1}.", "{0} must equal {1}.", {target, first});
    case FindingKind::deviation:
    case FindingKind::result:
    case FindingKind::roll_forward:
        return say("{0} ska vara {1}.", "{0} must be {1}.",
                   {target, expression(rule.terms, language)});
    case FindingKind::sum:
    case FindingKind::total_column:
        break;
    }
    if (signs) {
        return say("{0} ska vara {1}.", "{0} must be {1}.",
                   {target, expression(rule.terms, language)});
    }
    if (count == 1) {
        return say("{0} ska vara lika med {1}.", "{0} must equal {1}.", {target, first});
    }
    if (count == 2) {
        return say("{0} ska vara summan av {1} och {2}.", "{0} must be the sum of {1} and {2}.",
                   {target, first, last});
    }
    if (rule.across_columns) {
        return say("{0} ska vara summan av kolumnerna {1} … {2} ({3} kolumner).",
                   "{0} must be the sum of the columns {1} … {2} ({3} columns).",
                   {target, first, last, number});
    }
    return say("{0} ska vara summan av raderna {1} … {2} ({3} rader).",
               "{0} must be the sum of the rows {1} … {2} ({3} rows).",
               {target, first, last, number});
}

} // namespace

std::string describe(const Finding& finding, Language language) {
    const FindingRule& rule = finding.rule;
    std::string text = rule_text(rule, language);
    const auto add = [&text, language](std::string_view sv, std::string_view en,
                                       std::initializer_list<std::string> values) {
        text += ' ' + fill(Text{sv, en}.in(language), values);
    };
    const std::string printed = number_text(finding.printed, language);
    const std::string computed = number_text(finding.computed, language);
    const bool here = rule.target_place == CellPlace{finding.row, finding.column};
    if (rule.kind == FindingKind::share_sum && !here) {
        add("De blir {0}.", "They make {0}.", {printed});
    } else if (rule.kind == FindingKind::share_sum ||
               (rule.kind == FindingKind::of_which && rule.at_most)) {
        add("Det står {0}, mot {1}.", "It says {0}, against {1}.", {printed, computed});
    } else if (here) {
        add("Det blir {1}, men det står {0}.", "That makes {1}, but it says {0}.",
            {printed, computed});
    } else {
        add("Det stämmer om {2} är {1}, men det står {0}.",
            "That agrees if {2} is {1}, but it says {0}.",
            {printed, computed,
             quoted(rule.across_columns ? finding.column_header : finding.row_label, language)});
    }
    if (rule.target_confirmed) {
        add("Andra kontroller stöder det som står, så felet kan ligga i en av delarna.",
            "Other checks support what it says, so one of the parts may be wrong.", {});
    }
    return text;
}

std::string_view kind_name(FindingKind kind, Language language) {
    static constexpr std::array<Text, 9> names = {{
        {"summa", "sum"},
        {"totalkolumn", "total column"},
        {"varav", "of which"},
        {"avvikelse", "deviation"},
        {"procent", "percent"},
        {"andelar till 100 %", "shares to 100%"},
        {"resultat", "result"},
        {"ingående och utgående", "opening and closing"},
        {"balans", "balance"},
    }};
    return names.at(static_cast<std::size_t>(kind)).in(language);
}

} // namespace utfall::core
