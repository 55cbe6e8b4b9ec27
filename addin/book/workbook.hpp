// A workbook: its sheets in order, and its text as flat OpenDocument.
#pragma once

#include "book/sheet.hpp"

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace utfall::book {

class Workbook {
public:
    /// @param subject shown in the page footer and in the document's properties
    Workbook(std::string title, std::string subject)
        : title_(std::move(title)), subject_(std::move(subject)) {}

    /// The reference stays valid: sheets may be made in tab order and filled in any other.
    Sheet& add_sheet(std::string name, std::vector<double> widths_cm) {
        return sheets_.emplace_back(std::move(name), std::move(widths_cm));
    }

    /// Gives a range a name that formulas can use. @param range as typed: 'Register'.B5:B5000
    void name_range(std::string name, std::string range) {
        names_.emplace_back(std::move(name), std::move(range));
    }

    [[nodiscard]] const std::deque<Sheet>& sheets() const { return sheets_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] const std::string& subject() const { return subject_; }

    /// The whole file, .fods. The same workbook always gives the same bytes.
    [[nodiscard]] std::string flat_xml() const;

private:
    std::string title_;
    std::string subject_;
    std::deque<Sheet> sheets_;
    std::vector<std::pair<std::string, std::string>> names_;
};

} // namespace utfall::book
