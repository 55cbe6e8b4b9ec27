// What a finding's cell says, for a line of text.
#pragma once

#include "core/checks/check_table.hpp"

#include <locale>
#include <sstream>
#include <string>

namespace utfall::tests {

/// `39.5`, or `blank`.
inline std::string printed_text(const core::Finding& finding) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(10);
    if (finding.printed) {
        text << *finding.printed;
    } else {
        text << "blank";
    }
    return text.str();
}

} // namespace utfall::tests
