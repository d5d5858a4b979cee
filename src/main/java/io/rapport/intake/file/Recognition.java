package io.rapport.intake.file;

import io.rapport.customer.likeness.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the usual headings of customer files, in English and German, and what public test sets call them. */
final class Recognition {

    private static final Map<Meaning, String> USUAL = new EnumMap<>(Meaning.class);

    static {
        USUAL.put(
                Meaning.ID,
                "id recid recordid customerid customerno customernumber custid clientid accountid contactid "
                        + "kundennummer kundennr kundenid personid voterid ncid patientid externalid key nr no number rowid uid");
        USUAL.put(
                Meaning.GIVEN,
                "givenname given givennames firstname first forename vorname fname fnamec1 firstnm prenom");
        USUAL.put(Meaning.MIDDLE, "middlename middle midlname midl middleinitial secondname fnamec2 zweitername");
        USUAL.put(
                Meaning.FAMILY,
                "familyname family surname lastname last nachname lname lnamec1 lastnm sname nom name2 zuname");
        USUAL.put(Meaning.SUFFIX, "suffix namesuffix namesufxcd namesufx generation");
        USUAL.put(Meaning.FULL_NAME, "fullname customername contactname personname contact vollstaendigername");
        USUAL.put(
                Meaning.NAME,
                "name company companyname organisation organization firma firmenname title restaurant businessname");
        USUAL.put(
                Meaning.BIRTH_DATE,
                "birthdate dateofbirth dob birthday geburtsdatum geboren geburtstag bdate born gebdat");
        USUAL.put(Meaning.BIRTH_YEAR, "birthyear yearofbirth by yob geburtsjahr");
        USUAL.put(Meaning.BIRTH_MONTH, "birthmonth monthofbirth bm mob");
        USUAL.put(Meaning.BIRTH_DAY, "dayofbirth bd");
        USUAL.put(
                Meaning.IDENTIFIER,
                "socsecid ssn socialsecuritynumber socialsecurityno nationalid taxid passport passportno "
                        + "steuerid steuernummer sozialversicherungsnummer svnr identifier nino ahvnr vatid vatno ustid");
        USUAL.put(Meaning.EMAIL, "email emailaddress mail emailadresse epost");
        USUAL.put(
                Meaning.PHONE,
                "phone phonenumber telephone telephonenumber tel telefon telefonnummer mobile mobilephone cell "
                        + "cellphone handy mobil phone1 phone2 homephone workphone fullphonenumber fullphonenum phonenum");
        USUAL.put(
                Meaning.STREET,
                "street streetaddress streetname address1 addressline1 addr1 strasse line1 resstreetaddress");
        USUAL.put(Meaning.ADDRESS, "address addr adresse anschrift fulladdress postaladdress");
        USUAL.put(Meaning.HOUSE_NUMBER, "housenumber houseno streetnumber streetno hausnummer hausnr number1 housenum");
        USUAL.put(
                Meaning.ADDRESS_LINE,
                "address2 addressline2 addr2 addressline3 adresszusatz line2 unit apartment flat");
        USUAL.put(Meaning.CITY, "city town suburb locality ort stadt place village municipality wohnort");
        USUAL.put(Meaning.POSTCODE, "postcode postalcode zip zipcode plz postleitzahl pcode");
        USUAL.put(Meaning.STATE, "state province region county bundesland statecode statecd");
        USUAL.put(Meaning.DETAIL, "authors author manufacturer brand artist type cuisine branche trade industry");
        USUAL.put(Meaning.NUMBER, "year price age jahr preis birthage");
        USUAL.put(Meaning.IGNORE, "salutation anrede nametitle akademischertitel honorific");
    }

    private static final Map<String, Meaning> HEADINGS = headings();
    /** Of the account rather than of the customer: taken for the customer's number where nothing else is one. */
    private static final Set<String> ACCOUNT_NUMBERS =
            Set.of(("accountno accountnumber accountnr debitorno debitornr debitornumber debitornummer debitorennr "
                            + "debitorennummer debtorno debtornumber clientno clientnumber customernr")
                    .split(" "));

