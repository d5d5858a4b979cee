package io.rapport.intake.dryrun;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The parts of a page. */
final class Html {

    private Html() {}

    static String section(String title, String file, String html) {
        var where = file.isEmpty() ? "" : " <small>" + text(file) + "</small>";
        return "<section><h2>%s%s</h2>%n%s</section>".formatted(text(title), where, html);
    }

    static String tile(long number, String what) {
        return "<div><b>%s</b>%s</div>".formatted(number(number), what);
    }

    /** A number that should be 0. */
    static String alarm(long number, String what) {
        return number == 0 ? tile(number, what) : tile(number, what).replace("<div>", "<div class=\"bad\">");
    }

    static String table(List<String> headings, List<List<String>> rows) {
        var head = headings.stream()
                .map(heading -> "<th>" + text(heading) + "</th>")
                .collect(Collectors.joining());
        var body = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><thead><tr>%s</tr></thead><tbody>%n%s</tbody></table>%n".formatted(head, body);
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
