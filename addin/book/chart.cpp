#include "book/chart.hpp"

#include "book/xml.hpp"

#include <algorithm>

namespace utfall::book {
namespace {

constexpr std::string_view text_properties =
    R"(<style:text-properties fo:font-family="'Liberation Sans'" fo:color="#222222" fo:font-size=")";

/// `B5:B9` on a sheet, as a chart names it.
[[nodiscard]] std::string on_sheet(std::string_view range, const std::string& sheet) {
    const std::string prefix = "'" + sheet + "'.";
    const std::size_t colon = range.find(':');
    std::string out = prefix + std::string(range.substr(0, colon));
    if (colon != std::string_view::npos) {
        out += ":" + prefix + std::string(range.substr(colon + 1));
    }
    return escaped(out);
}

/// Collects the styles of a chart while its elements are written.
class Styles {
public:
    /// @param properties the elements within the style
    /// @return its name
    std::string add(const std::string& properties) {
        std::string name = "c" + std::to_string(++count_);
        text_ += "<style:style style:name=\"" + name + "\" style:family=\"chart\">" + properties +
                 "</style:style>\n";
        return name;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    int count_ = 0;
    std::string text_;
};

[[nodiscard]] std::string text_size(std::string_view points, bool bold = false) {
    return std::string(text_properties) + std::string(points) + "pt\"" +
           (bold ? R"( fo:font-weight="bold")" : "") + "/>";
}

[[nodiscard]] std::string painted(std::string_view colour) {
    if (colour == colours::none) {
        return R"(<style:graphic-properties draw:stroke="none" draw:fill="none"/>)";
    }
    // A thin white edge keeps neighbours apart in grey print.
    return R"(<style:graphic-properties draw:stroke="solid" svg:stroke-color="#ffffff" )"
           R"(svg:stroke-width="0.02cm" draw:fill="solid" draw:fill-color=")" +
           std::string(colour) + "\"/>";
}

[[nodiscard]] std::string stroked(const Series& series) {
    if (series.look == Series::Look::points) {
        return R"(<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color=")" +
               std::string(series.colour) + "\"/>";
    }
    std::string out = R"(<style:graphic-properties svg:stroke-width="0.08cm" svg:stroke-color=")" +
                      std::string(series.colour) + "\"";
    out += series.look == Series::Look::dashed_line
               ? R"( draw:stroke="dash" draw:stroke-dash="goal")"
               : R"( draw:stroke="solid")";
    return out + "/>";
}

[[nodiscard]] bool is_bar(const Series& series) {
    return series.look == Series::Look::bars;
}

/// Figures beside columns would meet the line of a goal: they stand in them.
[[nodiscard]] bool has_line(const Chart& chart) {
    return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
        return series.look == Series::Look::line || series.look == Series::Look::dashed_line;
    });
}

/// Text on a dark bar is white, on a light one dark.
[[nodiscard]] bool needs_white_text(const Chart& chart, const Series& series) {
    return is_bar(series) && chart.stacked &&
           (series.colour == colours::dark || series.colour == colours::middle);
}

[[nodiscard]] std::string series_style(const Chart& chart, const Series& series, Styles& styles) {
    std::string properties = "<style:chart-properties chart:link-data-style-to-source=\"true\"";
    if (series.labelled) {
        properties += R"( chart:data-label-number="value")";
        if (!is_bar(series)) {
            properties += R"( chart:label-position="top")";
        } else {
            properties += chart.stacked || has_line(chart) ? R"( chart:label-position="center")"
                                                           : R"( chart:label-position="outside")";
        }
    }
    if (series.look == Series::Look::points) {
        properties += R"( chart:symbol-type="named-symbol" chart:symbol-name="circle" )"
                      R"(chart:symbol-width="0.28cm" chart:symbol-height="0.28cm")";
    } else if (series.look == Series::Look::line) {
        properties += R"( chart:symbol-type="named-symbol" chart:symbol-name="circle" )"
                      R"(chart:symbol-width="0.2cm" chart:symbol-height="0.2cm")";
    } else if (series.look == Series::Look::dashed_line) {
        properties += R"( chart:symbol-type="none")";
    }
    properties += "/>";
    properties += is_bar(series) ? painted(series.colour) : stroked(series);
    std::string text = text_size("9");
    if (needs_white_text(chart, series)) {
        const std::size_t at = text.find("#222222");
        text.replace(at, 7, "#ffffff");
    }
    return styles.add(properties + text);
}

[[nodiscard]] std::string_view class_of(const Chart& chart, const Series& series) {
    if (chart.kind == Chart::Kind::ring) {
        return "chart:circle"; // what the parts of a ring are called
    }
    return is_bar(series) ? "chart:bar" : "chart:line";
}

[[nodiscard]] std::string series_element(const Chart& chart, const Series& series,
                                         const std::string& sheet, Styles& styles) {
    std::string out = "<chart:series chart:style-name=\"" + series_style(chart, series, styles) +
                      "\" chart:values-cell-range-address=\"" + on_sheet(series.values, sheet) +
                      "\"";
    if (!series.name.empty()) {
        out += " chart:label-cell-address=\"" + on_sheet(series.name, sheet) + "\"";
    }
    out += " chart:class=\"" + std::string(class_of(chart, series)) + "\">\n";
    for (const std::string_view colour : series.points) {
        out += "<chart:data-point chart:style-name=\"" + styles.add(painted(colour)) + "\"/>\n";
    }
    return out + "</chart:series>\n";
}

