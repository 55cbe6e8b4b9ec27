// Gender equality: shares, gaps, and the index of them.
#include "explain/view.hpp"

#include "core/base/numeric.hpp"
#include "core/equality/equality.hpp"

#include <array>

namespace utfall::explain {

namespace {

/// The rule and the limit of each row, read as the function reads them.
template <typename T>
std::optional<T> per_row(const View& view, std::string_view name, std::size_t row) {
    const cells::Argument& argument = view.argument(name);
    if (argument.missing()) {
        return std::nullopt;
    }
    const core::Cell& cell = argument.cell(argument.single() ? 0 : row);
    if (cells::is_blank_cell(cell) || cells::is_missing_mark(cell)) {
        return std::nullopt;
    }
    return cells::read_cell<T>(cell, name);
}

core::EqualityRow row_of(const View& view, std::size_t row) {
    const auto women = view.column("women");
    const auto men = view.column("men");
    return {women[row], men[row],
            per_row<core::GenderRule>(view, "rule", row).value_or(core::GenderRule::representation),
            per_row<double>(view, "limit", row)};
}

bool is_empty(const View& view, std::size_t row) {
    const auto blank = [row](const cells::Argument& column) {
        return cells::is_blank_cell(column.cell(row)) || cells::is_missing_mark(column.cell(row));
    };
    return blank(view.argument("women")) && blank(view.argument("men"));
}

void jamstalldhet(View& view) {
    const std::size_t rows = view.argument("women").size();
    double indicators = 0.0;
    std::vector<std::string> missed;
    std::vector<std::string> empty;
    for (std::size_t row = 0; row < rows; ++row) {
        const core::EqualityRow indicator = row_of(view, row);
        if (is_empty(view, row) && indicator.rule != core::GenderRule::zero) {
            empty.push_back(view.cell_name("women", row));
            continue;
        }
        const std::array<core::EqualityRow, 1> one{indicator};
        try {
            if (core::equality_index(one) == 0.0) {
                missed.push_back(view.cell_name("women", row));
            }
            indicators += 1.0;
        } catch (const core::Error&) {
            empty.push_back(view.cell_name("women", row)); // a row of blanks under the rule zero
        }
    }
    view.says({"{0} av {1} indikatorer är uppfyllda: index {2}.",
               "{0} of {1} indicators are met: index {2}."},
              {view.shown(indicators - static_cast<double>(missed.size())), view.shown(indicators),
               view.shown(view.result_number())});
    if (!missed.empty()) {
        view.step({"Inte uppfyllda: {0}.", "Not met: {0}."}, {view.names(missed)});
    }
    view.left_out({"Rader utan värden: {0}.", "Rows without values: {0}."}, empty);
}

void gender_share(View& view) {
    const double women = view.number("women");
    const double men = view.number("men");
    view.says({"{0} av {1} är kvinnor = {2}.", "{0} of {1} are women = {2}."},
              {view.shown(women), view.shown(women + men), view.percent(view.result_number())});
}

void gender_balance(View& view) {
    static constexpr Text balanced{"Kvinnornas andel, {0}, ligger inom {1}–{2}: jämnt fördelat.",
                                   "Women's share, {0}, lies within {1}–{2}: balanced."};
    static constexpr Text skewed{"Kvinnornas andel, {0}, ligger utanför {1}–{2}: inte jämnt.",
                                 "Women's share, {0}, lies outside {1}–{2}: not balanced."};
    const double limit = view.number("limit", core::balanced_share);
    const double women = view.number("women");
    view.says(view.result_number() == 1.0 ? balanced : skewed,
              {view.percent(women / (women + view.number("men"))), view.percent(limit),
               view.percent(1.0 - limit)});
}

void say_rates(View& view, double gap) {
    const auto rate = [&](const char* part, const char* whole) {
        return view.percent(view.number(part) / view.number(whole));
    };
    view.says({"Kvinnor: {0} av {1} = {2}. Män: {3} av {4} = {5}. Skillnaden är {6} "
               "procentenheter.",
               "Women: {0} of {1} = {2}. Men: {3} of {4} = {5}. The difference is {6} percentage "
               "points."},
              {view.shown(view.number("womenPart")), view.shown(view.number("womenWhole")),
               rate("womenPart", "womenWhole"), view.shown(view.number("menPart")),
               view.shown(view.number("menWhole")), rate("menPart", "menWhole"),
               view.shown(core::round_half_up(100.0 * gap, 1))});
}

void gender_gap(View& view) {
    say_rates(view, view.result_number());
}

void gender_gap_p(View& view) {
    say_rates(view, view.number("womenPart") / view.number("womenWhole") -
                        view.number("menPart") / view.number("menWhole"));
    view.says({"När andelarna egentligen är lika ger slumpen en minst så ojämn fördelning i {0} av "
               "fallen.",
               "Where the rates are really equal, chance gives a distribution at least as uneven "
               "in {0} of the cases."},
              {view.percent(view.result_number())});
    view.step({"Under 5 % brukar skillnaden kallas säkerställd.",
               "Below 5% the difference is usually called significant."});
}

} // namespace

std::vector<Entry> equality_entries() {
    static constexpr Text fisher{"Fishers exakta test, tvåsidigt (Fisher 1935).",
                                 "Fisher's exact test, two-sided (Fisher 1935)."};
    return {
        {"JAMSTALLDHET", jamstalldhet, umea_2020},     {"GENDER_SHARE", gender_share, ours},
        {"GENDER_BALANCE", gender_balance, umea_2020}, {"GENDER_GAP", gender_gap, ours},
        {"GENDER_GAP_P", gender_gap_p, fisher},
    };
}

} // namespace utfall::explain
