package io.rapport.engine.web;

import java.util.List;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our answers where engine REST and the webapps both take theirs from, before either of them starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EngineDoors {

    @Bean
    static BeanFactoryPostProcessor engineAnswers() {
        return factory -> {
            var answers = CamundaRestResources.getConfigurationClasses();
            answers.removeAll(List.of(RestExceptionHandler.class, ProcessEngineExceptionHandler.class));
            answers.addAll(List.of(
                    EngineAnswers.OfProblem.class,
                    EngineAnswers.OfResource.class,
                    EngineAnswers.OfEngine.class,
                    EngineAnswers.OfNothing.class,
                    EngineAnswers.OfValue.class,
                    EngineAnswers.OfJson.class));
        };
    }
}
