package io.rapport.customer.reading;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.reading.Surfaces.Surface;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A new way in is in the matrix, or says why it tells nobody's values. */
@RapportTest
class EverySurfaceTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_way_in_is_in_the_matrix_or_says_why_not() {
        var ours = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> spelled(each.getKey()))
                .collect(toCollection(TreeSet::new));
        var asked = Surfaces.all().stream().map(Surface::mapping).collect(toCollection(TreeSet::new));
        var elsewhere = Surfaces.ELSEWHERE
                .lines()
                .map(line -> line.split("\\|"))
                .peek(line -> assertThat(line[1]).as(line[0]).isNotBlank())
                .map(line -> line[0].strip())
                .collect(toCollection(TreeSet::new));

        assertThat(asked).as("in the matrix and elsewhere").doesNotContainAnyElementsOf(elsewhere);
        var named = new TreeSet<>(asked);
        named.addAll(elsewhere);
        assertThat(named)
                .as("GET … | call | what can be met, in Surfaces; or there under ELSEWHERE with a reason")
                .isEqualTo(ours);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.rapport.");
    }

    private static Stream<String> spelled(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var of = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return of.stream().flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
