#include "core/labour/labour.hpp"

#include "core/base/numeric.hpp"

namespace utfall::core {

double fullyear_equivalents(std::span<const PersonDays> rows, double year_days) {
    require_positive(year_days, "year_days");
    CompensatedSum full_days;
    for (const PersonDays& row : rows) {
        const double extent = require_share(row.extent, "extent");
        full_days.add(require_not_negative(row.days.value_or(0.0), "days") * extent);
    }
    return full_days.value() / year_days;
}

double sjukpenningtal(double net_days, double insured) {
    require_base(insured, "insured");
    require_not_negative(net_days, "net_days");
    insured = require_count(insured, "insured");
    return net_days / insured;
}

} // namespace utfall::core
