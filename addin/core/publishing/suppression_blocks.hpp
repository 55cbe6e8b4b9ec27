// What a network's hidden figures hold together.
#pragma once

#include "core/publishing/suppression_network.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace utfall::core {

/// Pairs of nodes that are in the same block (see SuppressionNetwork), enough of them to tell all.
/// Two searches in depth: one for the parts that hidden figures lead through both ways (Tarjan's
/// strong components), one for the bridges within them. The work is one look at each figure and
/// node.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
joined_nodes(std::span<const NetworkFigure> figures, std::size_t nodes);

} // namespace utfall::core
