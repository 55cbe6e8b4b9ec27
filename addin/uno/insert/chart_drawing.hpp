// A planned chart as Calc draws it.
#pragma once

#include "core/commands/chart_plan.hpp"

#include <com/sun/star/chart/XChartDocument.hpp>

namespace utfall::uno::insert {

/// Gives a new chart, which has its cells, the look that is planned.
void draw(const css::uno::Reference<css::chart::XChartDocument>& chart,
          const core::commands::ChartPlan& plan);

} // namespace utfall::uno::insert
