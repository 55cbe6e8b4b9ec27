// Why each line has its roles, and why each relation was believed, refused or kept silent: for
// developers, and only when it is asked for.
#pragma once

#include "core/checks/model/model.hpp"
#include "core/checks/relations/observer.hpp"

#include <string>
#include <vector>

namespace utfall::core::checks {

/// Writes down, line by line, what it is told.
class Trace : public Observer {
public:
    /// The roles of every line that has any, each with the word that speaks most for it.
    void add_roles(const Model& model);

    void candidate(const Axis& axis, const Family& family, Fate fate, const Family* rival) override;
    void excused(const Axis& axis, const Family& family, const Instance& instance,
                 Excuse excuse) override;

    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

private:
    std::vector<std::string> lines_;
};

/// A relation with its lines and its score: `sum down: Summa <- Insatser + Kansli; held 2 (14.3
/// bits), broken 1 (6.0), cost -2.4, score 10.7 of 2.0`.
[[nodiscard]] std::string trace_of(const Axis& axis, const Family& family);

} // namespace utfall::core::checks
