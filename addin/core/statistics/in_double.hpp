#pragma once

#include <boost/math/policies/policy.hpp>

namespace utfall::core {

/// Distributions worked out in double all through: Boost's default is long double, which makes the
/// library twice as much code and its tables at start-up, and which not every processor and
/// profiler has. All users take it, since one that doesn't brings all of that back.
using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

} // namespace utfall::core
