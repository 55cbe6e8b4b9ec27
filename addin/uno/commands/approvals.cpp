#include "uno/commands/approvals.hpp"

#include "uno/commands/guards.hpp"
#include "uno/commands/list_sheet.hpp"
#include "uno/commands/marks.hpp"
#include "uno/text.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <map>
#include <utility>

namespace utfall::uno::commands {

namespace {

using core::commands::ListColumn;
using core::commands::Status;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr core::Text step_title{"Godkänd: ta bort markering", "Approved: remove mark"};

/// The cells that a line speaks of: its link shows them.
std::optional<Area> cells_of(const Workplace& work, const Area& list, const ListLine& line) {
    if (!line.target) {
        return std::nullopt;
    }
    const Reference<css::sheet::XSpreadsheet> sheet(
        Reference<css::container::XIndexAccess>(work.document->getSheets(), UNO_QUERY_THROW)
            ->getByIndex(line.target->Sheet),
        UNO_QUERY_THROW);
    const Reference<css::text::XTextRange> shown(
        list.sheet->getCellByPosition(static_cast<sal_Int32>(ListColumn::cell), line.row),
        UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeAddressable> range(
        sheet->getCellRangeByName(shown->getString()), UNO_QUERY_THROW);
    return area_of(sheet, range->getRangeAddress());
}

/// The marks on approved cells that no other finding still needs.
void remove_approved(const Workplace& work) {
    const auto list = find_list(work);
    if (!list) {
        return;
    }
    std::vector<Area> approved;
    std::vector<Area> open;
    for (const ListLine& line : read_lines(work, *list)) {
        const Status status = line.known.status;
        if (status == Status::mended) {
            continue;
        }
        if (const auto cells = cells_of(work, *list, line)) {
            (status == Status::approved ? approved : open).push_back(*cells);
        }
    }
    std::vector<std::pair<Area, std::vector<FoundMark>>> gone;
    for (const Area& area : approved) {
        std::vector<FoundMark> marks = find_marks(work, area);
        std::erase_if(marks, [&open](const FoundMark& mark) {
            return std::any_of(open.begin(), open.end(),
                               [&mark](const Area& other) { return other.holds(mark.cell); });
        });
        if (!marks.empty() && !is_sheet_protected(area)) {
            gone.emplace_back(area, std::move(marks));
        }
    }
    if (gone.empty()) {
        return;
    }
    UndoStep step(work.model, step_title.in(work.language));
    for (const auto& [area, marks] : gone) {
        remove_marks(work, step, area, marks);
    }
    step.finish();
}

using ListenerBase = cppu::WeakImplHelper2<css::util::XModifyListener, css::awt::XCallback>;

/// Waits until the change is over: the office tells of it in its midst.
class Listener : public ListenerBase {
public:
    explicit Listener(const Workplace& work)
        : work_(work), later_(css::awt::AsyncCallback::create(work.context)) {
        work_.offer = nullptr; // gone with its command
    }

    void watch(const Reference<css::util::XModifyBroadcaster>& cells) {
        leave();
        cells_ = cells;
        cells_->addModifyListener(this);
    }

    void SAL_CALL modified(const css::lang::EventObject& /*event*/) override {
        if (!requested_ && later_.is()) {
            requested_ = true;
            later_->addCallback(this, css::uno::Any());
        }
    }
    void SAL_CALL notify(const css::uno::Any& /*data*/) override {
        const Reference<css::uno::XInterface> alive(static_cast<css::awt::XCallback*>(this));
        requested_ = false;
        try {
            if (work_.document.is()) {
                remove_approved(work_);
            }
        } catch (...) { // NOLINT(bugprone-empty-catch)
            // The marks then go at the next check.
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    void leave() {
        try {
            if (cells_.is()) {
                cells_->removeModifyListener(this);
            }
        } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
            // They are gone with their sheet.
        }
        cells_.clear();
    }

    Workplace work_;
    Reference<css::awt::XRequestCallback> later_;
    Reference<css::util::XModifyBroadcaster> cells_;
    bool requested_ = false;
};

/// One per open document with a list.
std::map<css::uno::XInterface*, rtl::Reference<Listener>>& listeners() {
    static std::map<css::uno::XInterface*, rtl::Reference<Listener>> all;
    return all;
}

void Listener::disposing(const css::lang::EventObject& /*event*/) {
    const rtl::Reference<Listener> alive(this);
    std::erase_if(listeners(), [this](const auto& entry) { return entry.second.get() == this; });
    work_ = {};
    later_.clear();
    cells_.clear();
}

void watch(const Workplace& work) {
    const auto list = find_list(work);
    if (!list) {
        return;
    }
    const auto column = static_cast<sal_Int32>(ListColumn::status);
    const Reference<css::sheet::XCellRangeAddressable> sheet(list->sheet, UNO_QUERY_THROW);
    const Reference<css::util::XModifyBroadcaster> cells(
        list->sheet->getCellRangeByPosition(column, 0, column, sheet->getRangeAddress().EndRow),
        UNO_QUERY);
    if (!cells.is()) {
        return;
    }
    const Reference<css::uno::XInterface> key(work.model, UNO_QUERY_THROW);
    rtl::Reference<Listener>& listener = listeners()[key.get()];
    if (!listener.is()) {
        listener = new Listener(work);
    }
    listener->watch(cells);
}

} // namespace

void watch_approvals(const Workplace& work) {
    try {
        if (work.document.is()) {
            watch(work);
        }
    } catch (const css::uno::Exception&) { // NOLINT(bugprone-empty-catch)
        // The marks then go at the next check.
    }
}

} // namespace utfall::uno::commands
