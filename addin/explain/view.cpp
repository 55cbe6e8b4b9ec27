#include "explain/view.hpp"

#include <algorithm>

namespace utfall::explain {

std::optional<std::size_t> parameter_named(const catalog::Function& function,
                                           std::string_view name) {
    for (std::size_t i = 0; i < function.parameters.size(); ++i) {
        const catalog::Parameter& parameter = function.parameters[i];
        const std::string label = parameter.english_label();
        if (parameter.name == name || label == name || label == std::string(name) + "s") {
            return i;
        }
    }
    return std::nullopt;
}

std::string label_of(const catalog::Parameter& parameter, core::Language language) {
    return language == core::Language::swedish ? std::string(parameter.label)
                                               : parameter.english_label();
}

std::string date_text(double day) {
    // Further away no calendar has a name for the year.
    constexpr double furthest = 2958465.0; // 9999-12-31
    return day >= 0.0 && day <= furthest ? core::date_name(day)
                                         : core::shown_number(day, core::Language::english);
}

std::size_t View::index_of(std::string_view name) const {
    return parameter_named(*call_.function, name).value_or(call_.arguments.size());
}

const cells::Argument& View::argument(std::string_view name) const {
    static const cells::Argument none;
    const std::size_t index = index_of(name);
    return index < call_.arguments.size() ? call_.arguments[index] : none;
}

bool View::given(std::string_view name) const {
    return !argument(name).missing();
}

double View::number(std::string_view name, double usual) const {
    return given(name) ? cells::read_optional_number(argument(name).cell(0), name).value_or(0.0)
                       : usual;
}

std::vector<std::optional<double>> View::column(std::string_view name) const {
    std::vector<std::optional<double>> values;
    for (const core::Cell& cell : cells(name)) {
        // A text further down may be wrong for its own row only.
        values.push_back(core::is_number(cell) ? cells::read_optional_number(cell, name)
                                               : std::nullopt);
    }
    return values;
}

std::string View::cell_name(std::string_view name, std::size_t index) const {
    const std::size_t argument_index = index_of(name);
    const std::size_t columns = std::max<std::size_t>(argument(name).cells().columns(), 1);
    if (argument_index < call_.origins.size() && call_.origins[argument_index].cells) {
        const Origin& origin = call_.origins[argument_index];
        return origin.sheet +
               core::cell_name(origin.row + index / columns, origin.column + index % columns);
    }
    return core::phrase({"rad {0}", "row {0}"}, language(), {std::to_string(index / columns + 1)});
}

double View::result_number(std::size_t row, std::size_t column) const {
    if (row >= result_.rows() || column >= result_.columns()) {
        return 0.0;
    }
    const auto* number = std::get_if<double>(&result_.at(row, column));
    return number == nullptr ? 0.0 : *number;
}

const Entry* find_entry(std::string_view name) {
    static const std::vector<Entry> all = [] {
        std::vector<Entry> entries;
        for (const auto& family :
             {index_entries(), targets_entries(), participants_entries(), report_table_entries(),
              publishing_entries(), survey_entries(), equality_entries(), labour_entries(),
              finance_entries(), checks_entries()}) {
            entries.insert(entries.end(), family.begin(), family.end());
        }
        return entries;
    }();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Entry& entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace utfall::explain
