#include "catalog/catalog.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace utfall::catalog {

const std::vector<Family>& families() {
    static const std::vector<Family> all{
        index_family(),  targets_family(),  participants_family(), publishing_family(),
        survey_family(), equality_family(), labour_family(),       finance_family(),
        checks_family(), support_family(),
    };
    return all;
}

const std::vector<const Function*>& functions() {
    static const std::vector<const Function*> all = [] {
        std::vector<const Function*> list;
        for (const Family& family : families()) {
            for (const Function& function : family.functions) {
                list.push_back(&function);
            }
        }
        return list;
    }();
    return all;
}

const Function* find(std::string_view name) {
    const std::string wanted = core::fold(name);
    const auto& all = functions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Function* function) {
        return core::fold(function->name) == wanted;
    });
    return found == all.end() ? nullptr : *found;
}

} // namespace utfall::catalog
