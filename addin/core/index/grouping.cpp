#include "core/index/grouping.hpp"

#include "core/base/text.hpp"

namespace utfall::core {

Grouping group_by_area(std::span<const std::string> areas) {
    Grouping grouping;
    std::string name;
    for (std::size_t row = 0; row < areas.size(); ++row) {
        if (const std::string written = fold(areas[row]); !written.empty()) {
            name = written;
        }
        const auto [found, added] =
            grouping.area_of_name.try_emplace(name, grouping.name_row.size());
        if (added) {
            grouping.name_row.push_back(row);
        }
        grouping.area_of_row.push_back(found->second);
    }
    return grouping;
}

} // namespace utfall::core
