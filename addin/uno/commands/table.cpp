#include "uno/commands/table.hpp"

#include "catalog/menu.hpp"
#include "uno/commands/commands.hpp"
#include "uno/insert/chart.hpp"
#include "uno/insert/ready_sheet.hpp"

#include <array>

namespace utfall::uno::commands {

namespace {

struct Entry {
    std::string_view id; ///< as addin/catalog/menu.cpp has it, up to the point
    Handling handling;
};

constexpr auto entries = std::to_array<Entry>({
    {"check", {check_table}},
    {"register", {check_register}},
    {"unmark", {remove_marks}},
    {"findings", {show_list}},
    {"tonumbers", {convert_to_numbers}},
    {"split", {split_text}},
    {"share", {save_copy}},
    {"restore", {restore_formulas}},
    {"explain", {show_explanation}},
    {"functions", {show_functions}},
    {"help", {show_help, false}},
    {"reference", {show_reference, false}},
    {"about", {show_about, false}},
    {"example", {open_example, false}},
    {"sheet", {insert::insert_ready_sheet}},
    {"chart", {insert::insert_chart}},
});

} // namespace

Handling handling_of(std::string_view url, std::string& name) {
    if (!url.starts_with(catalog::command_protocol)) {
        return {};
    }
    const std::string_view id = url.substr(catalog::command_protocol.size());
    if (catalog::find_command(id) == nullptr) {
        return {};
    }
    const std::size_t point = id.find('.');
    name = point == std::string_view::npos ? std::string_view() : id.substr(point + 1);
    for (const Entry& entry : entries) {
        if (entry.id == id.substr(0, point)) {
            return entry.handling;
        }
    }
    return {};
}

} // namespace utfall::uno::commands
