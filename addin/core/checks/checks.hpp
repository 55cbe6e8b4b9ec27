// Everything of the checks: the table checker, single comparisons and number texts.
#pragma once

#include "core/checks/arithmetic.hpp"
#include "core/checks/check_table.hpp"
#include "core/checks/figures/number_text.hpp"
