package io.rapport.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A variable the engine does not take. The engine's own REST interface answers it with 400. */
final class RefusedVariable extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private RefusedVariable(String message) {
        super(message);
    }

    static RefusedVariable undeclared(String name) {
        return new RefusedVariable(
                "Variable '%s' is not declared by any process. Process variables carry ids, codes, amounts and times; declare it in the vocabulary of its process, or keep the value in the customer store."
                        .formatted(name));
    }

    static RefusedVariable notByHand(String name) {
        return new RefusedVariable(
                "Variable '%s' is written by the journey, not by hand. Leave it out; the form hands in what a person decides."
                        .formatted(name));
    }

    static RefusedVariable businessKey() {
        return new RefusedVariable(
                "A business key is an id of ours, like R-1007, and nothing else; names and words stay out of the engine. Send the id, or leave it out.");
    }

    static RefusedVariable escalation() {
        return new RefusedVariable(
                "The model draws no way for this escalation at this task. Complete the task with its form instead.");
    }

    static RefusedVariable taskWords() {
        return new RefusedVariable(
                "A task's name and description are the journey's. Write what you have to say into the form; it goes to the customer's timeline.");
    }

    static RefusedVariable taskPlace() {
        return new RefusedVariable(
                "Which case and which other task a task belongs to, its tenant and its priority are the journey's. Send them back as they were.");
    }

    static RefusedVariable dueDate() {
        return new RefusedVariable(
                "When a task is due was promised to the customer and is not changed by hand. Set a follow-up date to remind yourself.");
    }

    static RefusedVariable noUser() {
        return new RefusedVariable("There is no such user. A task is given to somebody of the house, by his user id.");
    }

    static RefusedVariable noColleague() {
        return new RefusedVariable(
                "This person's role does not work on tasks. Give the task to somebody whose role does: agents, team leads, service managers or privacy officers.");
    }

    static RefusedVariable beforehand(String name) {
        return new RefusedVariable(
                "'%s' is an answer of the task's form. Send it when you complete the task; nobody writes it beforehand."
                        .formatted(name));
    }

    static RefusedVariable inBatch() {
        return new RefusedVariable(
                "A batch that writes variables is not possible: variables are written by the journey, not by hand.");
    }

    static RefusedVariable linkType() {
        return new RefusedVariable(
                "Who a task is offered to is the journey's. Give it to a person (assignee), or hand the request over to another team.");
    }

    static RefusedVariable unfit(String name, VariableValue.Declined why) {
        return new RefusedVariable("Variable '%s' was refused: %s.".formatted(name, why.because()));
    }

    static RefusedVariable leftBehind(String name) {
        return new RefusedVariable(
                "'%s' is free text and was not taken by the step after the form. Hand it in when you complete the task."
                        .formatted(name));
    }
}
