#include "core/commands/shared_copy.hpp"

#include "uno/commands/commands.hpp"
#include "uno/commands/formula_sheet.hpp"
#include "uno/commands/guards.hpp"
#include "uno/commands/undo_step.hpp"
#include "uno/text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <osl/file.hxx>

namespace utfall::uno::commands {

namespace {

using core::commands::Refusal;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Arguments = css::uno::Sequence<css::beans::PropertyValue>;

constexpr core::Text restore_title{"Återställ formler i kopia", "Restore formulas in copy"};
constexpr core::Text ods_filter{"ODF-kalkylblad (.ods)", "ODF spreadsheet (.ods)"};
constexpr core::Text xlsx_filter{"Excel (.xlsx)", "Excel (.xlsx)"};

Arguments arguments(const char* name, const Any& value) {
    Arguments list(1);
    list.getArray()[0].Name = rtl::OUString::createFromAscii(name);
    list.getArray()[0].Value = value;
    return list;
}

rtl::OUString filter_for(const rtl::OUString& url) {
    return url.toAsciiLowerCase().endsWith(".xlsx") ? rtl::OUString("Calc MS Excel 2007 XML")
                                                    : rtl::OUString("calc8");
}

std::string path_of(const rtl::OUString& url) {
    rtl::OUString path;
    osl::FileBase::getSystemPathFromFileURL(url, path);
    return to_utf8(path);
}

// Where the copy shall be; empty when the user cancels. A macro says it as `File`.
rtl::OUString ask_where(const Workplace& work) {
    if (!work.file.empty() || work.quiet) {
        return to_ustring(work.file);
    }
    const auto picker = css::ui::dialogs::FilePicker::createWithMode(
        work.context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->appendFilter(to_ustring(ods_filter.in(work.language)), "*.ods");
    picker->appendFilter(to_ustring(xlsx_filter.in(work.language)), "*.xlsx");
    const rtl::OUString own = work.model->getURL();
    const sal_Int32 slash = own.lastIndexOf('/');
    if (slash > 0) {
        picker->setDisplayDirectory(own.copy(0, slash));
    }
    const std::string path = path_of(own);
    picker->setDefaultName(
        to_ustring(core::commands::copy_name(path.substr(path.rfind('/') + 1), work.language)));
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) {
        return {};
    }
    const auto files = picker->getSelectedFiles();
    return files.getLength() == 1 ? files[0] : rtl::OUString();
}

/// A file that goes, and the document that is read from it.
class HiddenCopy {
public:
    explicit HiddenCopy(const Workplace& work) {
        if (osl::FileBase::createTempFile(nullptr, nullptr, &url_) != osl::FileBase::E_None) {
            throw std::runtime_error("no temporary file");
        }
        try {
            Reference<css::frame::XStorable>(work.model, UNO_QUERY_THROW)
                ->storeToURL(url_, arguments("FilterName", Any(rtl::OUString("calc8"))));
            component_ =
                css::frame::Desktop::create(work.context)
                    ->loadComponentFromURL(url_, "_blank", 0, arguments("Hidden", Any(true)));
        } catch (...) {
            osl::File::remove(url_);
            throw;
        }
    }
    ~HiddenCopy() {
        try {
            const Reference<css::util::XCloseable> closeable(component_, UNO_QUERY);
            if (closeable.is()) {
                closeable->close(true);
            }
        } catch (const css::uno::Exception&) {
            // It is gone already.
        }
        osl::File::remove(url_);
    }
    HiddenCopy(const HiddenCopy&) = delete;
    HiddenCopy& operator=(const HiddenCopy&) = delete;

