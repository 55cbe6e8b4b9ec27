#include "core/checks/relations/halves.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace utfall::core::checks {

void drop_halves(const Axis& axis, std::vector<Family>& families) {
    std::set<std::vector<std::size_t>> wholes;
    for (const Family& family : families) {
        if (family.is_plain_sum() && axis.is_total(family.target) && family.held >= family.broken) {
            std::vector<std::size_t> parts = family.terms;
            std::sort(parts.begin(), parts.end());
            wholes.insert(std::move(parts));
        }
    }
    std::map<std::size_t, std::vector<const std::vector<std::size_t>*>> with_part;
    for (const std::vector<std::size_t>& parts : wholes) {
        for (const std::size_t part : parts) {
            with_part[part].push_back(&parts);
        }
    }
    std::erase_if(families, [&](const Family& family) {
        const auto with = with_part.find(family.target);
        if (!family.is_plain_sum() || axis.is_total(family.target) || with == with_part.end()) {
            return false;
        }
        std::vector<std::size_t> lines = family.terms;
        lines.push_back(family.target);
        std::sort(lines.begin(), lines.end());
        return std::any_of(with->second.begin(), with->second.end(), [&lines](const auto* parts) {
            return std::includes(parts->begin(), parts->end(), lines.begin(), lines.end());
        });
    });
}

} // namespace utfall::core::checks
