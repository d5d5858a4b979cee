package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the deployment would say about a form is said before. */
class LintFormsTest {

    @TempDir
    Path folder;

    @Test
    void a_form_with_a_page_in_it_is_named_as_the_deployment_names_it() throws IOException {
        var form = folder.resolve("page.form");
        Files.writeString(
                form,
                """
                {"id": "page", "components": [{"id": "part", "type": "html", "content": "<script>1</script>"}]}""");
        var out = new StringWriter();

        var code = new CommandLine(new Lint()).setOut(new PrintWriter(out)).execute(folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        form
                                + ", part: a form has no part of type 'html' here; use one of [checkbox, datetime, number, radio, select, text, textarea, textfield].",
                        form
                                + ", part: its 'content' holds markup, a link or an escape; write plain words, with ** for bold.",
                        "1 models, 1 to mend");
    }
}
