package io.rapport.customer.proof;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A proof as files: {@code proof.json}, which is what is signed, byte by byte; {@code proof.json.sig}, the signature;
 * {@code proof.pub.pem}, the public key; {@code proof.html}, the same for people.
 */
public final class ProofReport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProofReport() {}

    /** Replaces what is there under these names. */
    public static void write(Proof proof, Signer signer, Path folder) throws IOException {
        Files.createDirectories(folder);
        var json = JSON.writeValueAsBytes(proof);
        Files.write(folder.resolve("proof.json"), json);
        Files.write(folder.resolve("proof.json.sig"), signer.sign(json));
        Files.writeString(
                folder.resolve("proof.pub.pem"),
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(signer.publicKey()));
        Files.writeString(folder.resolve("proof.html"), page(proof), StandardCharsets.UTF_8);
    }

    private static String page(Proof proof) {
        var what = proof.nothingLeft() ? "Nothing is left" : "Something is left";
        var wrong = proof.sentences().stream()
                .map(sentence -> "<li>" + escaped(sentence) + "</li>")
                .collect(Collectors.joining("\n"));
        var tables = proof.tables().stream()
                .map(table -> "<tr><td>%s.%s</td><td class=\"n\">%d</td></tr>"
                        .formatted(escaped(table.schema()), escaped(table.name()), table.rows()))
                .collect(Collectors.joining("\n"));
        var evidence = proof.evidence().entrySet().stream()
                .map(entry -> "%d row(s) of %s".formatted(entry.getValue(), escaped(entry.getKey())))
                .collect(Collectors.joining(", "));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s of %2$s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
                table { border-collapse: collapse } td, th { text-align: left; padding: .2rem 1rem .2rem 0 }
                .n { text-align: right; font-variant-numeric: tabular-nums }
                </style></head><body>
                <h1>%1$s of customer %2$s</h1>
                <ul>
                %3$s
                </ul>
                <table>
                <tr><th>Looked at</th><td>%4$s, %5$s</td></tr>
                <tr><th>Erased</th><td>%6$s</td></tr>
                <tr><th>Key destroyed</th><td>%7$s</td></tr>
                <tr><th>Stays as evidence</th><td>%10$s; ids, codes and times of who looked, and when</td></tr>
                <tr><th>Nobody's yet</th><td>%11$d event(s) of other systems wait, sealed, for a request that has not come; whose they
                are, nobody can tell, and each goes when its time is over</td></tr>
                <tr><th>Values looked for</th><td>%8$d, in each column of each row, as text, JSON, URL, Base64, SHA-256,
                UTF-8 and UTF-16; not inside of compressed data</td></tr>
                </table>
                <p>This page repeats proof.json, which is signed. To check the signature:<br>
                <code>openssl pkeyutl -verify -pubin -inkey proof.pub.pem -rawin -in proof.json -sigfile proof.json.sig</code><br>
                and compare the public key with the one you know.</p>
                <h2>Tables and their rows</h2>
                <table>
                %9$s
                </table>
                </body></html>
                """
                .formatted(
                        what,
                        escaped(proof.customer()),
                        wrong,
                        proof.lookedAt(),
                        escaped(proof.database()),
                        proof.erasedAt() == null ? "no" : proof.erasedAt() + ", " + proof.reason(),
                        proof.keyDestroyed() ? "yes" : "no",
                        proof.values(),
                        tables,
                        proof.evidence().isEmpty() ? "nothing" : evidence,
                        proof.early());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
