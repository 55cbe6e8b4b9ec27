// Which goal area each row of a social budget belongs to.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace utfall::core {

/// Which area each row belongs to.
struct Grouping {
    std::vector<std::size_t> area_of_row;
    std::vector<std::size_t> name_row; ///< of the areas: where their names are first written
    std::unordered_map<std::string, std::size_t> area_of_name; ///< by folded name
};

/// Groups rows by their area's name, without regard to case and spaces. A row with a blank name
/// belongs to the area above; blank rows before the first name are an area without a name.
[[nodiscard]] Grouping group_by_area(std::span<const std::string> areas);

} // namespace utfall::core
