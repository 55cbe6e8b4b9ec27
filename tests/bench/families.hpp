// Makers of clean report tables, as Swedish coordination associations print them: true values are
// rounded one by one, so that printed totals differ from the sums of printed parts by rounding.
#pragma once

#include "families/budgets.hpp"
#include "families/people.hpp"
#include "families/series.hpp"

#include <string>
#include <vector>

namespace utfall::bench {

using Maker = Model (*)(Chance&, Style);

struct Family {
    std::string name;
    Maker make;
};

inline const std::vector<Family>& families() {
    static const std::vector<Family> all = {{"participants", participants},
                                            {"budget follow-up", budget_follow_up},
                                            {"multi-year budget", multi_year_budget},
                                            {"statements", statements},
                                            {"municipalities", municipalities},
                                            {"survey", survey},
                                            {"split with shares", split},
                                            {"periods", periods},
                                            {"index", index_table},
                                            {"list", list},
                                            {"outcomes", outcomes}};
    return all;
}

} // namespace utfall::bench
