#include "book/number_formats.hpp"

#include <array>
#include <string_view>

namespace utfall::book {
namespace {

/// A cell's words for -1, 0 and 1, or for 0, a half and 1.
struct Words {
    std::string_view name;      // of the number format
    std::string_view condition; // of the middle word; empty: there is none
    core::Text low, middle, high;
};

constexpr std::array word_formats = std::to_array<Words>({
    {"n-flag", "", {"nej", "no"}, {"", ""}, {"ja", "yes"}},
    {"n-target", "value()=0.5", {"inte nått", "not met"}, {"nära", "near"}, {"nått", "met"}},
    {"n-change",
     "value()=0",
     {"sämre", "worse"},
     {"oförändrat", "unchanged"},
     {"bättre", "better"}},
    {"n-budget",
     "value()=0",
     {"ogynnsam", "unfavourable"},
     {"enligt budget", "on budget"},
     {"gynnsam", "favourable"}},
});

class NumberFormats {
public:
    explicit NumberFormats(core::Language language)
        : language_(language), locale_(language == core::Language::swedish
                                           ? R"( number:language="sv" number:country="SE">)"
                                           : R"( number:language="en" number:country="US">)") {}

    [[nodiscard]] std::string text() {
        number("n-count", 0, true);
        number("n-plain", 0, false);
        number("n-decimal1", 1, true);
        number("n-decimal2", 2, true);
        number("n-decimal3", 3, true);
        percent("n-percent0", 0);
        percent("n-percent1", 1);
        points("n-points0", 0);
        points("n-points1", 1);
        share_size();
        for (const Words& words : word_formats) {
            word_format(words);
        }
        out_.append("  <number:date-style style:name=\"n-date\"" + locale_ +
                    R"(<number:year number:style="long"/><number:text>-</number:text>)"
                    R"(<number:month number:style="long"/><number:text>-</number:text>)"
                    R"(<number:day number:style="long"/></number:date-style>
)");
        return out_;
    }

private:
    [[nodiscard]] static std::string digits(int decimals, bool grouping) {
        const std::string places = std::to_string(decimals);
        return "<number:number number:decimal-places=\"" + places +
               "\" number:min-decimal-places=\"" + places + "\" number:min-integer-digits=\"1\"" +
               (grouping ? R"( number:grouping="true"/>)" : "/>");
    }

    void number(std::string_view name, int decimals, bool grouping) {
        element("number", name, digits(decimals, grouping));
    }

    void percent(std::string_view name, int decimals) {
        element("percentage", name, digits(decimals, false) + percent_sign());
    }

    /// Percentage points are stored as such, 3.1 for a difference of 0.031, and written `+3,1`.
    void points(std::string_view name, int decimals) {
        const std::string shown = digits(decimals, false);
        const std::string up = std::string(name) + "-0";
        const std::string down = std::string(name) + "-1";
        volatile_element("number", up, "<number:text>+</number:text>" + shown);
        volatile_element("number", down, "<number:text>−</number:text>" + shown);
        element("number", name, shown + map("value()&gt;0", up) + map("value()&lt;0", down));
    }

    void share_size() {
        const std::string shown = digits(0, false) + percent_sign();
        volatile_element("percentage", "n-share-size-0", shown);
        element("percentage", "n-share-size", shown + map("value()&lt;0", "n-share-size-0"));
    }

    void word_format(const Words& words) {
        const std::string name(words.name);
        const bool three = !words.condition.empty();
        volatile_element("number", name + "-0", word(words.low));
        if (three) {
            volatile_element("number", name + "-1", word(words.middle));
        }
        const bool around_zero = words.condition == "value()=0";
        element("number", name,
                word(words.high) +
                    map(around_zero ? "value()&lt;0" : "value()&lt;=0", name + "-0") +
                    (three ? map(words.condition, name + "-1") : std::string()));
    }

    [[nodiscard]] std::string word(const core::Text& text) const {
        return "<number:text>" + std::string(text.in(language_)) + "</number:text>";
    }

    [[nodiscard]] std::string percent_sign() const {
        return language_ == core::Language::swedish ? "<number:text>&#160;%</number:text>"
                                                    : "<number:text>%</number:text>";
    }

    [[nodiscard]] static std::string map(std::string_view condition, const std::string& style) {
        return "<style:map style:condition=\"" + std::string(condition) +
               "\" style:apply-style-name=\"" + style + "\"/>";
    }

    void volatile_element(std::string_view kind, const std::string& name,
                          const std::string& content) {
        write(kind, name, R"( style:volatile="true")", content);
    }

    void element(std::string_view kind, std::string_view name, const std::string& content) {
        write(kind, name, "", content);
    }

    void write(std::string_view kind, std::string_view name, std::string_view attributes,
               const std::string& content) {
        out_.append("  <number:").append(kind).append("-style style:name=\"").append(name);
        out_.append("\"").append(attributes).append(locale_).append(content);
        out_.append("</number:").append(kind).append("-style>\n");
    }

    core::Language language_;
    std::string locale_;
    std::string out_;
};

} // namespace

std::string number_formats(core::Language language) {
    return NumberFormats(language).text();
}

} // namespace utfall::book
