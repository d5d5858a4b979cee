package io.rapport.keeping;

import io.rapport.customer.master.MasterKeySettings;
import io.rapport.customer.master.MasterKeys;
import io.rapport.customer.vault.Rotation;
import io.rapport.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code rotate-keys}: every key under the current master key. */
@Command(
        name = "rotate-keys",
        header = "Wraps every key anew under the current master key.",
        description = {
            "What is kept stays as it is; only the keys are wrapped anew, while the server may run:",
            "  1. put the new key into RAPPORT_MASTER_KEY, the old one into RAPPORT_MASTER_KEYS_BEFORE;",
            "  2. restart every node, so that all of them know both;",
            "  3. run this; stopped halfway, run it again;",
            "  4. take the old key out of RAPPORT_MASTER_KEYS_BEFORE.",
            "The database is the server's: the same environment, and --name=value is a Spring property.",
            "The embedded database of the demo is open for one process only: stop the server first."
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "rapport rotate-keys [--PROPERTY=VALUE...]",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every key is under the current master key",
            "2:nothing, or not all, was done; the message says why"
        })
public final class RotateKeys implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public Integer call() {
        try (var context = OnlyTheDatabase.open(spec, properties, MasterKeySettings.class)) {
            var masters = context.getBean(MasterKeys.class);
            var database = JdbcClient.create(context.getBean(DataSource.class));
            var done = new Rotation(masters, database, context.getBean(TransactionTemplate.class)).run();
            spec.commandLine()
                    .getOut()
                    .printf("%d key(s) wrapped anew; all of them are under '%s' now.%n", done, masters.current());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Problem refused) {
            spec.commandLine().getErr().println("rotate-keys: " + refused.getMessage());
            return 2;
        }
    }
}
