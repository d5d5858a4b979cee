package io.rapport.stewardship.process;

import io.rapport.access.Role;
import io.rapport.engine.AsSystem;
import io.rapport.stewardship.CaseId;
import io.rapport.stewardship.StewardCases;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who wrote what made two look alike is not asked about them: what they wrote may have been a guess, and the question
 * would be the answer. Where a group has one of them, its others are asked one by one; where there are none, managers.
 */
@Component
class OtherStewards {

    private final StewardCases cases;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AsSystem asSystem;

    OtherStewards(StewardCases cases, TaskService tasks, IdentityService identity, AsSystem asSystem) {
        this.cases = cases;
        this.tasks = tasks;
        this.identity = identity;
        this.asSystem = asSystem;
    }

    @EventListener(condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('steward-case:')")
    void ask(DelegateTask task) {
        var authors = cases.authors(new CaseId(task.getExecution().getProcessBusinessKey()));
        var groups = task.getCandidates().stream()
                .flatMap(link -> Stream.ofNullable(link.getGroupId()))
                .filter(group -> members(group).stream().anyMatch(authors::contains))
                .toList();
        if (!groups.isEmpty()) {
            var id = task.getId();
            // the engine finds a task's links once they are written, which is before the transaction ends
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    asSystem.call(() -> {
                        groups.forEach(group -> askOthers(id, group, authors));
                        return id;
                    });
                }
            });
        }
    }

    private void askOthers(String task, String group, List<String> authors) {
        if (tasks.createTaskQuery().taskId(task).count() == 0) {
            return;
        }
        var others = members(group).stream()
                .filter(member -> !authors.contains(member))
                .toList();
        tasks.deleteCandidateGroup(task, group);
        others.forEach(other -> tasks.addCandidateUser(task, other));
        if (others.isEmpty() && !group.equals(Role.MANAGERS.group())) {
            tasks.addCandidateGroup(task, Role.MANAGERS.group());
        }
    }

    private List<String> members(String group) {
        return asSystem
                .call(() -> identity.createUserQuery().memberOfGroup(group).list())
                .stream()
                .map(User::getId)
                .toList();
    }
}
