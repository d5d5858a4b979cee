package io.rapport.customer.likeness;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers in E.164; what is no number of any plan keeps its digits, because old lists have such. */
final class Phones {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,|]\\s*|\\s+(?:or|oder|und|and)\\s+");
    private static final int FEWEST_DIGITS = 5;

    private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region ISO 3166 code of the country numbers without a country code are of */
    Phones(String region) {
        this.region = region;
    }

    /** @param text one number or several, separated by commas, semicolons or "or" */
    List<String> numbers(String text) {
        var numbers = new ArrayList<String>(1);
        for (var part : BETWEEN.split(text.strip())) {
            var number = number(part);
            if (number.length() >= FEWEST_DIGITS && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private String number(String text) {
        try {
            var parsed = plan.parse(text, region);
            return "+" + parsed.getCountryCode() + parsed.getNationalNumber();
        } catch (NumberParseException noNumber) {
            return text.replaceAll("\\D", "");
        }
    }
}
