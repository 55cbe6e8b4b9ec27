// A headless LibreOffice of the test's own: its own profile, its own process, its own pipe.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <sys/types.h>

namespace utfall::tests {

/// A folder that goes when it goes out of scope.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A file URL for a path.
[[nodiscard]] std::string file_url(const std::filesystem::path& path);

/// Runs the office with the extension's unpacked folder until it is destroyed. Only the processes
/// that it started are ended.
class Office {
public:
    /// @param locale of the user interface and of the cells: sv-SE or en-US
    /// Throws std::runtime_error if the office doesn't answer within its limit.
    explicit Office(const std::string& locale);
    /// @param bundle a folder whose folders are unpacked extensions, instead of ours alone
    Office(const std::string& locale, std::filesystem::path bundle);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] const css::uno::Reference<css::uno::XComponentContext>& context() const {
        return context_;
    }
    /// UNO in the test's own process.
    [[nodiscard]] const css::uno::Reference<css::uno::XComponentContext>& local() const {
        return local_;
    }
    [[nodiscard]] css::uno::Reference<css::uno::XInterface>
    create(const std::string& service) const;

    /// The process group, which is the session too, of everything that the office runs in.
    [[nodiscard]] pid_t group() const { return process_; }

    /// Whether the office runs: it ends by itself only when it fails.
    [[nodiscard]] bool runs();
    /// What the office has said, with its own account of a failure.
    [[nodiscard]] std::string last_words() const;

    /// Opens a file, or a new spreadsheet for an empty path.
    [[nodiscard]] css::uno::Reference<css::sheet::XSpreadsheetDocument>
    open(const std::filesystem::path& file = {}) const;

private:
    void start(const std::string& pipe);
    void connect(const std::string& pipe);
    void stop() noexcept;
    [[nodiscard]] std::filesystem::path log() const { return folder_.path() / "office.log"; }

    TemporaryFolder folder_;
    std::filesystem::path bundle_;
    pid_t process_ = -1;
    css::uno::Reference<css::uno::XComponentContext> local_;
    css::uno::Reference<css::uno::XComponentContext> context_;
};

/// Writes a copy of a document to a file, in Calc's own format.
void save(const css::uno::Reference<css::uno::XInterface>& document,
          const std::filesystem::path& file);

/// Closes a document without asking.
void close(const css::uno::Reference<css::uno::XInterface>& document);

} // namespace utfall::tests
