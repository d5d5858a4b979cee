package io.rapport.demo;

import io.rapport.demo.MadeUpCustomers.MadeUp;
import io.rapport.demo.memory.Memory;
import io.rapport.demo.memory.Remark;
import io.rapport.demo.memory.Word;
import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens made-up cases: of a customer, of a type, at a time in the office's hours. */
@Component
@Profile("demo")
class Cases {

    private static final int LONGEST_WEEKEND = 40;

    private final DemoDesk desk;
    private final Memory memory;
    private final BusinessCalendars calendars;

    Cases(DemoDesk desk, Memory memory, BusinessCalendars calendars) {
        this.desk = desk;
        this.memory = memory;
        this.calendars = calendars;
    }

    /** The hours in which the company works. */
    BusinessCalendar office() {
        return calendars.get("office");
    }

    /** Day and night, for what cannot wait. */
    BusinessCalendar always() {
        return calendars.get("always");
    }

    /** One book of cases: its own chance, its own numbers at the CRM. */
    Book book(Agenda agenda, Words words, long seed, String prefix) {
        return new Book(agenda, words, new Random(seed), prefix);
    }

    /** Cases that are written one after the other. */
    final class Book {

        private final Agenda agenda;
        private final Words words;
        private final Random random;
        private final String prefix;
        private int count;
        private int noted;
        private int promised;

        private Book(Agenda agenda, Words words, Random random, String prefix) {
            this.agenda = agenda;
            this.words = words;
            this.random = random;
            this.prefix = prefix;
        }

        Random random() {
            return random;
        }

        String why(String kind) {
            return words.why(kind, random);
        }

        /** The next thing that somebody notes. */
        Remark note() {
            return words.note(noted++);
        }

        /** The next thing that somebody promises. */
        Word promise() {
            return words.promise(promised++);
        }

        /** A case of this type; its time passes in office hours, or day and night when it is urgent. */
        DemoCase of(MadeUp customer, String type, Instant opened, BusinessCalendar hours) {
            var externalId = "%s-%03d".formatted(prefix, ++count);
            var about = words.about(type, random);
            return new DemoCase(desk, memory, agenda, hours, about, opened)
                    .opens(said -> desk.opens(customer, type, said, externalId));
        }
    }

    /** The latest moment from which this much of the calendar's time has gone by until then, to the second. */
    static Instant before(BusinessCalendar hours, Instant then, Duration time) {
        var early = then.minus(Duration.ofDays(LONGEST_WEEKEND));
        var late = then;
        while (Duration.between(early, late).toSeconds() > 1) {
            var middle = early.plus(Duration.between(early, late).dividedBy(2));
            if (hours.between(middle, then).compareTo(time) >= 0) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return early;
    }
}
