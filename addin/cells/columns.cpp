#include "cells/columns.hpp"

namespace utfall::cells {

namespace {

void require_length(const Argument& argument, std::size_t length, std::string_view name) {
    if (argument.size() != length) {
        throw core::NotANumber(std::string(name) + " has " + std::to_string(argument.size()) +
                               " cells, but " + std::to_string(length) + " are needed");
    }
}

} // namespace

void ColumnReader::align(const std::vector<bool>& paired, const std::vector<bool>& per_row) {
    std::vector<const Argument*> columns;
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        if (paired[i] && !arguments_[i].missing()) {
            if (!columns.empty()) {
                require_length(arguments_[i], columns.front()->size(), names_[i]);
            }
            columns.push_back(&arguments_[i]);
        }
    }
    if (columns.empty()) {
        return;
    }
    const std::size_t length = columns.front()->size();
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        if (per_row[i] && !arguments_[i].missing() && !arguments_[i].single()) {
            require_length(arguments_[i], length, names_[i]);
        }
    }
    for (std::size_t row = 0; row < length; ++row) {
        for (const Argument* column : columns) {
            if (!is_blank_cell(column->cell(row))) {
                rows_.push_back(row);
                break;
            }
        }
    }
}

const Argument& ColumnReader::required(std::size_t index) const {
    const Argument& argument = arguments_[index];
    if (argument.missing()) {
        throw core::MissingArgument(std::string(names_[index]) + " is left out");
    }
    return argument;
}

const Cell& ColumnReader::single(std::size_t index) const {
    const Argument& argument = arguments_[index];
    if (!argument.single()) {
        throw core::NotANumber(std::string(names_[index]) + " must be a single value, not a range");
    }
    return argument.cell(0);
}

} // namespace utfall::cells
