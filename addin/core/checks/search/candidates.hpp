// Candidate families, each kept once with how many instances spoke for it.
#pragma once

#include "core/checks/relations/family.hpp"

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

namespace utfall::core::checks {

/// Lines of which many candidates are a run: a list of thousands has thousands of runs as long as
/// itself, which can't all be written out.
class Lines {
public:
    explicit Lines(std::vector<std::size_t> lines);

    [[nodiscard]] const std::vector<std::size_t>& all() const { return lines_; }
    /// The same for the same lines, wherever they stand.
    [[nodiscard]] std::size_t hash(std::size_t begin, std::size_t end) const {
        return hashes_[end] - hashes_[begin];
    }

private:
    std::vector<std::size_t> lines_;
    std::vector<std::size_t> hashes_; ///< of the lines before each together
};

/// Some lines that follow each other in a list.
struct LineRun {
    std::shared_ptr<const Lines> lines;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] std::size_t front() const { return lines->all()[begin]; }
    [[nodiscard]] std::size_t back() const { return lines->all()[end - 1]; }
};

class Candidates {
public:
    /// Adds a vote for the family of these lines.
    void add(Family family);
    /// The same of a sum or mean, whose terms are the run.
    void add(Operation operation, Shape shape, std::size_t target, LineRun terms);

    /// The ones with most votes, the earliest first among equals. The longest are left out where
    /// they have more terms in all than every level of totals needs: in a list of thousands with
    /// amounts of both signs chance makes thousands of sums as long as itself.
    /// @param lines of which they are made
    [[nodiscard]] std::vector<Family> best(std::size_t lines, std::size_t least_votes = 1) const;

private:
    struct Counted {
        Operation operation = Operation::sum;
        Shape shape = Shape::run;
        std::size_t target = 0;
        LineRun terms;
        std::vector<int> signs;
        double scale = 1.0;
        std::size_t votes = 1;
    };
    [[nodiscard]] static bool same(const Counted& left, const Counted& right);
    void add(Counted counted);

    std::vector<Counted> all_;
    std::unordered_multimap<std::size_t, std::size_t> by_hash_;
};

} // namespace utfall::core::checks
