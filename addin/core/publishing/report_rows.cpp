#include "core/publishing/report_rows.hpp"

#include "core/publishing/report_labels.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace utfall::core {

namespace {

constexpr std::string_view key_of(ReportRow row) {
    switch (row) {
    case ReportRow::participants:
        return "participants";
    case ReportRow::started:
        return "started";
    case ReportRow::closed:
        return "closed";
    case ReportRow::positive:
        return "positive";
    case ReportRow::remaining:
        return "remaining";
    default:
        return "";
    }
}

/// A table while its rows are read from above.
class TableReader {
public:
    explicit TableReader(const CountTable& counts) : counts_(&counts) {}

    /// The row's key: what it counts, and of whom.
    [[nodiscard]] std::string key(const ReportLabel& label) const {
        if (const auto known = key_of(label.row); !known.empty()) {
            return std::string(known);
        }
        return (is_part(label) ? holder_ + "/" : "") + label.words;
    }
    [[nodiscard]] bool has(const std::string& key) const { return table_.row_of(key).has_value(); }

    void add(std::size_t row, const ReportLabel& label) {
        const std::string name = key(label);
        if (is_part(label)) {
            parts_of(holder_row_).push_back(row);
        } else {
            note(row, label);
            holder_ = name;
            holder_row_ = row;
        }
        table_.rows.push_back(row);
        table_.keys.push_back(name);
    }

    [[nodiscard]] bool empty() const { return table_.rows.empty(); }

    [[nodiscard]] ReportTable finish() {
        for (auto& [whole, parts] : parts_) {
            if (whole == closed_) {
                ways_out_.insert(ways_out_.end(), parts.begin(), parts.end());
            } else {
                add_sum(whole, parts);
            }
        }
        if (closed_ && !ways_out_.empty()) {
            add_sum(*closed_, ways_out_);
        }
        if (participants_ && closed_) {
            std::vector<std::size_t> both{*closed_};
            if (remaining_) {
                both.push_back(*remaining_);
            }
            table_.sums.push_back({*participants_, both, !remaining_});
        }
        return std::move(table_);
    }

private:
    /// Positive outcomes and the closed are rows of their own, also with `varav` before.
    [[nodiscard]] bool is_part(const ReportLabel& label) const {
        const bool of_its_own = label.row == ReportRow::positive ||
                                label.row == ReportRow::closed || label.row == ReportRow::remaining;
        return (label.part || label.row == ReportRow::started) && !of_its_own && !holder_.empty();
    }

    std::vector<std::size_t>& parts_of(std::size_t whole) {
        if (parts_.empty() || parts_.back().first != whole) {
            parts_.emplace_back(whole, std::vector<std::size_t>());
        }
        return parts_.back().second;
    }

    void note(std::size_t row, const ReportLabel& label) {
        switch (label.row) {
        case ReportRow::participants:
            participants_ = row;
            break;
        case ReportRow::closed:
            closed_ = row;
            break;
        case ReportRow::remaining:
            remaining_ = row;
            break;
        case ReportRow::positive:
            positive_ = row;
            if (closed_) {
                ways_out_.push_back(row);
                return;
            }
            break;
        case ReportRow::sum:
            if (!participants_ && !closed_) {
                sum_ = row;
                add_sum(row, std::exchange(summands_, {}));
            }
            return;
        default:
            if (closed_ && !remaining_) {
                ways_out_.push_back(row);
                return;
            }
        }
        summands_.push_back(row);
    }

    void add_sum(std::size_t whole, std::vector<std::size_t> parts) {
        if (!parts.empty()) {
            const bool rest = has_rest(whole, parts);
            table_.sums.push_back({whole, std::move(parts), rest});
        }
    }

