// The panel Funktioner: finds a function, asks for its arguments, shows the result and enters it.
#include "catalog/catalog.hpp"
#include "core/base/phrase.hpp"
#include "core/commands/summary.hpp"
#include "explain/entry.hpp"
#include "explain/panel_texts.hpp"
#include "explain/search.hpp"
#include "explain/view.hpp"
#include "uno/commands/area.hpp"
#include "uno/panel/enter.hpp"
#include "uno/panel/panel.hpp"
#include "uno/text.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>

namespace utfall::uno::panel {

namespace {

namespace texts = explain::panel_texts;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::size_t most_parameters() {
    std::size_t most = 0;
    for (const catalog::Function* function : catalog::functions()) {
        most = std::max(most, function->parameters.size());
    }
    return most;
}

std::string field_name(std::size_t index) {
    return "argument" + std::to_string(index);
}

std::string label_name(std::size_t index) {
    return "argumentLabel" + std::to_string(index);
}

class FunctionsPanel : public Panel {
public:
    explicit FunctionsPanel(const Home& home) : Panel(home), fields_(most_parameters()) {
        form_.add("searchLabel", ControlKind::label, word(texts::search_label));
        form_.add("search", ControlKind::field, "", 1, word(texts::search_tip));
        form_.add("listLabel", ControlKind::label, word(texts::list_label));
        form_.add("list", ControlKind::list, "", 7);
        form_.add("descriptionLabel", ControlKind::label, word(texts::description_label));
        form_.add("description", ControlKind::text, "", 6);
        for (std::size_t i = 0; i < fields_; ++i) {
            form_.add(label_name(i), ControlKind::label, "");
            form_.add(field_name(i), ControlKind::field, "", 1, word(texts::argument_tip));
            show_field(i, false);
        }
        form_.add("targetLabel", ControlKind::label, word(texts::target_label));
        form_.add("target", ControlKind::field, "", 1, word(texts::argument_tip));
        form_.add("enter", ControlKind::button, word(texts::insert_button));
        form_.add("resultLabel", ControlKind::label, word(texts::result_label));
        form_.add("result", ControlKind::text, "", 6);
    }

    void begin() override {
        for (const char* control : {"search", "list", "target", "enter"}) {
            listen_to(control);
        }
        for (std::size_t i = 0; i < fields_; ++i) {
            listen_to(field_name(i));
        }
        find();
        pick();
    }

    void selection_changed() override {
        if (active_.empty()) {
            return;
        }
        const std::string text = selected_name();
        if (!text.empty()) {
            form_.set_text(active_, text);
            text_changed(active_);
        }
    }

    void text_changed(const std::string& control) override {
        if (control == "search") {
            find();
        } else if (function_ != nullptr) {
            preview();
        }
    }

    void chosen(const std::string& control) override {
        if (control == "list") {
            pick();
        }
    }

    void focused(const std::string& control) override {
        const bool takes_cells = control.starts_with("argument") || control == "target";
        active_ = takes_cells ? control : std::string();
    }

    void pressed(const std::string& control) override {
        if (control != "enter" || function_ == nullptr) {
            return;
        }
        const auto work = workplace();
        if (!work.document.is()) {
            return;
        }
        std::string said;
        try {
            said = enter(work, sheet_, draft(), form_.text("target"));
        } catch (const css::uno::Exception& error) {
            said = core::commands::failure_text(to_utf8(error.Message), home_.language);
        }
        active_.clear(); // what is clicked from here on isn't an argument
        form_.set_text("result", said);
    }

private:
    void show_field(std::size_t index, bool visible) {
        form_.show(label_name(index), visible);
        form_.show(field_name(index), visible);
    }

    void find() {
        found_ = explain::search(form_.text("search"));
        std::vector<std::string> names;
        for (const catalog::Function* function : found_) {
            names.emplace_back(function->name);
        }
        form_.set_items("list", names);
        if (found_.empty()) {
            form_.set_text("description", word(texts::none_found));
        }
    }

