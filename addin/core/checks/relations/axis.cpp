#include "core/checks/relations/axis.hpp"

#include "core/checks/relations/limits.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

namespace utfall::core::checks {

namespace {

// 'Män 2022' and 'Män 2023' are one kind of line.
std::string without_figures(const std::string& label) {
    std::string text;
    for (const std::string& word : label_words(label)) {
        const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) {
            text += word + ' ';
        }
    }
    return text;
}

} // namespace

Axis::Axis(const Model& model, Direction direction)
    : model_(&model), direction_(direction),
      lines_(direction == Direction::down ? model.rows() : model.columns()),
      instances_(direction == Direction::down ? model.columns() : model.rows()), ranges_(lines_),
      kinds_(lines_), made_of_(instances_), alive_(lines_ * instances_), left_(lines_),
      total_(lines_), part_(lines_), covered_(lines_), subtotal_(lines_) {
    std::size_t filled_lines = 0;
    for (std::size_t i = 0; i < lines_; ++i) {
        for (std::size_t j = 0; j < instances_; ++j) {
            alive_[i * instances_ + j] = has(i, j) ? 1 : 0;
            left_[i] += has(i, j) ? 1U : 0U;
        }
        const Roles& roles = line(i).roles;
        part_[i] = roles.has(Role::of_which) ? 1 : 0;
        total_[i] = roles.has(Role::total) && part_[i] == 0 ? 1 : 0;
        filled_lines += line(i).figures ? 1U : 0U;
    }
    for (std::size_t j = 0; j < instances_; ++j) {
        if (other(j).figures) {
            filled_.push_back(j);
        }
    }
    filled_lines_ = std::max<std::size_t>(2, filled_lines);
    find_kinds();
    find_ranges();
}

void Axis::find_kinds() {
    std::map<std::string, std::size_t> times;
    std::vector<std::string> names(lines_);
    for (std::size_t i = 0; i < lines_; ++i) {
        names[i] = without_figures(line(i).label);
        ++times[names[i]];
    }
    std::map<std::tuple<int, std::string, int>, std::size_t> numbers;
    for (std::size_t i = 0; i < lines_; ++i) {
        const bool repeated = !names[i].empty() && times[names[i]] > 1;
        const bool rate = line(i).roles.has(Role::rate);
        const auto key = repeated ? std::tuple(0, names[i], 0)
                         : rate   ? std::tuple(1, std::string(), line(i).decimals > 0 ? 1 : 0)
                                  : std::tuple(2, std::string(), line(i).decimals);
        kinds_[i] = numbers.emplace(key, numbers.size()).first->second;
    }
}

void Axis::find_ranges() {
    for (std::size_t i = 0; i < lines_; ++i) {
        std::vector<double> values;
        double size = 0.0;
        for (const std::size_t j : filled_) {
            if (has(i, j)) {
                values.push_back(value(i, j));
                size = std::max(size, std::abs(value(i, j)));
            }
        }
        if (values.size() <= 2) {
            ranges_[i] = size;
            continue;
        }
        const auto ordered = [&values](std::size_t place) {
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
            std::nth_element(values.begin(), at, values.end());
            return *at;
        };
        const std::size_t tail = values.size() / limits::range_tail;
        ranges_[i] = ordered(values.size() - 1 - tail) - ordered(tail);
    }
}

std::vector<std::size_t> Axis::alive_lines(std::size_t instance) const {
    std::vector<std::size_t> lines;
    for (std::size_t line = 0; line < lines_; ++line) {
        if (alive(line, instance)) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<std::size_t> sample(const std::vector<std::size_t>& all, std::size_t most) {
    if (all.size() <= most) {
        return all;
    }
    std::vector<std::size_t> some;
    for (std::size_t k = 0; k < most; ++k) {
        some.push_back(all[k * all.size() / most]);
    }
    return some;
}

} // namespace utfall::core::checks
