package io.rapport.engine.web;

import io.rapport.engine.AsSystem;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Every change through {@code /api} leaves a line in the engine's operation log, before the answer is sent: who, what
 * ({@code POST customers/{id}/facts}) and the ids it was about; never what was sent.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Noted {

    private static final String API = "/api/";
    /** What our own ids look like; anything else in an address may be somebody's. */
    private static final Pattern ID = Pattern.compile("[A-Z]-\\d{1,18}");

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor everyChangeIsNoted(ObjectProvider<AsSystem> log) {
        MethodInterceptor noting = call -> {
            var answer = call.proceed();
            note(log.getObject(), answer);
            return answer;
        };
        return new DefaultPointcutAdvisor(new Writing(), noting);
    }

    private static void note(AsSystem log, @Nullable Object answer) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            var request = web.getRequest();
            log.note(operation(request), String.join(" ", ids(request, answer)));
        }
    }

    private static String operation(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return request.getMethod() + " " + (pattern.startsWith(API) ? pattern.substring(API.length()) : pattern);
    }

    /** Those of the address, and the one of what was made. */
    private static List<String> ids(HttpServletRequest request, @Nullable Object answer) {
        var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                ? names.values().stream().map(String::valueOf)
                : Stream.<String>empty();
        var made = answer instanceof ResponseEntity<?> response
                ? String.valueOf(response.getHeaders().getFirst(HttpHeaders.LOCATION))
                : "";
        return Stream.concat(named, Stream.of(made.substring(made.lastIndexOf('/') + 1)))
                .filter(ID.asMatchPredicate())
                .distinct()
                .toList();
    }

    /** A method of ours that answers something else than GET. */
    private static final class Writing extends StaticMethodMatcherPointcut {

        private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

        Writing() {
            setClassFilter(type -> type.getName().startsWith("io.rapport.")
                    && AnnotatedElementUtils.hasAnnotation(type, RestController.class));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return mapping != null && !Arrays.stream(mapping.method()).allMatch(READING::contains);
        }
    }
}
