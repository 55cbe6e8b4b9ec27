#include "office.hpp"

#include "uno/text.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace utfall::tests {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;
using uno::to_ustring;

// A first start on a loaded machine with two cores takes some ten seconds.
constexpr std::chrono::seconds start_limit{120};
constexpr std::chrono::seconds stop_limit{30};
constexpr std::chrono::milliseconds between_tries{50};

std::string item(const std::string& path, const std::string& name, const std::string& value) {
    return "<item oor:path=\"" + path + "\"><prop oor:name=\"" + name +
           "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
}

// Settings that a test needs: every file recalculated when loaded, the language, no dialogs.
void write_profile(const fs::path& profile, const std::string& locale) {
    fs::create_directories(profile / "user");
    std::ofstream file(profile / "user/registrymodifications.xcu");
    file << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
            "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
         << item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0")
         << item("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "0")
         << item("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false")
         << item("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
         << item("/org.openoffice.Office.Linguistic/General", "UILocale", locale.substr(0, 2))
         << item("/org.openoffice.Setup/L10N", "ooLocale", locale.substr(0, 2))
         << item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", locale) << "</oor:items>\n";
}

// Settings of the test's own UNO: the office's types, which the bridge needs to call it, and ours.
fs::path write_bootstrap(const fs::path& folder) {
    const fs::path file = folder / "unorc";
    const std::string program = file_url(UTFALL_PROGRAM);
    std::ofstream(file) << "[Bootstrap]\nURE_INTERNAL_LIB_DIR=" << program
                        << "\nUNO_TYPES=" << program << "/types.rdb " << program
                        << "/types/offapi.rdb " << file_url(UTFALL_TYPES)
                        << "\nUNO_SERVICES=" << program << "/services.rdb\n";
    return file;
}

// What the office says goes to a file: whoever reads the test's output must not wait for it.
void redirect_output(const std::string& file) {
    const int log = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    ::close(log);
}

bool ended(pid_t process) {
    return waitpid(process, nullptr, WNOHANG) == process;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "utfall-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("can't make a folder in " + fs::temp_directory_path().string());
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string file_url(const fs::path& path) {
    return "file://" + fs::absolute(path).string();
}

Office::Office(const std::string& locale) : Office(locale, UTFALL_BUNDLE) {}

Office::Office(const std::string& locale, fs::path bundle) : bundle_(std::move(bundle)) {
    const std::string pipe = folder_.path().filename().string();
    write_profile(folder_.path() / "profile", locale);
    start(pipe);
    try {
        connect(pipe);
    } catch (const css::uno::Exception& error) {
        stop();
        throw std::runtime_error("no connection to the office: " + uno::to_utf8(error.Message));
    } catch (...) {
        stop();
        throw;
    }
}

Office::~Office() {
    stop();
}

void Office::start(const std::string& pipe) {
    const std::string accept = "--accept=pipe,name=" + pipe + ";urp;StarOffice.ComponentContext";
    const std::string profile = "-env:UserInstallation=" + file_url(folder_.path() / "profile");
    std::vector<std::string> words{UTFALL_SOFFICE, "--headless",    "--norestore", "--nologo",
                                   "--nodefault",  "--nolockcheck", accept,        profile};
    const std::string log = this->log().string();
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    process_ = fork();
    if (process_ < 0) {
        throw std::runtime_error("can't start a process");
    }
    if (process_ == 0) {
        setsid(); // a group of its own, so that the office's helpers end with it
        redirect_output(log);
        setenv("BUNDLED_EXTENSIONS", file_url(bundle_).c_str(), 1);
        execv(UTFALL_SOFFICE, arguments.data());
        _exit(127);
    }
}

void Office::connect(const std::string& pipe) {
    local_ = cppu::defaultBootstrap_InitialComponentContext(
        to_ustring(file_url(write_bootstrap(folder_.path()))));
    const auto resolver = css::bridge::UnoUrlResolver::create(local_);
    const auto url = to_ustring("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
    const auto limit = steady_clock::now() + start_limit;
    while (true) {
        try {
            context_.set(resolver->resolve(url), css::uno::UNO_QUERY_THROW);
            return;
        } catch (const css::connection::NoConnectException&) {
            if (ended(process_)) {
                process_ = -1;
                throw std::runtime_error(UTFALL_SOFFICE " ended before it answered");
            }
            if (steady_clock::now() > limit) {
                throw std::runtime_error(UTFALL_SOFFICE " didn't answer in time");
            }
        }
        std::this_thread::sleep_for(between_tries);
    }
}

bool Office::runs() {
    if (process_ > 0 && ended(process_)) {
        kill(-process_, SIGKILL); // what it started
        process_ = -1;
    }
    return process_ > 0;
}

std::string Office::last_words() const {
    std::ifstream file(log());
    return {std::istreambuf_iterator<char>(file), {}};
}

void Office::stop() noexcept {
    if (!runs()) {
        return;
    }
    try {
        if (context_.is()) {
            css::frame::Desktop::create(context_)->terminate();
        } else {
            kill(-process_, SIGTERM);
        }
    } catch (const css::uno::Exception&) {
        // The bridge goes down with the office: that is the answer.
    }
    context_.clear();
    const auto limit = steady_clock::now() + stop_limit;
    bool gone = ended(process_);
    while (!gone && steady_clock::now() < limit) {
        std::this_thread::sleep_for(between_tries);
        gone = ended(process_);
    }
    kill(-process_, SIGKILL); // whatever is left of our own group
    if (!gone) {
        waitpid(process_, nullptr, 0);
    }
    process_ = -1;
}

css::uno::Reference<css::uno::XInterface> Office::create(const std::string& service) const {
    return context_->getServiceManager()->createInstanceWithContext(to_ustring(service), context_);
}

css::uno::Reference<css::sheet::XSpreadsheetDocument> Office::open(const fs::path& file) const {
    const auto desktop = css::frame::Desktop::create(context_);
    const std::string url = file.empty() ? "private:factory/scalc" : file_url(file);
    return {desktop->loadComponentFromURL(to_ustring(url), "_blank", 0, {}),
            css::uno::UNO_QUERY_THROW};
}

void save(const css::uno::Reference<css::uno::XInterface>& document, const fs::path& file) {
    css::beans::PropertyValue filter;
    filter.Name = to_ustring("FilterName");
    filter.Value <<= to_ustring("calc8");
    css::uno::Reference<css::frame::XStorable>(document, css::uno::UNO_QUERY_THROW)
        ->storeToURL(to_ustring(file_url(file)), {&filter, 1});
}

void close(const css::uno::Reference<css::uno::XInterface>& document) {
    css::uno::Reference<css::util::XCloseable>(document, css::uno::UNO_QUERY_THROW)->close(true);
}

} // namespace utfall::tests
