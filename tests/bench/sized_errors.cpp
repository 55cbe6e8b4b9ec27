// Errors by what was done to a figure and by where it stands: in a sum, or in one of its terms.
// Usage: sized_errors [tables of each kind]      over the generator's own tables
//        sized_errors --marked FILE [per table]  over tables whose sums people have marked, with
//        the
//                                                marked sums that differ by themselves, by kind
#include "annotated.hpp"
#include "json_tables.hpp"
#include "planting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using namespace utfall;
using core::CellPlace;
using core::Table;

enum class Mistake { swapped_digits, factor_ten, lost_sign, few_percent, omitted };
constexpr std::array<std::string_view, 5> mistake_names = {
    "two digits swapped", "times ten", "sign lost", "1 to 5 per cent off", "a row left out"};
enum class Place { sum, term };
constexpr std::array<std::string_view, 2> place_names = {"in the sum", "in a term"};

/// A sum of a table: the cell and the cells that it adds up.
struct Sum {
    CellPlace target;
    std::vector<CellPlace> parts;
};

/// As an office prints its figures: the smallest difference that shows.
double last_digit(double value) {
    for (int decimals = 0; decimals < 6; ++decimals) {
        const double scaled = std::abs(value) * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) <= 1e-6) {
            return std::pow(10.0, -decimals);
        }
    }
    return 1e-6;
}

std::optional<double> swapped(double value, bench::Chance& chance) {
    const double last = last_digit(value);
    std::string digits = std::to_string(std::llround(std::abs(value) / last));
    std::vector<std::size_t> different;
    for (std::size_t at = 0; at + 1 < digits.size(); ++at) {
        if (digits[at] != digits[at + 1]) {
            different.push_back(at);
        }
    }
    if (different.empty()) {
        return std::nullopt;
    }
    const std::size_t at = chance.pick(different);
    std::swap(digits[at], digits[at + 1]);
    return std::copysign(std::stod(digits) * last, value);
}

std::optional<double> mistaken(double value, Mistake mistake, bench::Chance& chance) {
    const double last = last_digit(value);
    switch (mistake) {
    case Mistake::swapped_digits:
        return swapped(value, chance);
    case Mistake::factor_ten:
        return value * 10.0;
    case Mistake::lost_sign:
        return -value;
    default: {
        const double by = chance.real(0.01, 0.05) * (chance.one_in(2) ? 1.0 : -1.0);
        return std::round(value * (1.0 + by) / last) * last;
    }
    }
}

/// The table with the mistake; nothing where it can't be made.
std::optional<Table> with_mistake(const Table& table, const Sum& sum, Mistake mistake, Place place,
                                  bench::Chance& chance) {
    const CellPlace part = chance.pick(sum.parts);
    const CellPlace cell = place == Place::sum ? sum.target : part;
    const auto value = bench::number_at(table, cell);
    const auto left_out = bench::number_at(table, part);
    if (!value || *value == 0.0) {
        return std::nullopt;
    }
    Table wrong = table;
    core::Cell& changed = wrong.at(cell.row, cell.column);
    if (mistake != Mistake::omitted) {
        const auto after = mistaken(*value, mistake, chance);
        if (!after) {
            return std::nullopt;
        }
        changed = *after;
    } else if (place == Place::term) {
        changed = core::Blank{};
    } else if (left_out) {
        changed = *value - *left_out;
    }
    return wrong;
}

struct Hits {
    std::size_t planted = 0;
    std::size_t found = 0;     ///< a new finding at the sum or at one of its terms
    std::size_t at_cell = 0;   ///< at the wrong cell itself
    std::size_t elsewhere = 0; ///< new findings at other cells
};

using Table2 = std::map<std::pair<Mistake, Place>, Hits>;

std::set<std::tuple<std::string, std::size_t, std::size_t>> keys(const core::CheckReport& report) {
    std::set<std::tuple<std::string, std::size_t, std::size_t>> all;
    for (const core::Finding& finding : report.findings) {
        all.emplace(finding.rule, finding.row, finding.column);
    }
    return all;
}

