// Functions are found by Swedish and English words.
#include "catalog/catalog.hpp"
#include "explain/search.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace utfall::tests {

namespace {

std::vector<std::string> found(std::string_view query) {
    std::vector<std::string> names;
    for (const auto* function : explain::search(query)) {
        names.emplace_back(function->name);
    }
    return names;
}

bool finds(std::string_view query, std::string_view name) {
    const auto names = found(query);
    return std::find(names.begin(), names.end(), name) != names.end();
}

TEST(Search, GivesAllForNothing) {
    EXPECT_EQ(explain::search("").size(), catalog::functions().size());
    EXPECT_EQ(explain::search("  ").size(), catalog::functions().size());
    EXPECT_TRUE(found("xyzzy").empty());
}

TEST(Search, FindsByWordsOfBothLanguages) {
    for (const char* name : {"THROUGHPUT", "PARTICIPANT_VOLUME", "OUTCOME_TABLE", "TIME_TO_CLOSE",
                             "POSITIVE_OUTCOME_RATE"}) {
        EXPECT_TRUE(finds("deltagare", name)) << name;
        EXPECT_TRUE(finds("participants", name)) << name;
    }
    EXPECT_TRUE(finds("genomströmning", "THROUGHPUT"));
    EXPECT_TRUE(finds("enkät", "SURVEY_SHARE"));
    EXPECT_TRUE(finds("trafikljus", "TARGET_SIGNAL"));
    EXPECT_FALSE(finds("enkät", "TRAPPAN"));
}

TEST(Search, FoldsAndTakesBeginnings) {
    EXPECT_EQ(found("GENOMSTRÖMNING"), found("genomströmning"));
    EXPECT_TRUE(finds("genomstromning", "THROUGHPUT"));
    EXPECT_TRUE(finds("genomstr", "THROUGHPUT"));
    EXPECT_TRUE(finds("jämställd", "JAMSTALLDHET"));
    EXPECT_FALSE(finds("strömning", "THROUGHPUT"));
}

TEST(Search, NeedsAllWords) {
    EXPECT_TRUE(finds("kvinnor andel", "GENDER_SHARE"));
    EXPECT_FALSE(finds("kvinnor trappan", "GENDER_SHARE"));
}

TEST(Search, PutsTheBestFirst) {
    EXPECT_EQ(found("throughput").front(), "THROUGHPUT");
    EXPECT_EQ(found("impactdrivers").front(), "IMPACT_DRIVERS");
    EXPECT_EQ(found("genomströmning").front(), "THROUGHPUT");
    EXPECT_EQ(found("helårsekvivalenter").front(), "FULLYEAR_EQUIVALENTS");
}

TEST(Search, EveryFunctionIsFoundByItsNameAndItsKeywords) {
    for (const auto* function : catalog::functions()) {
        EXPECT_TRUE(finds(function->notes.keywords.sv, function->name)) << function->name;
        EXPECT_TRUE(finds(function->notes.keywords.en, function->name)) << function->name;
        EXPECT_EQ(found(function->name).front(), function->name);
    }
}

} // namespace

} // namespace utfall::tests
