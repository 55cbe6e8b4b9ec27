// What the office's process has used: processor time of all its threads, and memory.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace utfall::bench {

/// The soffice.bin of a session. @throws std::runtime_error there is none
[[nodiscard]] pid_t office_process(pid_t session);

/// Processor time of all threads so far, in seconds. Wall time would measure the machine's other
/// work too.
[[nodiscard]] double processor_seconds(pid_t process);

/// Memory of its own (anonymous resident pages), in MiB.
[[nodiscard]] double own_memory(pid_t process);

/// Least, middle and greatest of some measurements.
struct Spread {
    double least = 0.0;
    double middle = 0.0;
    double greatest = 0.0;
};

[[nodiscard]] Spread spread(std::vector<double> values);

/// `1.03 (1.01–1.06)`
[[nodiscard]] std::string text(const Spread& values, int decimals = 2);

} // namespace utfall::bench
