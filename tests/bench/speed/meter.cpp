#include "meter.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <stdexcept>

namespace utfall::bench {

namespace fs = std::filesystem;

pid_t office_process(pid_t session) {
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            continue;
        }
        // pid (command) state parent group session …
        std::ifstream file(entry.path() / "stat");
        pid_t process = 0;
        std::string command;
        char state = 0;
        pid_t parent = 0;
        pid_t group = 0;
        pid_t found = 0;
        if (file >> process >> command >> state >> parent >> group >> found && found == session &&
            command == "(soffice.bin)") {
            return process;
        }
    }
    throw std::runtime_error("no office in session " + std::to_string(session));
}

double processor_seconds(pid_t process) {
    clockid_t clock = 0;
    timespec time{};
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) {
        throw std::runtime_error("no processor clock of process " + std::to_string(process));
    }
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double own_memory(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    std::string word;
    while (file >> word) {
        if (word == "RssAnon:") {
            double kibibytes = 0.0;
            file >> kibibytes;
            return kibibytes / 1024.0;
        }
    }
    throw std::runtime_error("no memory figure of process " + std::to_string(process));
}

Spread spread(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t size = values.size();
    if (size == 0) {
        throw std::logic_error("nothing was measured");
    }
    const double middle =
        size % 2 == 1 ? values[size / 2] : (values[size / 2 - 1] + values[size / 2]) / 2.0;
    return {values.front(), middle, values.back()};
}

std::string text(const Spread& values, int decimals) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << values.middle << " (" << values.least
         << "–" << values.greatest << ")";
    return text.str();
}

} // namespace utfall::bench