bool has(const Sum& sum, CellPlace place) {
    return place == sum.target ||
           std::find(sum.parts.begin(), sum.parts.end(), place) != sum.parts.end();
}

bool off(const Table& table, const Sum& sum) {
    const auto printed = bench::number_at(table, sum.target);
    if (!printed) {
        return false;
    }
    double all = 0.0;
    for (const CellPlace part : sum.parts) {
        all += bench::number_at(table, part).value_or(0.0);
    }
    const double rounding = 0.5 * last_digit(*printed) * static_cast<double>(sum.parts.size() + 1);
    return std::abs(*printed - all) > rounding + 1e-6 * std::abs(all);
}

void plant(const Table& table, const Sum& sum, bench::Chance& chance, Table2& hits) {
    const auto before = keys(core::check_table(table));
    for (std::size_t m = 0; m < mistake_names.size(); ++m) {
        for (std::size_t p = 0; p < place_names.size(); ++p) {
            const auto mistake = static_cast<Mistake>(m);
            const auto place = static_cast<Place>(p);
            const auto wrong = with_mistake(table, sum, mistake, place, chance);
            if (!wrong || !off(*wrong, sum)) {
                continue; // nothing that anyone could see
            }
            Hits& own = hits[{mistake, place}];
            ++own.planted;
            bool found = false;
            bool at_cell = false;
            for (const core::Finding& finding : core::check_table(*wrong).findings) {
                const CellPlace at{finding.row, finding.column};
                if (before.contains({finding.rule, finding.row, finding.column})) {
                    continue;
                }
                found = found || has(sum, at);
                at_cell = at_cell || wrong->at(at.row, at.column) != table.at(at.row, at.column);
                own.elsewhere += has(sum, at) ? 0U : 1U;
            }
            own.found += found ? 1U : 0U;
            own.at_cell += at_cell ? 1U : 0U;
        }
    }
}

void print(const Table2& hits) {
    std::cout << std::left << std::setw(22) << "" << std::setw(12) << "" << std::right
              << std::setw(9) << "planted" << std::setw(9) << "found %" << std::setw(11)
              << "at cell %" << std::setw(11) << "elsewhere" << '\n';
    for (const auto& [key, own] : hits) {
        const auto percent = [&own](std::size_t part) {
            return 100.0 * static_cast<double>(part) /
                   static_cast<double>(std::max<std::size_t>(1, own.planted));
        };
        std::cout << std::left << std::setw(22)
                  << mistake_names[static_cast<std::size_t>(key.first)] << std::setw(12)
                  << place_names[static_cast<std::size_t>(key.second)] << std::right << std::fixed
                  << std::setprecision(1) << std::setw(9) << own.planted << std::setw(9)
                  << percent(own.found) << std::setw(11) << percent(own.at_cell) << std::setw(11)
                  << own.elsewhere << '\n';
    }
}

void try_generated(std::size_t tables) {
    Table2 hits;
    for (std::size_t family = 0; family < bench::families().size(); ++family) {
        for (std::size_t number = 0; number < tables; ++number) {
            const std::uint64_t seed = bench::table_seed(family, 95, number);
            bench::Chance chance(seed);
            const bench::Model model = bench::families()[family].make(chance, bench::Style{});
            const bench::Laid laid = bench::laid_out(model, bench::Layout::plain, seed);
            std::vector<Sum> sums;
            for (const bench::Link& link : model.links) {
                if (link.share) {
                    continue;
                }
                Sum sum;
                for (const auto& [ref, coefficient] : link.terms) {
                    const bench::Ref at = laid.place(ref);
                    sum.parts.push_back({at.row, at.column});
                }
                sum.target = sum.parts.back();
                sum.parts.pop_back();
                const bool plus = std::all_of(link.terms.begin(), link.terms.end() - 1,
                                              [](const auto& term) { return term.second > 0.0; });
                if (plus) {
                    sums.push_back(std::move(sum));
                }
            }
            if (!sums.empty()) {
                plant(laid.table, chance.pick(sums), chance, hits);
            }
        }
    }
    print(hits);
}

