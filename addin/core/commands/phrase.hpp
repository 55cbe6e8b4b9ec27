// The sentences of the commands are written as all others are.
#pragma once

#include "core/base/phrase.hpp"

namespace utfall::core::commands {

using core::cell_name;
using core::date_name;
using core::fixed_number;
using core::most_named_cells;
using core::name_list;
using core::phrase;
using core::shown_number;

} // namespace utfall::core::commands
