package io.rapport.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What no table decides yet.
 *
 * @param feasibleOpenRequests personal service is feasible while fewer requests than this are open
 * @param waitAtMost how long a request may wait for somebody outside before an agent looks at it again
 */
@ConfigurationProperties("rapport.request")
record RequestPolicy(long feasibleOpenRequests, Duration waitAtMost) {}
