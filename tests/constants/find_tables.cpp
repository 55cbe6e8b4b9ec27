// Looks for small tables that hold the constants of the checks: random and generated ones,
// disturbed here and there, until the verdict hangs on the constant, and then made as small as it
// can be; then it climbs from the tables that hold other constants, and from generated ones.
// Usage: find_tables FILE ROUNDS [FIRST_ROUND [both]]
// FILE is tests/data/held_constants.txt: what still holds in it stays, with what is said today;
// what holds no more is looked for anew. With `both`, a table is looked for in either direction.
#include "../bench/planting.hpp"
#include "constants/climb.hpp"
#include "constants/constant.hpp"
#include "constants/random_tables.hpp"
#include "held_tables.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <list>
#include <locale>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace utfall;
using core::Cell;
using core::Table;
using tests::Constant;
using tests::Mutation;
using tests::Step;

/// Larger tables are no table to read; the few constants that need one are written by hand.
constexpr std::size_t most_cells = 600;

/// Random tables are small and tried fast; generated ones have what reports have.
constexpr std::size_t random_each_round = 200;
constexpr std::uint64_t rounds_a_generated = 20;

/// Nudges for each constant in a round: a second or two.
constexpr std::size_t nudges_each_round = 400;

struct Mutant {
    const Constant* constant = nullptr;
    Step step = Step::up;

    [[nodiscard]] std::string verdict(const Table& table) const {
        const Mutation mutation(*constant, step);
        return tests::verdict_of(table);
    }
    [[nodiscard]] bool is_told_by(const Table& table) const {
        return verdict(table) != tests::verdict_of(table);
    }
};

std::string text_of(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        std::ostringstream text;
        text.imbue(std::locale::classic());
        text.precision(15);
        text << *number;
        return text.str();
    }
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr) {
        return "";
    }
    std::string own = *text;
    std::replace(own.begin(), own.end(), '\n', ' ');
    std::replace(own.begin(), own.end(), '|', '/');
    const bool marked =
        own.find_first_of("0123456789'#;") < 2 || own.starts_with("now") || own.starts_with("then");
    return (marked ? "'" : "") + own;
}

tests::HeldTable held_of(const Mutant& mutant, const Table& table) {
    tests::HeldTable held;
    held.constant = mutant.constant->name;
    held.up = mutant.step == Step::up;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        held.rows.emplace_back();
        for (std::size_t column = 0; column < table.columns(); ++column) {
            held.rows.back().push_back(text_of(table.at(row, column)));
        }
    }
    const Table written = tests::cells_of(held);
    held.now = tests::verdict_of(written);
    held.then = mutant.verdict(written);
    return held;
}

// Takes away what the verdict doesn't hang on.
bool shrink_once(Table& table, const Mutant& mutant) {
    bool smaller = false;
    for (std::size_t row = table.rows(); row-- > 0 && table.rows() > 2;) {
        Table less = tests::without_row(table, row);
        if (mutant.is_told_by(less)) {
            table = std::move(less);
            smaller = true;
        }
    }
    for (std::size_t column = table.columns(); column-- > 0 && table.columns() > 2;) {
        Table less = tests::without_column(table, column);
        if (mutant.is_told_by(less)) {
            table = std::move(less);
            smaller = true;
        }
    }
    return smaller;
}

// Gives plain names to what needs no name.
void make_plain(Table& table, const Mutant& mutant) {
    for (std::size_t k = 0; k < table.size(); ++k) {
        const std::size_t row = k / table.columns();
        const std::size_t column = k % table.columns();
        if (!std::holds_alternative<std::string>(table.at(row, column))) {
            continue;
        }
        const std::string plain(1, static_cast<char>('a' + k % 26));
        Table other = table;
        for (const Cell& instead : {Cell(core::Blank{}), Cell(plain), Cell("Rad " + plain)}) {
            other.at(row, column) = instead;
            if (mutant.is_told_by(other)) {
                table = other;
                break;
            }
        }
    }
}

class Finder {
public:
    explicit Finder(bool both) : both_(both) {
        keep_what_holds();
        for (const Constant& constant : tests::constants()) {
            for (const Step step : {Step::down, Step::up}) {
                const bool has =
                    std::any_of(held_.begin(), held_.end(), [&](const tests::HeldTable& one) {
                        return one.constant == constant.name &&
                               (!both_ || one.up == (step == Step::up));
                    });
                if (!has) {
                    open_.push_back({&constant, step});
                }
            }
        }
    }

    /// The file's text, in the order of the constants.
    [[nodiscard]] std::string text() const {
        std::string all;
        for (const Constant& constant : tests::constants()) {
            for (const tests::HeldTable& held : held_) {
                all += held.constant == constant.name ? tests::text_of(held) : "";
            }
        }
        return all;
    }

