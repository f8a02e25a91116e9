package dev.portolan.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no address, in words a person can act on. */
final class Complaint {

    private static final Pattern DOTTED = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)(?:/(\\d+))?");
    private static final int HIGHEST_OCTET = 255;
    private static final int LONGEST_PREFIX = 32;

    private Complaint() {}

    /** A clause that starts with a colon, or nothing where the reason is not plain. */
    static String about(String text) {
        Matcher parts = DOTTED.matcher(text.strip());
        if (!parts.matches()) {
            return "";
        }
        for (int group = 1; group <= 4; group++) {
            if (parts.group(group).length() > 3 || Integer.parseInt(parts.group(group)) > HIGHEST_OCTET) {
                return ": " + parts.group(group) + " is more than " + HIGHEST_OCTET;
            }
        }
        String length = parts.group(5);
        return length != null && (length.length() > 2 || Integer.parseInt(length) > LONGEST_PREFIX)
                ? ": a prefix length is at most " + LONGEST_PREFIX
                : "";
    }
}
