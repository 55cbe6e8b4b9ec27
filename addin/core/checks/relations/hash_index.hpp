// Places of things by their hash, in one piece of memory: which of very many were there before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace utfall::core::checks {

class HashIndex {
public:
    /// The place of one with this hash that is the same.
    /// @param same whether that at a place is what is looked for
    template <class Same>
    [[nodiscard]] std::optional<std::size_t> find(std::size_t hash, const Same& same) const {
        return slots_.empty() ? std::nullopt : place_in(slots_[slot_of(folded(hash), same)]);
    }

    /// The place of one that is the same; else the place is this one's from now on.
    template <class Same>
    std::optional<std::size_t> find_or_add(std::size_t hash, std::size_t place, const Same& same) {
        if (slots_.size() < slots_for_one * (count_ + 1)) {
            grow();
        }
        Slot& slot = slots_[slot_of(folded(hash), same)];
        if (slot.place == 0) {
            slot = {folded(hash), static_cast<std::uint32_t>(place + 1)};
            ++count_;
            return std::nullopt;
        }
        return place_in(slot);
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = 0; ///< counted from 1; 0 is free
    };

    static constexpr std::size_t slots_for_one = 2; ///< so that free ones are near
    static constexpr std::size_t fewest_slots = 64;

    [[nodiscard]] static std::uint32_t folded(std::size_t hash) {
        return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
    }

    [[nodiscard]] static std::optional<std::size_t> place_in(const Slot& slot) {
        return slot.place == 0 ? std::nullopt : std::optional<std::size_t>(slot.place - 1);
    }

    /// The first slot from the hash's own on that is free or holds what is looked for.
    template <class Same>
    [[nodiscard]] std::size_t slot_of(std::uint32_t hash, const Same& same) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        while (slots_[at].place != 0 && !(slots_[at].hash == hash && same(slots_[at].place - 1))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? fewest_slots : 2 * slots_.size());
        old.swap(slots_);
        const auto none = [](std::size_t) { return false; };
        for (const Slot& slot : old) {
            if (slot.place != 0) {
                slots_[slot_of(slot.hash, none)] = slot;
            }
        }
    }

    std::vector<Slot> slots_; ///< a power of two
    std::size_t count_ = 0;
};

/// Spreads numbers that follow each other over all bits.
[[nodiscard]] constexpr std::size_t spread(std::uint64_t number) {
    number += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>(number ^ (number >> 31U));
}

} // namespace utfall::core::checks
