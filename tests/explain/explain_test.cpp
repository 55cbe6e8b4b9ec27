// Every function and every error is explained in both languages.
#include "catalog/catalog.hpp"
#include "core/base/phrase.hpp"
#include "data_rows.hpp"
#include "explain/formula.hpp"
#include "explain/view.hpp"
#include "sheet_values.hpp"

#include <gtest/gtest.h>

#include <array>
#include <iostream>

namespace utfall::tests {

namespace {

using core::Language;

constexpr std::array languages{Language::swedish, Language::english};

void expect_sentences(const std::vector<std::string>& sentences, const std::string& what) {
    for (const std::string& sentence : sentences) {
        EXPECT_EQ(sentence.find("{"), std::string::npos) << what << ": " << sentence;
        EXPECT_TRUE(sentence.ends_with('.') || sentence.ends_with('?')) << what << ": " << sentence;
        EXPECT_EQ(sentence.find(" nan"), std::string::npos) << what << ": " << sentence;
    }
}

/// The explanation of the row's outermost call, or nothing where only Calc can tell.
std::optional<explain::Explanation> explained(const DataRow& row, Language language) {
    SheetValues values(row.cells);
    const auto formula = explain::parse(row.formula);
    const explain::Node* call = formula ? explain::find_call(*formula) : nullptr;
    if (call == nullptr) {
        return std::nullopt;
    }
    const auto read = explain::read_call(*call, values, {language, UTFALL_VERSION});
    if (!read.unknown.empty() ||
        read.call.arguments.size() > read.call.function->parameters.size()) {
        return std::nullopt;
    }
    return explain::explain(read.call);
}

std::string place_of(const DataRow& row) {
    return row.file + ":" + std::to_string(row.line) + " " + row.formula;
}

TEST(Explain, EveryFunctionHasASentenceForItsExample) {
    for (const DataRow& row : example_rows()) {
        for (const Language language : languages) {
            const auto explanation = explained(row, language);
            ASSERT_TRUE(explanation) << row.formula;
            EXPECT_FALSE(explanation->says.empty()) << row.formula;
            EXPECT_FALSE(explanation->failed) << row.formula;
            EXPECT_FALSE(explanation->source.empty()) << row.formula;
        }
    }
}

TEST(Explain, EveryFunctionOfTheCatalogHasAnEntry) {
    for (const auto* function : catalog::functions()) {
        EXPECT_NE(explain::find_entry(function->name), nullptr) << function->name;
    }
}

TEST(Explain, EveryRowOfTheDataHasWholeSentences) {
    std::size_t rows = 0;
    for (const DataRow& row : read_all_data()) {
        for (const Language language : languages) {
            const auto explanation = explained(row, language);
            if (!explanation) {
                continue;
            }
            ++rows;
            EXPECT_FALSE(explanation->says.empty()) << place_of(row);
            expect_sentences(explanation->says, place_of(row));
            expect_sentences(explanation->steps, place_of(row));
            expect_sentences(explanation->left_out, place_of(row));
        }
    }
    EXPECT_GT(rows, 1000U);
}

// The data rows hold every error of every function (coverage_test sees to it), so this is all.
TEST(Explain, EveryErrorSaysWhatIsWrongAndWhatToDo) {
    for (const DataRow& row : read_all_data()) {
        const bool error = row.expected.starts_with("#") || row.expected.starts_with("Err:");
        const auto explanation = explained(row, Language::swedish);
        if (error && explanation && row.formula.starts_with("=" + explanation->name + "(")) {
            EXPECT_TRUE(explanation->failed) << place_of(row);
            EXPECT_GE(explanation->says.size(), 2U) << place_of(row);
        }
    }
}

// The catalog's general note is for what has no rule of its own: it must be rare.
TEST(Explain, MostErrorsNameTheirRule) {
    std::size_t errors = 0;
    std::size_t general = 0;
    for (const DataRow& row : read_all_data()) {
        const auto explanation = explained(row, Language::swedish);
        if (!explanation || !explanation->failed) {
            continue;
        }
        ++errors;
        if (explanation->says.front().starts_with("Felet betyder")) {
            ++general;
            std::cout << "no rule of its own: " << place_of(row) << "\n";
        }
    }
    EXPECT_LT(general * 20, errors) << general << " of " << errors;
}

std::string said(const char* formula, const char* cells, Language language = Language::swedish) {
    DataRow row;
    row.formula = formula;
    row.cells = cells;
    const auto explanation = explained(row, language);
    if (!explanation) {
        return "not explained";
    }
    std::string text;
    for (const std::string& sentence : explanation->says) {
        text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

TEST(Explain, SaysItWithItsOwnNumbers) {
    EXPECT_EQ(said("=POSITIVE_OUTCOME_RATE(144;234)", ""),
              "144 av 234 avslutade har avslutats till en positiv lösning = 61,5\u00A0%.");
    EXPECT_EQ(said("=POSITIVE_OUTCOME_RATE(144;234)", "", Language::english),
              "144 of 234 closed did so to a positive outcome = 61.5%.");
    EXPECT_EQ(
        said("=IMPACTINDEX(A1:A5;B1:B5)", "A1={0.57|0.66|0.81|0.84|0.76} B1={100|50|50|25|25}"),
        "170,5 av 250 poäng: index 68,2. 0 av 5 indikatorer är helt uppfyllda.");
}

TEST(Explain, SaysWhichArgumentIsWrong) {
    EXPECT_EQ(said("=POSITIVE_OUTCOME_RATE(A1;A2)", "A1=234 A2=144"),
              "”positiva”, 234, är fler än ”avslutade”, 144. Det gäller A1. Kontrollera båda talen "
              "och att de står i rätt ordning i formeln.");
    EXPECT_EQ(said("=IMPACTINDEX(A1:A3;B1:B3)", "A1={1|0|1} B1={5|-2|3}"),
              "”vikter”, −2, är inte större än 0. Det gäller B2. Skriv ett tal större än 0, eller "
              "lämna cellen tom om raden inte ska räknas.");
    EXPECT_EQ(said("=TARGET_MET(A1;5)", "A1=\"tolv\"", Language::english),
              "'outcome' is the text 'tolv', but must be a number. It is in A1. Write a number in "
              "the cell. If it is a number kept as text, use Utfall ▸ Convert to numbers.");
    EXPECT_EQ(said("=THROUGHPUT(5)", ""),
              "”deltagare” är utelämnad. Ange ”deltagare”: den behövs.");
}

TEST(Explain, ElementsOfARangeAreExplainedOneByOne) {
    SheetValues values("A1={10|20|30} B1={20|10|40}");
    const auto formula = explain::parse("{=POSITIVE_OUTCOME_RATE(A1:A3;B1:B3)}");
    ASSERT_TRUE(formula);
    const auto read = explain::read_call(*explain::find_call(*formula), values,
                                         {Language::swedish, UTFALL_VERSION});
    EXPECT_EQ(explain::explain(read.call, {0, 0}).says.front(),
              "10 av 20 avslutade har avslutats till en positiv lösning = 50\u00A0%.");
    const auto wrong = explain::explain(read.call, {1, 0});
    EXPECT_TRUE(wrong.failed);
    EXPECT_EQ(wrong.says[1], "Det gäller A2.");
}

TEST(Explain, NamesTheRowsThatAreLeftOutAndWhatPullsDown) {
    SheetValues values("A1={1|0|1|0.5} B1={5|\"\"|3|2}");
    const auto formula = explain::parse("=IMPACTINDEX(A1:A4;B1:B4)");
    const auto read = explain::read_call(*explain::find_call(*formula), values,
                                         {Language::swedish, UTFALL_VERSION});
    const auto explanation = explain::explain(read.call);
    ASSERT_EQ(explanation.left_out.size(), 1U);
    EXPECT_EQ(explanation.left_out.front(), "Rader utan vikt räknas inte: B2.");
    EXPECT_EQ(explanation.steps[1],
              "B4 drar ner med 10 indexpoäng, 100\u00A0% av allt som fattas.");
}

TEST(Rules, SpeakBothLanguages) {
    for (int i = 0; i < static_cast<int>(core::Rule::count_last); ++i) {
        const core::RuleText& text = core::rule_text(static_cast<core::Rule>(i));
        for (const Language language : languages) {
            EXPECT_TRUE(text.broken.in(language).ends_with('.')) << i;
            EXPECT_TRUE(text.remedy.in(language).ends_with('.')) << i;
        }
        EXPECT_NE(text.broken.sv, text.broken.en) << i;
    }
}

} // namespace

} // namespace utfall::tests
