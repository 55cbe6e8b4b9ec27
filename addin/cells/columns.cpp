#include "cells/columns.hpp"

namespace utfall::cells {

namespace {

void require_length(const Argument& argument, std::size_t length, std::string_view name) {
    if (argument.size() != length) {
        throw core::NotANumber({.rule = core::Rule::same_length,
                                .argument = std::string(name),
                                .value = static_cast<double>(argument.size()),
                                .other_value = static_cast<double>(length)});
    }
}

} // namespace

void ColumnReader::align(std::span<const ParameterKind> kinds) {
    const Argument* first = nullptr;
    bool filled = false; // one of the columns has no blank cell
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        if (kinds[i].paired && !arguments_[i].missing()) {
            first = first == nullptr ? &arguments_[i] : first;
            require_length(arguments_[i], first->size(), names_[i]);
            filled = filled || arguments_[i].cells().blanks() == 0;
        }
    }
    if (first == nullptr) {
        return;
    }
    length_ = first->size();
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        if (kinds[i].per_row && !arguments_[i].missing() && !arguments_[i].single()) {
            require_length(arguments_[i], length_, names_[i]);
        }
    }
    if (filled) {
        return;
    }
    all_ = false;
    for (std::size_t row = 0; row < length_; ++row) {
        for (std::size_t i = 0; i < arguments_.size(); ++i) {
            if (kinds[i].paired && !arguments_[i].missing() && !arguments_[i].cells().blank(row)) {
                rows_.push_back(row);
                break;
            }
        }
    }
}

const Argument& ColumnReader::required(std::size_t index) const {
    const Argument& argument = arguments_[index];
    if (argument.missing()) {
        throw core::MissingArgument(
            {.rule = core::Rule::left_out, .argument = std::string(names_[index])});
    }
    return argument;
}

Cell ColumnReader::single(std::size_t index) const {
    const Argument& argument = arguments_[index];
    if (!argument.single()) {
        throw core::NotANumber(
            {.rule = core::Rule::single_value, .argument = std::string(names_[index])});
    }
    return argument.cell(0);
}

template struct Parameter<Paired<double>>;
template struct Parameter<Paired<std::optional<double>>>;
template struct Parameter<Paired<std::optional<core::Attainment>>>;
template struct Parameter<Paired<Cell>>;
template struct Parameter<PerRow<double>>;
template struct Parameter<List<double>>;
template struct Parameter<List<std::optional<double>>>;
template struct Parameter<List<Cell>>;

} // namespace utfall::cells