    /// Whether something of the whole isn't printed. The closed and the positive outcomes are all
    /// of their parts by their labels: misprints aside, so a few columns may differ. Of other
    /// wholes the parts may be some only, such as the new ones of the participants.
    [[nodiscard]] bool has_rest(std::size_t whole, std::span<const std::size_t> parts) const {
        int agrees = 0;
        int differs = 0;
        for (std::size_t column = 0; column < counts_->columns; ++column) {
            const auto cell = [&](std::size_t row) -> const CountCell& {
                return counts_->cells[row * counts_->columns + column];
            };
            double left = cell(whole).count.value_or(0.0);
            bool known = left != 0.0;
            for (const std::size_t part : parts) {
                left -= cell(part).count.value_or(0.0);
                known = known && !cell(part).hidden;
            }
            (left == 0.0 ? agrees : differs) += known ? 1 : 0;
        }
        const bool all_of_it = whole == closed_ || whole == positive_ || whole == sum_;
        return all_of_it ? differs > agrees : differs > 0 || parts.size() < 2;
    }

    const CountTable* counts_;
    ReportTable table_;
    std::string holder_; ///< key of the last row that isn't a part
    std::size_t holder_row_ = 0;
    std::optional<std::size_t> participants_;
    std::optional<std::size_t> closed_;
    std::optional<std::size_t> positive_;
    std::optional<std::size_t> remaining_;
    std::optional<std::size_t> sum_;
    std::vector<std::size_t> ways_out_;
    std::vector<std::size_t> summands_;
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> parts_;
};

bool is_filled(const CountTable& table, std::size_t row) {
    const auto first = table.cells.begin() + static_cast<std::ptrdiff_t>(row * table.columns);
    return std::any_of(first, first + static_cast<std::ptrdiff_t>(table.columns),
                       [](const CountCell& cell) { return cell.count || cell.hidden; });
}

/// The figures of all tables together, by key and column; nothing where one of them is hidden.
using Sums = std::unordered_map<std::string, std::vector<std::optional<double>>>;

Sums sums_of_all(const CountTable& table, std::span<const ReportTable> tables) {
    Sums sums;
    for (const ReportTable& report : tables) {
        for (std::size_t i = 0; i < report.rows.size(); ++i) {
            auto& line = sums.try_emplace(report.keys[i], table.columns, 0.0).first->second;
            for (std::size_t column = 0; column < table.columns; ++column) {
                const CountCell& cell = table.cells[report.rows[i] * table.columns + column];
                line[column] = line[column] && !cell.hidden
                                   ? std::optional(*line[column] + cell.count.value_or(0.0))
                                   : std::nullopt;
            }
        }
    }
    return sums;
}

/// How many figures of a table are, and aren't, the sums of the others'.
std::pair<int, int> agreement(const CountTable& table, const ReportTable& report,
                              const Sums& sums) {
    int agrees = 0;
    int differs = 0;
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        for (std::size_t column = 0; column < table.columns; ++column) {
            const auto& count = table.cells[report.rows[i] * table.columns + column].count;
            const auto& all = sums.at(report.keys[i])[column];
            if (count && all && *all != 0.0) {
                (*all - *count == *count ? agrees : differs) += 1;
            }
        }
    }
    return {agrees, differs};
}

} // namespace

std::optional<std::size_t> ReportTable::row_of(const std::string& key) const {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end()
               ? std::nullopt
               : std::optional(rows[static_cast<std::size_t>(found - keys.begin())]);
}

std::vector<ReportTable> read_report(const CountTable& table, std::span<const std::string> labels) {
    std::vector<ReportTable> tables;
    TableReader reader(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!is_filled(table, row)) {
            continue;
        }
        const ReportLabel label = read_report_label(labels[row]);
        if (reader.has(reader.key(label))) {
            tables.push_back(reader.finish());
            reader = TableReader(table);
        }
        reader.add(row, label);
    }
    if (!reader.empty()) {
        tables.push_back(reader.finish());
    }
    return tables;
}

std::optional<std::size_t> table_of_totals(const CountTable& table,
                                           std::span<const ReportTable> tables) {
    const Sums sums = sums_of_all(table, tables);
    std::optional<std::size_t> best;
    int most = 2; // as few agree by chance
    for (std::size_t i = 0; i < tables.size() && tables.size() > 1; ++i) {
        const auto [agrees, differs] = agreement(table, tables[i], sums);
        if (agrees > most && agrees > 2 * differs) {
            best = i;
            most = agrees;
        }
    }
    return best;
}

} // namespace utfall::core
