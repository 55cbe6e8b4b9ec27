#include "book/zip.hpp"

#include <boost/crc.hpp>

#include <cstdint>

namespace utfall::book {
namespace {

// Of the zip format: signatures, the version that can read it, and the earliest date it can write,
// 1 January 1980, so that the same files always give the same bytes.
constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_of_archive = 0x06054b50;
constexpr std::uint16_t version = 20;
constexpr std::uint16_t utf8_names = 0x0800;
constexpr std::uint16_t earliest_date = 0x0021;

void put16(std::string& out, std::size_t value) {
    out.push_back(static_cast<char>(value & 0xffU));
    out.push_back(static_cast<char>((value >> 8U) & 0xffU));
}

void put32(std::string& out, std::size_t value) {
    put16(out, value & 0xffffU);
    put16(out, (value >> 16U) & 0xffffU);
}

/// What a local and a central header share.
void put_description(std::string& out, const ZipEntry& entry) {
    boost::crc_32_type crc;
    crc.process_bytes(entry.content.data(), entry.content.size());
    put16(out, version);
    put16(out, utf8_names);
    put16(out, 0); // not compressed
    put16(out, 0); // midnight
    put16(out, earliest_date);
    put32(out, crc.checksum());
    put32(out, entry.content.size());
    put32(out, entry.content.size());
    put16(out, entry.name.size());
    put16(out, 0); // no extra field
}

} // namespace

std::string zip(const std::vector<ZipEntry>& entries) {
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const std::size_t offset = out.size();
        put32(out, local_header);
        put_description(out, entry);
        out += entry.name + entry.content;

        put32(directory, central_header);
        put16(directory, version);
        put_description(directory, entry);
        put16(directory, 0); // no comment
        put16(directory, 0); // one disk
        put16(directory, 0); // no attributes
        put32(directory, 0);
        put32(directory, offset);
        directory += entry.name;
    }
    const std::size_t start = out.size();
    out += directory;
    put32(out, end_of_archive);
    put16(out, 0);
    put16(out, 0);
    put16(out, entries.size());
    put16(out, entries.size());
    put32(out, directory.size());
    put32(out, start);
    put16(out, 0); // no comment
    return out;
}

} // namespace utfall::book
