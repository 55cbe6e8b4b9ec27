// What an explainer reads from a call and writes into its explanation.
#pragma once

#include "cells/read.hpp"
#include "core/base/phrase.hpp"
#include "explain/call.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::explain {

using core::Text;

class View {
public:
    /// @param call of a single element where the function is elementwise
    View(const Call& call, cells::Result result, Place place, Explanation& explanation)
        : call_(call), result_(std::move(result)), place_(place), explanation_(explanation) {}

    // Arguments, by the names of the declaration.
    [[nodiscard]] bool given(std::string_view name) const;
    [[nodiscard]] const cells::Argument& argument(std::string_view name) const;
    /// The number of a single value, 0 for a blank, or `usual` where it is left out.
    [[nodiscard]] double number(std::string_view name, double usual = 0.0) const;
    /// The option that a single value names, or `usual` where it is left out.
    template <typename Choice>
    [[nodiscard]] Choice option(std::string_view name, Choice usual) const {
        return given(name) ? cells::read_option<Choice>(argument(name).cell(0), name) : usual;
    }
    /// The cells of a range, row by row.
    [[nodiscard]] std::vector<core::Cell> cells(std::string_view name) const {
        return argument(name).table().cells();
    }
    /// The numbers of a column; nothing for what is none.
    [[nodiscard]] std::vector<std::optional<double>> column(std::string_view name) const;
    /// The cells of a column that `holds` is true of, by name.
    template <typename Holds>
    [[nodiscard]] std::vector<std::string> cells_where(std::string_view name, Holds holds) const {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < argument(name).size(); ++i) {
            if (holds(i)) {
                names.push_back(cell_name(name, i));
            }
        }
        return names;
    }
    /// A cell of an argument as people call it: `C7`, or `rad 6` where it stands in no sheet.
    [[nodiscard]] std::string cell_name(std::string_view name, std::size_t index) const;

    [[nodiscard]] const cells::Result& result() const { return result_; }
    [[nodiscard]] Place place() const { return place_; }
    /// The number in a cell of the result, 0 where it is none.
    [[nodiscard]] double result_number(std::size_t row = 0, std::size_t column = 0) const;
    [[nodiscard]] core::Language language() const { return call_.context.language; }
    [[nodiscard]] const Call& call() const { return call_; }

    // Values as sentences show them.
    [[nodiscard]] std::string shown(double value) const {
        return core::shown_number(value, language());
    }
    [[nodiscard]] std::string shown(std::size_t count) const {
        return shown(static_cast<double>(count));
    }
    [[nodiscard]] std::string percent(double share) const {
        return core::shown_percent(share, language());
    }
    [[nodiscard]] std::string shown(const core::Cell& cell) const {
        return core::shown_value(cell, language());
    }
    [[nodiscard]] std::string names(const std::vector<std::string>& cells) const {
        return core::name_list(cells, cells.size(), language());
    }
    [[nodiscard]] std::string word(const Text& text) const {
        return std::string(text.in(language()));
    }

    // Sentences.
    void says(const Text& text, std::initializer_list<std::string> values = {}) {
        explanation_.says.push_back(core::phrase(text, language(), values));
    }
    void step(const Text& text, std::initializer_list<std::string> values = {}) {
        explanation_.steps.push_back(core::phrase(text, language(), values));
    }
    /// Says which cells don't count, unless there are none. `{0}` is their list, `{1}` how many.
    void left_out(const Text& text, const std::vector<std::string>& cells) {
        if (!cells.empty()) {
            explanation_.left_out.push_back(
                core::phrase(text, language(), {names(cells), shown(cells.size())}));
        }
    }

private:
    [[nodiscard]] std::size_t index_of(std::string_view name) const;

    const Call& call_;
    cells::Result result_;
    Place place_;
    Explanation& explanation_;
};

/// The parameter of a function that a problem names, or nothing.
[[nodiscard]] std::optional<std::size_t> parameter_named(const catalog::Function& function,
                                                         std::string_view name);

/// A parameter's name in the language: the label of the wizard.
[[nodiscard]] std::string label_of(const catalog::Parameter& parameter, core::Language language);

/// A date as 2023-12-31. @param day as Calc counts them
[[nodiscard]] std::string date_text(double day);

/// How one function is explained when it gives a result, and where its method comes from.
struct Entry {
    std::string_view name;
    void (*explain)(View&) = nullptr;
    Text source;
};

// One per family file.
[[nodiscard]] std::vector<Entry> index_entries();
[[nodiscard]] std::vector<Entry> targets_entries();
[[nodiscard]] std::vector<Entry> participants_entries();
[[nodiscard]] std::vector<Entry> report_table_entries();
[[nodiscard]] std::vector<Entry> publishing_entries();
[[nodiscard]] std::vector<Entry> survey_entries();
[[nodiscard]] std::vector<Entry> equality_entries();
[[nodiscard]] std::vector<Entry> labour_entries();
[[nodiscard]] std::vector<Entry> finance_entries();
[[nodiscard]] std::vector<Entry> checks_entries();

/// The entry of a function, or null.
[[nodiscard]] const Entry* find_entry(std::string_view name);

inline constexpr Text umea_2023{"Samordningsförbundet Umeåregionens årsredovisning 2023.",
                                "The annual report 2023 of Samordningsförbundet Umeåregionen."};
inline constexpr Text umea_2020{"Samordningsförbundet Umeåregionens sociala bokslut 2020.",
                                "The social accounts 2020 of Samordningsförbundet Umeåregionen."};
inline constexpr Text surveys{"De nationella indikatorenkäterna och samordningsförbundens egna.",
                              "The national indicator surveys and the associations' own."};
inline constexpr Text ours{"Utfalls egen metod.", "Utfall's own method."};

} // namespace utfall::explain
