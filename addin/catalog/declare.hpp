// Builds a catalog entry from a C++ function: types, optional parameters and their number come
// from its signature.
#pragma once

#include "catalog/function.hpp"
#include "cells/columns.hpp"
#include "cells/lift.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace utfall::catalog {

namespace detail {

template <typename F> struct Signature : Signature<decltype(&F::operator())> {};
template <typename R, typename... A> struct Signature<R (*)(A...)> {
    using Result = R;
    using Arguments = std::tuple<std::decay_t<A>...>;
    static constexpr bool takes_context = false;
};
template <typename R, typename... A> struct Signature<R (*)(const Context&, A...)> {
    using Result = R;
    using Arguments = std::tuple<std::decay_t<A>...>;
    static constexpr bool takes_context = true;
};
template <typename C, typename R, typename... A>
struct Signature<R (C::*)(A...) const> : Signature<R (*)(A...)> {};

template <typename T> inline constexpr bool is_optional = false;
template <typename T> inline constexpr bool is_optional<std::optional<T>> = true;

inline core::Cell to_cell(double value) {
    return value;
}
inline core::Cell to_cell(std::string value) {
    return value;
}
inline core::Cell to_cell(core::Cell value) {
    return value;
}

inline Packed to_packed(const Result& result) {
    Packed packed(result.columns(), result.size());
    for (const core::Cell& cell : result.cells()) {
        packed.add_result(cell);
    }
    return packed;
}
inline Packed to_packed(cells::RowList rows) {
    return to_packed(cells::never_one_row(std::move(rows)));
}
template <typename T>
requires(!std::is_same_v<T, Result>) Packed to_packed(T value) {
    Packed packed(1, 1);
    packed.add_result(to_cell(std::move(value)));
    return packed;
}

// A number stays one: most results are, and need no cell around them.
inline double to_cell_or_number(double value) {
    return value;
}
template <typename T> core::Cell to_cell_or_number(T value) {
    return to_cell(std::move(value));
}

/// Calls f, with the context if it asks for it.
template <typename F, typename... A> auto invoke(const F& f, const Context& context, A&&... args) {
    if constexpr (Signature<F>::takes_context) {
        return f(context, std::forward<A>(args)...);
    } else {
        return f(std::forward<A>(args)...);
    }
}

template <typename Arguments, std::size_t... I>
Arguments read_columns(std::span<const Argument> arguments, std::span<const std::string_view> names,
                       std::index_sequence<I...>) {
    Arguments values;
    cells::ColumnReader reader(arguments, names);
    // Where several arguments are wrong, an unknown option word is told before all else: so the
    // option words are read first.
    [[maybe_unused]] const auto is_word = [&]<std::size_t i>() {
        using T = cells::Parameter<std::tuple_element_t<i, Arguments>>;
        return T::option && (!T::kind.per_row || arguments[i].missing() || arguments[i].single());
    };
    [[maybe_unused]] const auto read = [&]<std::size_t i>(bool words) {
        if (is_word.template operator()<i>() == words) {
            std::get<i>(values) =
                cells::Parameter<std::tuple_element_t<i, Arguments>>::read(reader, i);
        }
    };
    (read.template operator()<I>(true), ...);
    static constexpr std::array<cells::ParameterKind, sizeof...(I)> kinds{
        cells::Parameter<std::tuple_element_t<I, Arguments>>::kind...};
    reader.align(kinds);
    (read.template operator()<I>(false), ...);
    return values;
}

template <std::size_t N>
std::vector<Parameter> parameters(const std::array<ParameterText, N>& texts,
                                  const std::array<bool, N>& optional) {
    std::vector<Parameter> result;
    for (std::size_t i = 0; i < N; ++i) {
        result.push_back({texts[i].name, texts[i].label, texts[i].text, optional[i]});
    }
    return result;
}

template <std::size_t N>
std::array<std::string_view, N> names(const std::array<ParameterText, N>& texts) {
    std::array<std::string_view, N> result;
    for (std::size_t i = 0; i < N; ++i) {
        result[i] = texts[i].name;
    }
    return result;
}

/// A single value of an elementwise function; null for an argument left out.
template <typename T> T read_one(const core::Cell* cell, std::string_view name) {
    if constexpr (is_optional<T>) {
        return cell == nullptr ? T() : T(cells::read_cell<typename T::value_type>(*cell, name));
    } else {
        return cells::read_cell<T>(*cell, name);
    }
}

template <typename T> void read_word(const core::Cell* cell, std::string_view name) {
    if constexpr (cells::is_option<T>) {
        static_cast<void>(read_one<T>(cell, name));
    }
}

/// `prepare` takes all arguments and gives the function of single values.
template <typename P, std::size_t N, std::size_t... I>
Function elementwise(std::string_view name, P prepare, Text text,
                     const std::array<ParameterText, N>& texts, Notes notes,
                     std::index_sequence<I...>) {
    using F = std::invoke_result_t<P, std::span<const Argument>>;
    using Arguments = typename Signature<F>::Arguments;
    const auto evaluate = [prepare, argument_names = names(texts)](
                              std::span<const Argument> arguments, const Context& context) {
        const F f = prepare(arguments);
        return cells::lift(
            arguments,
            [&](const auto&... value) { return to_cell_or_number(invoke(f, context, value...)); },
            cells::detail::ElementReader<std::tuple_element_t<I, Arguments>>(arguments[I],
                                                                             argument_names[I])...);
    };
    const auto one_element = [prepare, argument_names = names(texts)](
                                 std::span<const Argument> arguments,
                                 std::span<const core::Cell* const> cell, const Context& context) {
        const F f = prepare(arguments);
        // As lift does: an unknown option word is told before all else.
        (read_word<std::tuple_element_t<I, Arguments>>(cell[I], argument_names[I]), ...);
        [[maybe_unused]] const Arguments values{
            read_one<std::tuple_element_t<I, Arguments>>(cell[I], argument_names[I])...};
        return to_cell(invoke(f, context, std::get<I>(values)...));
    };
    return {name,
            Kind::elementwise,
            text,
            parameters<N>(texts, {is_optional<std::tuple_element_t<I, Arguments>>...}),
            std::move(notes),
            evaluate,
            one_element};
}

template <typename F, std::size_t N, std::size_t... I>
Function columns(std::string_view name, Kind kind, F f, Text text,
                 const std::array<ParameterText, N>& texts, Notes notes,
                 std::index_sequence<I...>) {
    using Arguments = typename Signature<F>::Arguments;
    const auto evaluate = [f, argument_names = names(texts)](std::span<const Argument> arguments,
                                                             const Context& context) {
        [[maybe_unused]] auto values =
            read_columns<Arguments>(arguments, argument_names, std::index_sequence<I...>());
        return to_packed(invoke(f, context, std::move(std::get<I>(values))...));
    };
    return {
        name,
        kind,
        text,
        parameters<N>(texts, {cells::Parameter<std::tuple_element_t<I, Arguments>>::optional...}),
        std::move(notes),
        evaluate};
}

template <typename F, std::size_t N>
inline constexpr bool one_text_each = std::tuple_size_v<typename Signature<F>::Arguments> == N;

} // namespace detail

