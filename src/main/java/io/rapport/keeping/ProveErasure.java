package io.rapport.keeping;

import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.Proof;
import io.rapport.customer.proof.ProofReport;
import io.rapport.customer.proof.Proofs;
import io.rapport.customer.proof.Signer;
import io.rapport.customer.proof.ValueLines;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code prove-erasure}: is anything left of this customer? */
@Command(
        name = "prove-erasure",
        header = "Shows that nothing is left of an erased customer, and signs it.",
        description = {
            "Looks for values that were known about the customer in every column of every table of the",
            "database, the engine's and binary ones included; checks that the key and the rows are gone,",
            "and that no message to another system is on its way, which would hold that system's own id.",
            "A value is found as text, JSON, URL, Base64, SHA-256, in UTF-8 and UTF-16, in upper and",
            "lower case; not inside of compressed data. The report never repeats a value.",
            "",
            "Writes to DIR, and replaces what is there under these names:",
            "  proof.html                     for people",
            "  proof.json, proof.json.sig     for machines, and its Ed25519 signature",
            "  proof.pub.pem                  the public key",
            "",
            "Signs with RAPPORT_SIGNING_KEY (32 bytes in Base64); the demo makes a key beside its database.",
            "The database is the server's: the same environment, and --name=value is a Spring property.",
            "The embedded database of the demo is open for one process only: stop the server first."
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "rapport prove-erasure CUSTOMER [--values FILE] --out DIR [--PROPERTY=VALUE...]",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is left",
            "1:something is left; the report says where",
            "2:nothing was looked at; the message says why"
        })
public final class ProveErasure implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CUSTOMER", description = "The customer's id, for example C-100001.")
    private String customer;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "What must not be found: a value a line, in UTF-8. Without it, from standard input.")
    private @Nullable Path values;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the report goes.")
    private Path out;

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try {
            var id = new CustomerId(customer);
            var needles = Needles.of(values());
            try (var context = OnlyTheDatabase.open(spec, properties)) {
                var proof = proved(id, needles, context);
                return told(proof);
            }
        } catch (Problem refused) {
            return refused(refused.getMessage());
        } catch (NoSuchFileException missing) {
            return refused("There is no file %s.".formatted(missing.getMessage()));
        }
    }

    private Proof proved(CustomerId id, Needles needles, ConfigurableApplicationContext context) throws IOException {
        var settings = context.getEnvironment();
        var signer = Signer.of(
                settings.getProperty("rapport.signing-key", ""), settings.getProperty("spring.datasource.url", ""));
        var database = context.getBean(DataSource.class);
        var proof = new Proofs(database, EngineClock.alone()).prove(id, needles, signer.publicKey());
        ProofReport.write(proof, signer, out);
        return proof;
    }

    private List<String> values() throws IOException {
        if (values != null) {
            try (var file = Files.newInputStream(values)) {
                return ValueLines.read(file);
            }
        }
        if (System.console() != null) {
            spec.commandLine().getErr().println("A value a line, and an end of file (Ctrl+D) after the last:");
        }
        return ValueLines.read(System.in);
    }

    private int told(Proof proof) {
        proof.sentences().forEach(spec.commandLine().getErr()::println);
        var rows = proof.tables().stream().mapToLong(table -> table.rows()).sum();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s of %s: %d value(s) looked for in %d rows of %d tables%n%s%n",
                        proof.nothingLeft() ? "Nothing is left" : "Something is left",
                        proof.customer(),
                        proof.values(),
                        rows,
                        proof.tables().size(),
                        out.resolve("proof.html"));
        spec.commandLine().getOut().flush();
        return proof.nothingLeft() ? 0 : 1;
    }

    private int refused(String because) {
        spec.commandLine().getErr().println("prove-erasure: " + because);
        return 2;
    }
}
