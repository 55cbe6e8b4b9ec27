#include "core/base/share.hpp"

#include "core/base/numeric.hpp"

namespace utfall::core {

double share_of_counts(double part, double whole, std::string_view part_name,
                       std::string_view whole_name) {
    require_base(whole, whole_name);
    part = require_count(part, part_name);
    whole = require_count(whole, whole_name);
    require_part_of(part, whole, part_name, whole_name);
    return part / whole;
}

Cell share_in_table(double part, double whole) {
    if (whole == 0.0) {
        return ErrorValue{ErrorKind::division_by_zero};
    }
    return part / whole;
}

} // namespace utfall::core