    [[nodiscard]] Reference<css::sheet::XSpreadsheetDocument> document() const {
        return {component_, UNO_QUERY_THROW};
    }

private:
    rtl::OUString url_;
    Reference<css::lang::XComponent> component_;
};

bool is_protected(const Reference<css::uno::XInterface>& object) {
    const Reference<css::util::XProtectable> protectable(object, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

// A protected copy couldn't be changed into values.
void require_unprotected(const Workplace& work, const std::vector<OurFormula>& formulas,
                         const std::vector<OurRule>& rules) {
    if (formulas.empty() && rules.empty()) {
        return;
    }
    if (is_protected(work.document)) {
        throw Refused(Refusal::protected_document);
    }
    const Reference<css::container::XIndexAccess> sheets(work.document->getSheets(),
                                                         UNO_QUERY_THROW);
    const auto require = [&sheets](sal_Int32 index) {
        const Reference<css::container::XNamed> sheet(sheets->getByIndex(index), UNO_QUERY_THROW);
        if (is_protected(sheet)) {
            throw Refused(Refusal::protected_sheet, to_utf8(sheet->getName()));
        }
    };
    for (const OurFormula& formula : formulas) {
        require(formula.cells.Sheet);
    }
    for (const OurRule& rule : rules) {
        if (!rule.cells.empty()) {
            require(rule.cells.front().Sheet);
        }
    }
}

struct Restored {
    std::size_t done = 0;
    std::size_t left = 0;
};

// Names first: cells and rules may use them.
Restored put_back(const Workplace& work, UndoStep& step, const std::vector<FormulaLine>& lines) {
    Restored restored;
    const auto count = [&restored](bool done) {
        restored.done += done ? 1 : 0;
        restored.left += done ? 0 : 1;
    };
    const auto is_name = [](const FormulaLine& line) {
        return line.rule && line.rule->kind == core::commands::FormulaKind::name;
    };
    for (const FormulaLine& line : lines) {
        if (is_name(line)) {
            count(put_rule(work.document, step, *line.rule));
        }
    }
    for (const FormulaLine& line : lines) {
        if (is_name(line)) {
            continue;
        }
        if (line.rule) {
            count(!line.changed && put_rule(work.document, step, *line.rule));
            continue;
        }
        if (!line.changed) {
            put_formula(work.document, line.formula);
        }
        count(!line.changed);
    }
    return restored;
}

} // namespace

std::string save_copy(const Workplace& work) {
    const std::vector<OurRule> rules = our_rules(work.document);
    const std::vector<OurFormula> formulas = our_formulas(work.document, rules);
    require_unprotected(work, formulas, rules);
    const rtl::OUString url = ask_where(work);
    if (url.isEmpty()) {
        return {};
    }
    if (url == work.model->getURL()) {
        throw Refused(Refusal::own_file);
    }
    const HiddenCopy copy(work);
    std::string sheet;
    if (!formulas.empty() || !rules.empty()) {
        sheet = add_formula_sheet(copy.document(), formulas, rules, work.language);
        make_values(copy.document(), formulas);
        remove_rules(copy.document(), rules);
    }
    Reference<css::frame::XStorable>(copy.document(), UNO_QUERY_THROW)
        ->storeToURL(url, arguments("FilterName", Any(filter_for(url))));
    return core::commands::share_summary(formulas.size(), rules.size(), path_of(url), sheet,
                                         work.language);
}

std::string restore_formulas(const Workplace& work) {
    require_writable(work);
    const auto sheet = find_formula_sheet(work.document);
    if (!sheet.is()) {
        throw Refused(Refusal::no_copy);
    }
    const std::vector<FormulaLine> lines = read_formula_sheet(work.document, sheet);
    std::vector<OurFormula> formulas;
    std::vector<OurRule> rules;
    for (const FormulaLine& line : lines) {
        if (line.rule) {
            rules.push_back(*line.rule);
        } else if (!line.changed) {
            formulas.push_back(line.formula);
        }
    }
    require_unprotected(work, formulas, rules);
    UndoStep step(work.model, restore_title.in(work.language));
    const Restored restored = put_back(work, step, lines);
    if (restored.left == 0) {
        work.document->getSheets()->removeByName(
            Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    }
    step.finish();
    return core::commands::restore_summary(restored.done, restored.left, work.language);
}

} // namespace utfall::uno::commands
