package io.rapport.rehearsal.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Pieces of the page. Every text that comes in as text is escaped. */
final class Html {

    private Html() {}

    static String text(Object text) {
        return HtmlUtils.htmlEscape(String.valueOf(text));
    }

    /** @param numeric how many of the last columns hold numbers @param rows cells that are HTML already */
    static String table(List<String> headings, int numeric, List<List<String>> rows) {
        var head = cells("th", headings.stream().map(Html::text).toList(), numeric);
        var body = rows.stream()
                .map(row -> "<tr>" + cells("td", row, numeric) + "</tr>\n")
                .collect(Collectors.joining());
        return "<table><thead><tr>%s</tr></thead><tbody>%n%s</tbody></table>%n".formatted(head, body);
    }

    private static String cells(String tag, List<String> cells, int numeric) {
        var html = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var number = i >= cells.size() - numeric ? " class=\"n\"" : "";
            html.append("<%s%s>%s</%s>".formatted(tag, number, cells.get(i), tag));
        }
        return html.toString();
    }

    /** {@code 63 % of 477} with a bar; a dash when nothing was judged. */
    static String share(Figures.Kept kept) {
        if (kept.judged() == 0) {
            return "–";
        }
        return String.format(
                Locale.ENGLISH,
                "<span class=\"bar\"><i style=\"width:%.1f%%\"></i></span> %.1f&nbsp;%%",
                kept.percent(),
                kept.percent());
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** {@code 3 d 4 h}, {@code 2 h 10 min}, {@code 12 min}. */
    static String duration(Duration took) {
        if (took.toDays() > 0) {
            return "%d d %d h".formatted(took.toDays(), took.toHoursPart());
        }
        return took.toHours() > 0
                ? "%d h %d min".formatted(took.toHours(), took.toMinutesPart())
                : "%d min".formatted(took.toMinutes());
    }

    static String list(String... sentences) {
        return Arrays.stream(sentences)
                .map(sentence -> "<li>" + text(sentence) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
}
