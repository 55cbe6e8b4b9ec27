#include "explain/search.hpp"

#include "catalog/catalog.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace utfall::explain {

namespace {

/// Where a word was found, best first. A whole word is worth more than the beginning of one.
enum class Field { name, keywords, description, parameters };

struct Word {
    std::string text;
    Field field;
};

/// Lower case, and å ä ö é as a keyboard without them writes them.
std::string plain(std::string_view text) {
    std::u32string letters;
    for (const char32_t letter : core::decode(core::fold(text))) {
        switch (letter) {
        case U'å':
        case U'ä':
            letters.push_back(U'a');
            break;
        case U'ö':
            letters.push_back(U'o');
            break;
        case U'é':
            letters.push_back(U'e');
            break;
        default:
            letters.push_back(letter);
        }
    }
    return core::encode(letters);
}

bool is_part_of_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : plain(text) + " ") {
        if (is_part_of_word(letter)) {
            word.push_back(letter);
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

void add(std::vector<Word>& index, std::string_view text, Field field) {
    for (std::string& word : words_of(text)) {
        index.push_back({std::move(word), field});
    }
}

void add(std::vector<Word>& index, const core::Text& text, Field field) {
    add(index, text.sv, field);
    add(index, text.en, field);
}

std::vector<Word> index_of(const catalog::Function& function, const core::Text& family) {
    std::vector<Word> index;
    add(index, function.name, Field::name);
    index.push_back({plain(function.name), Field::name});
    index.push_back({plain(function.method()), Field::name});
    add(index, function.notes.keywords, Field::keywords);
    add(index, family, Field::keywords);
    add(index, function.text, Field::description);
    for (const catalog::Parameter& parameter : function.parameters) {
        add(index, parameter.label, Field::parameters);
        add(index, parameter.english_label(), Field::parameters);
        add(index, parameter.text, Field::parameters);
    }
    return index;
}

/// Lower is better: where words were found, then in how many words less.
using Rank = std::pair<int, int>;

/// How well a word is found; nothing where it isn't.
std::optional<Rank> rank(const std::vector<Word>& index, const std::string& wanted) {
    std::optional<int> best;
    int places = 0;
    for (const Word& word : index) {
        if (!word.text.starts_with(wanted)) {
            continue;
        }
        const int found = 2 * static_cast<int>(word.field) + (word.text == wanted ? 0 : 1);
        best = std::min(best.value_or(found), found);
        ++places;
    }
    return best ? std::optional(Rank(*best, -places)) : std::nullopt;
}

std::optional<Rank> rank(const std::vector<Word>& index, const std::vector<std::string>& query) {
    Rank sum(0, 0);
    for (const std::string& word : query) {
        const auto found = rank(index, word);
        if (!found) {
            return std::nullopt;
        }
        sum.first += found->first;
        sum.second += found->second;
    }
    return sum;
}

struct Indexed {
    const catalog::Function* function = nullptr;
    std::vector<Word> words;
};

const std::vector<Indexed>& all_words() {
    static const std::vector<Indexed> all = [] {
        std::vector<Indexed> list;
        for (const catalog::Family& family : catalog::families()) {
            for (const catalog::Function& function : family.functions) {
                list.push_back({&function, index_of(function, family.title)});
            }
        }
        return list;
    }();
    return all;
}

} // namespace

std::vector<const catalog::Function*> search(std::string_view query) {
    // A name typed as it stands, IMPACT_DRIVERS, is two words here: they stand in it too.
    const std::vector<std::string> wanted = words_of(query);
    std::vector<std::pair<Rank, const catalog::Function*>> found;
    const std::string whole = plain(query);
    for (const Indexed& indexed : all_words()) {
        if (plain(indexed.function->name) == whole) {
            found.emplace_back(Rank(-1, 0), indexed.function); // its very name
        } else if (const auto place = rank(indexed.words, wanted)) {
            found.emplace_back(*place, indexed.function);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<const catalog::Function*> functions;
    functions.reserve(found.size());
    for (const auto& [place, function] : found) {
        functions.push_back(function);
    }
    return functions;
}

} // namespace utfall::explain
