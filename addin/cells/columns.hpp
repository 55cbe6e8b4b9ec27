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
#include "cells/reader.hpp"
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

/// Cells to look at: those that aren't numbers stand in the argument, where cells with the same
/// text are mostly one cell; numbers have their own place here, which moves along.
template <> struct Paired<const Cell*> : std::vector<const Cell*> {
    Paired() = default;
    Paired(Paired&&) = default;
    Paired& operator=(Paired&&) = default;
    Paired(const Paired&) = delete;
    Paired& operator=(const Paired&) = delete;
    ~Paired() = default;

    std::vector<Cell> numbers;
};

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

/// How a parameter is read beside the others.
struct ParameterKind {
    bool paired = false;
    bool per_row = false;
};

/// The arguments of one call of a column function, with the rows that its paired columns keep.
class ColumnReader {
public:
    ColumnReader(std::span<const Argument> arguments, std::span<const std::string_view> names)
        : arguments_(arguments), names_(names) {}

    /// Finds the rows that stay; paired columns and values per row can be read from then on.
    /// @throws NotANumber paired columns of different lengths
    void align(std::span<const ParameterKind> kinds);

    [[nodiscard]] const Argument& argument(std::size_t index) const { return arguments_[index]; }
    [[nodiscard]] std::string_view name(std::size_t index) const { return names_[index]; }

    /// How many rows stay.
    [[nodiscard]] std::size_t size() const { return all_ ? length_ : rows_.size(); }
    /// Calls `take` with the index, in the paired columns, of each row that stays.
    template <typename F> void for_each_row(const F& take) const {
        if (all_) {
            for (std::size_t row = 0; row < length_; ++row) {
                take(row);
            }
        } else {
            for (const std::size_t row : rows_) {
                take(row);
            }
        }
    }

    /// @throws MissingArgument the argument was left out
    [[nodiscard]] const Argument& required(std::size_t index) const;
    /// @throws MissingArgument the argument was left out
    /// @throws NotANumber the argument is a range where a single value must be
    [[nodiscard]] Cell single(std::size_t index) const;

private:
    std::span<const Argument> arguments_;
    std::span<const std::string_view> names_;
    std::size_t length_ = 0; ///< of the paired columns
    bool all_ = true;        ///< no row is blank in all of them
    std::vector<std::size_t> rows_;
};

template <typename T> inline constexpr bool is_option<PerRow<T>> = std::is_enum_v<T>;
template <typename T> inline constexpr bool is_option<EachRow<T>> = std::is_enum_v<T>;

template <typename T> struct Parameter {
    static constexpr bool option = is_option<T>;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{};
    static T read(const ColumnReader& reader, std::size_t index) {
        static_cast<void>(reader.required(index));
        return read_cell<T>(reader.single(index), reader.name(index));
    }
};

template <> struct Parameter<Table> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{};
    static Table read(const ColumnReader& reader, std::size_t index) {
        return reader.required(index).table();
    }
};

template <typename T> struct Parameter<std::optional<T>> {
    static constexpr bool option = Parameter<T>::option;
    static constexpr bool optional = true;
    static constexpr ParameterKind kind = Parameter<T>::kind;
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
    static constexpr ParameterKind kind{true, false};
    static Paired<T> read(const ColumnReader& reader, std::size_t index) {
        Reader<T> cells(reader.required(index), reader.name(index));
        Paired<T> column;
        column.reserve(reader.size());
        const auto values = reader.argument(index).cells().values();
        reader.for_each_row([&](std::size_t row) {
            if constexpr (takes_numbers<T>) {
                if (takes<T>(values[row])) { // a NaN, which stands for another cell, never is
                    column.push_back(taken<T>(values[row]));
                    return;
                }
            }
            column.push_back(cells.at(row));
        });
        return column;
    }
};

template <> struct Parameter<Paired<const Cell*>> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{true, false};
    static Paired<const Cell*> read(const ColumnReader& reader, std::size_t index) {
        const Packed& cells = reader.required(index).cells();
        const auto values = cells.values();
        Paired<const Cell*> column;
        column.reserve(reader.size());
        column.numbers.reserve(reader.size()); // so that they don't move while they are added
        reader.for_each_row([&](std::size_t row) {
            const double value = values[row];
            column.push_back(Packed::is_number(value) ? &column.numbers.emplace_back(value)
                                                      : &cells.others()[Packed::place(value)].cell);
        });
        return column;
    }
};

template <typename T> struct Parameter<PerRow<T>> {
    static constexpr bool option = is_option<T>;
    static constexpr bool optional = true;
    static constexpr ParameterKind kind{false, true};
    static PerRow<T> read(const ColumnReader& reader, std::size_t index) {
        const Argument& argument = reader.argument(index);
        if (argument.missing()) {
            return PerRow<T>();
        }
        Reader<T> cells(argument, reader.name(index));
        std::vector<std::optional<T>> values;
        const auto add = [&](std::size_t row) {
            const bool none = cells.blank(row) || (std::is_same_v<T, double> && cells.missing(row));
            values.push_back(none ? std::nullopt : std::optional<T>(cells.at(row)));
        };
        if (argument.single()) {
            add(0);
        } else {
            values.reserve(reader.size());
            reader.for_each_row(add);
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
    static constexpr ParameterKind kind{};
    static List<T> read(const ColumnReader& reader, std::size_t index) {
        const Argument& argument = reader.required(index);
        Reader<T> cells(argument, reader.name(index));
        List<T> list;
        list.reserve(argument.size() - argument.cells().blanks());
        for (std::size_t i = 0; i < argument.size(); ++i) {
            if (!cells.blank(i)) {
                list.push_back(cells.at(i));
            }
        }
        return list;
    }
};

// What is done for each of many rows is compiled once, for speed, in columns.cpp.
extern template struct Parameter<Paired<double>>;
extern template struct Parameter<Paired<std::optional<double>>>;
extern template struct Parameter<Paired<std::optional<core::Attainment>>>;
extern template struct Parameter<Paired<Cell>>;
extern template struct Parameter<PerRow<double>>;
extern template struct Parameter<List<double>>;
extern template struct Parameter<List<std::optional<double>>>;
extern template struct Parameter<List<Cell>>;

} // namespace utfall::cells
