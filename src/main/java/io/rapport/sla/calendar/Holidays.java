package io.rapport.sla.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a region, from the Jollyday library; of the places in {@code holidays/} on the classpath, where the
 * library differs from their law, from there. Where the law moves a holiday off a weekend, both the day
 * itself and the day it is observed on are holidays; a day that is only remembered is none.
 */
public final class Holidays implements Predicate<LocalDate> {

    /** Written where there are no public holidays. */
    public static final String NONE = "none";

    private final HolidayManager manager;
    private final String[] regions;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private Holidays(HolidayManager manager, String[] regions) {
        this.manager = manager;
        this.regions = regions;
    }

    /** @param place country and regions, for example {@code de-be}, or {@code none} */
    static Predicate<LocalDate> of(String calendar, String place) {
        if (place.equals(NONE)) {
            return date -> false;
        }
        var codes = place.toLowerCase(Locale.ROOT).split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(codes[0].toUpperCase(Locale.ROOT))) {
            throw unknown(calendar, place, codes[0], HolidayManager.getSupportedCalendarCodes());
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
        var regions = Arrays.copyOfRange(codes, 1, codes.length);
        checkRegions(calendar, place, manager.getCalendarHierarchy(), regions);
        // in the library's own form, where it differs from the law of that place
        var ours = Holidays.class.getResource("/holidays/" + place.toLowerCase(Locale.ROOT) + ".xml");
        return ours == null
                ? new Holidays(manager, regions)
                : new Holidays(HolidayManager.getInstance(ManagerParameters.create(ours)), new String[0]);
    }

    /** The library takes a region it does not know for the whole country, silently. */
    private static void checkRegions(String calendar, String place, CalendarHierarchy within, String[] regions) {
        var level = within;
        for (var region : regions) {
            var next = level.getChildren().get(region);
            if (next == null) {
                throw unknown(calendar, place, region, level.getChildren().keySet());
            }
            level = next;
        }
    }

    private static BadCalendar unknown(String calendar, String place, String code, Set<String> known) {
        return BadCalendar.of(
                calendar,
                "takes its holidays from '%s', but '%s' is not known. Known are %s; for no holidays write none."
                        .formatted(
                                place,
                                code,
                                known.stream()
                                        .map(k -> k.toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .toList()));
    }

    @Override
    public boolean test(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::around).containsKey(date);
    }

    /** From the one date to the other, both included, with their names in English. */
    public static SortedMap<LocalDate, String> named(String calendar, String place, LocalDate from, LocalDate to) {
        var found = new TreeMap<LocalDate, String>();
        if (of(calendar, place) instanceof Holidays holidays) {
            for (var year = from.getYear(); year <= to.getYear(); year++) {
                found.putAll(holidays.around(year));
            }
        }
        return found.tailMap(from).headMap(to.plusDays(1));
    }

    /** With its neighbours, because a first of January can be observed in the year before. */
    private Map<LocalDate, String> around(int year) {
        var found = new HashMap<LocalDate, String>();
        IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(y -> manager.getHolidays(Year.of(y), regions))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .forEach(holiday ->
                        dates(holiday).forEach(date -> found.put(date, holiday.getDescription(Locale.ENGLISH))));
        return Map.copyOf(found);
    }

    private static Stream<LocalDate> dates(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
