package io.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;

/** A person at a page: keeps cookies, signs in by the form, and has the page's token. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final Web.Client client;

    private Browser(Web web) {
        client = new Web.Client(HttpClient.newBuilder().cookieHandler(cookies).build(), web.base());
    }

    /** Somebody who has signed in; the user must exist. */
    public static Browser of(Web web, String user) {
        var browser = new Browser(web);
        browser.client.with("Accept", "text/html").get("/login");
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(user, encoded(Web.PASSWORD), browser.cookie("RAPPORT-XSRF-TOKEN"));
        var answer = browser.client.post("/login", "application/x-www-form-urlencoded", form);
        assertThat(answer.status()).as("sign-in of %s", user).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("error");
        return browser;
    }

    /** Calls with the cookies and nothing else, as another site's page could make the browser do. */
    public Web.Client plain() {
        return client;
    }

    /** Calls as our own pages do. */
    public Web.Client page() {
        client.get("/api/requests?limit=1");
        return client.with("X-RAPPORT-XSRF-TOKEN", cookie("RAPPORT-XSRF-TOKEN"));
    }

    /** Calls as Tasklist does. */
    public Web.Client tasklist() {
        return webapp("tasklist");
    }

    /** Calls as Cockpit does. */
    public Web.Client cockpit() {
        return webapp("cockpit");
    }

    private Web.Client webapp(String name) {
        client.get("/camunda/app/" + name + "/default/");
        return client.with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no cookie " + name + " in "
                        + cookies.getCookieStore().getCookies()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
