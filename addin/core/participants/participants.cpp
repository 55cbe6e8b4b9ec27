#include "core/participants/participants.hpp"

#include "core/base/share.hpp"

namespace utfall::core {

double positive_outcome_rate(double positive, double closed) {
    return share_of_counts(positive, closed, "positive", "closed");
}

double throughput(double closed, double participants) {
    return share_of_counts(closed, participants, "closed", "participants");
}

} // namespace utfall::core
