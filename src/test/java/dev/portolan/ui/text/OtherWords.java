package dev.portolan.ui.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** A made-up language: English between two signs that no text has. For tests, which see by them what comes from the bundle. */
public final class OtherWords extends ResourceBundle {

    public static final String BEFORE = "⟦";
    public static final String AFTER = "⟧";

    private static final ResourceBundle ENGLISH = getBundle("dev.portolan.ui.window", Locale.ROOT);

    private OtherWords() {}

    /** Has the window speak the made-up language; running the answer has it speak as before. */
    public static Runnable speak() {
        ResourceBundle before = Texts.speak(new OtherWords());
        return () -> Texts.speak(before);
    }

    public static ResourceBundle english() {
        return ENGLISH;
    }

    public static String english(String key) {
        return ENGLISH.getString(key);
    }

    @Override
    protected Object handleGetObject(String key) {
        return BEFORE + ENGLISH.getString(key) + AFTER;
    }

    @Override
    protected Set<String> handleKeySet() {
        return ENGLISH.keySet();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(ENGLISH.keySet());
    }
}
