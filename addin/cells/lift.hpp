// Elementwise functions over ranges.
#pragma once

#include "cells/argument.hpp"
#include "cells/reader.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace utfall::cells {

/// The shape that the ranges among the arguments share; a single value for none.
/// @throws NotANumber shapes that don't fit
[[nodiscard]] const Packed* common_shape(std::span<const Argument> arguments);

/// The marks of an element that has nothing to compute.
inline constexpr std::string_view missing_result = "..";

namespace detail {

/// One argument of an elementwise function, element by element.
template <typename T> class ElementReader {
public:
    static constexpr bool option = is_option<T>;
    static constexpr bool zero_if_blank = std::is_same_v<T, OrZero>;

    ElementReader(const Argument& argument, std::string_view name) : reader_(argument, name) {}
    [[nodiscard]] bool marked() const { return reader_.marked(); }
    [[nodiscard]] bool blank(std::size_t index) const { return reader_.blank(index); }
    [[nodiscard]] bool missing(std::size_t index) const { return reader_.missing(index); }
    [[nodiscard]] const core::ErrorValue* read(std::size_t index) {
        plain_ = reader_.plain(index);
        if (plain_) {
            value_ = &*plain_;
            return nullptr;
        }
        const auto& read = reader_.try_at(index);
        value_ = std::get_if<T>(&read);
        return std::get_if<core::ErrorValue>(&read);
    }
    [[nodiscard]] const T& value() const { return *value_; }

private:
    Reader<T> reader_;
    std::optional<T> plain_;
    const T* value_ = nullptr;
};

/// An argument that may be left out.
template <typename T> class ElementReader<std::optional<T>> {
public:
    static constexpr bool option = is_option<T>;
    static constexpr bool zero_if_blank = false;

    ElementReader(const Argument& argument, std::string_view name) {
        if (!argument.missing()) {
            reader_.emplace(argument, name);
        }
    }
    [[nodiscard]] bool marked() const { return reader_ && reader_->marked(); }
    [[nodiscard]] bool blank(std::size_t index) const { return reader_ && reader_->blank(index); }
    [[nodiscard]] bool missing(std::size_t index) const {
        return reader_ && reader_->missing(index);
    }
    [[nodiscard]] const core::ErrorValue* read(std::size_t index) {
        return reader_ ? reader_->read(index) : nullptr;
    }
    [[nodiscard]] std::optional<T> value() const {
        return reader_ ? std::optional<T>(reader_->value()) : std::nullopt;
    }

private:
    std::optional<ElementReader<T>> reader_;
};

/// Whether the element has nothing to say: a blank that isn't a 0, or nothing but blanks where one
/// could be.
template <typename... Readers> bool is_blank_element(std::size_t index, const Readers&... readers) {
    if constexpr ((Readers::zero_if_blank || ...)) {
        return ((!readers.zero_if_blank && readers.blank(index)) || ...) ||
               ((!readers.zero_if_blank || readers.blank(index)) && ...);
    } else {
        return (readers.blank(index) || ...);
    }
}

/// Reads an argument if it is an option word, or if it is none.
template <bool words, typename Reader>
const core::ErrorValue* read_if(std::size_t index, Reader& reader) {
    if constexpr (Reader::option == words) {
        return reader.read(index);
    } else {
        return nullptr;
    }
}

/// The first argument that can't be read, option words first: an unknown one is told before all
/// else. Without one the readers hold their values.
template <typename... Readers>
const core::ErrorValue* read_all(std::size_t index, Readers&... readers) {
    const core::ErrorValue* error = nullptr;
    static_cast<void>((((error = read_if<true>(index, readers)) == nullptr) && ...) &&
                      (((error = read_if<false>(index, readers)) == nullptr) && ...));
    return error;
}

} // namespace detail

/// Calls `element` for each element of the arguments' common shape. A single value serves all
/// elements. An element with a blank gives an empty text, one with a missing mark `..`, and an
/// error stays in its element.
/// A blank that is read as OrZero beside another such argument that isn't blank is a 0.
/// @throws NotANumber shapes that don't fit
template <typename F, typename... T>
[[nodiscard]] Packed lift(std::span<const Argument> arguments, const F& element,
                          detail::ElementReader<T>... readers) {
    const Packed* shape = common_shape(arguments);
    const std::size_t size = shape == nullptr ? 1 : shape->size();
    Packed result(shape == nullptr ? 1 : shape->columns(), size);
    std::optional<std::uint32_t> blank;
    std::optional<std::uint32_t> missing;
    const auto add_mark = [&result](std::optional<std::uint32_t>& place, std::string_view mark) {
        if (place) {
            result.add_again(*place);
        } else {
            result.add(Cell(std::string(mark)));
            place = static_cast<std::uint32_t>(result.others().size() - 1);
        }
    };
    const bool marked = (readers.marked() || ...); // else no element needs to be asked
    for (std::size_t i = 0; i < size; ++i) {
        if (marked && detail::is_blank_element(i, readers...)) {
            add_mark(blank, {});
        } else if (marked && (readers.missing(i) || ...)) {
            add_mark(missing, missing_result);
        } else if (const core::ErrorValue* error = detail::read_all(i, readers...)) {
            result.add(Cell(*error));
        } else {
            try {
                result.add_result(element(readers.value()...));
            } catch (const core::Error& failure) {
                result.add(Cell(failure.value()));
            }
        }
    }
    return result;
}

} // namespace utfall::cells
