package io.rapport;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

/**
 * Table names are not quoted in SQL, so that {@code @Table("sla_clock")} means the table the migration made: H2 keeps
 * names in upper case, PostgreSQL in lower, and only a quoted name would mind.
 */
@Configuration(proxyBeanMethods = false)
class PlainNames {

    /** Before the mappings are read, because each table notes it then. */
    @Bean
    static BeanPostProcessor plainTableNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RelationalMappingContext mappings) {
                    mappings.setForceQuote(false);
                }
                return bean;
            }
        };
    }
}
