#include "core/checks/trace.hpp"

#include "core/checks/words/lexicon.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <locale>
#include <sstream>

namespace utfall::core::checks {

namespace {

/// A long sum is told by its first terms and how many there are.
constexpr std::size_t most_terms = 6;

/// In the order of Role.
constexpr std::array<std::string_view, role_count> role_names{
    "total",     "grand",      "of which",     "result",  "mean",      "bare mean",   "rate",
    "percent",   "level",      "excluding",    "repeats", "running",   "income",      "cost",
    "net",       "net result", "opening",      "closing", "equity",    "liabilities", "assets",
    "cash",      "cash flow",  "outcome",      "budget",  "deviation", "women",       "men",
    "other sex", "people",     "participants", "started", "closed",    "remaining",   "positive",
    "health",    "other exit", "period",       "code",    "money"};

static_assert(!role_names.back().empty(), "each role has a name");

constexpr std::array<std::string_view, 6> fate_texts{"accepted",
                                                     "refused: its figures speak against it",
                                                     "not believed: below what it needs",
                                                     "not believed: nothing telling agrees",
                                                     "loses to ",
                                                     "kept silent: breaks too often"};

constexpr std::array<std::string_view, 3> excuse_texts{
    "explained better elsewhere", "most sums break in that line", "doesn't look like a slip"};

std::ostringstream classic() {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::fixed << std::setprecision(1);
    return text;
}

std::string name_of(const Line& line, std::size_t number) {
    std::string name = line.label.empty() ? '#' + std::to_string(number) : line.label;
    std::replace(name.begin(), name.end(), '\n', ' ');
    return name;
}

std::string lines_of(const Axis& axis, const Family& family) {
    const auto name = [&axis](std::size_t line) { return name_of(axis.line(line), line); };
    std::string text = std::string(family.rule) + (axis.down() ? " down: " : " across: ") +
                       name(family.target) + " <-";
    const std::size_t shown = std::min(family.terms.size(), most_terms);
    for (std::size_t k = 0; k < shown; ++k) {
        const bool over = family.is_quotient() && k + 1 == family.terms.size();
        const std::string_view before = over                                          ? " / "
                                        : !family.is_quotient() && family.sign(k) < 0 ? " - "
                                        : k > 0                                       ? " + "
                                                                                      : " ";
        text += before;
        text += name(family.terms[k]);
    }
    return shown < family.terms.size()
               ? text + " + ... (" + std::to_string(family.terms.size()) + " terms)"
               : text;
}

double broken_bits(const Family& family) {
    double bits = 0.0;
    for (const Instance& instance : family.instances) {
        bits += instance.broken() ? instance.bits : 0.0;
    }
    return bits;
}

} // namespace

std::string trace_of(const Axis& axis, const Family& family) {
    std::ostringstream text = classic();
    text << lines_of(axis, family) << "; held " << family.held << " (" << family.held_bits
         << " bits), broken " << family.broken << " (" << broken_bits(family) << "), cost "
         << family.cost << ", score " << family.score;
    if (family.named) {
        text << ", named";
    } else {
        text << " of " << family.needed;
    }
    return text.str();
}

void Trace::add_roles(const Model& model) {
    const auto add = [this](std::string_view kind, const Line& line, std::size_t number) {
        for (const LexiconRow* row : matching_rows(line.label)) {
            std::ostringstream text = classic();
            text << kind << ' ' << number << " '" << name_of(line, number)
                 << "': " << role_names[static_cast<std::size_t>(row->role)] << ' ' << std::showpos
                 << row->bits << std::noshowpos << " by '" << row->text << '\'';
            lines_.push_back(text.str());
        }
    };
    for (std::size_t column = 0; column < model.columns(); ++column) {
        add("column", model.column(column), column);
    }
    for (std::size_t row = 0; row < model.rows(); ++row) {
        add("row", model.row(row), model.first_row() + row);
    }
}

void Trace::candidate(const Axis& axis, const Family& family, Fate fate, const Family* rival) {
    std::string text = trace_of(axis, family) + ": ";
    text += fate_texts[static_cast<std::size_t>(fate)];
    lines_.push_back(rival == nullptr ? text : text + lines_of(axis, *rival));
}

void Trace::excused(const Axis& axis, const Family& family, const Instance& instance,
                    Excuse excuse) {
    std::ostringstream text = classic();
    text << lines_of(axis, family) << ": break in " << name_of(axis.other(instance.at), instance.at)
         << " (off by " << instance.off
         << ") not told: " << excuse_texts[static_cast<std::size_t>(excuse)];
    lines_.push_back(text.str());
}

} // namespace utfall::core::checks
