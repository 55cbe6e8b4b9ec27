// The built-in scales.
#include "survey.hpp"

#include <array>

namespace utfall::examples::surveyed {

void scales(Sheet& sheet) {
    sheet.title("Skalor");
    sheet.lead("De skalor som finns inbyggda. Namnet i rubriken är det man skriver i SURVEY_SCALE, "
               "eller direkt som skala i SURVEY_TALLY. Lägsta steget står överst.");
    sheet.skip();
    struct Scale {
        const char* name;
        int steps;
    };
    constexpr std::array<Scale, 8> names = {{{"omfattning6", 6},
                                             {"kvalitet6", 6},
                                             {"frekvens6", 6},
                                             {"omfattning4", 4},
                                             {"utsträckning4", 4},
                                             {"vikt4", 4},
                                             {"kvalitet4", 4},
                                             {"janej", 2}}};
    constexpr std::size_t per_row = 4;
    constexpr int tallest = 6;
    for (std::size_t start = 0; start < names.size(); start += per_row) {
        const int header = sheet.next_row();
        for (std::size_t i = 0; i < per_row; ++i) {
            const Scale& scale = names[start + i];
            const auto column = static_cast<int>(i);
            sheet.put(header, column, text(scale.name, Format::header));
            sheet.put_matrix(header + 1, column, scale.steps,
                             "SURVEY_SCALE(" + column_name(column) + std::to_string(header) + ")",
                             {Format::text});
        }
        sheet.skip(tallest + 2);
    }
}

} // namespace utfall::examples::surveyed
