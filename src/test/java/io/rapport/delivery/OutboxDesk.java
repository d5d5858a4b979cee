package io.rapport.delivery;

import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as a story sees it: what is in it, and what becomes of it. */
@Component
public class OutboxDesk {

    private final Customers customers;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient jdbc;

    OutboxDesk(
            Customers customers,
            ManagementService jobs,
            RuntimeService runtime,
            HistoryService history,
            JdbcClient jdbc) {
        this.customers = customers;
        this.jobs = jobs;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Nora, whom the CRM and the predictions know by this id. */
    CustomerId knownAs(String id) {
        return customers.register(new NewCustomer(
                "Nora New",
                List.of(new SourceIdentifier("crm", "K-" + id), new SourceIdentifier("analytics", "A-" + id))));
    }

    /** Ids of the messages about this customer that are still to be told. */
    public List<String> written(CustomerId customer) {
        return jdbc.sql("select id from delivery_message where customer_id = :id and told_at is null")
                .param("id", customer.number())
                .query(String.class)
                .list();
    }

    /** How many rows are about this customer, told or not. */
    long everything(CustomerId customer) {
        return jdbc.sql("select count(*) from delivery_message where customer_id = :id or other_id = :id")
                .param("id", customer.number())
                .query(Long.class)
                .single();
    }

    String atRest(String message) {
        return jdbc.sql("select * from delivery_message where id = :id")
                .param("id", message)
                .query()
                .singleRow()
                .toString();
    }

    /** What the job executor does once. */
    public void tell(String message) {
        jobs.executeJob(job(message).getId());
    }

    String instance(String message) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(message)
                .singleResult()
                .getId();
    }

    Job job(String message) {
        return jobs.createJobQuery()
                .processInstanceId(instance(message))
                .messages()
                .singleResult();
    }

    /** When we give up, if nobody takes it until then. */
    Job end(String message) {
        return jobs.createJobQuery()
                .processInstanceId(instance(message))
                .timers()
                .singleResult();
    }

    /** What the job executor does until it leaves it to people. */
    public void tellUntilIncident(String message) {
        while (incidents(message) == 0) {
            try {
                tell(message);
            } catch (NotTaken expected) {
                // said by the incident
            }
        }
    }

    boolean isThere(String message) {
        return jdbc.sql("select 1 from delivery_message where id = :id")
                .param("id", message)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void giveUp(String message) {
        jobs.executeJob(end(message).getId());
    }

    /** Somebody deletes the journey in Cockpit, which skips listeners there. */
    void deletedInCockpit(String message) {
        runtime.deleteProcessInstance(instance(message), "not to be told", true);
    }

    /** How long it waits for the next attempt. */
    Duration wait(String message) {
        var job = job(message);
        return Duration.between(
                job.getCreateTime().toInstant(), job.getDuedate().toInstant());
    }

    long incidents(String message) {
        return incidentsOf(instance(message));
    }

    long incidentsOf(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }

    /** A person tries again in Cockpit. */
    void tryAgain(String message) {
        jobs.setJobRetries(job(message).getId(), 1);
        tell(message);
    }

    /** The steps of a journey that is over. */
    List<String> ended(String message) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(message)
                        .finished()
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }
}