    void pick() {
        const int place = form_.chosen("list");
        function_ = place >= 0 && place < static_cast<int>(found_.size())
                        ? found_[static_cast<std::size_t>(place)]
                        : nullptr;
        active_.clear();
        const std::size_t count = function_ == nullptr ? 0 : function_->parameters.size();
        for (std::size_t i = 0; i < fields_; ++i) {
            show_field(i, i < count);
            form_.set_text(field_name(i), "");
            if (i < count) {
                form_.set_text(label_name(i), parameter_label(function_->parameters[i]));
            }
        }
        for (const char* control : {"targetLabel", "target", "enter", "resultLabel", "result"}) {
            form_.show(control, function_ != nullptr);
        }
        if (function_ == nullptr) {
            form_.set_text("description", word(texts::status_pick));
        } else {
            sheet_.clear();
            const std::string target = selected_cell_name();
            sheet_ = active_sheet(workplace());
            form_.set_text("description", explain::description(*function_, home_.language));
            form_.set_text("target", target);
            form_.set_text("result", word(texts::no_result_yet));
        }
        request_layout();
        resized();
    }

    [[nodiscard]] std::string parameter_label(const catalog::Parameter& parameter) const {
        const std::string label = explain::label_of(parameter, home_.language);
        return parameter.optional ? core::phrase(texts::optional, home_.language, {label}) : label;
    }

    [[nodiscard]] Draft draft() const {
        Draft draft;
        draft.function = function_;
        for (std::size_t i = 0; i < function_->parameters.size(); ++i) {
            draft.typed.push_back(form_.text(field_name(i)));
        }
        return draft;
    }

    void preview() {
        const auto work = workplace();
        const Draft wanted = draft();
        bool ready = work.document.is();
        for (std::size_t i = 0; i < wanted.typed.size(); ++i) {
            ready = ready && (function_->parameters[i].optional || !wanted.typed[i].empty());
        }
        form_.set_text(
            "result",
            ready ? work_out(work.context, work.document, sheet_, wanted, home_.language).text
                  : word(texts::no_result_yet));
    }

    static Sheet active_sheet(const commands::Workplace& work) {
        return Reference<css::sheet::XSpreadsheetView>(work.frame->getController(), UNO_QUERY_THROW)
            ->getActiveSheet();
    }

    /// The selection as a formula writes it: B2:B24, or with its sheet when the field began on
    /// another one.
    [[nodiscard]] std::string selected_name() const {
        const auto work = workplace();
        const auto address = selected();
        if (!work.document.is() || !address) {
            return {};
        }
        const commands::Area area = commands::area_of(active_sheet(work), *address);
        const std::string name = area.name().substr(area.sheet_name.size() + 1);
        return is_own(*address) ? name : quoted(area.sheet_name) + "." + name;
    }

    /// Whether cells stand on the formula's own sheet. Before a function is picked all do.
    [[nodiscard]] bool is_own(const css::table::CellRangeAddress& address) const {
        return !sheet_.is() || Reference<css::sheet::XCellRangeAddressable>(sheet_, UNO_QUERY_THROW)
                                       ->getRangeAddress()
                                       .Sheet == address.Sheet;
    }

    /// A sheet's name as it is safe in a formula: one may be called Q1, or have blanks.
    static std::string quoted(const std::string& sheet) {
        std::string name = "'";
        for (const char letter : sheet) {
            name += letter == '\'' ? std::string("''") : std::string(1, letter);
        }
        return name + "'";
    }

    [[nodiscard]] std::string selected_cell_name() const {
        const std::string name = selected_name();
        return name.substr(0, name.find(':'));
    }

    std::size_t fields_;
    std::vector<const catalog::Function*> found_;
    const catalog::Function* function_ = nullptr;
    Sheet sheet_; ///< the sheet that was shown when the function was picked: the formula's own
    std::string active_; ///< the field that the selection goes to
};

} // namespace

std::unique_ptr<Panel> make_functions_panel(const Home& home) {
    return std::make_unique<FunctionsPanel>(home);
}

} // namespace utfall::uno::panel
