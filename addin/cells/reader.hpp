// The cells of an argument as the values that a core function asks for.
#pragma once

#include "cells/argument.hpp"
#include "cells/read.hpp"
#include "core/base/errors.hpp"

#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace utfall::cells {

/// Whether numbers that are what T asks for are taken as they are, without a cell around them.
template <typename T>
inline constexpr bool takes_numbers =
    std::is_same_v<T, double> || std::is_same_v<T, std::optional<double>> ||
    std::is_same_v<T, std::optional<core::Attainment>>;

/// Whether read_cell would take the number as it is. If not, it says why.
template <typename T> [[nodiscard]] bool takes(double number) {
    if constexpr (std::is_same_v<T, std::optional<core::Attainment>>) {
        return number >= 0.0 && number <= 1.0;
    } else {
        return std::isfinite(number);
    }
}

template <typename T> [[nodiscard]] T taken(double number) {
    if constexpr (std::is_same_v<T, std::optional<core::Attainment>>) {
        return core::Attainment::share(number);
    } else {
        return number;
    }
}

/// Reads cells one by one, but the same cell only once: an answer that 200 000 people gave, and a
/// single value that serves all elements, are folded and looked up one time, however long they
/// are. So is a cell that can't be read.
template <typename T> class Reader {
public:
    Reader(const Argument& argument, std::string_view name)
        : cells_(argument.cells()), values_(cells_.values()), name_(name),
          others_(cells_.others().size()) {}

    /// The value of a cell, which stays until the next call.
    /// @throws Error as read_cell
    const T& at(std::size_t index) {
        const Read& read = try_at(index);
        if (const auto* error = std::get_if<core::ErrorValue>(&read)) {
            // Once more, for the message: an argument that can't be read ends the call.
            static_cast<void>(read_cell<T>(cells_.cell(place(index)), name_));
            throw core::Error(*error, std::string(name_));
        }
        return std::get<T>(read);
    }

    using Read = std::variant<T, core::ErrorValue>;

    /// The value of a cell or why it can't be read, which stays until the next call.
    const Read& try_at(std::size_t index) {
        const double value = values_[place(index)];
        if (!Packed::is_number(value)) {
            std::optional<Read>& known = others_[Packed::place(value)];
            if (!known) {
                known = read(cells_.others()[Packed::place(value)].cell);
            }
            return *known;
        }
        if (values_.size() > 1 || !number_) {
            read_number_cell(value);
        }
        return *number_;
    }

    /// A number that is taken as it is: the most of most columns.
    [[nodiscard]] std::optional<T> plain(std::size_t index) const {
        if constexpr (takes_numbers<T>) {
            const double value = values_[place(index)];
            if (takes<T>(value)) {
                return taken<T>(value);
            }
        }
        return std::nullopt;
    }

    /// Whether some cell is blank or a missing mark, and whether one is.
    [[nodiscard]] bool marked() const { return cells_.marked(); }
    [[nodiscard]] bool blank(std::size_t index) const { return cells_.blank(place(index)); }
    [[nodiscard]] bool missing(std::size_t index) const { return cells_.missing(place(index)); }

private:
    // A single value serves all.
    [[nodiscard]] std::size_t place(std::size_t index) const {
        return values_.size() == 1 ? 0 : index;
    }

    Read read(const Cell& cell) const {
        try {
            return read_cell<T>(cell, name_);
        } catch (const core::Error& error) {
            return error.value();
        }
    }

    void read_number_cell(double value) {
        if constexpr (takes_numbers<T>) {
            if (takes<T>(value)) {
                number_ = Read(std::in_place_type<T>, taken<T>(value));
                return;
            }
        }
        number_ = read(Cell(value));
    }

    const Packed& cells_;
    std::span<const double> values_;
    std::string_view name_;
    std::optional<Read> number_;
    std::vector<std::optional<Read>> others_;
};

} // namespace utfall::cells
