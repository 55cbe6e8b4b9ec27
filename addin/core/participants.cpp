#include "core/participants.hpp"

#include "core/numeric.hpp"

#include <string_view>

namespace utfall::core {

namespace {

double share_of_counts(double part, double whole, std::string_view part_name,
                       std::string_view whole_name) {
    part = require_count(part, part_name);
    whole = require_count(whole, whole_name);
    require_part_of(part, whole, part_name, whole_name);
    require_base(whole, whole_name);
    return part / whole;
}

} // namespace

double positive_outcome_rate(double positive, double closed) {
    return share_of_counts(positive, closed, "positive", "closed");
}

} // namespace utfall::core
