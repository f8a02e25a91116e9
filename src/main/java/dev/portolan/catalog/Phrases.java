package dev.portolan.catalog;

import java.util.Locale;

/** Small grammar for sentences. */
public final class Phrases {

    private Phrases() {}

    /** {@code an Application Gateway}, {@code a NAT gateway}; initials that are spelled out count by their sound. */
    static String withArticle(String noun) {
        if (noun.endsWith("users")) {
            return noun;
        }
        boolean vowel = "AEIOaeio".indexOf(noun.charAt(0)) >= 0;
        boolean spelled = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
        boolean soundsLikeVowel =
                spelled ? "AEFHILMNORSX".indexOf(noun.charAt(0)) >= 0 && !noun.startsWith("NAT") : vowel;
        return (soundsLikeVowel ? "an " : "a ") + noun;
    }

    /** The same with a capital at its start. */
    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
