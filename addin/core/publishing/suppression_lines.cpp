#include "core/publishing/suppression_lines.hpp"

#include <functional>
#include <queue>
#include <tuple>

namespace utfall::core {

namespace {

class Lines {
public:
    Lines(const CountTable& table, std::span<const std::vector<std::size_t>> lines,
          std::vector<bool>& hidden)
        : table_(table), lines_(lines), hidden_(hidden), hidden_in_(lines.size()),
          lines_of_(table.cells.size()) {
        for (std::size_t line = 0; line < lines.size(); ++line) {
            for (const std::size_t cell : lines[line]) {
                lines_of_[cell].push_back(line);
                hidden_in_[line] += hidden[cell] ? 1 : 0;
                ++work_;
            }
        }
    }

    std::size_t protect() {
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            add_candidates(line);
        }
        while (!candidates_.empty()) {
            const auto [count, cell, line] = candidates_.top();
            candidates_.pop();
            if (!hidden_[cell] && hidden_in_[line] == 1) {
                hide(cell);
            }
        }
        return work_;
    }

private:
    using Candidate = std::tuple<double, std::size_t, std::size_t>; // count, cell, line

    void add_candidates(std::size_t line) {
        if (hidden_in_[line] != 1) {
            return;
        }
        for (const std::size_t cell : lines_[line]) {
            ++work_;
            const auto& count = table_.cells[cell].count;
            if (!hidden_[cell] && count > 0.0) {
                candidates_.emplace(*count, cell, line);
            }
        }
    }

    void hide(std::size_t cell) {
        hidden_[cell] = true;
        for (const std::size_t line : lines_of_[cell]) {
            ++hidden_in_[line];
            add_candidates(line);
        }
    }

    const CountTable& table_;
    std::span<const std::vector<std::size_t>> lines_;
    std::vector<bool>& hidden_;
    std::vector<std::size_t> hidden_in_;             ///< by line
    std::vector<std::vector<std::size_t>> lines_of_; ///< by cell
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates_;
    std::size_t work_ = 0;
};

} // namespace

std::size_t protect_lines(const CountTable& table, std::span<const std::vector<std::size_t>> lines,
                          std::vector<bool>& hidden) {
    return Lines(table, lines, hidden).protect();
}

} // namespace utfall::core
