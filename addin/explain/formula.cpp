#include "explain/formula.hpp"

#include "catalog/catalog.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace utfall::explain {

namespace {

/// Deeper than anybody writes: a formula that nests further isn't explained.
constexpr int deepest = 64;

struct Unreadable {};

bool is_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || std::isalnum(byte) != 0 || letter == '_' || letter == '.' ||
           letter == '$' || letter == ':' || letter == '#' || letter == '\\';
}

/// The operators, those that bind least first; all of one row bind alike, from the left.
struct Operators {
    std::array<std::string_view, 6> words;
};
constexpr std::array<Operators, 5> levels{{
    {{"<>", "<=", ">=", "=", "<", ">"}},
    {{"&"}},
    {{"+", "-"}},
    {{"*", "/"}},
    {{"^"}},
}};

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    Node formula() {
        Node node = operation(0);
        skip();
        if (at_ != text_.size()) {
            throw Unreadable();
        }
        return node;
    }

private:
    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) {
            ++at_;
        }
    }

    [[nodiscard]] char peek() {
        skip();
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    bool take(std::string_view word) {
        skip();
        if (word.empty() || !text_.substr(at_).starts_with(word)) {
            return false;
        }
        at_ += word.size();
        return true;
    }

    Node sourced(Node node, std::size_t from) const {
        node.source = core::trim(text_.substr(from, at_ - from));
        return node;
    }

    Node operation(std::size_t level) {
        if (level == levels.size()) {
            return prefixed();
        }
        skip();
        const std::size_t from = at_;
        Node left = operation(level + 1);
        for (;;) {
            const auto& words = levels[level].words;
            const auto word = std::find_if(words.begin(), words.end(),
                                           [this](std::string_view each) { return take(each); });
            if (word == words.end()) {
                return left;
            }
            Node both;
            both.kind = Node::Kind::operation;
            both.text = *word;
            both.parts.push_back(std::move(left));
            both.parts.push_back(operation(level + 1));
            left = sourced(std::move(both), from);
        }
    }

    Node prefixed() {
        if (++depth_ > deepest) {
            throw Unreadable();
        }
        skip();
        const std::size_t from = at_;
        Node node;
        if (take("-") || take("+")) {
            node.kind = Node::Kind::operation;
            node.text = text_[at_ - 1];
            node.parts.push_back(prefixed());
            node = sourced(std::move(node), from);
        } else {
            node = primary();
        }
        while (take("%")) {
            Node percent;
            percent.kind = Node::Kind::operation;
            percent.text = "%";
            percent.parts.push_back(std::move(node));
            node = sourced(std::move(percent), from);
        }
        --depth_;
        return node;
    }

    Node primary() {
        const std::size_t from = at_;
        switch (peek()) {
        case '(': {
            take("(");
            Node inner = operation(0);
            if (!take(")")) {
                throw Unreadable();
            }
            return sourced(std::move(inner), from);
        }
        case '{':
            return array(from);
        case '"': {
            Node node;
            node.kind = Node::Kind::value;
            node.value = quoted('"');
            return sourced(std::move(node), from);
        }
        default:
            return word(from);
        }
    }

    std::string quoted(char mark) {
        std::string text;
        ++at_;
        for (;;) {
            if (at_ >= text_.size()) {
                throw Unreadable();
            }
            if (text_[at_] == mark) {
                ++at_;
                if (at_ >= text_.size() || text_[at_] != mark) {
                    return text;
                }
            }
            text.push_back(text_[at_++]);
        }
    }

    Node array(std::size_t from) {
        Node node;
        node.kind = Node::Kind::array;
        std::vector<core::Cell> row;
        take("{");
        for (;;) {
            row.push_back(element());
            if (take(";")) {
                continue;
            }
            if (node.array.columns() != 0 && node.array.columns() != row.size()) {
                throw Unreadable();
            }
            node.array.add_row(std::exchange(row, {}));
            if (take("}")) {
                return sourced(std::move(node), from);
            }
            if (!take("|")) {
                throw Unreadable();
            }
        }
    }

    core::Cell element() {
        const char next = peek();
        if (next == ';' || next == '|' || next == '}') {
            return core::Blank();
        }
        Node node = prefixed();
        if (node.kind == Node::Kind::value) {
            return node.value;
        }
        if (node.kind == Node::Kind::operation && node.parts.size() == 1 &&
            core::is_number(node.parts.front().value)) {
            const double number = std::get<double>(node.parts.front().value);
            return node.text == "-" ? -number : number;
        }
        throw Unreadable();
    }

    /// A number, a reference, a name, or a call.
    Node word(std::size_t from) {
        skip();
        Node node;
        const std::size_t begin = at_;
        while (at_ < text_.size() && (is_word(text_[at_]) || text_[at_] == '\'')) {
            if (text_[at_] == '\'') {
                static_cast<void>(quoted('\''));
            } else {
                ++at_;
            }
        }
        take_exponent(begin);
        node.text = text_.substr(begin, at_ - begin);
        if (node.text.empty()) {
            throw Unreadable();
        }
        if (const auto number = number_of(node.text)) {
            node.kind = Node::Kind::value;
            node.value = *number;
            return sourced(std::move(node), from);
        }
        if (at_ < text_.size() && text_[at_] == '(') {
            return call(std::move(node), from);
        }
        node.kind = Node::Kind::reference;
        return sourced(std::move(node), from);
    }

    /// 1E-05: the sign belongs to the number.
    void take_exponent(std::size_t begin) {
        const bool number =
            at_ > begin && std::isdigit(static_cast<unsigned char>(text_[begin])) != 0;
        const bool open = number && (text_[at_ - 1] == 'E' || text_[at_ - 1] == 'e');
        if (!open || at_ >= text_.size() || (text_[at_] != '-' && text_[at_] != '+')) {
            return;
        }
        ++at_;
        while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) {
            ++at_;
        }
    }

    static std::optional<double> number_of(std::string word) {
        if (const auto plus = word.find('+'); plus != std::string::npos) {
            word.erase(plus, 1);
        }
        double number = 0.0;
        const char* end = word.data() + word.size();
        const auto read = std::from_chars(word.data(), end, number);
        const bool digit =
            std::isdigit(static_cast<unsigned char>(word.front())) != 0 || word.front() == '.';
        return digit && read.ec == std::errc() && read.ptr == end ? std::optional(number)
                                                                  : std::nullopt;
    }

    Node call(Node node, std::size_t from) {
        node.kind = Node::Kind::call;
        take("(");
        if (take(")")) {
            return sourced(std::move(node), from);
        }
        do {
            const char next = peek();
            node.parts.push_back(next == ';' || next == ')' ? Node() : operation(0));
        } while (take(";"));
        if (!take(")")) {
            throw Unreadable();
        }
        return sourced(std::move(node), from);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

} // namespace