    private static final Set<String> IN_FRONT = Set.of(
            "customer",
            "client",
            "cust",
            "kunde",
            "kunden",
            "contact",
            "person",
            "res",
            "residential",
            "mail",
            "mailing",
            "home",
            "primary",
            "voter",
            "patient",
            "address",
            "addr",
            "billing",
            "main",
            "current");
    private static final Set<String> BEHIND = Set.of("desc", "cd", "nm", "1", "full");
    /** Only one column is one of these; of several, the first. */
    private static final Set<Meaning> ONCE = Set.of(
            Meaning.ID,
            Meaning.FULL_NAME,
            Meaning.NAME,
            Meaning.BIRTH_DATE,
            Meaning.STREET,
            Meaning.ADDRESS,
            Meaning.HOUSE_NUMBER,
            Meaning.CITY,
            Meaning.POSTCODE,
            Meaning.STATE,
            Meaning.DETAIL,
            Meaning.NUMBER,
            Meaning.IDENTIFIER);

    private static final Set<Meaning> OF_PEOPLE = Set.of(
            Meaning.GIVEN,
            Meaning.FAMILY,
            Meaning.FULL_NAME,
            Meaning.BIRTH_DATE,
            Meaning.BIRTH_YEAR,
            Meaning.IDENTIFIER,
            Meaning.EMAIL);

    private Recognition() {}

    /** Each heading with what it is; headings of which nothing is known have no entry. */
    static Map<String, Meaning> of(List<String> headings, FileMapping mapping) {
        var found = new LinkedHashMap<String, Meaning>();
        headings.stream()
                .filter(heading -> mapping.meaning(heading) != null)
                .forEach(heading -> found.put(heading, mapping.meaning(heading)));
        for (var heading : mapping.only() ? List.<String>of() : headings) {
            var meaning = found.containsKey(heading) ? null : meaning(heading);
            boolean taken = meaning != null && ONCE.contains(meaning) && found.containsValue(meaning);
            if (meaning != null && !taken) {
                found.put(heading, meaning);
            }
        }
        if (!mapping.only() && !found.containsValue(Meaning.ID)) {
            headings.stream()
                    .filter(heading -> !found.containsKey(heading) && ACCOUNT_NUMBERS.contains(Words.code(heading)))
                    .findFirst()
                    .ifPresent(heading -> found.put(heading, Meaning.ID));
        }
        return titlesOfPeople(found, mapping);
    }

    /** @return whether these columns are of people rather than of companies or works */
    static boolean ofPeople(Map<String, Meaning> columns) {
        return columns.values().stream().anyMatch(OF_PEOPLE::contains);
    }

    /** A column called just "name" holds a person's full name when the other columns are a person's. */
    static void readAsPeople(Map<String, Meaning> columns, FileMapping mapping) {
        columns.replaceAll((heading, meaning) -> meaning == Meaning.NAME
                        && mapping.meaning(heading) == null
                        && Words.code(heading).endsWith("name")
                        && !columns.containsValue(Meaning.FAMILY)
                        && !columns.containsValue(Meaning.FULL_NAME)
                ? Meaning.FULL_NAME
                : meaning);
    }

    /** A title before a person's name is Dr; alone it is that of a work. */
    private static Map<String, Meaning> titlesOfPeople(Map<String, Meaning> found, FileMapping mapping) {
        boolean people = ofPeople(found);
        found.replaceAll((heading, meaning) -> people
                        && mapping.meaning(heading) == null
                        && Words.code(heading).equals("title")
                ? Meaning.IGNORE
                : meaning);
        return found;
    }

    private static @Nullable Meaning meaning(String heading) {
        var words = new ArrayList<>(List.of(
                Words.plain(heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ")).split(" ")));
        while (!words.isEmpty()) {
            var meaning = HEADINGS.get(String.join("", words));
            if (meaning != null) {
                return meaning;
            }
            if (words.size() > 1 && IN_FRONT.contains(words.get(0))) {
                words.remove(0);
            } else if (words.size() > 1 && BEHIND.contains(words.get(words.size() - 1))) {
                words.remove(words.size() - 1);
            } else {
                return null;
            }
        }
        return null;
    }

    private static Map<String, Meaning> headings() {
        var headings = new HashMap<String, Meaning>();
        USUAL.forEach((meaning, usual) -> List.of(usual.split(" ")).forEach(heading -> headings.put(heading, meaning)));
        return headings;
    }
}
