// The little that is needed to write an OpenDocument package.
#pragma once

#include <string>
#include <vector>

namespace utfall::book {

struct ZipEntry {
    std::string name;
    std::string content;
};

/// A zip archive of these files in this order, not compressed: what an office opens, and what
/// the extension's own archive compresses better than a second packing would.
[[nodiscard]] std::string zip(const std::vector<ZipEntry>& entries);

} // namespace utfall::book
