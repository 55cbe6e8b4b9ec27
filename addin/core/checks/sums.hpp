// Finds which rows (or columns) are totals, and of what: reads the items in order, keeps those not
// yet summed on a stack, and lets a total take the items from the top that its figures agree with.
#pragma once

#include "core/checks/layout.hpp"
#include "core/checks/relation.hpp"

#include <cstddef>
#include <vector>

namespace utfall::core::checks {

/// Rows with columns as instances of every sum, or columns with rows as instances.
struct Axis {
    const Sheet* sheet = nullptr;
    bool items_are_rows = true;
    std::vector<std::size_t> instances;
    /// Columns of shares: where the total says 100 % and the parts make 100 %, it is their total.
    std::vector<std::size_t> shares;

    [[nodiscard]] Term term(std::size_t item, std::size_t instance, int sign = 1) const {
        return items_are_rows ? Term{item, instance, sign} : Term{instance, item, sign};
    }
    [[nodiscard]] const Figure& figure(std::size_t item, std::size_t instance) const {
        return items_are_rows ? sheet->figure(item, instance) : sheet->figure(instance, item);
    }
    [[nodiscard]] double unit(std::size_t item, std::size_t instance) const {
        return items_are_rows ? sheet->unit(item, instance) : sheet->unit(instance, item);
    }
};

/// A row or column that can be a part or a total.
struct SumItem {
    std::size_t index = 0;
    TotalWord total = TotalWord::none;
    bool result = false;     ///< income and costs together
    bool net_result = false; ///< may hold more than the table shows
    bool running = false;    ///< everything above it, by its words
    bool cash_flow = false;  ///< takes all above it, or all since the last cash flow
    int side = 0;            ///< 1 income, -1 cost
    std::size_t section = 0;
    bool additive = false; ///< words that say its figures are sums: women, men, outcome, a year
};

struct SumPart {
    std::size_t index = 0;
    int sign = 1;
};

struct SumRule {
    std::size_t target = 0;
    std::vector<SumPart> parts;
    double score = 0.0;
    bool result = false;
    bool by_words_only = false; ///< no instance agrees; the words alone say that it is a sum
    std::size_t held = 0;
    std::size_t broke = 0;
};

/// The sums among the items. Totals may follow or come before their parts.
/// @param items in sheet order
/// @param axis  its instances are the columns (or rows) that decide; at most some hundreds
[[nodiscard]] std::vector<SumRule> find_sums(const Axis& axis, const std::vector<SumItem>& items);

} // namespace utfall::core::checks
