#include "uno/insert/written_cells.hpp"

#include "uno/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>

namespace utfall::uno::insert {

namespace {

using commands::UndoStep;
using css::beans::XPropertySet;
using css::beans::XPropertyState;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// Calc begins to record again after some changes, so each is made by itself.

void put_content(UndoStep& step, const Reference<css::table::XCell>& cell,
                 const std::string& content) {
    step.perform([cell, content] { cell->setFormula(to_ustring(content)); },
                 [cell] { cell->setFormula(rtl::OUString()); });
}

void put_property(UndoStep& step, const Reference<css::table::XCell>& cell, const char* name,
                  const Any& value) {
    const auto property = rtl::OUString::createFromAscii(name);
    const Reference<XPropertySet> properties(cell, UNO_QUERY_THROW);
    const Reference<XPropertyState> state(cell, UNO_QUERY_THROW);
    const Any before = properties->getPropertyValue(property);
    const bool plain = state->getPropertyState(property) == css::beans::PropertyState_DEFAULT_VALUE;
    step.perform([=] { properties->setPropertyValue(property, value); },
                 [=] {
                     if (plain) {
                         state->setPropertyToDefault(property);
                     } else {
                         properties->setPropertyValue(property, before);
                     }
                 });
}

} // namespace

void write_cells(const Reference<css::sheet::XSpreadsheet>& sheet, UndoStep& step,
                 const std::vector<WrittenCell>& cells) {
    for (const WrittenCell& written : cells) {
        const auto cell = sheet->getCellByPosition(written.column, written.row);
        put_content(step, cell, written.content);
        if (written.bold) {
            put_property(step, cell, "CharWeight", Any(css::awt::FontWeight::BOLD));
        }
        if (written.points) {
            put_property(step, cell, "CharHeight", Any(*written.points));
        }
        if (written.number_format) {
            put_property(step, cell, "NumberFormat", Any(*written.number_format));
        }
    }
}

} // namespace utfall::uno::insert
