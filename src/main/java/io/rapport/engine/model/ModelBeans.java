package io.rapport.engine.model;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The beans a model may name: delegates, and nothing else of the application. Looked up when first named. */
public final class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    public ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Their names, as a model writes them. */
    public Set<String> names() {
        return Arrays.stream(context.getBeanNamesForType(JavaDelegate.class, true, false))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && context.containsBean(bean)
                && context.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, context.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
