// The panel Förklara: what the selected cell's formula of ours computes, or what is wrong.
#include "core/base/phrase.hpp"
#include "explain/call.hpp"
#include "explain/formula.hpp"
#include "explain/panel_texts.hpp"
#include "uno/commands/area.hpp"
#include "uno/panel/office_values.hpp"
#include "uno/panel/panel.hpp"
#include "uno/text.hpp"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace utfall::uno::panel {

namespace {

namespace texts = explain::panel_texts;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* cell_field = "cell";
constexpr const char* explanation_field = "explanation";

/// The cell to explain.
struct Explained {
    Sheet sheet;
    Reference<css::table::XCell> cell;
    std::string name; ///< Blad1.B7
    std::string formula;
    explain::Place place; ///< in its array formula
};

Explained cell_at(const commands::Workplace& work, const css::table::CellRangeAddress& address) {
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    Explained explained;
    explained.sheet.set(sheets->getByIndex(address.Sheet), UNO_QUERY_THROW);
    explained.cell = explained.sheet->getCellByPosition(address.StartColumn, address.StartRow);
    css::table::CellRangeAddress first = address;
    first.EndColumn = first.StartColumn;
    first.EndRow = first.StartRow;
    explained.name = commands::area_of(explained.sheet, first).name();
    explained.formula = to_utf8(explained.cell->getFormula());
    if (explained.formula.starts_with("{")) {
        const auto cursor = explained.sheet->createCursorByRange(
            Reference<css::sheet::XSheetCellRange>(explained.cell, UNO_QUERY_THROW));
        cursor->collapseToCurrentArray();
        const auto array = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)
                               ->getRangeAddress();
        explained.place = {static_cast<std::size_t>(address.StartRow - array.StartRow),
                           static_cast<std::size_t>(address.StartColumn - array.StartColumn)};
    }
    return explained;
}

/// Whether what stands in the cell is what the call gives now; asked only of plain calls.
std::string difference(const Explained& explained, const explain::Call& call,
                       core::Language language) {
    const auto result = call.function->call(call.arguments, call.context);
    const auto& [row, column] = explained.place;
    if (row >= result.rows() || column >= result.columns() || explained.cell->getError() != 0) {
        return {};
    }
    const auto* number = std::get_if<double>(&result.at(row, column));
    if (number == nullptr || explained.cell->getType() != css::table::CellContentType_FORMULA) {
        return {};
    }
    const std::string shown = core::shown_number(explained.cell->getValue(), language);
    const std::string now = core::shown_number(*number, language);
    return shown == now ? std::string() : core::phrase(texts::differs, language, {shown, now});
}

void add_paragraph(std::string& text, const std::string& paragraph) {
    if (!paragraph.empty()) {
        text += (text.empty() ? "" : "\n\n") + paragraph;
    }
}

std::string explain_call(const commands::Workplace& work, const Explained& explained,
                         const explain::Node& formula, const explain::Node& node,
                         core::Language language) {
    OfficeValues values(work.context, work.document, explained.sheet);
    const auto read = explain::read_call(node, values, {language, UTFALL_VERSION});
    std::string text;
    if (read.unknown.empty()) {
        const bool whole = &node == &formula; // else the array is another one's
        text = explain::text_of(
            explain::explain(read.call, whole ? explained.place : explain::Place()), language);
        add_paragraph(text, whole ? difference(explained, read.call, language) : std::string());
    } else {
        text = std::string(read.call.function->name) + "\n" +
               std::string(read.call.function->text.in(language));
        for (const std::string& unknown : read.unknown) {
            add_paragraph(text, core::phrase(texts::unknown_argument, language, {unknown}));
        }
    }
    std::vector<std::string> others = explain::our_functions(formula);
    others.erase(std::remove(others.begin(), others.end(), read.call.function->name), others.end());
    if (!others.empty()) {
        add_paragraph(text, core::phrase(texts::also, language,
                                         {core::name_list(others, others.size(), language)}));
    }
    return text;
}

class ExplainPanel : public Panel {
public:
    explicit ExplainPanel(const Home& home) : Panel(home) {
        form_.add("cellLabel", ControlKind::label, word(texts::cell_label));
        form_.add(cell_field, ControlKind::field, "");
        form_.add("explanationLabel", ControlKind::label, word(texts::explanation_label));
        form_.add(explanation_field, ControlKind::text, "", 18);
        Reference<css::beans::XPropertySet>(form_.control(cell_field)->getModel(), UNO_QUERY_THROW)
            ->setPropertyValue("ReadOnly", css::uno::Any(true));
    }

    void selection_changed() override {
        const auto work = workplace();
        const auto address = selected();
        if (!work.document.is() || !address) {
            watched_at_ = {-1, -1, -1, -1, -1};
            watch({});
            show({}, word(texts::not_ours));
            return;
        }
        const Explained explained = cell_at(work, *address);
        watch_cell(explained, *address);
        show(explained.name, explanation(work, explained));
    }

private:
    [[nodiscard]] std::string explanation(const commands::Workplace& work,
                                          const Explained& explained) const {
        const auto formula = explain::parse(explained.formula);
        if (!formula) {
            // A formula of ours that can't be read is told apart from a cell without one.
            const bool ours = explained.formula.find("ORG.UTFALL.FUNCTIONS.") != std::string::npos;
            return word(ours ? texts::unreadable : texts::not_ours);
        }
        const explain::Node* node = explain::find_call(*formula);
        if (node == nullptr) {
            return word(texts::not_ours);
        }
        try {
            return explain_call(work, explained, *formula, *node, home_.language);
        } catch (const css::uno::Exception& error) {
            return core::phrase(texts::failed, home_.language, {to_utf8(error.Message)});
        }
    }

    /// The cell's value changes with what it is computed from.
    void watch_cell(const Explained& explained, const css::table::CellRangeAddress& address) {
        if (address.Sheet == watched_at_.Sheet && address.StartColumn == watched_at_.StartColumn &&
            address.StartRow == watched_at_.StartRow) {
            return;
        }
        watched_at_ = address;
        watch(explained.sheet->getCellRangeByPosition(address.StartColumn, address.StartRow,
                                                      address.StartColumn, address.StartRow));
    }

    void show(const std::string& cell, const std::string& text) {
        form_.set_text(cell_field, cell);
        form_.set_text(explanation_field, text);
    }

    css::table::CellRangeAddress watched_at_{-1, -1, -1, -1, -1};
};

} // namespace

std::unique_ptr<Panel> make_explain_panel(const Home& home) {
    return std::make_unique<ExplainPanel>(home);
}

} // namespace utfall::uno::panel