    void try_table(const Table& table) {
        if (table.size() > most_cells || open_.empty()) {
            return;
        }
        const std::string now = tests::verdict_of(table);
        for (auto open = open_.begin(); open != open_.end();) {
            const Mutant mutant = *open;
            if (mutant.verdict(table) == now || !keep(mutant, table)) {
                ++open;
                continue;
            }
            close(mutant);
            open = open_.begin();
        }
    }

    void climb(bench::Chance& chance) {
        std::vector<Table> from;
        for (const tests::HeldTable& held : held_) {
            from.push_back(tests::cells_of(held));
        }
        for (std::size_t family = 0; family < bench::families().size(); ++family) {
            bench::Model model = bench::families()[family].make(chance, bench::Style{});
            (void)bench::plant(model, chance);
            from.push_back(bench::laid_out(model, bench::Layout::plain, 0).table);
        }
        const std::list<Mutant> tried = open_;
        for (const Mutant& mutant : tried) {
            if (!is_open(mutant)) {
                continue;
            }
            const auto found =
                tests::climb(*mutant.constant, mutant.step, from, nudges_each_round, chance);
            if (found && keep(mutant, *found)) {
                close(mutant);
            }
        }
    }

    void tell_rest() const {
        for (const Mutant& open : open_) {
            std::cerr << "none for " << open.constant->name
                      << (open.step == Step::up ? " up" : " down") << '\n';
        }
    }

    [[nodiscard]] std::size_t left() const { return open_.size(); }

private:
    void keep_what_holds() {
        for (const tests::HeldTable& held : tests::read_held_tables()) {
            const auto& all = tests::constants();
            const auto constant =
                std::find_if(all.begin(), all.end(),
                             [&held](const Constant& one) { return one.name == held.constant; });
            if (constant != all.end()) {
                (void)add({&*constant, held.up ? Step::up : Step::down}, tests::cells_of(held));
            }
        }
    }

    [[nodiscard]] bool is_open(const Mutant& mutant) const {
        return std::any_of(open_.begin(), open_.end(), [&mutant](const Mutant& one) {
            return one.constant == mutant.constant && one.step == mutant.step;
        });
    }

    // One table is enough, whichever way the step goes, unless both ways are asked for.
    void close(const Mutant& mutant) {
        std::erase_if(open_, [&](const Mutant& one) {
            return one.constant == mutant.constant && (!both_ || one.step == mutant.step);
        });
    }

    bool keep(const Mutant& mutant, Table table) {
        while (shrink_once(table, mutant)) {
        }
        make_plain(table, mutant);
        return add(mutant, table);
    }

    bool add(const Mutant& mutant, const Table& table) {
        tests::HeldTable held = held_of(mutant, table);
        if (held.now == held.then) {
            return false; // the file can't say it
        }
        held_.push_back(std::move(held));
        return true;
    }

    bool both_;
    std::vector<tests::HeldTable> held_;
    std::list<Mutant> open_;
};

void try_generated(Finder& finder, std::uint64_t seed) {
    for (std::size_t family = 0; family < bench::families().size(); ++family) {
        for (std::size_t layout = 0; layout < bench::layout_names.size(); ++layout) {
            const std::uint64_t own = bench::table_seed(family, layout, seed);
            bench::Chance chance(own);
            bench::Model model = bench::families()[family].make(chance, bench::Style{});
            if (chance.one_in(2)) {
                (void)bench::plant(model, chance);
            }
            const Table table =
                bench::laid_out(model, static_cast<bench::Layout>(layout), own).table;
            for (int parts = 0; parts < 8; ++parts) {
                finder.try_table(tests::disturbed(tests::window(table, chance), chance));
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: find_tables FILE ROUNDS [FIRST_ROUND [both]]\n";
        return EXIT_FAILURE;
    }
    const auto number = [](const char* text) {
        return static_cast<std::uint64_t>(std::strtoull(text, nullptr, 10));
    };
    Finder finder(argc > 4 && std::string(argv[4]) == "both");
    const std::uint64_t first = argc > 3 ? number(argv[3]) : 0;
    for (std::uint64_t round = first; round < first + number(argv[2]) && finder.left() > 0;
         ++round) {
        bench::Chance chance(round);
        for (std::size_t tries = 0; tries < random_each_round; ++tries) {
            finder.try_table(tests::disturbed(tests::random_table(chance), chance));
        }
        if (round % rounds_a_generated == 0) {
            try_generated(finder, round);
        }
        finder.climb(chance);
        std::ofstream(argv[1]) << finder.text();
        std::cerr << "round " << round << ": " << finder.left() << " left\n";
    }
    std::ofstream(argv[1]) << finder.text();
    finder.tell_rest();
}
