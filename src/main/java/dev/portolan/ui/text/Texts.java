package dev.portolan.ui.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the window says, from {@code window.properties}, or from its translation to the language of the system where there is
 * one. The head of that file says how texts are written. They are asked for when they are shown, never kept.
 */
public final class Texts {

    private static final String BUNDLE = "dev.portolan.ui.window";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    /** English where the system speaks a language without a translation, whatever else is installed. */
    private static volatile ResourceBundle words = ResourceBundle.getBundle(
            BUNDLE,
            Locale.getDefault(Locale.Category.DISPLAY),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    /**
     * A text with its placeholders filled in.
     *
     * @param arguments for {@code {0}}, {@code {1}} and so on, as {@link String#valueOf} writes them
     * @throws java.util.MissingResourceException if there is no such text
     * @throws IllegalArgumentException if the text has a placeholder that nothing is given for
     */
    public static String of(String key, Object... arguments) {
        String text = words.getString(key);
        return arguments.length == 0 && text.indexOf('{') < 0 ? text : filled(key, text, arguments);
    }

    /**
     * A text about a number of things: the one of {@code key.one} for one, else that of {@code key.other}.
     *
     * @param more for {@code {1}} and so on; the number itself is {@code {0}}
     */
    public static String counted(String key, long count, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = count;
        System.arraycopy(more, 0, all, 1, more.length);
        return of(key + (count == 1 ? ".one" : ".other"), all);
    }

    /** The language of the texts, for names that others translate. */
    public static Locale language() {
        Locale locale = words.getLocale();
        return locale == null || locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale;
    }

    /** Takes the texts from elsewhere from now on, for tests; what they were taken from until now. */
    static ResourceBundle speak(ResourceBundle other) {
        ResourceBundle before = words;
        words = other;
        return before;
    }

    private static String filled(String key, String text, Object... arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            if (index >= arguments.length) {
                throw new IllegalArgumentException(
                        "the text \"" + key + "\" wants {" + index + "}, which is not given");
            }
            return Matcher.quoteReplacement(String.valueOf(arguments[index]));
        });
    }
}
