#include "core/base/number_word.hpp"

#include "core/base/phrase.hpp"

namespace utfall::core {

std::string rows_in_words(std::size_t count, Language language) {
    if (count >= number_words.size()) {
        return shown_number(static_cast<double>(count), language);
    }
    // 'Rad' is 'en', where the list is for words with 'ett'.
    if (language == Language::swedish && count < 2) {
        return count == 0 ? "ingen" : "en";
    }
    return fold(number_words.at(count).in(language));
}

} // namespace utfall::core
