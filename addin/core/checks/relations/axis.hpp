// A table seen along one direction: lines that relations are made of, and instances (the lines of
// the other direction) in which each relation is tried.
#pragma once

#include "core/checks/model/model.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace utfall::core::checks {

class Axis {
public:
    Axis(const Model& model, Direction direction);

    [[nodiscard]] Direction direction() const { return direction_; }
    [[nodiscard]] bool down() const { return direction_ == Direction::down; }
    [[nodiscard]] std::size_t lines() const { return lines_; }
    [[nodiscard]] std::size_t instances() const { return instances_; }
    [[nodiscard]] const Value& at(std::size_t line, std::size_t instance) const {
        return down() ? model_->at(line, instance) : model_->at(instance, line);
    }
    [[nodiscard]] bool has(std::size_t line, std::size_t instance) const {
        return at(line, instance).has();
    }
    [[nodiscard]] double value(std::size_t line, std::size_t instance) const {
        return at(line, instance).value;
    }
    /// Whether a sum is the same with it and without.
    [[nodiscard]] bool is_nothing(std::size_t line, std::size_t instance) const {
        return !has(line, instance) || value(line, instance) == 0.0;
    }
    [[nodiscard]] const Line& line(std::size_t line) const {
        return down() ? model_->row(line) : model_->column(line);
    }
    /// The line of the other direction that an instance is.
    [[nodiscard]] const Line& other(std::size_t instance) const {
        return down() ? model_->column(instance) : model_->row(instance);
    }
    [[nodiscard]] CellPlace place(std::size_t line, std::size_t instance) const {
        return down() ? CellPlace{line, instance} : CellPlace{instance, line};
    }
    [[nodiscard]] const Model& model() const { return *model_; }

    /// The instances that hold any figure.
    [[nodiscard]] const std::vector<std::size_t>& filled() const { return filled_; }
    /// How many lines hold figures, at least 2.
    [[nodiscard]] std::size_t filled_lines() const { return filled_lines_; }
    /// The middle nine tenths of a line's figures, from end to end.
    [[nodiscard]] double range(std::size_t line) const { return ranges_[line]; }
    /// Lines of one kind (one label, counts beside rates) have one number.
    [[nodiscard]] std::size_t kind(std::size_t line) const { return kinds_[line]; }

    /// Of which others relations make an instance, the total column of a table; none for most.
    [[nodiscard]] const std::vector<std::size_t>& made_of(std::size_t instance) const {
        return made_of_[instance];
    }
    [[nodiscard]] bool dependent(std::size_t instance) const { return !made_of_[instance].empty(); }
    void set_made_of(std::size_t instance, std::vector<std::size_t> others) {
        made_of_[instance] = std::move(others);
    }

    /// Whether no accepted relation has used the figure up as a part yet.
    [[nodiscard]] bool alive(std::size_t line, std::size_t instance) const {
        return alive_[line * instances_ + instance] != 0;
    }
    /// The lines whose figure in the instance isn't used up.
    [[nodiscard]] std::vector<std::size_t> alive_lines(std::size_t instance) const;
    void use_up(std::size_t line, std::size_t instance) {
        char& alive = alive_[line * instances_ + instance];
        left_[line] -= alive != 0 ? 1U : 0U;
        alive = 0;
    }
    /// Whether any figure of the line is left.
    [[nodiscard]] bool alive_anywhere(std::size_t line) const { return left_[line] > 0; }
    /// Whether the line has figures, and accepted relations have used all of them up.
    [[nodiscard]] bool is_used_up(std::size_t at) const {
        return line(at).figures && !alive_anywhere(at);
    }

    /// A part of a sum that words name and the figures prove: it isn't used up, but a run that
    /// begins below it leaves nothing out.
    [[nodiscard]] bool is_covered(std::size_t line) const { return covered_[line] != 0; }
    void cover(std::size_t line) { covered_[line] = 1; }

    /// Whether the table's blocks end in their sums, without a word that says so, and which lines
    /// are known to.
    [[nodiscard]] bool sums_blocks() const { return !block_ends_.empty(); }
    [[nodiscard]] bool ends_block(std::size_t line) const {
        return sums_blocks() && block_ends_[line] != 0;
    }
    void set_block_ends(std::vector<char> ends) { block_ends_ = std::move(ends); }

    /// A line that a relation takes for one part, and none of the lines between it and the part
    /// before: they are what it sums up.
    [[nodiscard]] bool is_subtotal(std::size_t line) const { return subtotal_[line] != 0; }
    void set_subtotal(std::size_t line) { subtotal_[line] = 1; }

    // What the words of a line say, as often asked.
    [[nodiscard]] bool is_total(std::size_t line) const { return total_[line] != 0; }
    [[nodiscard]] bool is_part(std::size_t line) const { return part_[line] != 0; }

private:
    void find_kinds();
    void find_ranges();

    const Model* model_;
    Direction direction_;
    std::size_t lines_;
    std::size_t instances_;
    std::size_t filled_lines_ = 2;
    std::vector<std::size_t> filled_;
    std::vector<double> ranges_;
    std::vector<std::size_t> kinds_;
    std::vector<std::vector<std::size_t>> made_of_;
    std::vector<char> alive_;
    std::vector<std::size_t> left_; ///< of each line's figures, those that are alive
    std::vector<char> total_;
    std::vector<char> part_;
    std::vector<char> covered_;
    std::vector<char> block_ends_;
    std::vector<char> subtotal_;
};

/// At most `most` of them, evenly spread.
[[nodiscard]] std::vector<std::size_t> sample(const std::vector<std::size_t>& all,
                                              std::size_t most);

} // namespace utfall::core::checks
