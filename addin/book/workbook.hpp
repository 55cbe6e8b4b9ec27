// A workbook: its sheets in order, and itself as an OpenDocument file.
#pragma once

#include "book/sheet.hpp"
#include "book/sheet_xml.hpp"
#include "core/base/text.hpp"

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace utfall::book {

/// What an OpenDocument package is for.
enum class Package { document, document_template };

class Workbook {
public:
    /// @param subject shown in the page header and in the document's properties; empty: the header
    ///                names the sheet and the day
    Workbook(std::string title, std::string subject,
             core::Language language = core::Language::swedish)
        : title_(std::move(title)), subject_(std::move(subject)), language_(language) {}

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

    [[nodiscard]] core::Language language() const { return language_; }

    /// The whole file, .ods or .ots.
    [[nodiscard]] std::string package(Package kind) const;

    /// The whole file, .fods. The same workbook always gives the same bytes.
    [[nodiscard]] std::string flat_xml() const;

private:
    [[nodiscard]] std::string body(const Embed& embed) const;

    std::string title_;
    std::string subject_;
    core::Language language_;
    std::deque<Sheet> sheets_;
    std::vector<std::pair<std::string, std::string>> names_;
};

} // namespace utfall::book
