package io.rapport.intake.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Falke and Möwe, both made up, are about to merge. Hannelore (F1, M1) and Jörg (F2, M2) are customers of both; whether Anna
 * and Lena Wolkenstein (F3, M3) of one birthday and one home are one, somebody has to ask; the other five are known to one.
 */
class MergerRehearsalTest {

    private static final String FALKE =
            """
            id,first_name,last_name,dob,email,phone,street,house_number,zip,city,preferred_channel,newsletter
            F1,Hannelore,Zwiebelfeld,1961-03-14,h.zwiebelfeld@example.com,030 23125001,Ahornstr.,12,10115,Berlin,phone,yes
            F2,Jörg,Quast,1975-11-02,joerg.q@example.com,030 23125002,Birkenweg,3,10117,Berlin,email,no
            F3,Anna,Wolkenstein,1990-05-05,anna.w@example.com,0171 3920001,Lindenallee,44,20095,Hamburg,chat,yes
            F4,Karl,Federspiel,1949-01-19,karl.f@example.com,030 23125006,Kastanienstr.,18,10115,Berlin,letter,no
            F5,Susanne,Apfelkern,1979-12-11,susanne.a@example.net,0171 3920008,Gartenstr.,21,60311,Frankfurt,phone,yes
            F6,Bruno,Steinadler,1967-10-15,steinadler@example.com,030 23125012,Eichenweg,14,10119,Berlin,phone,no
            """;

    private static final String MOEWE =
            """
            {"id":"M1","first_name":"Hannelore","last_name":"Zwiebelfeld","dob":"1961-03-14","email":"h.zwiebelfeld@example.com","phone":"030 23125001","street":"Ahornstr.","house_number":"12","zip":"10115","city":"Berlin","preferred_channel":"email","vip":true}
            {"id":"M2","first_name":"Jörg","last_name":"Quast","dob":"1975-11-02","email":"joerg.q@example.com","phone":"030 23125002","street":"Birkenweg","house_number":"3","zip":"10117","city":"Berlin","preferred_channel":"email","vip":false}
            {"id":"M3","first_name":"Lena","last_name":"Wolkenstein","dob":"1990-05-05","email":"lena.w@example.com","phone":"0171 3920002","street":"Lindenallee","house_number":"44","zip":"20095","city":"Hamburg","preferred_channel":"","vip":true}
            {"id":"M4","first_name":"Gustav","last_name":"Nebelhorn","dob":"1955-05-20","email":"gustav@example.org","phone":"089 99998017","street":"Seestr.","house_number":"90","zip":"80333","city":"München","preferred_channel":"chat","vip":false}
            {"id":"M5","first_name":"Rosalinde","last_name":"Vogelbeer","dob":"1969-01-17","email":"rosalinde@example.com","phone":"0561 7778015","street":"Am Wehr","house_number":"4","zip":"34117","city":"Kassel","preferred_channel":"","vip":false}
            """;

    @TempDir
    Path folder;

    private final LocalDate friday = LocalDate.now(ZoneOffset.UTC).plusDays(20);

    @Test
    void every_open_promise_arrives_and_the_map_shows_who_knows_what() throws IOException {
        var run = rehearsed(FALKE);

        assertThat(run.code()).as(run.said()).isZero();
        // Falke: P1 (told twice), P2, P4; P3 is kept. Möwe: Q1, Q2, Q3.
        assertThat(run.said()).contains("open promises: 6, would be lost: 0").contains("0 lines would be refused");
        assertThat(run.lines("promises.csv"))
                .containsExactly(
                        "file,line,promise_id,customer,due,arrives,why",
                        "falke-promises.csv,2,P1,F1,%sT23:59:00Z,yes,".formatted(friday),
                        "falke-promises.csv,3,P2,F2,%sT09:00:00Z,yes,".formatted(friday),
                        "falke-promises.csv,6,P4,F5,%sT23:59:00Z,yes,".formatted(friday),
                        "moewe-promises.jsonl,1,Q1,M1,%sT23:59:00Z,yes,".formatted(friday),
                        "moewe-promises.jsonl,2,Q2,M3,%sT23:59:00Z,yes,".formatted(friday),
                        "moewe-promises.jsonl,3,Q3,M5,%sT23:59:00Z,yes,".formatted(friday));
        assertThat(run.lines("unmatched.csv"))
                .containsExactly(
                        "file,line,record_id",
                        "falke.csv,5,F4",
                        "falke.csv,6,F5",
                        "falke.csv,7,F6",
                        "moewe.jsonl,4,M4",
                        "moewe.jsonl,5,M5");
        assertThat(run.lines("conflicts.csv"))
                .contains("falke.csv,F1,moewe.jsonl,M1,sure,preferred channel,phone,email")
                .filteredOn(line -> line.contains(",M2,"))
                .isEmpty();
        var page = run.text("summary.html");
        assertThat(tiles(page))
                .contains(
                        "<b>11</b>records",
                        "<b>6</b>open promises",
                        "<b>0</b>open promises lost",
                        "<b>2</b>pairs surely one person",
                        "<b>1</b>pairs to ask about",
                        "<b>5</b>records alone");
        assertThat(page)
                .contains(row("crm (falke.csv)", "6", "&ndash;", "2 surely, 1 to ask about", "3"))
                .contains(row("erp (moewe.jsonl)", "5", "2 surely, 1 to ask about", "&ndash;", "2"))
                .contains(row("newsletter", "6", "0", "only in crm (falke.csv); an import would leave it out"))
                .contains(row("vip", "0", "5", "only in erp (moewe.jsonl); an import would leave it out"))
                .contains(row(
                        "preferred channel", "6", "3", "in both; an import would leave it out of erp (moewe.jsonl)"))
                .contains(row("open promises", "3", "3", "in both"))
                .contains(row("name", "6", "5", "in both"))
                .contains(row("birth date", "6", "5", "in both; an import would leave it out of erp (moewe.jsonl)"))
                .contains("crm (falke.csv) and erp (moewe.jsonl)")
                .contains(row("preferred channel", "1"));
    }