/// An elementwise function: `f` takes single values and gives one.
template <typename F, std::size_t N>
Function elementwise(std::string_view name, F f, Text text, const ParameterText (&parameters)[N],
                     Notes notes) {
    static_assert(detail::one_text_each<F, N>, "one text for each parameter");
    const auto prepare = [f](std::span<const Argument> /*arguments*/) { return f; };
    return detail::elementwise(name, prepare, text, std::to_array(parameters), std::move(notes),
                               std::make_index_sequence<N>());
}

/// An elementwise function whose elements need a look at all of them: `prepare` takes the
/// arguments and gives the function of single values.
template <typename P, std::size_t N>
Function elementwise_after(std::string_view name, P prepare, Text text,
                           const ParameterText (&parameters)[N], Notes notes) {
    using F = std::invoke_result_t<P, std::span<const Argument>>;
    static_assert(detail::one_text_each<F, N>, "one text for each parameter");
    return detail::elementwise(name, prepare, text, std::to_array(parameters), std::move(notes),
                               std::make_index_sequence<N>());
}

/// A function of columns; see cells/columns.hpp for the types that `f` may ask for.
template <typename F, std::size_t N>
Function columns(std::string_view name, F f, Text text, const ParameterText (&parameters)[N],
                 Notes notes) {
    static_assert(detail::one_text_each<F, N>, "one text for each parameter");
    return detail::columns(name, Kind::columns, f, text, std::to_array(parameters),
                           std::move(notes), std::make_index_sequence<N>());
}

/// A function of single values or a table that isn't lifted over ranges.
template <typename F, std::size_t N>
Function single(std::string_view name, F f, Text text, const ParameterText (&parameters)[N],
                Notes notes) {
    static_assert(detail::one_text_each<F, N>, "one text for each parameter");
    return detail::columns(name, Kind::single, f, text, std::to_array(parameters), std::move(notes),
                           std::make_index_sequence<N>());
}

/// A function without parameters.
template <typename F> Function single(std::string_view name, F f, Text text, Notes notes) {
    static_assert(detail::one_text_each<F, 0>, "one text for each parameter");
    return detail::columns(name, Kind::single, f, text, std::array<ParameterText, 0>(),
                           std::move(notes), std::make_index_sequence<0>());
}

} // namespace utfall::catalog
