// Parameters that are columns of texts: answers and sexes.
#pragma once

#include "cells/columns.hpp"
#include "core/base/text_column.hpp"

#include <vector>

namespace utfall::cells {

/// The texts of a range in reading order, without blanks and missing marks.
struct TextList : core::TextColumn {};

/// The texts of a range in reading order; a blank or a missing mark is none.
struct TextCells : core::TextColumn {};

/// One column of texts for each column of a range; a blank or a missing mark is none.
struct TextColumns : std::vector<core::TextColumn> {};

/// The texts of the cells first, first + step, … as one column.
/// @throws Error a cell holds an error
[[nodiscard]] core::TextColumn read_texts(const Packed& cells, std::size_t first, std::size_t step,
                                          bool keep_none);

template <> struct Parameter<TextList> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{};
    static TextList read(const ColumnReader& reader, std::size_t index) {
        return {read_texts(reader.required(index).cells(), 0, 1, false)};
    }
};

template <> struct Parameter<TextCells> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{};
    static TextCells read(const ColumnReader& reader, std::size_t index) {
        return {read_texts(reader.required(index).cells(), 0, 1, true)};
    }
};

template <> struct Parameter<TextColumns> {
    static constexpr bool option = false;
    static constexpr bool optional = false;
    static constexpr ParameterKind kind{};
    static TextColumns read(const ColumnReader& reader, std::size_t index) {
        const Packed& cells = reader.required(index).cells();
        TextColumns columns;
        for (std::size_t column = 0; column < cells.columns(); ++column) {
            columns.push_back(read_texts(cells, column, cells.columns(), true));
        }
        return columns;
    }
};

} // namespace utfall::cells
