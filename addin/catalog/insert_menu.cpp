// What the menu Insert holds.
#include "catalog/menu.hpp"

namespace utfall::catalog {

std::vector<Command> sheet_commands() {
    return {};
}

std::vector<Command> chart_commands() {
    return {};
}

} // namespace utfall::catalog