const catalog::Function* Node::ours() const {
    if (kind != Kind::call) {
        return nullptr;
    }
    if (const catalog::Function* function = catalog::find(text)) {
        return function;
    }
    const std::string stored = core::fold(text);
    const auto& all = catalog::functions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const catalog::Function* each) {
        return core::fold(each->stored_name()) == stored;
    });
    return found == all.end() ? nullptr : *found;
}

std::optional<Node> parse(std::string_view formula) {
    if (formula.starts_with("{=") && formula.ends_with('}')) {
        formula = formula.substr(1, formula.size() - 2);
    }
    if (!formula.starts_with('=')) {
        return std::nullopt;
    }
    try {
        return Parser(formula.substr(1)).formula();
    } catch (const Unreadable&) {
        return std::nullopt;
    }
}

const Node* find_call(const Node& node) {
    if (node.ours() != nullptr) {
        return &node;
    }
    for (const Node& part : node.parts) {
        if (const Node* found = find_call(part)) {
            return found;
        }
    }
    return nullptr;
}

std::vector<std::string> our_functions(const Node& node) {
    std::vector<std::string> names;
    if (const catalog::Function* function = node.ours()) {
        names.emplace_back(function->name);
    }
    for (const Node& part : node.parts) {
        for (std::string& name : our_functions(part)) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    return names;
}

} // namespace utfall::explain
