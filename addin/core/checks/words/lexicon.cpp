#include "core/checks/words/lexicon.hpp"

#include "core/checks/words/lexicon_rows.hpp"
#include "core/checks/words/period.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <bitset>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace utfall::core::checks {

namespace {

/// The first part of a compound has at least this many letters: 'handel' is no kind of 'andel'.
constexpr std::size_t shortest_front = 3;

/// Ends like a head and is another: 'misshandel' and 'detaljhandel' are no kinds of 'andel'.
constexpr std::string_view other_head = "handel";

/// Says where a word may be broken at the end of a line; it ends none.
constexpr char32_t soft_hyphen = 0x00AD;

// The rows of the lexicon by their first word.
class Index {
public:
    Index() {
        for (const LexiconRow& row : lexicon()) {
            const std::vector<std::string> words = label_words(row.text);
            const std::string key = words.empty() ? std::string(row.text) : words.front();
            auto& table = row.match == Match::head    ? heads_
                          : row.match == Match::front ? fronts_
                                                      : words_;
            table.add(key, {&row, words});
            if (row.match == Match::head || row.match == Match::front) {
                longest_ = std::max(longest_, key.size());
            }
        }
    }

    /// Hands each row that the label matches to `take`.
    template <class Take> void read(const std::vector<std::string>& label, const Take& take) const {
        for (std::size_t at = 0; at < label.size(); ++at) {
            take_words(label, at, take);
            take_heads(label[at], take);
            take_fronts(label[at], take);
        }
    }

private:
    struct Entry {
        const LexiconRow* row;
        std::vector<std::string> words;
    };

    class ByWord {
    public:
        void add(const std::string& word, Entry entry) {
            entries_[word].push_back(std::move(entry));
            ends_.set(ends_of(word));
        }
        [[nodiscard]] std::span<const Entry> with(std::string_view word) const {
            if (word.empty() || !ends_.test(ends_of(word))) {
                return {};
            }
            const auto found = entries_.find(std::string(word));
            return found == entries_.end() ? std::span<const Entry>() : found->second;
        }

    private:
        [[nodiscard]] static std::size_t ends_of(std::string_view word) {
            return static_cast<std::size_t>(static_cast<unsigned char>(word.front())) << 8U |
                   static_cast<unsigned char>(word.back());
        }

        std::unordered_map<std::string, std::vector<Entry>> entries_;
        /// With which letters a word begins and ends: most parts of other words are told by them.
        std::bitset<1U << 16U> ends_;
    };

    template <class Take>
    void take_words(const std::vector<std::string>& label, std::size_t at, const Take& take) const {
        for (const Entry& entry : words_.with(label[at])) {
            const std::size_t end = at + entry.words.size();
            const bool all =
                end <= label.size() && std::equal(entry.words.begin(), entry.words.end(),
                                                  label.begin() + static_cast<std::ptrdiff_t>(at));
            const bool placed =
                entry.row->match == Match::word || (entry.row->match == Match::first && at == 0) ||
                (entry.row->match == Match::alone && at == 0 && end == label.size());
            if (all && placed) {
                take(*entry.row);
            }
        }
    }

    template <class Take> void take_heads(std::string_view word, const Take& take) const {
        const std::size_t shorter = word.ends_with(other_head) ? other_head.size() : 0;
        for (std::size_t size = std::min(word.size(), longest_); size > shorter; --size) {
            const std::size_t front = word.size() - size;
            if (front > 0 && front < shortest_front) {
                continue;
            }
            take_entries(heads_, word.substr(front), take);
        }
    }

    template <class Take> void take_fronts(std::string_view word, const Take& take) const {
        for (std::size_t size = std::min(word.size(), longest_); size > 0; --size) {
            take_entries(fronts_, word.substr(0, size), take);
        }
    }

    template <class Take>
    static void take_entries(const ByWord& table, std::string_view key, const Take& take) {
        for (const Entry& entry : table.with(key)) {
            take(*entry.row);
        }
    }

    ByWord words_;
    ByWord heads_;
    ByWord fronts_;
    std::size_t longest_ = 0;
};

/// A year in a label names a period, but it may stand with anything.
constexpr double year_bits = 3.0;

const Index& known_words() {
    static const Index index;
    return index;
}

} // namespace

std::span<const LexiconRow> lexicon() {
    static const std::vector<LexiconRow> rows = [] {
        std::vector<LexiconRow> all(relation_words().begin(), relation_words().end());
        all.insert(all.end(), subject_words().begin(), subject_words().end());
        all.insert(all.end(), neighbour_words().begin(), neighbour_words().end());
        return all;
    }();
    return rows;
}

void Roles::add(Role role, double bits) {
    double& held = bits_[static_cast<std::size_t>(role)];
    // The strongest word counts, not how many there are; a word against outweighs.
    held =
        bits < 0.0 || held < 0.0 ? std::min(held, 0.0) + std::min(bits, 0.0) : std::max(held, bits);
}

std::vector<std::string> label_words(std::string_view label) {
    std::vector<std::string> words;
    std::u32string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            words.push_back(encode(word));
            word.clear();
        }
    };
    for (const char32_t letter : decode(fold(label))) {
        if (letter == U'%' || letter == U'/' || letter == U'#') { // marks that are words
            end_word();
            words.emplace_back(1, static_cast<char>(letter));
        } else if (is_letter_or_digit(letter)) {
            word.push_back(letter);
        } else if (letter != U':' && letter != soft_hyphen) { // s:a is one word
            end_word();
        }
    }
    end_word();
    return words;
}

Roles read_roles(std::string_view label) {
    Roles roles;
    const std::vector<std::string> words = label_words(label);
    known_words().read(words, [&roles](const LexiconRow& row) { roles.add(row.role, row.bits); });
    if (std::any_of(words.begin(), words.end(),
                    [](const std::string& word) { return year_of(word).has_value(); })) {
        roles.add(Role::period, year_bits);
    }
    return roles;
}

std::vector<const LexiconRow*> matching_rows(std::string_view label) {
    std::vector<const LexiconRow*> rows;
    known_words().read(label_words(label),
                       [&rows](const LexiconRow& row) { rows.push_back(&row); });
    return rows;
}

} // namespace utfall::core::checks
