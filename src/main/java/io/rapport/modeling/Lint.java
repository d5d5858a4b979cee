package io.rapport.modeling;

import io.rapport.engine.model.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: checks models without starting anything. One line per finding: {@code file, element: sentence}. */
@Command(
        name = "lint",
        header = "Checks models before they are deployed.",
        mixinStandardHelpOptions = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every model may be deployed", "1:something is to be mended", "2:nothing could be checked"},
        description = {
            "Looks at process models (.bpmn) and tables (.dmn) as the deployment does, and closer:",
            "",
            "  harmless    no script, class, free expression or document type; only beans of our templates",
            "  readable    everything that is not a plain join has a name and says what it is for; ids are-like-this",
            "  complete    a default at each question, a form and somebody to do it at each task, history that ends",
            "              when the class of the retention table says so (dmn/customer/retention.dmn)",
            "  tables      one rule answers (or the table says why more do), each rule has an id and a reason; what is",
            "              agreed among ourselves and with vendors fits into what is promised to the customer",
            "",
            "Templates are looked for in .camunda/element-templates beside the model or above it."
        })
public final class Lint implements Callable<Integer> {

    private static final List<Path> WHERE_OURS_ARE = List.of(Path.of("processes"), Path.of("dmn"));

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER",
            description = "Folders or files to check; processes and dmn when none is named.")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException {
        var models = new ArrayList<ModelFile>();
        for (var folder : folders.isEmpty() ? WHERE_OURS_ARE : folders) {
            try {
                models.addAll(ModelFile.in(folder));
            } catch (NothingToCheck nothing) {
                spec.commandLine().getErr().println("lint: " + nothing.getMessage());
                return 2;
            }
        }
        return report(models);
    }

    private int report(List<ModelFile> models) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int toMend = 0;
        for (var model : models) {
            List<Finding> found = ModelLint.check(model);
            found.forEach(out::println);
            toMend += found.isEmpty() ? 0 : 1;
            if (found.isEmpty()) {
                ModelLint.notes(model).forEach(note -> out.println("note: " + note));
            }
        }
        out.println("%d models, %d to mend".formatted(models.size(), toMend));
        return toMend == 0 ? 0 : 1;
    }
}
