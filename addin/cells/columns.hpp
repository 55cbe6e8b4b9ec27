// Column functions: what their typed parameters are read from.
//
// A column function's C++ parameters say how each argument is read:
//   Paired<T>                 a column read row by row with the other paired columns; a row where
//                             all of them are blank is skipped
//   std::optional<Paired<T>>  the same, and may be left out
//   PerRow<T>                 one value for each row of the paired columns, or one for all, or
//                             left out
//   EachRow<T>                the same, and required
//   List<T>                   a column of its own, blank cells skipped
//   Table                     the cells as they are
//   T                         a single value, required
//   std::optional<T>          a single value that may be left out
#pragma once

#include "cells/argument.hpp"
#include "cells/read.hpp"
#include "core/base/errors.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace utfall::cells {

template <typename T> struct Paired : std::vector<T> {};
template <typename T> struct List : std::vector<T> {};

template <typename T> class PerRow {
public:
    PerRow() = default;
    explicit PerRow(std::vector<std::optional<T>> values) : values_(std::move(values)) {}

    /// The value of a row, if there is one.
    [[nodiscard]] std::optional<T> at(std::size_t row) const {
        if (values_.empty()) {
            return std::nullopt;
        }
        return values_[values_.size() == 1 ? 0 : row];
    }

private:
    std::vector<std::optional<T>> values_;
};

template <typename T> struct EachRow : PerRow<T> { using PerRow<T>::PerRow; };

/// The arguments of one call of a column function, with the rows that its paired columns keep.
class ColumnReader {
public:
    ColumnReader(std::span<const Argument> arguments, std::span<const std::string_view> names)
        : arguments_(arguments), names_(names) {}

    /// Finds the rows that stay. `paired` and `per_row` say which arguments are of those kinds;
    /// they can be read from then on.
    /// @throws NotANumber paired columns of different lengths
    void align(const std::vector<bool>& paired, const std::vector<bool>& per_row);

    [[nodiscard]] const Argument& argument(std::size_t index) const { return arguments_[index]; }
    [[nodiscard]] std::string_view name(std::size_t index) const { return names_[index]; }
    /// The cells that stay, as indices into the paired columns.
    [[nodiscard]] const std::vector<std::size_t>& rows() const { return rows_; }

    /// @throws MissingArgument the argument was left out
    [[nodiscard]] const Argument& required(std::size_t index) const;
    /// @throws NotANumber the argument is a range where a single value must be
    [[nodiscard]] const Cell& single(std::size_t index) const;

private:
    std::span<const Argument> arguments_;
    std::span<const std::string_view> names_;
    std::vector<std::size_t> rows_;
};

/// Whether values of the type are option words.
template <typename T> inline constexpr bool is_option = std::is_enum_v<T>;
template <typename T> inline constexpr bool is_option<std::optional<T>> = std::is_enum_v<T>;
template <typename T> inline constexpr bool is_option<PerRow<T>> = std::is_enum_v<T>;
template <typename T> inline constexpr bool is_option<EachRow<T>> = std::is_enum_v<T>;

template <typename T> struct Parameter {
    static constexpr bool option = is_option<T>;
    static constexpr bool optional = false;
    static constexpr bool paired = false;
    static constexpr bool per_row = false;
    static T read(const ColumnReader& reader, std::size_t index) {
        static_cast<void>(reader.required(index));
        return read_cell<T>(reader.single(index), reader.name(index));
    }
};

template <> struct Parameter<Table> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr bool paired = false;
    static constexpr bool per_row = false;
    static Table read(const ColumnReader& reader, std::size_t index) {
        return reader.required(index).table();
    }
};

template <typename T> struct Parameter<std::optional<T>> {
    static constexpr bool option = Parameter<T>::option;
    static constexpr bool optional = true;
    static constexpr bool paired = Parameter<T>::paired;
    static constexpr bool per_row = false;
    static std::optional<T> read(const ColumnReader& reader, std::size_t index) {
        if (reader.argument(index).missing()) {
            return std::nullopt;
        }
        return Parameter<T>::read(reader, index);
    }
};

template <typename T> struct Parameter<Paired<T>> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr bool paired = true;
    static constexpr bool per_row = false;
    static Paired<T> read(const ColumnReader& reader, std::size_t index) {
        const Argument& argument = reader.required(index);
        Paired<T> column;
        column.reserve(reader.rows().size());
        for (const std::size_t row : reader.rows()) {
            column.push_back(read_cell<T>(argument.cell(row), reader.name(index)));
        }
        return column;
    }
};

template <typename T> struct Parameter<PerRow<T>> {
    static constexpr bool option = is_option<T>;
    static constexpr bool optional = true;
    static constexpr bool paired = false;
    static constexpr bool per_row = true;
    static PerRow<T> read(const ColumnReader& reader, std::size_t index) {
        const Argument& argument = reader.argument(index);
        std::vector<std::optional<T>> values;
        const auto add = [&](const Cell& cell) {
            const bool missing = std::is_same_v<T, double> && is_missing_mark(cell);
            values.push_back(is_blank_cell(cell) || missing
                                 ? std::nullopt
                                 : std::optional<T>(read_cell<T>(cell, reader.name(index))));
        };
        if (argument.missing()) {
            return PerRow<T>();
        }
        if (argument.single()) {
            add(argument.cell(0));
        } else {
            for (const std::size_t row : reader.rows()) {
                add(argument.cell(row));
            }
        }
        return PerRow<T>(std::move(values));
    }
};

template <typename T> struct Parameter<EachRow<T>> : Parameter<PerRow<T>> {
    static constexpr bool optional = false;
    static EachRow<T> read(const ColumnReader& reader, std::size_t index) {
        static_cast<void>(reader.required(index));
        EachRow<T> rows;
        static_cast<PerRow<T>&>(rows) = Parameter<PerRow<T>>::read(reader, index);
        return rows;
    }
};

template <typename T> struct Parameter<List<T>> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr bool paired = false;
    static constexpr bool per_row = false;
    static List<T> read(const ColumnReader& reader, std::size_t index) {
        List<T> list;
        for (const Cell& cell : reader.required(index).table().cells()) {
            if (!is_blank_cell(cell)) {
                list.push_back(read_cell<T>(cell, reader.name(index)));
            }
        }
        return list;
    }
};

} // namespace utfall::cells