[[nodiscard]] std::string name_axis(const Chart& chart, const std::string& sheet, Styles& styles) {
    std::string properties =
        R"(<style:chart-properties chart:display-label="true" text:line-break="true" )"
        R"(chart:tick-marks-major-outer="false" style:rotation-angle="0")";
    if (chart.axis_labels_outside) {
        properties += R"( chart:axis-label-position="outside-start")";
    }
    if (chart.kind == Chart::Kind::bars) {
        properties += R"( chart:reverse-direction="true")"; // the first row on top
    }
    properties += R"(/><style:graphic-properties svg:stroke-color="#5f6b78"/>)" + text_size("9");
    return "<chart:axis chart:dimension=\"x\" chart:name=\"primary-x\" chart:style-name=\"" +
           styles.add(properties) + "\"><chart:categories table:cell-range-address=\"" +
           on_sheet(chart.categories, sheet) + "\"/></chart:axis>\n";
}

[[nodiscard]] std::string figure_axis(const Chart& chart, Styles& styles) {
    std::string properties =
        R"(<style:chart-properties chart:display-label="true" )"
        R"(chart:link-data-style-to-source="true" chart:tick-marks-major-outer="false")";
    properties += R"( chart:gap-width="60")";
    if (chart.kind == Chart::Kind::bars) {
        properties += R"( chart:axis-position="end")"; // below, though the first row is on top
    }
    if (chart.stacked || chart.overlapping) {
        properties += R"( chart:overlap="100")";
    }
    if (chart.lowest) {
        properties += " chart:minimum=\"" + decimal(*chart.lowest) + "\"";
    }
    if (chart.highest) {
        properties += " chart:maximum=\"" + decimal(*chart.highest) + "\"";
    }
    properties += R"(/><style:graphic-properties draw:stroke="none"/>)" + text_size("9");
    const std::string grid =
        styles.add(R"(<style:graphic-properties svg:stroke-color="#c8ced6"/>)");
    return "<chart:axis chart:dimension=\"y\" chart:name=\"primary-y\" chart:style-name=\"" +
           styles.add(properties) + "\"><chart:grid chart:style-name=\"" + grid +
           "\" chart:class=\"major\"/></chart:axis>\n";
}

[[nodiscard]] std::string plot_style(const Chart& chart, Styles& styles) {
    std::string properties = "<style:chart-properties chart:include-hidden-cells=\"true\"";
    properties += chart.kind == Chart::Kind::bars ? R"( chart:vertical="true")" : "";
    properties += chart.stacked ? R"( chart:stacked="true")" : "";
    properties += chart.kind == Chart::Kind::ring ? R"( chart:angle-offset="0")" : "";
    properties += R"( chart:treat-empty-cells="leave-gap"/>)";
    return styles.add(properties);
}

/// All ranges of a chart: names, figures, and the cells that name them.
[[nodiscard]] std::vector<std::string> ranges(const Chart& chart) {
    std::vector<std::string> all;
    if (!chart.categories.empty()) {
        all.push_back(chart.categories);
    }
    for (const Series& series : chart.series) {
        all.push_back(series.values);
        if (!series.name.empty()) {
            all.push_back(series.name);
        }
    }
    return all;
}

} // namespace

std::string chart_ranges(const Chart& chart, const std::string& sheet) {
    std::string out;
    for (const std::string& range : ranges(chart)) {
        out += (out.empty() ? "" : " ") + on_sheet(range, sheet);
    }
    return out;
}

std::string chart_content(const Chart& chart, const std::string& sheet) {
    Styles styles;
    const std::string area = styles.add(
        R"(<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#ffffff"/>)");
    const std::string title = styles.add(text_size("11", true));
    const std::string size = "svg:width=\"" + decimal(chart.width_cm) + "cm\" svg:height=\"" +
                             decimal(chart.height_cm) + "cm\"";
    const bool ring = chart.kind == Chart::Kind::ring;
    const auto bar = std::find_if(chart.series.begin(), chart.series.end(), is_bar);
    std::string_view main_class = bar == chart.series.end() ? "chart:line" : "chart:bar";
    main_class = ring ? "chart:ring" : main_class;
    std::string body = "<office:body><office:chart>\n<chart:chart " + size +
                       R"( xlink:href=".." xlink:type="simple" chart:class=")" +
                       std::string(main_class) + "\" chart:style-name=\"" + area + "\">\n";
    body += "<chart:title chart:style-name=\"" + title + "\"><text:p>" + escaped(chart.title) +
            "</text:p></chart:title>\n";
    if (chart.legend) {
        body += "<chart:legend chart:legend-position=\"bottom\" chart:style-name=\"" +
                styles.add(R"(<style:graphic-properties draw:stroke="none" draw:fill="none"/>)" +
                           text_size("9")) +
                "\"/>\n";
    }
    body += "<chart:plot-area chart:style-name=\"" + plot_style(chart, styles) + "\">\n";
    body += name_axis(chart, sheet, styles) + figure_axis(chart, styles);
    for (const Series& series : chart.series) {
        body += series_element(chart, series, sheet, styles);
    }
    const std::string wall =
        styles.add(R"(<style:graphic-properties draw:stroke="none" draw:fill="none"/>)");
    body += "<chart:wall chart:style-name=\"" + wall +
            "\"/></chart:plot-area>\n</chart:chart>\n</office:chart></office:body>\n";
    return R"(<office:styles><draw:stroke-dash draw:name="goal" draw:style="rect" draw:dots1="1" draw:dots1-length="0.25cm" draw:distance="0.15cm"/></office:styles>
<office:automatic-styles>
)" + styles.text() +
           "</office:automatic-styles>\n" + body;
}

} // namespace utfall::book
