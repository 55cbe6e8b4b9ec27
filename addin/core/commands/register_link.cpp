#include "core/commands/register_link.hpp"

#include <algorithm>

namespace utfall::core::commands {

namespace {

/// `$'Register'.$B$5:$B$5004`
std::string address(const RegisterPlace& place, std::size_t column) {
    std::string name = "$'";
    for (const char letter : place.sheet) {
        name += letter == '\'' ? "''" : std::string(1, letter);
    }
    const std::string letters = "$" + column_letters(column) + "$";
    return name + "'." + letters + std::to_string(place.first_row + 1) + ":" + letters +
           std::to_string(place.last_row + 1);
}

std::optional<std::string> address_of(const RegisterPlace& place, LinkedColumn column) {
    const auto there = [&](const std::optional<std::size_t>& at) {
        return at ? std::optional(address(place, *at)) : std::nullopt;
    };
    switch (column) {
    case LinkedColumn::start:
        return address(place, place.columns.start);
    case LinkedColumn::end:
        return address(place, place.columns.end);
    case LinkedColumn::outcome:
        return there(place.columns.outcome);
    case LinkedColumn::sex:
        return there(place.columns.sex).value_or("");
    case LinkedColumn::platform:
        return there(place.columns.platform);
    }
    return std::nullopt;
}

} // namespace

std::string column_letters(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    }
    return name;
}

std::optional<RegisterPlace> place_register(const Table& table, const std::string& sheet) {
    const auto columns = find_register(table);
    if (!columns || !columns->outcome) {
        return std::nullopt;
    }
    const std::size_t first = columns->header_row + 1;
    return RegisterPlace{sheet, first, std::max(table.rows(), first + room_for_persons) - 1,
                         *columns};
}

std::string link_formula(std::string_view formula, const RegisterPlace& place) {
    std::string linked(formula);
    for (std::size_t i = 0; i < linked_columns; ++i) {
        const auto range = address_of(place, static_cast<LinkedColumn>(i));
        for (std::size_t at = 0;
             range && (at = linked.find(stand_ins.at(i), at)) != std::string::npos;
             at += range->size()) {
            linked.replace(at, stand_ins.at(i).size(), *range);
        }
    }
    return linked;
}

} // namespace utfall::core::commands
