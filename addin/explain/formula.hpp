// A cell's formula as a tree, so that a call of ours can be found in it and worked out again.
#pragma once

#include "catalog/function.hpp"
#include "core/base/cell.hpp"
#include "explain/call.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace utfall::explain {

/// A part of a formula.
struct Node {
    enum class Kind {
        blank,     ///< an argument left out
        value,     ///< a number or a text
        array,     ///< {1;2|3;4}
        reference, ///< cells or a name: `text`
        call,      ///< `text` is the function's name
        operation  ///< `text` is the operator; one part where it stands before or after it
    };

    Kind kind = Kind::blank;
    std::string text;
    core::Cell value;
    core::Table array;
    std::vector<Node> parts;
    std::string source; ///< as it stands in the formula

    /// The function of ours that a call calls, or null.
    [[nodiscard]] const catalog::Function* ours() const;
};

/// Reads a formula as the office writes it to programs: English names, `;` between arguments and
/// columns, `|` between rows. A leading `=`, and braces around it all, don't matter.
/// @return nothing for what can't be read
[[nodiscard]] std::optional<Node> parse(std::string_view formula);

/// The outermost call of one of our functions, the first where several stand beside each other; or
/// null.
[[nodiscard]] const Node* find_call(const Node& node);

/// The names of all functions of ours in the formula, in order, each once.
[[nodiscard]] std::vector<std::string> our_functions(const Node& node);

/// What the parts of a formula are worth, asked of the office.
class Values {
public:
    Values() = default;
    Values(const Values&) = delete;
    Values& operator=(const Values&) = delete;
    virtual ~Values() = default;

    /// The cells of a reference or a name; nothing where they can't be read.
    [[nodiscard]] virtual std::optional<cells::Argument> cells(const std::string& reference) = 0;
    /// Where the first cell of a reference stands.
    [[nodiscard]] virtual Origin origin(const std::string& reference) = 0;
    /// The result of a function of Calc's own; nothing where it can't be worked out apart from its
    /// cell.
    [[nodiscard]] virtual std::optional<cells::Argument>
    calc(const std::string& function, const std::vector<cells::Argument>& arguments) = 0;
};

/// What a part of a formula is worth; nothing where it can't be worked out here.
[[nodiscard]] std::optional<cells::Argument> evaluate(const Node& node, Values& values,
                                                      const cells::Context& context);

/// A call of ours with its arguments worked out, or the part that couldn't be.
struct ReadCall {
    Call call;
    std::vector<std::string> unknown; ///< the arguments that can't be shown, as they stand
};

[[nodiscard]] ReadCall read_call(const Node& node, Values& values, const cells::Context& context);

} // namespace utfall::explain