/// What a natural difference looks like.
std::string kind_of(double printed, double value) {
    const double gap = printed - value;
    const double share = std::abs(gap) / std::max(std::abs(printed), std::abs(value));
    if (std::abs(printed + value) <= 1e-6 * std::abs(value)) {
        return "other sign";
    }
    const double tens = std::log10(std::abs(printed / value));
    if (std::abs(tens - std::round(tens)) < 1e-3 && std::round(tens) != 0.0) {
        return "power of ten";
    }
    return share <= 0.001  ? "within 0.1 %"
           : share <= 0.01 ? "0.1 to 1 %"
           : share <= 0.1  ? "1 to 10 %"
           : share <= 0.5  ? "10 to 50 %"
                           : "more than half";
}

struct Natural {
    std::size_t all = 0;
    std::size_t touched = 0;
    std::vector<std::string> missed; ///< the first few
};

constexpr std::size_t most_examples = 4;

void count_natural(const bench::Annotated& annotated, std::map<std::string, Natural>& natural) {
    const core::CheckReport report = core::check_table(annotated.table);
    for (const bench::Marked& mark : annotated.marks) {
        const Sum sum{mark.target, mark.parts};
        const auto printed = bench::number_at(annotated.table, mark.target);
        const auto value = bench::value_of(mark, annotated.table);
        if (mark.operation != "Sum" || !printed || !value || !off(annotated.table, sum)) {
            continue;
        }
        Natural& own = natural[kind_of(*printed, *value)];
        ++own.all;
        const bool touched = std::any_of(report.findings.begin(), report.findings.end(),
                                         [&sum](const core::Finding& finding) {
                                             return has(sum, {finding.row, finding.column});
                                         });
        own.touched += touched ? 1U : 0U;
        if (!touched && own.missed.size() < most_examples) {
            own.missed.push_back(
                annotated.name + " " + std::to_string(mark.target.row) + ',' +
                std::to_string(mark.target.column) + ": " + std::to_string(*printed) + " of " +
                std::to_string(mark.parts.size()) + " parts, " + std::to_string(*value));
        }
    }
}

bool try_marked(const std::string& file, std::size_t each) {
    Table2 hits;
    std::map<std::string, Natural> natural;
    std::uint64_t seed = 0;
    const bool read = bench::each_line(file, [&](const std::string& line) {
        const auto annotated = bench::read_annotated(line);
        if (!annotated) {
            return;
        }
        bench::Chance chance(++seed);
        count_natural(*annotated, natural);
        std::vector<Sum> sums;
        for (const bench::Marked& mark : annotated->marks) {
            const Sum sum{mark.target, mark.parts};
            if (mark.operation == "Sum" && mark.parts.size() > 1 && !off(annotated->table, sum) &&
                bench::number_at(annotated->table, mark.target)) {
                sums.push_back(sum);
            }
        }
        chance.shuffle(sums);
        for (std::size_t k = 0; k < std::min(each, sums.size()); ++k) {
            plant(annotated->table, sums[k], chance, hits);
        }
    });
    print(hits);
    std::cout << "\nmarked sums that differ by themselves\n";
    for (const auto& [kind, own] : natural) {
        std::cout << std::left << std::setw(18) << kind << std::right << own.touched << " of "
                  << own.all << " touched\n";
        for (const std::string& missed : own.missed) {
            std::cout << "    not touched: " << missed << '\n';
        }
    }
    return read;
}

std::size_t number_in(const char* text) {
    return static_cast<std::size_t>(std::strtoul(text, nullptr, 10));
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 2 && std::string_view(argv[1]) == "--marked") {
        if (!try_marked(argv[2], argc > 3 ? number_in(argv[3]) : 1)) {
            std::cerr << "can't read " << argv[2] << '\n';
            return EXIT_FAILURE;
        }
        return EXIT_SUCCESS;
    }
    try_generated(argc > 1 ? number_in(argv[1]) : 30);
    return EXIT_SUCCESS;
}
