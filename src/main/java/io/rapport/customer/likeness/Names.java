package io.rapport.customer.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People's names: titles and suffixes apart, a full name split, short forms known. */
public final class Names {

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "rev",
            "herr",
            "frau",
            "hr",
            "fr",
            "dipl",
            "ing",
            "mag",
            "med",
            "phd",
            "md",
            "msc",
            "bsc",
            "mba",
            "esq",
            "mme",
            "mlle",
            "sr",
            "sra",
            "sig",
            "dhr",
            "mevr",
            "ir",
            "univ");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "di", "da", "del", "della", "du", "la", "le", "zu", "zum", "vom", "ten",
            "ter", "st", "bin", "al", "el", "dos", "das");
    private static final Map<String, String> GENERATIONS = Map.of(
            "jr", "jr", "jun", "jr", "junior", "jr", "sr", "sr", "sen", "sr", "senior", "sr", "ii", "ii", "iii", "iii",
            "iv", "iv");

    /** Each line: forms of one name. Two forms of one line are taken for the same person's, not for two siblings'. */
    private static final String[] SHORT_FORMS = {
        "william bill will billy willy liam",
        "robert bob rob bobby robbie",
        "richard dick rick rich richie",
        "james jim jimmy jamie",
        "john jack johnny jon",
        "jonathan jon",
        "michael mike mick mickey micha",
        "thomas tom tommy",
        "edward ed eddie ted ned",
        "elizabeth liz beth betty eliza lisa lizzie elisabeth",
        "margaret maggie meg peggy greta",
        "katherine catherine kate kathy cathy katie kat katharina",
        "alexander alex sandy xander sascha",
        "alexandra alex sandra",
        "andrew andy drew",
        "anthony tony",
        "antonio tony",
        "benjamin ben benny",
        "charles charlie chuck",
        "christopher chris",
        "christian chris",
        "christine chris chrissie christina tina",
        "daniel dan danny",
        "david dave",
        "deborah debbie deb",
        "donald don",
        "frederick fred freddy",
        "friedrich fritz",
        "gregory greg",
        "henry harry hank",
        "jacob jake",
        "jennifer jen jenny",
        "jessica jess",
        "joseph joe joey",
        "josef sepp",
        "johannes hans hannes jan",
        "judith judy",
        "kenneth ken",
        "lawrence larry",
        "leonard leo lenny",
        "matthew matt",
        "nicholas nick nicky",
        "nicolas nick",
        "patricia pat patty trish",
        "patrick pat paddy",
        "peter pete",
        "philip phil",
        "rebecca becky becca",
        "ronald ron",
        "samuel sam",
        "samantha sam",
        "stephen steve",
        "steven steve",
        "susan sue susie",
        "theodore ted theo",
        "timothy tim",
        "victoria vicky tori",
        "vincent vince",
        "walter walt",
        "zachary zach",
        "wilhelm willi",
        "maximilian max",
        "sebastian basti",
        "susanne susi",
        "francesco franco",
        "giuseppe beppe",
        "francisco paco",
        "jose pepe",
        "manuel manu",
        "gabriele gabi",
        "ulrich uli"
    };

    private static final Map<String, Set<Integer>> FORMS = forms();

    private Names() {}

    /** A name without titles. @return its parts; none when only titles were there */
    static List<String> parts(String name) {
        var parts = Arrays.asList(Words.plain(name).split(" "));
        var named = parts.stream()
                .filter(part -> !part.isEmpty() && !TITLES.contains(part) && !GENERATIONS.containsKey(part))
                .toList();
        // somebody may be called Sir or Junior
        return named.isEmpty() && !parts.get(0).isEmpty() ? parts : named;
    }

    /** The suffix of the generation at the end of a name with more in it, in one spelling; null when there is none. */
    static @Nullable String generation(String name) {
        var parts = Words.plain(name).split(" ");
        return parts.length < 2 ? null : GENERATIONS.get(parts[parts.length - 1]);
    }

    /** {@code [given, family]}, either may be empty, of a full name, either {@code "Ana van Dam"} or {@code "van Dam, Ana"}. */
    public static String[] split(String full) {
        int comma = full.indexOf(',');
        if (comma > 0 && generation("x " + full.substring(comma + 1)) == null) {
            return new String[] {full.substring(comma + 1), full.substring(0, comma)};
        }
        var parts = full.strip().split("\\s+");
        int family = parts.length - 1;
        if (family > 1 && GENERATIONS.containsKey(Words.plain(parts[family]))) {
            family--;
        }
        while (family > 1 && PARTICLES.contains(Words.plain(parts[family - 1]))) {
            family--;
        }
        return new String[] {joined(parts, 0, family), joined(parts, family, parts.length)};
    }

    private static String joined(String[] parts, int from, int to) {
        return String.join(" ", Arrays.asList(parts).subList(from, to));
    }

    /** @return whether both are forms of one name, such as Bill and William */
    public static boolean areForms(String a, String b) {
        var of = FORMS.get(a);
        var and = FORMS.get(b);
        return of != null && and != null && of.stream().anyMatch(and::contains);
    }

    private static Map<String, Set<Integer>> forms() {
        var forms = new HashMap<String, Set<Integer>>();
        for (int line = 0; line < SHORT_FORMS.length; line++) {
            for (var form : SHORT_FORMS[line].split(" ")) {
                forms.computeIfAbsent(form, fresh -> new HashSet<>()).add(line);
            }
        }
        return forms;
    }
}
