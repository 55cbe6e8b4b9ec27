#include "samples.hpp"

#include "catalog/catalog.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

namespace utfall::samples {

using core::Cell;

namespace {

template <std::size_t N>
Cell one_of(const std::array<std::string_view, N>& words, std::size_t row) {
    return std::string(words[mixed(row, N)]);
}

Cell number(std::size_t value) {
    return static_cast<double>(value);
}

/// 1 234, with a no-break space as reports print it.
std::string figure_text(std::size_t figure) {
    std::string text = std::to_string(figure);
    text.insert(text.size() - 3, "\u00A0");
    return text;
}

} // namespace

std::size_t mixed(std::size_t row, std::size_t n) {
    return (row * 2654435761U >> 7U) % n;
}

Cell met(std::size_t row) {
    return number(mixed(row, 2));
}
Cell weight(std::size_t row) {
    return number(1 + mixed(row + 3, 10));
}
Cell count(std::size_t row) {
    return number(20 + mixed(row + 5, 40));
}
Cell few(std::size_t row) {
    return number(mixed(row + 7, 20));
}
Cell target(std::size_t row) {
    return 0.3 + 0.05 * static_cast<double>(mixed(row + 13, 10));
}
Cell area(std::size_t row) {
    static constexpr std::array<std::string_view, 5> words{"Nytta", "Nöjdhet", "Samverkan",
                                                           "Jämställdhet", "Spridning"};
    return one_of(words, row);
}
Cell answer(std::size_t row) {
    static constexpr std::array<std::string_view, 6> steps{
        "Inte alls",     "Till liten del",       "Delvis",
        "Till stor del", "Till mycket stor del", "Helt och hållet"};
    return one_of(steps, row);
}
Cell start(std::size_t row) {
    return number(43831 + mixed(row, 1200));
}
Cell end(std::size_t row) {
    return number(43831 + mixed(row, 1200) + 30 + mixed(row + 11, 400));
}
Cell outcome(std::size_t row) {
    static constexpr std::array<std::string_view, 5> words{
        "Arbete", "Studier", "Hälsoskäl", "Övrigt avbrott", "Fortsatt rehabilitering"};
    return one_of(words, row + 1);
}
Cell sex(std::size_t row) {
    static constexpr std::array<std::string_view, 2> words{"kvinna", "man"};
    return one_of(words, row + 2);
}
Cell person(std::size_t row) {
    return "P" + std::to_string(row / 2);
}
Cell plain_label(std::size_t row) {
    return "Kommun " + std::to_string(row);
}
Cell sum_label(std::size_t row) {
    return "Summa kommun " + std::to_string(row);
}

cells::Argument column(Column value, std::size_t rows) {
    std::map<std::string, std::uint32_t> places;
    cells::Packed cells(1, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const Cell cell = value(row);
        const auto* text = std::get_if<std::string>(&cell);
        if (text == nullptr) {
            cells.add(cell);
            continue;
        }
        const auto [known, added] =
            places.try_emplace(*text, static_cast<std::uint32_t>(cells.others().size()));
        if (added) {
            cells.add(cell);
        } else {
            cells.add_again(known->second);
        }
    }
    return cells::Argument(std::move(cells));
}

core::Table table_of(std::span<const Column> columns, std::size_t rows) {
    core::Table cells(rows, columns.size());
    for (std::size_t r = 0; r < rows; ++r) {
        std::size_t c = 0;
        for (const Column column : columns) {
            cells.at(r, c++) = column(r);
        }
    }
    return cells;
}

core::Table table(Column label, std::size_t rows, std::size_t columns, bool as_text) {
    core::Table cells(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
        cells.at(r, 0) = r == 0 ? Cell(std::string("Kommun")) : label(r);
        for (std::size_t c = 1; c < columns; ++c) {
            const std::size_t figure = 1000 + mixed(r * columns + c, 9000);
            cells.at(r, c) = r == 0    ? Cell("Kolumn " + std::to_string(c))
                             : as_text ? Cell(figure_text(figure))
                                       : number(figure);
        }
    }
    return cells;
}

core::Table counts(std::size_t rows, std::size_t columns) {
    core::Table cells(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            cells.at(r, c) = number(mixed(r * columns + c, 30));
        }
    }
    return cells;
}

core::Table counts_with_totals(std::size_t rows, std::size_t columns) {
    core::Table cells(rows, columns);
    std::vector<double> totals(columns);
    for (std::size_t r = 0; r + 1 < rows; ++r) {
        double across = 0.0;
        for (std::size_t c = 0; c + 1 < columns; ++c) {
            const auto value = static_cast<double>(mixed(r * columns + c, 12));
            cells.at(r, c) = value;
            totals[c] += value;
            across += value;
        }
        cells.at(r, columns - 1) = across;
        totals[columns - 1] += across;
    }
    for (std::size_t c = 0; c < columns; ++c) {
        cells.at(rows - 1, c) = totals[c];
    }
    return cells;
}

cells::Packed call(std::string_view name, std::vector<cells::Argument> arguments) {
    const catalog::Function* function = catalog::find(name);
    if (function == nullptr) {
        throw std::logic_error("no function " + std::string(name));
    }
    arguments.resize(function->parameters.size());
    const cells::Context context{core::Language::swedish, "samples"};
    return function->call_packed(arguments, context);
}

} // namespace utfall::samples
