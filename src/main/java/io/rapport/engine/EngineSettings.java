package io.rapport.engine;

import io.rapport.engine.form.Answers;
import io.rapport.engine.form.AnswersOfTheTask;
import io.rapport.engine.model.HarmlessExpressions;
import io.rapport.engine.model.ModelBeans;
import io.rapport.engine.model.ModelCheck;
import io.rapport.engine.model.ModelGate;
import io.rapport.engine.rights.HouseTasks;
import io.rapport.engine.rights.TaskRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** What this house changes in the engine; everything else is in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    @Bean
    EngineClock engineClock() {
        return new EngineClock();
    }

    @Bean
    DecisionRecorder decisionRecorder() {
        return new DecisionRecorder();
    }

    @Bean
    ProcessEnginePlugin houseRules(
            ApplicationContext context,
            ObjectProvider<Vocabulary> vocabularies,
            ObjectProvider<ModelCheck> checks,
            DecisionRecorder recorder,
            @Value("${rapport.engine.confidential-decisions}") Set<String> confidential) {
        var beans = new ModelBeans(context);
        var words = declaredBy(vocabularies);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setBeans(beans);
                engine.setExpressionManager(new HarmlessExpressions(beans));
                engine.setCustomPreDeployers(List.of(new ModelGate(beans, checks::stream)));
                engine.setResourceAuthorizationProvider(new TaskRights());
                engine.setCustomSessionFactories(List.of(new HouseTasks.MovedFactory(), new Answers.Factory()));
                engine.setDmnEngineConfiguration(tablesRecordedBy(recorder));
                engine.setEnableDefaultDbHistoryEventHandler(false);
                engine.setCustomHistoryEventHandlers(List.of(new VariableGuard(words, confidential)));
                asked(engine, new AnswersOfTheTask(name -> words.get().isFreeText(name)));
            }
        };
    }

    /** Beside what the starter has put there. */
    private static void asked(ProcessEngineConfigurationImpl engine, BpmnParseListener everyTask) {
        var standing = engine.getCustomPreBPMNParseListeners();
        var all = standing == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(standing);
        all.add(everyTask);
        engine.setCustomPreBPMNParseListeners(all);
    }

    private static DefaultDmnEngineConfiguration tablesRecordedBy(DecisionRecorder recorder) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(List.of(recorder));
        return tables;
    }

    /** Read once, at the first variable: the vocabularies are beans like any other and come up with the context. */
    private static Supplier<Words> declaredBy(ObjectProvider<Vocabulary> vocabularies) {
        return SingletonSupplier.of(() -> new Words(vocabularies.stream()));
    }
}
