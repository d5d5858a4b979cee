package io.rapport.engine.model;

import java.util.List;
import java.util.Map;

/** What a room above the engine asks of models before they are deployed, by a bean of its own. */
public interface ModelCheck {

    /**
     * Asked when nothing in the files is harmful.
     *
     * @param models that are deployed together, name to content; each is a process or tables
     * @return what must be mended; empty when they may be deployed
     */
    List<Finding> check(Map<String, byte[]> models);
}
