// Every function and every error is explained in both languages.
#include "catalog/catalog.hpp"
#include "core/base/phrase.hpp"
#include "data_rows.hpp"
#include "explain/formula.hpp"
#include "explain/view.hpp"
#include "sheet_values.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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

// Which argument is wrong, its value, the rule, what to do: the catalog's general note says less.
TEST(Explain, EveryErrorOfTheDataNamesItsRule) {
    for (const DataRow& row : read_all_data()) {
        const auto explanation = explained(row, Language::swedish);
        if (explanation && explanation->failed) {
            EXPECT_FALSE(explanation->says.front().starts_with("Felet betyder")) << place_of(row);
        }
    }
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

TEST(Explain, SaysWhatAChecksComparedAndFound) {
    const char* table = "A1={\"\";\"Utfall\";\"Budget\";\"Avvikelse\"|\"Intäkter\";100;90;10|"
                        "\"Kostnader\";-80;-85;5|\"Resultat\";20;5;25}";
    const std::string text = said("=TABLE_CHECK(A1:D4;1)", table);
    EXPECT_TRUE(
        text.ends_with("6 tal är jämförda med vad andra tal i tabellen ger: 3 avvikelse och "
                       "3 resultat. 1 uppgift stämmer inte."))
        << text;
    EXPECT_EQ(said("=TABLE_CHECK(A1:B2)", "A1={\"a\";\"b\"|\"c\";\"d\"}"),
              "Inget i tabellen har gått att jämföra: inga summor, andelar eller avvikelser är "
              "igenkända.");
    EXPECT_EQ(said("=REGISTER_CHECK(A1:A2;B1:B2;C1:C2;D1:D2)",
                   "A1={45000;45010;\"arbete\";\"k\"|45005;\"\";\"\";\"m\"}"),
              "Granskade rader: 2, med datum, avslutsorsak och kön. Inget fel hittades.");
    EXPECT_TRUE(said("=REGISTER_CHECK(A1:A1;B1:B1)", "A1={45100;45050}")
                    .ends_with("Granskade rader: 1, med datum. 1 uppgift stämmer inte."));
    EXPECT_TRUE(said("=BUDGET_CHECK(A1:A2;B1:B2;C1:C2;D1:D2)",
                     "A1={\"Hemsidor\";-32;-20;-12|\"Utbildning\";-237;-300;104}")
                    .ends_with("Jämförda avvikelser: 2, var och en med utfall minus budget, med de "
                               "tecken som tabellen "
                               "själv visar. 1 uppgift stämmer inte."));
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

TEST(Explain, TellsAnEmptyCellInWhichAFigureIsMissing) {
    SheetValues values("A1={\"Deltagare\";\"Kvinnor\";\"Män\";\"Totalt\"|"
                       "\"Positiva resultat\";32;;71|\"varav arbete\";20;25;45|"
                       "\"varav studier\";12;14;26|\"Sjukdom\";10;12;22}");
    const auto formula = explain::parse("=TABLE_CHECK(A1:D5)");
    const auto read = explain::read_call(*explain::find_call(*formula), values,
                                         {Language::swedish, UTFALL_VERSION});
    EXPECT_EQ(explain::explain(read.call).steps.front(),
              "C2: ”Totalt” ska vara summan av ”Kvinnor” och ”Män”. ”Positiva resultat” ska "
              "vara summan av ”varav arbete” och ”varav studier”. Cellen är tom. Båda stämmer "
              "om det står 39 i den.");
}

// Three are told: of what pulls an index down, and of what a check found.
TEST(Explain, TellsTheFirstThree) {
    SheetValues values("A1={0|0|0|0|1} B1={5|4|3|2|1}");
    const auto formula = explain::parse("=IMPACTINDEX(A1:A5;B1:B5)");
    const auto read = explain::read_call(*explain::find_call(*formula), values,
                                         {Language::swedish, UTFALL_VERSION});
    const auto steps = explain::explain(read.call).steps;
    EXPECT_EQ(std::count_if(steps.begin(), steps.end(),
                            [](const std::string& step) {
                                return step.find(" drar ner med ") != std::string::npos;
                            }),
              3);
    SheetValues dates("A1={45100|45100|45100|45100} B1={45050|45050|45050|45050}");
    const auto check = explain::parse("=REGISTER_CHECK(A1:A4;B1:B4)");
    const auto found =
        explain::read_call(*explain::find_call(*check), dates, {Language::swedish, UTFALL_VERSION});
    EXPECT_EQ(explain::explain(found.call).steps,
              (std::vector<std::string>{"A1: slut före start.", "A2: slut före start.",
                                        "A3: slut före start."}));
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
