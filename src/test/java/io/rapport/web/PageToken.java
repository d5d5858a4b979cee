package io.rapport.web;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The proof that our own page asks, for MockMvc: cookie and header as a page sends them. The one of Spring's test kit
 * would change the token repository of the running application for every test after it.
 */
public final class PageToken {

    private static final String TOKEN = "a-token-of-a-test";

    private PageToken() {}

    public static RequestPostProcessor pageToken() {
        return request -> {
            request.setCookies(new Cookie("RAPPORT-XSRF-TOKEN", TOKEN));
            request.addHeader("X-RAPPORT-XSRF-TOKEN", TOKEN);
            return request;
        };
    }
}
