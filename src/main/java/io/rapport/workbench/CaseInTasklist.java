package io.rapport.workbench;

import io.rapport.kernel.RequestId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** Where the open tasks of one case are in Tasklist: a search in the widest list that the person may read. */
@Component
public class CaseInTasklist {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?";
    private static final String BY_NUMBER =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private final FilterService filters;

    CaseInTasklist(FilterService filters) {
        this.filters = filters;
    }

    /** The address in this application; Tasklist shows there what the person may see of the case. */
    public String address(RequestId request) {
        var list = Stream.of(WorkLists.ALL_OPEN_WORK, WorkLists.MY_TEAM)
                .flatMap(name -> named(name).stream())
                .findFirst()
                .map(found -> "filter=" + found.getId() + "&")
                .orElse("");
        var search = URLEncoder.encode(BY_NUMBER.formatted(request.value()), StandardCharsets.UTF_8);
        return TASKLIST + list + "searchQuery=" + search;
    }

    private Optional<Filter> named(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream().findFirst();
    }
}
