package io.rapport.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/** A person at a browser: goes to pages, reads, types as fast as a person, presses buttons, takes pictures. */
public final class Visitor {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double KEYSTROKE = 40;
    private static final double READING = 1_000;

    private static final double PATIENCE = 30_000;

    private final Page page;
    private final String house;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    Visitor(Page page, int port) {
        this.page = page;
        this.house = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
    }

    public Visitor signsIn(String user, String password) {
        page.navigate(house + "/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return sees("Where do you want to go?");
    }

    /** Goes there, and tries once more when the page does not come up. */
    public Visitor opens(String path, String expected) {
        page.navigate(house + path);
        try {
            visible(expected).waitFor();
        } catch (TimeoutError slow) {
            page.reload();
            visible(expected).waitFor();
        }
        return this;
    }

    public Visitor opensTask(String taskId) {
        return opens("/camunda/app/tasklist/default/#/?task=" + taskId, "What the customer asks");
    }

    public Visitor sees(String... texts) {
        for (var text : texts) {
            assertThat(visible(text)).isVisible();
        }
        return this;
    }

    public Visitor doesNotSee(String text) {
        assertThat(visible(text)).isHidden();
        return this;
    }

    public Visitor clicks(String text) {
        visible(text).click();
        return this;
    }

    public Visitor chooses(String label) {
        page.getByLabel(label).check();
        return this;
    }

    /** From a list that opens under the field. */
    public Visitor picks(String field, String choice) {
        page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(field))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice))
                .click();
        return this;
    }

    public Visitor types(String field, String text) {
        page.getByLabel(field).click();
        page.getByLabel(field).pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(KEYSTROKE));
        assertThat(page.getByLabel(field)).hasValue(text);
        return this;
    }

    /** All at once, as from the clipboard. */
    public Visitor pastes(String field, String text) {
        page.getByLabel(field).fill(text);
        return this;
    }

    /** From a list that is part of the page. */
    public Visitor selects(String field, String choice) {
        page.getByLabel(field).selectOption(choice);
        return this;
    }

    /** Reads once more what stands there, longer than the form takes to draw its fields anew. */
    public Visitor readsAgain() {
        page.waitForTimeout(READING);
        return this;
    }

    /** Presses Complete; the task is done when it is gone. */
    public Visitor completes() {
        completesInVain();
        return sees("Select a task in the list.");
    }

    public Visitor completesInVain() {
        return presses("Complete");
    }

    /** A button, by the name that a screen reader says. */
    public Visitor presses(String name) {
        button(name).click();
        return this;
    }

    public Visitor isNotOffered(String name) {
        assertThat(button(name)).isHidden();
        return this;
    }

    /** Opens what is folded under this name. */
    public Visitor unfolds(String name) {
        page.locator("summary").and(page.getByLabel(name)).click();
        return this;
    }

    public Visitor signsOut() {
        page.locator("li.account > a").click();
        page.locator("li.logout a").click();
        return sees("You have signed out.");
    }

    public Visitor takesPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** All of it, not only what the window shows. */
    public Visitor takesWholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** As on a phone, or on another screen. */
    public Visitor onScreen(int wide, int high) {
        page.setViewportSize(wide, high);
        return this;
    }

    /** The page has had nothing to complain about in the browser's console so far. */
    public Visitor sawNoFault() {
        Assertions.assertThat(faults).isEmpty();
        return this;
    }

    /** The address of the page, from its path on. */
    public Visitor isAt(String path) {
        assertThat(page).hasURL(house + path);
        return this;
    }

    /** Nothing is wider than the window. */
    public Visitor needsNoSidewaysScrolling() {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator visible(String text) {
        return page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }
}
