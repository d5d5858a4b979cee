package io.rapport.notes.web;

import io.rapport.customer.retention.PeriodWords;
import io.rapport.notes.NoteGuideline;
import io.rapport.notes.NoteGuideline.Category;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What may be noted about a customer, as whoever writes reads it. Holds nothing about any customer. */
@Controller("noteGuidelinePage")
class GuidelinePage {

    private static final Map<String, String> LANGUAGES = Map.of("de", "German", "en", "English");

    private final NoteGuideline guideline;

    GuidelinePage(NoteGuideline guideline) {
        this.guideline = guideline;
    }

    @GetMapping("/notes/guideline")
    String show(Model page) {
        page.addAttribute("categories", guideline.categories());
        page.addAttribute("words", guideline.words());
        page.addAttribute(
                "kept",
                guideline.categories().stream()
                        .collect(
                                Collectors.toMap(Category::code, category -> PeriodWords.length(category.lifetime()))));
        page.addAttribute("languages", LANGUAGES);
        return "note-guideline";
    }
}
