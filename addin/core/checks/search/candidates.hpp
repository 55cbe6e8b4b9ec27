// Candidate families, each kept once with how many instances spoke for it.
#pragma once

#include "core/checks/relations/family.hpp"
#include "core/checks/relations/hash_index.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_set>
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
    void add(Operation operation, Shape shape, std::size_t target, const LineRun& terms);

    /// The ones with most votes, the earliest first among equals. The longest are left out where
    /// they have more terms in all than every level of totals needs: in a list of thousands with
    /// amounts of both signs chance makes thousands of sums as long as itself.
    /// @param lines of which they are made
    [[nodiscard]] std::vector<Family> best(std::size_t lines, std::size_t least_votes = 1) const;

private:
    /// What relations of the same lines can differ in.
    struct Form {
        Operation operation = Operation::sum;
        std::vector<int> signs;
        double scale = 1.0;

        friend bool operator==(const Form&, const Form&) = default;
    };
    /// Small, as there can be millions.
    struct Counted {
        const std::size_t* terms = nullptr;
        std::uint32_t size = 0; ///< how many terms
        std::uint32_t target = 0;
        std::uint32_t form = 0; ///< its place among the forms
        std::uint32_t votes = 1;
        Shape shape = Shape::run;

        [[nodiscard]] bool is_like(const Counted& other) const;
    };

    [[nodiscard]] std::uint32_t place_of(Form form);
    void add(const Counted& counted, std::size_t hash_of_terms);
    [[nodiscard]] Family family_of(const Counted& counted) const;

    std::vector<Counted> all_;
    HashIndex by_hash_;
    std::vector<Form> forms_;
    std::unordered_set<std::shared_ptr<const Lines>> lines_; ///< that terms stand in
    std::vector<std::vector<std::size_t>> own_;              ///< terms that are no run
};

} // namespace utfall::core::checks