    @Test
    void what_customers_like_and_nobody_would_know_any_more_is_listed() throws IOException {
        var run = rehearsed(FALKE);

        // the newsletter of six, vip of five and the channel of three; and erp may not say the birth date of five
        assertThat(tiles(run.text("summary.html")))
                .contains("<b>14</b>preferences and other facts lost", "<b>19</b>values lost in all");
        assertThat(run.lines("lost.csv"))
                .hasSize(1 + 19)
                .contains(
                        "moewe.jsonl,4,M4,preferred_channel,chat,'erp' may not say anything of kind 'preferred-channel'.")
                .contains("falke.csv,5,F4,newsletter,no,Nothing is mapped to this column.");
        assertThat(run.text("summary.html"))
                .contains(row("moewe.jsonl", "preferred_channel", "preference", "3"))
                .contains(row("falke.csv", "newsletter", "preference or fact that no kind is declared for", "6"));
    }

    @Test
    void a_promise_to_a_customer_whose_line_would_be_refused_is_named() throws IOException {
        var run = rehearsed(FALKE.replace("Frankfurt,phone", "Frankfurt,fax"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said())
                .contains("open promises: 6, would be lost: 1")
                .contains("falke.csv, line 6 would be refused (value)")
                .contains("falke-promises.csv, line 6 would be refused (customer): Nobody has this identifier");
        assertThat(run.lines("promises.csv"))
                .filteredOn(line -> line.contains(",no,"))
                .singleElement()
                .asString()
                .contains("falke-promises.csv,6,P4,F5,", "Nobody has this");
        assertThat(run.text("summary.html"))
                .contains("<b>1</b>open promises lost", "Promise that would be lost")
                .contains(row("falke-promises.csv", "3", "2", "1"))
                .contains("<b>15</b>preferences and other facts lost");
        assertThat(run.lines("lost.csv"))
                .contains("falke.csv,6,F5,preferred_channel,fax,\"Its line would be refused, see refused.csv.\"");
    }

    @Test
    void without_a_source_promises_are_to_the_customers_of_the_file_before() throws IOException {
        var falke = file("falke.csv", FALKE);
        var promises = file("promises.csv", "id,customer,promise,until,team\n1,M1,We call.," + friday + ",care-team\n");
        var moewe = file("moewe.jsonl", MOEWE);

        assertThat(Imported.of(folder, falke, promises, moewe).said()).contains("open promises: 1, would be lost: 1");
        assertThat(Imported.of(folder, falke, moewe, promises).said()).contains("open promises: 1, would be lost: 0");
        var alone = Imported.of(folder, promises);
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.said()).contains("There is no file of customers; name it before the files of their promises.");
        var two = Imported.of(folder, falke, moewe, promises, "--source", "crm", "--source", "erp");
        assertThat(two.said()).contains("There are 3 files and 2 sources; give one source, or one for each file.");
    }

    private Imported rehearsed(String falke) throws IOException {
        var promises =
                """
                id,customer,promise,due,team,outcome
                P1,F1,We send the manual.,%1$s,care-team,
                P2,F2,We call about the invoice.,%1$sT10:00:00+01:00,billing-team,open
                P3,F4,We looked for the parcel.,%1$s,care-team,kept
                P1,F1,We send the manual.,%1$s,care-team,open
                P4,F5,We send somebody.,%1$s,technical-team,open
                """
                        .formatted(friday);
        var others =
                """
                {"id":"Q1","customer":"M1","text":"We call.","due":"%1$s"}
                {"id":"Q2","customer":"M3","text":"We write.","due":"%1$s"}
                {"id":"Q3","customer":"M5","text":"We come.","due":"%1$s"}
                """
                        .formatted(friday);
        var mapping = file("map.yaml", "team: care-team\n");
        return Imported.of(
                folder,
                file("falke.csv", falke),
                file("falke-promises.csv", promises),
                file("moewe.jsonl", MOEWE),
                file("moewe-promises.jsonl", others),
                "--mapping=" + mapping,
                "--source=crm",
                "--source=crm",
                "--source=erp",
                "--source=erp");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String tiles(String page) {
        return page.substring(page.indexOf("class=\"tiles\""), page.indexOf("<section>"));
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", List.of(cells)) + "</td></tr>";
    }
}
